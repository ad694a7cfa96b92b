//! Words and paragraphs that stand twice.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::text::{Span, Text, TokenKind};
use std::collections::BTreeMap;

/// Shortest paragraph, in words, that nobody prints twice on purpose.
const WORDS: usize = 10;
/// Words that never follow themselves: 'had had' and 'that that' may.
const NEVER_TWICE: [&str; 22] = [
    "the", "a", "an", "of", "to", "and", "for", "with", "at", "by", "from", "was", "were", "are", "be", "been", "has", "have",
    "their", "this", "its", "our",
];

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    words(found.text, out);
    for article in &found.page.articles {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for line in article.lines.clone().filter(|&l| found.page.role(l) == LineRole::Body) {
            let Some(line) = found.text.lines().get(line).filter(|l| !l.continues) else { continue };
            let is_word = |i: &u32| found.text.token(*i as usize).kind != TokenKind::Mark;
            if line.tokens.clone().filter(is_word).take(WORDS).count() < WORDS {
                continue;
            }
            let words = found.text.slice(line.span);
            if let Some(&first) = seen.get(words) {
                let message = "This paragraph stands in the story twice.".to_owned();
                out.push(Check { span: line.span, code: "paragraph-twice", message, also: vec![first] });
            } else {
                seen.insert(words, line.span);
            }
        }
    }
}

fn words(text: &Text<'_>, out: &mut Vec<Check>) {
    for i in 1..text.tokens().len() {
        let (before, token) = (text.token(i - 1), text.token(i));
        let plain = token.word == before.word && token.spaced && !token.first_of_line;
        if plain && NEVER_TWICE.contains(&text.surface(i)) {
            let message = format!("“{}” stands twice.", text.surface(i));
            out.push(Check { span: before.span().to(token.span()), code: "word-twice", message, also: Vec::new() });
        }
    }
}
