//! `cargo xtask train quotes`: weights of the quote ranker from a corpus of attributed quotes.
//!
//! In come the corpora of [`CORPORA`] and out go `model/quote.speaker` and `model/quote.reported`. Softmax regression over the
//! candidates of each ballot in a fixed order, then rounded to signed bytes: deterministic, a minute on one core.

use super::attributed::{self, Answer, Document};
use copydesk::quote::training::{Ballot, Choose, ROWS, STEP, Weights, ballots, reports, softmax};
use copydesk::text::{Span, Text};
use copydesk::{date, name, page};
use std::io;

/// Corpora to learn from, and how many times a quote of each counts.
const CORPORA: [(&str, usize); 3] = [("polnear-train.jsonl", 1), ("wikinews-train.jsonl", 4), ("wikinews-dev.jsonl", 4)];
const FOLDS: usize = 4;
const PASSES: usize = 12;
const RATE: f32 = 0.06;
const DECAY: f32 = 0.3;
/// How much a weight must earn to be kept, for speakers and for reports: high enough that a tenth of the weights are left.
const PENALTIES: [f32; 2] = [9.0, 14.0];

/// One quote with what is right.
struct Example {
    rows: Vec<u32>,
    ends: Vec<usize>,
    right: Vec<bool>,
    /// Index in [`CORPORA`].
    corpus: usize,
}

/// Records every ballot. Answers as the gold has it, or as weights do that have not seen the document: what follows then
/// builds on a history with real mistakes in it.
struct Gold<'a> {
    document: &'a Document,
    corpus: usize,
    history: Option<Weights<'a>>,
    examples: &'a mut Vec<Example>,
    lost: usize,
}

impl Choose for Gold<'_> {
    fn choose(&mut self, ballot: &Ballot) -> (usize, f32) {
        let predicted = self.history.as_mut().map(|weights| weights.choose(ballot));
        let nobody = predicted.unwrap_or((0, 1.0));
        let (sources, loose): (&[Span], bool) = match self.document.answer(ballot.quote) {
            Answer::Unknown => return nobody,
            Answer::Nobody => (&[], false),
            Answer::Sources(sources) => (sources, false),
            Answer::Named(sources) => (sources, true),
        };
        let overlap = |c: usize| match &ballot.spans[c] {
            None => u32::from(sources.is_empty()),
            Some(_) if loose && !ballot.named[c] => 1,
            Some(s) => sources.iter().map(|a| a.end.min(s.end).saturating_sub(a.start.max(s.start))).max().unwrap_or(0),
        };
        let right: Vec<bool> = (0..ballot.spans.len()).map(|c| overlap(c) > 0).collect();
        let best = (0..right.len()).max_by_key(|c| (overlap(*c), usize::MAX - c));
        if right.contains(&true) {
            let example = Example { rows: ballot.rows.clone(), ends: ballot.ends.clone(), right, corpus: self.corpus };
            self.examples.push(example);
        } else {
            self.lost += 1;
            return nobody;
        }
        predicted.unwrap_or((best.unwrap_or(0), 1.0))
    }
}

/// Trains and writes the weights.
pub(crate) fn run() -> io::Result<()> {
    let documents: Vec<Vec<Document>> = CORPORA.iter().map(|(name, _)| attributed::read(name)).collect::<io::Result<_>>()?;
    let first = folds(&documents, None).0;
    let blind: Vec<Vec<u8>> = (0..FOLDS).map(|held_out| without(&first, held_out, PENALTIES[0])).collect();
    let (folds, lost) = folds(&documents, Some(&blind));
    let mut figures = lost.map(|wanted| Figures { wanted, ..Figures::default() });
    for (held_out, examples) in folds.iter().enumerate() {
        let weights = without(&folds, held_out, PENALTIES[0]);
        examples.iter().for_each(|e| figures[e.corpus].count(e, &weights));
    }
    for ((name, _), (figures, lost)) in CORPORA.iter().zip(figures.iter().zip(lost)) {
        println!("{name}, {FOLDS} folds: {figures}; {lost} quotes whose source is no candidate");
    }
    let bytes = without(&folds, FOLDS, PENALTIES[0]);
    let set = bytes.iter().filter(|b| **b != 0).count();
    println!("{} quotes, {set} weights of {ROWS} are not zero", folds.iter().map(Vec::len).sum::<usize>());
    std::fs::write("model/quote.speaker", bytes)?;
    run_reports(&documents[0])
}

/// Answers which words report, and what, as a corpus of attributions has it.
struct Reports<'a> {
    document: &'a Document,
    examples: &'a mut Vec<Example>,
    /// For each attribution, whether a cue has been taken for it.
    taken: Vec<bool>,
}

impl Choose for Reports<'_> {
    fn choose(&mut self, ballot: &Ballot) -> (usize, f32) {
        let cue = ballot.quote;
        let said = self.document.attributions.iter().position(|a| a.cue.iter().any(|c| c.contains(cue)));
        let said = said.filter(|s| !std::mem::replace(&mut self.taken[*s], true));
        let fit = |span: &Option<Span>| match (span, said.map(|s| &self.document.attributions[s].content)) {
            (None, said) => f64::from(u8::from(said.is_none())),
            (Some(_), None) => 0.0,
            (Some(span), Some(content)) => shared(*span, content),
        };
        let fits: Vec<f64> = ballot.spans.iter().map(fit).collect();
        let best = fits.iter().copied().fold(0.0, f64::max);
        if best >= 0.5 {
            let right = fits.iter().map(|f| *f >= 0.5 && *f >= best - 0.05).collect();
            self.examples.push(Example { rows: ballot.rows.clone(), ends: ballot.ends.clone(), right, corpus: 0 });
        }
        (0, 1.0)
    }
}

/// Intersection over union of a span and the pieces of a content.
fn shared(span: Span, content: &[Span]) -> f64 {
    let overlap: u32 = content.iter().map(|c| c.end.min(span.end).saturating_sub(c.start.max(span.start))).sum();
    let whole: u32 = content.iter().map(|c| c.len()).sum();
    f64::from(overlap) / f64::from((span.len() + whole - overlap).max(1))
}

fn run_reports(documents: &[Document]) -> io::Result<()> {
    let mut folds: Vec<Vec<Example>> = (0..FOLDS).map(|_| Vec::new()).collect();
    let (mut all, mut taken) = (0, 0);
    for (number, document) in documents.iter().enumerate() {
        let text = Text::read(&document.text);
        let page = page::Page::read(&text, &date::find(&text));
        let names = name::Names::find(&text, &page);
        let mut gold =
            Reports { document, examples: &mut folds[number % FOLDS], taken: vec![false; document.attributions.len()] };
        reports(&text, &page, &names, &mut gold);
        all += gold.taken.len();
        taken += gold.taken.iter().filter(|t| **t).count();
    }
    let mut figures = Figures::default();
    for (held_out, examples) in folds.iter().enumerate() {
        let weights = without(&folds, held_out, PENALTIES[1]);
        examples.iter().for_each(|e| figures.count(e, &weights));
    }
    println!("reports, {FOLDS} folds: {figures}; {taken} of {all} attributions have a cue among the ballots");
    std::fs::write("model/quote.reported", without(&folds, FOLDS, PENALTIES[1]))
}

/// The ballots of all documents in folds, and how many quotes of each corpus have no right candidate.
fn folds(corpora: &[Vec<Document>], history: Option<&[Vec<u8>]>) -> (Vec<Vec<Example>>, [usize; CORPORA.len()]) {
    let mut folds: Vec<Vec<Example>> = (0..FOLDS).map(|_| Vec::new()).collect();
    let mut lost = [0; CORPORA.len()];
    for (corpus, documents) in corpora.iter().enumerate() {
        for (number, document) in documents.iter().enumerate() {
            let text = Text::read(&document.text);
            let page = page::Page::read(&text, &date::find(&text));
            let names = name::Names::find(&text, &page);
            let history = history.map(|h| Weights(&h[number % FOLDS]));
            let mut gold = Gold { document, corpus, history, examples: &mut folds[number % FOLDS], lost: 0 };
            ballots(&text, &page, &names, &mut gold);
            lost[corpus] += gold.lost;
        }
    }
    (folds, lost)
}

/// Weights of all folds but one, as shipped.
fn without(folds: &[Vec<Example>], held_out: usize, penalty: f32) -> Vec<u8> {
    let rest: Vec<&Example> = folds.iter().enumerate().filter(|(f, _)| *f != held_out).flat_map(|(_, e)| e).collect();
    rounded(&fit(&rest, penalty))
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
        let (chosen, _) = Weights(weights).choose(&ballot);
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

/// Softmax regression with several right answers allowed, by the proximal method that keeps few weights (FTRL, McMahan and
/// others 2013).
fn fit(examples: &[&Example], penalty: f32) -> Vec<f32> {
    let mut weights = vec![0.0f32; ROWS];
    let (mut pull, mut squares) = (vec![0.0f32; ROWS], vec![0.0f32; ROWS]);
    let times = |i: usize| CORPORA[examples[i].corpus].1;
    let mut order: Vec<usize> = (0..examples.len()).flat_map(|i| std::iter::repeat_n(i, times(i))).collect();
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
                    let more = squares[r] + gradient * gradient;
                    pull[r] += gradient - (more.sqrt() - squares[r].sqrt()) / RATE * weights[r];
                    squares[r] = more;
                    let free = (pull[r].abs() - penalty).max(0.0).copysign(pull[r]);
                    weights[r] = -free / ((0.1 + more.sqrt()) / RATE + DECAY);
                }
            }
        }
    }
    weights
}
