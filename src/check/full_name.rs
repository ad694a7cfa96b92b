//! Somebody who is never given a full name.

use super::{Check, Findings};
use crate::name::NameKind;
use crate::text::Lexicon;
use std::sync::LazyLock;

static KNOWN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/known-surnames.txt")));

/// 'Mr Calderon' from first to last; those whom every reader knows by one name are passed over.
pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for entity in found.names.entities.iter().filter(|e| e.kind == NameKind::Person) {
        let courtesy =
            |h: &str| matches!(h.trim_end_matches('.').to_lowercase().as_str(), "mr" | "ms" | "mrs" | "miss" | "mx" | "dr");
        let one_word = !entity.name.contains([' ', '-']) && entity.aliases.iter().all(|a| !a.contains(' '));
        let polite = entity.honorific.as_deref().is_some_and(courtesy);
        if !polite || !one_word || KNOWN.has(&entity.name.to_lowercase()) {
            continue;
        }
        let Some(first) = entity.mentions.first().and_then(|&m| found.names.mentions.get(m)) else { continue };
        // The courtesy title stands right before it: 'Allard' at the end of a broken line is a first name.
        if !courtesy(found.text.lower(first.tokens.start.wrapping_sub(1))) {
            continue;
        }
        let also = entity.mentions.iter().skip(1).filter_map(|&m| found.names.mentions.get(m)).map(|m| m.span).collect();
        let message = format!("{} is never given a first name.", entity.name);
        out.push(Check { span: first.span, code: "full-name", message, also });
    }
}
