//! `cargo xtask train quotes`: weights of the quote ranker from a corpus of attributed quotes.
//!
//! In comes `../shared/corpora/polnear-train.jsonl` and out go `model/quote.speaker`. Softmax regression over the candidates
//! of each quote by AdaGrad in a fixed order, then rounded to signed bytes: deterministic, a minute on one core.

use super::corpus::{self, Document};
use copydesk::quote::training::{Ballot, Choose, ROWS, STEP, Weights, ballots, softmax};
use copydesk::text::{Span, Text};
use copydesk::{date, name, page};
use std::io;

const FOLDS: usize = 4;
const PASSES: usize = 14;
const RATE: f32 = 0.12;
const DECAY: f32 = 2e-5;

/// One quote with what is right.
struct Example {
    rows: Vec<u32>,
    ends: Vec<usize>,
    right: Vec<bool>,
}

/// Records every ballot and answers as the gold has it.
struct Gold<'a> {
    document: &'a Document,
    examples: &'a mut Vec<Example>,
    lost: usize,
}

impl Choose for Gold<'_> {
    fn choose(&mut self, ballot: &Ballot) -> (usize, f32, f32) {
        let Some(answer) = self.document.answer(ballot.quote) else { return (0, 1.0, 1.0) };
        let overlap = |span: &Option<Span>| match span {
            None => u32::from(answer.is_empty()),
            Some(s) => answer.iter().map(|a| a.end.min(s.end).saturating_sub(a.start.max(s.start))).max().unwrap_or(0),
        };
        let right: Vec<bool> = ballot.spans.iter().map(|s| overlap(s) > 0).collect();
        let best = (0..right.len()).max_by_key(|c| (ballot.spans.get(*c).map_or(0, overlap), usize::MAX - c));
        if right.contains(&true) {
            self.examples.push(Example { rows: ballot.rows.clone(), ends: ballot.ends.clone(), right });
        } else {
            self.lost += 1;
            return (0, 1.0, 1.0);
        }
        (best.unwrap_or(0), 1.0, 0.0)
    }
}

/// Trains and writes the weights.
pub(crate) fn run() -> io::Result<()> {
    let documents = corpus::read("polnear-train.jsonl")?;
    let mut folds: [Vec<Example>; FOLDS] = Default::default();
    let mut lost = 0;
    for (number, document) in documents.iter().enumerate() {
        let text = Text::read(&document.text);
        let page = page::Page::read(&text, &date::find(&text));
        let names = name::Names::find(&text, &page);
        let mut gold = Gold { document, examples: &mut folds[number % FOLDS], lost: 0 };
        ballots(&text, &page, &names, &mut gold);
        lost += gold.lost;
    }
    let mut figures = Figures::default();
    for held_out in 0..FOLDS {
        let rest: Vec<&Example> = folds.iter().enumerate().filter(|(f, _)| *f != held_out).flat_map(|(_, e)| e).collect();
        let weights = rounded(&fit(&rest));
        folds[held_out].iter().for_each(|e| figures.count(e, &weights));
    }
    figures.wanted += lost;
    println!("{lost} quotes whose source is no candidate");
    println!("held out by {FOLDS} folds: {figures}");
    let all: Vec<&Example> = folds.iter().flatten().collect();
    let bytes = rounded(&fit(&all));
    println!("{} quotes, {} weights of {ROWS} are not zero", all.len(), bytes.iter().filter(|b| **b != 0).count());
    std::fs::write("model/quote.speaker", bytes)
}

fn rounded(weights: &[f32]) -> Vec<u8> {
    weights.iter().map(|w| (w / STEP).round().clamp(-127.0, 127.0) as i8 as u8).collect()
}

/// What a ranker gets right.
#[derive(Default)]
struct Figures {
    wanted: usize,
    given: usize,
    attributed: usize,
    right: usize,
}

impl Figures {
    fn count(&mut self, example: &Example, weights: &[u8]) {
        let ballot = Ballot {
            rows: example.rows.clone(),
            ends: example.ends.clone(),
            spans: vec![None; example.ends.len()],
            ..Ballot::default()
        };
        let (chosen, ..) = (&Weights(weights)).choose(&ballot);
        let said = example.right.first() == Some(&false);
        self.wanted += usize::from(said);
        self.given += usize::from(chosen > 0);
        self.attributed += usize::from(chosen > 0 && said);
        self.right += usize::from(chosen > 0 && example.right[chosen]);
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let f1 = |hits: usize| 200.0 * hits as f64 / (self.wanted + self.given).max(1) as f64;
        write!(f, "attributed at all F1 {:.2}, with the right source F1 {:.2}", f1(self.attributed), f1(self.right))
    }
}

/// Softmax regression with several right answers allowed.
fn fit(examples: &[&Example]) -> Vec<f32> {
    let mut weights = vec![0.0f32; ROWS];
    let mut squares = vec![1e-4f32; ROWS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..PASSES {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        for &index in &order {
            let Some(example) = examples.get(index) else { continue };
            let of = |c: usize| {
                let start = c.checked_sub(1).map_or(0, |b| example.ends[b]);
                &example.rows[start..example.ends[c]]
            };
            let mut p: Vec<f32> = (0..example.ends.len()).map(|c| of(c).iter().map(|r| weights[*r as usize]).sum()).collect();
            softmax(&mut p);
            let mass: f32 = p.iter().zip(&example.right).filter(|(_, r)| **r).map(|(p, _)| p).sum();
            for (c, (p, right)) in p.iter().zip(&example.right).enumerate() {
                let gradient = p - if *right { p / mass.max(1e-9) } else { 0.0 };
                if gradient.abs() < 1e-4 {
                    continue;
                }
                for r in of(c) {
                    let r = *r as usize;
                    let g = gradient + DECAY * weights[r];
                    squares[r] += g * g;
                    weights[r] -= RATE * g / squares[r].sqrt();
                }
            }
        }
    }
    weights
}
