//! `cargo xtask train gazetteers` packs lists of known words, `cargo xtask train names` trains the name tagger: corpora of
//! `../shared/corpora` in, `model/*.bin` out. The same input gives the same bytes.

mod attributed;
mod coder;
mod corpus;
mod crf;
mod gazetteers;
mod pack;
pub(crate) mod quotes;
mod score;

use copydesk::date;
use copydesk::name::feature::{self, PLACES};
use copydesk::name::hash::FEATURE_BITS;
use copydesk::name::label::LABELS;
use copydesk::name::reading::Reading;
use copydesk::page::Page;
use copydesk::text::Text;
use corpus::{Corpus, Result};
use crf::{Learner, Plan, Sentence};
use pack::Quantised;

/// Corpora to learn from, and how much a sentence of each counts. The first two are annotated by our own rules.
const CORPORA: [(&str, f32); 8] = [
    ("wikinews-train", 3.0),
    ("wikinews-dev", 3.0),
    ("redocred", 1.0),
    ("crossner", 1.0),
    ("btc", 0.7),
    ("wnut17-train", 0.7),
    ("uner-ewt-dev", 1.0),
    ("gum-other", 1.0),
];
/// Corpora that are only scored.
const HELD_OUT: [&str; 2] = ["page-dev", "worldwide-train"];
/// Corpora that are scored by cross-validation.
const FOLDED: [&str; 3] = ["wikinews-train", "wikinews-dev", "uner-ewt-dev"];

/// Weights are kept as whole multiples of 1 / this.
const SCALE: f32 = 16.0;

struct Options {
    plan: Plan,
    folds: usize,
    leave_out: Vec<String>,
    least: u32,
    write: bool,
}

/// `train names [--folds N] [--leave-out CORPUS,…] [--epochs N] [--rate X] [--penalty X] [--least N] [--dry]`.
///
/// # Errors
/// If a corpus cannot be read or a model not be written, or an option is unknown.
pub(crate) fn names(arguments: &[String]) -> Result<()> {
    let options = options(arguments)?;
    let corpora: Vec<Corpus> = CORPORA.iter().map(|(name, _)| corpus::load(name)).collect::<Result<_>>()?;
    let held_out: Vec<Corpus> = HELD_OUT.iter().map(|name| corpus::load(name)).collect::<Result<_>>()?;
    if options.folds > 0 {
        let folded: Vec<&Corpus> = corpora.iter().filter(|c| FOLDED.contains(&c.name)).collect();
        let mut totals = vec![score::Counts::default(); folded.len()];
        for fold in 0..options.folds {
            let quantised = train(&corpora, &options, |c, d| !(FOLDED.contains(&c.name) && d % options.folds == fold));
            let model = quantised.model();
            for (corpus, total) in folded.iter().zip(&mut totals) {
                let held = (0..corpus.documents.len()).filter(|d| d % options.folds == fold);
                total.add(&score::score(&model, corpus, held));
            }
        }
        for (corpus, total) in folded.iter().zip(&totals) {
            println!("{} folds  {}", options.folds, total.line(corpus));
        }
        return Ok(());
    }
    let left_out = |c: &Corpus| options.leave_out.iter().any(|name| name == c.name);
    let quantised = train(&corpora, &options, |c, _| !left_out(c));
    let model = quantised.model();
    for corpus in held_out.iter().chain(corpora.iter().filter(|c| left_out(c))) {
        println!("{}", score::score(&model, corpus, 0..corpus.documents.len()).line(corpus));
    }
    let packed = pack::pack(&quantised);
    println!("{} rows, {} weights, {} bytes", quantised.rows.len(), quantised.weights(), packed.len());
    if options.write {
        std::fs::write("model/names.bin", packed)?;
    }
    Ok(())
}

/// `train gazetteers`.
///
/// # Errors
/// If a list cannot be read or a table not be written.
pub(crate) fn gazetteers() -> Result<()> {
    gazetteers::build()
}

fn options(arguments: &[String]) -> Result<Options> {
    let plan = Plan { epochs: 10, rate: 0.3, penalty: 0.2 };
    let mut options = Options { plan, folds: 0, leave_out: Vec::new(), least: 2, write: true };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or_else(|| format!("{argument} wants a value"));
        match argument.as_str() {
            "--folds" => options.folds = value()?.parse()?,
            "--leave-out" => options.leave_out = value()?.split(',').map(str::to_owned).collect(),
            "--epochs" => options.plan.epochs = value()?.parse()?,
            "--rate" => options.plan.rate = value()?.parse()?,
            "--penalty" => options.plan.penalty = value()?.parse()?,
            "--least" => options.least = value()?.parse()?,
            "--dry" => options.write = false,
            other => return Err(format!("unknown option {other}").into()),
        }
    }
    Ok(options)
}

/// Trains on the documents that are wanted.
fn train(corpora: &[Corpus], options: &Options, wanted: impl Fn(&Corpus, usize) -> bool) -> Quantised {
    let mut pool: Vec<u32> = Vec::new();
    let mut sentences = Vec::new();
    for (corpus, (_, weight)) in corpora.iter().zip(CORPORA) {
        for (d, document) in corpus.documents.iter().enumerate().filter(|(d, _)| wanted(corpus, *d)) {
            let _ = d;
            read(corpus.name, weight, document, &mut pool, &mut sentences);
        }
    }
    let mut counts = vec![0_u32; 1 << FEATURE_BITS];
    pool.iter().for_each(|f| counts[*f as usize] += 1);
    let mut hashes = Vec::new();
    let mut index = vec![u32::MAX; 1 << FEATURE_BITS];
    for hash in (0..1 << FEATURE_BITS).filter(|h| counts[*h as usize] >= options.least) {
        index[hash as usize] = hashes.len() as u32;
        hashes.push(hash);
    }
    let mut kept = Vec::with_capacity(pool.len());
    for sentence in &mut sentences {
        let mut start = sentence.bounds[0] as usize;
        sentence.bounds[0] = kept.len() as u32;
        for bound in sentence.bounds.iter_mut().skip(1) {
            kept.extend(pool[start..*bound as usize].iter().map(|f| index[*f as usize]).filter(|row| *row != u32::MAX));
            start = *bound as usize;
            *bound = kept.len() as u32;
        }
    }
    drop(pool);
    eprintln!("{} sentences, {} features seen {} times", sentences.len(), hashes.len(), kept.len());
    let mut learner = Learner::new(hashes.len(), options.plan);
    let start = std::time::Instant::now();
    learner.learn(&kept, &sentences, |epoch, loss| eprintln!("pass {epoch}: loss {loss:.0}, {:.0?}", start.elapsed()));
    let whole = |w: f32| (w * SCALE).round() as i32;
    let most = pack::MOST;
    let mut rows = Vec::new();
    for (i, hash) in hashes.iter().enumerate() {
        let row = learner.row(i).map(|w| whole(w).clamp(-most, most) as i8);
        if row.iter().any(|w| *w != 0) {
            rows.push((*hash, row));
        }
    }
    let follow = (0..LABELS).map(|a| (0..LABELS).map(|b| whole(learner.follow(a, b)) as i16).collect()).collect();
    Quantised { rows, follow }
}

/// Reads a document's sentences with their features.
fn read(corpus: &str, weight: f32, document: &corpus::Document, pool: &mut Vec<u32>, sentences: &mut Vec<Sentence>) {
    let text = Text::read(&document.text);
    let page = Page::read(&text, &date::find(&text));
    let reading = Reading::of(&text, &page);
    let allowed = corpus::allowed(corpus, &text, &document.names);
    for piece in reading.pieces() {
        let mut bounds = vec![pool.len() as u32];
        reading.views(&piece, |_, words, view| {
            for (place, &word) in words.iter().enumerate().take(PLACES) {
                feature::of_word(reading.facts(word), reading.signs(word), place, |hash| pool.push(hash));
            }
            feature::of_token(view, |hash| pool.push(hash));
            bounds.push(pool.len() as u32);
        });
        sentences.push(Sentence { bounds, allowed: allowed[piece.tokens.clone()].to_vec(), weight });
    }
}
