//! How much of a line other lines tell again: a title's words come back in its story.
//!
//! In come a unit and others; out goes a share of a hundred.

use super::unit::{Reader, Unit};
use crate::text::sort;
use foldhash::fast::FixedState;
use std::hash::BuildHasher;

/// Stands for the share where nothing can be told.
pub(super) const UNTOLD: u8 = 20;

/// Share of a unit's longer words, of a hundred, that one of some paragraphs near it has too.
pub(super) fn told<'u>(reader: &Reader<'_, '_>, unit: &Unit, others: impl Iterator<Item = &'u Unit>) -> u8 {
    let word = |word: &str| FixedState::default().hash_one(word);
    let own: Vec<u64> = reader.content(unit).take(40).map(word).collect();
    if own.len() < 3 {
        return UNTOLD;
    }
    let share = |other: &Unit| {
        let theirs = sort::by_number(reader.content(other).map(word).collect(), |word| *word);
        own.iter().filter(|w| theirs.binary_search(w).is_ok()).count() * 100 / own.len()
    };
    let prose = others.filter(|u| u.words >= 15 && u.closed());
    prose.map(share).max().unwrap_or(usize::from(UNTOLD)) as u8
}
