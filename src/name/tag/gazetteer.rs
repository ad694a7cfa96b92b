//! Known words: the cluster of words that a word behaves like, and the lists of names that it is in.
//!
//! `model/words.bin` holds single words, `model/phrases.bin` names of several words; both know only hashes, so one word in
//! a hundred that is in no list is taken for one that is. `cargo xtask train gazetteers` writes them.

use super::hash;
use super::table::{Places, Table};
use std::sync::LazyLock;

/// Bits kept of a word's hash.
pub const WORD_BITS: u32 = 22;
/// Bits of [`Known::lists`].
pub const LIST_BITS: u32 = 8;

/// Lists that a word or phrase can be in, each a bit.
pub mod list {
    /// One of the most frequent first names.
    pub const FIRST_COMMON: u8 = 1;
    /// A first name.
    pub const FIRST: u8 = 2;
    /// One of the most frequent surnames.
    pub const LAST_COMMON: u8 = 4;
    /// A surname.
    pub const LAST: u8 = 8;
    /// A large city or capital.
    pub const CITY_LARGE: u8 = 16;
    /// A city.
    pub const CITY: u8 = 32;
    /// A country, state, continent, region or sea.
    pub const REGION: u8 = 64;
    /// An organisation.
    pub const BODY: u8 = 128;
}

/// What is known of a word or phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Number of its cluster among about a thousand, from 1; 0 if it has none.
    pub cluster: u16,
    /// Bits of [`list`].
    pub lists: u8,
}

/// Hashes with what is known of them.
#[derive(Debug)]
pub struct Gazetteer<'a> {
    places: Places,
    /// Numbers of clusters, two bytes each; none for phrases.
    clusters: &'a [u8],
    lists: &'a [u8],
    /// For each cluster its group among 256, and among 64.
    groups: (&'a [u8], &'a [u8]),
}

static WORDS: LazyLock<Gazetteer<'static>> = LazyLock::new(|| Gazetteer::read(include_bytes!("../../../model/words.bin")));
static PHRASES: LazyLock<Gazetteer<'static>> = LazyLock::new(|| Gazetteer::read(include_bytes!("../../../model/phrases.bin")));

/// What is known of a word, by its hash.
pub fn word(hash: u32) -> Known {
    WORDS.find(hash)
}

/// Groups of a cluster: one of 256, one of 64.
pub fn groups(cluster: u16) -> (u8, u8) {
    let of = |groups: &[u8]| groups.get(usize::from(cluster)).copied().unwrap_or(0);
    (of(WORDS.groups.0), of(WORDS.groups.1))
}

/// The lists that a name of several words is in, by the joined hashes of its words.
pub fn phrase(hash: u32) -> u8 {
    PHRASES.find(hash).lists
}

/// Hash of a name of several words, from the hash of its beginning.
pub const fn join(before: u32, word: u32) -> u32 {
    hash::join(before, word)
}

impl<'a> Gazetteer<'a> {
    /// Reads a table: how many clusters and their groups, how many words and their hashes, clusters and lists.
    pub fn read(bytes: &'a [u8]) -> Self {
        let mut table = Table(bytes);
        let clusters = table.number();
        let groups = (table.column(clusters), table.column(clusters));
        let count = table.number();
        let places = Places::new(WORD_BITS, count, table.hashes());
        Self { places, clusters: table.column(if clusters > 0 { 2 * count } else { 0 }), lists: table.column(count), groups }
    }

    fn find(&self, hash: u32) -> Known {
        let Some(place) = self.places.find(hash >> (32 - WORD_BITS)) else { return Known::default() };
        let cluster = match self.clusters.get(2 * place..2 * place + 2) {
            Some(&[low, high]) => u16::from_le_bytes([low, high]),
            _ => 0,
        };
        Known { cluster, lists: self.lists.get(place).copied().unwrap_or(0) }
    }
}
