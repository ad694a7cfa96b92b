//! References without a calendar: 'now', 'recently', 'the future', 'these days'.

use super::guard;
use super::scan::{Match, Scan};
use crate::date::lexicon::{Phrase, Role};
use crate::date::meaning::{Meaning, Reference};
use crate::text::TokenKind;

/// 'will one day be', 'may one day': some day to come.
pub(super) fn some_day(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let modal = scan.any(i.wrapping_sub(1), &["will", "would", "may", "might", "could", "can", "should", "'ll"]);
    (modal && scan.any(i, &["one", "some"]) && scan.is(i + 1, "day"))
        .then(|| Match::new(i, i + 2, Meaning::Reference(Reference::Future)))
}

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
        "soon" if len == 1 => looks_ahead(scan, i),
        "recently" if len == 1 => !(scan.is(i.wrapping_sub(1), "as") && scan.is(i + 1, "as")),
        "to" => !scan.is(i.wrapping_sub(1), "up"),
        "now" if len == 1 => {
            let joined = (scan.tight(i) && scan.is(i.wrapping_sub(1), "-")) || scan.tight_mark(end, "-");
            !(joined || scan.text.shape(i).capital && guard::ends_name(scan, i))
        }
        _ => true,
    };
    let proper = scan.text.shape(i).capital && scan.text.shape(end).capital && scan.text.shape(end).has_lower && len > 1;
    let modified =
        matches!(scan.lower(end.wrapping_sub(1)), "past" | "present" | "moment" | "future") && noun_follows(scan, end, len);
    // 'have in the past called'
    let inserted = scan.is(i.wrapping_sub(1), "in") && scan.any(i.wrapping_sub(2), &["have", "has", "had"]);
    (fits && !proper && (!modified || inserted)).then(|| Match::new(i, end, Meaning::Reference(reference)))
}

/// 'will soon end' looks ahead; 'soon became', 'was soon released', 'soon after', 'as soon as' do not.
fn looks_ahead(scan: &Scan<'_>, i: usize) -> bool {
    let (before, next) = (i.wrapping_sub(1), i + 1);
    let told = |k: usize| scan.lower(k).len() > 4 && scan.lower(k).ends_with("ed") || scan.role(k, Role::PastVerb);
    let bound =
        scan.any(next, &["as", "after", "afterwards", "afterward", "enough"]) || scan.any(before, &["as", "too", "how", "very"]);
    let joined = scan.tight(i) && scan.is(before, "-");
    !(bound || joined || told(next) || told(before))
}

/// 'was once a farm', 'a once rich town', 'once jailed', not 'once a week', 'once he left', 'once triggered,', 'at once'.
fn is_formerly(scan: &Scan<'_>, i: usize) -> bool {
    let (before, next) = (i.wrapping_sub(1), i + 1);
    let auxiliary = scan.any(before, &["was", "were", "had", "has", "have", "who", "is", "are", "a", "also", "'s", "’s"]);
    let inverted = scan.any(next, &["was", "were", "had"])
        && scan.any(before, &["it", "he", "she", "they", "that", "what", "who", "which", "there"]);
    let verb = (scan.lower(next).ends_with("ed") || scan.role(next, Role::PastVerb))
        && scan.text.token(before).kind == TokenKind::Word
        && !scan.any(before, &["but", "and", "that", "than"]);
    let unit = scan.any(next, &["a", "an"]) && scan.word(i + 2).unit.is_some();
    let conjunction =
        scan.any(next, &["again", "more", "every", "per", "and", "all", ".", ",", "or", "for", "upon", "in", "the"]);
    (auxiliary || inverted || verb) && !unit && !conjunction
}

/// 'the past' is the past; in 'the past two years' and 'the past president' it is not.
fn noun_follows(scan: &Scan<'_>, end: usize, len: usize) -> bool {
    let token = scan.text.token(end);
    let word = scan.word(end);
    if token.kind == TokenKind::Number || word.unit.is_some() || word.number.is_some() || word.vague || word.season.is_some() {
        return true;
    }
    len <= 2
        && token.kind == TokenKind::Word
        && scan.same_line(end)
        && !scan.role(end, Role::Function)
        && !scan.is(end, "’s")
        && !scan.is(end, "'s")
}
