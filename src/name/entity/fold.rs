//! Words of names in the form in which they are compared: no case, accents, stops or apostrophes, each with a number.
//!
//! In come tokens of a mention; out go [`Fold`]s, equal for 'Kaczyński' and 'Kaczynski', 'U.S.' and 'US'.

use crate::text::{Abbreviation, Text, TokenKind, push_without_accent};
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;
use std::ops::Range;

/// Number of a distinct folded word.
pub(super) type Fold = u32;

/// Longest name that is compared word by word; of a longer one only the first words count.
pub(super) const MAX_WORDS: usize = 16;
/// Longest folded word, in bytes.
const MAX_BYTES: usize = 64;

/// All distinct folded words of the names of a text.
#[derive(Debug, Default)]
pub(super) struct Folds {
    letters: String,
    ends: Vec<u32>,
    ids: HashTable<Fold>,
    state: FixedState,
}

impl Folds {
    /// The word behind a number.
    pub(super) fn word(&self, fold: Fold) -> &str {
        word(&self.letters, &self.ends, fold)
    }

    /// The number of a word.
    pub(super) fn intern(&mut self, folded: &str) -> Fold {
        let hash = self.state.hash_one(folded);
        let (letters, ends) = (&self.letters, &self.ends);
        if let Some(&fold) = self.ids.find(hash, |&f| word(letters, ends, f) == folded) {
            return fold;
        }
        let fold = self.ends.len() as Fold;
        self.letters.push_str(folded);
        self.ends.push(self.letters.len() as u32);
        let (letters, ends, state) = (&self.letters, &self.ends, &self.state);
        self.ids.insert_unique(hash, fold, |&f| state.hash_one(word(letters, ends, f)));
        fold
    }

    /// The number of a word that some name holds.
    pub(super) fn find(&self, folded: &str) -> Option<Fold> {
        let hash = self.state.hash_one(folded);
        self.ids.find(hash, |&f| self.word(f) == folded).copied()
    }

    /// The words of a mention: marks dropped, hyphened ones and initials joined ('Jae-in' as 'jaein', 'J. K.' as 'jk'), '&' as
    /// 'and'.
    pub(super) fn words(&mut self, text: &Text<'_>, tokens: Range<usize>, out: &mut Vec<Fold>) {
        out.clear();
        let mut joined = String::new();
        let (mut joins, mut after_initial) = (false, false);
        for i in tokens.take(2 * MAX_WORDS) {
            let token = text.token(i);
            let lower = text.lower(i);
            if token.kind == TokenKind::Mark && lower != "&" {
                joins = matches!(lower, "-" | "‐" | "‑" | "–") && !token.spaced && !text.token(i + 1).spaced;
                continue;
            }
            if lower == "'s" {
                continue;
            }
            let initial = token.abbreviation == Some(Abbreviation::Initial);
            let goes_on = joins || initial && after_initial;
            if !goes_on {
                self.push(&mut joined, out);
            }
            (joins, after_initial) = (false, initial);
            if lower == "&" { joined.push_str("and") } else { fold_into(lower, &mut joined) }
        }
        self.push(&mut joined, out);
        out.truncate(MAX_WORDS);
    }

    fn push(&mut self, joined: &mut String, out: &mut Vec<Fold>) {
        if !joined.is_empty() {
            out.push(self.intern(joined));
            joined.clear();
        }
    }
}

fn word<'a>(letters: &'a str, ends: &[u32], fold: Fold) -> &'a str {
    let fold = fold as usize;
    let start = fold.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(fold).copied().unwrap_or(start);
    letters.get(start as usize..end as usize).unwrap_or("")
}

/// Appends a word in lower case without accents, stops and apostrophes.
pub(super) fn fold_into(lower: &str, out: &mut String) {
    let start = out.len();
    for c in lower.chars() {
        if out.len() - start >= MAX_BYTES {
            break;
        }
        match c {
            '.' | '\'' | '\u{300}'..='\u{36f}' => {}
            c if c.is_ascii() => out.push(c),
            c => push_without_accent(c, out),
        }
    }
}
