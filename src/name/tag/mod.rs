//! Names found by the trained weights: spans of tokens with a kind and a margin.
//!
//! The text is read twice: what the first reading took a word for everywhere else speaks for the second ([`Votes`]).

mod byline;
pub(super) mod confidence;
pub mod cue;
pub mod decode;
pub mod document;
mod edge;
pub mod facts;
pub mod feature;
pub mod gazetteer;
pub mod hash;
pub mod label;
pub mod model;
pub mod reading;
mod refine;
pub mod setting;
pub mod steps;
pub mod table;
mod votes;
pub(super) mod why;

use decode::{Decoder, Scores};
use feature::PLACES;
use label::{Part, kind_of, part_of};
use model::{Model, Sums};
use reading::{Piece, Reading};
use std::ops::Range;
use votes::Votes;

/// A name as the tagger finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind, by its place in [`label::KINDS`].
    pub kind: usize,
    /// How much the best other reading of one of its tokens is worse.
    pub margin: i16,
}

/// Distinct words whose weights are kept while a text is read: the first ones, which the rest of a text has most.
const KEPT: usize = 1 << 14;
/// Of later ones the last that were met.
const LATE: usize = 1 << 12;

/// Weights of the words of a text at each place beside a token, each word's summed once.
struct WordSums {
    words: Vec<u32>,
    sums: Vec<[Sums; PLACES]>,
}

impl WordSums {
    fn new(words: usize) -> Self {
        let slots = 1 + words.min(KEPT) + LATE;
        Self { words: vec![u32::MAX - 1; slots], sums: vec![Default::default(); slots] }
    }

    fn of(&mut self, model: &Model, reading: &Reading<'_>, word: u32, place: usize) -> Sums {
        let word_index = (word as usize).wrapping_add(1);
        let slot = if word_index < self.words.len() - LATE { word_index } else { self.words.len() - LATE + word_index % LATE };
        let (Some(kept), Some(sums)) = (self.words.get_mut(slot), self.sums.get_mut(slot)) else { return Sums::default() };
        if *kept != word {
            *kept = word;
            *sums = std::array::from_fn(|place| weigh(model, reading, word, place));
        }
        sums.get(place).copied().unwrap_or_default()
    }
}

fn weigh(model: &Model, reading: &Reading<'_>, word: u32, place: usize) -> Sums {
    let mut sums = Sums::default();
    feature::of_word(reading.facts(word), reading.signs(word), place, |hash| model.add(hash, &mut sums));
    sums
}

/// Finds the names of a text.
pub fn tag(model: &Model, reading: &Reading<'_>) -> Vec<Tagged> {
    let mut tagger = Tagger {
        model,
        reading,
        words: WordSums::new(reading.text().words().len()),
        decoder: Decoder::default(),
        scores: Vec::new(),
        labels: Vec::new(),
    };
    let mut votes = Votes::new(reading.memory().groups());
    let mut sums = Vec::with_capacity(reading.text().tokens().len());
    let mut drafts = Vec::new();
    for piece in reading.pieces() {
        let start = sums.len();
        tagger.weigh(&piece, &mut sums);
        tagger.decode(sums.get(start..).unwrap_or(&[]));
        for (i, &(label, margin)) in piece.tokens.clone().zip(&tagger.labels) {
            votes.cast(reading, i, label, margin);
        }
        drafts.extend_from_slice(&tagger.labels);
    }
    let mut names = Vec::new();
    for piece in reading.pieces() {
        let Some(sums) = sums.get_mut(piece.tokens.clone()) else { continue };
        let Some(drafts) = drafts.get(piece.tokens.clone()) else { continue };
        let mut doubts = false;
        for ((i, sums), &(label, margin)) in piece.tokens.clone().zip(sums.iter_mut()).zip(drafts) {
            doubts |= votes.speak(reading, i, label, margin, sums);
        }
        if doubts {
            tagger.decode(sums);
            collect(piece.tokens.start, &tagger.labels, &mut names);
        } else {
            collect(piece.tokens.start, drafts, &mut names);
        }
    }
    refine::refine(reading, names)
}

/// Adds the names that labels spell.
fn collect(at: usize, labels: &[(u8, i16)], names: &mut Vec<Tagged>) {
    let (mut start, mut least) = (at, i16::MAX);
    for (i, &(label, margin)) in (at..).zip(labels) {
        let Some(kind) = kind_of(label as usize) else { continue };
        let part = part_of(label as usize);
        if matches!(part, Some(Part::Begin | Part::Unit)) {
            (start, least) = (i, i16::MAX);
        }
        least = least.min(margin);
        if matches!(part, Some(Part::Last | Part::Unit)) {
            names.push(Tagged { tokens: start..i + 1, kind, margin: least });
        }
    }
}

struct Tagger<'m, 'r, 't> {
    model: &'m Model,
    reading: &'r Reading<'t>,
    words: WordSums,
    decoder: Decoder,
    scores: Vec<Scores>,
    labels: Vec<(u8, i16)>,
}

impl Tagger<'_, '_, '_> {
    /// Adds the sums of a piece's tokens.
    fn weigh(&mut self, piece: &Piece, all: &mut Vec<Sums>) {
        let Self { model, reading, words, .. } = self;
        reading.views(piece, |_, places, view| {
            let mut sums = Sums::default();
            for (place, &word) in places.iter().enumerate() {
                let part = words.of(model, reading, word, place);
                sums.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
            }
            feature::of_token(view, |hash| model.add(hash, &mut sums));
            all.push(sums);
        });
    }

    fn decode(&mut self, sums: &[Sums]) {
        self.scores.clear();
        self.scores.extend(sums.iter().map(decode::scores));
        self.labels.clear();
        self.decoder.decode(&self.model.steps, &self.scores, &mut self.labels);
    }
}
