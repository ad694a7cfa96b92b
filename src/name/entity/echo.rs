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

/// Tokens of a name that stands there again, and the mention that it is like.
type Echo = (Range<usize>, usize);

/// A name to look for.
struct Known {
    /// A mention that has it.
    mention: usize,
    times: u32,
}

/// Adds mentions, in their place.
pub(super) fn add(text: &Text<'_>, mentions: Vec<Mention>) -> Vec<Mention> {
    let known = known(text, &mentions);
    if known.is_empty() {
        return mentions;
    }
    let common = common(text);
    let firsts: HashSet<WordId, FixedState> = known.keys().filter_map(|words| words.first().copied()).collect();
    let mut out = Vec::with_capacity(mentions.len());
    let mut next = 0;
    let mut added = Vec::new();
    for mention in mentions.iter().map(Some).chain([None]) {
        let end = mention.map_or(text.tokens().len(), |m| m.tokens.start);
        let mut i = next;
        while i < end {
            let found = if firsts.contains(&text.token(i).word) { longest(text, &known, &common, i, end) } else { None };
            match found {
                Some((n, like)) => {
                    added.push((i..i + n, like));
                    i += n;
                }
                None => i += 1,
            }
        }
        next = mention.map_or(end, |m| m.tokens.end);
    }
    let mut added = trusted(&mentions, &known, added).into_iter().peekable();
    let echo = |(tokens, like): Echo| Mention {
        span: text.span_of(tokens.clone()),
        tokens,
        kind: mentions.get(like).map_or(NameKind::Person, |m| m.kind),
        entity: 0,
        confidence: CONFIDENCE,
        why: "Named elsewhere on this page.".to_owned(),
    };
    for mention in &mentions {
        while let Some(one) = added.next_if(|(tokens, _)| tokens.start < mention.tokens.start) {
            out.push(echo(one));
        }
        out.push(mention.clone());
    }
    out.extend(added.map(echo));
    out
}

/// Of the names that stand there again, people's, and those of others that were rarely missed: what is missed often may be no
/// name ('the President', 'the Cup').
fn trusted(mentions: &[Mention], known: &HashMap<Vec<WordId>, Known, FixedState>, added: Vec<Echo>) -> Vec<Echo> {
    let mut missed: HashMap<usize, u32, FixedState> = HashMap::default();
    added.iter().for_each(|(_, like)| *missed.entry(*like).or_insert(0) += 1);
    let times: HashMap<usize, u32, FixedState> = known.values().map(|k| (k.mention, k.times)).collect();
    let rarely = |like: &usize| times.get(like).copied().unwrap_or(0) >= 2 * missed.get(like).copied().unwrap_or(0);
    let person = |like: &usize| mentions.get(*like).is_some_and(|m| m.kind == NameKind::Person);
    added.into_iter().filter(|(_, like)| person(like) || rarely(like)).collect()
}

/// The names that were noticed, by their words.
fn known(text: &Text<'_>, mentions: &[Mention]) -> HashMap<Vec<WordId>, Known, FixedState> {
    let mut known: HashMap<Vec<WordId>, Known, FixedState> = HashMap::default();
    for (m, mention) in mentions.iter().enumerate() {
        let core = matches!(mention.kind, NameKind::Person | NameKind::Organisation | NameKind::Place);
        if core && mention.tokens.len() <= LONGEST {
            let words: Vec<WordId> = mention.tokens.clone().map(|i| text.token(i).word).collect();
            if let (NameKind::Person, [_, .., surname]) = (mention.kind, words.as_slice()) {
                known.entry(vec![*surname]).or_insert(Known { mention: m, times: NOTICED });
            }
            known.entry(words).or_insert(Known { mention: m, times: 0 }).times += 1;
        }
    }
    known.retain(|words, known| words.len() > 1 || known.times >= NOTICED);
    let capital = |word: Option<&WordId>| word.is_some_and(|&w| text.words().shape(w).capital);
    known.retain(|words, _| capital(words.first()) && capital(words.last()));
    known
}

/// Words that the text has in lower case too, with a capital in front.
fn common(text: &Text<'_>) -> HashSet<String, FixedState> {
    let mut lower: HashSet<String, FixedState> = HashSet::default();
    for id in 0..text.words().len() as WordId {
        if !text.words().shape(id).capital {
            lower.insert(text.words().lower(id).to_owned());
        }
    }
    lower
}

/// The longest known name at a token.
fn longest(
    text: &Text<'_>,
    known: &HashMap<Vec<WordId>, Known, FixedState>,
    common: &HashSet<String, FixedState>,
    i: usize,
    end: usize,
) -> Option<(usize, usize)> {
    let mut words: Vec<WordId> = (i..end.min(i + LONGEST)).map(|j| text.token(j).word).collect();
    while !words.is_empty() {
        if let Some(found) = known.get(&words).filter(|_| stands_alone(text, common, i, words.len())) {
            return Some((words.len(), found.mention));
        }
        words.pop();
    }
    None
}

/// No part of a longer name: no capitals beside it; a single word is no common one.
fn stands_alone(text: &Text<'_>, common: &HashSet<String, FixedState>, i: usize, n: usize) -> bool {
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
