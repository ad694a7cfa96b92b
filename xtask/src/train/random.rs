//! Numbers that look random and are the same each time.

/// A generator (xorshift).
pub(super) struct Random(u64);

impl Random {
    /// One of many sequences.
    pub(super) const fn new(sequence: u64) -> Self {
        Self(0x2545_f491_4f6c_dd1d ^ sequence.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from 0 to below the limit.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }
}
