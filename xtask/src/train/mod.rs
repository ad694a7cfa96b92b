//! `cargo xtask train gazetteers` packs lists of known words, `cargo xtask train names` trains the name tagger: corpora of
//! `../shared/corpora` in, `model/*.bin` out. The same input gives the same bytes.

mod attributed;
mod corpus;
mod crf;
mod gazetteers;
mod lines;
mod pack;
pub(crate) mod quotes;
mod random;
mod renamed;
mod score;

use copydesk::date;
use copydesk::name::tag::feature::{self, PLACES};
use copydesk::name::tag::hash::FEATURE_BITS;
use copydesk::name::tag::label::LABELS;
use copydesk::name::tag::model::{COLUMNS, UNIT};
use copydesk::name::tag::reading::Reading;
use copydesk::page::Page;
use copydesk::text::Text;
use corpus::{Corpus, Result};
use crf::{Learner, Plan, Sentence};
use pack::Quantised;
use random::Random;
use renamed::Renamer;

/// A corpus to learn from, how much a sentence of it counts, and how much the same sentence with other names in it does.
const CORPORA: [(&str, f32, f32); 10] = [
    ("wikinews-train", 3.0, 0.9),
    ("wikinews-dev", 3.0, 0.9),
    (corpus::LABELLED, 2.0, 0.6),
    // Their names are better known to the lists than those of other texts.
    (corpus::ARTICLES, 0.7, 0.7),
    ("redocred", 1.0, 0.3),
    ("crossner", 1.0, 0.0),
    ("btc", 0.7, 0.0),
    ("wnut17-train", 0.7, 0.0),
    ("uner-ewt-dev", 1.0, 0.0),
    ("gum-other", 1.0, 0.0),
];
/// Made-up credits and bylines to learn from.
const LINES: usize = 780;
/// Corpora that are only scored.
const HELD_OUT: [&str; 2] = ["page-dev", "worldwide-train"];
/// Corpora that are scored by cross-validation.
const FOLDED: [&str; 3] = ["wikinews-train", "wikinews-dev", "uner-ewt-dev"];

struct Options {
    /// How to find the features that are kept.
    choosing: Plan,
    rows: usize,
    plan: Plan,
    /// Learners whose weights are averaged.
    learners: u64,
    folds: usize,
    leave_out: Vec<String>,
    least: u32,
    /// The corpus whose errors are listed.
    errors: String,
    trial: bool,
    write: bool,
    /// How much the copies in other cases count.
    recased: f32,
    /// How much the copies with other names count.
    renamed: f32,
}

/// `train names …`, `train gazetteers`, `train quotes`.
pub(crate) fn main(mut args: lexopt::Parser) -> anyhow::Result<()> {
    let arguments: Vec<String> = args.raw_args()?.map(|a| a.to_string_lossy().into_owned()).collect();
    let (what, rest) = arguments.split_first().map_or(("", &[][..]), |(what, rest)| (what.as_str(), rest));
    match what {
        "names" => names(rest),
        "gazetteers" => gazetteers(),
        "quotes" => quotes::run().map_err(Into::into),
        _ => Err(format!("train what: names, gazetteers or quotes? ('{what}')").into()),
    }
    .map_err(|e: Box<dyn std::error::Error>| anyhow::anyhow!("{e}"))
}

/// `train names [--folds N | --trial] [--leave-out CORPUS,…] [--errors CORPUS] [--dry]`, and options of the training itself.
///
/// # Errors
/// If a corpus cannot be read or a model not be written, or an option is unknown.
pub(crate) fn names(arguments: &[String]) -> Result<()> {
    let options = options(arguments)?;
    let corpora: Vec<Corpus> = CORPORA.iter().map(|(name, ..)| corpus::load(name)).collect::<Result<_>>()?;
    let held_out: Vec<Corpus> = HELD_OUT.iter().map(|name| corpus::load(name)).collect::<Result<_>>()?;
    if options.folds > 0 {
        let folded: Vec<&Corpus> = corpora.iter().filter(|c| FOLDED.contains(&c.name)).collect();
        let mut totals = vec![score::Counts::default(); folded.len()];
        for fold in 0..options.folds {
            let quantised = train(&corpora, &options, |c, d| !(FOLDED.contains(&c.name) && d % options.folds == fold));
            let model = quantised.model();
            for (corpus, total) in folded.iter().zip(&mut totals) {
                let held = (0..corpus.documents.len()).filter(|d| d % options.folds == fold);
                total.add(&score::score(&model, corpus, held, false));
            }
        }
        let mut reliability = score::Counts::default();
        for (corpus, total) in folded.iter().zip(&totals) {
            println!("{} folds  {}", options.folds, total.line(corpus));
            reliability.add(total);
        }
        println!("{}", reliability.table());
        return Ok(());
    }
    if options.trial {
        let held = |c: &Corpus, d: usize| FOLDED.contains(&c.name) && (c.name != FOLDED[0] || d.is_multiple_of(3));
        let quantised = train(&corpora, &options, |c, d| !held(c, d));
        let model = quantised.model();
        let mut reliability = score::Counts::default();
        for corpus in corpora.iter().filter(|c| FOLDED.contains(&c.name)).chain(&held_out) {
            let documents = (0..corpus.documents.len()).filter(|d| held(corpus, *d) || !FOLDED.contains(&corpus.name));
            let counts = score::score(&model, corpus, documents, options.errors == corpus.name);
            println!("{}", counts.line(corpus));
            if FOLDED.contains(&corpus.name) {
                reliability.add(&counts);
            }
        }
        println!("{} rows, {} weights, {} bytes", quantised.rows.len(), quantised.weights(), pack::pack(&quantised).len());
        println!("{}", reliability.table());
        return Ok(());
    }
    let left_out = |c: &Corpus| options.leave_out.iter().any(|name| name == c.name);
    let quantised = train(&corpora, &options, |c, _| !left_out(c));
    let model = quantised.model();
    for corpus in held_out.iter().chain(corpora.iter().filter(|c| left_out(c))) {
        println!("{}", score::score(&model, corpus, 0..corpus.documents.len(), options.errors == corpus.name).line(corpus));
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
    let choosing = Plan { epochs: 4, rate: 0.3, penalty: 0.8, dropped: 0.3 };
    let plan = Plan { epochs: 6, rate: 0.2, penalty: 0.4, dropped: 0.4 };
    let mut options = Options {
        choosing,
        rows: 40_000,
        plan,
        learners: 4,
        folds: 0,
        leave_out: Vec::new(),
        least: 2,
        errors: String::new(),
        trial: false,
        write: true,
        recased: 1.0,
        renamed: 1.0,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or_else(|| format!("{argument} wants a value"));
        match argument.as_str() {
            "--folds" => options.folds = value()?.parse()?,
            "--leave-out" => options.leave_out = value()?.split(',').map(str::to_owned).collect(),
            "--epochs" => options.plan.epochs = value()?.parse()?,
            "--rate" => options.plan.rate = value()?.parse()?,
            "--penalty" => options.plan.penalty = value()?.parse()?,
            "--choose-penalty" => options.choosing.penalty = value()?.parse()?,
            "--choose-epochs" => options.choosing.epochs = value()?.parse()?,
            "--choose-rate" => options.choosing.rate = value()?.parse()?,
            "--choose-dropped" => options.choosing.dropped = value()?.parse()?,
            "--dropped" => options.plan.dropped = value()?.parse()?,
            "--rows" => options.rows = value()?.parse()?,
            "--least" => options.least = value()?.parse()?,
            "--errors" => options.errors = value()?.clone(),
            "--recased" => options.recased = value()?.parse()?,
            "--renamed" => options.renamed = value()?.parse()?,
            "--learners" => options.learners = value()?.parse()?,
            "--trial" => options.trial = true,
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
    let renamer = Renamer::new(corpora);
    let mut random = Random::new(0);
    for (corpus, (_, weight, renamed)) in corpora.iter().zip(CORPORA) {
        for (_, document) in corpus.documents.iter().enumerate().filter(|(d, _)| wanted(corpus, *d)) {
            read(corpus.name, weight, document, &mut pool, &mut sentences);
            if renamed * options.renamed > 0.0 {
                let copy = renamer.copy(document, &mut random);
                read(corpus.name, renamed * options.renamed, &copy, &mut pool, &mut sentences);
            }
            for (recased, share) in
                recased(&document.text).into_iter().filter(|_| corpus::is_ours(corpus.name) && options.recased > 0.0)
            {
                let copy = corpus::Document { text: recased, names: document.names.clone() };
                read(corpus.name, weight * share * options.recased, &copy, &mut pool, &mut sentences);
            }
        }
    }
    read(corpus::ARTICLES, 1.0, &lines::page(corpora, LINES), &mut pool, &mut sentences);
    let mut counts = vec![0_u32; 1 << FEATURE_BITS];
    pool.iter().for_each(|f| counts[*f as usize] += 1);
    let hashes: Vec<u32> = (0..1 << FEATURE_BITS).filter(|h| counts[*h as usize] >= options.least).collect();
    restrict(&mut pool, &mut sentences, |hash| hash, &hashes);
    let start = std::time::Instant::now();
    let learn = |pool: &[u32], sentences: &[Sentence], rows: usize, plan: Plan, sequence: u64| {
        eprintln!("{} sentences, {rows} features seen {} times", sentences.len(), pool.len());
        let mut learner = Learner::new(rows, plan, sequence);
        learner.learn(pool, sentences, |epoch, loss| eprintln!("pass {epoch}: loss {loss:.0}, {:.0?}", start.elapsed()));
        learner
    };
    let choosing = learn(&pool, &sentences, hashes.len(), options.choosing, 0);
    let kept = most_telling(&choosing, &hashes, &counts, options.rows);
    drop(choosing);
    let all = hashes;
    let hashes: Vec<u32> = kept;
    restrict(&mut pool, &mut sentences, |row| all[row as usize], &hashes);
    let learners: Vec<Learner> = std::thread::scope(|scope| {
        let one = |sequence| {
            let (learn, pool, sentences, rows, plan) = (&learn, &pool, &sentences, hashes.len(), options.plan);
            scope.spawn(move || learn(pool, sentences, rows, plan, sequence))
        };
        let threads: Vec<_> = (0..options.learners).map(one).collect();
        threads.into_iter().map(|t| t.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let mean = |of: &dyn Fn(&Learner) -> f32| learners.iter().map(of).sum::<f32>() / learners.len().max(1) as f32;
    let whole = |w: f32| (w * f32::from(UNIT)).round() as i32;
    let most = pack::MOST;
    let mut rows = Vec::new();
    for (i, hash) in hashes.iter().enumerate() {
        let row = std::array::from_fn(|c| whole(mean(&|learner| learner.weight(i, c))).clamp(-most, most) as i8);
        if row.iter().any(|w| *w != 0) {
            rows.push((*hash, row));
        }
    }
    let follow =
        (0..LABELS).map(|a| (0..LABELS).map(|b| whole(mean(&|learner| learner.follow(a, b))) as i16).collect()).collect();
    Quantised { rows, follow }
}

/// A text in capitals, in the capitals of headlines and without any, byte for byte as long, and how much each counts.
fn recased(text: &str) -> [(String, f32); 3] {
    let mut title = text.to_ascii_lowercase().into_bytes();
    let words = text.as_bytes().chunk_by(|a, b| a.is_ascii_alphabetic() == b.is_ascii_alphabetic());
    let mut at = 0;
    for word in words {
        if word.len() > 3 || word[0].is_ascii_uppercase() {
            title[at..at + word.len()].copy_from_slice(word);
            title[at].make_ascii_uppercase();
        }
        at += word.len();
    }
    let title = String::from_utf8(title).unwrap_or_default();
    [(text.to_ascii_uppercase(), 0.1), (title, 0.1), (text.to_ascii_lowercase(), 0.05)]
}

/// Leaves only the features with the hashes given, which are sorted, and numbers them as they are there.
fn restrict(pool: &mut Vec<u32>, sentences: &mut [Sentence], hash: impl Fn(u32) -> u32, hashes: &[u32]) {
    let mut index = vec![u32::MAX; 1 << FEATURE_BITS];
    hashes.iter().enumerate().for_each(|(row, hash)| index[*hash as usize] = row as u32);
    let mut end = 0;
    for sentence in sentences {
        let mut start = sentence.bounds[0] as usize;
        sentence.bounds[0] = end as u32;
        for bound in sentence.bounds.iter_mut().skip(1) {
            for i in start..*bound as usize {
                let row = index[hash(pool[i]) as usize];
                if row != u32::MAX {
                    pool[end] = row;
                    end += 1;
                }
            }
            start = *bound as usize;
            *bound = end as u32;
        }
    }
    pool.truncate(end);
}

/// The hashes of the rows that tell most: those whose weights are large and often looked at.
fn most_telling(learner: &Learner, hashes: &[u32], counts: &[u32], rows: usize) -> Vec<u32> {
    let telling = |(row, hash): (usize, &u32)| {
        let size = (0..COLUMNS).map(|column| learner.weight(row, column).abs()).fold(0.0, f32::max);
        (size * (counts[*hash as usize] as f32).powf(0.25), *hash)
    };
    let mut ranked: Vec<(f32, u32)> = hashes.iter().enumerate().map(telling).filter(|(size, _)| *size > 0.0).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<u32> = ranked.into_iter().take(rows).map(|(_, hash)| hash).collect();
    kept.sort_unstable();
    kept
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
