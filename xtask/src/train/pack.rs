//! Learnt weights become the bytes that the product ships.

use super::coder::Encoder;
use copydesk::name::tag::coder::{GAP_TREE_BITS, Odds};
use copydesk::name::tag::hash::FEATURE_BITS;
use copydesk::name::tag::label::{LABELS, may_follow};
use copydesk::name::tag::model::{COLUMNS, RowOdds, SIZE_BITS};

/// Rows by rising hash with whole numbers for weights, and for each label how well each follows.
pub(super) struct Quantised {
    pub(super) rows: Vec<(u32, [i8; COLUMNS])>,
    pub(super) follow: Vec<Vec<i16>>,
}

impl Quantised {
    pub(super) fn weights(&self) -> usize {
        self.rows.iter().map(|(_, row)| row.iter().filter(|w| **w != 0).count()).sum()
    }

    /// The model as the product would read it.
    pub(super) fn model(&self) -> copydesk::name::tag::model::Model {
        copydesk::name::tag::model::Model::new(&self.rows, |a, b| self.follow[a][b])
    }
}

pub(super) const MOST: i32 = 1 << SIZE_BITS;

pub(super) fn pack(model: &Quantised) -> Vec<u8> {
    let mut coder = Encoder::new();
    let count = model.rows.len() as u32;
    let low = ((1_u32 << FEATURE_BITS) / count.max(1) / 4).checked_ilog2().unwrap_or(0);
    coder.plain(count, 20);
    coder.plain(low, 5);
    for a in 0..LABELS {
        for b in (0..LABELS).filter(|&b| may_follow(a, b)) {
            coder.plain((model.follow[a][b].clamp(-2048, 2047) + 2048) as u32, 12);
        }
    }
    let mut gaps = [Odds::default(); 1 << GAP_TREE_BITS];
    let mut odds = RowOdds::default();
    let mut before = 0;
    for (hash, row) in &model.rows {
        coder.gap(&mut gaps, low, hash - before);
        before = *hash;
        let (mut seen, mut sign) = (0, 0);
        for (column, &weight) in row.iter().enumerate() {
            coder.bit(&mut odds.present[column][seen], weight != 0);
            if weight == 0 {
                continue;
            }
            seen = (seen + 1).min(3);
            coder.bit(&mut odds.negative[column][sign], weight < 0);
            sign = 1 + usize::from(weight < 0);
            let size = u32::from(weight.unsigned_abs()) - 1;
            coder.tree(&mut odds.size[RowOdds::class(column)], SIZE_BITS, size);
        }
    }
    coder.finish()
}
