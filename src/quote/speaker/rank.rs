//! A linear choice among candidates: hashed features, small whole-number weights, probabilities by softmax.
//!
//! In come the features of each candidate; out goes a probability for each. Training reads the same features.

/// Rows of the weight table: a power of two.
pub const ROWS: usize = 1 << 18;

/// Weights as shipped: one signed byte a row, in steps of [`STEP`].
#[derive(Clone, Copy, Debug)]
pub struct Weights<'w>(pub &'w [u8]);

/// What one unit of a weight is worth in the exponent.
pub const STEP: f32 = 1.0 / 12.0;

/// Trained weights for who said a quote.
pub(in crate::quote) const SPEAKERS: Weights<'static> = Weights(include_bytes!("../../../model/quote.speaker"));
/// Trained weights for what a word reports.
pub(in crate::quote) const REPORTS: Weights<'static> = Weights(include_bytes!("../../../model/quote.reported"));

impl Weights<'_> {
    /// The score of a candidate.
    pub fn score(&self, features: &[u32]) -> f32 {
        let sum: i32 = features.iter().map(|f| self.0.get(*f as usize % ROWS).map_or(0, |w| i32::from(*w as i8))).sum();
        sum as f32 * STEP
    }
}

/// Probabilities of scores.
pub fn softmax(scores: &mut [f32]) {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - top).exp();
        sum += *score;
    }
    scores.iter_mut().for_each(|s| *s /= sum);
}
