//! Speakers that the layout tells: 'BERG: “We are ready.”', “BERG: We are ready.”, “We are ready.” — Ada Berg.
//!
//! In come a quote and its candidates; out goes the one that stands where a label or a signature does.

use crate::name::NameKind;
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::ChunkKind;
use crate::quote::speaker::features::Situation;

/// The candidate that is a label or a signature of a quote.
pub(super) fn of(scene: &Scene<'_>, situation: &Situation<'_>, candidates: &[usize]) -> Option<usize> {
    let (text, quote) = (scene.text, &situation.frame.quote);
    let paragraph = &situation.quote.paragraph;
    candidates.iter().copied().find(|at| {
        let Some(chunk) = scene.chunks.get(*at).filter(|c| c.kind == ChunkKind::Name && c.end() - c.start() <= 5) else {
            return false;
        };
        let labels = text.surface(chunk.end()) == ":" && text.shape(chunk.head as usize).all_capitals;
        // 'Firm must save Ada Berg: “We are ready.”'
        let leads = text.surface(chunk.end()) == ":" && chunk.end() + 1 == quote.start;
        let person = scene.name_kind(chunk.head as usize) == Some(NameKind::Person);
        let inside = chunk.start() == situation.quote.tokens.start;
        let opens = chunk.start() == paragraph.start && chunk.end() + 1 == quote.start;
        let dash = chunk.start() == quote.end + 1 && scene.class(quote.end) == b'-';
        let signs =
            dash && (chunk.end() >= paragraph.end || (chunk.end() + 1 == paragraph.end && text.surface(chunk.end()) == "."));
        (labels && (inside || opens)) || (leads && person) || signs
    })
}
