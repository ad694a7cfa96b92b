//! Corpora of `../shared/corpora` as documents with byte offsets.

use copydesk::text::Span;
use serde_json::Value;
use std::collections::HashMap;
use std::{fs, io};

/// A text with its quotes and the spans of their sources.
pub struct Document {
    pub text: String,
    /// Quotes by the span between their marks; without a span nobody said it.
    quotes: HashMap<Span, Vec<Span>>,
}

impl Document {
    /// The sources of the words in a span: none if nobody is quoted, nothing if the corpus does not say, because it reads
    /// double marks alone.
    pub fn answer(&self, quote: Span) -> Option<&[Span]> {
        let marked = self.text[..quote.start as usize].ends_with(['"', '“', '”']);
        match self.quotes.get(&quote) {
            Some(sources) => Some(sources),
            None if marked => Some(&[]),
            None => None,
        }
    }
}

/// Reads a corpus.
pub fn read(name: &str) -> io::Result<Vec<Document>> {
    let path = format!("../shared/corpora/{name}");
    let lines = fs::read_to_string(&path).or_else(|_| fs::read_to_string(format!("/work/shared/corpora/{name}")))?;
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
    let mut quotes = HashMap::new();
    for quote in value["quotes"].as_array().into_iter().flatten() {
        let spans = quote["speaker"]["spans"].as_array().into_iter().flatten();
        let sources = spans.map(|s| Span::new(at(&s[0]), at(&s[1]))).collect();
        quotes.insert(Span::new(at(&quote["start"]), at(&quote["end"])), sources);
    }
    Document { text, quotes }
}
