//! Copies of documents with other names in them, made up of halves of known ones: what is learnt from these does not hang on the
//! names that the corpora happen to have.

use super::corpus::{Corpus, Document};
use super::random::Random;
use copydesk::name::tag::cue::Cue;
use copydesk::text::{Span, Text, TokenKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Kinds whose words are exchanged.
const KINDS: [&str; 4] = ["person", "organisation", "place", "product"];
/// Words in lower case this often in the corpora are ordinary ones ('National', 'Times') and stay.
const ORDINARY: u32 = 4;
/// Share of the words that are exchanged, in percent.
const EXCHANGED: u64 = 70;

/// Makes up names.
pub(super) struct Renamer {
    ordinary: HashSet<String>,
    /// Words of each kind's names.
    pools: BTreeMap<&'static str, Vec<String>>,
}

impl Renamer {
    pub(super) fn new(corpora: &[Corpus]) -> Self {
        let mut lower: HashMap<String, u32> = HashMap::new();
        for document in corpora.iter().flat_map(|c| &c.documents) {
            for word in document.text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.starts_with(char::is_lowercase)) {
                *lower.entry(word.to_owned()).or_default() += 1;
            }
        }
        lower.retain(|_, n| *n >= ORDINARY);
        let mut renamer = Self { ordinary: lower.into_keys().collect(), pools: BTreeMap::new() };
        for kind in KINDS {
            let mut words = BTreeSet::new();
            for document in corpora.iter().flat_map(|c| &c.documents) {
                for (span, _) in document.names.iter().filter(|(_, k)| k == kind) {
                    let name = document.text.get(span.start as usize..span.end as usize).unwrap_or("");
                    words.extend(name.split([' ', '-']).filter(|w| renamer.is_own(w)).map(str::to_owned));
                }
            }
            renamer.pools.insert(kind, words.into_iter().collect());
        }
        renamer
    }

    /// Whether a word is nobody's but its bearer's.
    fn is_own(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let letters = word.chars().count();
        letters > 2
            && word.starts_with(char::is_uppercase)
            && word.chars().all(char::is_alphabetic)
            && Cue::of(&lower) == Cue::None
            && !self.ordinary.contains(&lower)
    }

    /// The document with other names, the same words exchanged for the same throughout.
    pub(super) fn copy(&self, document: &Document, random: &mut Random) -> Document {
        let text = Text::read(&document.text);
        let mut exchanged: HashMap<&str, Option<String>> = HashMap::new();
        for (span, kind) in &document.names {
            let Some(pool) = self.pools.get(kind.as_str()).filter(|p| !p.is_empty()) else { continue };
            for i in text.token_at(span.start)..=text.token_at(span.end.saturating_sub(1)) {
                let word = text.surface(i);
                if self.is_own(word) && text.token(i).kind == TokenKind::Word {
                    exchanged.entry(word).or_insert_with(|| made_up(pool, word, random));
                }
            }
        }
        let mut copy = Document { text: String::new(), names: Vec::new() };
        let mut moved: Vec<(u32, i64)> = vec![(0, 0)];
        let mut at = 0;
        for i in 0..text.tokens().len() {
            let (span, word) = (text.token(i).span(), text.surface(i));
            if let Some(Some(other)) = exchanged.get(word) {
                copy.text += &document.text[at..span.start as usize];
                copy.text += other;
                at = span.end as usize;
                moved.push((span.end, copy.text.len() as i64 - i64::from(span.end)));
            }
        }
        copy.text += &document.text[at..];
        let to = |at: u32| {
            let before = moved.partition_point(|(from, _)| *from <= at);
            (i64::from(at) + moved.get(before.saturating_sub(1)).map_or(0, |(_, by)| *by)) as u32
        };
        copy.names = document.names.iter().map(|(span, kind)| (Span::new(to(span.start), to(span.end)), kind.clone())).collect();
        copy
    }
}

/// A word of two halves, written as the one that it stands for; sometimes none.
fn made_up(pool: &[String], word: &str, random: &mut Random) -> Option<String> {
    if random.below(100) >= EXCHANGED {
        return None;
    }
    let mut half = |first: bool| {
        let word = &pool[random.below(pool.len() as u64) as usize];
        let letters: Vec<char> = word.chars().collect();
        let (start, end) = letters.split_at(letters.len().div_ceil(2));
        if first { start.iter().collect::<String>() } else { end.iter().collect::<String>().to_lowercase() }
    };
    let made = half(true) + &half(false);
    Some(if word.chars().all(char::is_uppercase) { made.to_uppercase() } else { made })
}
