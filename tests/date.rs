//! Dates: what must be found with which value, and what must not be found at all.

use copydesk::{Options, analyze};

/// Sentences in which nothing is a date.
const GUARDS: &str = include_str!("cases/date/guards.txt");

#[test]
fn what_only_looks_like_a_date_is_left_alone() {
    let options = Options::published("2019-01-21").expect("a calendar date");
    let mut sentences = 0;
    let mut alarms = Vec::new();
    for sentence in GUARDS.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        sentences += 1;
        let report = analyze(sentence, &options).expect("short enough");
        for date in report.dates {
            alarms.push(format!("{sentence}  [{}..{} {}]", date.span.start, date.span.end, date.value));
        }
    }
    assert!(sentences >= 300, "only {sentences} sentences");
    assert!(alarms.is_empty(), "{} false alarms:\n{}", alarms.len(), alarms.join("\n"));
}
