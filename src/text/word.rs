//! Distinct words of a text, each read once however often it occurs: its lower-case form and its shape.

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Index of a distinct word (surface form) in the text's [`Words`].
pub type WordId = u32;

/// What a distinct surface form looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// First character is upper case.
    pub capital: bool,
    /// Two or more letters, all upper case ('NATO', 'U.S.').
    pub all_capitals: bool,
    /// Some letter is lower case.
    pub has_lower: bool,
    /// Some character is a digit.
    pub has_digit: bool,
    /// Some character is a letter.
    pub has_letter: bool,
}

impl Shape {
    fn of(surface: &str) -> Self {
        let letters = surface.chars().filter(|c| c.is_alphabetic()).count();
        let has_lower = surface.chars().any(char::is_lowercase);
        let uppers = surface.chars().filter(|c| c.is_uppercase()).count();
        Self {
            capital: surface.chars().next().is_some_and(char::is_uppercase),
            all_capitals: letters >= 2 && uppers == letters,
            has_lower,
            has_digit: surface.chars().any(char::is_numeric),
            has_letter: letters > 0,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    surface: (u32, u32),
    lower_end: u32,
    shape: Shape,
}

/// All distinct surface forms of a text in order of first occurrence.
#[derive(Debug, Default)]
pub struct Words {
    entries: Vec<Entry>,
    lower: String,
}

impl Words {
    /// Number of distinct surface forms.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether the text has no token at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Lower-case form: curly apostrophes straightened, soft hyphens and joiners dropped. Empty for an unknown id.
    pub fn lower(&self, id: WordId) -> &str {
        let id = id as usize;
        let start = id.checked_sub(1).and_then(|before| self.entries.get(before)).map_or(0, |e| e.lower_end);
        let end = self.entries.get(id).map_or(start, |e| e.lower_end);
        self.lower.get(start as usize..end as usize).unwrap_or("")
    }

    /// Shape of a surface form; the default for an unknown id.
    pub fn shape(&self, id: WordId) -> Shape {
        self.entries.get(id as usize).map_or_else(Shape::default, |e| e.shape)
    }
}

/// Gives equal surface forms the same [`WordId`].
pub(super) struct Interner<'a> {
    source: &'a str,
    words: Words,
    ids: HashTable<WordId>,
    state: FixedState,
}

impl<'a> Interner<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, words: Words::default(), ids: HashTable::new(), state: FixedState::default() }
    }

    /// The id of the surface form that stands at `start..end` of the source.
    pub(super) fn intern(&mut self, start: u32, end: u32) -> WordId {
        let source = self.source;
        let at = |e: &Entry| source.get(e.surface.0 as usize..e.surface.1 as usize).unwrap_or("");
        let surface = source.get(start as usize..end as usize).unwrap_or("");
        let hash = self.state.hash_one(surface);
        let entries = &self.words.entries;
        let same = |id: &WordId| entries.get(*id as usize).is_some_and(|e| at(e) == surface);
        if let Some(id) = self.ids.find(hash, same) {
            return *id;
        }
        let id = entries.len() as WordId;
        push_lower(&mut self.words.lower, surface);
        let lower_end = self.words.lower.len() as u32;
        self.words.entries.push(Entry { surface: (start, end), lower_end, shape: Shape::of(surface) });
        let entries = &self.words.entries;
        let state = &self.state;
        self.ids.insert_unique(hash, id, |id| entries.get(*id as usize).map_or(0, |e| state.hash_one(at(e))));
        id
    }

    pub(super) fn finish(self) -> Words {
        self.words
    }
}

fn push_lower(out: &mut String, surface: &str) {
    if surface.is_ascii() {
        out.extend(surface.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in surface.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '＇' => out.push('\''),
            c if super::letter::is_joiner(c) => {}
            c => out.extend(c.to_lowercase()),
        }
    }
}
