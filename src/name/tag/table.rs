//! Reads the tables of `model/`: numbers and columns of bytes, used where they lie.
//!
//! Nothing is packed here: like values stand together, and what sends the page compresses them as well as a coder of our own
//! would, without a text having to wait for it. The writing half is in `xtask`.

/// What is left of a table.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a>(pub &'a [u8]);

impl<'a> Table<'a> {
    /// A column of so many bytes; shorter if the table ends.
    pub fn column(&mut self, bytes: usize) -> &'a [u8] {
        let (column, left) = self.0.split_at_checked(bytes).unwrap_or((self.0, &[]));
        self.0 = left;
        column
    }

    /// A number of four bytes, the lowest first.
    pub fn number(&mut self) -> usize {
        self.column(4).iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    }

    /// A column of rising hashes, kept as the gaps between them: 255 in a byte says that more of the gap follows. Whoever
    /// reads the next column has taken all of them.
    pub fn hashes(&mut self, count: usize) -> impl Iterator<Item = u32> {
        let mut hash: u32 = 0;
        let next = move |_| loop {
            let (part, left) = self.0.split_first()?;
            self.0 = left;
            hash = hash.wrapping_add((*part).into());
            if *part < MORE {
                return Some(hash);
            }
        };
        (0..count).map_while(next)
    }
}

/// A byte of a gap that the next one goes on with.
pub const MORE: u8 = 255;

/// A set of hashes that tells the place of each.
#[derive(Debug)]
pub struct Places {
    /// Where the hashes begin that have the same bits above the lowest ten; one more at the end.
    starts: Vec<u32>,
    /// The lowest ten bits of each.
    lows: Vec<u16>,
}

impl Places {
    /// Reads `count` rising hashes of `bits` bits.
    pub fn new(bits: u32, count: usize, hashes: impl Iterator<Item = u32>) -> Self {
        let (mut starts, mut lows) = (vec![0; (1 << (bits - LOW_BITS)) + 1], vec![0; count]);
        for (place, hash) in lows.iter_mut().zip(hashes) {
            if let Some(after) = starts.get_mut(above(hash) + 1) {
                *after += 1;
            }
            *place = low(hash);
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        Self { starts, lows }
    }

    /// How many hashes come before this one, if it is there.
    pub fn find(&self, hash: u32) -> Option<usize> {
        let (start, end) = (*self.starts.get(above(hash))? as usize, *self.starts.get(above(hash) + 1)? as usize);
        self.lows.get(start..end)?.iter().position(|at| *at == low(hash)).map(|at| start + at)
    }
}

const LOW_BITS: u32 = 10;

const fn low(hash: u32) -> u16 {
    (hash & ((1 << LOW_BITS) - 1)) as u16
}

const fn above(hash: u32) -> usize {
    (hash >> LOW_BITS) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_places_of_hashes_and_of_no_others() {
        let hashes = [0, 3, 254, 255, 256, 511, 2000, 2001, 1 << 20];
        let places = Places::new(21, hashes.len(), hashes.into_iter());
        for (place, hash) in hashes.into_iter().enumerate() {
            assert_eq!(places.find(hash), Some(place), "{hash}");
        }
        for hash in [1, 2, 253, 257, 510, 512, 1999, 2002, (1 << 20) - 1, (1 << 20) + 1, u32::MAX] {
            assert_eq!(places.find(hash), None, "{hash}");
        }
        assert_eq!(Places::new(10, 0, std::iter::empty()).find(0), None);
    }

    #[test]
    fn reads_gaps_longer_than_a_byte_and_no_more_than_there_are() {
        let mut table = Table(&[7, 255, 0, 255, 255, 10, 1, 2]);
        assert_eq!(table.hashes(3).collect::<Vec<_>>(), [7, 262, 782]);
        assert_eq!(table.number(), 0x0201);
        assert!(table.column(9).is_empty());
        assert_eq!(Table(&[255, 255]).hashes(1).count(), 0);
        assert_eq!(Table(&[1]).hashes(0).count(), 0);
    }
}
