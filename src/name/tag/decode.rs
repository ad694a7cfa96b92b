//! The best labels of a sentence, and how much better they are than any others.
//!
//! Labels are kept by what may follow what: after a name or outside a name starts or none does, within a name it goes on.

use super::label::{KINDS, OUTSIDE, Part, kind_of, label, part_of};
use super::model::{COLUMNS, Sums, UNIT};
use super::steps::{Free, HALF, Kinds, NEVER, Steps};

/// Scores of one token's labels.
#[derive(Clone, Copy, Debug)]
pub struct Scores {
    /// Outside, begin and unit of each kind: what may follow a whole name.
    starts: Free,
    inside: Kinds,
    last: Kinds,
}

const BARRED: Kinds = [NEVER; HALF];

/// Scores of the labels from the sums of their columns.
pub fn scores(sums: &Sums) -> Scores {
    let of = |column: usize| sums.get(column).copied().unwrap_or(0);
    let part = |part: Part| {
        let part = of(COLUMNS - 4 + part as usize);
        std::array::from_fn(|k| if k < KINDS.len() { (of(1 + k) + part).clamp(-3000, 3000) } else { NEVER })
    };
    let mut starts = [NEVER; 2 * HALF];
    let (begins, units) = starts.split_at_mut(HALF);
    begins.iter_mut().skip(1).zip(part(Part::Begin)).for_each(|(to, from)| *to = from);
    begins.iter_mut().take(1).for_each(|to| *to = of(OUTSIDE).clamp(-3000, 3000));
    units.iter_mut().zip(part(Part::Unit)).for_each(|(to, from): (_, i16)| *to = from);
    Scores { starts, inside: part(Part::Inside), last: part(Part::Last) }
}

impl Scores {
    /// Those after which a name is whole: outside, last and unit of each kind.
    fn ends(&self) -> Free {
        let mut ends = self.starts;
        ends.iter_mut().skip(1).zip(&self.last).take(KINDS.len()).for_each(|(to, from)| *to = *from);
        ends
    }

    /// Those of begin, by kind.
    fn begins(&self) -> Kinds {
        let mut begins = BARRED;
        begins.iter_mut().zip(self.starts.iter().skip(1)).take(KINDS.len()).for_each(|(to, from)| *to = *from);
        begins
    }

    fn of(&self, label: usize) -> i16 {
        let of = |list: &[i16], at: usize| list.get(at).copied().unwrap_or(NEVER);
        match (kind_of(label), part_of(label)) {
            (Some(k), Some(Part::Begin)) => of(&self.starts, 1 + k),
            (Some(k), Some(Part::Unit)) => of(&self.starts, HALF + k),
            (Some(k), Some(Part::Inside)) => of(&self.inside, k),
            (Some(k), Some(Part::Last)) => of(&self.last, k),
            _ => of(&self.starts, 0),
        }
    }

    fn bar(&mut self, label: usize) {
        let bar = |list: &mut [i16], at: usize| list.iter_mut().skip(at).take(1).for_each(|s| *s = NEVER * 3);
        match (kind_of(label), part_of(label)) {
            (Some(k), Some(Part::Begin)) => bar(&mut self.starts, 1 + k),
            (Some(k), Some(Part::Unit)) => bar(&mut self.starts, HALF + k),
            (Some(k), Some(Part::Inside)) => bar(&mut self.inside, k),
            (Some(k), Some(Part::Last)) => bar(&mut self.last, k),
            _ => bar(&mut self.starts, 0),
        }
    }

    fn most(&self) -> i16 {
        most(&self.starts).max(most(&self.inside)).max(most(&self.last))
    }

    fn add(&mut self, more: &Self) {
        add(&mut self.starts, &more.starts);
        add(&mut self.inside, &more.inside);
        add(&mut self.last, &more.last);
    }

    /// Makes the best score 0 and lets none fall so low that sums overflow.
    fn level(&mut self) {
        let best = self.most();
        let all = self.starts.iter_mut().chain(&mut self.inside).chain(&mut self.last);
        all.for_each(|s| *s = s.saturating_sub(best).max(NEVER));
    }
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
    pub fn decode(&mut self, steps: &Steps, tokens: &[Scores], out: &mut Vec<(u8, i16)>) {
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
            self.forwards(steps, piece, &ends);
            self.best(steps, &ends, out);
            self.margins(steps, piece, &ends, out.get_mut(first..).unwrap_or(&mut []));
            start = end;
        }
    }

    /// For each token the score of the best path to each of its labels.
    fn forwards(&mut self, steps: &Steps, tokens: &[Scores], ends: &Ends) {
        self.forward.clear();
        for token in tokens {
            let mut now = *token;
            let reached = match self.forward.last() {
                None => Scores { starts: if ends.start { [0; 2 * HALF] } else { steps.free[0] }, inside: BARRED, last: BARRED },
                Some(before) => {
                    let begins = before.begins();
                    Scores {
                        starts: furthest(&before.ends(), &steps.free),
                        inside: better(&begins, &steps.begin_inside, &before.inside, &steps.inside_inside),
                        last: better(&begins, &steps.begin_last, &before.inside, &steps.inside_last),
                    }
                }
            };
            now.add(&reached);
            now.level();
            self.forward.push(now);
        }
    }

    fn best(&self, steps: &Steps, ends: &Ends, out: &mut Vec<(u8, i16)>) {
        let first = out.len();
        out.resize(first + self.forward.len(), (0, 0));
        let mut next = None;
        for (before, slot) in self.forward.iter().zip(out.iter_mut().skip(first)).rev() {
            let found = match next {
                None if ends.end => best_end(&before.ends(), &[0; 2 * HALF]),
                None => best_end(&before.ends(), &steps.back[0]),
                Some(next) => before_label(steps, before, next),
            };
            slot.0 = found as u8;
            next = Some(found);
        }
    }

    fn margins(&self, steps: &Steps, tokens: &[Scores], ends: &Ends, out: &mut [(u8, i16)]) {
        // What may come after each label at its best.
        let free = if ends.end { [0; 2 * HALF] } else { steps.back[0] };
        let mut after = After { free, begin: BARRED, inside: BARRED };
        for ((forward, token), (label, margin)) in self.forward.iter().zip(tokens).zip(out).rev() {
            let ahead = after.labels();
            let mut both = *forward;
            both.add(&ahead);
            let own = both.of(usize::from(*label));
            both.bar(usize::from(*label));
            *margin = own.saturating_sub(both.most()).max(0);
            let mut ahead_of = ahead;
            ahead_of.add(token);
            ahead_of.level();
            after = After {
                free: furthest(&ahead_of.starts, &steps.back),
                begin: better(&ahead_of.inside, &steps.begin_inside, &ahead_of.last, &steps.begin_last),
                inside: better(&ahead_of.inside, &steps.inside_inside, &ahead_of.last, &steps.inside_last),
            };
            after.level();
        }
    }
}

/// The best that may come after outside, last and unit; after begin; after inside.
struct After {
    free: Free,
    begin: Kinds,
    inside: Kinds,
}

impl After {
    /// By label.
    fn labels(&self) -> Scores {
        let (mut starts, mut last) = (self.free, BARRED);
        starts.iter_mut().skip(1).zip(&self.begin).take(KINDS.len()).for_each(|(to, from)| *to = *from);
        last.iter_mut().zip(self.free.iter().skip(1)).take(KINDS.len()).for_each(|(to, from)| *to = *from);
        Scores { starts, inside: self.inside, last }
    }

    fn level(&mut self) {
        let best = most(&self.free).max(most(&self.begin)).max(most(&self.inside));
        let all = self.free.iter_mut().chain(&mut self.begin).chain(&mut self.inside);
        all.for_each(|s| *s = s.saturating_sub(best).max(NEVER));
    }
}

/// For each target the best of all sources with the step to it.
fn furthest(from: &Free, steps: &[Free; 2 * HALF]) -> Free {
    let mut best = [NEVER * 3; 2 * HALF];
    for (from, row) in from.iter().zip(steps) {
        raise(&mut best, *from, row);
    }
    best
}

/// Apart, for compilers that see both loops turn them over and gather each number by itself.
#[inline(never)]
fn raise(best: &mut Free, from: i16, row: &Free) {
    best.iter_mut().zip(row).for_each(|(best, step)| *best = (*best).max(from + step));
}

/// For each kind the better of two ways.
fn better(a: &Kinds, a_step: &Kinds, b: &Kinds, b_step: &Kinds) -> Kinds {
    let mut best = BARRED;
    let ways = a.iter().zip(a_step).zip(b.iter().zip(b_step));
    best.iter_mut().zip(ways).for_each(|(best, ((a, a_step), (b, b_step)))| *best = (a + a_step).max(b + b_step));
    best
}

/// The label with the best end and step from it.
fn best_end(ends: &Free, steps: &Free) -> usize {
    let sums = ends.iter().zip(steps).enumerate();
    let at = sums.fold((0, i16::MIN), |best, (i, (end, step))| if end + step > best.1 { (i, end + step) } else { best }).0;
    match at {
        0 => OUTSIDE,
        at if at < HALF => label(at - 1, Part::Last),
        at => label((at - HALF).min(KINDS.len() - 1), Part::Unit),
    }
}

/// The best label before a given one.
fn before_label(steps: &Steps, before: &Scores, next: usize) -> usize {
    let of = |list: &[i16], at: usize| list.get(at).copied().unwrap_or(NEVER);
    let within = |k: usize, begin: &Kinds, inside: &Kinds| {
        let begins = of(&before.starts, 1 + k) + of(begin, k);
        label(k, if begins >= of(&before.inside, k) + of(inside, k) { Part::Begin } else { Part::Inside })
    };
    let free = |to: usize| best_end(&before.ends(), steps.back.get(to).unwrap_or(&steps.back[0]));
    match (kind_of(next), part_of(next)) {
        (Some(k), Some(Part::Inside)) => within(k, &steps.begin_inside, &steps.inside_inside),
        (Some(k), Some(Part::Last)) => within(k, &steps.begin_last, &steps.inside_last),
        (Some(k), Some(Part::Begin)) => free(1 + k),
        (Some(k), Some(Part::Unit)) => free(HALF + k),
        _ => free(0),
    }
}

/// Whether a piece begins or ends where its sentence does; elsewhere a token outside stands beside it.
struct Ends {
    start: bool,
    end: bool,
}

/// How far outside is above all other labels.
fn outside_by(scores: &Scores) -> i16 {
    let (outside, others) = (scores.starts[0], scores.starts.iter().skip(1).copied().fold(NEVER, i16::max));
    outside - others.max(most(&scores.inside)).max(most(&scores.last))
}

fn most(scores: &[i16]) -> i16 {
    scores.iter().copied().fold(i16::MIN, i16::max)
}

fn add(scores: &mut [i16], more: &[i16]) {
    scores.iter_mut().zip(more).for_each(|(score, more)| *score += more);
}
