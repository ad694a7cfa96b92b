//! Whether the clause around an expression looks back or ahead: the verb that governs it tells, not any cue word near.

use crate::text::{Lexicon, Text, TokenKind};
use std::ops::Range;
use std::sync::LazyLock;

static TENSE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/tense.txt")));

/// Where a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// It tells what was.
    Past,
    /// It tells what is to be.
    Future,
    /// No verb tells.
    Unknown,
}

/// Farthest verb that is looked at, in tokens.
const REACH: usize = 24;

/// Where the clause around an expression looks.
pub(super) fn tense(text: &Text<'_>, tokens: &Range<u32>) -> Tense {
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let Some(sentence) = text.sentences().get(text.sentence_of(start)) else { return Tense::Unknown };
    let (first, last) = (sentence.start as usize, sentence.end as usize);
    if text.lower(start.wrapping_sub(1)) == "until" || text.lower(start.wrapping_sub(1)) == "till" {
        return if back(text, first.max(start.saturating_sub(REACH)), start) == Tense::Past {
            Tense::Unknown
        } else {
            Tense::Future
        };
    }
    let before = back(text, first.max(start.saturating_sub(REACH)), start);
    if before != Tense::Unknown {
        return before;
    }
    (end..last.min(end + REACH)).map(|i| at(text, i, last)).find(|t| *t != Tense::Unknown).unwrap_or(Tense::Unknown)
}

/// The nearest verb before an expression.
fn back(text: &Text<'_>, first: usize, start: usize) -> Tense {
    for i in (first..start).rev() {
        match at(text, i, start) {
            Tense::Unknown if matches!(text.lower(i), ";" | ":") => return Tense::Unknown,
            Tense::Unknown => {}
            told => return told,
        }
    }
    Tense::Unknown
}

/// What one word tells.
fn at(text: &Text<'_>, i: usize, end: usize) -> Tense {
    let lower = text.lower(i);
    match TENSE.class(lower) {
        Some("future") => return if lower == "going" && text.lower(i + 1) != "to" { Tense::Unknown } else { Tense::Future },
        Some("plan") => return Tense::Future,
        Some("past") => return Tense::Past,
        _ => {}
    }
    // 'is to meet', 'are to be held'
    let to_be = matches!(lower, "is" | "are" | "'s" | "be") && text.lower(i + 1) == "to" && i + 1 < end;
    if to_be {
        return Tense::Future;
    }
    let participle = lower.len() > 4 && lower.ends_with("ed") && text.token(i).kind == TokenKind::Word && !text.shape(i).capital;
    let adjective = matches!(text.lower(i.wrapping_sub(1)), "a" | "an" | "the");
    if participle && !adjective { Tense::Past } else { Tense::Unknown }
}
