//! References without a calendar: 'now', 'recently', 'the future', 'these days'.

use super::scan::{Match, Scan};
use crate::date::lexicon::Phrase;
use crate::date::meaning::{Meaning, Reference};
use crate::text::TokenKind;

/// A reference to the past, present or future.
pub(super) fn reference(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (phrase, len) = scan.phrase(i, |p| matches!(p, Phrase::Past | Phrase::Present | Phrase::Future))?;
    let end = i + len;
    let reference = match phrase {
        Phrase::Past => Reference::Past,
        Phrase::Present => Reference::Present,
        _ => Reference::Future,
    };
    let fits = match scan.lower(i) {
        "once" if len == 1 => is_formerly(scan, i),
        "soon" if len == 1 => !scan.any(i + 1, &["as"]) || scan.is(i.wrapping_sub(1), "as"),
        "now" if len == 1 => !(scan.tight(i) && scan.is(i.wrapping_sub(1), "-")),
        _ => true,
    };
    let proper = scan.text.shape(i).capital && scan.text.shape(end).capital && scan.text.shape(end).has_lower && len > 1;
    let modified = matches!(scan.lower(end.wrapping_sub(1)), "past" | "present" | "moment") && noun_follows(scan, end, len);
    (fits && !proper && !modified).then(|| Match::new(i, end, Meaning::Reference(reference)))
}

/// 'once jailed', 'was once a farm', 'a once rich town', not 'once a week', 'once he left', 'at once', 'once more'.
fn is_formerly(scan: &Scan<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let next = scan.lower(i + 1);
    let auxiliary = scan.any(
        before,
        &["was", "were", "had", "has", "have", "who", "that", "which", "is", "are", "a", "the", "he", "she", "they", "it", "and"],
    );
    let verb = next.ends_with("ed") && scan.text.token(i + 1).kind == TokenKind::Word;
    let unit = matches!(next, "a" | "an") && scan.word(i + 2).unit.is_some();
    let conjunction = matches!(
        next,
        "again"
            | "more"
            | "the"
            | "he"
            | "she"
            | "they"
            | "it"
            | "in"
            | "every"
            | "per"
            | "you"
            | "we"
            | "i"
            | "and"
            | "this"
            | "that"
            | "all"
            | "."
            | ","
            | "or"
            | "for"
            | "upon"
    );
    (auxiliary || verb) && !unit && !conjunction
}

/// 'the past' is the past; in 'the past two years' and 'the past president' it is not.
fn noun_follows(scan: &Scan<'_>, end: usize, len: usize) -> bool {
    let token = scan.text.token(end);
    let word = scan.word(end);
    if token.kind == TokenKind::Number || word.unit.is_some() || word.number.is_some() || word.vague || word.season.is_some() {
        return true;
    }
    let function = [
        "and", "or", "but", "to", "in", "on", "at", "for", "by", "with", "is", "was", "are", "were", "has", "have", "had",
        "that", "when", "as", "he", "she", "they", "we", "it", "who", "which", "because", "not", "will", "would", "could", "of",
    ];
    len <= 2
        && token.kind == TokenKind::Word
        && scan.same_line(end)
        && !function.contains(&scan.lower(end))
        && !scan.is(end, "’s")
        && !scan.is(end, "'s")
}
