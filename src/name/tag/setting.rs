//! What surrounds a token: the case that its sentence is written in, the run of capitalised words that it stands in.

use super::facts::{Facts, Look};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// As running text does.
    #[default]
    Mixed,
    /// All words are in capitals.
    Upper,
    /// Most words begin with a capital: a headline, a list of names.
    Title,
    /// There are no capitals.
    Lower,
}

/// The cases of all sentences.
#[derive(Debug)]
pub struct Settings {
    cases: Vec<Case>,
}

/// Sentences with fewer words than this in lower case tell little of their capitals.
const FEW: usize = 2;

impl Settings {
    /// Reads all sentences.
    pub fn read(text: &Text<'_>, facts: &[Facts]) -> Self {
        Self { cases: text.sentences().iter().map(|s| case(text, facts, s.start as usize..s.end as usize)).collect() }
    }

    /// The case of a sentence, by its index.
    pub fn case(&self, sentence: usize) -> Case {
        self.cases.get(sentence).copied().unwrap_or_default()
    }
}

fn case(text: &Text<'_>, facts: &[Facts], sentence: Range<usize>) -> Case {
    let (mut lower, mut short, mut title, mut upper) = (0, 0, 0, 0);
    for i in sentence.clone() {
        if text.token(i).kind != TokenKind::Word {
            continue;
        }
        let span = text.token(i).span();
        match facts.get(text.token(i).word as usize).map(|f| f.look) {
            Some(Look::Lower | Look::LowerMixed) if span.len() < 5 => short += 1,
            Some(Look::Lower | Look::LowerMixed) => lower += 1,
            Some(Look::Capital | Look::CapitalMixed) => title += 1,
            Some(Look::Capitals) => upper += 1,
            _ => {}
        }
    }
    match () {
        () if upper >= 3 && upper > 3 * (lower + short + title) => Case::Upper,
        () if title + upper == 0 && lower + short > FEW => Case::Lower,
        () if title + upper > FEW && lower * 4 <= title + upper && short <= title + upper => Case::Title,
        () => Case::Mixed,
    }
}

/// A run of words with capitals, as token indexes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

/// Longest run that is looked at as one.
const LONGEST: usize = 12;

/// The run that begins at a token, if its word has a capital: words with capitals, joined by nothing but hyphens, stops and
/// ampersands ('Wilkes-Barre', 'AT & T').
pub fn run(look: impl Fn(usize) -> Look, start: usize, end: usize) -> Option<Run> {
    let joins = |look| matches!(look, Look::Hyphen);
    let mut next = start;
    let mut last = start;
    while next < end.min(start + LONGEST) {
        match look(next) {
            l if l.is_capital() || (l == Look::Digits && next > start) => last = next + 1,
            l if joins(l) && last == next && next > start => {}
            _ => break,
        }
        next += 1;
    }
    (last > start).then_some(Run { start, end: last })
}

/// A chain of runs joined by small words: 'Ministry of Water and Irrigation'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// First token.
    pub start: usize,
    /// One past the last token of its first run.
    pub first_end: usize,
    /// One past the last token.
    pub end: usize,
}

/// Small words that may stand together between two runs.
const LINKS: usize = 2;

/// The chain that begins with a run, if there is more than the run.
pub fn chain<'a>(facts: impl Fn(usize) -> &'a Facts, run: Run, end: usize) -> Option<Chain> {
    let look = |i: usize| facts(i).look;
    let mut chain = Chain { start: run.start, first_end: run.end, end: run.end };
    loop {
        let links = (chain.end..end).take(LINKS).take_while(|&i| facts(i).cue.is_link() && !look(i).is_capital()).count();
        let next = chain.end + links;
        let room = end.min(chain.start + 2 * LONGEST);
        match if links > 0 { self::run(look, next, room) } else { None } {
            Some(run) => chain.end = run.end,
            None => return (chain.end > run.end).then_some(chain),
        }
    }
}
