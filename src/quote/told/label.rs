//! Speakers that the layout tells: 'BERG: “We are ready.”', “BERG: We are ready.”, “We are ready.” — Ada Berg.
//!
//! In come a quote and its candidates; out goes what a label or a signature tells.

use super::Told;
use crate::name::NameKind;
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::ChunkKind;
use crate::quote::speaker::features::Situation;
use crate::quote::turn::{Owner, Turn};

/// What labels and signatures tell of a quote with these candidates.
pub(super) fn of(scene: &Scene<'_>, situation: &Situation<'_>, candidates: &[usize]) -> Option<Told> {
    if let Some(candidate) = labelled(scene, situation, candidates) {
        return Some(Told::By(candidate));
    }
    let turn = Turn::of(scene, situation.frame.quote.start).filter(|turn| turn.start == situation.frame.quote.start)?;
    let labels = |at: &usize| scene.chunks.get(*at).is_some_and(|c| c.start() == turn.label.start && c.end() == turn.label.end);
    match (turn.owner(scene), candidates.iter().copied().find(labels)) {
        (Owner::Entity(_), Some(label)) => Some(Told::By(label)),
        (Owner::Unknown, _) => Some(Told::Nobody),
        _ => None,
    }
}

/// The candidate that is a label or a signature.
fn labelled(scene: &Scene<'_>, situation: &Situation<'_>, candidates: &[usize]) -> Option<usize> {
    let (text, quote) = (scene.text, &situation.frame.quote);
    let paragraph = &situation.quote.paragraph;
    candidates.iter().copied().find(|at| {
        let Some(chunk) = scene.chunks.get(*at).filter(|c| c.kind == ChunkKind::Name && c.end() - c.start() <= 5) else {
            return false;
        };
        let labels = text.surface(chunk.end()) == ":" && text.shape(chunk.head as usize).all_capitals;
        // 'Firm must save Ada Berg: “We are ready.”', but 'Ada Berg told Tom Okafor: “We are ready.”'
        let told = || {
            let cue = situation.frame.cue_before.filter(|cue| *cue < chunk.start());
            let subject = |verb: usize, c: usize| scene.chunks.get(c).is_some_and(|c| situation.is_subject(c, verb));
            cue.is_some_and(|verb| scene.chunks_in(situation.frame.left, verb).any(|c| subject(verb, c)))
        };
        let leads = text.surface(chunk.end()) == ":" && chunk.end() + 1 == quote.start && !told();
        let person = scene.name_kind(chunk.head as usize) == Some(NameKind::Person);
        let inside = chunk.start() == situation.quote.tokens.start;
        let opens = chunk.start() == paragraph.start && chunk.end() + 1 == quote.start;
        let dash = chunk.start() == quote.end + 1 && scene.class(quote.end) == b'-';
        let signs =
            dash && (chunk.end() >= paragraph.end || (chunk.end() + 1 == paragraph.end && text.surface(chunk.end()) == "."));
        (labels && (inside || opens)) || (leads && person) || signs
    })
}
