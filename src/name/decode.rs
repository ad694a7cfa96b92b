//! The best labels of a sentence, and how much better they are than any others.

use super::label::{LABELS, may_end, may_start};
use super::model::{LANES, Model, NEVER, Sums, columns_of};

/// Scores of one token's labels.
pub type Scores = [i16; LANES];

/// Scores of the labels from the sums of their columns.
pub fn scores(sums: &Sums) -> Scores {
    let mut scores = [NEVER; LANES];
    for (label, score) in scores.iter_mut().enumerate().take(LABELS) {
        let (kind, part) = columns_of(label);
        let of = |column: usize| sums.get(column).copied().unwrap_or(0);
        *score = (of(kind) + part.map_or(0, of)).clamp(-3000, 3000);
    }
    scores
}

/// Finds the best path; keeps its buffers from one sentence to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    forward: Vec<Scores>,
    backward: Vec<Scores>,
}

impl Decoder {
    /// The best label of each token.
    pub fn best(&mut self, model: &Model, tokens: &[Scores], labels: &mut Vec<u8>) {
        labels.clear();
        self.forward.clear();
        let Some((first, rest)) = tokens.split_first() else { return };
        let mut now = *first;
        bar(&mut now, may_start);
        level(&mut now);
        self.forward.push(now);
        for token in rest {
            let mut next = [NEVER * 3; LANES];
            for (row, &before) in model.follow.iter().zip(&now) {
                for (next, step) in next.iter_mut().zip(row) {
                    *next = (*next).max(before + step);
                }
            }
            next.iter_mut().zip(token).for_each(|(next, score)| *next += score);
            level(&mut next);
            now = next;
            self.forward.push(now);
        }
        bar(&mut now, may_end);
        let mut label = top(&now).0;
        labels.resize(tokens.len(), label as u8);
        for (i, before) in self.forward.iter().enumerate().rev().skip(1) {
            let mut steps = *before;
            for (step, row) in steps.iter_mut().zip(model.follow.iter()) {
                *step += row.get(label).copied().unwrap_or(NEVER);
            }
            label = top(&steps).0;
            if let Some(slot) = labels.get_mut(i) {
                *slot = label as u8;
            }
        }
    }

    /// How much worse the best path is that gives a token another label than the best one, for each token of the piece that
    /// [`Self::best`] was asked for last.
    pub fn margins(&mut self, model: &Model, tokens: &[Scores], labels: &[u8], margins: &mut Vec<i16>) {
        margins.clear();
        margins.resize(tokens.len(), 0);
        self.backward.clear();
        let mut now = [0; LANES];
        bar(&mut now, may_end);
        for (i, forward) in self.forward.iter().enumerate().rev() {
            let mut both = *forward;
            both.iter_mut().zip(&now).for_each(|(both, after)| *both += after);
            let own = labels.get(i).copied().unwrap_or(0) as usize;
            let best = both.get(own).copied().unwrap_or(0);
            let other = both.iter().enumerate().take(LABELS).filter(|(label, _)| *label != own).map(|(_, s)| *s).max();
            if let Some(margin) = margins.get_mut(i) {
                *margin = best.saturating_sub(other.unwrap_or(0)).max(0);
            }
            let mut ahead = now;
            ahead.iter_mut().zip(tokens.get(i).unwrap_or(&[0; LANES])).for_each(|(ahead, score)| *ahead += score);
            level(&mut ahead);
            let mut before = [NEVER * 3; LANES];
            for (before, row) in before.iter_mut().zip(model.follow.iter()) {
                *before = row.iter().zip(&ahead).map(|(step, ahead)| step + ahead).max().unwrap_or(NEVER);
            }
            level(&mut before);
            now = before;
        }
    }
}

/// Makes the best score 0 and lets none fall so low that sums overflow.
fn level(scores: &mut Scores) {
    let best = scores.iter().copied().max().unwrap_or(0);
    scores.iter_mut().for_each(|s| *s = (*s).saturating_sub(best).max(NEVER));
}

fn bar(scores: &mut Scores, may: impl Fn(usize) -> bool) {
    for (label, score) in scores.iter_mut().enumerate() {
        if label >= LABELS || !may(label) {
            *score = NEVER;
        }
    }
}

/// Index and value of the first highest score among the labels.
fn top(scores: &Scores) -> (usize, i16) {
    scores.iter().take(LABELS).enumerate().fold((0, i16::MIN), |best, (i, &s)| if s > best.1 { (i, s) } else { best })
}
