//! Known words: the cluster of words that a word behaves like, and the lists of names that it is in.
//!
//! `model/words.bin` holds single words, `model/phrases.bin` names of several words; both know only hashes, so one word in
//! a hundred that is in no list is taken for one that is. `cargo xtask train gazetteers` packs them.

use super::coder::{Decoder, Odds};
use super::hash;
use std::sync::LazyLock;

/// Bits kept of a word's hash.
pub const WORD_BITS: u32 = 22;
/// Bits that tell the number of a cluster; 0 is none.
pub const CLUSTER_BITS: u32 = 10;
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
#[derive(Debug, Default)]
pub struct Gazetteer {
    hashes: Vec<u32>,
    known: Vec<Known>,
    /// For each cluster its group among 256, and among 64.
    groups: Vec<(u8, u8)>,
}

static WORDS: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::read(include_bytes!("../../../model/words.bin")));
static PHRASES: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::read(include_bytes!("../../../model/phrases.bin")));

/// What is known of a word, by its hash.
pub fn word(hash: u32) -> Known {
    WORDS.find(hash)
}

/// Groups of a cluster: one of 256, one of 64.
pub fn groups(cluster: u16) -> (u8, u8) {
    WORDS.groups.get(cluster as usize).copied().unwrap_or((0, 0))
}

/// The lists that a name of several words is in, by the joined hashes of its words.
pub fn phrase(hash: u32) -> u8 {
    PHRASES.find(hash).lists
}

/// Hash of a name of several words, from the hash of its beginning.
pub const fn join(before: u32, word: u32) -> u32 {
    hash::join(before, word)
}

impl Gazetteer {
    /// Unpacks a table.
    pub fn read(bytes: &[u8]) -> Self {
        let mut coder = Decoder::new(bytes);
        let count = coder.plain(20);
        let low = coder.plain(5);
        let clusters = coder.plain(CLUSTER_BITS + 1);
        let mut table = Self::default();
        for _ in 0..clusters {
            table.groups.push((coder.plain(8) as u8, coder.plain(6) as u8));
        }
        let mut gaps = [Odds::default(); 1 << super::coder::GAP_TREE_BITS];
        let mut cluster_tree = vec![Odds::default(); 1 << CLUSTER_BITS];
        let mut list_tree = [Odds::default(); 1 << LIST_BITS];
        let mut hash = 0;
        for _ in 0..count {
            hash += coder.gap(&mut gaps, low);
            let cluster = if clusters > 0 { coder.tree(&mut cluster_tree, CLUSTER_BITS) } else { 0 };
            let lists = coder.tree(&mut list_tree, LIST_BITS);
            table.hashes.push(hash);
            table.known.push(Known { cluster: cluster as u16, lists: lists as u8 });
        }
        table
    }

    fn find(&self, hash: u32) -> Known {
        let found = self.hashes.binary_search(&(hash >> (32 - WORD_BITS)));
        found.ok().and_then(|i| self.known.get(i)).copied().unwrap_or_default()
    }
}
