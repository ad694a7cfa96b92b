//! Quotes in marked text: `tests/cases/quote/*.toml`, sentences of our own with braces around what must be found.

use copydesk::quote::{Quote, QuoteKind};
use copydesk::{Analysis, Options};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    why: String,
    text: String,
    /// The kind of each quote.
    kinds: Option<Vec<String>>,
    /// The words that carry the attribution of each quote; none for nobody.
    speakers: Option<Vec<String>>,
    /// The fullest name of each quote's speaker; none for no one named.
    entities: Option<Vec<String>>,
    /// Numbers of the quotes that go on from the one before.
    continues: Option<Vec<usize>>,
}

/// The text without braces, and what stands between them.
fn unmarked(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '{' => open = text.len(),
            '}' => spans.push((open, text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

fn run(file: &str, reads: impl Fn(&Quote) -> bool) {
    let path = format!("{}/tests/cases/quote/{file}", env!("CARGO_MANIFEST_DIR"));
    let cases: Cases = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &cases.case {
        let (text, spans) = unmarked(&case.text);
        let analysis = Analysis::of(&text, &Options::default()).unwrap();
        let quotes: Vec<&Quote> = analysis.quotes.iter().filter(|q| reads(q)).collect();
        let words = |start: usize, end: usize| text[start..end].to_owned();
        let found: Vec<String> = quotes.iter().map(|q| words(q.span.start as usize, q.span.end as usize)).collect();
        let wanted: Vec<String> = spans.iter().map(|s| words(s.0, s.1)).collect();
        let mut compare = |what: &str, found: Vec<String>, wanted: &[String]| {
            if found != wanted {
                wrong.push(format!("{} ({what})\n  wanted {wanted:?}\n  found  {found:?}", case.why));
            }
        };
        let trimmed = |list: Vec<String>| list.iter().map(|w| w.trim().to_owned()).collect::<Vec<_>>();
        compare("quotes", trimmed(found), &trimmed(wanted));
        if let Some(kinds) = &case.kinds {
            compare("kinds", quotes.iter().map(|q| format!("{:?}", q.kind).to_lowercase()).collect(), kinds);
        }
        if let Some(speakers) = &case.speakers {
            let speaker = |q: &&Quote| q.speaker.as_ref().map_or("", |s| analysis.text.slice(s.span)).to_owned();
            compare("speakers", quotes.iter().map(speaker).collect(), speakers);
        }
        if let Some(entities) = &case.entities {
            let entity = |q: &&Quote| {
                q.speaker.as_ref().and_then(|s| s.entity).map_or("", |e| &analysis.names.entities[e].name).to_owned()
            };
            compare("entities", quotes.iter().map(entity).collect(), entities);
        }
        if let Some(continues) = &case.continues {
            let goes_on = (0..quotes.len()).filter(|i| quotes[*i].continues.is_some());
            compare(
                "continues",
                goes_on.map(|i| i.to_string()).collect(),
                &continues.iter().map(usize::to_string).collect::<Vec<_>>(),
            );
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.case.len(), wrong.join("\n"));
}

#[test]
fn marks_make_pairs() {
    run("marks.toml", |q| q.kind != QuoteKind::Indirect);
}

#[test]
fn speakers_are_found() {
    run("speakers.toml", |q| q.kind != QuoteKind::Indirect);
}

#[test]
fn kinds_are_told_apart() {
    run("kinds.toml", |q| q.kind != QuoteKind::Indirect);
}

#[test]
fn reports_are_found() {
    run("indirect.toml", |q| q.kind == QuoteKind::Indirect);
}
