//! Learning: a conditional random field over labels, trained by AdaGrad with dual averaging and an L1 penalty, which leaves
//! most weights at zero.
//!
//! A token whose label a corpus does not settle is summed over all labels that it allows.

use super::corpus::Allowed;
use super::random::Random;
use copydesk::name::tag::label::{LABELS, may_end, may_follow, may_start};
use copydesk::name::tag::model::{COLUMNS, columns_of};

/// A sentence to learn from.
pub(super) struct Sentence {
    /// Where its tokens' features begin in the pool; one more than there are tokens.
    pub(super) bounds: Vec<u32>,
    pub(super) allowed: Vec<Allowed>,
    /// How much it counts.
    pub(super) weight: f32,
}

/// How to learn.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    pub(super) epochs: usize,
    pub(super) rate: f32,
    /// Penalty of a weight for one pass over all sentences.
    pub(super) penalty: f32,
    /// Share of a token's features that is not looked at when it is learnt from, others each time.
    pub(super) dropped: f32,
}

/// Sums of gradients, and of their squares, of one feature, and the weights that they made when last looked at.
#[derive(Clone, Copy)]
struct Row {
    sum: [f32; COLUMNS],
    square: [f32; COLUMNS],
    weights: [f32; COLUMNS],
    /// The threshold at that time.
    threshold: f32,
}

impl Row {
    fn refresh(&mut self, rate: f32, threshold: f32) {
        self.threshold = threshold;
        for ((w, sum), square) in self.weights.iter_mut().zip(&self.sum).zip(&self.square) {
            *w = weight(*sum, *square, rate, threshold);
        }
    }
}

/// By how much of a pass's penalty the weights may lag behind.
const LAG: f32 = 0.05;

/// Labels as they are kept: whole vectors.
const LANES: usize = 32;
type Lanes = [f32; LANES];

pub(super) struct Learner {
    rows: Vec<Row>,
    follow_sum: Box<[Lanes; LABELS]>,
    follow_square: Box<[Lanes; LABELS]>,
    follow: Box<[Lanes; LABELS]>,
    plan: Plan,
    threshold: f32,
    random: Random,
}

/// Keeps the first steps of a weight small.
const DAMP: f32 = 0.1;

fn weight(sum: f32, square: f32, rate: f32, threshold: f32) -> f32 {
    -(sum - sum.clamp(-threshold, threshold)) * rate / (DAMP + square.sqrt())
}

impl Learner {
    pub(super) fn new(rows: usize, plan: Plan, sequence: u64) -> Self {
        Self {
            rows: vec![Row { sum: [0.0; COLUMNS], square: [0.0; COLUMNS], weights: [0.0; COLUMNS], threshold: 0.0 }; rows],
            follow_sum: Box::new([[0.0; LANES]; LABELS]),
            follow_square: Box::new([[0.0; LANES]; LABELS]),
            follow: Box::new([[0.0; LANES]; LABELS]),
            plan,
            threshold: 0.0,
            random: Random::new(sequence),
        }
    }

    /// Learns from all sentences, in an order that depends on nothing but their number.
    pub(super) fn learn(&mut self, pool: &[u32], sentences: &[Sentence], mut report: impl FnMut(usize, f64)) {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let step = self.plan.penalty / sentences.len().max(1) as f32;
        let mut work = Work::default();
        for epoch in 0..self.plan.epochs {
            for i in (1..order.len()).rev() {
                order.swap(i, (self.random.below(i as u64 + 1)) as usize);
            }
            let mut loss = 0.0;
            for &i in &order {
                self.threshold += step;
                loss += self.learn_one(pool, &sentences[i], &mut work);
            }
            report(epoch, loss);
        }
    }

    fn learn_one(&mut self, pool: &[u32], sentence: &Sentence, work: &mut Work) -> f64 {
        let count = sentence.allowed.len();
        if count == 0 {
            return 0.0;
        }
        work.keep(pool, sentence, &mut self.random, self.plan.dropped);
        let kept = std::mem::take(&mut work.kept);
        let bounds = std::mem::take(&mut work.bounds);
        let features = |i: usize| &kept[bounds[i]..bounds[i + 1]];
        let scale = 1.0 / (1.0 - self.plan.dropped);
        work.scores.clear();
        for i in 0..count {
            let mut columns = [0.0_f32; COLUMNS];
            for &row in features(i) {
                let row = &mut self.rows[row as usize];
                if row.threshold + self.plan.penalty * LAG < self.threshold {
                    row.refresh(self.plan.rate, self.threshold);
                }
                columns.iter_mut().zip(&row.weights).for_each(|(column, weight)| *column += weight);
            }
            columns.iter_mut().for_each(|c| *c *= scale);
            work.scores.push(label_scores(&columns));
        }
        let mut step = [[0.0; LANES]; LABELS];
        for (a, row) in step.iter_mut().enumerate() {
            for (b, s) in row.iter_mut().enumerate().take(LABELS) {
                if may_follow(a, b) {
                    *s = self.follow[a][b].exp();
                }
            }
        }
        let all = work.sum(&step, None);
        std::mem::swap(&mut work.marginals, &mut work.model);
        std::mem::swap(&mut work.steps, &mut work.model_steps);
        let gold = work.sum(&step, Some(&sentence.allowed));
        for i in 0..count {
            let mut gradient = [0.0_f32; COLUMNS];
            for l in 0..LABELS {
                let g = (work.model[i][l] - work.marginals[i][l]) * sentence.weight;
                let (kind, part) = columns_of(l);
                gradient[kind] += g;
                if let Some(part) = part {
                    gradient[part] += g;
                }
            }
            if gradient.iter().all(|g| g.abs() < 1e-3) {
                continue;
            }
            gradient.iter_mut().for_each(|g| *g *= scale);
            for &row in features(i) {
                let row = &mut self.rows[row as usize];
                for ((g, sum), square) in gradient.iter().zip(&mut row.sum).zip(&mut row.square) {
                    *sum += g;
                    *square += g * g;
                }
                row.refresh(self.plan.rate, self.threshold);
            }
        }
        for a in 0..LABELS {
            for b in 0..LABELS {
                let g = (work.model_steps[a][b] - work.steps[a][b]) * sentence.weight;
                if g.abs() > 1e-6 {
                    self.follow_sum[a][b] += g;
                    self.follow_square[a][b] += g * g;
                    self.follow[a][b] = weight(self.follow_sum[a][b], self.follow_square[a][b], self.plan.rate, 0.0);
                }
            }
        }
        (work.kept, work.bounds) = (kept, bounds);
        (all - gold) * f64::from(sentence.weight)
    }

    /// A weight of a row as learnt.
    pub(super) fn weight(&self, row: usize, column: usize) -> f32 {
        let row = &self.rows[row];
        weight(row.sum[column], row.square[column], self.plan.rate, self.threshold)
    }

    /// How well a label follows another.
    pub(super) fn follow(&self, before: usize, next: usize) -> f32 {
        self.follow[before][next]
    }
}

fn label_scores(columns: &[f32; COLUMNS]) -> Lanes {
    let mut scores = [f32::NEG_INFINITY; LANES];
    for (l, score) in scores.iter_mut().enumerate().take(LABELS) {
        let (kind, part) = columns_of(l);
        *score = columns[kind] + part.map_or(0.0, |p| columns[p]);
    }
    scores
}

/// Buffers of forward and backward sums.
#[derive(Default)]
struct Work {
    /// Features that are looked at this time, and where those of each token begin.
    kept: Vec<u32>,
    bounds: Vec<usize>,
    scores: Vec<Lanes>,
    emit: Vec<Lanes>,
    forward: Vec<Lanes>,
    marginals: Vec<Lanes>,
    model: Vec<Lanes>,
    steps: Vec<Lanes>,
    model_steps: Vec<Lanes>,
}

impl Work {
    /// Drops a share of the features of a sentence's tokens.
    fn keep(&mut self, pool: &[u32], sentence: &Sentence, random: &mut Random, dropped: f32) {
        let least = (f64::from(dropped) * f64::from(u32::MAX)) as u64;
        self.kept.clear();
        self.bounds.clear();
        self.bounds.push(0);
        for token in sentence.bounds.windows(2) {
            let features = pool[token[0] as usize..token[1] as usize].iter();
            self.kept.extend(features.filter(|_| random.next() >> 32 >= least));
            self.bounds.push(self.kept.len());
        }
    }

    /// Sums over all paths that are allowed: the logarithm of the sum, with the chance of each label and of each step left in
    /// `marginals` and `steps`.
    fn sum(&mut self, step: &[Lanes; LABELS], allowed: Option<&[Allowed]>) -> f64 {
        let count = self.scores.len();
        let may = |i: usize, l: usize| allowed.is_none_or(|a| a[i] >> l & 1 == 1);
        self.emit.clear();
        self.forward.clear();
        self.marginals.clear();
        self.marginals.resize(count, [0.0; LANES]);
        self.steps.clear();
        self.steps.resize(LABELS, [0.0; LANES]);
        let mut log = 0.0_f64;
        for (i, scores) in self.scores.iter().enumerate() {
            let top = (0..LABELS).filter(|&l| may(i, l)).map(|l| scores[l]).fold(f32::NEG_INFINITY, f32::max);
            let mut emit = [0.0; LANES];
            for l in (0..LABELS).filter(|&l| may(i, l)) {
                emit[l] = (scores[l] - top).exp();
            }
            log += f64::from(top);
            self.emit.push(emit);
        }
        for i in 0..count {
            let mut now = [0.0; LANES];
            if i == 0 {
                (0..LABELS).filter(|&l| may_start(l)).for_each(|l| now[l] = 1.0);
            } else {
                for (a, before) in self.forward[i - 1].iter().enumerate().take(LABELS).filter(|(_, v)| **v > 0.0) {
                    for l in 0..LANES {
                        now[l] += before * step[a][l];
                    }
                }
            }
            (0..LANES).for_each(|l| now[l] *= self.emit[i][l]);
            if i + 1 == count {
                (0..LABELS).filter(|&l| !may_end(l)).for_each(|l| now[l] = 0.0);
            }
            let total: f32 = now.iter().sum::<f32>().max(1e-30);
            log += f64::from(total.ln());
            (0..LANES).for_each(|l| now[l] /= total);
            self.forward.push(now);
        }
        let mut back = [1.0; LANES];
        for i in (0..count).rev() {
            let mut marginal = self.forward[i];
            (0..LANES).for_each(|l| marginal[l] *= back[l]);
            let total: f32 = marginal.iter().sum::<f32>().max(1e-30);
            (0..LANES).for_each(|l| marginal[l] /= total);
            self.marginals[i] = marginal;
            if i == 0 {
                break;
            }
            let mut ahead = back;
            (0..LANES).for_each(|l| ahead[l] *= self.emit[i][l]);
            if i + 1 == count {
                (0..LABELS).filter(|&l| !may_end(l)).for_each(|l| ahead[l] = 0.0);
            }
            let (mut next, mut total) = ([0.0; LANES], 0.0);
            let before = &self.forward[i - 1];
            for a in 0..LABELS {
                next[a] = (0..LANES).map(|l| step[a][l] * ahead[l]).sum();
                total += before[a] * next[a];
            }
            let scale = 1.0 / total.max(1e-30);
            for a in (0..LABELS).filter(|&a| before[a] > 0.0) {
                for l in 0..LANES {
                    self.steps[a][l] += before[a] * step[a][l] * ahead[l] * scale;
                }
            }
            back = next;
            let top = back.iter().copied().fold(1e-30, f32::max);
            back.iter_mut().for_each(|b| *b /= top);
        }
        log
    }
}
