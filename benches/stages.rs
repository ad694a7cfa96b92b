//! Speed and memory of each stage: `cargo xtask bench`.
//!
//! Own articles (`tests/pages/` and the page's sample), repeated to 1 MB and to 10 MB, and as one line to a tenth of that.
//! Only ratios within one run are safe to compare: growth is the time that a byte takes in the larger text over that in
//! the smaller, and stays near 1 where time is linear. Memory is measured in a child process, as the peak above what it had before.
#![allow(clippy::unwrap_used, missing_docs, reason = "a measurement stops at the first surprise")]

use copydesk::{Options, stages, wire};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

/// The stages, and everything.
const ROWS: [&str; stages::STAGES.len() + 2] = {
    let [text, date, page, anchor, name, quote, check] = stages::STAGES;
    [text, date, page, anchor, name, quote, check, "all of it", "and as JSON"]
};
const MB: usize = 1_000_000;

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [child, shape, bytes] = words.iter().map(String::as_str).collect::<Vec<_>>().as_slice()
        && *child == "memory"
    {
        return memory(&text(shape, bytes.parse().unwrap()));
    }
    for (shape, bytes) in [("pages", MB), ("one line", MB / 10)] {
        let (small, large) = (times(&text(shape, bytes), 3), times(&text(shape, 10 * bytes), 1));
        let (small_mb, large_mb) = (bytes as f64 / MB as f64, bytes as f64 / MB as f64 * 10.0);
        println!("\n{shape}: {} tokens in {small_mb} MB", small.tokens);
        println!("{:12} {small_mb:>7} MB, MB/s {:>14} {large_mb:>7} MB, MB/s {:>8}", "stage", "M tokens/s", "growth");
        for (i, stage) in ROWS.iter().enumerate() {
            let (a, b) = (small.stages[i].as_secs_f64() / small_mb, large.stages[i].as_secs_f64() / large_mb);
            let tokens = small.tokens as f64 / 1e6 / small_mb / a;
            println!("{stage:12} {:>16.1} {tokens:>14.2} {:>16.1} {:>8.2}", 1.0 / a, 1.0 / b, b / a);
        }
        for bytes in [bytes, 10 * bytes] {
            let child = Command::new(env::current_exe().unwrap()).args(["memory", shape, &bytes.to_string()]).output().unwrap();
            println!("peak memory, {} MB: {}", bytes as f64 / MB as f64, String::from_utf8_lossy(&child.stdout).trim());
        }
    }
}

/// A text of a size, without its last broken word.
fn text(shape: &str, bytes: usize) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(root.join("tests/pages")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "txt"));
    files.push(root.join("www/sample.txt"));
    files.sort();
    let one: String = files.iter().map(|file| fs::read_to_string(file).unwrap() + "\n\n").collect();
    let mut text = one.repeat(bytes / one.len() + 1);
    text.truncate((0..=bytes).rev().find(|&at| text.is_char_boundary(at)).unwrap());
    if shape == "one line" { text.replace('\n', " ") } else { text }
}

struct Times {
    tokens: usize,
    /// The best of several runs, a stage each.
    stages: [Duration; ROWS.len()],
}

fn times(source: &str, runs: usize) -> Times {
    let mut best = Times { tokens: 0, stages: [Duration::MAX; ROWS.len()] };
    for _ in 0..runs {
        let start = Instant::now();
        let (tokens, stages) = stages::times(source, || start.elapsed().as_secs_f64());
        let mut stages: Vec<Duration> = stages.into_iter().map(Duration::from_secs_f64).collect();
        let mut last = Instant::now();
        let mut lap = || stages.push(std::mem::replace(&mut last, Instant::now()).elapsed());
        let report = copydesk::analyze(source, &Options::default()).unwrap();
        lap();
        assert!(wire::to_json(&report).starts_with('{'));
        lap();
        best.tokens = tokens;
        for (best, run) in best.stages.iter_mut().zip(stages) {
            *best = run.min(*best);
        }
    }
    best
}

/// Prints the peak of this process's memory while it analyzes a text, beyond what it had before.
fn memory(text: &str) {
    let tables = peak();
    // Fixed tables are the same for any text.
    copydesk::analyze("Ada Berg said on Friday: “We are ready.”", &Options::default()).unwrap();
    let (before, report) = (peak(), copydesk::analyze(text, &Options::default()).unwrap());
    let used = peak() - before;
    let tables = before - tables;
    println!(
        "{:.1} bytes a byte of text, and {tables} of tables ({} names)",
        used as f64 / text.len() as f64,
        report.names.len()
    );
}

/// The most memory that this process has had, in bytes.
fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}
