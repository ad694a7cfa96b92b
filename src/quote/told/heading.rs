//! Headings that say where or about what somebody speaks: of 'Lakeland: “I skip dinner”' Lakeland is not the speaker.
//!
//! In come a scene and a quote; out goes whether such a heading leads it in. A government has no 'I' and says 'we' in a story that
//! lets it speak: 'Moscow: “We will answer”'.

use crate::name::NameKind;
use crate::quote::scene::Scene;
use crate::quote::speaker::chunk::{Chunk, ChunkKind};
use crate::quote::speaker::features::Situation;
use crate::quote::speaker::frame::is_cue;

/// How many noun phrases of a text are asked whether they are the same and speak.
const PHRASES: usize = 1000;

/// Who the words say that they are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    One,
    Many,
}

/// Whether the label right before a quote is a place or a topic, and the words are those of somebody there.
pub(super) fn leads_in(scene: &Scene<'_>, situation: &Situation<'_>) -> bool {
    let (text, colon) = (scene.text, situation.frame.quote.start.wrapping_sub(1));
    if text.surface(colon) != ":" {
        return false;
    }
    let at = scene.chunks.partition_point(|c| c.end() < colon);
    let labels = |c: &&Chunk| c.end() == colon && text.token(c.start()).first_of_line;
    let Some((label, person)) = scene.chunks.get(at).filter(labels).zip(person_of(scene, situation)) else { return false };
    let (head, kind) = (text.lower(label.head as usize), scene.name_kind(label.head as usize));
    let same = |c: &&Chunk| c.start() != label.start() && text.lower(c.head as usize) == head;
    let others = || scene.chunks.iter().take(PHRASES).filter(same);
    let speaks = || others().any(|c| is_cue(scene, c.end()) || is_cue(scene, c.end() + 1) && scene.class(c.end()) == b'x');
    // 'Lincoln: “I will stay”', in a story on Ada Lincoln.
    let people = scene.names.mentions.iter().take(PHRASES).filter(|m| m.kind == NameKind::Person);
    if people.flat_map(|m| m.tokens.clone()).any(|i| text.lower(i) == head) {
        return false;
    }
    match kind {
        Some(NameKind::Place) if person == Person::One => true,
        Some(NameKind::Place) => others().any(|c| is_where(scene, c)) && !speaks(),
        // 'Housing', which the story writes small, but 'Tenants'.
        None if matches!(label.kind, ChunkKind::Name | ChunkKind::Thing) => {
            let group = head.ends_with('s') && person == Person::Many;
            !group && others().any(|c| !text.shape(c.head as usize).capital) && !speaks()
        }
        _ => false,
    }
}

/// 'in Lakeland', 'outside Lakeland'.
fn is_where(scene: &Scene<'_>, place: &Chunk) -> bool {
    let before = scene.text.lower(place.start().wrapping_sub(1));
    matches!(before, "in" | "at" | "near" | "around" | "outside" | "across" | "throughout")
}

/// Whether the words are of one who says 'I' or of several.
fn person_of(scene: &Scene<'_>, situation: &Situation<'_>) -> Option<Person> {
    let person = |i: usize| match scene.text.lower(i) {
        "i" | "me" | "my" => Some(Person::One),
        "we" | "us" | "our" => Some(Person::Many),
        _ => None,
    };
    situation.quote.tokens.clone().take(60).find_map(person)
}
