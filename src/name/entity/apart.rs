//! Bodies that a text tells apart though one's name is a part of the other's: 'Wolves told Wolves TV that …'.
//!
//! In come the places of all mentions; out goes whether a short name stands beside the longer one, or was told of before it.

use super::form::{FormId, Forms};
use crate::name::Mention;
use crate::page::{LineRole, Page};
use crate::text::Text;

/// Where each mention stands.
pub(super) struct Places {
    /// Its article.
    pub(super) articles: Vec<u32>,
    sentences: Vec<u32>,
    /// Whether it stands in a story's own sentences: a headline may be shorter than what it tells of.
    running: Vec<bool>,
}

impl Places {
    /// Reads the places of all mentions.
    pub(super) fn read(text: &Text<'_>, page: &Page, mentions: &[Mention]) -> Self {
        let running = |m: &Mention| page.role(text.line_of(m.tokens.start)) == LineRole::Body;
        Self {
            articles: mentions.iter().map(|m| page.article_at(m.span.start) as u32).collect(),
            sentences: mentions.iter().map(|m| text.sentence_of(m.tokens.start) as u32).collect(),
            running: mentions.iter().map(running).collect(),
        }
    }

    /// Whether a short form is another body than the longer one: they share a sentence, or a story told of it first.
    pub(super) fn apart(&self, forms: &Forms, short: FormId, long: FormId) -> bool {
        let Some((short, long)) = forms.all.get(short).zip(forms.all.get(long)) else { return false };
        let of = |places: &[u32], m: u32| places.get(m as usize).copied();
        let first = |places: &[u32], m: u32| {
            let after = long.mentions.partition_point(|&l| of(places, l) < of(places, m));
            long.mentions.get(after).copied().filter(|&l| of(places, l) == of(places, m))
        };
        short.mentions.iter().any(|&m| {
            let running = self.running.get(m as usize).copied().unwrap_or(false);
            first(&self.sentences, m).is_some() || running && first(&self.articles, m).is_some_and(|l| m < l)
        })
    }
}
