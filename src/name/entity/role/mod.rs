//! Roles and honorifics: what the text says that somebody or something is, beside its name.
//!
//! In come a mention and its text; out go spans: 'Foreign Minister' before the name ([`title`]), 'a security expert at Lund
//! University' after it or before it with a comma between, 'the founder of Ikar' after 'is' ([`phrase`]). Where the words
//! may be a neighbour's or no noun phrase at all, there is no role.

mod phrase;
mod title;
mod word;

use crate::name::{Mention, NameKind};
use crate::text::{Span, Text};
use std::ops::Range;
pub(in crate::name) use word::{class, head, is_noun};

/// The honorific before a mention, as it is written: 'Mr', 'Lt. Gen.'.
pub(super) fn honorific(text: &Text<'_>, mention: &Mention) -> Option<Span> {
    let end = mention.tokens.start;
    let titled = |i: usize| word::is_honorific(text, i) && text.shape(i).capital;
    let before = |i: usize| !text.token(i).first_of_line;
    if mention.kind != NameKind::Person || end == 0 || !before(end) || !titled(end - 1) {
        return None;
    }
    let start = if end > 1 && before(end - 1) && titled(end - 2) { end - 2 } else { end - 1 };
    Some(text.span_of(start..end))
}

/// The role that a mention is told with, as tokens.
pub(super) fn role(text: &Text<'_>, mentions: &[Mention], m: usize) -> Option<Range<usize>> {
    let mention = mentions.get(m)?;
    let scene = Scene { text, mentions, m, kind: mention.kind };
    scene
        .after(mention)
        .or_else(|| scene.title(mention))
        .or_else(|| scene.before_comma(mention))
        .or_else(|| scene.copula(mention))
}

/// A mention among its neighbours.
struct Scene<'s, 'a> {
    text: &'s Text<'a>,
    mentions: &'s [Mention],
    m: usize,
    kind: NameKind,
}

/// How many mentions beside its own a role may hold.
const NEIGHBOURS: usize = 6;

impl Scene<'_, '_> {
    fn is(&self, i: usize, wanted: &str) -> bool {
        class(self.text, i) == Some(wanted)
    }

    /// The neighbour that a token belongs to.
    fn neighbour(&self, i: usize) -> Option<&Mention> {
        let near = self.m.saturating_sub(NEIGHBOURS)..(self.m + NEIGHBOURS).min(self.mentions.len());
        self.mentions.get(near)?.iter().find(|m| m.tokens.contains(&i))
    }
}
