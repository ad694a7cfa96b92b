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

/// Fullest form, of several the commonest, and in order of appearance the others.
fn name(text: &Text<'_>, mentions: &[Mention], forms: &Forms, entity: &mut Entity) {
    let mut known: HashMap<&str, usize, FixedState> = HashMap::default();
    let mut spellings: Vec<(usize, &str, usize)> = Vec::new();
    for &m in &entity.mentions {
        let surface = mentions.get(m).map_or("", |mention| text.slice(mention.span));
        let at = *known.entry(surface).or_insert(spellings.len());
        match spellings.get_mut(at) {
            Some((.., times)) => *times += 1,
            None => spellings.push((m, surface, 1)),
        }
    }
    // 'LUND' beside 'Lund' is shouted; 'US' is nothing else in capitals.
    let is_shouted = |surface: &str| !surface.chars().any(char::is_lowercase);
    let calm: HashSet<String, FixedState> =
        spellings.iter().filter(|s| !is_shouted(s.1)).map(|s| one_line(s.1).to_lowercase()).collect();
    let full = |&(m, surface, times): &(usize, &str, usize)| {
        let form = forms.of_mention.get(m).copied().unwrap_or(usize::MAX);
        let shouted = is_shouted(surface) && calm.contains(&one_line(surface).to_lowercase());
        (surface.split_whitespace().count(), !shouted, times, forms.weight(form), std::cmp::Reverse(m))
    };
    let Some(&best) = spellings.iter().max_by_key(|s| full(s)) else { return };
    entity.name = one_line(best.1);
    let mut listed: HashSet<String, FixedState> = HashSet::default();
    listed.insert(entity.name.clone());
    for alias in spellings.iter().map(|(_, surface, _)| one_line(surface)) {
        if listed.insert(alias.clone()) {
            entity.aliases.push(alias);
        }
    }
}

/// A name that runs over a line break, with a space for it.
fn one_line(surface: &str) -> String {
    surface.split_whitespace().collect::<Vec<_>>().join(" ")
}
