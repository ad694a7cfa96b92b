//! What a noun phrase asks for: 'she' a woman, 'the company' a business, 'the Ikar founder' a founder.
//!
//! In come tokens; out goes [`Wanted`], or nothing where the phrase refers back to nobody ('a spokesman', 'I').

use crate::name::entity::{Gender, role};
use crate::name::{NameKind, Names};
use crate::text::{Lexicon, Text, TokenKind};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::LazyLock;

static FAMILIES: LazyLock<HashMap<&'static str, Families, FixedState>> = LazyLock::new(|| {
    let list = include_str!("../../../model/en/noun-families.txt");
    let mut families = HashMap::with_capacity_and_hasher(Lexicon::room(list), FixedState::default());
    for (i, line) in list.lines().filter(|l| !l.starts_with('#')).enumerate() {
        let words = line.split_once(':').map_or("", |(_, words)| words);
        words.split_ascii_whitespace().for_each(|word| *families.entry(word).or_insert(0) |= 1 << i);
    }
    families
});

/// A set of families of nouns, a bit each.
pub(super) type Families = u64;

/// The families that a word, in lower case, belongs to.
pub(super) fn families(lower: &str) -> Families {
    FAMILIES.get(lower.trim_end_matches('.')).copied().unwrap_or(0)
}

/// A word by its hash, whatever its case.
pub(super) fn hash(lower: &str) -> u32 {
    FixedState::default().hash_one(lower.trim_end_matches('.')) as u32
}

/// What sort of phrase it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// 'he', 'it'.
    Pronoun,
    /// 'who': the name right before it.
    Relative,
    /// 'the founder', 'the company'.
    Noun,
}

/// What a noun phrase asks for.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// What sort of phrase it is.
    pub(super) sort: Sort,
    /// Kinds that it may refer to, the likeliest first.
    pub(super) kinds: &'static [NameKind],
    /// Of a person.
    pub(super) gender: Option<Gender>,
    /// Its noun.
    pub(super) head: u32,
    /// The families of its noun.
    pub(super) families: Families,
    /// Its other words that tell something.
    pub(super) others: Vec<u32>,
    /// Its noun says nothing but the kind: 'the man', 'the 74-year-old'.
    pub(super) bare: bool,
    /// A body that nothing is told of may be meant: 'the company', not 'the ministry'.
    pub(super) open: bool,
    /// 'his father': somebody else than he.
    pub(super) relative: bool,
}

const PERSON: &[NameKind] = &[NameKind::Person];
const BODY: &[NameKind] = &[NameKind::Organisation];
const LAND: &[NameKind] = &[NameKind::Place];
const THING: &[NameKind] = &[NameKind::Organisation, NameKind::Place];

/// Nouns for bodies whose names rarely tell what they are.
const OPEN: [&str; 2] = ["company", "charity"];

/// Longest phrase that is read, in tokens.
const LONGEST: usize = 16;

/// Reads a noun phrase.
pub(super) fn read(text: &Text<'_>, tokens: Range<usize>) -> Option<Wanted> {
    pronoun(text.lower(tokens.start)).or_else(|| noun(text, tokens.start..tokens.end.min(tokens.start + LONGEST)))
}

fn pronoun(lower: &str) -> Option<Wanted> {
    let (sort, kinds, gender) = match lower {
        "he" | "him" | "himself" => (Sort::Pronoun, PERSON, Some(Gender::Man)),
        "she" | "hers" | "herself" => (Sort::Pronoun, PERSON, Some(Gender::Woman)),
        "it" | "itself" => (Sort::Pronoun, THING, None),
        "they" | "them" | "themselves" => (Sort::Pronoun, BODY, None),
        "who" | "whom" => (Sort::Relative, PERSON, None),
        _ => return None,
    };
    Some(Wanted { sort, kinds, gender, head: 0, families: 0, others: Vec::new(), bare: true, open: true, relative: false })
}

/// Whether a possessive or a pronoun of the third person, and of whom: 'his' in 'his lawyer'.
pub(super) fn possessive(lower: &str) -> Option<Wanted> {
    pronoun(match lower {
        "his" => "he",
        "her" => "she",
        "its" => "it",
        "their" => "they",
        _ => return None,
    })
}

fn noun(text: &Text<'_>, tokens: Range<usize>) -> Option<Wanted> {
    let first = text.lower(tokens.start);
    if tokens.len() == 1 && possessive(first).is_some() {
        return possessive(first);
    }
    let definite = matches!(first, "the" | "this" | "that" | "his" | "her" | "its" | "their");
    if !definite && (first == "a" || first == "an" || !text.shape(tokens.start).has_letter) {
        return None;
    }
    let aged = aged(text, tokens.clone());
    let kinds = [(PERSON, NameKind::Person), (BODY, NameKind::Organisation), (LAND, NameKind::Place)];
    let heads = kinds.iter().filter_map(|&(kinds, kind)| Some((role::head(text, tokens.clone(), kind)?, kinds, kind)));
    let (head, kinds, kind) = heads.max_by_key(|&(head, ..)| head).or(aged.map(|head| (head, PERSON, NameKind::Person)))?;
    let lower = text.lower(head);
    let gender = match role::class(text, head) {
        Some("man") => Some(Gender::Man),
        Some("woman") => Some(Gender::Woman),
        _ => None,
    };
    let bare = matches!(lower, "man" | "woman" | "boy" | "girl" | "teenager" | "teen" | "suspect" | "defendant" | "victim")
        || aged == Some(head);
    let word = |i: &usize| *i != head && text.token(*i).kind == TokenKind::Word && text.lower(*i).len() > 2;
    let telling = |i: &usize| word(i) && !matches!(role::class(text, *i), Some("article" | "preposition" | "modifier"));
    let others = tokens.filter(telling).map(|i| hash(text.lower(i))).collect();
    let families = families(lower);
    let open = kind == NameKind::Organisation && families & OPEN.iter().fold(0, |all, w| all | self::families(w)) != 0;
    let relative = kind == NameKind::Person && matches!(first, "his" | "her" | "their" | "its");
    Some(Wanted { sort: Sort::Noun, kinds, gender, head: hash(lower), families, others, bare, open, relative })
}

/// 'the 74-year-old'.
fn aged(text: &Text<'_>, tokens: Range<usize>) -> Option<usize> {
    tokens.clone().find(|&i| text.lower(i) == "old" && tokens.contains(&i.wrapping_sub(1)))
}

/// The mention at whose name a phrase ends: 'founder Ada Berg'; not 'the choice of Ada Berg', 'the Berg administration'.
pub(super) fn named(text: &Text<'_>, names: &Names, tokens: &Range<usize>) -> Option<usize> {
    let after = names.mentions.partition_point(|m| m.tokens.start < tokens.end);
    let last = after.checked_sub(1)?;
    let mention = names.mentions.get(last).filter(|m| m.tokens.start >= tokens.start)?;
    let trails = (mention.tokens.end..tokens.end).all(|i| text.token(i).kind == TokenKind::Mark || text.lower(i) == "'s");
    let hangs = (tokens.start..mention.tokens.start).any(|i| role::class(text, i) == Some("preposition"));
    (trails && !hangs).then_some(last)
}
