//! Reads the tables of `model/`: numbers and columns of bytes, used where they lie.
//!
//! Nothing is packed here: like values stand together, and what sends the page compresses them as well as a coder of our own
//! would, without a text having to wait for it. The writing half is in `xtask`.

use std::slice::Iter;

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

    /// A column of rising hashes, kept as the gaps between them: 255 in a byte says that more of the gap follows.
    pub fn hashes(&mut self, count: usize) -> RisingHashes<'a> {
        let mut whole = 0;
        let bytes = self.0.iter().take_while(|byte| {
            let wanted = whole < count;
            whole += usize::from(**byte < MORE);
            wanted
        });
        let bytes = bytes.count();
        RisingHashes { gaps: self.column(bytes).iter(), hash: 0 }
    }
}

/// A byte of a gap that the next one goes on with.
pub const MORE: u8 = 255;

/// Hashes of a column of gaps.
#[derive(Clone, Debug)]
pub struct RisingHashes<'a> {
    gaps: Iter<'a, u8>,
    hash: u32,
}

impl Iterator for RisingHashes<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        loop {
            let part = *self.gaps.next()?;
            self.hash = self.hash.wrapping_add(part.into());
            if part < MORE {
                return Some(self.hash);
            }
        }
    }
}

/// A set of hashes that tells the place of each.
#[derive(Debug, Default)]
pub struct Places {
    /// Where the hashes begin that have the same bits above the lowest eight; one more at the end.
    starts: Vec<u32>,
    /// The lowest eight bits of each.
    lows: Vec<u8>,
}

impl Places {
    /// Reads rising hashes.
    pub fn new(hashes: impl Iterator<Item = u32>) -> Self {
        let mut places = Self::default();
        for hash in hashes {
            places.begin_until((hash >> 8) as usize + 1);
            places.lows.push(hash as u8);
        }
        places.begin_until(places.starts.len() + 1);
        places
    }

    fn begin_until(&mut self, starts: usize) {
        if self.starts.len() < starts {
            self.starts.resize(starts, self.lows.len() as u32);
        }
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
        let places = Places::new(hashes.into_iter());
        for (place, hash) in hashes.into_iter().enumerate() {
            assert_eq!(places.find(hash), Some(place), "{hash}");
        }
        for hash in [1, 2, 253, 257, 510, 512, 1999, 2002, (1 << 20) - 1, (1 << 20) + 1, u32::MAX] {
            assert_eq!(places.find(hash), None, "{hash}");
        }
        assert_eq!(Places::new(std::iter::empty()).find(0), None);
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
