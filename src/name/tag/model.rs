//! The trained weights: how much each feature speaks for each kind and each part of a name, and each label for the next.

use super::hash::FEATURE_BITS;
use super::label::{KINDS, LABELS, kind_of, may_follow, part_of};
use super::steps::Steps;
use super::table::{Places, Table};
use std::sync::LazyLock;

/// What a feature is weighed for: outside, each kind, each part.
pub const COLUMNS: usize = 1 + KINDS.len() + 4;
/// What weights are counted in: so many make odds of e to one.
pub const UNIT: i16 = 8;
/// Columns as they are kept: a whole vector.
pub const WIDTH: usize = 16;

/// Weights of a feature, or sums of them.
pub type Sums = [i16; WIDTH];

/// The columns that a label adds up.
pub const fn columns_of(label: usize) -> (usize, Option<usize>) {
    match (kind_of(label), part_of(label)) {
        (Some(kind), Some(part)) => (1 + kind, Some(1 + KINDS.len() + part as usize)),
        _ => (0, None),
    }
}

/// Weights of a feature: a column each, and some to spare.
pub type Row = [i8; WIDTH];

/// The weights.
#[derive(Debug)]
pub struct Model {
    /// A bit for each feature's hash by its low bits: most features are not known, and this tells so from a table that stays near.
    seen: Vec<u64>,
    /// Where a feature's row is.
    places: Places,
    rows: Vec<Row>,
    /// How well labels follow each other.
    pub steps: Steps,
}

/// Bits of a hash that are looked at first.
const SEEN_BITS: u32 = 20;

const fn seen_at(hash: u32) -> usize {
    (hash as usize & ((1 << SEEN_BITS) - 1)) >> 6
}

static SHIPPED: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("../../../model/names.bin")));

impl Model {
    /// The weights that the product ships.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Adds a feature's weights to the sums.
    pub fn add(&self, hash: u32, sums: &mut Sums) {
        if self.seen.get(seen_at(hash)).is_none_or(|bits| bits >> (hash & 63) & 1 == 0) {
            return;
        }
        if let Some(row) = self.places.find(hash).and_then(|place| self.rows.get(place)) {
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i16::from(*weight));
        }
    }

    /// Reads a model from its table: how many rows, how labels follow each other, the rows' hashes, which columns of a row
    /// have weights, and those weights.
    pub fn read(bytes: &[u8]) -> Self {
        let mut table = Table(bytes);
        let count = table.number();
        let mut follow = [[0; LABELS]; LABELS];
        for (before, row) in follow.iter_mut().enumerate() {
            for (next, score) in row.iter_mut().enumerate() {
                if !may_follow(before, next) {
                    continue;
                }
                if let &[low, high] = table.column(2) {
                    *score = i16::from_le_bytes([low, high]);
                }
            }
        }
        let mut seen = vec![0; 1 << (SEEN_BITS - 6)];
        let hashes = table.hashes().inspect(|hash| {
            if let Some(bits) = seen.get_mut(seen_at(*hash)) {
                *bits |= 1_u64 << (hash & 63);
            }
        });
        let places = Places::new(FEATURE_BITS, count, hashes);
        let (low, high) = (table.column(count), table.column(count));
        let mut rows: Vec<Row> = vec![[0; WIDTH]; count];
        let mut weights = table.0.iter();
        for (row, (low, high)) in rows.iter_mut().zip(low.iter().zip(high)) {
            let mut present = u32::from(*low) | u32::from(*high) << 8;
            while present > 0
                && let Some(weight) = weights.next()
            {
                if let Some(to) = row.get_mut(present.trailing_zeros() as usize) {
                    *to = weight.cast_signed();
                }
                present &= present - 1;
            }
        }
        let score = |before: usize, next: usize| follow.get(before).and_then(|row| row.get(next)).copied().unwrap_or(0);
        Self { seen, places, rows, steps: Steps::new(score) }
    }
}
