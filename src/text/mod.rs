//! The first stage: a string becomes tokens, lines and sentences, all as byte spans.
//!
//! In comes the pasted text; out goes a [`Text`], which every later stage reads. What the words mean is left to them.

mod letter;
mod lexicon;
mod line;
mod sentence;
pub(crate) mod sort;
mod span;
mod token;
mod utf16;
mod word;

pub use letter::push_without_accent;
pub use lexicon::{Abbreviation, Lexicon};
pub use line::Line;
pub use span::Span;
pub use token::{Token, TokenKind};
pub use utf16::Utf16Table;
pub use word::{Shape, WordId, Words};

use std::ops::Range;

/// A text read into tokens, lines and sentences. All look-ups by index answer beyond either end, with emptiness.
#[derive(Debug)]
pub struct Text<'a> {
    source: &'a str,
    tokens: Vec<Token>,
    words: Words,
    lines: Vec<Line>,
    sentences: Vec<Range<u32>>,
}

impl<'a> Text<'a> {
    /// Reads a text. Linear in its length.
    pub fn read(source: &'a str) -> Self {
        let (tokens, words) = token::tokenize(source);
        let lines = line::lines(source, &tokens);
        let mut text = Self { source, tokens, words, lines: Vec::new(), sentences: Vec::new() };
        text.sentences = sentence::sentences(&text, &lines);
        text.lines = lines;
        text
    }

    /// The text as it was given.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token at an index; an empty one beyond either end (`i - 1` may wrap).
    pub fn token(&self, i: usize) -> Token {
        self.tokens.get(i).copied().unwrap_or_else(|| {
            let end = self.source.len() as u32;
            let at = if i > usize::MAX / 2 { 0 } else { end };
            Token { start: at, end: at, word: WordId::MAX, spaced: true, first_of_line: true, ..Token::default() }
        })
    }

    /// Distinct surface forms.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Lower-case form of the token at an index: apostrophes straight, soft hyphens dropped.
    pub fn lower(&self, i: usize) -> &str {
        self.words.lower(self.token(i).word)
    }

    /// Shape of the token at an index.
    pub fn shape(&self, i: usize) -> Shape {
        self.words.shape(self.token(i).word)
    }

    /// The token at an index as it is written.
    pub fn surface(&self, i: usize) -> &'a str {
        self.slice(self.token(i).span())
    }

    /// What stands in a span; nothing if it is not one of this text.
    pub fn slice(&self, span: Span) -> &'a str {
        self.source.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// From the first to the last token of a range of tokens.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match tokens.end.checked_sub(1) {
            Some(last) if last >= tokens.start => self.token(tokens.start).span().to(self.token(last).span()),
            _ => Span::new(self.token(tokens.start).start, self.token(tokens.start).start),
        }
    }

    /// Index of the first token that ends after a byte offset.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.end <= byte)
    }

    /// Lines that are not blank, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Index of the line that a token stands in.
    pub fn line_of(&self, token: usize) -> usize {
        self.lines.partition_point(|l| l.tokens.end as usize <= token)
    }

    /// Sentences as token ranges: they hold every token once, in order, and never cross a paragraph.
    pub fn sentences(&self) -> &[Range<u32>] {
        &self.sentences
    }

    /// Index of the sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.end as usize <= token)
    }
}

#[cfg(test)]
mod tests;
