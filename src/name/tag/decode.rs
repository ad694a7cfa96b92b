//! The best labels of a sentence, and how much better they are than any others.

use super::label::{KINDS, LABELS, OUTSIDE, PARTS, may_end, may_start};
use super::model::{LANES, Model, NEVER, Sums, UNIT};

/// Scores of one token's labels.
pub type Scores = [i16; LANES];

/// Scores of the labels from the sums of their columns.
pub fn scores(sums: &Sums) -> Scores {
    let mut scores = [NEVER; LANES];
    let of = |column: usize| sums.get(column).copied().unwrap_or(0);
    let parts: [i16; PARTS] = std::array::from_fn(|part| of(1 + KINDS.len() + part));
    let (outside, named) = scores.split_at_mut(1);
    outside.iter_mut().for_each(|score| *score = of(OUTSIDE).clamp(-3000, 3000));
    for (kind, scores) in named.chunks_exact_mut(PARTS).enumerate().take(KINDS.len()) {
        let kind = of(1 + kind);
        scores.iter_mut().zip(parts).for_each(|(score, part)| *score = (kind + part).clamp(-3000, 3000));
    }
    scores
}

/// Finds the best path; keeps its buffers from one sentence to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    forward: Vec<Scores>,
}

/// So far above all others, outside needs no look at the neighbours.
const PLAIN: i16 = 8 * UNIT;

impl Decoder {
    /// The best label of each token, and how much worse the best path is that gives the token another one.
    ///
    /// Tokens that are plainly outside cut the sentence into pieces: most words of a text are in none.
    pub fn decode(&mut self, model: &Model, tokens: &[Scores], out: &mut Vec<(u8, i16)>) {
        let plain = |i: usize| tokens.get(i).map_or(0, outside_by) >= PLAIN;
        let mut start = 0;
        while start < tokens.len() {
            if plain(start) {
                out.push((OUTSIDE as u8, tokens.get(start).map_or(0, outside_by)));
                start += 1;
                continue;
            }
            let end = (start..tokens.len()).find(|&i| plain(i)).unwrap_or(tokens.len());
            let first = out.len();
            let piece = tokens.get(start..end).unwrap_or(&[]);
            let ends = Ends { start: start == 0, end: end == tokens.len() };
            self.forwards(model, piece, &ends);
            self.best(model, &ends, out);
            self.margins(model, piece, &ends, out.get_mut(first..).unwrap_or(&mut []));
            start = end;
        }
    }

    /// For each token the score of the best path to each of its labels.
    fn forwards(&mut self, model: &Model, tokens: &[Scores], ends: &Ends) {
        self.forward.clear();
        for token in tokens {
            let mut now = *token;
            match self.forward.last() {
                None if ends.start => bar(&mut now, may_start),
                None => add(&mut now, model.follow.first().unwrap_or(&[0; LANES])),
                Some(before) => {
                    let mut steps = [NEVER * 3; LANES];
                    for (row, &before) in model.follow.iter().zip(before) {
                        steps.iter_mut().zip(row).for_each(|(best, step)| *best = (*best).max(before + step));
                    }
                    add(&mut now, &steps);
                }
            }
            level(&mut now);
            self.forward.push(now);
        }
    }

    fn best(&self, model: &Model, ends: &Ends, out: &mut Vec<(u8, i16)>) {
        let first = out.len();
        out.resize(first + self.forward.len(), (0, 0));
        let mut next = None;
        for (before, slot) in self.forward.iter().zip(out.iter_mut().skip(first)).rev() {
            let mut steps = *before;
            match next {
                None if ends.end => bar(&mut steps, may_end),
                None => add_column(&mut steps, model, OUTSIDE),
                Some(label) => add_column(&mut steps, model, label),
            }
            let label = top(&steps).0;
            slot.0 = label as u8;
            next = Some(label);
        }
    }

    fn margins(&self, model: &Model, tokens: &[Scores], ends: &Ends, out: &mut [(u8, i16)]) {
        let mut after = [0; LANES];
        match ends.end {
            true => bar(&mut after, may_end),
            false => add_column(&mut after, model, OUTSIDE),
        }
        for ((forward, token), (label, margin)) in self.forward.iter().zip(tokens).zip(out).rev() {
            let mut both = *forward;
            add(&mut both, &after);
            let own = both.get(*label as usize).copied().unwrap_or(0);
            let other = both.iter().enumerate().take(LABELS).filter(|(l, _)| *l != *label as usize).map(|(_, s)| *s).max();
            *margin = own.saturating_sub(other.unwrap_or(0)).max(0);
            let mut ahead = after;
            add(&mut ahead, token);
            level(&mut ahead);
            let mut before = [NEVER * 3; LANES];
            for (best, row) in before.iter_mut().zip(model.follow.iter()) {
                *best = row.iter().zip(&ahead).fold(NEVER * 3, |best, (step, ahead)| best.max(step + ahead));
            }
            level(&mut before);
            after = before;
        }
    }
}

/// Whether a piece begins or ends where its sentence does; elsewhere a token outside stands beside it.
struct Ends {
    start: bool,
    end: bool,
}

/// How far outside is above all other labels.
fn outside_by(scores: &Scores) -> i16 {
    let (outside, others) = (scores.first().copied().unwrap_or(0), scores.iter().skip(1));
    outside - others.copied().fold(NEVER, i16::max)
}

fn add(scores: &mut Scores, more: &Scores) {
    scores.iter_mut().zip(more).for_each(|(score, more)| *score += more);
}

/// Adds how well a label follows each.
fn add_column(scores: &mut Scores, model: &Model, label: usize) {
    for (score, row) in scores.iter_mut().zip(model.follow.iter()) {
        *score += row.get(label).copied().unwrap_or(NEVER);
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
