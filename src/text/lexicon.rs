//! Word lists of `model/`: lines of `class: word word …`, `#` for comments, read once at first use.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::sync::LazyLock;

/// Words with a class each. A word given twice keeps its first class.
#[derive(Debug)]
pub struct Lexicon {
    classes: HashMap<&'static str, &'static str, FixedState>,
}

impl Lexicon {
    /// Reads a list: words divided by white space, lower case, `_` for a space inside an entry. Lines without a
    /// `class:` have the empty class.
    pub fn parse(list: &'static str) -> Self {
        let mut classes = HashMap::with_capacity_and_hasher(Self::room(list), FixedState::default());
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let (class, words) = line.split_once(':').unwrap_or(("", line));
            for word in words.split_ascii_whitespace() {
                classes.entry(word).or_insert(class);
            }
        }
        Self { classes }
    }

    /// How many words a list may have: a word and its space are some eight bytes.
    pub fn room(list: &str) -> usize {
        list.len() / 7
    }

    /// The class of a word in lower case.
    pub fn class(&self, lower: &str) -> Option<&'static str> {
        self.classes.get(lower).copied()
    }

    /// Whether the list has the word, in lower case.
    pub fn has(&self, lower: &str) -> bool {
        self.classes.contains_key(lower)
    }
}

/// Why a word keeps the stop after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// 'Mr.', 'Gen.': before a name.
    Title,
    /// 'Corp.', 'Jr.': may end a sentence.
    Inner,
    /// 'Jan.', 'Tues.'.
    Month,
    /// 'Calif.', 'Ont.'.
    State,
    /// 'No.' before a number.
    Number,
    /// 'U.S.', 'a.m.'.
    Acronym,
    /// 'S.' for a name.
    Initial,
}

static ABBREVIATIONS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/abbreviations.txt")));
static STARTERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/sentence-starters.txt")));

/// The class of a word that is written with a stop, if it is one; any case, without the stop.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0; 8];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match ABBREVIATIONS.class(std::str::from_utf8(lower).ok()?)? {
        "title" => Some(Abbreviation::Title),
        "month" => Some(Abbreviation::Month),
        "state" => Some(Abbreviation::State),
        "number" => Some(Abbreviation::Number),
        _ => Some(Abbreviation::Inner),
    }
}

/// Whether a capitalised word, in lower case, opens a sentence even after an abbreviation.
pub(super) fn starts_sentence(lower: &str) -> bool {
    STARTERS.has(lower)
}
