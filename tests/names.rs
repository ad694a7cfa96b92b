//! Names in made-up sentences, marked in the text: each case names what it catches or must not catch.

use copydesk::{Options, analyze};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    why: String,
    text: String,
}

/// The text without its marks.
fn plain(marked: &str) -> String {
    let mut text = String::new();
    for part in marked.split_inclusive(['{', '}']) {
        match part.strip_suffix('}') {
            Some(name) => text += name.split_once(':').expect("a mark has a kind").1,
            None => text += part.strip_suffix('{').unwrap_or(part),
        }
    }
    text
}

/// The text with the names that are found marked.
fn marked(text: &str) -> String {
    let report = analyze(text, &Options::default()).expect("a short text");
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |start: usize, end: usize| String::from_utf16(&units[start..end]).expect("whole characters");
    let (mut out, mut at) = (String::new(), 0);
    for name in &report.names {
        let (start, end) = (name.span.start as usize, name.span.end as usize);
        let kind = serde_json::to_value(name.kind).expect("a kind");
        out += &format!("{}{{{}:{}}}", slice(at, start), &kind.as_str().expect("a word")[..3], slice(start, end));
        at = end;
    }
    out + &slice(at, units.len())
}

fn check(file: &str) {
    let cases: Cases = toml::from_str(file).expect("cases");
    let wrong: Vec<String> = cases
        .case
        .iter()
        .filter_map(|case| {
            let got = marked(&plain(&case.text));
            (got != case.text).then(|| format!("{}\n  want {}\n  got  {got}", case.why, case.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn spans_are_those_of_the_contract() {
    check(include_str!("cases/name/spans.toml"));
}

#[test]
fn odd_text_is_read_too() {
    check(include_str!("cases/name/odd.toml"));
}
