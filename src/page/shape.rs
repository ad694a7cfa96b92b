//! The outer look of a line: how it begins and ends, and the shapes that datelines, credits and speakers have.

use crate::text::{Line, Span, Text, TokenKind};
use std::ops::Range;

/// Words of a line that are looked at one by one.
pub(super) const LOOK: usize = 120;

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// With no mark of a sentence.
    #[default]
    Open,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Colon,
    /// ',' or ';': the sentence goes on in the next line.
    Comma,
}

/// How a line begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Start {
    Capital,
    #[default]
    Lower,
    Digit,
    Quote,
    /// '•', '-', '1.': a list's mark.
    Item,
    /// '—' before a name or a clause.
    Dash,
    Bracket,
    Other,
}

pub(super) fn is_rule(text: &Text<'_>, line: &Line) -> bool {
    line.tokens.len() < 200 && line.tokens.clone().all(|i| text.token(i as usize).kind == TokenKind::Mark)
        || text.slice(line.span).bytes().all(|b| b == b'_')
}

pub(super) fn is_quote(surface: &str) -> bool {
    matches!(surface, "“" | "”" | "\"" | "‘" | "’" | "'" | "``" | "''" | "«" | "»" | "„" | "â€œ" | "â€\u{9d}")
}

pub(super) fn start(text: &Text<'_>, tokens: &Range<usize>) -> Start {
    let (first, second) = (tokens.start, tokens.start + 1);
    let shape = text.shape(first);
    let spaced = tokens.contains(&second) && text.token(second).spaced;
    match text.surface(first) {
        "•" | "·" | "▪" | "‣" | "●" | "◦" | "*" | "■" | "►" | "▶" | "→" | "✓" | "+" if tokens.len() > 1 => {
            Start::Item
        }
        "-" if spaced => Start::Item,
        "-" | "–" | "—" | "--" => Start::Dash,
        "(" | "[" => Start::Bracket,
        s if is_quote(s) => Start::Quote,
        _ if text.token(first).kind == TokenKind::Number => match text.surface(second) {
            ")" => Start::Item,
            "." if text.token(second + 1).spaced && tokens.len() > 4 && text.token(first).end - text.token(first).start <= 2 => {
                Start::Item
            }
            _ => Start::Digit,
        },
        _ if shape.capital => Start::Capital,
        _ if shape.has_digit => Start::Digit,
        _ if shape.has_letter => Start::Lower,
        _ => Start::Other,
    }
}

pub(super) fn end(text: &Text<'_>, tokens: &Range<usize>) -> End {
    for i in tokens.clone().rev().take(4) {
        return match text.surface(i) {
            "." | "。" | "...." => End::Stop,
            "?" | "？" => End::Question,
            "!" | "！" => End::Exclamation,
            "…" | "..." => End::Ellipsis,
            ":" => End::Colon,
            "," | ";" => End::Comma,
            s if is_quote(s) || matches!(s, ")" | "]") => continue,
            _ if text.token(i).abbreviation.is_some() && text.surface(i).ends_with('.') && tokens.len() > 6 => End::Stop,
            _ => End::Open,
        };
    }
    End::Open
}

/// 'MOREAU: …', 'ANN MOREAU, HOST: …', '((AM)) …'.
pub(super) fn label(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let bracket = |i: usize, mark: &str| text.surface(i) == mark;
    if bracket(tokens.start, "(") && bracket(tokens.start + 1, "(") {
        let end = tokens.clone().skip(2).find(|&i| !text.shape(i).all_capitals).unwrap_or(tokens.end);
        return end > tokens.start + 2 && bracket(end, ")") && bracket(end + 1, ")");
    }
    let named = tokens.clone().take(7).take_while(|&i| text.shape(i).all_capitals || matches!(text.surface(i), "," | "."));
    let end = tokens.start + named.count();
    end > tokens.start && text.shape(tokens.start).all_capitals && text.surface(end) == ":"
}

/// A place in capitals, or one with an agency in brackets, and a dash: where a report was filed.
pub(super) fn dateline(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let capitals = text.shape(tokens.start).all_capitals;
    if !text.shape(tokens.start).capital && text.surface(tokens.start) != "(" {
        return false;
    }
    let mut agency = text.surface(tokens.start) == "(";
    let mut small = 0;
    for i in tokens.clone().take(22).skip(1) {
        match text.surface(i) {
            "(" => agency = true,
            "/" if capitals => agency = true,
            "—" | "–" | "--" | "_" => return capitals || agency,
            "-" if text.token(i).spaced && text.token(i + 1).spaced => return capitals || agency,
            // '(CNN)The mayor …', '(Reuters) The mayor …'.
            ")" if text.surface(tokens.start) == "(" && i <= tokens.start + 3 => {
                return text.shape(i + 1).capital && tokens.end > i + 8;
            }
            "." | ":" | "?" | "!" | ";" | "“" | "\"" => return false,
            // 'FIRE DAMAGE Couple lose their home in the blaze — again'.
            _ if text.shape(i).has_lower && !text.shape(i).capital => small += 1,
            _ => {}
        }
        if small > 3 {
            return false;
        }
    }
    false
}

/// '[Ann Lee/AP Photo]', '(picture-alliance/dpa/M. Roe)' at the end of a line: brackets around a slash and no verb.
pub(super) fn bracket_credit(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    if !matches!(text.surface(tokens.end.wrapping_sub(1)), ")" | "]") {
        return false;
    }
    let inside = tokens.clone().rev().skip(1).take(14).take_while(|&i| !matches!(text.surface(i), "(" | "["));
    let (mut slash, mut names, mut words) = (false, 0, 0);
    for i in inside {
        slash |= matches!(text.surface(i), "/" | "|");
        words += usize::from(text.token(i).kind == TokenKind::Word);
        names += usize::from(text.shape(i).capital || text.token(i).end - text.token(i).start <= 4);
    }
    slash && words >= 2 && names * 2 >= words
}

/// 'rc/jil (dpa, AP)', 'bur/rc/jil': lower-case initials with a slash between them, alone or before agencies in brackets.
pub(super) fn initials(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let length = |s: &str| s.len() <= 4 || s.len() <= 6 && s.contains('-');
    let short = |i: usize| text.token(i).kind == TokenKind::Word && length(text.surface(i)) && !text.shape(i).capital;
    let first = tokens.start;
    if !short(first) {
        return false;
    }
    let mut after = first + 1;
    while text.surface(after) == "/" && short(after + 1) && after < tokens.end {
        after += 2;
    }
    let paired = after > first + 1;
    let agencies =
        text.surface(after) == "(" && text.surface(tokens.end.wrapping_sub(1)) == ")" && text.shape(after + 1).has_letter;
    tokens.len() <= 16
        && ((paired && (after >= tokens.end || matches!(text.surface(after), "(" | ","))) || (agencies && tokens.len() >= 4))
}

/// '« Council closes bridge', 'Read more ›', '→ All pictures': an arrow at one end.
pub(super) fn arrow(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let (first, last) = (text.surface(tokens.start), text.surface(tokens.end.wrapping_sub(1)));
    let opens =
        matches!(first, "»" | "›" | "→" | ">" | ">>") || matches!(first, "«" | "‹" | "←" | "<<") && !matches!(last, "»" | "›");
    let closes =
        matches!(last, "›" | "→" | ">" | ">>") || last == "»" && !tokens.clone().take(80).any(|i| text.surface(i) == "«");
    tokens.len() > 1 && tokens.len() <= 30 && (opens || closes)
}

/// `https://example.org/5`, `www.example.org`: an address and nothing beside it.
pub(super) fn url(text: &Text<'_>, span: Span) -> bool {
    let line = text.slice(span);
    (line.starts_with("http") || line.starts_with("www.")) && !line.contains(char::is_whitespace)
}

/// '[gallery id="3"]'.
pub(super) fn shortcode(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let ends = (text.surface(tokens.start), text.surface(tokens.end.wrapping_sub(1)));
    matches!(ends, ("[", "]") | ("{", "}")) && tokens.clone().take(12).any(|i| text.surface(i) == "=")
}

/// 'Jane Roe is …', 'Roe writes …': one to four words with capitals, then what they do.
pub(super) fn named(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let name = tokens.clone().take(6).take_while(|&i| text.shape(i).capital || matches!(text.surface(i), "-" | ".")).count();
    let verb = text.lower(tokens.start + name);
    let verbs = ["is", "are", "writes", "covers", "reports", "teaches", "lives", "works", "has", "can"];
    (1..=5).contains(&name) && verbs.contains(&verb) && tokens.len() > name + 2
}

/// '114 Depot St.', 'Shelby, TN 37999': a number and a street, or a state and its post code.
pub(super) fn postal(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    if tokens.len() > 14 || tokens.len() < 3 {
        return false;
    }
    let street = |i: &usize| {
        let word = text.lower(*i).trim_end_matches('.');
        matches!(
            word,
            "st" | "street" | "ave" | "avenue" | "rd" | "road" | "blvd" | "boulevard" | "dr" | "lane" | "suite" | "floor"
        )
    };
    let number = text.token(tokens.start).kind == TokenKind::Number;
    let last = tokens.end.wrapping_sub(1);
    let code = text.token(last).kind == TokenKind::Number && text.surface(last).len() == 5;
    let state = text.surface(last.wrapping_sub(1));
    code && state.len() == 2 && text.shape(last.wrapping_sub(1)).all_capitals
        || number && tokens.clone().rev().take(6).any(|i| street(&i)) && tokens.len() <= 9
}

/// '18.31 BST', '07:05 GMT': a clock time and its zone alone, where a point may divide it.
pub(super) fn clock(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let hour = text.surface(tokens.start).split_once('.');
    let hour = hour.is_some_and(|(h, m)| matches!(h.len(), 1 | 2) && m.len() == 2 && m.bytes().all(|b| b.is_ascii_digit()));
    hour && tokens.len() == 2 && text.shape(tokens.start + 1).all_capitals && super::cue::is_stamp(text, tokens.start + 1)
}

/// The name at the head of 'Ann Moreau, mayor of Lund', and whether all are names, each with the place that its bearer wrote
/// from: 'Ann Moreau in Lund and Idris Kamara'.
pub(super) fn signature(text: &Text<'_>, tokens: &Range<usize>) -> Option<(Range<usize>, bool)> {
    let name = |i: &usize| text.shape(*i).capital || matches!(text.surface(*i), "-" | "." | "’" | "'");
    let first = tokens.start..tokens.start + tokens.clone().take_while(name).count();
    let words = first.clone().filter(|&i| text.token(i).kind == TokenKind::Word).count();
    let between = ["in", "and", "&", ",", "agencies", "(", ")", "now", "earlier"];
    let rest = (first.end..tokens.end).all(|i| name(&i) || between.contains(&text.surface(i)));
    ((2..=4).contains(&words) && (rest || text.surface(first.end) == ",")).then_some((first, rest))
}

/// 'The old mill. ANN MOREAU/THE COURIER': behind the sentence a few words in capitals alone.
pub(super) fn capital_credit(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let credit =
        tokens.clone().rev().take(12).take_while(|&i| text.shape(i).all_capitals || matches!(text.surface(i), "/" | "&" | ":"));
    let words = credit.clone().filter(|&i| text.token(i).kind == TokenKind::Word).count();
    let before = tokens.end.wrapping_sub(credit.count() + 1);
    (2..=9).contains(&words) && before > tokens.start + 2 && matches!(text.surface(before), "." | "”" | "’")
}
