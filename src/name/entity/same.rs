//! Forms that are one entity wherever they stand: order of names, short first names, word order of a body's name, and what
//! the text itself equates, 'National Crime Agency (NCA)', 'Stefan Wang, also known as Wang Wei'.

use super::alias::full_first_name;
use super::bracket;
use super::fold::Fold;
use super::form::{FormId, Forms};
use super::union::Union;
use crate::name::{Mention, NameKind};
use crate::text::{Text, TokenKind, sort};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Joins forms with the same words in another order: 'Weijing Wang' and 'Wang Weijing', 'Chinese Communist Party' and
/// 'Communist Party of China'.
pub(super) fn join_reordered(forms: &mut Forms, union: &mut Union) {
    let mut known: HashMap<(NameKind, Vec<Fold>), FormId, FixedState> = HashMap::default();
    for id in 0..forms.all.len() {
        let mut words = full_first_name(forms, id).unwrap_or_else(|| forms.words(id).to_vec());
        let Some(kind) = forms.all.get(id).map(|f| f.kind) else { continue };
        if words.len() < 2 {
            continue;
        }
        words = sort::by_number(words, |word| u64::from(*word));
        let first = *known.entry((kind, words)).or_insert(id);
        if compatible(forms, first, id) {
            union.join(first, id);
        }
    }
}

/// Not a man and a woman.
pub(super) fn compatible(forms: &Forms, a: FormId, b: FormId) -> bool {
    let gender = |id: FormId| forms.all.get(id).and_then(|f| f.gender);
    match (gender(a), gender(b)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// Joins two mentions side by side of which the text says that they are one.
pub(super) fn join_stated(text: &Text<'_>, mentions: &[Mention], forms: &Forms, union: &mut Union) {
    for (m, pair) in mentions.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let (Some(&a), Some(&b)) = (forms.of_mention.get(m), forms.of_mention.get(m + 1)) else { continue };
        let same_kind = first.kind == second.kind;
        let bracketed = in_brackets(text, first, second) && (same_kind && acronym_of(forms, a, b) || spells(forms, a, b));
        if bracketed || (same_kind && also_known(text, first, second)) {
            union.join(a, b);
        }
    }
}

/// '… Agency (NCA)', '… Agency ("NCA")', '… Agency (the NCA)'.
fn in_brackets(text: &Text<'_>, first: &Mention, second: &Mention) -> bool {
    let open = first.tokens.end;
    let between = second.tokens.start.saturating_sub(open);
    let inside = text.lower(open + 1);
    let opened = text.surface(open) == "(" && (between == 1 || between == 2 && (quotes(inside) || inside == "the"));
    let close = second.tokens.end;
    opened && (closes(text, close) || quotes(text.lower(close)) && closes(text, close + 1))
}

fn closes(text: &Text<'_>, i: usize) -> bool {
    matches!(text.surface(i), ")" | "," | ";")
}

fn quotes(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "“" | "”" | "‘" | "’" | "''" | "``")
}

/// One is an acronym and the other is more than a word.
fn acronym_of(forms: &Forms, a: FormId, b: FormId) -> bool {
    let acronym = |id: FormId| forms.all.get(id).is_some_and(|f| f.acronym);
    acronym(a) != acronym(b) && forms.raw(a).len().max(forms.raw(b).len()) > 1
}

/// One is put together from beginnings of the other's words.
fn spells(forms: &Forms, a: FormId, b: FormId) -> bool {
    let (short, long) = if forms.raw(a).len() < forms.raw(b).len() { (a, b) } else { (b, a) };
    let [word] = forms.raw(short) else { return false };
    bracket::spells(&forms.folds, *word, forms.raw(long))
}

/// 'Wang Wei, also known as Stefan Wang', 'Meta, formerly Facebook'.
fn also_known(text: &Text<'_>, first: &Mention, second: &Mention) -> bool {
    let (start, end) = (first.tokens.end, second.tokens.start);
    if end.saturating_sub(start) > 6 {
        return false;
    }
    let mut words = (start..end).filter(|&i| text.token(i).kind == TokenKind::Word).map(|i| text.lower(i));
    let phrase: [&str; 4] = std::array::from_fn(|_| words.next().unwrap_or(""));
    matches!(
        phrase,
        ["aka" | "a.k.a." | "a.k.a" | "alias" | "née" | "formerly" | "born", "", "", ""]
            | ["also" | "better" | "formerly" | "previously" | "sometimes", "known" | "called", "as" | "", ""]
            | ["whose", "real", "name", "is" | "was"]
    )
}
