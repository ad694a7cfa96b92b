//! Short names told in brackets: 'the Ministry of Commerce (Mofcom)', 'Movimento Halden Unito (MHU)'.
//!
//! In come the mentions that sentences gave away; out go the same with the short names that were missed, and each short name
//! with the kind of the name that it stands for wherever it stands.

use super::fold::{Fold, Folds};
use crate::name::{Mention, NameKind};
use crate::text::{Text, TokenKind, WordId};
use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// How often such an answer is right.
const CONFIDENCE: f64 = 0.9;

/// Adds and settles the short names.
pub(super) fn settle(text: &Text<'_>, folds: &mut Folds, mentions: Vec<Mention>) -> Vec<Mention> {
    let mut kinds: HashMap<WordId, NameKind, FixedState> = HashMap::default();
    let mut words = Vec::new();
    let mut out: Vec<Mention> = Vec::with_capacity(mentions.len());
    let mut mentions = mentions.into_iter().peekable();
    while let Some(mention) = mentions.next() {
        let (kind, at) = (mention.kind, mention.tokens.end + 1);
        if kind == NameKind::Person || !alone_in_brackets(text, at) {
            out.push(mention);
            continue;
        }
        folds.words(text, mention.tokens.clone(), &mut words);
        out.push(mention);
        let short = fold(text, folds, at);
        if !spells(folds, short, &words) {
            continue;
        }
        kinds.insert(text.token(at).word, kind);
        if mentions.peek().is_none_or(|next| next.tokens.start > at) {
            let (tokens, why) = (at..at + 1, "Told in brackets after its full name.".to_owned());
            out.push(Mention { span: text.span_of(tokens.clone()), tokens, kind, entity: 0, confidence: CONFIDENCE, why });
        }
    }
    for mention in out.iter_mut().filter(|m| m.tokens.len() == 1) {
        if let Some(&kind) = kinds.get(&text.token(mention.tokens.start).word) {
            mention.kind = kind;
        }
    }
    out
}

fn fold(text: &Text<'_>, folds: &mut Folds, token: usize) -> Fold {
    let mut folded = String::new();
    super::fold::fold_into(text.lower(token), &mut folded);
    folds.intern(&folded)
}

fn alone_in_brackets(text: &Text<'_>, at: usize) -> bool {
    let word = text.token(at).kind == TokenKind::Word && text.shape(at).capital;
    word && text.surface(at - 1) == "(" && text.surface(at + 1) == ")"
}

/// Shortest word put together from beginnings: 'Anvisa', not 'Ann'.
const SHORTEST: usize = 4;
/// Longest short name, in bytes.
const LONGEST: usize = 24;

/// Whether a word is put together from beginnings of the words of a name, in their order and from the first on: 'NCA',
/// 'Mofcom', 'Banvela'; not 'NSW' of 'Parliament of New South Wales'.
pub(super) fn spells(folds: &Folds, short: Fold, long: &[Fold]) -> bool {
    let letters = folds.word(short).as_bytes();
    let words = || long.iter().map(|&w| folds.word(w).as_bytes());
    let mut left = letters;
    for &initial in words().filter_map(<[u8]>::first) {
        left = left.strip_prefix(&[initial]).unwrap_or(left);
    }
    let begins = words().next().and_then(<[u8]>::first) == letters.first();
    let acronym = letters.len() > 1 && left.is_empty() && begins;
    acronym || (SHORTEST..=LONGEST).contains(&letters.len()) && blends(letters, words())
}

/// Whether the letters are beginnings of two or more of the words, the first word's among them.
fn blends<'w>(letters: &[u8], words: impl Iterator<Item = &'w [u8]> + Clone) -> bool {
    let shared = |from: usize, word: &[u8]| letters.iter().skip(from).zip(word).take_while(|(a, b)| a == b).count();
    // Bit n: the first n letters are accounted for.
    let mut reached: u32 = 0;
    for (n, word) in words.clone().enumerate() {
        let starts = if n == 0 { 1 } else { reached };
        for from in (0..letters.len()).filter(|from| starts >> from & 1 == 1) {
            reached |= (1..=shared(from, word)).fold(0, |all, taken| all | 1 << (from + taken));
        }
    }
    reached >> letters.len() & 1 == 1 && !words.clone().any(|word| word.starts_with(letters))
}
