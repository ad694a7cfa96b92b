//! Dates: what must be found with which value, and what must not be found at all.

use copydesk::anchor::{FarYear, Odd};
use copydesk::{Analysis, Options, analyze};

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

/// The oddity and EDTF of each date of a text.
fn details(text: &str, published: &str) -> Vec<(String, Option<Odd>, Option<String>)> {
    let options = Options::published(published).expect("a calendar date");
    let analysis = Analysis::of(text, &options).expect("short enough");
    analysis.dates.into_iter().map(|d| (d.value, d.odd, d.edtf)).collect()
}

#[test]
fn odd_dates_are_marked_and_others_are_not() {
    let odd = |text| details(text, "2019-01-21").into_iter().map(|d| d.1).collect::<Vec<_>>();
    assert_eq!(odd("He was paid on Feb. 30, 2018."), [Some(Odd::NoSuchDay)]);
    assert_eq!(odd("He was paid on Feb. 28, 2018."), [None]);
    assert_eq!(odd("They met on Friday, January 15, 2019."), [Some(Odd::WrongWeekday(time::Weekday::Tuesday))]);
    assert_eq!(odd("They met on Tuesday, January 15, 2019."), [None]);
    let chronology = "1974 — He joins.\n1983 — He retires.\n1087 — He founds a firm.\n2001 — He sells it.\n2012 — He dies.";
    let found = odd(chronology);
    assert!(
        matches!(found[..], [None, None, Some(Odd::FarYear(FarYear { told: 1087, meant: 1987, .. })), None, None]),
        "{found:?}"
    );
    assert_eq!(odd("It was founded in 1087, in the reign of William II, and closed in 2001."), [None, None]);
}

#[test]
fn edtf_says_what_timex_says() {
    let edtf = |text| details(text, "2019-01-21").into_iter().map(|d| d.2.unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(edtf("It opened on January 15, 2019 and closed on Friday."), ["2019-01-15", "2019-01-18"]);
    assert_eq!(edtf("It opened in the summer of 2017 and closed last week."), ["2017-22", "2019-01-14/2019-01-20"]);
    assert_eq!(edtf("It was built about 1910, in the 1880s or in the 13th century."), ["1910~", "188X", "12XX"]);
    assert_eq!(edtf("It was lost in 480 BC and sold in the third quarter."), ["-0479", "2018-35"]);
    assert_eq!(edtf("It began at 10:30 BST and lasted three days."), ["2019-01-21T10:30:00", ""]);
}

#[test]
fn the_order_of_day_and_month_is_the_pages_own_or_told_as_open() {
    let report = |text: &str| analyze(text, &Options::default()).expect("short enough");
    let values = |text: &str| report(text).dates.iter().map(|d| d.value.clone()).collect::<Vec<_>>();
    assert_eq!(values("Paid on 3/4/2019, sent on 28/4/2019."), ["2019-04-03", "2019-04-28"]);
    assert_eq!(values("Paid on 3/4/2019, sent on 4/28/2019."), ["2019-03-04", "2019-04-28"]);
    let open = report("Paid on 3/4/2019.");
    assert_eq!(open.dates[0].value, "2019-03-04");
    assert!(open.dates[0].why.contains("day first it would be Wednesday 3 April 2019"), "{}", open.dates[0].why);
    assert!(open.dates[0].confidence < 0.7);
}

#[test]
fn an_article_without_a_date_is_of_the_day_of_the_one_before_it_in_its_document() {
    let first = "Council closes the old bridge\n\nJanuary 22, 2024\n\nThe council closed the old bridge after engineers found \
                 a crack in its second pier, the mayor said.\n\n(Reporting by Idris Kamara)";
    let second = "Ferry passengers wait for the money of the town\n\nBy Ann Moreau\n\nThe ferry with its passengers sank on \
                  Friday, and the town has not paid the money that it promised to them.";
    let value = |between: &str| {
        let report = analyze(&format!("{first}{between}{second}"), &Options::default()).expect("short enough");
        assert_eq!(report.articles.len(), 2, "{between:?}");
        assert_eq!(report.articles[1].published, None);
        let date = report.dates.last().expect("a date");
        (date.value.clone(), date.why.clone())
    };
    let (friday, why) = value("\n\n\n");
    assert_eq!(friday, "2024-01-19");
    assert!(why.contains("the one before it"), "{why}");
    // Another document.
    assert_eq!(value("\n\n\u{c}\n\n").0, "XXXX-WXX-5");
}
