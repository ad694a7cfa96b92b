//! The third stage: a pasted page becomes articles, and every line gets the part that it plays.
//!
//! In come the text and its expressions of time (a line that is only a date is a publication line); out goes a [`Page`].
//! Roles feed everything after: a caption is no sentence of the story, a promo no part of it, the publication date
//! anchors its article's dates.
//!
//! The way there: `habits` reads what the page does as a rule, `unit` what a line looks like (`shape`, `row`, `cue`),
//! `context` what stands around it and `stretch` what many lines tell together;
//! `score` gives it points for every role; `grammar` says which role may follow which, and `decode` finds the path
//! through the page that has the most points; `article` cuts the stories where that path enters a headline.

mod article;
mod context;
mod cue;
mod decode;
mod grammar;
mod habits;
mod near;
mod row;
mod score;
mod shape;
mod stretch;
mod told;
mod unit;

use crate::date::Expression;
use crate::text::{Span, Text};
use std::ops::Range;

/// The part that a line of a pasted page plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineRole {
    /// The title of a story.
    Headline,
    /// The standfirst under a headline.
    Deck,
    /// When the story was published.
    Pubdate,
    /// Who wrote it.
    Byline,
    /// Words under or for a picture, and its credit.
    Caption,
    /// A link to another story, a newsletter or follow-us line.
    Promo,
    /// A cross-head inside a story.
    Heading,
    /// The running text.
    Body,
    /// An item of a list.
    Bullet,
    /// An item of a chronology.
    Timeline,
    /// Agencies, sources, notes under a story.
    Credit,
    /// Furniture of the whole page.
    Page,
}

/// When an article says that it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The date's span.
    pub span: Span,
    /// The calendar day.
    pub date: time::Date,
}

/// One story of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// From its first line to its last.
    pub span: Span,
    /// Indexes of its lines in [`Text::lines`].
    pub lines: Range<usize>,
    /// Indexes of its tokens in [`Text::tokens`].
    pub tokens: Range<usize>,
    /// Span of the headline.
    pub headline: Option<Span>,
    /// Span of the byline.
    pub byline: Option<Span>,
    /// The publication date that the page gives.
    pub published: Option<Published>,
}

/// A text read as a page. Its articles hold every line once, in order; a text with any token has at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The stories.
    pub articles: Vec<Article>,
    /// The role of each line of [`Text::lines`].
    pub roles: Vec<LineRole>,
}

impl Page {
    /// Reads a page. Linear in its length.
    pub fn read(text: &Text<'_>, dates: &[Expression]) -> Self {
        let lines = text.lines().len();
        let reader = unit::Reader::new(text, dates);
        let mut roles = Vec::with_capacity(lines);
        let mut cutter = article::Cutter::new(text, dates);
        decode::decode(&reader, lines, |unit, state| {
            roles.resize(unit.lines.1 as usize, state.role);
            cutter.take(unit, state);
        });
        Self { articles: cutter.finish(), roles }
    }

    /// Index of the article that a byte offset lies in (the one before, between two).
    pub fn article_at(&self, byte: u32) -> usize {
        self.articles.partition_point(|a| a.span.start <= byte).saturating_sub(1)
    }

    /// The role of the line with an index; body for an unknown one.
    pub fn role(&self, line: usize) -> LineRole {
        self.roles.get(line).copied().unwrap_or(LineRole::Body)
    }
}
