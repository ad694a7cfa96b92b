//! The gender of people whom neither honorific, role nor first name tells: the pronouns of the text do.
//!
//! In come the names of a text; out goes a gender where all pronouns right behind a name agree: 'Xilef Dorn lost her boat'.

use crate::name::entity::Gender;
use crate::name::{NameKind, Names};
use crate::text::{Text, TokenKind};

/// How far behind a name its pronoun may stand.
const REACH: usize = 14;

/// The gender of each entity as pronouns tell it, nothing where they tell none or disagree.
pub(super) fn genders(text: &Text<'_>, names: &Names) -> Vec<Option<Gender>> {
    // Whether a man and whether a woman was told of.
    let mut votes = vec![(false, false); names.entities.len()];
    let mut last_sentence = usize::MAX;
    for mention in names.mentions.iter().filter(|m| m.kind == NameKind::Person) {
        let sentence = text.sentence_of(mention.tokens.start);
        // Of 'Karin Lind told Xilef Dorn that her boat was safe' the pronoun tells nothing.
        let first = std::mem::replace(&mut last_sentence, sentence) != sentence;
        let Some(range) = text.sentences().get(sentence).filter(|_| first) else { continue };
        let (start, end) = (range.start as usize, range.end as usize);
        let lead = start.max(mention.tokens.start.saturating_sub(REACH))..mention.tokens.start;
        if lead.clone().any(|i| of(text, i).is_some() || is_mark(text, i)) {
            continue;
        }
        let next = names.mentions.partition_point(|m| m.tokens.start < mention.tokens.end);
        let others = names.mentions.get(next..).unwrap_or_default();
        let other = others.iter().take(REACH).find(|m| m.kind == NameKind::Person).map_or(end, |m| m.tokens.start);
        let behind = mention.tokens.end..end.min(other).min(mention.tokens.end + REACH);
        let told = behind.take_while(|i| !is_mark(text, *i)).find_map(|i| of(text, i));
        if let (Some(gender), Some(votes)) = (told, votes.get_mut(mention.entity)) {
            votes.0 |= gender == Gender::Man;
            votes.1 |= gender == Gender::Woman;
        }
    }
    let agreed = |votes: (bool, bool)| match votes {
        (true, false) => Some(Gender::Man),
        (false, true) => Some(Gender::Woman),
        _ => None,
    };
    votes.into_iter().map(agreed).collect()
}

fn of(text: &Text<'_>, i: usize) -> Option<Gender> {
    match text.lower(i) {
        "he" | "his" | "him" | "himself" => Some(Gender::Man),
        "she" | "her" | "hers" | "herself" => Some(Gender::Woman),
        _ => None,
    }
}

/// A mark of quotation, behind which others speak.
fn is_mark(text: &Text<'_>, i: usize) -> bool {
    text.token(i).kind == TokenKind::Mark && matches!(text.surface(i), "“" | "”" | "\"" | "‘" | "«" | "„" | "``" | ";")
}
