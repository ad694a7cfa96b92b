//! Names found by the trained weights: spans of tokens with a kind and a margin.

use super::decode::{self, Decoder, Scores};
use super::feature::{self, PLACES};
use super::label::{Part, kind_of, part_of};
use super::model::{Model, Sums};
use super::reading::{Piece, Reading};
use std::ops::Range;

/// A name as the tagger finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind, by its place in [`super::label::KINDS`].
    pub kind: usize,
    /// How much the best other reading of one of its tokens is worse.
    pub margin: i16,
}

/// Distinct words whose weights are kept while a text is read.
const KEPT: usize = 1 << 13;

/// Weights of the words of a text at each place beside a token, each word's summed once.
struct WordSums {
    kept: Vec<(u32, [Sums; PLACES])>,
}

impl WordSums {
    fn of(&mut self, model: &Model, reading: &Reading<'_>, word: u32, place: usize) -> Sums {
        let slot = (word as usize).wrapping_add(1) & (KEPT - 1);
        let Some(kept) = self.kept.get_mut(slot) else { return Sums::default() };
        if kept.0 != word {
            *kept = (word, std::array::from_fn(|place| weigh(model, reading, word, place)));
        }
        kept.1.get(place).copied().unwrap_or_default()
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
        words: WordSums { kept: vec![(u32::MAX - 1, Default::default()); KEPT] },
        decoder: Decoder::default(),
        scores: Vec::new(),
        labels: Vec::new(),
        margins: Vec::new(),
    };
    let mut names = Vec::new();
    for piece in reading.pieces() {
        tagger.tag(&piece, &mut names);
    }
    names
}

struct Tagger<'m, 'r, 't> {
    model: &'m Model,
    reading: &'r Reading<'t>,
    words: WordSums,
    decoder: Decoder,
    scores: Vec<Scores>,
    labels: Vec<u8>,
    margins: Vec<i16>,
}

impl Tagger<'_, '_, '_> {
    fn tag(&mut self, piece: &Piece, names: &mut Vec<Tagged>) {
        let Self { model, reading, words, scores, .. } = self;
        scores.clear();
        reading.views(piece, |_, places, view| {
            let mut sums = Sums::default();
            for (place, &word) in places.iter().enumerate() {
                let part = words.of(model, reading, word, place);
                sums.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
            }
            feature::of_token(view, |hash| model.add(hash, &mut sums));
            scores.push(decode::scores(&sums));
        });
        self.decoder.best(self.model, &self.scores, &mut self.labels);
        if self.labels.iter().all(|l| *l == 0) {
            return;
        }
        self.decoder.margins(self.model, &self.scores, &self.labels, &mut self.margins);
        let mut start = 0;
        for (i, &label) in self.labels.iter().enumerate() {
            let Some(kind) = kind_of(label as usize) else { continue };
            let part = part_of(label as usize);
            if matches!(part, Some(Part::Begin | Part::Unit)) {
                start = i;
            }
            if matches!(part, Some(Part::Last | Part::Unit)) {
                let margin = self.margins.iter().take(i + 1).skip(start).copied().min().unwrap_or(0);
                let at = piece.tokens.start;
                names.push(Tagged { tokens: at + start..at + i + 1, kind, margin });
            }
        }
    }
}
