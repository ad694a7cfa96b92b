//! Whether a person is a man or a woman, as far as honorifics and first names tell.

use super::lexicon::FIRST_NAMES;
use super::{fold, role};
use crate::name::{Mention, NameKind, Names};
use crate::text::{Span, Text};

/// What 'he' and 'she' tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// 'he', 'Mr'.
    Man,
    /// 'she', 'Mrs'.
    Woman,
}

/// By the honorific or title right before a mention: 'Mr', 'Lady', 'Queen'.
pub(super) fn of_honorific(text: &Text<'_>, mention: &Mention) -> Option<Gender> {
    let before = mention.tokens.start.checked_sub(1)?;
    match text.lower(before).trim_end_matches('.') {
        "mr" | "sir" | "lord" | "king" | "prince" | "brother" | "father" | "herr" | "monsieur" | "don" | "baron" | "duke" => {
            Some(Gender::Man)
        }
        "mrs" | "ms" | "miss" | "lady" | "dame" | "queen" | "princess" | "madame" | "sister" | "frau" | "baroness"
        | "duchess" => Some(Gender::Woman),
        _ => None,
    }
}

/// By a first name, folded.
pub(super) fn of_first_name(folded: &str) -> Option<Gender> {
    match FIRST_NAMES.class(folded)? {
        "m" => Some(Gender::Man),
        _ => Some(Gender::Woman),
    }
}

/// Whether an entity is a man or a woman: by an honorific before any of its mentions, else by a role ('spokeswoman'), else by
/// its first name.
pub fn of_entity(text: &Text<'_>, names: &Names, entity: usize) -> Option<Gender> {
    let entity = names.entities.get(entity).filter(|e| e.kind == NameKind::Person)?;
    let mentions = || entity.mentions.iter().filter_map(|&m| names.mentions.get(m)).take(32);
    let by_role = |role: &Span| {
        let tokens = text.token_at(role.start)..text.token_at(role.end.saturating_sub(1)) + 1;
        match role::class(text, role::head(text, tokens, NameKind::Person)?)? {
            "man" => Some(Gender::Man),
            "woman" => Some(Gender::Woman),
            _ => None,
        }
    };
    let by_first_name = |mention: &Mention| {
        let mut folded = String::new();
        fold::fold_into(text.lower(mention.tokens.start), &mut folded);
        of_first_name(&folded)
    };
    mentions()
        .find_map(|m| of_honorific(text, m))
        .or_else(|| entity.roles.iter().find_map(by_role))
        .or_else(|| mentions().filter(|m| m.tokens.len() > 1).find_map(by_first_name))
}
