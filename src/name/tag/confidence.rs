//! How often a name with a margin is right, as measured on documents that the weights were not trained on.

use super::model::UNIT;

/// Shares of right names by margin, in steps of half a unit from 0: `model/MODEL.md` has the table that they come from.
const SHARES: [f64; 16] = [0.40, 0.48, 0.62, 0.68, 0.76, 0.82, 0.88, 0.91, 0.94, 0.96, 0.96, 0.96, 0.97, 0.98, 0.98, 0.98];

/// The share of names with such a margin that are right.
pub(in crate::name) fn of(margin: i16) -> f64 {
    let step = f64::from(UNIT) / 2.0;
    let at = (f64::from(margin.max(0)) / step - 0.5).clamp(0.0, (SHARES.len() - 1) as f64);
    let (low, part) = (at as usize, at.fract());
    let share = |i: usize| SHARES.get(i.min(SHARES.len() - 1)).copied().unwrap_or(0.5);
    share(low) + (share(low + 1) - share(low)) * part
}
