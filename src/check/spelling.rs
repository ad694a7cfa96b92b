//! One name spelled two ways.

use super::{Check, Findings};
use crate::name::{Entity, Mention, NameKind};
use crate::text::Span;
use std::collections::BTreeMap;

/// Shortest word that one letter more or less, or another letter, leaves the same name.
const WORD: usize = 5;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for entity in &found.names.entities {
        if matches!(entity.kind, NameKind::Person | NameKind::Organisation | NameKind::Place) {
            within(found, entity, out);
        }
    }
}

/// Words of one entity's mentions, each with its occurrences.
fn within(found: &Findings<'_>, entity: &Entity, out: &mut Vec<Check>) {
    let text = found.text;
    let mut words: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mentions = entity.mentions.iter().filter_map(|&m| found.names.mentions.get(m)).take(400);
    for i in mentions.flat_map(|m: &Mention| m.tokens.clone()) {
        let word = text.surface(i).trim_end_matches(['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}']);
        if word.chars().count() >= WORD && text.shape(i).capital && !text.shape(i).all_capitals {
            words.entry(word).or_default().push(text.token(i).span());
        }
    }
    if words.len() > 40 {
        return;
    }
    for (word, spans) in &words {
        // The form told more often is the right one, or the one told first.
        let weight = |at: &[Span]| (at.len(), std::cmp::Reverse(at.first().map_or(0, |s| s.start)));
        let usual = words.iter().filter(|(other, at)| weight(at) > weight(spans) && one_letter(word, other));
        let Some((usual, at)) = usual.max_by_key(|(_, at)| weight(at)) else { continue };
        let Some(&span) = spans.first() else { continue };
        let times = if at.len() == 1 { "once".to_owned() } else { format!("{} times", at.len()) };
        let message = format!("“{word}” here, “{usual}” {times} elsewhere: one name, two spellings?");
        let also = spans.iter().skip(1).chain(at.first()).copied().collect();
        out.push(Check { span, code: "spelling", message, also });
    }
}

/// Whether one letter put in, left out, changed or exchanged with its neighbour makes one word the other. Neither the first
/// nor the last, which makes 'Associates' of 'Associated' and 'Catalonian' of 'Catalonia'.
fn one_letter(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (letters(a), letters(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let head = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let tail = short.iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    if head == 0 || head == long.len() || tail == 0 {
        return false;
    }
    let rest = short.len().saturating_sub(head + tail);
    if short.len() + 1 == long.len() {
        return head + tail >= short.len();
    }
    // 'Woman' and 'Women' are two words.
    if short.ends_with(&['m', 'a', 'n']) != long.ends_with(&['m', 'a', 'n']) && head + 2 == short.len() {
        return false;
    }
    let swapped = rest == 2 && short.get(head) == long.get(head + 1) && short.get(head + 1) == long.get(head);
    short.len() == long.len() && (rest == 1 || swapped)
}

/// Letters in lower case with straight apostrophes.
fn letters(word: &str) -> Vec<char> {
    word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase).collect()
}
