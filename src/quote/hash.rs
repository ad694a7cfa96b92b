//! Features as rows of a weight table: the parts of each are hashed as they are named.
//!
//! In come numbers and words; out go row numbers. What they mean is left to those who name them.

use super::speaker::rank::ROWS;

/// Features of one candidate.
#[derive(Debug, Default)]
pub(super) struct Features {
    /// Rows of the weight table.
    pub rows: Vec<u32>,
}

/// A running hash of the parts of a feature.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Hash {
    pub(super) fn new(family: u32) -> Self {
        Self(0xcbf2_9ce4_8422_2325).byte(family as u8).byte((family >> 8) as u8)
    }

    pub(super) fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
    }

    pub(super) fn num(self, n: u32) -> Self {
        self.byte(n as u8).byte((n >> 8) as u8).byte(0xfe)
    }

    pub(super) fn word(self, word: &str) -> Self {
        word.bytes().take(24).fold(self, Self::byte).byte(0xff)
    }

    pub(super) fn bytes(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |h, b| h.byte(*b)).byte(0xfd)
    }

    fn row(self) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed >> 40) as u32 % ROWS as u32
    }
}

impl Features {
    pub(super) fn add(&mut self, hash: Hash) {
        self.rows.push(hash.row());
    }
}
