//! Reads numbers that an adaptive binary range coder packed: how the tables of `model/` are stored.
//!
//! Chance of a bit is learnt as it is read, so a table costs what it tells and no more, and decoding 200 KB takes a few
//! milliseconds. The encoder is in `xtask`.

/// Odds that a bit is 0, learnt from the bits before it.
#[derive(Clone, Copy, Debug)]
pub struct Odds(pub u16);

impl Default for Odds {
    fn default() -> Self {
        Self(1 << (ODDS_BITS - 1))
    }
}

/// Precision of the odds.
pub const ODDS_BITS: u32 = 12;
const RATE: u32 = 5;

impl Odds {
    /// Learns from a bit.
    pub const fn learn(&mut self, bit: bool) {
        if bit {
            self.0 -= self.0 >> RATE;
        } else {
            self.0 += ((1 << ODDS_BITS) - self.0) >> RATE;
        }
    }
}

/// Reads bits in the order that they were written.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: std::slice::Iter<'a, u8>,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// Starts at the first byte of what the encoder wrote.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..5 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        self.code = self.code << 8 | u32::from(self.bytes.next().copied().unwrap_or(0));
    }

    /// A bit whose odds are learnt.
    pub fn bit(&mut self, odds: &mut Odds) -> bool {
        let bound = (self.range >> ODDS_BITS) * u32::from(odds.0);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        odds.learn(bit);
        self.fill();
        bit
    }

    /// A number of so many bits, all equally likely.
    pub fn plain(&mut self, bits: u32) -> u32 {
        (0..bits).fold(0, |number, _| {
            self.range >>= 1;
            let bit = self.code >= self.range;
            if bit {
                self.code -= self.range;
            }
            self.fill();
            number << 1 | u32::from(bit)
        })
    }

    fn fill(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }

    /// A number of so many bits, each bit's odds learnt from the higher ones; `tree` has `1 << bits` odds.
    pub fn tree(&mut self, tree: &mut [Odds], bits: u32) -> u32 {
        let mut node = 1_u32;
        for _ in 0..bits {
            let mut spare = Odds::default();
            let bit = self.bit(tree.get_mut(node as usize).unwrap_or(&mut spare));
            node = node << 1 | u32::from(bit);
        }
        node - (1 << bits)
    }

    /// A gap between sorted hashes: all bits but the top ones are noise.
    pub fn gap(&mut self, tree: &mut [Odds], low: u32) -> u32 {
        let mut high = 0;
        loop {
            let part = self.tree(tree, GAP_TREE_BITS);
            high += part;
            if part < (1 << GAP_TREE_BITS) - 1 {
                break;
            }
        }
        high << low | self.plain(low)
    }
}

/// Bits of the part of a gap that is learnt.
pub const GAP_TREE_BITS: u32 = 4;
