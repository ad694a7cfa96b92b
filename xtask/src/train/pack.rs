//! Learnt weights and known words become the tables that the product ships: the writing half of
//! [`copydesk::name::tag::table`].

use copydesk::name::tag::label::{LABELS, may_follow};
use copydesk::name::tag::model::{COLUMNS, Model};
use copydesk::name::tag::table::MORE;

/// Rows by rising hash with whole numbers for weights, and for each label how well each follows.
pub(super) struct Quantised {
    pub(super) rows: Vec<(u32, [i8; COLUMNS])>,
    pub(super) follow: Vec<Vec<i16>>,
}

impl Quantised {
    pub(super) fn weights(&self) -> usize {
        self.rows.iter().map(|(_, row)| row.iter().filter(|w| **w != 0).count()).sum()
    }

    /// The model as the product reads it.
    pub(super) fn model(&self) -> Model {
        Model::read(&pack(self))
    }
}

/// The largest weight.
pub(super) const MOST: i32 = 64;

pub(super) fn pack(model: &Quantised) -> Vec<u8> {
    let mut out = number(model.rows.len());
    for a in 0..LABELS {
        for b in (0..LABELS).filter(|&b| may_follow(a, b)) {
            out.extend(model.follow[a][b].to_le_bytes());
        }
    }
    out.extend(gaps(model.rows.iter().map(|(hash, _)| *hash)));
    let present = |row: &[i8; COLUMNS]| row.iter().rev().fold(0_u16, |all, weight| all << 1 | u16::from(*weight != 0));
    out.extend(model.rows.iter().map(|(_, row)| present(row) as u8));
    out.extend(model.rows.iter().map(|(_, row)| (present(row) >> 8) as u8));
    let weights = model.rows.iter().flat_map(|(_, row)| row.iter().copied());
    out.extend(weights.filter(|weight| *weight != 0).map(i8::cast_unsigned));
    out
}

/// A number as tables have it.
pub(super) fn number(number: usize) -> Vec<u8> {
    (number as u32).to_le_bytes().to_vec()
}

/// Rising hashes as tables have them.
pub(super) fn gaps(hashes: impl Iterator<Item = u32>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = 0;
    for hash in hashes {
        let mut gap = hash - before;
        before = hash;
        while gap >= u32::from(MORE) {
            out.push(MORE);
            gap -= u32::from(MORE);
        }
        out.push(gap as u8);
    }
    [number(out.len()), out].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use copydesk::name::tag::model::Sums;
    use copydesk::name::tag::steps::Steps;

    #[test]
    fn the_product_reads_what_was_packed() {
        let row =
            |seed: i8| std::array::from_fn(|column| if (column as i8 + seed) % 3 == 0 { seed - 4 * column as i8 } else { 0 });
        let rows: Vec<_> = (1..40).map(|i| (i * i * i * 20, row(i as i8))).collect();
        let follow = (0..LABELS).map(|a| (0..LABELS).map(|b| (a * 7) as i16 - (b * 90) as i16).collect()).collect();
        let model = Quantised { rows, follow };
        let read = model.model();
        for (hash, row) in &model.rows {
            let mut sums = Sums::default();
            read.add(*hash, &mut sums);
            read.add(hash + 1, &mut sums);
            assert_eq!(sums[..COLUMNS].to_vec(), row.map(i16::from), "{hash}");
        }
        assert_eq!(format!("{:?}", read.steps), format!("{:?}", Steps::new(|a, b| model.follow[a][b])));
    }
}
