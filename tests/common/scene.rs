//! Marked articles of `tests/cases/{entity,refer}`: `[P1 Ada Berg]` is a mention, `<P1 she>` a phrase that refers to it,
//! `<- a man>` one that refers to nobody; a line `=== ` begins another article.

use crate::marked::{Mark, unmarked};
use crate::mention::mention;
use copydesk::name::{NameKind, Names, entity};
use copydesk::page::{Article, LineRole, Page};
use copydesk::text::{Span, Text};

/// Articles without their marks.
pub(crate) struct Scene {
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
    /// Where an article begins.
    starts: Vec<u32>,
}

impl Scene {
    pub(crate) fn read(marked: &str) -> Self {
        let mut scene = Self { text: String::new(), marks: Vec::new(), starts: Vec::new() };
        for article in marked.split("=== \n") {
            let start = scene.text.len() as u32;
            let (text, marks) = unmarked(article, &[('[', ']'), ('<', '>')], " ");
            let moved = |span: Span| Span::new(start + span.start, start + span.end);
            scene.starts.push(start);
            scene.text.push_str(&text);
            scene.marks.extend(marks.into_iter().map(|(bracket, span, label)| (bracket, moved(span), label)));
        }
        scene
    }

    /// The mentions that are given: all but `[+P1 Berg]`, which should be found.
    pub(crate) fn given(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|(bracket, _, label)| *bracket == '[' && !label.starts_with('+'))
    }

    pub(crate) fn page(&self, text: &Text<'_>) -> Page {
        let ends = self.starts[1..].iter().copied().chain([self.text.len() as u32]);
        let articles = self.starts.iter().zip(ends).map(|(&start, end)| Article {
            span: Span::new(start, end),
            lines: text.line_of(text.token_at(start))..text.line_of(text.token_at(end)),
            tokens: text.token_at(start)..text.token_at(end),
            headline: None,
            byline: None,
            published: None,
        });
        Page { articles: articles.collect(), roles: vec![LineRole::Body; text.lines().len()] }
    }

    pub(crate) fn merge(&self, text: &Text<'_>, page: &Page) -> Names {
        let mentions = self.given().map(|(_, span, label)| mention(text, *span, kind(label)));
        entity::merge(text, page, mentions.collect())
    }
}

fn kind(label: &str) -> NameKind {
    match label.chars().next() {
        Some('P') => NameKind::Person,
        Some('O') => NameKind::Organisation,
        Some('L') => NameKind::Place,
        Some('N') => NameKind::Nationality,
        Some('E') => NameKind::Event,
        Some('G') => NameKind::Product,
        Some('W') => NameKind::Work,
        _ => panic!("no kind: {label}"),
    }
}
