//! Who only relays: of '“We will fight,” Ada Berg said, according to the Herald' the speaker is Ada Berg.
//!
//! In come a scene and a quote; out go the tokens of an 'according to' that tells where the saying was found, and whom
//! somebody quotes.

use super::passive;
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::ChunkKind;
use crate::quote::speaker::features::Situation;
use crate::quote::speaker::frame::{Frame, is_cue};
use std::ops::Range;

/// The 'according to …' beside a quote that somebody else is said to have spoken in the same sentence.
pub(in crate::quote) fn of(situation: &Situation<'_>) -> Option<Range<usize>> {
    let (scene, frame) = (situation.scene, &situation.frame);
    let outside = |i: &usize| scene.quote_of(*i).is_none();
    let leads = |i: &usize| scene.class(*i) == b'A';
    let start = (frame.left..frame.right).filter(outside).find(leads)?;
    let cue = |i: &usize| outside(i) && !leads(i) && is_cue(scene, *i);
    let before = (frame.left..frame.quote.start).rev().find(cue);
    let behind = (frame.quote.end..frame.right).find(|i| cue(i) || leads(i)).filter(|i| *i < start);
    // 'They watched it, according to their lawyers, and said “…”': the lawyers tell all of it.
    let apart = start == frame.left || before.is_some_and(|cue| cue < start);
    let speaks = |verb: usize, turned: bool| {
        let subject = |c: usize| {
            let chunk = scene.chunks.get(c).filter(|c| outside(&c.start()) && c.kind != ChunkKind::Thing);
            chunk.is_some_and(|c| situation.is_subject(c, verb) || turned && c.start() == verb + 1)
        };
        matches!(scene.class(verb), b'S' | b'C')
            && !passive::speaks_of_subject(scene, verb)
            && scene.chunks_in(frame.left, frame.right).any(subject)
    };
    if !before.is_some_and(|verb| apart && speaks(verb, false)) && !behind.is_some_and(|verb| speaks(verb, true)) {
        return None;
    }
    let stops = |i: &usize| matches!(scene.class(*i), b',' | b'.' | b'"');
    Some(start..(start..frame.right).find(stops).unwrap_or(frame.right))
}

/// Index of whom somebody else quotes: 'the Herald quoted Ada Berg as saying “…”'.
pub(super) fn quoted(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let sentence = |i: usize| scene.text.sentence_of(i);
    let own = |i: usize| sentence(i) == sentence(frame.quote.start) || sentence(i) == sentence(frame.quote.end);
    let said = |i: &usize| scene.text.lower(*i) == "saying" && scene.text.lower(i.wrapping_sub(1)) == "as" && own(*i);
    let behind = || (frame.quote.end..frame.right.min(frame.quote.end + REACH)).find(said);
    let saying = frame.cue_before.filter(said).or_else(behind)?;
    let at = scene.chunks.partition_point(|c| c.end() + 1 < saying);
    let chunk = scene.chunks.get(at).filter(|c| c.end() + 1 == saying)?;
    let quotes = matches!(scene.text.lower(chunk.start().wrapping_sub(1)), "quoted" | "quotes" | "quoting" | "cited");
    quotes.then_some(at)
}

/// How far behind a quote 'as saying' stands.
const REACH: usize = 12;
