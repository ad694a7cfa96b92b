//! The fifth stage: who and what is named, and which mentions are one entity.
//!
//! In come the text and the page; out go [`Names`]: mentions in text order that never overlap, and their entities.

pub mod entity;
pub mod refer;
pub mod tag;

use crate::page::Page;
use crate::text::{Span, Text};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// People, real or fictional.
    Person,
    /// Companies, agencies, parties, teams, media, bodies and institutions.
    Organisation,
    /// Countries, cities, regions, seas, streets, named buildings.
    Place,
    /// Nationalities, peoples, adherents, languages.
    Nationality,
    /// Named events.
    Event,
    /// Named products, ships, weapons, programmes.
    Product,
    /// Titles of books, films, reports, laws.
    Work,
}

/// One occurrence of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name alone: no honorific, no possessive.
    pub span: Span,
    /// Indexes of its tokens in [`Text::tokens`].
    pub tokens: std::ops::Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// Index of its entity in [`Names::entities`].
    pub entity: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How it was found, for an editor.
    pub why: String,
}

/// Somebody or something with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: NameKind,
    /// Fullest form of its name.
    pub name: String,
    /// Other forms, in order of appearance.
    pub aliases: Vec<String>,
    /// Indexes of its mentions in [`Names::mentions`].
    pub mentions: Vec<usize>,
    /// Where its roles are told ('founder and chief executive of Huawei').
    pub roles: Vec<Span>,
    /// 'Mr', 'Gen.'.
    pub honorific: Option<String>,
}

/// All names of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// In text order, never overlapping.
    pub mentions: Vec<Mention>,
    /// In order of first mention.
    pub entities: Vec<Entity>,
}

impl Names {
    /// Finds the names of a text.
    pub fn find(text: &Text<'_>, page: &Page) -> Self {
        let reading = tag::reading::Reading::of(text, page);
        let tagged = tag::tag(tag::model::Model::shipped(), &reading);
        let mentions = tagged.into_iter().map(|name| {
            let kind = tag::label::KINDS.get(name.kind).copied().unwrap_or(NameKind::Work);
            Mention {
                span: text.span_of(name.tokens.clone()),
                why: tag::why::why(text, &reading, &name.tokens, kind),
                tokens: name.tokens,
                kind,
                entity: 0,
                confidence: tag::confidence::of(name.margin),
            }
        });
        entity::merge(text, page, mentions.collect())
    }
}
