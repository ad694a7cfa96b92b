//! Cost grows linearly with the text, for hostile texts too: peak memory is counted, time is compared between sizes.

use copydesk::{Options, analyze};
use peak_alloc::PeakAlloc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// One measurement at a time: the allocator counts the whole process.
static ALONE: Mutex<()> = Mutex::new(());

/// What a text is made of, repeated to any length.
const HOSTILE: [(&str, &str); 16] = [
    ("opening marks", "“"),
    ("straight marks", "\""),
    ("apostrophes", "'"),
    ("marks between words", "a “ b "),
    ("one word", "a"),
    ("one number", "1"),
    ("dotted letters", "A."),
    ("capitals", "Aa Bb "),
    ("months", "May "),
    ("slashes", "1/"),
    ("dates in a row", "Friday, January 21, 2019 "),
    ("units", "two years "),
    ("blank lines", "\n"),
    ("short lines", "By A\n"),
    ("combining marks", "e\u{301}\u{301}\u{301}"),
    ("cues", "he said she said "),
];

fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len())
}

fn fastest(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let report = analyze(text, &Options::default()).expect("within the limit");
        drop(report);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Below this a run is too short to be compared.
const SHORTEST: Duration = Duration::from_millis(2);

/// Eight times the text may take up to twenty times as long: noise passes, a quadratic stage (sixty-four) does not.
#[test]
fn time_grows_with_the_text() {
    let _alone = ALONE.lock();
    let small = 32 * 1024;
    for (what, unit) in HOSTILE {
        fastest(&repeated(unit, 1024));
        let (one, eight) = (fastest(&repeated(unit, small)), fastest(&repeated(unit, 8 * small)));
        let ratio = eight.as_secs_f64() / one.max(SHORTEST).as_secs_f64();
        assert!(ratio < 20.0, "{what}: eight times the text took {ratio:.1} times as long");
    }
}

/// Peak bytes for each byte of text beyond what the fixed tables take.
fn memory_per_byte(text: &str) -> f64 {
    analyze("Warm up: read every table once on Friday, “he said.”", &Options::default()).expect("short");
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let report = analyze(text, &Options::default()).expect("within the limit");
    let peak = MEMORY.peak_usage();
    drop(report);
    peak.saturating_sub(before) as f64 / text.len() as f64
}

#[test]
fn memory_for_real_pages_stays_in_bounds() {
    let _alone = ALONE.lock();
    let page = include_str!("pages/two-stories.txt");
    let (one, four) = (memory_per_byte(&repeated(page, 1 << 20)), memory_per_byte(&repeated(page, 4 << 20)));
    assert!(four < 30.0, "{four:.1} bytes for each byte of text");
    assert!(four < one * 1.25, "it grows faster than the text: {one:.1}, then {four:.1}");
}

#[test]
fn memory_for_hostile_texts_grows_with_the_text() {
    let _alone = ALONE.lock();
    for (what, unit) in HOSTILE {
        let (one, eight) = (memory_per_byte(&repeated(unit, 64 * 1024)), memory_per_byte(&repeated(unit, 512 * 1024)));
        assert!(eight < one * 1.5 + 1.0, "{what}: {one:.1} bytes for each byte of text, then {eight:.1}");
    }
}
