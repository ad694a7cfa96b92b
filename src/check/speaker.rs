//! A quotation that nobody says.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::quote::{QuoteKind, Via};

/// Fewest tokens of a quotation that needs a speaker.
const TOKENS: usize = 8;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for quote in found.quotes {
        let (first, last) = (found.text.token_at(quote.span.start), found.text.token_at(quote.span.end));
        let line = found.text.line_of(first);
        let guess =
            |s: &crate::quote::Speaker| s.entity.is_none() && s.via == Via::Role && quote.cue.is_none() && quote.confidence < 0.6;
        // 'The report says: “…”' is no guess.
        let introduced = matches!(found.text.surface(first.wrapping_sub(2)), ":" | ",");
        let nobody = quote.speaker.as_ref().is_none_or(guess) && !introduced;
        let told = quote.kind == QuoteKind::Direct && quote.continues.is_none();
        if told && nobody && last.saturating_sub(first) >= TOKENS && found.page.role(line) == LineRole::Body {
            let message = "No word of saying tells whose words these are.".to_owned();
            out.push(Check { span: quote.span, code: "speaker", message, also: Vec::new() });
        }
    }
}
