//! What the first reading of a text took each word for, as votes for the second.
//!
//! 'Huber' among ten lines that tell plainly of a company is the company in the eleventh too, where nothing tells.

use super::label::{KINDS, kind_of};
use super::model::{Sums, UNIT};
use super::reading::Reading;

/// Votes of one word: for outside and for each kind.
type Ballot = [i32; 1 + KINDS.len()];

/// Votes of all words whatever their case.
#[derive(Debug)]
pub(super) struct Votes {
    ballots: Vec<Ballot>,
}

/// A vote is worth its margin up to this.
const MOST: i16 = 4 * UNIT;
/// Votes that must be there before others count fully.
const QUORUM: i32 = 12 * UNIT as i32;
/// What all votes together are worth.
const WORTH: i32 = 4 * UNIT as i32;
/// Tokens with larger margins do not ask.
const SURE: i16 = 6 * UNIT;

impl Votes {
    pub(super) fn new(groups: usize) -> Self {
        Self { ballots: vec![Ballot::default(); groups] }
    }

    /// A token's vote for the other occurrences of its word.
    pub(super) fn cast(&mut self, reading: &Reading<'_>, token: usize, label: u8, margin: i16) {
        let word = reading.text().token(token).word;
        if !reading.facts(word).look.is_capital() {
            return;
        }
        if let Some(ballot) = self.ballots.get_mut(reading.memory().group(word)) {
            let vote = ballot.get_mut(kind_of(label as usize).map_or(0, |k| 1 + k));
            vote.into_iter().for_each(|v| *v += i32::from(margin.min(MOST)));
        }
    }

    /// Lets the other occurrences of a token's word speak; answers whether that may change anything.
    pub(super) fn speak(&self, reading: &Reading<'_>, token: usize, label: u8, margin: i16, sums: &mut Sums) -> bool {
        let word = reading.text().token(token).word;
        if !reading.facts(word).look.is_capital() {
            return false;
        }
        let Some(ballot) = self.ballots.get(reading.memory().group(word)) else { return false };
        let own = kind_of(label as usize).map_or(0, |k| 1 + k);
        let mut others = *ballot;
        others.iter_mut().enumerate().filter(|(k, _)| *k == own).for_each(|(_, v)| *v -= i32::from(margin.min(MOST)));
        let total: i32 = others.iter().sum();
        if total <= 0 {
            return false;
        }
        for (sum, vote) in sums.iter_mut().zip(others) {
            *sum += (vote * WORTH / (total + QUORUM)) as i16;
        }
        let first = others.iter().enumerate().max_by_key(|(_, v)| **v).map_or(0, |(k, _)| k);
        first != own && margin < SURE
    }
}
