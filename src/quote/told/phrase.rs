//! Set phrases that name who speaks: 'in the words of Ada Berg', 'whom the Herald called “…”', 'this led Ada Berg to fear “…”'.
//!
//! In come a scene and a quote; out goes the noun phrase that speaks.

use super::passive;
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::ChunkKind;
use crate::quote::speaker::features::Situation;
use crate::quote::speaker::frame::Frame;

/// How many words may stand between a verb and the quote that it brings in.
const REACH: usize = 6;

/// Index of the noun phrase that a set phrase beside a quote names.
pub(super) fn of(scene: &Scene<'_>, situation: &Situation<'_>) -> Option<usize> {
    in_words_of(scene, &situation.frame).or_else(|| {
        let verb = situation.frame.cue_before.filter(|verb| brings_in(scene, *verb, situation.frame.quote.start))?;
        caller(scene, situation, verb).or_else(|| led(scene, verb))
    })
}

/// 'It was, in the words of Ada Berg, “a gift”', '“a gift,” in the words of its builder'.
fn in_words_of(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let text = scene.text;
    let opens = |i: &usize| ["in", "the", "words", "of"].iter().zip(*i..).all(|(word, i)| text.lower(i) == *word);
    let comma = |i: usize| usize::from(scene.class(i) == b',');
    let behind = Some(frame.quote.end + comma(frame.quote.end)).filter(opens);
    let before = || {
        let start = (frame.left..frame.quote.start).rev().find(opens)?;
        let end = scene.chunks.get(scene.phrase_at(start + 4)?)?.end();
        let led_in = end + comma(end);
        (led_in == frame.quote.start || frame.cue_before.is_none()).then_some(start)
    };
    scene.phrase_at(behind.or_else(before)? + 4)
}

/// 'Ada Berg, whom the Herald called “a queen”': the subject of the relative clause, not whom it is about.
fn caller(scene: &Scene<'_>, situation: &Situation<'_>, verb: usize) -> Option<usize> {
    let group = (situation.frame.left..verb).rev().find(|i| !matches!(scene.class(*i), b'b' | b'x' | b'c'))?;
    let at = scene.chunks.partition_point(|c| c.end() <= group);
    let phrase = scene.chunks.get(at).filter(|c| c.end() == group + 1)?;
    let speaks = !matches!(phrase.kind, ChunkKind::Thing | ChunkKind::Possessive);
    let relative = phrase.start().wrapping_sub(1);
    let about = scene.class(relative) == b'w' && scene.text.lower(relative) != "whose";
    (speaks && about && !passive::speaks_of_subject(scene, verb)).then_some(at)
}

/// 'This led Ada Berg to fear “…”': who is led, not what leads.
fn led(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let to = verb.checked_sub(1).filter(|to| scene.class(*to) == b'2')?;
    let at = scene.chunks.partition_point(|c| c.end() < to);
    let chunk = scene.chunks.get(at).filter(|c| c.end() == to)?;
    let leads = matches!(
        scene.text.lower(chunk.start().wrapping_sub(1)),
        "led" | "leads" | "leading" | "prompted" | "prompts" | "prompting" | "caused" | "forced" | "drove" | "moved" | "inspired"
    );
    leads.then_some(at)
}

/// Whether nothing but a few words of its clause stand between a verb and a quote: 'says is', 'called a fool and'.
fn brings_in(scene: &Scene<'_>, verb: usize, quote: usize) -> bool {
    let mut outside = (verb + 1..quote).filter(|i| scene.quote_of(*i).is_none());
    let words = outside.clone().count();
    words <= REACH && outside.all(|i| !matches!(scene.class(i), b'S' | b'C' | b'R' | b'T' | b'A' | b'h' | b'v' | b'.'))
}
