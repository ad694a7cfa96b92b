//! Names as a test gives them, where it is not about finding them.

use copydesk::name::{Mention, NameKind};
use copydesk::text::{Span, Text};

pub(crate) fn mention(text: &Text<'_>, span: Span, kind: NameKind) -> Mention {
    let tokens = text.token_at(span.start)..text.token_at(span.end - 1) + 1;
    Mention { span, tokens, kind, entity: 0, confidence: 0.9, why: String::new() }
}
