//! Quotation marks without their other half.

use super::{Check, Findings};
use crate::text::{Span, Text, TokenKind};
use std::ops::Range;

/// A paragraph longer than this is no paragraph.
const TOKENS: usize = 4000;
/// Paragraphs that one speech may run through before its closing mark.
const SPEECH: usize = 6;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for article in &found.page.articles {
        let mut marks = Marks { text: found.text, open: None, out };
        let mut line = article.lines.start;
        while line < article.lines.end {
            let (paragraph, next) = paragraph(found.text, line, article.lines.end);
            marks.read(paragraph);
            line = next;
        }
        marks.give_up(0);
    }
}

/// Tokens of the paragraph that begins with a line, and the line after it.
fn paragraph(text: &Text<'_>, line: usize, end: usize) -> (Range<usize>, usize) {
    let lines = text.lines().get(line..end).unwrap_or(&[]);
    let more = lines.iter().skip(1).take_while(|l| l.continues).count();
    let tokens = lines.first().map_or(0, |l| l.tokens.start)..lines.get(more).map_or(0, |l| l.tokens.end);
    (tokens.start as usize..tokens.end as usize, line + more + 1)
}

/// What is open while the paragraphs of an article go by.
struct Marks<'t, 'a, 'o> {
    text: &'t Text<'a>,
    /// An opening mark that its paragraph did not close, and how many paragraphs it has waited. A speech that goes on in
    /// the next paragraph opens again there and closes once, or opens once and closes where it ends.
    open: Option<(Span, usize)>,
    out: &'o mut Vec<Check>,
}

impl Marks<'_, '_, '_> {
    fn read(&mut self, tokens: Range<usize>) {
        let text = self.text;
        // A line that breaks off inside a sentence is half a paragraph.
        let whole = tokens.clone().rev().take(3).any(|i| matches!(text.surface(i), "." | "!" | "?" | "…" | ":"));
        if tokens.len() > TOKENS || !whole {
            self.open = None;
            return;
        }
        if matches!(text.surface(tokens.start), "“" | "\"" | "„") {
            self.open = None;
        }
        let mut curly: Option<Span> = None;
        let mut straight: Option<Span> = None;
        let mut unopened: Option<Span> = None;
        for i in tokens {
            let span = text.token(i).span();
            match text.surface(i) {
                "“" | "„" => curly = Some(span),
                "”" if curly.take().is_none() => match straight.take() {
                    Some(first) => self.mixed(first, span),
                    None => unopened = unopened.or(Some(span)),
                },
                // 6' 2": an inch is no quotation mark.
                "\"" if text.token(i.wrapping_sub(1)).kind == TokenKind::Number
                    && straight.is_none()
                    && !text.token(i).spaced => {}
                "\"" => match curly.take() {
                    Some(first) => self.mixed(first, span),
                    None => straight = if straight.is_some() { None } else { Some(span) },
                },
                _ => {}
            }
        }
        if self.open.is_some() && (unopened.is_some() || straight.is_some()) {
            self.open = None;
            return;
        }
        if let Some(span) = unopened {
            self.report(span, "This quotation mark closes, but nothing opens before it.");
        }
        match curly.or(straight) {
            Some(span) => self.open = Some((span, 0)),
            None => self.give_up(SPEECH),
        }
    }

    /// Reports what has been open for longer than some paragraphs.
    fn give_up(&mut self, after: usize) {
        match self.open.take() {
            Some((span, waited)) if waited >= after => {
                self.report(span, "This quotation mark opens, but none closes in its paragraph.");
            }
            Some((span, waited)) => self.open = Some((span, waited + 1)),
            None => {}
        }
    }

    fn mixed(&mut self, first: Span, span: Span) {
        let message = "This quotation opens with one kind of mark and closes with another.".to_owned();
        self.out.push(Check { span: first, code: "quote-mark", message, also: vec![span] });
    }

    fn report(&mut self, span: Span, message: &str) {
        self.out.push(Check { span, code: "quote-mark", message: message.to_owned(), also: Vec::new() });
    }
}
