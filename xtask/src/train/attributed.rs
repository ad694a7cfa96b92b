//! Corpora of `../shared/corpora` that say who is quoted, as documents with byte offsets.

use copydesk::text::Span;
use serde_json::Value;
use std::collections::HashMap;
use std::{fs, io};

/// Who said a quote.
pub(super) enum Answer<'d> {
    /// The corpus does not say.
    Unknown,
    /// No one.
    Nobody,
    /// The noun phrases at these places.
    Sources(&'d [Span]),
    /// The one named at these places, or a pronoun or role noun that stands for it.
    Named(&'d [Span]),
}

/// A text with its quotes and the sources of all reported words.
pub(super) struct Document {
    pub(super) text: String,
    /// Quotes by the span between their marks, with the places of their sources.
    quotes: HashMap<Span, Gold>,
    /// Source and content of all reported words, marks or none.
    pub(super) attributions: Vec<Attribution>,
    first_line: u32,
    /// All quotes are annotated, with entities as speakers.
    entities: bool,
    /// It quotes between doubled apostrophes, which the corpus does not count as marks.
    doubled: bool,
}

struct Gold {
    kind: Option<String>,
    sources: Vec<Span>,
}

/// Reported words.
pub(super) struct Attribution {
    pub(super) source: Vec<Span>,
    pub(super) cue: Vec<Span>,
    pub(super) content: Vec<Span>,
}

impl Document {
    /// Who said the words in a span. A corpus of attributions has quotes in double marks alone, and only those that somebody
    /// said; quotes in other marks are told by the reported words they stand in. Headlines it leaves out.
    pub(super) fn answer(&self, quote: Span) -> Answer<'_> {
        let gold = self.quotes.get(&quote);
        if self.entities {
            return match gold {
                Some(gold) if matches!(gold.kind.as_deref(), Some("scare" | "title")) => Answer::Nobody,
                Some(gold) if !gold.sources.is_empty() => Answer::Named(&gold.sources),
                _ => Answer::Unknown,
            };
        }
        if let Some(gold) = gold {
            return Answer::Sources(&gold.sources);
        }
        let holds = |c: &Span| c.start <= quote.start + 2 && quote.end <= c.end + 2;
        let said = self.attributions.iter().find(|a| a.content.iter().any(holds));
        let before = &self.text[..quote.start as usize];
        let marked = before.ends_with(['"', '“', '”']) && !self.doubled;
        match said {
            Some(said) if !marked && !said.source.is_empty() => Answer::Sources(&said.source),
            _ if quote.end <= self.first_line => Answer::Unknown,
            None if marked || self.doubled => Answer::Nobody,
            _ => Answer::Unknown,
        }
    }
}

/// Reads a corpus.
pub(super) fn read(name: &str) -> io::Result<Vec<Document>> {
    let lines = fs::read_to_string(format!("../shared/corpora/{name}"))?;
    lines.lines().map(|line| Ok(document(&serde_json::from_str(line)?))).collect()
}

fn document(value: &Value) -> Document {
    let text = value["text"].as_str().unwrap_or_default().to_owned();
    let mut offsets = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        offsets.extend(std::iter::repeat_n(at as u32, c.len_utf16()));
    }
    offsets.push(text.len() as u32);
    let at = |v: &Value| offsets[(v.as_u64().unwrap_or(0) as usize).min(offsets.len() - 1)];
    let spans = |v: &Value| v.as_array().into_iter().flatten().map(|s| Span::new(at(&s[0]), at(&s[1]))).collect::<Vec<_>>();
    let names = value["names"].as_array().map_or(&[][..], Vec::as_slice);
    let quote = |q: &Value| {
        let speaker = &q["speaker"];
        let sources = match (speaker["id"].as_str(), speaker["text"].as_str()) {
            (Some(id), _) => {
                let named = names.iter().filter(|n| n["id"] == id);
                named.map(|n| Span::new(at(&n["start"]), at(&n["end"]))).collect()
            }
            (_, Some(words)) => text.match_indices(words).map(|(i, w)| Span::new(i as u32, (i + w.len()) as u32)).collect(),
            _ => spans(&speaker["spans"]),
        };
        let kind = q["kind"].as_str().map(str::to_owned);
        (Span::new(at(&q["start"]), at(&q["end"])), Gold { kind, sources })
    };
    let quotes = value["quotes"].as_array().into_iter().flatten().map(quote).collect();
    let said = |a: &Value| Attribution { source: spans(&a["source"]), cue: spans(&a["cue"]), content: spans(&a["content"]) };
    let attributions = value["attributions"].as_array().into_iter().flatten().map(said).collect();
    let doubled = text.contains("''");
    let text = if doubled { straightened(&text) } else { text };
    let first_line = text.trim_start().find('\n').unwrap_or(0) as u32;
    let entities = value["attributions"].is_null();
    Document { text, quotes, attributions, first_line, entities, doubled }
}

/// A text with a straight mark and a space for each doubled apostrophe: what it quotes can be learnt from, and every place stays.
fn straightened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("''") {
        out.push_str(before);
        let opens = out.is_empty() || out.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '-' | '—'));
        out.push_str(if opens { " \"" } else { "\" " });
        rest = after;
    }
    out + rest
}
