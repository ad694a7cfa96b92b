//! Turns of an interview: 'JS: …', '((Jan Solberg)) …', 'Q: …'.
//!
//! In come a scene and a token; out go the label that opens its line and whom it stands for.

use super::scene::Scene;
use super::speaker::chunk::Chunk;
use crate::name::NameKind;
use std::ops::Range;

/// The label of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// Its words.
    pub label: Range<usize>,
    /// First token of what is said.
    pub start: usize,
}

/// Whom a label stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Index of an entity.
    Entity(usize),
    /// Letters that stand for nobody named.
    Unknown,
    /// A word or a name that speaks for itself.
    Itself,
}

/// Longest label in words.
const LONGEST: usize = 4;
/// Most letters of initials: 'BERG' is a name.
const INITIALS: usize = 3;
/// How many people of a text may take turns.
const PEOPLE: usize = 64;

impl Turn {
    /// The turn that the line of a token is.
    pub(super) fn of(scene: &Scene<'_>, token: usize) -> Option<Self> {
        let text = scene.text;
        let first = text.lines().get(text.line_of(token))?.tokens.start as usize;
        let is = |i: usize, mark: &str| text.surface(i) == mark;
        let boxed = is(first, "((") || is(first, "(") && is(first + 1, "(");
        let start = first + if is(first, "((") { 1 } else { 2 * usize::from(boxed) };
        let end = (start..start + LONGEST).find(|i| !text.shape(*i).capital && !is(*i, "."))?;
        let start_of_words = match boxed {
            true => (end..end + 2).find(|i| is(*i, "))") || is(*i, ")") && is(i.wrapping_sub(1), ")")).map(|i| i + 1)?,
            false if is(end, ":") => end + 1,
            false => return None,
        };
        (end > start).then_some(Self { label: start..end, start: start_of_words })
    }

    /// Whom the label stands for: a name is known by its letters, 'JS' is Jan Solberg.
    pub(super) fn owner(&self, scene: &Scene<'_>) -> Owner {
        let text = scene.text;
        let mention = scene.mention_at(self.label.start).and_then(|m| scene.names.mentions.get(m));
        let letters = text.surface(self.label.start);
        let short = letters.len() <= INITIALS && text.shape(self.label.start).all_capitals || letters.len() == 1;
        if self.label.len() > 1 || !short {
            return mention.map_or(Owner::Itself, |m| Owner::Entity(m.entity));
        }
        if let Some(person) = self.person_of(scene, letters) {
            return Owner::Entity(person);
        }
        // A label alone makes no name: 'WN', but the 'BBC' of which the story tells.
        let told = |m: usize| {
            let at = scene.names.mentions.get(m).map(|m| m.tokens.start);
            at.is_some_and(|at| Self::of(scene, at).is_none_or(|turn| !turn.label.contains(&at)))
        };
        let entity = mention.and_then(|m| scene.names.entities.get(m.entity).map(|e| (m.entity, e)));
        match entity.filter(|(_, e)| e.mentions.iter().take(8).any(|m| told(*m))) {
            Some((entity, _)) => Owner::Entity(entity),
            None => Owner::Unknown,
        }
    }

    /// The only person whose initials these are.
    fn person_of(&self, scene: &Scene<'_>, letters: &str) -> Option<usize> {
        let initials = |name: &str| -> String { name.split([' ', '-']).filter_map(|word| word.chars().next()).collect() };
        let people = scene.names.entities.iter().enumerate().filter(|(_, e)| e.kind == NameKind::Person);
        let mut fits = people.take(PEOPLE).filter(|(_, e)| letters.len() > 1 && initials(&e.name) == letters);
        fits.next().filter(|_| fits.next().is_none()).map(|(entity, _)| entity)
    }
}

/// Whom a noun phrase stands for, if it is the label of a turn or the 'I' of one.
pub(super) fn owner(scene: &Scene<'_>, chunk: &Chunk) -> Owner {
    let own = matches!(scene.text.lower(chunk.head as usize), "i" | "me") && scene.quote_of(chunk.start()).is_none();
    match Turn::of(scene, chunk.start()) {
        Some(turn) if own || turn.label.contains(&(chunk.head as usize)) => match turn.owner(scene) {
            Owner::Unknown if own => Owner::Itself,
            owner => owner,
        },
        _ => Owner::Itself,
    }
}
