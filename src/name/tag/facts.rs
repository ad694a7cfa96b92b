//! What a distinct word tells by itself, read once however often it occurs.

use super::cue::Cue;
use super::gazetteer::{self, Known};
use super::hash;
use crate::text::{Shape, push_without_accent};

/// What a word looks like, in few classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Look {
    /// Beyond either end of the sentence.
    #[default]
    Edge,
    /// 'word'.
    Lower,
    /// 'Word'.
    Capital,
    /// 'WORD'.
    Capitals,
    /// 'S.', 'S'.
    Initial,
    /// 'U.S.'.
    Acronym,
    /// 'McDonald', 'BioTech'.
    CapitalMixed,
    /// 'iPhone'.
    LowerMixed,
    /// '1,000'.
    Number,
    /// '5G', 'F35'.
    Digits,
    /// '.', '!', '?'.
    Stop,
    /// ','.
    Comma,
    /// Quotation marks.
    Quote,
    /// '(' and '['.
    Open,
    /// ')' and ']'.
    Close,
    /// '-'.
    Hyphen,
    /// '/'.
    Slash,
    /// "'s".
    Clitic,
    /// Any other mark.
    Mark,
}

impl Look {
    /// Whether it may begin a name in running text.
    pub const fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Capitals | Self::Initial | Self::Acronym | Self::CapitalMixed)
    }

    fn of(surface: &str, shape: Shape) -> Self {
        let mut chars = surface.chars();
        let first = chars.next();
        if shape.has_letter {
            let inner = chars.clone().any(char::is_uppercase);
            return match first {
                Some('\'' | '’' | 'ʼ' | '＇') => Self::Clitic,
                _ if shape.has_digit => Self::Digits,
                _ if shape.capital && chars.clone().all(|c| c == '.') => Self::Initial,
                _ if shape.all_capitals && surface.contains('.') => Self::Acronym,
                _ if shape.all_capitals => Self::Capitals,
                _ if shape.capital && inner => Self::CapitalMixed,
                _ if shape.capital => Self::Capital,
                _ if inner => Self::LowerMixed,
                _ => Self::Lower,
            };
        }
        match first {
            None => Self::Edge,
            _ if shape.has_digit => Self::Number,
            Some('.' | '!' | '?' | '…') => Self::Stop,
            Some(',') => Self::Comma,
            Some('"' | '“' | '”' | '\'' | '‘' | '’' | '«' | '»' | '„' | '`') => Self::Quote,
            Some('(' | '[') => Self::Open,
            Some(')' | ']') => Self::Close,
            Some('-' | '–') if surface.len() <= 3 => Self::Hyphen,
            Some('/') => Self::Slash,
            _ => Self::Mark,
        }
    }
}

/// What a distinct word tells by itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// Hash of its lower-case form.
    pub word: u32,
    /// Hash of its first two, three and four letters.
    pub prefixes: [u32; 3],
    /// Hash of its last one to four letters.
    pub suffixes: [u32; 4],
    /// Hash of its letters' cases, runs shortened: 'XxXx' for 'McDonald'.
    pub pattern: u32,
    /// What it looks like.
    pub look: Look,
    /// What it tells of names near it.
    pub cue: Cue,
    /// Its cluster and lists.
    pub known: Known,
    /// Its cluster's group among 256.
    pub group: u8,
    /// Its cluster's group among 64.
    pub field: u8,
}

impl Facts {
    /// Reads a word from its form and its form in lower case.
    pub fn of(surface: &str, lower: &str, shape: Shape) -> Self {
        let word = hash_of(lower);
        let known = gazetteer::word(word);
        let (group, field) = gazetteer::groups(known.cluster);
        let look = Look::of(surface, shape);
        let mut prefixes = [0; 3];
        let mut suffixes = [0; 4];
        if shape.has_letter {
            for (n, slot) in (2..).zip(&mut prefixes) {
                let end = lower.char_indices().nth(n).map_or(lower.len(), |(at, _)| at);
                *slot = hash::word(lower.get(..end).unwrap_or(""));
            }
            for (n, slot) in suffixes.iter_mut().enumerate() {
                let start = lower.char_indices().nth_back(n).map_or(0, |(at, _)| at);
                *slot = hash::word(lower.get(start..).unwrap_or(""));
            }
        }
        Self { word, prefixes, suffixes, pattern: pattern(surface), look, cue: Cue::of(lower), known, group, field }
    }
}

/// Hash of a word in lower case, whatever its accents.
pub fn hash_of(lower: &str) -> u32 {
    let plain = plain(lower);
    if plain.is_ascii() {
        return hash::word(plain);
    }
    let mut folded = String::with_capacity(plain.len());
    plain.chars().for_each(|c| push_without_accent(c, &mut folded));
    hash::word(&folded)
}

/// Marks that mean the same are read as the same: most text to learn from has straight quotation marks.
fn plain(lower: &str) -> &str {
    match lower {
        "“" | "”" | "„" | "``" | "''" | "«" | "»" | "â€œ" | "â€\u{9d}" => "\"",
        "‘" | "’" | "`" | "â€™" => "'",
        "–" | "—" | "--" => "-",
        "…" | "...." => "...",
        _ => lower,
    }
}

/// 'XxXx' for 'McDonald', '9X' for '5G', hashed; at most eight runs.
fn pattern(surface: &str) -> u32 {
    let (mut hash, mut before, mut runs) = (0, 0, 0);
    for c in surface.chars() {
        let class = match c {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            c => 4 + c as u32,
        };
        if class != before {
            hash = hash::join(hash, class);
            before = class;
            runs += 1;
            if runs == 8 {
                break;
            }
        }
    }
    hash
}
