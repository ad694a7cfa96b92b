//! Names beside spaCy's small model on the same text in the same run: `cargo xtask bench names`.
//!
//! The first argument is a Python with spaCy and the model. The text is `wikinews-raw` of `../shared/corpora`; only the ratio
//! is safe to compare.
#![allow(clippy::unwrap_used, missing_docs, reason = "a measurement stops at the first surprise")]

use copydesk::stages::{self, STAGES};
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

const RUNS: usize = 2;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = env::args().skip(1).find(|word| word != "--bench").expect("a Python with spaCy");
    let file = env::temp_dir().join("copydesk-bench-names.txt");
    let text = text(root);
    fs::write(&file, &text).unwrap();
    let names = STAGES.iter().position(|stage| *stage == "name").unwrap();
    let (mut ours, mut theirs, mut tokens) = (f64::MAX, f64::MAX, 0);
    for _ in 0..RUNS {
        for _ in 0..5 {
            let start = Instant::now();
            let (count, times) = stages::times(&text, || start.elapsed().as_secs_f64());
            (tokens, ours) = (count, ours.min(times[names]));
        }
        let spacy = Command::new(&python).arg(root.join("benches/spacy_names.py")).arg(&file).output().unwrap();
        let seconds = String::from_utf8(spacy.stdout).unwrap();
        theirs = theirs.min(seconds.trim().parse().unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&spacy.stderr))));
    }
    println!("{tokens} tokens, tokens to entities {:.2} M tokens/s", tokens as f64 / ours / 1e6);
    println!("spaCy's names {:.4} M tokens/s, {:.0} times as long", tokens as f64 / theirs / 1e6, theirs / ours);
}

/// Real news, where names are as dense as in a newspaper.
fn text(root: &Path) -> String {
    let corpus = fs::read_to_string(root.join("../shared/corpora/wikinews-raw.jsonl")).unwrap();
    let story = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
    corpus.lines().map(story).collect::<Vec<_>>().join("\n\n\n")
}
