//! Direct, partial, scare or title: whose words they are, told from how they sit in the sentence.
//!
//! In come a quote, its frame and whether anybody is quoted; out goes its [`QuoteKind`].

use super::QuoteKind;
use super::lexis::{Closed, Cue};
use super::marks::Marked;
use super::scene::Scene;
use super::speaker::features::Frame;
use crate::text::{Lexicon, TokenKind};
use std::sync::LazyLock;

static WORKS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/works.txt")));

/// The kind of a quote that somebody said.
pub(super) fn attributed(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> QuoteKind {
    if stands_alone(scene, quote) && !woven(scene, quote, frame) { QuoteKind::Direct } else { QuoteKind::Partial }
}

/// The kind of a quote that nobody said.
pub(super) fn unattributed(scene: &Scene<'_>, quote: &Marked) -> QuoteKind {
    if is_title(scene, quote) { QuoteKind::Title } else { QuoteKind::Scare }
}

/// Whether the words hold at least a clause: a subject with a verb behind it, or a whole sentence by its marks.
fn stands_alone(scene: &Scene<'_>, quote: &Marked) -> bool {
    let text = scene.text;
    let words = quote.tokens.clone().filter(|i| text.token(*i).kind != TokenKind::Mark);
    let count = words.clone().take(12).count();
    let opens_large = words.clone().next().is_some_and(|i| text.shape(i).capital || text.token(i).kind == TokenKind::Number);
    let ends = text.surface(quote.tokens.end.wrapping_sub(1));
    let sentence = opens_large && matches!(ends, "." | "!" | "?" | "," | "…" | "...");
    if count <= 2 {
        return sentence
            && matches!(ends, "!" | "?" | "." | ",")
            && words.clone().all(|i| !text.shape(i).capital || i == quote.tokens.start);
    }
    let mut subject = false;
    for i in words.take(40) {
        let role = scene.role(i);
        let finite = role.closed == Closed::Aux
            || role.closed == Closed::Verb
            || role.ed
            || matches!(role.cue, Cue::Speak | Cue::Call | Cue::Report | Cue::Think)
            || (subject && role.closed == Closed::No && text.lower(i).ends_with('s'));
        if subject && finite {
            return true;
        }
        // "Don’t go near it": a command has no subject.
        if i == quote.tokens.start && opens_large && (finite || text.lower(i) == "let") {
            return true;
        }
        subject |= matches!(role.closed, Closed::Subject | Closed::Object | Closed::One | Closed::Det | Closed::No)
            && role.closed != Closed::Aux;
    }
    opens_large && count >= 8
}

/// Whether the writer's own sentence runs into the words: 'will “pay a heavy price”', 'said that “it is over”'.
fn woven(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> bool {
    let text = scene.text;
    let first = quote.tokens.start;
    let lower = text.shape(first).has_lower && !text.shape(first).capital;
    let before = frame.quote.start.wrapping_sub(1);
    let opens = frame.quote.start <= frame.left;
    if opens || quote.runs_on {
        return lower && quote.tokens.len() < 5;
    }
    match scene.class(before) {
        b',' | b':' | b'-' | b'"' | b'.' => lower && quote.tokens.len() < 6,
        b'S' | b'C' | b'R' => lower,
        _ => lower || !matches!(scene.class(before), b'N' | b')'),
    }
}

/// 'in his book “The Long Way Down”', '“Morning Show” host': capitals throughout, or a word for a work beside it.
fn is_title(scene: &Scene<'_>, quote: &Marked) -> bool {
    let text = scene.text;
    let work = |i: usize| WORKS.has(text.lower(i));
    let before = quote.first().wrapping_sub(1);
    let beside = (0..3).any(|n| work(before.wrapping_sub(n))) || work(quote.after()) || work(quote.after() + 1);
    let words = || quote.tokens.clone().filter(|i| text.token(*i).kind == TokenKind::Word && text.shape(*i).has_letter);
    let (mut large, mut small, mut count) = (0, 0, 0);
    for i in words().take(20) {
        let closed = !matches!(scene.role(i).closed, Closed::No | Closed::Verb | Closed::Subject);
        count += 1;
        match text.shape(i).capital {
            true => large += 1,
            false if !closed => small += 1,
            false => {}
        }
    }
    let opens_large = words().next().is_some_and(|i| text.shape(i).capital || text.shape(i).has_digit);
    let throughout = small == 0 && large >= 2 && opens_large;
    (throughout && count >= 2) || (beside && opens_large && small * 2 <= count)
}
