//! One surface with two kinds on a page: the odd one out takes the kind of the many, unless something speaks for it. And
//! what its own words tell: 'Norvik Corp.' is no place.
//!
//! In come mentions with the kinds that their sentences gave them; their kinds change here and nowhere before.

use super::fold::{Fold, Folds};
use super::lexicon::NAME_WORDS;
use super::role;
use crate::name::{Mention, NameKind};
use crate::text::Text;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

/// How many times likelier the kind of the many must be.
const OUTWEIGHED: f64 = 2.5;

/// Settles the kinds of all mentions.
pub(super) fn settle(text: &Text<'_>, folds: &mut Folds, mentions: &mut [Mention]) {
    let mut weights: HashMap<Fold, Vec<(NameKind, f64)>, FixedState> = HashMap::default();
    let mut ends: HashSet<(NameKind, Fold), FixedState> = HashSet::default();
    let mut keys = Vec::with_capacity(mentions.len());
    let (mut words, mut glued) = (Vec::new(), String::new());
    for mention in mentions.iter_mut() {
        folds.words(text, mention.tokens.clone(), &mut words);
        if let Some(kind) = told(folds, mention.kind, &words) {
            mention.kind = kind;
        }
        if let [first, .., last] = words.as_slice() {
            ends.extend([(mention.kind, *first), (mention.kind, *last)]);
        }
        glued.clear();
        words.iter().for_each(|&w| glued.push_str(folds.word(w)));
        let key = folds.intern(&glued);
        keys.push(key);
        let kinds = weights.entry(key).or_default();
        match kinds.iter_mut().find(|(kind, _)| *kind == mention.kind) {
            Some((_, weight)) => *weight += mention.confidence,
            None => kinds.push((mention.kind, mention.confidence)),
        }
    }
    for (mention, key) in mentions.iter_mut().zip(keys) {
        let Some(kinds) = weights.get(&key).filter(|kinds| kinds.len() > 1) else { continue };
        let Some(&(most, weight)) = kinds.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
        let own = kinds.iter().find(|(kind, _)| *kind == mention.kind).map_or(0.0, |k| k.1);
        let backed = ends.contains(&(mention.kind, key)) && !ends.contains(&(most, key));
        if own * OUTWEIGHED <= weight && !backed && !titled(text, mention) {
            mention.kind = most;
        }
    }
}

/// The other kind that a name's own words tell: 'the Halden Act' is no body, 'HMS Halden' no place.
fn told(folds: &Folds, kind: NameKind, words: &[Fold]) -> Option<NameKind> {
    let class = |word: &Fold| NAME_WORDS.class(folds.word(*word));
    let [first, .., last] = words else { return None };
    let named = matches!(kind, NameKind::Organisation | NameKind::Place);
    match kind {
        _ if named && class(first) == Some("ship") => Some(NameKind::Product),
        _ if named && class(last) == Some("law") => Some(NameKind::Work),
        _ if named && class(last) == Some("festival") => Some(NameKind::Event),
        NameKind::Place | NameKind::Product | NameKind::Person if is_body(folds, words) => Some(NameKind::Organisation),
        _ => None,
    }
}

/// 'Norvik Corp.', 'Lund University', 'University of Lund'.
fn is_body(folds: &Folds, words: &[Fold]) -> bool {
    let class = |word: &Fold| NAME_WORDS.class(folds.word(*word));
    match words {
        [first, second, .., _] if class(first) == Some("institution") && class(second) == Some("link") => true,
        [_, .., last] => matches!(class(last), Some("institution" | "suffix")),
        _ => false,
    }
}

/// 'Mr Halden', 'Senator Halden': a person, whatever else is called so.
fn titled(text: &Text<'_>, mention: &Mention) -> bool {
    let before = mention.tokens.start.wrapping_sub(1);
    let title = role::class(text, before).is_some_and(|c| c.starts_with("honorific") || matches!(c, "man" | "woman" | "person"));
    mention.kind == NameKind::Person && title
}
