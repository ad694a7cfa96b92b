//! A text read for its names: what each distinct word tells, and what each token sees around it.

use super::document::Memory;
use super::facts::{Facts, Look};
use super::feature::{ChainView, HERE, PLACES, RunView, View};
use super::gazetteer;
use super::setting::{self, Chain, Run, Settings};
use crate::page::Page;
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// Longest piece of a sentence that is tagged as one.
pub const LONGEST_PIECE: usize = 400;
/// Longest name of several words that is looked up.
const LONGEST_PHRASE: usize = 4;

static NOTHING: Facts = Facts {
    word: 0,
    prefixes: [0; 3],
    suffixes: [0; 4],
    pattern: 0,
    look: Look::Edge,
    cue: super::cue::Cue::None,
    known: gazetteer::Known { cluster: 0, lists: 0 },
    group: 0,
    field: 0,
};

/// A text read for its names.
#[derive(Debug)]
pub struct Reading<'t> {
    text: &'t Text<'t>,
    page: &'t Page,
    facts: Vec<Facts>,
    settings: Settings,
    memory: Memory,
}

/// A sentence, or a piece of a very long one.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Index of the sentence.
    pub sentence: usize,
    /// Its tokens.
    pub tokens: Range<usize>,
}

impl<'t> Reading<'t> {
    /// Reads a text.
    pub fn of(text: &'t Text<'t>, page: &'t Page) -> Self {
        let mut facts = Vec::with_capacity(text.words().len());
        for (i, token) in text.tokens().iter().enumerate() {
            // Words are numbered in the order of their first occurrences.
            if token.word as usize == facts.len() {
                facts.push(Facts::of(text.surface(i), text.lower(i), text.shape(i)));
            }
        }
        let settings = Settings::read(text, &facts);
        let memory = Memory::read(text, &facts, &settings);
        Self { text, page, facts, settings, memory }
    }

    /// The sentences, very long ones in pieces.
    pub fn pieces(&self) -> impl Iterator<Item = Piece> + '_ {
        self.text.sentences().iter().enumerate().flat_map(|(sentence, range)| {
            let (start, end) = (range.start as usize, range.end as usize);
            (start..end).step_by(LONGEST_PIECE).map(move |at| Piece { sentence, tokens: at..end.min(at + LONGEST_PIECE) })
        })
    }

    /// The page that the text is.
    pub fn page(&self) -> &Page {
        self.page
    }

    /// What the word of a token tells.
    pub fn at(&self, token: usize) -> &Facts {
        self.facts(self.text.token(token).word)
    }

    /// What the word with an index tells.
    pub fn facts(&self, word: u32) -> &Facts {
        self.facts.get(word as usize).unwrap_or(&NOTHING)
    }

    /// The signs of the word with an index.
    pub fn signs(&self, word: u32) -> u32 {
        self.memory.signs(word)
    }

    /// The text.
    pub fn text(&self) -> &'t Text<'t> {
        self.text
    }

    /// What the text as a whole tells of its words.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// The lists that a word or a name of several words is in.
    pub fn lists(&self, tokens: &Range<usize>) -> u8 {
        let hash = |i: usize| self.facts(self.text.token(i).word);
        match tokens.len() {
            1 => hash(tokens.start).known.lists,
            2..=LONGEST_PHRASE => {
                let joined = tokens.clone().map(|i| hash(i).word).reduce(gazetteer::join);
                joined.map_or(0, gazetteer::phrase)
            }
            _ => 0,
        }
    }

    /// Shows what each token of a piece sees, with the words at its five places.
    pub fn views(&self, piece: &Piece, mut see: impl FnMut(usize, [u32; PLACES], &View<'_>)) {
        let Range { start, end } = piece.tokens;
        let word = |i: usize| if i >= start && i < end { self.text.token(i).word } else { u32::MAX };
        let facts = |i: usize| self.facts(word(i));
        let case = self.settings.case(piece.sentence);
        let mut first = (start..end).find(|&i| self.text.token(i).kind != TokenKind::Mark).unwrap_or(start);
        let (mut line, mut line_end, mut role) = (self.text.line_of(start), 0, 0);
        let mut run: Option<Run> = None;
        let mut chain: Option<Chain> = None;
        let mut phrase: Option<(Range<usize>, u8)> = None;
        let mut link = start;
        for i in start..end {
            if i >= line_end {
                line = if line_end == 0 { line } else { line + 1 };
                line_end = self.text.lines().get(line).map_or(usize::MAX, |l| l.tokens.end as usize);
                role = self.page.role(line) as u8;
            }
            let here = facts(i);
            if run.is_none_or(|r| i >= r.end) {
                run = if here.look.is_capital() { setting::run(|i| facts(i).look, i, end) } else { None };
                match run {
                    Some(run) if chain.is_none_or(|c| i >= c.end) => chain = setting::chain(facts, run, end),
                    Some(_) => {}
                    None => link = i,
                }
            }
            if here.look.is_capital() && phrase.as_ref().is_none_or(|(p, _)| i >= p.end) {
                phrase = self.phrase(i, end);
            }
            if matches!(here.look, Look::Quote) && i == first + 1 {
                first = i + 1;
            }
            let run_view = run.map(|r| RunView {
                first: facts(r.start),
                last: facts(r.end - 1),
                around: (facts(r.start.wrapping_sub(1)), facts(r.end)),
                len: r.end - r.start,
                at: i - r.start,
            });
            let chain_view = chain.filter(|c| (c.start..c.end).contains(&i)).map(|c| ChainView {
                first: (facts(c.start), facts(c.first_end - 1)),
                last: facts(c.end - 1),
                before: facts(c.start.wrapping_sub(1)),
                link: facts(link),
                part: match run {
                    None => 3,
                    Some(r) if r.start == c.start => 0,
                    Some(r) if r.end == c.end => 2,
                    Some(_) => 1,
                },
            });
            let part = phrase.as_ref().filter(|(p, _)| p.contains(&i)).map(|(p, lists)| match i {
                i if i == p.start => (*lists, 0),
                i if i + 1 == p.end => (*lists, 2),
                _ => (*lists, 1),
            });
            let at = |place: usize| (i + place).wrapping_sub(HERE);
            let view = View {
                words: std::array::from_fn(|place| facts(at(place))),
                case,
                role,
                first: i == first,
                tight: (!self.text.token(i).spaced, i + 1 < end && !self.text.token(i + 1).spaced),
                run: run_view,
                chain: chain_view,
                phrase: part,
            };
            see(i, std::array::from_fn(|place| word(at(place))), &view);
        }
    }

    /// The longest known name of several words that begins at a token.
    fn phrase(&self, start: usize, end: usize) -> Option<(Range<usize>, u8)> {
        let mut hash = self.facts(self.text.token(start).word).word;
        let mut found = None;
        for i in start + 1..end.min(start + LONGEST_PHRASE) {
            hash = gazetteer::join(hash, self.facts(self.text.token(i).word).word);
            let lists = gazetteer::phrase(hash);
            if lists > 0 {
                found = Some((start..i + 1, lists));
            }
        }
        found
    }
}
