//! Names that stand on the page once more, unnoticed: 'Ren' in 'Mr Ren' where the page told of 'Ren Zhengfei' before.
//!
//! In come the mentions that sentences gave away; out go the same with those added that only the rest of the page tells.

use super::role;
use crate::name::{Mention, NameKind};
use crate::text::{Text, TokenKind, WordId};
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};
use std::ops::Range;

/// Longest name that is looked for again, in tokens.
const LONGEST: usize = 6;
/// How often a name of one word must have been noticed.
const NOTICED: u32 = 2;
/// How often such an answer is right.
const CONFIDENCE: f64 = 0.75;

/// A name to look for.
struct Known {
    /// A number of its own.
    id: u32,
    kind: NameKind,
    times: u32,
}

type Names = HashMap<Vec<WordId>, Known, FixedState>;

/// Adds mentions, in their place.
pub(super) fn add(text: &Text<'_>, mentions: Vec<Mention>) -> Vec<Mention> {
    let known = known(text, &mentions);
    if known.is_empty() {
        return mentions;
    }
    let common = common(text, &known);
    let firsts: HashSet<WordId, FixedState> = known.keys().filter_map(|words| words.first().copied()).collect();
    let mut next = 0;
    let mut added: Vec<(Range<usize>, &Known)> = Vec::new();
    for mention in mentions.iter().map(Some).chain([None]) {
        let end = mention.map_or(text.tokens().len(), |m| m.tokens.start);
        let mut i = next;
        while i < end {
            let found = if firsts.contains(&text.token(i).word) { longest(text, &known, &common, i, end) } else { None };
            let n = found.as_ref().map_or(1, |(n, _)| *n);
            added.extend(found.map(|(n, known)| (i..i + n, known)));
            i += n;
        }
        next = mention.map_or(end, |m| m.tokens.end);
    }
    let added = trusted(added);
    if added.is_empty() { mentions } else { interleaved(text, mentions, added) }
}

/// Of the names that stand there again, people's, and those of others that were rarely missed: what is missed often may be no
/// name ('the President', 'the Cup').
fn trusted(added: Vec<(Range<usize>, &Known)>) -> Vec<(Range<usize>, NameKind)> {
    let mut missed: HashMap<u32, u32, FixedState> = HashMap::default();
    added.iter().for_each(|(_, known)| *missed.entry(known.id).or_insert(0) += 1);
    let rarely = |known: &Known| known.times >= 2 * missed.get(&known.id).copied().unwrap_or(0);
    let trusted = added.into_iter().filter(|(_, known)| known.kind == NameKind::Person || rarely(known));
    trusted.map(|(tokens, known)| (tokens, known.kind)).collect()
}

fn interleaved(text: &Text<'_>, mentions: Vec<Mention>, added: Vec<(Range<usize>, NameKind)>) -> Vec<Mention> {
    let mut out = Vec::with_capacity(mentions.len() + added.len());
    let echo = |(tokens, kind): (Range<usize>, NameKind)| Mention {
        span: text.span_of(tokens.clone()),
        tokens,
        kind,
        entity: 0,
        confidence: CONFIDENCE,
        why: "Named elsewhere on this page.".to_owned(),
    };
    let mut added = added.into_iter().peekable();
    for mention in mentions {
        while let Some(one) = added.next_if(|(tokens, _)| tokens.start < mention.tokens.start) {
            out.push(echo(one));
        }
        out.push(mention);
    }
    out.extend(added.map(echo));
    out
}

/// The names that were noticed, by their words, and people's surnames.
fn known(text: &Text<'_>, mentions: &[Mention]) -> Names {
    let mut known = Names::default();
    let mut note = |words: &[WordId], kind: NameKind, times: u32| match known.get_mut(words) {
        Some(known) => known.times += times,
        None => {
            let id = known.len() as u32;
            known.insert(words.to_vec(), Known { id, kind, times });
        }
    };
    let mut words: Vec<WordId> = Vec::with_capacity(LONGEST);
    for mention in mentions {
        let core = matches!(mention.kind, NameKind::Person | NameKind::Organisation | NameKind::Place);
        if core && mention.tokens.len() <= LONGEST {
            words.clear();
            words.extend(mention.tokens.clone().map(|i| text.token(i).word));
            if let (NameKind::Person, [_, .., surname]) = (mention.kind, words.as_slice()) {
                note(&[*surname], mention.kind, NOTICED);
            }
            note(&words, mention.kind, 1);
        }
    }
    let capital = |word: Option<&WordId>| word.is_some_and(|&w| text.words().shape(w).capital);
    known.retain(|words, known| (words.len() > 1 || known.times >= NOTICED) && capital(words.first()) && capital(words.last()));
    known
}

/// Names of one word that the text has in lower case too.
fn common<'a>(text: &'a Text<'_>, known: &Names) -> HashSet<&'a str, FixedState> {
    let single = |words: &Vec<WordId>| if let [word] = words.as_slice() { Some(text.words().lower(*word)) } else { None };
    let singles: HashSet<&str, FixedState> = known.keys().filter_map(single).collect();
    let words = (0..text.words().len() as WordId).filter(|&id| !text.words().shape(id).capital);
    words.map(|id| text.words().lower(id)).filter(|lower| singles.contains(lower)).collect()
}

/// The longest known name at a token, with its length.
fn longest<'k>(
    text: &Text<'_>,
    known: &'k Names,
    common: &HashSet<&str, FixedState>,
    i: usize,
    end: usize,
) -> Option<(usize, &'k Known)> {
    let words: [WordId; LONGEST] = std::array::from_fn(|n| text.token(i + n).word);
    let longest = LONGEST.min(end - i);
    (1..=longest).rev().find_map(|n| {
        let found = known.get(words.get(..n)?)?;
        stands_alone(text, common, i, n).then_some((n, found))
    })
}

/// No part of a longer name: no capitals beside it; a single word is no common one.
fn stands_alone(text: &Text<'_>, common: &HashSet<&str, FixedState>, i: usize, n: usize) -> bool {
    let capital = |j: usize| text.shape(j).capital && text.token(j).kind == TokenKind::Word && !text.token(j).first_of_line;
    let joined = |j: usize| !text.token(j).spaced && matches!(text.surface(j), "-" | "&" | "@" | "." | "/" | "_");
    let before = i > 0 && capital(i - 1) && !text.token(i).first_of_line && !opens(text, i - 1) && !titles(text, i - 1);
    let beside = capital(i + n) || before;
    let inside = joined(i + n) || i > 0 && joined(i - 1) && !text.token(i).spaced;
    let plain = n == 1 && (!text.shape(i).capital || common.contains(text.lower(i)));
    !beside && !inside && !plain
}

/// 'Mr', 'President': stands before a name and is no part of it.
fn titles(text: &Text<'_>, i: usize) -> bool {
    role::class(text, i).is_some_and(|c| c.starts_with("honorific") || matches!(c, "man" | "woman" | "person"))
}

/// The first word of its sentence: its capital says nothing.
fn opens(text: &Text<'_>, i: usize) -> bool {
    text.token(i).first_of_line || matches!(text.surface(i.wrapping_sub(1)), "." | "!" | "?" | "“" | "\"" | ":")
}
