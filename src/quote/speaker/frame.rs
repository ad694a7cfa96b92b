//! The sentence around a quote: where it begins and ends, its nearest cues, and the ways through it as strings of classes.
//!
//! In come the scene and a quote; out goes its [`Frame`]. What it says about a candidate is left to the features.

use crate::quote::lexis::Closed;
use crate::quote::marks::Marked;
use crate::quote::scene::Scene;
use std::ops::Range;

/// The stretch outside of the marks that can hold the attribution of a quote, and what was chosen before.
#[derive(Clone, Debug)]
pub(in crate::quote) struct Frame {
    /// First token of the quote, marks included, and one past its last.
    pub quote: Range<usize>,
    /// Start of the sentence that the quote stands in.
    pub left: usize,
    /// End of the sentence that goes on behind the quote.
    pub right: usize,
    /// The cue nearest before it in its sentence.
    pub cue_before: Option<usize>,
    /// The cue nearest behind it in its sentence.
    pub cue_after: Option<usize>,
    /// The last character inside is a comma (1), a stop (2), a question or exclamation mark (3).
    pub ending: u32,
}

/// How many tokens of a sentence before and behind a quote are looked at.
const REACH: usize = 60;

impl Frame {
    pub(in crate::quote) fn of(scene: &Scene<'_>, quote: &Marked) -> Self {
        let text = scene.text;
        let (first, after) = (quote.first(), quote.after());
        let ending = match text.surface(quote.tokens.end.wrapping_sub(1)) {
            "," => 1,
            "." | "…" | "..." => 2,
            "!" | "?" => 3,
            _ => 0,
        };
        // 'Ms Berg wrote:¶“We are ready.”': the paragraph before leads in.
        let led = first <= quote.paragraph.start && matches!(text.surface(first.wrapping_sub(1)), ":" | ",");
        let floor = if led { 0 } else { quote.paragraph.start };
        let floor = floor.max(first.saturating_sub(REACH));
        let ceiling = quote.paragraph.end.min(after + REACH);
        let outside = |i: usize| scene.quote_of(i).is_none();
        let mut left = first;
        while left > floor && !(outside(left - 1) && ends_sentence(scene, left - 1)) && !opens_behind_quote(scene, left) {
            left -= 1;
        }
        // '“We are ready.” Berg said the pier …' tells who said it as often as not: the sentence behind is looked at.
        let mut right = after;
        while right < ceiling && !(outside(right) && ends_sentence(scene, right)) {
            right += 1;
        }
        let cue = |i: &usize| outside(*i) && is_cue(scene, *i);
        let cue_before = (left..first).rev().find(cue);
        let cue_after = (after..right).find(cue);
        Self { quote: first..after, left, right, cue_before, cue_after, ending }
    }
}

fn ends_sentence(scene: &Scene<'_>, i: usize) -> bool {
    matches!(scene.text.surface(i), "." | "!" | "?") && {
        let sentence = scene.text.sentence_of(i);
        scene.text.sentences().get(sentence).is_some_and(|s| s.end as usize <= i + 3)
    }
}

/// Whether a token behind a closing mark begins a sentence, the one before ended by the stop inside the marks: '“We are ready.”
/// Tom Okafor stayed, adding: “…”', but '“Are we ready?” Berg asked, adding: “…”'.
fn opens_behind_quote(scene: &Scene<'_>, i: usize) -> bool {
    let behind = i.checked_sub(1).filter(|before| scene.quote_of(*before).is_some_and(|q| scene.quote_of(i) != Some(q)));
    let sentence = |i: usize| scene.text.sentence_of(i);
    behind.is_some_and(|before| sentence(before) != sentence(i)) && !attributes(scene, i)
}

/// Whether the words that begin at a token tell who said what stands before them and no more: 'Berg, a pilot, said on Monday',
/// '— Ada Berg', but neither 'Berg said the pier' nor 'She added: “…”'.
fn attributes(scene: &Scene<'_>, start: usize) -> bool {
    if matches!(scene.class(start), b'S' | b'-') {
        return true;
    }
    let Some(subject) = scene.phrase_at(start).and_then(|c| scene.chunks.get(c)) else { return false };
    let mut verb = subject.end();
    if scene.class(verb) == b',' {
        let inserted = |i: &usize| scene.quote_of(*i).is_none() && scene.class(*i) != b'.';
        let close = (verb + 1..verb + INSERTION).take_while(inserted).find(|i| scene.class(*i) == b',');
        verb = close.map_or(verb, |comma| comma + 1);
    }
    while matches!(scene.class(verb), b'b' | b'x') {
        verb += 1;
    }
    let addressed = || scene.addresses(verb) && scene.phrase_at(verb + 1).is_some();
    scene.class(verb) == b'S' && (matches!(scene.class(verb + 1), b'.' | b',' | b'p' | b'b' | b'g' | b'0') || addressed())
}

/// Most tokens of what may stand between a speaker and the verb: ', the mayor of Bergen,'.
const INSERTION: usize = 16;

/// Whether a word may bring a quote in, told from the noun by what stands before it.
pub(in crate::quote) fn is_cue(scene: &Scene<'_>, i: usize) -> bool {
    let verb = matches!(scene.class(i), b'S' | b'C' | b'R' | b'T' | b'A');
    let before = scene.role(i.wrapping_sub(1));
    let noun = matches!(before.closed, Closed::Det | Closed::Poss) && !scene.role(i).ed;
    verb && !noun
}

/// Buckets of a distance.
pub(in crate::quote) fn bucket(n: usize) -> u32 {
    match n {
        0..=4 => n as u32,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=24 => 8,
        25..=49 => 9,
        50..=99 => 10,
        _ => 11,
    }
}

/// Classes of the tokens of a range, runs of names, plain words and other quotes folded into one; at most `most`, else none.
pub(in crate::quote) fn path(scene: &Scene<'_>, range: Range<usize>, most: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::new();
    let mut i = range.start;
    while i < range.end {
        let class = match scene.quote_of(i).and_then(|q| scene.marked.get(q)) {
            Some(quote) => {
                i = quote.after().max(i + 1);
                b'Q'
            }
            None => {
                i += 1;
                scene.class(i - 1)
            }
        };
        if !(out.last() == Some(&class) && matches!(class, b'N' | b'o' | b'Q' | b'n')) {
            if out.len() == most {
                return None;
            }
            out.push(class);
        }
    }
    Some(out)
}
