//! The writing half of [`copydesk::name::tag::coder`].

use copydesk::name::tag::coder::{GAP_TREE_BITS, ODDS_BITS, Odds};

/// Writes bits that the decoder reads in the same order.
pub(super) struct Encoder {
    low: u64,
    range: u32,
    cache: u8,
    pending: u64,
    out: Vec<u8>,
}

impl Encoder {
    pub(super) fn new() -> Self {
        Self { low: 0, range: u32::MAX, cache: 0, pending: 1, out: Vec::new() }
    }

    pub(super) fn bit(&mut self, odds: &mut Odds, bit: bool) {
        let bound = (self.range >> ODDS_BITS) * u32::from(odds.0);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        odds.learn(bit);
        self.fill();
    }

    pub(super) fn plain(&mut self, number: u32, bits: u32) {
        for i in (0..bits).rev() {
            self.range >>= 1;
            if number >> i & 1 == 1 {
                self.low += u64::from(self.range);
            }
            self.fill();
        }
    }

    pub(super) fn tree(&mut self, tree: &mut [Odds], bits: u32, number: u32) {
        let mut node = 1_usize;
        for i in (0..bits).rev() {
            let bit = number >> i & 1 == 1;
            self.bit(&mut tree[node], bit);
            node = node << 1 | usize::from(bit);
        }
    }

    pub(super) fn gap(&mut self, tree: &mut [Odds], low: u32, gap: u32) {
        let most = (1 << GAP_TREE_BITS) - 1;
        let mut high = gap >> low;
        while high >= most {
            self.tree(tree, GAP_TREE_BITS, most);
            high -= most;
        }
        self.tree(tree, GAP_TREE_BITS, high);
        self.plain(gap & ((1 << low) - 1), low);
    }

    fn fill(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }

    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.cache;
            while self.pending > 0 {
                self.out.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.pending -= 1;
            }
            self.cache = (self.low >> 24) as u8;
        }
        self.pending += 1;
        self.low = (self.low << 8) & 0xffff_ffff;
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copydesk::name::tag::coder::Decoder;

    #[test]
    fn reads_what_was_written() {
        let numbers: Vec<u32> = (0..4000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 9) % (1 + i % 700)).collect();
        let mut encoder = Encoder::new();
        let (mut tree, mut gaps) = ([Odds::default(); 256], [Odds::default(); 16]);
        for &n in &numbers {
            encoder.tree(&mut tree, 8, n & 0xff);
            encoder.gap(&mut gaps, 3, n);
            encoder.plain(n & 7, 3);
        }
        let bytes = encoder.finish();
        let mut decoder = Decoder::new(&bytes);
        let (mut tree, mut gaps) = ([Odds::default(); 256], [Odds::default(); 16]);
        for &n in &numbers {
            assert_eq!(decoder.tree(&mut tree, 8), n & 0xff);
            assert_eq!(decoder.gap(&mut gaps, 3), n);
            assert_eq!(decoder.plain(3), n & 7);
        }
    }
}
