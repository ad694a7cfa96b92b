//! Words and phrases that tell what part a line plays, from `model/en/page-cues.txt`.
//!
//! In comes a range of tokens; out goes the set of cues in it: which class of phrase, at which place of the line.

use crate::text::{Text, TokenKind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::iter::successors;
use std::ops::Range;
use std::str::SplitAsciiWhitespace;
use std::sync::LazyLock;

/// What a phrase speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Page,
    Promo,
    Genre,
    Links,
    Caption,
    Picture,
    Scene,
    Byline,
    Profile,
    Credit,
    Pubdate,
    Stamp,
    Headline,
    Heading,
    Points,
    Talk,
    Finite,
    Said,
    Running,
}

const CLASSES: [(&str, Class); 19] = [
    ("page", Class::Page),
    ("promo", Class::Promo),
    ("genre", Class::Genre),
    ("links", Class::Links),
    ("caption", Class::Caption),
    ("picture", Class::Picture),
    ("scene", Class::Scene),
    ("byline", Class::Byline),
    ("profile", Class::Profile),
    ("credit", Class::Credit),
    ("pubdate", Class::Pubdate),
    ("stamp", Class::Stamp),
    ("headline", Class::Headline),
    ("heading", Class::Heading),
    ("points", Class::Points),
    ("talk", Class::Talk),
    ("finite", Class::Finite),
    ("said", Class::Said),
    ("running", Class::Running),
];

/// Where in its line a phrase must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Start,
    End,
    Has,
    Whole,
    /// Among the last tokens, whatever follows it.
    Tail,
}

const PLACES: [(&str, Place); 5] =
    [("start", Place::Start), ("end", Place::End), ("has", Place::Has), ("whole", Place::Whole), ("tail", Place::Tail)];

/// The cues of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cues {
    found: u128,
    /// Words that may stand beside a publication date.
    pub(super) stamps: u8,
}

impl Cues {
    const fn bit(class: Class, place: Place) -> u128 {
        1 << (class as u32 * 5 + place as u32)
    }

    pub(super) const fn has(self, class: Class, place: Place) -> bool {
        self.found & Self::bit(class, place) != 0
    }

    /// Whether it begins as some part of a page does that is no text.
    pub(super) fn opens_part(self) -> bool {
        let parts =
            [Class::Page, Class::Promo, Class::Genre, Class::Caption, Class::Byline, Class::Credit, Class::Pubdate, Class::Links];
        parts.iter().any(|class| self.has(*class, Place::Start))
    }
}

struct Phrase {
    class: Class,
    place: Place,
    /// Its words after the first.
    rest: &'static str,
    /// The phrase before it that begins with the same word.
    before: Option<u32>,
}

/// The list, read once.
struct List {
    phrases: Vec<Phrase>,
    /// The last phrase that begins with a word.
    by_first: HashMap<&'static str, u32, FixedState>,
}

static LIST: LazyLock<List> = LazyLock::new(|| List::parse(include_str!("../../model/en/page-cues.txt")));

/// Most tokens that '*' stands for.
const GAP: usize = 5;
/// Tokens at the end of a line that name a photographer: 'Image: Ann Lee (archive), for the Herald.'
const TAIL: usize = 12;
/// Tokens looked at from either end of a line.
const REACH: usize = 40;

impl List {
    fn parse(source: &'static str) -> Self {
        // A phrase is some twelve bytes.
        let count = source.len() / 12;
        let mut phrases = Vec::with_capacity(count);
        let mut by_first = HashMap::with_capacity_and_hasher(count, FixedState::default());
        for (class, place, words) in entries(source) {
            let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
            let before = by_first.insert(first, phrases.len() as u32);
            phrases.push(Phrase { class, place, rest, before });
        }
        Self { phrases, by_first }
    }

    /// All phrases that begin with a word.
    fn begun_by(&self, first: &str) -> impl Iterator<Item = &Phrase> {
        let phrase = |i: u32| self.phrases.get(i as usize);
        successors(self.by_first.get(first).and_then(|i| phrase(*i)), move |p| phrase(p.before?))
    }
}

/// The phrases of a list, each with its class and place.
fn entries(source: &'static str) -> impl Iterator<Item = (Class, Place, &'static str)> {
    let line = |line: &'static str| {
        let (head, phrases) = line.split_once(": ")?;
        let (class, place) = head.split_once(' ')?;
        let class = CLASSES.iter().find(|(name, _)| *name == class)?.1;
        let place = PLACES.iter().find(|(name, _)| *name == place)?.1;
        Some(phrases.split(';').map(move |words| (class, place, words.trim_ascii())))
    };
    source.lines().filter_map(line).flatten()
}

/// One past the last token that words cover from `at`, if they stand there.
fn reach(mut words: SplitAsciiWhitespace<'_>, text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let mut at = at;
    while let Some(word) = words.next() {
        match word {
            "*" => return (0..=GAP).find_map(|gap| reach(words.clone(), text, at + gap, end)),
            "#" if at < end && text.token(at).kind == TokenKind::Number => {}
            word if at < end && word == text.lower(at) => {}
            _ => return None,
        }
        at += 1;
    }
    (at <= end).then_some(at)
}

/// Finds the cues of a line, given as a range of tokens.
pub(super) fn find(text: &Text<'_>, line: Range<usize>) -> Cues {
    let list = &*LIST;
    let mut cues = Cues::default();
    // '• Read more', '[Photo by …': marks before the first word and after the last do not count.
    let start = line.clone().take(4).find(|&i| !is_edge(text, i)).unwrap_or(line.start);
    let end = line.clone().rev().take(4).find(|&i| !is_edge(text, i)).map_or(line.end, |i| i + 1);
    let head = line.start..line.end.min(line.start + REACH);
    let tail = line.end.saturating_sub(REACH).max(head.end)..line.end;
    for at in head.chain(tail) {
        let number = text.token(at).kind == TokenKind::Number;
        let first = if number { "#" } else { text.lower(at) };
        let opens = at <= start;
        for phrase in list.begun_by(first) {
            if !opens && matches!(phrase.place, Place::Start | Place::Whole) {
                continue;
            }
            let Some(last) = reach(phrase.rest.split_ascii_whitespace(), text, at + 1, line.end) else { continue };
            let stands = match phrase.place {
                Place::Start | Place::Has => true,
                Place::End | Place::Whole => last >= end,
                Place::Tail => last + TAIL >= line.end,
            };
            if stands {
                cues.found |= Cues::bit(phrase.class, phrase.place);
                cues.stamps = cues.stamps.saturating_add(u8::from(phrase.class == Class::Stamp));
            }
        }
    }
    cues
}

fn is_edge(text: &Text<'_>, i: usize) -> bool {
    text.token(i).kind == TokenKind::Mark && !matches!(text.surface(i), "©" | "@" | "+" | "#")
}

/// Whether a word may stand beside a publication date: 'Updated', 'GMT', 'Mon'.
pub(super) fn is_stamp(text: &Text<'_>, i: usize) -> bool {
    text.token(i).kind == TokenKind::Number || is_phrase(text.lower(i).trim_end_matches('.'), |p| p.class == Class::Stamp)
}

/// Whether a word alone is a phrase of the list.
fn is_phrase(lower: &str, fits: impl Fn(&Phrase) -> bool) -> bool {
    LIST.begun_by(lower).any(|p| p.rest.is_empty() && fits(p))
}

/// Whether a word alone may be an entry of a menu: 'Sport'.
pub(super) fn is_section(text: &Text<'_>, i: usize) -> bool {
    is_phrase(text.lower(i), |p| p.class == Class::Page && p.place == Place::Whole)
}

/// 'NNA / AFP / dpa': names of agencies alone, with slashes or commas.
pub(super) fn agencies(text: &Text<'_>, line: &Range<usize>) -> bool {
    let words = || line.clone().filter(|&i| text.token(i).kind != TokenKind::Mark);
    let agency = |i: usize| is_phrase(text.lower(i), |p| p.class == Class::Credit && p.place == Place::Whole);
    let divided = line.clone().any(|i| matches!(text.surface(i), "/" | ","));
    let plain = |i: usize| matches!(text.surface(i), "/" | "," | "&" | "and") || text.token(i).kind != TokenKind::Mark;
    (3..=12).contains(&line.len())
        && divided
        && line.clone().all(plain)
        && words().all(|i| agency(i) || text.shape(i).all_capitals)
        && words().any(agency)
}

/// Whether a word is a verb that makes a sentence.
pub(super) fn is_verb(text: &Text<'_>, i: usize) -> bool {
    is_phrase(text.lower(i), |p| matches!(p.class, Class::Finite | Class::Said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_written_as_a_page_is_read() {
        for line in include_str!("../../model/en/page-cues.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            assert!(line.contains(": "), "{line}");
        }
        for (_, _, words) in entries(include_str!("../../model/en/page-cues.txt")) {
            // 'editor 's' is one only without the space.
            let page = words.replace(" '", "'");
            let text = Text::read(&page);
            let tokens: Vec<_> = (0..text.tokens().len()).map(|i| text.lower(i)).collect();
            assert_eq!(words, tokens.join(" "));
            assert!(!words.is_empty() && !words.starts_with('*'), "{words}");
        }
    }
}
