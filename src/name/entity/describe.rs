//! What is told of an entity: its kind, fullest name, aliases, honorific and roles.
//!
//! In come the mentions and the set of each; out go [`Names`].

use super::form::{FormId, Forms};
use super::role;
use crate::name::{Entity, Mention, NameKind, Names};
use crate::text::Text;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

/// Makes the entities, in order of first mention.
pub(super) fn describe(text: &Text<'_>, mut mentions: Vec<Mention>, forms: &Forms, sets: &[FormId]) -> Names {
    let mut index: HashMap<FormId, usize, FixedState> = HashMap::default();
    let mut entities: Vec<Entity> = Vec::new();
    for (m, (mention, &set)) in mentions.iter_mut().zip(sets).enumerate() {
        let entity = *index.entry(set).or_insert_with(|| {
            entities.push(Entity {
                kind: mention.kind,
                name: String::new(),
                aliases: Vec::new(),
                mentions: Vec::new(),
                roles: Vec::new(),
                honorific: None,
            });
            entities.len() - 1
        });
        mention.entity = entity;
        if let Some(entity) = entities.get_mut(entity) {
            entity.mentions.push(m);
        }
    }
    for entity in &mut entities {
        entity.kind = kind(&mentions, entity);
        name(text, &mentions, forms, entity);
        for &m in &entity.mentions {
            if let Some(mention) = mentions.get_mut(m) {
                mention.kind = entity.kind;
            }
        }
    }
    for entity in &mut entities {
        tell(text, &mentions, entity);
    }
    Names { mentions, entities }
}

/// Most roles that one entity is told with.
const MAX_ROLES: usize = 16;

/// Honorific and roles, each wording once.
fn tell(text: &Text<'_>, mentions: &[Mention], entity: &mut Entity) {
    if !matches!(entity.kind, NameKind::Person | NameKind::Organisation | NameKind::Place) {
        return;
    }
    let mut wordings: HashSet<&str, FixedState> = HashSet::default();
    for &m in &entity.mentions {
        if entity.honorific.is_none() {
            entity.honorific =
                mentions.get(m).and_then(|mention| role::honorific(text, mention)).map(|s| text.slice(s).to_owned());
        }
        let Some(tokens) = role::role(text, mentions, m).filter(|_| entity.roles.len() < MAX_ROLES) else { continue };
        let span = text.span_of(tokens);
        if wordings.insert(text.slice(span)) {
            entity.roles.push(span);
        }
    }
}

/// The kind that its mentions make likeliest.
fn kind(mentions: &[Mention], entity: &Entity) -> NameKind {
    let mut weights: Vec<(NameKind, f64)> = Vec::new();
    for mention in entity.mentions.iter().filter_map(|&m| mentions.get(m)) {
        match weights.iter_mut().find(|(kind, _)| *kind == mention.kind) {
            Some((_, weight)) => *weight += mention.confidence,
            None => weights.push((mention.kind, mention.confidence)),
        }
    }
    let mut best = (entity.kind, 0.0);
    for (kind, weight) in weights {
        if weight > best.1 + 1e-9 {
            best = (kind, weight);
        }
    }
    best.0
}

/// Fullest form and, in order of appearance, the others.
fn name(text: &Text<'_>, mentions: &[Mention], forms: &Forms, entity: &mut Entity) {
    let mut seen: HashSet<&str, FixedState> = HashSet::default();
    let mut spellings: Vec<(usize, &str)> = Vec::new();
    for &m in &entity.mentions {
        let surface = mentions.get(m).map_or("", |mention| text.slice(mention.span));
        if seen.insert(surface) {
            spellings.push((m, surface));
        }
    }
    let full = |&(m, surface): &(usize, &str)| {
        let form = forms.of_mention.get(m).copied().unwrap_or(usize::MAX);
        let shouted = surface.chars().any(char::is_alphabetic) && !surface.chars().any(char::is_lowercase);
        (forms.raw(form).len(), !shouted, forms.weight(form), std::cmp::Reverse(m))
    };
    let Some(&best) = spellings.iter().max_by_key(|s| full(s)) else { return };
    entity.name = one_line(best.1);
    let mut listed: HashSet<String, FixedState> = HashSet::default();
    listed.insert(entity.name.clone());
    for alias in spellings.iter().map(|(_, surface)| one_line(surface)) {
        if listed.insert(alias.clone()) {
            entity.aliases.push(alias);
        }
    }
}

/// A name that runs over a line break, with a space for it.
fn one_line(surface: &str) -> String {
    surface.split_whitespace().collect::<Vec<_>>().join(" ")
}
