//! What is known of each entity before anything is asked: gender, roles, what sort of thing it is.

use super::phrase::{self, Families};
use super::pronoun;
use crate::name::entity::{Gender, country_code, gender_of, role};
use crate::name::{Entity, NameKind, Names};
use crate::text::{Text, sort};

/// What is known of an entity.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// By honorific, role or first name, else by the pronouns behind its names.
    pub(super) gender: Option<Gender>,
    /// Families of its roles and of the words of its name.
    pub(super) families: Families,
    /// Words of its roles and, but for people, its name, by hash and sorted.
    pub(super) words: Vec<u32>,
    /// Nouns of its roles, by hash.
    pub(super) heads: Vec<u32>,
}

/// Most words of roles that are kept for one entity.
const MAX_WORDS: usize = 48;

/// The profiles of all entities.
pub(super) fn profiles(text: &Text<'_>, names: &Names) -> Vec<Profile> {
    let told = pronoun::genders(text, names);
    told.into_iter().enumerate().map(|(entity, told)| profile(text, names, entity, told)).collect()
}

fn profile(text: &Text<'_>, names: &Names, entity: usize, told: Option<Gender>) -> Profile {
    let mut profile = Profile { gender: gender_of(text, names, entity).or(told), ..Profile::default() };
    let Some(entity) = names.entities.get(entity) else { return profile };
    for role in &entity.roles {
        let tokens = text.token_at(role.start)..text.token_at(role.end.saturating_sub(1)) + 1;
        for i in tokens.clone().filter(|&i| text.shape(i).has_letter) {
            if role::is_noun(text, i, entity.kind) {
                profile.families |= phrase::families(text.lower(i));
            }
            profile.words.push(phrase::hash(text.lower(i)));
        }
        profile.heads.extend(role::head(text, tokens, entity.kind).map(|head| phrase::hash(text.lower(head))));
    }
    if entity.kind != NameKind::Person {
        let first = entity.mentions.iter().filter_map(|&m| names.mentions.get(m)).max_by_key(|m| m.tokens.len());
        for i in first.map_or(0..0, |m| m.tokens.clone()).take(MAX_WORDS) {
            profile.families |= phrase::families(text.lower(i));
            profile.words.push(phrase::hash(text.lower(i)));
        }
    }
    if let Some(land) = country(text, names, entity) {
        profile.families |= phrase::families(land);
        profile.words.push(phrase::hash(land));
    }
    profile.words.truncate(MAX_WORDS);
    profile.words = sort::by_number(profile.words, |word| u64::from(*word));
    profile
}

/// A country or a state of one, by any of its names.
fn country(text: &Text<'_>, names: &Names, entity: &Entity) -> Option<&'static str> {
    let mentions = entity.mentions.iter().filter_map(|&m| names.mentions.get(m)).take(4);
    let code = mentions.filter(|m| m.kind == NameKind::Place).find_map(|m| country_code(text, m.tokens.clone()))?;
    Some(if !code.contains('-') {
        "country"
    } else if code.starts_with("us-") {
        "state"
    } else {
        "city"
    })
}
