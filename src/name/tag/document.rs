//! What the text as a whole tells of a word: how it is written elsewhere and what stands beside it there.
//!
//! 'Ren' after 'Mr' on one line is a person on every line; a word that also occurs in lower case is rarely a name.

use super::cue::Cue;
use super::facts::{Facts, Look};
use super::gazetteer::list;
use super::setting::{Case, Settings};
use crate::text::{Text, TokenKind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Signs of a word, each a bit, gathered over all its occurrences whatever their case.
pub mod sign {
    /// Occurs in lower case.
    pub const LOWER: u32 = 1;
    /// Occurs with a capital inside a sentence.
    pub const CAPITAL_INSIDE: u32 = 1 << 1;
    /// After an honorific.
    pub const AFTER_HONORIFIC: u32 = 1 << 2;
    /// After a first name.
    pub const AFTER_FIRST: u32 = 1 << 3;
    /// Before or after a verb of saying.
    pub const SPEAKS: u32 = 1 << 4;
    /// After 'in', 'at', 'from'.
    pub const AFTER_AT: u32 = 1 << 5;
    /// After 'the'.
    pub const AFTER_THE: u32 = 1 << 6;
    /// Before a company suffix or a body's noun.
    pub const BEFORE_BODY: u32 = 1 << 7;
    /// Before "'s".
    pub const POSSESSIVE: u32 = 1 << 8;
    /// Last of two or three words with capitals.
    pub const LAST_OF_RUN: u32 = 1 << 9;
    /// First of two or more words with capitals.
    pub const FIRST_OF_RUN: u32 = 1 << 10;
    /// Alone in brackets.
    pub const IN_BRACKETS: u32 = 1 << 11;
    /// After a role.
    pub const AFTER_ROLE: u32 = 1 << 12;
    /// Alone between words in lower case.
    pub const ALONE: u32 = 1 << 13;
    /// Before a comma and a known region, or after a place and a comma.
    pub const BESIDE_REGION: u32 = 1 << 14;
    /// Before 'who' or another word that only people go with.
    pub const BEFORE_PERSON: u32 = 1 << 15;
    /// Before somebody's role: 'Huber executives', 'the Huber chairman'.
    pub const BEFORE_ROLE: u32 = 1 << 16;
    /// Occurs often, and never after a title or a first name or at the end of a full name, as people do.
    pub const NEVER_IN_FULL: u32 = 1 << 17;
    /// How many signs there are.
    pub const COUNT: u32 = 18;
}

/// Signs of all words of a text, by [`crate::text::WordId`].
#[derive(Debug)]
pub struct Memory {
    group: Vec<u32>,
    signs: Vec<u32>,
}

/// How often each sign was seen at a word's occurrences.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    seen: [u16; sign::COUNT as usize],
    /// Occurrences with a capital, and all that tell anything.
    capitals: u16,
    all: u16,
}

/// Occurrences with a capital that make a word frequent.
const OFTEN: u16 = 4;
/// A sign that fewer than one in so many occurrences show is chance.
const RARE: u16 = 8;

impl Tally {
    fn add(&mut self, signs: u32) {
        for (bit, seen) in self.seen.iter_mut().enumerate() {
            *seen = seen.saturating_add(u16::from(signs >> bit & 1 == 1));
        }
        self.all = self.all.saturating_add(u16::from(signs != 0));
        self.capitals = self.capitals.saturating_add(u16::from(signs & !sign::LOWER != 0));
    }

    fn signs(&self) -> u32 {
        let shown = |(bit, seen): (usize, &u16)| {
            let of = if 1 << bit == sign::LOWER { self.all } else { self.capitals };
            u32::from(*seen > 0 && seen.saturating_mul(RARE) >= of) << bit
        };
        let signs = self.seen.iter().enumerate().map(shown).fold(0, |all, sign| all | sign);
        let full = sign::AFTER_HONORIFIC | sign::AFTER_FIRST | sign::LAST_OF_RUN;
        signs | if self.capitals >= OFTEN && signs & full == 0 { sign::NEVER_IN_FULL } else { 0 }
    }
}

impl Memory {
    /// Reads all occurrences of all words.
    pub fn read(text: &Text<'_>, facts: &[Facts], settings: &Settings) -> Self {
        let mut groups: HashMap<u32, u32, FixedState> = HashMap::with_capacity_and_hasher(facts.len(), FixedState::default());
        let mut group = Vec::with_capacity(facts.len());
        for fact in facts {
            let next = groups.len() as u32;
            group.push(*groups.entry(fact.word).or_insert(next));
        }
        let mut memory = Self { group, signs: vec![0; groups.len()] };
        let sentences = text.sentences();
        let mut tallies = vec![Tally::default(); memory.signs.len()];
        for (sentence, range) in sentences.iter().enumerate() {
            let case = settings.case(sentence);
            for i in range.start as usize..range.end as usize {
                if text.token(i).kind == TokenKind::Word {
                    let signs = signs(text, facts, case, range.start as usize..range.end as usize, i);
                    let group = memory.group.get(text.token(i).word as usize).copied().unwrap_or(0);
                    if let Some(tally) = tallies.get_mut(group as usize) {
                        tally.add(signs);
                    }
                }
            }
        }
        memory.signs.iter_mut().zip(&tallies).for_each(|(signs, tally)| *signs = tally.signs());
        memory
    }

    /// The number of the word whatever its case.
    pub fn group(&self, word: u32) -> usize {
        self.group.get(word as usize).copied().unwrap_or(u32::MAX) as usize
    }

    /// How many words there are whatever their case.
    pub fn groups(&self) -> usize {
        self.signs.len()
    }

    /// The signs of a word.
    pub fn signs(&self, word: u32) -> u32 {
        let group = self.group(word);
        self.signs.get(group).copied().unwrap_or(0)
    }
}

fn signs(text: &Text<'_>, facts: &[Facts], case: Case, sentence: std::ops::Range<usize>, i: usize) -> u32 {
    let at = |i: usize| match sentence.contains(&i) {
        true => facts.get(text.token(i).word as usize).copied().unwrap_or_default(),
        false => Facts::default(),
    };
    let word = at(i);
    if case != Case::Mixed {
        return 0;
    }
    if matches!(word.look, Look::Lower | Look::LowerMixed) {
        return sign::LOWER;
    }
    if !word.look.is_capital() {
        return 0;
    }
    let (before, after) = (at(i.wrapping_sub(1)), at(i + 1));
    let mut signs = 0;
    let mut note = |bit, holds: bool| signs |= if holds { bit } else { 0 };
    let known_first = list::FIRST_COMMON | list::FIRST;
    let inside = i > sentence.start && !matches!(before.look, Look::Quote | Look::Stop | Look::Open | Look::Edge);
    note(sign::CAPITAL_INSIDE, inside);
    note(sign::AFTER_HONORIFIC, before.cue == Cue::Honorific && before.look.is_capital());
    note(sign::AFTER_FIRST, before.look == Look::Capital && before.known.lists & known_first != 0);
    note(sign::SPEAKS, after.cue == Cue::Speech || before.cue == Cue::Speech);
    note(sign::AFTER_AT, before.cue == Cue::At);
    note(sign::AFTER_THE, before.cue == Cue::The);
    note(sign::BEFORE_BODY, after.look.is_capital() && matches!(after.cue, Cue::Suffix | Cue::Body));
    note(sign::POSSESSIVE, after.look == Look::Clitic);
    let capital = (before.look.is_capital(), after.look.is_capital());
    note(sign::LAST_OF_RUN, capital == (true, false) && before.cue != Cue::The);
    note(sign::FIRST_OF_RUN, capital == (false, true));
    note(sign::IN_BRACKETS, before.look == Look::Open && after.look == Look::Close);
    note(sign::AFTER_ROLE, before.cue == Cue::Role);
    note(sign::BEFORE_ROLE, after.cue == Cue::Role && after.look == Look::Lower);
    note(sign::ALONE, before.look == Look::Lower && after.look == Look::Lower);
    let far = (at(i.wrapping_sub(2)), at(i + 2));
    let beside = (after.look == Look::Comma && far.1.known.lists & list::REGION != 0)
        || (before.look == Look::Comma && far.0.known.lists & (list::CITY | list::CITY_LARGE) != 0);
    note(sign::BESIDE_REGION, beside);
    note(sign::BEFORE_PERSON, after.cue == Cue::Person || (after.look == Look::Comma && far.1.cue == Cue::Person));
    signs
}
