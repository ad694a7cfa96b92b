//! Words and phrases that tell what part a line plays, from `model/en/page-cues.txt`.
//!
//! In comes a range of tokens; out goes the set of cues in it: which class of phrase, at which place of the line.

use crate::text::{Text, TokenKind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a phrase speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Page,
    Promo,
    Links,
    Caption,
    Picture,
    Scene,
    Byline,
    Credit,
    Pubdate,
    Stamp,
    Headline,
    Heading,
    Talk,
    Finite,
    Said,
    Running,
}

const CLASSES: [(&str, Class); 16] = [
    ("page", Class::Page),
    ("promo", Class::Promo),
    ("links", Class::Links),
    ("caption", Class::Caption),
    ("picture", Class::Picture),
    ("scene", Class::Scene),
    ("byline", Class::Byline),
    ("credit", Class::Credit),
    ("pubdate", Class::Pubdate),
    ("stamp", Class::Stamp),
    ("headline", Class::Headline),
    ("heading", Class::Heading),
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
}

struct Phrase {
    class: Class,
    place: Place,
    tokens: Range<usize>,
}

/// The list, read once.
struct List {
    text: Text<'static>,
    phrases: Vec<Phrase>,
    by_first: HashMap<&'static str, Vec<u32>, FixedState>,
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
        let text = Text::read(source);
        let mut phrases = Vec::new();
        for line in text.lines() {
            let Some((head, _)) = text.slice(line.span).split_once(": ").filter(|(head, _)| !head.starts_with('#')) else {
                continue;
            };
            let (class, place) = head.split_once(' ').unwrap_or((head, ""));
            let class = CLASSES.iter().find(|(name, _)| *name == class);
            let place = PLACES.iter().find(|(name, _)| *name == place);
            let (Some((_, class)), Some((_, place))) = (class, place) else { continue };
            // Class, place and colon are three tokens.
            let (start, end) = (line.tokens.start as usize + 3, line.tokens.end as usize);
            let mut from = start;
            let ends = (start..end).filter(|&at| text.surface(at) == ";").chain([end]);
            for at in ends {
                if from < at {
                    phrases.push(Phrase { class: *class, place: *place, tokens: from..at });
                }
                from = at + 1;
            }
        }
        let mut by_first: HashMap<&'static str, Vec<u32>, FixedState> = HashMap::with_hasher(FixedState::default());
        for (i, phrase) in phrases.iter().enumerate() {
            by_first.entry(text.surface(phrase.tokens.start)).or_default().push(i as u32);
        }
        Self { text, phrases, by_first }
    }

    /// One past the last token of `text` that the phrase covers from `at`, if it stands there.
    fn matches(&self, phrase: Range<usize>, text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
        let mut at = at;
        for i in phrase.clone() {
            match self.text.surface(i) {
                "*" => {
                    let rest = i + 1..phrase.end;
                    return (0..=GAP).find_map(|gap| self.matches(rest.clone(), text, at + gap, end));
                }
                "#" if at < end && text.token(at).kind == TokenKind::Number => {}
                word if at < end && word == text.lower(at) => {}
                _ => return None,
            }
            at += 1;
        }
        (at <= end).then_some(at)
    }
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
        for &i in list.by_first.get(first).into_iter().flatten() {
            let Some(phrase) = list.phrases.get(i as usize) else { continue };
            let Some(last) = list.matches(phrase.tokens.clone(), text, at, line.end) else { continue };
            let opens = at <= start;
            let closes = last >= end;
            let stands = match phrase.place {
                Place::Start => opens,
                Place::End => closes,
                Place::Whole => opens && closes,
                Place::Has => true,
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
    let list = &*LIST;
    if text.token(i).kind == TokenKind::Number {
        return true;
    }
    let stamp = |&p: &u32| list.phrases.get(p as usize).is_some_and(|p| p.class == Class::Stamp && p.tokens.len() == 1);
    list.by_first.get(text.lower(i).trim_end_matches('.')).is_some_and(|at| at.iter().any(stamp))
}
