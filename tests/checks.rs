//! Every check has a case that it catches and one that it must not: `tests/cases/check/*.toml`.

#[path = "common/cases.rs"]
mod cases;

use copydesk::{Options, analyze};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    want: Vec<String>,
}

fn reported(text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |from: u32, to: u32| String::from_utf16_lossy(&units[from as usize..to as usize]);
    let report = analyze(text, &Options::default()).unwrap();
    report.checks.iter().map(|c| format!("{}: {}", c.code, words(c.span.start, c.span.end))).collect()
}

fn wrong(case: &Case) -> Vec<String> {
    let got = reported(&case.text);
    if got == case.want { Vec::new() } else { vec![format!("wanted {:?}", case.want), format!("got    {got:?}")] }
}

#[test]
fn checks_report_what_is_odd_and_nothing_else() {
    let cases = cases::hold("check", wrong);
    assert!(cases >= 20, "the cases are missing");
}
