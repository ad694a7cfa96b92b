//! Marked text of the cases in `tests/cases/{entity,refer}`: `[P1 Ada Berg]` is a mention, `<P1 she>` a phrase that refers to
//! it, `<- a man>` one that refers to nobody; a line `=== ` begins another article.

use copydesk::name::{Mention, NameKind, Names, entity};
use copydesk::page::{Article, LineRole, Page};
use copydesk::text::{Span, Text};

/// Text without its marks.
pub(crate) struct Marked {
    pub(crate) text: String,
    /// Span and mark of every mention, in text order.
    pub(crate) mentions: Vec<(Span, String)>,
    /// The same of those that are not given and should be found: `[+P1 Berg]`.
    #[allow(dead_code, reason = "only the cases of `entity` have them")]
    pub(crate) unnoticed: Vec<(Span, String)>,
    #[allow(dead_code, reason = "only the cases of `refer` have phrases")]
    /// Span and mark of every phrase.
    pub(crate) phrases: Vec<(Span, String)>,
    /// Where an article begins.
    starts: Vec<u32>,
}

impl Marked {
    pub(crate) fn read(marked: &str) -> Self {
        let (mut text, mut mentions, mut unnoticed, mut phrases) = (String::new(), Vec::new(), Vec::new(), Vec::new());
        let mut starts = vec![0];
        let mut open: Vec<(char, u32, String)> = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(['[', ']', '<', '>', '=']) {
            text.push_str(&rest[..at]);
            rest = &rest[at..];
            if let Some(after) = rest.strip_prefix("=== \n") {
                starts.push(text.len() as u32);
                rest = after;
                continue;
            }
            if rest.starts_with(['[', '<']) {
                let (mark, words) = rest[1..].split_once(' ').unwrap_or_else(|| panic!("no words: {rest}"));
                open.push((if rest.starts_with('[') { ']' } else { '>' }, text.len() as u32, mark.to_owned()));
                rest = words;
                continue;
            }
            let (close, start, mark) = open.pop().unwrap_or_else(|| panic!("nothing to close: {rest}"));
            assert!(rest.starts_with(close), "crossing marks: {rest}");
            let span = Span::new(start, text.len() as u32);
            match (close, mark.strip_prefix('+')) {
                (']', Some(mark)) => unnoticed.push((span, mark.to_owned())),
                (']', None) => mentions.push((span, mark)),
                _ => phrases.push((span, mark)),
            }
            rest = &rest[1..];
        }
        text.push_str(rest);
        Self { text, mentions, unnoticed, phrases, starts }
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
        let mentions = self.mentions.iter().map(|(span, mark)| Mention {
            span: *span,
            tokens: text.token_at(span.start)..text.token_at(span.end - 1) + 1,
            kind: match mark.chars().next() {
                Some('P') => NameKind::Person,
                Some('O') => NameKind::Organisation,
                Some('L') => NameKind::Place,
                Some('N') => NameKind::Nationality,
                Some('E') => NameKind::Event,
                Some('G') => NameKind::Product,
                Some('W') => NameKind::Work,
                _ => panic!("no kind: {mark}"),
            },
            entity: 0,
            confidence: 0.9,
            why: String::new(),
        });
        entity::merge(text, page, mentions.collect())
    }
}

/// The cases of every file in a folder of `tests/cases`.
pub(crate) fn cases(folder: &str) -> Vec<(String, toml::Table)> {
    let path = format!("{}/tests/cases/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(&path).expect("a folder of cases").map(|f| f.expect("a file").path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let table: toml::Table =
            std::fs::read_to_string(&file).expect("a file").parse().unwrap_or_else(|e| panic!("{file:?}: {e}"));
        for case in table["case"].as_array().expect("cases") {
            let name =
                format!("{}: {}", file.file_stem().expect("a name").to_string_lossy(), case["name"].as_str().expect("a name"));
            all.push((name, case.as_table().expect("a table").clone()));
        }
    }
    assert!(!all.is_empty(), "{path} holds no cases");
    all
}
