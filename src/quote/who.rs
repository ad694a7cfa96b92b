//! Who a speaker is: the entity behind a noun phrase that says something.
//!
//! In come the phrase and where it speaks; out goes the [`Speaker`] of the report.

use super::lexis::Cue;
use super::scene::Scene;
use super::speaker::chunk::{Chunk, ChunkKind};
use super::speaker::frame::is_cue;
use super::turn::{self, Owner};
use super::{Speaker, Via};
use crate::name::refer::Referents;
use crate::name::{Mention, NameKind};
use crate::text::Span;

/// Where a noun phrase speaks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The words said.
    pub content: Span,
    /// The token that brings them in.
    pub cue: Option<usize>,
    /// It spoke the quote before too.
    pub carried: bool,
}

/// Who a noun phrase is, how sure that is, and how it was told.
pub(super) fn speaker(scene: &Scene<'_>, referents: &Referents<'_>, chunk: &Chunk, setting: Setting) -> (Speaker, f64, String) {
    let text = scene.text;
    let whole = text.span_of(chunk.start()..chunk.end());
    let mention = named(scene, chunk);
    let via = match chunk.kind {
        _ if setting.carried => Via::Carried,
        _ if mention.is_some() => Via::Name,
        ChunkKind::Pronoun | ChunkKind::Possessive => Via::Pronoun,
        ChunkKind::Name => Via::Name,
        _ => Via::Role,
    };
    if let Owner::Entity(entity) = turn::owner(scene, chunk) {
        return (Speaker { span: whole, entity: Some(entity), via }, 1.0, String::new());
    }
    if let Some(mention) = mention {
        return (Speaker { span: mention.span, entity: Some(mention.entity), via }, 1.0, String::new());
    }
    let tokens = || chunk.start()..chunk.end();
    let spoken_of = setting.cue.and_then(|cue| patient(scene, referents, chunk, cue));
    let reference = match referents.entity_but(tokens(), spoken_of) {
        // 'He said, “Tom Okafor is a legend”'
        Some(r) if via != Via::Role && is_named_in(scene, r.entity, setting.content) => {
            referents.entity_but(tokens(), Some(r.entity))
        }
        reference => reference,
    };
    let who = reference.as_ref().map_or_else(String::new, |r| r.why.trim_end_matches('.').to_owned());
    let sure = reference.as_ref().map_or(1.0, |r| r.confidence);
    (Speaker { span: whole, entity: reference.map(|r| r.entity), via }, sure, who)
}

/// 'Berg condemned what she called “a trick”', 'posts in which she called it “a trick”': the subject of the sentence rather
/// than the pronoun that takes it up.
pub(super) fn subject_of<'s>(scene: &'s Scene<'_>, referents: &Referents<'_>, chunk: &'s Chunk) -> &'s Chunk {
    let relative = matches!(scene.text.lower(chunk.start().wrapping_sub(1)), "what" | "which" | "who" | "whom");
    if chunk.kind != ChunkKind::Pronoun || !relative || !is_cue(scene, chunk.end()) {
        return chunk;
    }
    let meant = entity_of(scene, referents, chunk);
    let sentence = scene.text.sentences().get(scene.text.sentence_of(chunk.start()));
    let start = sentence.map_or(chunk.start(), |s| s.start as usize);
    let earlier = scene.chunks.get(scene.chunks_in(start, chunk.start())).unwrap_or_default();
    let subject = |c: &&Chunk| scene.quote_of(c.start()).is_none() && meant.is_some() && entity_of(scene, referents, c) == meant;
    earlier.iter().find(subject).unwrap_or(chunk)
}

/// Whether an entity is named within the words: 'He said, “Ada Berg is a legend”' is not said by Ada Berg.
fn is_named_in(scene: &Scene<'_>, entity: usize, content: Span) -> bool {
    let first = scene.names.mentions.partition_point(|m| m.span.start < content.start);
    let inside = scene.names.mentions.iter().skip(first).take_while(|m| m.span.end <= content.end);
    inside.take(32).any(|m| m.entity == entity)
}

/// Whom a passive speaks of, if the noun phrase is its agent: 'Ada Berg was called “a hero” by the mayor'.
fn patient(scene: &Scene<'_>, referents: &Referents<'_>, agent: &Chunk, cue: usize) -> Option<usize> {
    let behind = agent.start() > cue && scene.text.lower(agent.start().wrapping_sub(1)) == "by";
    let at = scene.chunks.partition_point(|c| c.end() <= cue).checked_sub(1).filter(|_| behind)?;
    let subject = scene.chunks.get(at).filter(|c| scene.text.sentence_of(c.start()) == scene.text.sentence_of(cue))?;
    entity_of(scene, referents, subject)
}

fn entity_of(scene: &Scene<'_>, referents: &Referents<'_>, chunk: &Chunk) -> Option<usize> {
    match named(scene, chunk) {
        Some(mention) => Some(mention.entity),
        None => referents.entity_of(chunk.start()..chunk.end()).map(|r| r.entity),
    }
}

/// The name that a noun phrase is, or has beside it: 'Education Minister Ada Berg', 'the mayor of Bergen, Ada Berg,',
/// 'Ada Berg, a pilot,', 'Berg’s statement'.
fn named<'s>(scene: &'s Scene<'_>, chunk: &Chunk) -> Option<&'s Mention> {
    let mention = |at: usize| scene.mention_at(at).and_then(|m| scene.names.mentions.get(m));
    let person = |at: usize| mention(at).filter(|m| m.kind == NameKind::Person);
    if let Some(name) = mention(chunk.head as usize) {
        return Some(name);
    }
    let last = chunk.end().wrapping_sub(1);
    match chunk.kind {
        ChunkKind::Role | ChunkKind::Name | ChunkKind::Thing => {
            let ends = person(last).filter(|m| m.tokens.end == chunk.end());
            let comma = |i: usize| scene.text.surface(i) == ",";
            // 'The head of the council, Bishop Ada Berg,'
            let end = past_brackets(scene, chunk.end());
            let next = || scene.chunks_in(end + 1, end + 2).next().and_then(|c| scene.chunks.get(c));
            // 'The woman's lawyer, Ada Berg QC,'
            let opens = |c: &Chunk| person(c.start()).filter(|m| m.tokens.start == c.start());
            // 'According to the pilots, Ada Berg said …' has no name beside the pilots.
            let leads = scene.role(chunk.start().wrapping_sub(2)).cue == Cue::Lead;
            let closed = |c: &&Chunk| !(leads && matches!(scene.class(c.end()), b'v' | b'x' | b'S' | b'C' | b'R' | b'T'));
            let behind = || next().filter(|_| comma(end)).filter(closed).and_then(|c| person(c.end() - 1).or_else(|| opens(c)));
            let before = || {
                let at = chunk.start().wrapping_sub(2);
                person(at).filter(|m| comma(at + 1) && m.tokens.end == at + 1 && chunk.kind == ChunkKind::Role)
            };
            ends.or_else(behind).or_else(before)
        }
        ChunkKind::Document | ChunkKind::Body => {
            let owner = (chunk.start()..chunk.head as usize).rev().find_map(|i| mention(i).map(|m| (i, m)));
            owner.filter(|(i, _)| scene.text.lower(i + 1) == "'s" || chunk.kind == ChunkKind::Document).map(|(_, m)| m)
        }
        _ => None,
    }
}

/// One past the brackets that open at a token, if any do: 'the head of the council (TLC), Ada Berg,'.
fn past_brackets(scene: &Scene<'_>, i: usize) -> usize {
    let close = (i + 1..i + 12).find(|k| scene.class(*k) == b')').filter(|_| scene.class(i) == b'(');
    close.map_or(i, |k| k + 1)
}
