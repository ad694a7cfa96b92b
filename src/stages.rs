//! How long each stage takes: for benchmarks, native and in a browser; never part of the product.

use crate::{Analysis, Options};

/// The stages that are timed, in order.
pub const STAGES: [&str; 7] = ["text", "date", "page", "anchor", "name", "quote", "check"];

/// The tokens of a text and the time that each stage takes for it, in the unit of the clock.
pub fn times(source: &str, mut clock: impl FnMut() -> f64) -> (usize, [f64; STAGES.len()]) {
    let mut times = [0.0; STAGES.len()];
    let mut slots = times.iter_mut();
    let mut last = clock();
    let lap = || {
        let now = clock();
        slots.next().into_iter().for_each(|slot| *slot = now - last);
        last = now;
    };
    let analysis = Analysis::in_stages(source, &Options::default(), lap);
    (analysis.text.tokens().len(), times)
}
