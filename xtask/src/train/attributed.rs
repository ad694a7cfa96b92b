//! Corpora of `../shared/corpora` as documents with byte offsets.

use copydesk::text::Span;
use serde_json::Value;
use std::collections::HashMap;
use std::{fs, io};

/// A text with its quotes and the sources of all reported words.
pub(super) struct Document {
    pub(super) text: String,
    /// Quotes in double marks, by the span between them; the others are nobody's.
    quotes: HashMap<Span, Vec<Span>>,
    /// Source and content of all reported words, marks or none.
    pub(super) attributions: Vec<Attribution>,
    first_line: u32,
}

/// Reported words.
pub(super) struct Attribution {
    pub(super) source: Vec<Span>,
    pub(super) content: Vec<Span>,
}

impl Document {
    /// The sources of the words in a span: none if nobody is quoted, nothing if the corpus does not say. It has quotes in
    /// double marks alone; those in others are told by the reported words they stand in. Headlines it leaves out.
    pub(super) fn answer(&self, quote: Span) -> Option<&[Span]> {
        if let Some(sources) = self.quotes.get(&quote) {
            return Some(sources);
        }
        let holds = |c: &Span| c.start <= quote.start + 2 && quote.end <= c.end + 2;
        let said = self.attributions.iter().find(|a| a.content.iter().any(holds));
        let before = &self.text[..quote.start as usize];
        let marked = before.ends_with(['"', '“', '”']);
        match said {
            Some(said) if !marked && !said.source.is_empty() => Some(&said.source),
            _ if quote.end <= self.first_line => None,
            None if marked || before.ends_with("''") => Some(&[]),
            _ => None,
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
    let quote = |q: &Value| (Span::new(at(&q["start"]), at(&q["end"])), spans(&q["speaker"]["spans"]));
    let quotes = value["quotes"].as_array().into_iter().flatten().map(quote).collect();
    let said = |a: &Value| Attribution { source: spans(&a["source"]), content: spans(&a["content"]) };
    let attributions = value["attributions"].as_array().into_iter().flatten().map(said).collect();
    let first_line = text.trim_start().find('\n').unwrap_or(0) as u32;
    Document { text, quotes, attributions, first_line }
}
