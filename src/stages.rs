//! How long each stage takes: for benchmarks, native and in a browser; never part of the product.

use crate::text::Text;
use crate::{anchor, check, date, name, page, quote};

/// The stages that are timed, in order.
pub const STAGES: [&str; 7] = ["text", "date", "page", "anchor", "name", "quote", "check"];

/// The tokens of a text and the time that each stage takes for it, in the unit of the clock.
pub fn times(source: &str, mut clock: impl FnMut() -> f64) -> (usize, [f64; STAGES.len()]) {
    let mut times = [0.0; STAGES.len()];
    let mut slots = times.iter_mut();
    let mut last = clock();
    let mut lap = || {
        let now = clock();
        slots.next().into_iter().for_each(|slot| *slot = now - last);
        last = now;
    };
    let text = Text::read(source);
    lap();
    let found = date::find(&text);
    lap();
    let page = page::Page::read(&text, &found);
    lap();
    let dates = anchor::resolve(&text, &page, &found, None);
    lap();
    let names = name::Names::find(&text, &page);
    lap();
    let quotes = quote::find(&text, &page, &names);
    lap();
    check::run(&check::Findings { text: &text, page: &page, dates: &dates, names: &names, quotes: &quotes });
    lap();
    (text.tokens().len(), times)
}
