//! Quotes in marked text: `tests/cases/quote/*.toml`, sentences of our own with braces around what must be found.

#[path = "common/cases.rs"]
mod cases;
#[path = "common/marked.rs"]
mod marked;

use copydesk::quote::{Quote, QuoteKind};
use copydesk::{Analysis, Options};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// The kind of each quote.
    kinds: Option<Vec<String>>,
    /// The words that carry the attribution of each quote; none for nobody.
    speakers: Option<Vec<String>>,
    /// The word that brings each quote in; none for none.
    cues: Option<Vec<String>>,
    /// The fullest name of each quote's speaker; none for no one named.
    entities: Option<Vec<String>>,
    /// Numbers of the quotes that go on from the one before.
    continues: Option<Vec<usize>>,
}

/// What is wrong with the quotes of a case that `reads` picks.
fn wrong(case: &Case, reads: impl Fn(&Quote) -> bool) -> Vec<String> {
    let (text, marks) = marked::unmarked(&case.text, &[('{', '}')], "");
    let analysis = Analysis::of(&text, &Options::default()).unwrap();
    let quotes: Vec<&Quote> = analysis.quotes.iter().filter(|q| reads(q)).collect();
    let mut wrong = Vec::new();
    let mut compare = |what: &str, found: Vec<String>, wanted: &[String]| {
        if found != wanted {
            wrong.push(format!("{what}: wanted {wanted:?}\n    {what}: found  {found:?}"));
        }
    };
    let words = |span| analysis.text.slice(span).trim().to_owned();
    let wanted: Vec<String> = marks.iter().map(|(_, span, _)| words(*span)).collect();
    compare("quotes", quotes.iter().map(|q| words(q.span)).collect(), &wanted);
    if let Some(kinds) = &case.kinds {
        compare("kinds", quotes.iter().map(|q| format!("{:?}", q.kind).to_lowercase()).collect(), kinds);
    }
    if let Some(speakers) = &case.speakers {
        let speaker = |q: &&Quote| q.speaker.as_ref().map_or("", |s| analysis.text.slice(s.span)).to_owned();
        compare("speakers", quotes.iter().map(speaker).collect(), speakers);
    }
    if let Some(cues) = &case.cues {
        compare("cues", quotes.iter().map(|q| q.cue.map_or("", |c| analysis.text.slice(c)).to_owned()).collect(), cues);
    }
    if let Some(entities) = &case.entities {
        let entity =
            |q: &&Quote| q.speaker.as_ref().and_then(|s| s.entity).map_or("", |e| &analysis.names.entities[e].name).to_owned();
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
    wrong
}

/// Runs a file of marked quotes.
#[track_caller]
fn run(file: &str) {
    cases::hold(file, |case| wrong(case, |q| q.kind != QuoteKind::Indirect));
}

#[test]
fn marks_make_pairs() {
    run("quote/marks.toml");
}

#[test]
fn speakers_are_found() {
    run("quote/speakers.toml");
}

#[test]
fn kinds_are_told_apart() {
    run("quote/kinds.toml");
}

#[test]
fn reports_are_found() {
    cases::hold("quote/indirect.toml", |case| wrong(case, |q| q.kind == QuoteKind::Indirect));
}
