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

    /// A column of rising hashes: how many bytes, then the gaps between them; 255 in a byte says that more of the gap follows.
    pub fn hashes(&mut self) -> impl Iterator<Item = u32> + use<'a> {
        let bytes = self.number();
        let mut hash: u32 = 0;
        self.column(bytes).iter().filter_map(move |part| {
            hash = hash.wrapping_add((*part).into());
            (*part < MORE).then_some(hash)
        })
    }
}

/// A byte of a gap that the next one goes on with.
pub const MORE: u8 = 255;

/// A set of hashes that tells the place of each.
#[derive(Debug)]
pub struct Places {
    /// Where the hashes begin that have the same bits above the lowest eight; one more at the end.
    starts: Vec<u32>,
    /// The lowest eight bits of each.
    lows: Vec<u8>,
}

impl Places {
    /// Reads `count` rising hashes of `bits` bits.
    pub fn new(bits: u32, count: usize, hashes: impl Iterator<Item = u32>) -> Self {
        let mut starts = vec![0; (1 << (bits - 8)) + 1];
        let mut lows = Vec::with_capacity(count);
        lows.extend(hashes.map(|hash| {
            if let Some(after) = starts.get_mut((hash >> 8) as usize + 1) {
                *after += 1;
            }
            hash as u8
        }));
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        Self { starts, lows }
    }

    /// How many hashes come before this one, if it is there.
    pub fn find(&self, hash: u32) -> Option<usize> {
        let above = (hash >> 8) as usize;
        let (start, end) = (*self.starts.get(above)? as usize, *self.starts.get(above + 1)? as usize);
        self.lows.get(start..end)?.iter().position(|low| *low == hash as u8).map(|at| start + at)
    }
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
        assert_eq!(Places::new(8, 0, std::iter::empty()).find(0), None);
    }

    #[test]
    fn reads_gaps_longer_than_a_byte_and_no_more_than_there_are() {
        let mut table = Table(&[6, 0, 0, 0, 7, 255, 0, 255, 255, 10, 1, 2]);
        assert_eq!(table.hashes().collect::<Vec<_>>(), [7, 262, 782]);
        assert_eq!(table.number(), 0x0201);
        assert!(table.column(9).is_empty());
        assert_eq!(Table(&[9, 0, 0, 0, 255, 255]).hashes().count(), 0);
        assert_eq!(Table(&[0, 0, 0, 0, 1]).hashes().count(), 0);
    }
}
