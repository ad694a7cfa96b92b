//! The trained weights: how much each feature speaks for each kind and each part of a name, and each label for the next.

use super::coder::{Decoder, GAP_TREE_BITS, Odds};
use super::decode::Steps;
use super::hash::FEATURE_BITS;
use super::label::{KINDS, LABELS, kind_of, may_follow, part_of};
use std::sync::LazyLock;

/// What a feature is weighed for: outside, each kind, each part.
pub const COLUMNS: usize = 1 + KINDS.len() + 4;
/// What weights are counted in: so many make odds of e to one.
pub const UNIT: i16 = 8;
/// Columns as they are kept: a whole vector.
const WIDTH: usize = 16;

/// Weights of a feature, or sums of them.
pub type Sums = [i16; WIDTH];

/// The columns that a label adds up.
pub const fn columns_of(label: usize) -> (usize, Option<usize>) {
    match (kind_of(label), part_of(label)) {
        (Some(kind), Some(part)) => (1 + kind, Some(1 + KINDS.len() + part as usize)),
        _ => (0, None),
    }
}

/// Score of what may not be: below any that may, and far enough from the limit of its type to be added up.
pub const NEVER: i16 = -9000;

/// The weights.
#[derive(Debug)]
pub struct Model {
    /// Open addressing: a feature's hash plus one, 0 for a free slot, and the index of its row.
    slots: Vec<(u32, u32)>,
    mask: usize,
    /// A bit for each hash by its low bits: most features are not known, and this tells so from a table that stays near.
    seen: Vec<u64>,
    rows: Vec<[i8; WIDTH]>,
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

    /// Makes a model of weights: rows by hash, and for each label how well each may follow it.
    pub fn new(weights: &[(u32, [i8; COLUMNS])], follow: impl Fn(usize, usize) -> i16) -> Self {
        let size = (weights.len() * 5 / 2).next_power_of_two().max(16);
        let mut model = Self {
            slots: vec![(0, 0); size],
            mask: size - 1,
            seen: vec![0; 1 << (SEEN_BITS - 6)],
            rows: Vec::with_capacity(weights.len()),
            steps: Steps::new(follow),
        };
        for (hash, columns) in weights {
            let mut row = [0; WIDTH];
            row.iter_mut().zip(columns).for_each(|(to, from)| *to = *from);
            if let Some(bits) = model.seen.get_mut(seen_at(*hash)) {
                *bits |= 1 << (hash & 63);
            }
            let mut slot = *hash as usize & model.mask;
            while model.slots.get(slot).is_some_and(|s| s.0 != 0) {
                slot = (slot + 1) & model.mask;
            }
            if let Some(free) = model.slots.get_mut(slot) {
                *free = (hash + 1, model.rows.len() as u32);
            }
            model.rows.push(row);
        }
        model
    }

    /// Adds a feature's weights to the sums.
    pub fn add(&self, hash: u32, sums: &mut Sums) {
        if self.seen.get(seen_at(hash)).is_none_or(|bits| bits >> (hash & 63) & 1 == 0) {
            return;
        }
        let mut slot = hash as usize & self.mask;
        while let Some(&(key, row)) = self.slots.get(slot) {
            if key == hash + 1 {
                if let Some(row) = self.rows.get(row as usize) {
                    sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i16::from(*weight));
                }
                return;
            }
            if key == 0 {
                return;
            }
            slot = (slot + 1) & self.mask;
        }
    }

    /// Unpacks a model.
    pub fn read(bytes: &[u8]) -> Self {
        let mut coder = Decoder::new(bytes);
        let count = coder.plain(20);
        let low = coder.plain(5);
        let mut follow = [[0; LABELS]; LABELS];
        for (before, row) in follow.iter_mut().enumerate() {
            for (next, score) in row.iter_mut().enumerate() {
                if may_follow(before, next) {
                    *score = coder.plain(12) as i16 - 2048;
                }
            }
        }
        let mut gaps = [Odds::default(); 1 << GAP_TREE_BITS];
        let mut odds = RowOdds::default();
        let mut hash = 0;
        let mut weights = Vec::with_capacity(count.min(1 << FEATURE_BITS) as usize);
        for _ in 0..count {
            hash += coder.gap(&mut gaps, low);
            weights.push((hash, odds.read(&mut coder)));
        }
        let score = |before: usize, next: usize| follow.get(before).and_then(|row| row.get(next)).copied().unwrap_or(0);
        Self::new(&weights, score)
    }
}

/// Bits of a weight's size.
pub const SIZE_BITS: u32 = 6;

/// Odds of what a row holds.
#[derive(Debug)]
pub struct RowOdds {
    /// Whether a column has a weight: by column and how many columns before it have one.
    pub present: [[Odds; 4]; COLUMNS],
    /// Whether it is negative, by column and the sign of the weight before.
    pub negative: [[Odds; 3]; COLUMNS],
    /// Its size less one: for outside, kinds and parts.
    pub size: [[Odds; 1 << SIZE_BITS]; 3],
}

impl Default for RowOdds {
    fn default() -> Self {
        Self {
            present: [[Odds::default(); 4]; COLUMNS],
            negative: [[Odds::default(); 3]; COLUMNS],
            size: [[Odds::default(); 1 << SIZE_BITS]; 3],
        }
    }
}

impl RowOdds {
    /// Which sizes go together: outside, kinds, parts.
    pub const fn class(column: usize) -> usize {
        match column {
            0 => 0,
            c if c <= KINDS.len() => 1,
            _ => 2,
        }
    }

    fn read(&mut self, coder: &mut Decoder<'_>) -> [i8; COLUMNS] {
        let mut row = [0; COLUMNS];
        let (mut seen, mut sign) = (0, 0);
        let columns = self.present.iter_mut().zip(&mut self.negative);
        for ((column, weight), (present, negative)) in row.iter_mut().enumerate().zip(columns) {
            let mut spare = Odds::default();
            if !coder.bit(present.get_mut(seen).unwrap_or(&mut spare)) {
                continue;
            }
            seen = (seen + 1).min(3);
            let below = coder.bit(negative.get_mut(sign).unwrap_or(&mut spare));
            sign = 1 + usize::from(below);
            let size = self.size.get_mut(Self::class(column)).map_or(0, |tree| coder.tree(tree, SIZE_BITS)) as i8 + 1;
            *weight = if below { -size } else { size };
        }
        row
    }
}
