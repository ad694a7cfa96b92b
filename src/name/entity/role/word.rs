//! Words as they stand in roles: nouns that tell what somebody is, verbs that end a role, words of closed classes.

use super::super::lexicon::{CLOSED, ROLE_NOUNS, TENSE};
use crate::name::NameKind;
use crate::text::Text;
use std::ops::Range;

/// Longest noun phrase whose noun is looked for, in tokens.
pub(super) const LONGEST: usize = 24;

/// Class of a word in the list of roles.
pub(in crate::name) fn class(text: &Text<'_>, i: usize) -> Option<&'static str> {
    let lower = text.lower(i);
    ROLE_NOUNS.class(lower.trim_end_matches('.'))
}

/// 'Mr', 'Gen.': no role.
pub(super) fn is_honorific(text: &Text<'_>, i: usize) -> bool {
    class(text, i).is_some_and(|c| c.starts_with("honorific"))
}

/// Whether a token is a noun for what something of a kind is.
pub(in crate::name) fn is_noun(text: &Text<'_>, i: usize, kind: NameKind) -> bool {
    class(text, i).is_some_and(|class| match kind {
        NameKind::Person => matches!(class, "man" | "woman" | "person"),
        NameKind::Organisation => class == "organisation",
        NameKind::Place => class == "place",
        _ => false,
    })
}

/// The noun of a noun phrase: the last word before its first preposition that tells what something of a kind is.
pub(in crate::name) fn head(text: &Text<'_>, tokens: Range<usize>, kind: NameKind) -> Option<usize> {
    let before = |&i: &usize| class(text, i) != Some("preposition");
    tokens.take(LONGEST).take_while(before).filter(|&i| is_noun(text, i, kind)).last()
}

/// 'the', 'her', 'with', 'yesterday': in no title, whatever its case.
pub(super) fn is_closed(text: &Text<'_>, i: usize) -> bool {
    let lower = text.lower(i);
    CLOSED.has(lower) || TENSE.has(lower) || matches!(class(text, i), Some("ends" | "article" | "preposition"))
}

/// 'met', 'praised', 'praises': a verb that has a subject, as far as its end tells; plurals too.
pub(super) fn is_finite(text: &Text<'_>, i: usize) -> bool {
    let lower = text.lower(i);
    lower.ends_with("ed") || lower.ends_with('s') || TENSE.class(lower) == Some("past")
}

/// 'said', 'asking', 'soon after', 'publicly': what stands before a title or after a role and is none of it.
pub(super) fn is_verbal(text: &Text<'_>, i: usize) -> bool {
    let lower = text.lower(i);
    is_finite(text, i) || lower.ends_with("ing") || lower.ends_with("ly")
}
