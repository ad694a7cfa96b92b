//! A pull quote, or a quote in a headline, that is not what the story quotes.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::quote::{Quote, QuoteKind};
use crate::text::{Text, TokenKind};

/// Words in a quote that is compared, fewest and most.
const WORDS: std::ops::RangeInclusive<usize> = 5..=60;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for same in found.quotes.chunk_by(|a, b| a.article == b.article) {
        let role = |q: &Quote| found.page.role(found.text.line_of(found.text.token_at(q.span.start)));
        let told = |q: &&Quote| matches!(q.kind, QuoteKind::Direct | QuoteKind::Partial);
        let body: Vec<(&Quote, Vec<&str>)> =
            same.iter().filter(told).filter(|q| role(q) == LineRole::Body).take(300).map(|q| (q, words(found.text, q))).collect();
        let pulled = |q: &&Quote| matches!(role(q), LineRole::Headline | LineRole::Deck | LineRole::Heading | LineRole::Caption);
        for quote in same.iter().filter(told).filter(pulled).take(40) {
            let own = words(found.text, quote);
            if !WORDS.contains(&own.len()) || body.iter().any(|(_, said)| holds(said, &own)) {
                continue;
            }
            let near = body.iter().find(|(_, said)| nearly(said, &own));
            if let Some((said, _)) = near {
                let message = format!("The story has this quotation otherwise: “{}”.", found.text.slice(said.span));
                out.push(Check { span: quote.span, code: "pull-quote", message, also: vec![said.span] });
            }
        }
    }
}

fn words<'a>(text: &'a Text<'_>, quote: &Quote) -> Vec<&'a str> {
    let tokens = text.token_at(quote.span.start)..text.token_at(quote.span.end);
    tokens.take(200).filter(|&i| text.token(i).kind != TokenKind::Mark).map(|i| text.lower(i)).collect()
}

fn holds(said: &[&str], own: &[&str]) -> bool {
    said.windows(own.len().max(1)).any(|w| w == own)
}

/// Whether some stretch of `said`, about as long, has all words of `own` in order but one or two.
fn nearly(said: &[&str], own: &[&str]) -> bool {
    let slips = if own.len() >= 8 { 2 } else { 1 };
    let reach = own.len() + slips;
    (0..said.len()).any(|start| {
        let window = said.get(start..(start + reach).min(said.len())).unwrap_or(&[]);
        common(window, own) + slips >= own.len() && window.first() == own.first()
    })
}

/// Length of the longest common subsequence.
fn common(a: &[&str], b: &[&str]) -> usize {
    let mut row = vec![0_usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let (above, left) = (row.get(j + 1).copied().unwrap_or(0), row.get(j).copied().unwrap_or(0));
            let best = if x == y { diagonal + 1 } else { above.max(left) };
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = best;
            }
        }
    }
    row.last().copied().unwrap_or(0)
}
