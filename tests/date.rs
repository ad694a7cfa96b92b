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

/// Sentences with every date of theirs marked: `[words|value]` or `[words|value|modifier]`.
const VALUES: &str = include_str!("cases/date/values.txt");

/// A date as the marks or the report have it: where, value, modifier.
type Dated = (u32, u32, String, Option<String>);

/// Takes the marks out of a sentence.
fn unmarked(marked: &str) -> (String, Vec<Dated>) {
    let (mut text, mut dates, mut rest) = (String::new(), Vec::new(), marked);
    let units = |s: &str| s.encode_utf16().count() as u32;
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, after) = after.split_once(']').expect("a mark is closed");
        let mut parts = mark.split('|');
        let (words, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        text.push_str(before);
        let start = units(&text);
        text.push_str(words);
        dates.push((start, units(&text), value.to_owned(), parts.next().map(str::to_owned)));
        rest = after;
    }
    text.push_str(rest);
    (text, dates)
}

#[test]
fn dates_have_the_value_that_a_reader_understands() {
    let mut options = Options::default();
    let mut wrong = Vec::new();
    for line in VALUES.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(day) = line.strip_prefix("@ ") {
            options = if day == "none" { Options::default() } else { Options::published(day).expect("a calendar date") };
            continue;
        }
        let (text, wanted) = unmarked(line);
        let report = analyze(&text, &options).expect("short enough");
        let got: Vec<Dated> = report.dates.iter().map(|d| (d.span.start, d.span.end, d.value.clone(), d.r#mod.clone())).collect();
        if got != wanted {
            wrong.push(format!("{line}\n    got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
}
