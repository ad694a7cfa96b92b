//! Where a name begins and ends, as far as marks, spaces and words that are never in one tell.
//!
//! In come names as the weights give them; out go the same, shorter, longer or in two.

use super::super::NameKind;
use super::super::entity::{NAME_WORDS, role};
use super::Tagged;
use super::cue::Cue;
use super::facts::Look;
use super::gazetteer::list;
use super::label::index;
use super::reading::Reading;
use crate::text::TokenKind;

/// Sets the edges of names in text order.
pub(super) fn set(reading: &Reading<'_>, names: Vec<Tagged>) -> Vec<Tagged> {
    let mut out = Vec::with_capacity(names.len());
    for mut name in names {
        if in_address(reading, name.tokens.start) {
            continue;
        }
        while let Some(at) = bar(reading, &name) {
            let mut first = Tagged { tokens: name.tokens.start..at, ..name };
            name.tokens.start = at;
            if trim(reading, &mut first) {
                out.push(first);
            }
            if trim(reading, &mut name) && reading.lists(&name.tokens) & list::BODY != 0 {
                name.kind = index(NameKind::Organisation);
            }
        }
        lengthen(reading, &mut name);
        untag(reading, &mut name);
        if trim(reading, &mut name) && !is_noun(reading, &name) {
            out.push(name);
        }
    }
    out
}

/// Tokens of an address that are looked at.
const REACH: usize = 60;

/// Whether a token is a part of an address: `https://example.org/harbour-2c1f` names nobody.
fn in_address(reading: &Reading<'_>, token: usize) -> bool {
    let text = reading.text();
    let tight = |i: &usize| !text.token(*i).spaced && text.line_of(*i) == text.line_of(token);
    let joined = (0..=token).rev().take(REACH).take_while(tight).count();
    let first = text.lower(token - joined);
    first.starts_with("http") || first.starts_with("www")
}

/// 'Ada Berg  |  Reuters', 'LONDON   Ada Berg': where a name has a bar or a gap inside, the first token after it. Two spaces
/// between only two words are a slip.
fn bar(reading: &Reading<'_>, name: &Tagged) -> Option<usize> {
    let text = reading.text();
    let gap = |i: usize| {
        let (end, start) = (text.token(i - 1).span().end as usize, text.token(i).span().start as usize);
        let between = text.source().get(end..start).unwrap_or("");
        between.contains('\t') || between.starts_with(if name.tokens.len() > 2 { "  " } else { "   " })
    };
    let bar = |i: usize| is_bar(text.surface(i));
    (name.tokens.start + 1..name.tokens.end).find(|&i| bar(i) || bar(i - 1) || gap(i))
}

/// 'NGOs', 'a MoU', 'Jun 15': an abbreviation of what is no name.
fn is_noun(reading: &Reading<'_>, name: &Tagged) -> bool {
    let (text, at) = (reading.text(), name.tokens.start);
    let (surface, lower) = (text.surface(at), text.lower(at));
    let plural = surface.strip_suffix('s').is_some_and(|s| s.len() > 1 && s.chars().all(char::is_uppercase));
    let month = || text.token(name.tokens.end).kind == TokenKind::Number && Cue::of(&format!("{lower}.")) == Cue::Month;
    let listed = text.shape(at).all_capitals || lower == "mou";
    name.tokens.len() == 1 && (plural || month() || listed && NAME_WORDS.class(lower) == Some("noun"))
}

fn is_bar(surface: &str) -> bool {
    matches!(surface, "|" | "¦" | "│" | "•")
}

/// 'Moon Jae' of 'Moon Jae-in': a name goes on with the syllable that a hyphen joins to it.
fn lengthen(reading: &Reading<'_>, name: &mut Tagged) {
    let text = reading.text();
    let (hyphen, syllable) = (name.tokens.end, name.tokens.end + 1);
    let joined = reading.at(hyphen).look == Look::Hyphen && !text.token(hyphen).spaced && !text.token(syllable).spaced;
    // 'in' joins the words of a name too, and is listed as such.
    let listed = |lower: &str| lower == "in" || NAME_WORDS.class(lower) == Some("syllable");
    let lower = reading.at(syllable).look == Look::Lower && listed(text.lower(syllable));
    if joined && lower && name.tokens.len() == 2 {
        name.tokens.end = syllable + 1;
        name.kind = index(NameKind::Person);
    }
}

/// '(D-Ohio)': the place alone, whatever it was taken for.
fn untag(reading: &Reading<'_>, name: &mut Tagged) {
    let text = reading.text();
    let (open, party, hyphen) = (name.tokens.start.wrapping_sub(1), name.tokens.start, name.tokens.start + 1);
    let tagged = text.surface(open) == "(" && matches!(text.surface(party), "D" | "R" | "I") && !text.token(hyphen).spaced;
    if tagged && reading.at(hyphen).look == Look::Hyphen && name.tokens.end > hyphen + 1 {
        name.tokens.start = hyphen + 1;
        name.kind = index(NameKind::Place);
    }
}

/// 'the “Blue Party,” she said': no name ends with the comma and the mark after it, or begins with a title. Answers whether
/// anything is left.
fn trim(reading: &Reading<'_>, name: &mut Tagged) -> bool {
    let at = |i: usize| reading.at(i).look;
    let edge = |i: usize| {
        let mark = matches!(at(i), Look::Quote | Look::Comma | Look::Stop | Look::Hyphen | Look::Slash | Look::Clitic);
        mark || is_bar(reading.text().surface(i))
    };
    while !name.tokens.is_empty() && (edge(name.tokens.end - 1) || at(name.tokens.end - 1) == Look::Open) {
        name.tokens.end -= 1;
    }
    while !name.tokens.is_empty() && (edge(name.tokens.start) || at(name.tokens.start) == Look::Close) {
        name.tokens.start += 1;
    }
    // 'a New York-based firm': the place alone.
    let last = name.tokens.end.wrapping_sub(1);
    if name.tokens.len() > 2 && reading.at(last).cue == Cue::Based && at(last - 1) == Look::Hyphen {
        name.tokens.end = last - 1;
    }
    // 'Mr Huber met her', 'Adm Huber did': a title is no part of a person's name.
    let short = |i: usize| role::class(reading.text(), i) == Some("honorific-short");
    let title = |i: usize| reading.at(i).cue == Cue::Honorific || short(i) && at(i).is_capital();
    while name.tokens.len() > 1 && name.kind == index(NameKind::Person) && title(name.tokens.start) {
        name.tokens.start += 1;
    }
    !name.tokens.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::text::Text;

    #[test]
    fn bars_and_gaps_end_a_name() {
        let parts = |source: &str| {
            let text = Text::read(source);
            let page = Page::read(&text, &[]);
            let reading = Reading::of(&text, &page);
            let whole = Tagged { tokens: 0..text.tokens().len(), kind: index(NameKind::Person), margin: 1 };
            let names = set(&reading, vec![whole]);
            names.into_iter().map(|n| text.slice(text.span_of(n.tokens)).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(parts("Ada Berg  |  Reuters"), ["Ada Berg", "Reuters"]);
        assert_eq!(parts("Ada Berg  Emil Holm"), ["Ada Berg", "Emil Holm"]);
        assert_eq!(parts("Ada  Berg"), ["Ada  Berg"]);
        assert_eq!(parts("Ada Berg"), ["Ada Berg"]);
    }
}
