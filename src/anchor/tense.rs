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
    /// It tells what is.
    Present,
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
    let Range { start: first, end: last } = within_marks(text, sentence.start as usize..sentence.end as usize, start..end);
    // 'ahead of the October vote'
    let the = usize::from(text.lower(start.wrapping_sub(1)) == "the");
    let lead = text.lower(start.wrapping_sub(1 + the));
    let verb = verb_before(text, first.max(start.saturating_sub(REACH)), start);
    let before = verb.map_or(Tense::Unknown, |(_, told)| told);
    // 'On Thursday, a candidate in the vote to be held in August spoke': an infinitive governs nothing before it.
    let infinitive = |i: usize| text.lower(i.wrapping_sub(1)) == "be" && text.lower(i.wrapping_sub(2)) == "to";
    let after = || {
        let mut finite = (end..last.min(end + REACH)).filter(|i| !infinitive(*i)).map(|i| at(text, i, last));
        finite.find(|t| *t != Tense::Unknown).unwrap_or(Tense::Unknown)
    };
    match lead {
        "since" => return Tense::Past,
        // 'open until Friday' looks ahead; 'was open until Friday' and 'Until Thursday, they had not called' back.
        "until" | "till" => {
            let was = verb.is_some_and(|(i, _)| matches!(text.lower(i), "was" | "were"));
            let back = was || before == Tense::Unknown && after() == Tense::Past;
            return if back { Tense::Past } else { Tense::Future };
        }
        "of" if text.lower(start.wrapping_sub(2 + the)) == "ahead" => return Tense::Future,
        "toward" | "towards" => return Tense::Future,
        "as" if matches!(text.lower(start.wrapping_sub(2)), "soon" | "early") => return Tense::Future,
        "by" | "through" => return if before == Tense::Future { before } else { Tense::Present },
        _ => {}
    }
    // 'The party planned for Saturday was cancelled'
    if matches!(text.lower(end), "was" | "were" | "had") {
        return Tense::Past;
    }
    if before != Tense::Unknown { before } else { after() }
}

/// What of a sentence the speaker of an expression says: of “July at the latest,” he wrote, what stands between the marks.
fn within_marks(text: &Text<'_>, sentence: Range<usize>, tokens: Range<usize>) -> Range<usize> {
    let mark = |i: &usize| matches!(text.surface(*i), "“" | "”" | "\"");
    let mut before = (sentence.start..tokens.start).rev().take(REACH).filter(mark);
    let nearest = before.next();
    let opened = nearest.is_some() && before.count() % 2 == 0;
    let after = (tokens.end..sentence.end).take(REACH).find(mark);
    if !opened && after.is_none_or(|i| text.surface(i) != "”") {
        return sentence;
    }
    let start = nearest.filter(|_| opened).map_or(sentence.start, |i| i + 1);
    start..after.unwrap_or(sentence.end)
}

/// The nearest verb before an expression that tells where its clause looks, and where that is.
fn verb_before(text: &Text<'_>, first: usize, start: usize) -> Option<(usize, Tense)> {
    for i in (first..start).rev() {
        match at(text, i, start) {
            Tense::Unknown if matches!(text.lower(i), ";" | ":") => return None,
            Tense::Unknown => {}
            told => return Some((i, told)),
        }
    }
    None
}

/// What one word tells.
fn at(text: &Text<'_>, i: usize, end: usize) -> Tense {
    let lower = text.lower(i);
    let next = text.lower(i + 1);
    match TENSE.class(lower) {
        Some("future") if lower == "going" && next != "to" => return Tense::Unknown,
        Some("future") => return Tense::Future,
        // 'had been due to expire' looked ahead from the past.
        Some("plan")
            if matches!(text.lower(i.wrapping_sub(1)), "been" | "was" | "were" | "had")
                && text.lower(i.wrapping_sub(2)) == "had" =>
        {
            return Tense::Past;
        }
        // 'may have sunk on Friday'
        Some("plan") if next == "have" => return Tense::Past,
        Some("plan") => return Tense::Future,
        Some("aim") if matches!(next, "to" | "for") => return Tense::Future,
        Some("aim") if lower == "set" => return Tense::Past,
        // 'The mill will be bought'
        Some("past") if text.lower(i.wrapping_sub(1)) == "be" => return passive(text, i),
        Some("past") => return Tense::Past,
        Some("perfect") if next == "to" => return Tense::Future,
        Some("perfect") => return Tense::Past,
        Some("base") => return Tense::Unknown,
        Some("present") if next == "to" && i + 1 < end => return Tense::Future,
        Some("present") => return Tense::Present,
        _ => {}
    }
    let participle = lower.len() > 4 && lower.ends_with("ed") && text.token(i).kind == TokenKind::Word && !text.shape(i).capital;
    let before = text.lower(i.wrapping_sub(1));
    // 'on a still unspecified date', 'the newly elected mayor'
    let adverb = before == "still" || before.ends_with("ly");
    let described = if adverb { text.lower(i.wrapping_sub(2)) } else { before };
    match (participle, before) {
        (false, _) => Tense::Unknown,
        _ if matches!(described, "a" | "an" | "the") => Tense::Unknown,
        // 'guidelines to be published in November'
        (_, "be") => passive(text, i),
        (_, "is" | "are") => Tense::Present,
        _ => Tense::Past,
    }
}

/// 'to be published', 'will be bought' look ahead; 'could not be found' looks back.
fn passive(text: &Text<'_>, i: usize) -> Tense {
    let could = (2..=3).any(|k| text.lower(i.wrapping_sub(k)) == "could");
    if could { Tense::Past } else { Tense::Future }
}
