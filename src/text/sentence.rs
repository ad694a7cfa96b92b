//! Sentences: ranges of tokens within a paragraph.

use super::lexicon::{Abbreviation, starts_sentence};
use super::token::TokenKind;
use super::{Line, Text, Token};
use std::ops::Range;

/// Token ranges of the sentences of all paragraphs, in order; together they hold every token once.
pub(super) fn sentences(text: &Text<'_>, lines: &[Line]) -> Vec<Range<u32>> {
    let mut out = Vec::new();
    for paragraph in lines.chunk_by(|_, next| next.continues) {
        let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
        let (mut start, end) = (first.tokens.start, last.tokens.end);
        let mut i = start;
        while i < end {
            let after = closers(text, i, end);
            if ends_here(text, i, after) {
                out.push(start..after);
                start = after;
            }
            i = after.max(i + 1);
        }
        if start < end {
            out.push(start..end);
        }
    }
    out
}

/// One past the closing quotation marks and brackets that follow an end mark at `i` without a space.
fn closers(text: &Text<'_>, i: u32, end: u32) -> u32 {
    let mut after = i + 1;
    if !may_end(text, i) {
        return after;
    }
    while after < end {
        let token = text.token(after as usize);
        if token.spaced
            || !matches!(text.surface(after as usize), "”" | "’" | "\"" | "'" | "''" | "»" | ")" | "]" | "!" | "?" | "." | "“")
        {
            break;
        }
        after += 1;
    }
    after
}

fn may_end(text: &Text<'_>, i: u32) -> bool {
    let token = text.token(i as usize);
    match token.kind {
        TokenKind::Mark => matches!(text.surface(i as usize), "." | "!" | "?" | "…" | "..." | "...." | "。" | "！" | "？"),
        _ => token.abbreviation.is_some(),
    }
}

/// Whether the end mark or abbreviation at `i` closes the sentence, the next one beginning at `after`.
fn ends_here(text: &Text<'_>, i: u32, after: u32) -> bool {
    if !may_end(text, i) {
        return false;
    }
    let mut next = after as usize;
    let opening = text.token(next);
    if !opening.spaced {
        return false;
    }
    while is_opener(text, next) {
        next += 1;
    }
    let word = text.token(next);
    let shape = text.shape(next);
    let capital = shape.capital || (word.kind == TokenKind::Number || shape.has_digit) || !shape.has_letter;
    let starter = shape.capital && starts_sentence(text.lower(next));
    let quoted = after > i + 1;
    match text.token(i as usize).abbreviation {
        None => capital && !is_list_number(text, i) && text.surface(next) != "." && !matches!(text.surface(next), "," | ";"),
        Some(Abbreviation::Title | Abbreviation::Number) => false,
        Some(Abbreviation::Inner | Abbreviation::Acronym | Abbreviation::State) => starter || (quoted && capital),
        Some(Abbreviation::Month | Abbreviation::Initial) => starter,
    }
}

fn is_opener(text: &Text<'_>, i: usize) -> bool {
    matches!(text.surface(i), "“" | "‘" | "\"" | "'" | "``" | "«" | "„" | "(" | "[" | "—" | "–" | "-" | "•")
}

/// '1. Milk': the stop after a number that opens a line ends nothing.
fn is_list_number(text: &Text<'_>, stop: u32) -> bool {
    let before: Token = text.token((stop as usize).wrapping_sub(1));
    before.kind == TokenKind::Number && before.first_of_line && before.end - before.start <= 3
}
