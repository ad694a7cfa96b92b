//! Every check has a case that it catches and one that it must not: `tests/cases/check/*.toml`.

use copydesk::{Options, analyze};
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

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

#[test]
fn checks_report_what_is_odd_and_nothing_else() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let (mut wrong, mut cases) = (String::new(), 0);
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let file: File = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for case in file.case {
            cases += 1;
            let got = reported(&case.text);
            if got != case.want {
                writeln!(wrong, "{}\n  wanted {:?}\n  got    {got:?}", case.text.trim(), case.want).unwrap();
            }
        }
    }
    assert!(cases >= 20, "the cases are missing");
    assert!(wrong.is_empty(), "\n{wrong}");
}
