//! Quotation marks into pairs: a state machine over the marks of one paragraph at a time.
//!
//! In comes the text; out go the stretches between marks, outermost ones only, in order. A mark left open ends with its
//! paragraph, a stray one is passed over: no mark costs more than the paragraph it stands in. Whose words they are is left
//! to the rest of the room.

use super::glyph::{self, Family, Glyph, Side};
use crate::text::{Line, Span, Text, TokenKind};
use std::ops::Range;

/// What stands between a pair of marks, within one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// Inside the marks, without a line break at either end.
    pub inner: Span,
    /// With the marks that are there.
    pub outer: Span,
    /// The tokens inside.
    pub tokens: Range<usize>,
    /// Tokens of the paragraph it stands in.
    pub paragraph: Range<usize>,
    /// It has a mark behind it.
    pub closed: bool,
    /// It opens its paragraph and goes on from one left open in the paragraph before.
    pub runs_on: bool,
    /// Between single marks.
    pub single: bool,
}

impl Marked {
    /// First token of the whole, marks included.
    pub(super) fn first(&self) -> usize {
        if self.outer.start < self.inner.start { self.tokens.start - 1 } else { self.tokens.start }
    }

    /// One past its last token, marks included.
    pub(super) fn after(&self) -> usize {
        self.tokens.end + usize::from(self.closed)
    }
}

/// How many marks ahead of an opening one are looked at for what it may mean.
const AHEAD: usize = 40;

/// Finds all stretches between quotation marks.
pub(super) fn find(text: &Text<'_>) -> Vec<Marked> {
    let mut pairing = Pairing { text, found: Vec::new(), left_open: None };
    let lines = text.lines();
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let (mut end, mut last) = (at + 1, first);
        while let Some(next) = lines.get(end).filter(|next| next.continues || belongs(text, last, next)) {
            (last, end) = (next, end + 1);
        }
        let next = lines.get(end).map(|l| l.tokens.start as usize);
        pairing.paragraph(first.tokens.start as usize..last.tokens.end as usize, next);
        at = end;
    }
    pairing.found
}

/// Whether a line break parted a mark from its words: the line before ends in an opening mark, or this one is nothing but a
/// closing mark.
fn belongs(text: &Text<'_>, before: &Line, next: &Line) -> bool {
    let last = before.tokens.end as usize - 1;
    let opens = |g: Glyph| g.side == Side::Open || (g.side == Side::Either && text.token(last).spaced);
    let alone = next.tokens.len() == 1 || text.surface(next.tokens.start as usize) == "”";
    let closing = |g: Glyph| g.family != Family::Single && g.side != Side::Open && alone;
    next.blank_before == 0
        && (glyph::read(text, last).is_some_and(opens) || glyph::read(text, next.tokens.start as usize).is_some_and(closing))
}

/// What a mark does in the state that the machine is in.
enum Step {
    Opens,
    Closes,
    /// Opens a quote within the quote, of the same marks.
    Nests,
    Passes,
}

struct Pairing<'t> {
    text: &'t Text<'t>,
    found: Vec<Marked>,
    /// The family of the mark that the paragraph before left open.
    left_open: Option<Family>,
}

impl Pairing<'_> {
    fn paragraph(&mut self, tokens: Range<usize>, next: Option<usize>) {
        let text = self.text;
        let marks: Vec<Glyph> = tokens.clone().filter_map(|i| glyph::read(text, i)).collect();
        let before = self.left_open.take();
        let mut open: Option<Glyph> = None;
        let mut nested = 0;
        let mut k = 0;
        while let Some(&mark) = marks.get(k) {
            k += 1;
            let first = mark.token == tokens.start;
            match open {
                None => match self.outside(&marks, k - 1, next) {
                    Step::Opens => open = Some(mark),
                    // “A paragraph left open¶ goes on here without a mark and ends,” she said.
                    Step::Closes if before == Some(mark.family) && self.is_first_of_paragraph(&tokens) && !first => {
                        self.push(tokens.start, mark.token, &tokens, (false, true), mark, true);
                    }
                    _ => {}
                },
                Some(opening) => match self.inside(opening, &marks, k - 1) {
                    Step::Closes if nested > 0 => nested -= 1,
                    Step::Nests => nested += 1,
                    Step::Closes => {
                        let runs_on = before == Some(opening.family) && opening.token == tokens.start;
                        self.push(opening.token + 1, mark.token, &tokens, (true, true), opening, runs_on);
                        open = None;
                    }
                    // 'It is “over, he said. “We lost.”': the first mark was never closed.
                    Step::Opens => {
                        let runs_on = before == Some(opening.family) && opening.token == tokens.start;
                        self.push(opening.token + 1, mark.token, &tokens, (true, false), opening, runs_on);
                        open = Some(mark);
                    }
                    Step::Passes => {}
                },
            }
        }
        if let Some(opening) = open {
            let runs_on = before == Some(opening.family) && opening.token == tokens.start;
            self.push(opening.token + 1, tokens.end, &tokens, (true, false), opening, runs_on);
            self.left_open = Some(opening.family);
        }
    }

    fn is_first_of_paragraph(&self, tokens: &Range<usize>) -> bool {
        self.found.last().is_none_or(|m| m.tokens.end <= tokens.start)
    }

    /// What a mark does while no quote is open.
    fn outside(&self, marks: &[Glyph], k: usize, next: Option<usize>) -> Step {
        let Some(&mark) = marks.get(k) else { return Step::Passes };
        let text = self.text;
        if mark.family == Family::Single {
            let opens = mark.can_open && mark.side != Side::Close && !glyph::is_apostrophe(text, mark);
            return if opens && self.single_closes(marks, k, next) { Step::Opens } else { Step::Passes };
        }
        if glyph::is_measure(text, mark) {
            return Step::Passes;
        }
        let words_follow = text.token(mark.token + 1).kind != TokenKind::None;
        match (mark.side, mark.can_open, mark.can_close) {
            (Side::Open, _, false) | (_, true, false) => Step::Opens,
            (Side::Open | Side::Either, true, true) => Step::Opens,
            (Side::Either, false, false) if words_follow => Step::Opens,
            // 'said," We go"': it touches the word before it, but the next mark cannot open, so this one must.
            (Side::Either, false, true) if self.next_closes(marks, k) => Step::Opens,
            _ => Step::Closes,
        }
    }

    /// Whether the next straight mark of the paragraph can only close.
    fn next_closes(&self, marks: &[Glyph], k: usize) -> bool {
        let next = marks.iter().skip(k + 1).take(AHEAD).find(|m| m.family == Family::Double);
        next.is_some_and(|m| m.straight && m.can_close && !m.can_open)
    }

    /// What a mark does while `opening` is open.
    fn inside(&self, opening: Glyph, marks: &[Glyph], k: usize) -> Step {
        let Some(&mark) = marks.get(k).filter(|m| m.family == opening.family) else { return Step::Passes };
        let text = self.text;
        if mark.family == Family::Single {
            return if self.closes_single(marks, k) { Step::Closes } else { Step::Passes };
        }
        if glyph::is_measure(text, mark) {
            return Step::Passes;
        }
        let opens = match mark.side {
            Side::Open => !(opening.low || (mark.can_close && !mark.can_open)),
            Side::Either => mark.can_open && !mark.can_close,
            Side::Close => false,
        };
        match opens {
            false => Step::Closes,
            true if self.nests(opening, marks, k) => Step::Nests,
            true => Step::Opens,
        }
    }

    /// Whether the opening mark at `k` begins a quote within the quote: of the same style if two closing ones follow it, of
    /// another ('"It is “over,” he thinks."') if one of its own does.
    fn nests(&self, opening: Glyph, marks: &[Glyph], k: usize) -> bool {
        let Some(mark) = marks.get(k) else { return false };
        if mark.straight != opening.straight {
            let next = marks.iter().skip(k + 1).take(AHEAD).find(|m| m.family == mark.family && m.straight == mark.straight);
            return next.is_some_and(|m| m.side == Side::Close || m.can_close);
        }
        let mut depth = 1;
        for mark in marks.iter().skip(k).take(AHEAD).filter(|m| m.family == opening.family) {
            let opens = mark.can_open && !mark.can_close && mark.side != Side::Close;
            depth += if opens { 1 } else { -1 };
            if depth == 0 {
                return true;
            }
            if depth > 2 {
                return false;
            }
        }
        false
    }

    /// Whether a closing mark for the single one at `k` stands ahead in its paragraph, or the next paragraph opens with a mark
    /// of the same kind.
    fn single_closes(&self, marks: &[Glyph], k: usize, next: Option<usize>) -> bool {
        let ahead = k + 1..(k + 1 + AHEAD).min(marks.len());
        let goes_on = |i: usize| glyph::read(self.text, i).is_some_and(|g| g.family == Family::Single && g.can_open);
        ahead.into_iter().any(|j| marks.get(j).is_some_and(|m| m.family == Family::Single) && self.closes_single(marks, j))
            || next.is_some_and(goes_on)
    }

    /// Whether the single mark at `k` can close a quote: not the apostrophe of 'the boys’ toys' unless nothing better follows.
    fn closes_single(&self, marks: &[Glyph], k: usize) -> bool {
        let Some(&mark) = marks.get(k) else { return false };
        if !mark.can_close || mark.side == Side::Open || glyph::is_apostrophe(self.text, mark) {
            return false;
        }
        let plural = self.text.lower(mark.token.wrapping_sub(1)).ends_with('s');
        let noun_follows = self.text.shape(mark.token + 1).has_lower && self.text.token(mark.token + 1).spaced;
        if !(plural && noun_follows) {
            return true;
        }
        let later =
            marks.iter().skip(k + 1).take(AHEAD).filter(|m| m.family == Family::Single && m.side != Side::Close || m.can_close);
        !later.take_while(|m| !m.can_open || m.can_close).any(|m| m.family == Family::Single && m.can_close)
    }

    /// From the mark before `start` to the one at `end`, white space included unless a line breaks in it.
    fn between(&self, start: usize, end: usize) -> Span {
        let words = self.text.span_of(start..end);
        let (from, to) = (self.text.token(start.wrapping_sub(1)).end, self.text.token(end).start);
        let keeps = |a: u32, b: u32| !self.text.slice(Span::new(a, b)).contains(['\n', '\r', '\u{2028}', '\u{2029}']);
        Span::new(
            if start > 0 && keeps(from, words.start) { from } else { words.start },
            if self.text.token(end).kind != TokenKind::None && keeps(words.end, to) { to } else { words.end },
        )
    }

    /// Keeps what stands between two tokens, if anything does. `with`: a mark stands before it, a mark stands behind it.
    fn push(&mut self, start: usize, end: usize, paragraph: &Range<usize>, with: (bool, bool), mark: Glyph, runs_on: bool) {
        if start >= end || !(start..end).any(|i| self.text.token(i).kind != TokenKind::Mark) {
            return;
        }
        let mut inner = self.text.span_of(start..end);
        let between = self.between(start, end);
        inner.start = if with.0 { between.start } else { inner.start };
        inner.end = if with.1 { between.end } else { inner.end };
        let outer = Span::new(
            if with.0 { self.text.token(start - 1).start } else { inner.start },
            if with.1 { self.text.token(end).end } else { inner.end },
        );
        let single = mark.family == Family::Single;
        self.found.push(Marked {
            inner,
            outer,
            tokens: start..end,
            paragraph: paragraph.clone(),
            closed: with.1,
            runs_on,
            single,
        });
    }
}
