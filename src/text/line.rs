//! Lines of a pasted text, and the paragraphs that hard-wrapped lines make together.

use super::Span;
use super::token::Token;
use std::ops::Range;

/// A line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From its first to its last token: trimmed.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<u32>,
    /// Another document begins with it: a form feed on a line of its own stands before it.
    pub parted: bool,
    /// Blank lines before it; those at the start of the text included.
    pub blank_before: u32,
    /// It goes on from the line before: a mail or a PDF broke one paragraph into lines of equal length.
    pub continues: bool,
}

/// Cuts the tokens into lines, each with the number of blank lines before it.
pub(super) fn lines(source: &str, tokens: &[Token]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut end_before = 0;
    for (i, token) in tokens.iter().enumerate() {
        let i = i as u32;
        match lines.last_mut() {
            Some(line) if !token.first_of_line => {
                line.span.end = token.end;
                line.tokens.end = i + 1;
            }
            _ => {
                let gap = source.get(end_before as usize..token.start as usize).unwrap_or("");
                let breaks = breaks(gap);
                let blank_before = if lines.is_empty() { breaks } else { breaks.saturating_sub(1) };
                let parted = !lines.is_empty() && has_form_feed(gap);
                lines.push(Line { span: token.span(), tokens: i..i + 1, parted, blank_before, continues: false });
            }
        }
        end_before = token.end;
    }
    mark_wrapped(source, &mut lines);
    lines
}

fn breaks(gap: &str) -> u32 {
    let mut before = ' ';
    let mut count = 0;
    for c in gap.chars() {
        if super::token::is_break(c) && !(before == '\r' && c == '\n') {
            count += 1;
        }
        before = c;
    }
    count
}

/// Whether one stands on a line of its own. Elsewhere it is no more than the end of a printed page.
fn has_form_feed(gap: &str) -> bool {
    let mut lines = gap.split(['\n', '\r']);
    // What is before the first break and after the last belongs to the lines beside the gap.
    lines.next();
    lines.next_back();
    lines.any(|line| line.trim_matches([' ', '\t']) == "\u{c}")
}

/// Shortest and longest line that a mail program or a PDF breaks a paragraph into, in bytes.
const WRAPPED: Range<u32> = 45..130;

/// A block of lines is wrapped if all but its last are about equally long and most of them break inside a sentence. Half of
/// the lines after the first begin with a small letter then; the lines of a list of headlines begin with capitals.
fn mark_wrapped(source: &str, lines: &mut [Line]) {
    for block in lines.chunk_by_mut(|_, next| next.blank_before == 0) {
        let Some((last, body)) = block.split_last() else { continue };
        let longest = body.iter().map(|l| l.span.len()).max().unwrap_or(0);
        let even = |l: &Line| WRAPPED.contains(&l.span.len()) && l.span.len() * 10 >= longest * 7;
        let after = body.iter().skip(1).chain([last]);
        let small = after.filter(|l| starts_small(source, l)).count();
        let broken = body.iter().filter(|l| !ends_sentence(source, l)).count();
        let wrapped = !body.is_empty()
            && body.iter().all(even)
            && last.span.len() <= longest + 8
            && broken * 3 >= body.len() * 2
            && small * 2 >= body.len();
        if wrapped {
            block.iter_mut().skip(1).for_each(|l| l.continues = true);
        }
    }
}

fn starts_small(source: &str, line: &Line) -> bool {
    let text = source.get(line.span.start as usize..line.span.end as usize).unwrap_or("");
    text.chars().take(8).find(|c| c.is_alphanumeric()).is_none_or(|c| !c.is_uppercase())
}

fn ends_sentence(source: &str, line: &Line) -> bool {
    let text = source.get(line.span.start as usize..line.span.end as usize).unwrap_or("");
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']']).ends_with(['.', '!', '?', '…', ':'])
}
