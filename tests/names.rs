//! Names in made-up sentences, marked in the text: each case names what it catches or must not catch.

#[path = "common/cases.rs"]
mod cases;
#[path = "common/marked.rs"]
mod marked;

use copydesk::{Options, analyze};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
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

fn wrong(case: &Case) -> Vec<String> {
    let (text, _) = marked::unmarked(&case.text, &[('{', '}')], ":");
    let got = marked(&text);
    if got == case.text { Vec::new() } else { vec![format!("want {}", case.text), format!("got  {got}")] }
}

#[test]
fn spans_are_those_of_the_contract() {
    cases::hold("name/spans.toml", wrong);
}

#[test]
fn odd_text_is_read_too() {
    cases::hold("name/odd.toml", wrong);
}
