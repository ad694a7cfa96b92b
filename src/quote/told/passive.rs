//! Passives: in 'the plan was described by Ada Berg as “a gift”' the agent speaks, and the plan never does.
//!
//! In come a scene and a verb or a quote; out go the agent and whether the subject is spoken of rather than speaks.

use crate::quote::lexis::{Closed, Cue};
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::ChunkKind;
use crate::quote::speaker::frame::Frame;

/// How many words may stand between a passive and what it says: 'dismissed as little more than “a fantasy”'.
const REACH: usize = 6;

/// Index of the noun phrase that a passive before a quote names as its agent: 'was described by Ada Berg as “a gift”', 'was
/// called “a gift” by Ada Berg', '“a gift,” he was told by Ada Berg'.
pub(super) fn agent_of(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let quote = &frame.quote;
    let Some(cue) = frame.cue_before else { return agent(scene, frame.cue_after?) };
    if let Some(agent) = agent(scene, cue) {
        let end = scene.chunks.get(agent)?.end();
        return leads_in(scene, end, quote.start).then_some(agent);
    }
    if !(is_passive(scene, cue) || is_reduced(scene, cue)) || !is_close(scene, cue, quote.start) {
        return None;
    }
    // 'was called “a liar” and “a cheat” by Ada Berg'
    let passed = |i: &usize| scene.quote_of(*i).is_some() || matches!(scene.class(*i), b'&' | b',');
    let by = (quote.end..frame.right).find(|i| !passed(i))?;
    by_phrase(scene, by)
}

/// Index of the agent that stands right behind a verb in the passive: 'described by Ada Berg'.
pub(in crate::quote) fn agent(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let reduced = scene.role(verb).cue == Cue::Call && is_participle(scene, verb);
    (is_passive(scene, verb) || reduced).then(|| by_phrase(scene, verb + 1)).flatten()
}

/// Whether a verb in the passive says something of its subject: 'Ada Berg was called “a hero”', 'she was told “never”'.
pub(in crate::quote) fn speaks_of_subject(scene: &Scene<'_>, verb: usize) -> bool {
    is_passive(scene, verb) && (scene.role(verb).cue == Cue::Call || scene.addresses(verb))
}

/// Whether people that are not named say it of the subject: 'the site was said to have begun', 'the storm is expected to grow'.
pub(in crate::quote) fn is_hearsay(scene: &Scene<'_>, verb: usize) -> bool {
    scene.class(verb + 1) == b'2' && scene.role(verb).cue != Cue::No && is_behind_be(scene, verb)
}

/// Whether a quote is what a passive before it says of its subject.
pub(in crate::quote) fn is_close(scene: &Scene<'_>, verb: usize, quote: usize) -> bool {
    let mut outside = (verb + 1..quote).filter(|i| scene.quote_of(*i).is_none());
    let words = outside.clone().count();
    words <= REACH && outside.all(|i| !matches!(scene.class(i), b'v' | b'x' | b'S' | b'C' | b'R' | b'T' | b'A' | b'h' | b'.'))
}

/// 'was described': a participle behind a form of 'be'; whoever 'was quoted' spoke all the same.
fn is_passive(scene: &Scene<'_>, verb: usize) -> bool {
    is_participle(scene, verb) && is_behind_be(scene, verb)
}

fn is_behind_be(scene: &Scene<'_>, verb: usize) -> bool {
    let skipped = |i: usize| scene.role(i).ly || matches!(scene.role(i).closed, Closed::Adv | Closed::Conj);
    let before = (0..verb).rev().take(4).find(|i| !skipped(*i));
    let be = |i: usize| matches!(scene.text.lower(i), "is" | "are" | "was" | "were" | "be" | "been" | "being" | "got");
    before.is_some_and(be)
}

/// 'the plan, described as': a participle without an auxiliary that has no room for an object.
fn is_reduced(scene: &Scene<'_>, verb: usize) -> bool {
    let open = scene.text.lower(verb + 1) == "as" || scene.class(verb.wrapping_sub(1)) == b',';
    scene.role(verb).cue == Cue::Call && is_participle(scene, verb) && open
}

fn is_participle(scene: &Scene<'_>, verb: usize) -> bool {
    let role = scene.role(verb);
    let lower = scene.text.lower(verb);
    let form = role.ed || matches!(lower, "told" | "said" | "put");
    form && matches!(role.cue, Cue::Speak | Cue::Call | Cue::Report) && !matches!(lower, "quoted" | "cited")
}

/// Index of the noun phrase behind a 'by': 'by her rivals', not 'by phone'.
fn by_phrase(scene: &Scene<'_>, by: usize) -> Option<usize> {
    if scene.text.lower(by) != "by" {
        return None;
    }
    let at = scene.phrase_at(by + 1)?;
    let chunk = scene.chunks.get(at)?;
    let bare = chunk.kind == ChunkKind::Document && chunk.start() == by + 1 && chunk.start() == chunk.head as usize;
    (chunk.kind != ChunkKind::Thing && !bare).then_some(at)
}

/// Whether the words between an agent and a quote lead into it: 'as', 'on Monday, in a speech, as'.
fn leads_in(scene: &Scene<'_>, end: usize, quote: usize) -> bool {
    let mut between = (end..quote).filter(|i| scene.quote_of(*i).is_none());
    let complement = between.clone().any(|i| matches!(scene.text.lower(i), "as" | "of" | "for" | "with" | "that" | "to"));
    (end == quote || complement)
        && between.all(|i| !matches!(scene.class(i), b'v' | b'x' | b'S' | b'C' | b'R' | b'T' | b'h' | b'.'))
}
