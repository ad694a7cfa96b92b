//! A quotation that nobody says.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::quote::QuoteKind;

/// Fewest tokens of a quotation that needs a speaker.
const TOKENS: usize = 8;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for quote in found.quotes {
        let (first, last) = (found.text.token_at(quote.span.start), found.text.token_at(quote.span.end));
        let line = found.text.line_of(first);
        let told = quote.kind == QuoteKind::Direct && quote.speaker.is_none() && quote.continues.is_none();
        if told && last.saturating_sub(first) >= TOKENS && found.page.role(line) == LineRole::Body {
            let message = "The story does not say whose words these are.".to_owned();
            out.push(Check { span: quote.span, code: "speaker", message, also: Vec::new() });
        }
    }
}
