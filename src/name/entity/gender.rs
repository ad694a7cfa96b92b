//! Whether a person is a man or a woman, as far as honorifics and first names tell.

use super::fold;
use super::lexicon::FIRST_NAMES;
use crate::name::{Mention, Names};
use crate::text::Text;

/// What 'he' and 'she' tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// 'he', 'Mr'.
    Man,
    /// 'she', 'Mrs'.
    Woman,
}

/// By the honorific right before a mention: 'Mr', 'Mrs', 'Lady'.
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

/// Whether an entity is a man or a woman: by an honorific before any of its mentions, else by its first name.
pub fn of_entity(text: &Text<'_>, names: &Names, entity: usize) -> Option<Gender> {
    let entity = names.entities.get(entity)?;
    let mentions = || entity.mentions.iter().filter_map(|&m| names.mentions.get(m)).take(32);
    mentions().find_map(|m| of_honorific(text, m)).or_else(|| {
        mentions().filter(|m| m.tokens.len() > 1).find_map(|m| {
            let mut folded = String::new();
            fold::fold_into(text.lower(m.tokens.start), &mut folded);
            of_first_name(&folded)
        })
    })
}
