//! copydesk reads a pasted news page and tells who is named, when things happened and who said what.
//!
//! ```
//! let report = copydesk::analyze("Ada Berg said on Friday: “We are ready.”", &copydesk::Options::published("2024-03-11")?)?;
//! assert_eq!(report.articles.len(), 1);
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! # How text becomes a report
//! Each stage is a folder and imports only the ones before it:
//!
//! 1. [`text`]: a string becomes tokens, lines and sentences.
//! 2. [`date`]: expressions of time are found and given typed values that no calendar has touched.
//! 3. [`page`]: lines get roles and make articles; a line that is only a date is a publication line.
//! 4. [`anchor`]: each expression meets the calendar, counted from its own article's publication date.
//! 5. [`name`]: mentions of people, organisations, places and more, and the entities behind them.
//! 6. [`quote`]: quoted and reported words with their speakers.
//! 7. [`check`]: what an editor should look at.
//! 8. [`report`]: all of it as plain data in UTF-16 code units; [`wire`] alone serialises it, and the `wasm` module
//!    alone knows of JavaScript.
//!
//! Finding dates comes before reading the page, and giving them their values after it, because the page needs the one
//! and the values need the other: `date` and `anchor` are two rooms so that data flows one way.
//!
//! # Invariants, each with a test
//! - [`analyze`] never panics and fails only as [`Error`] says.
//! - Spans are half-open UTF-8 byte ranges on character boundaries inside, UTF-16 in the [`Report`].
//! - No clock, locale, network or file: the same text gives the same report everywhere, byte for byte.
//! - Time and memory grow linearly with the text.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod anchor;
pub mod check;
pub mod date;
pub mod name;
mod options;
pub mod page;
pub mod quote;
pub mod report;
#[cfg(feature = "bench")]
pub mod stages;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod wire;

pub use options::{Error, MAX_TEXT_BYTES, Options};
pub use report::Report;

use text::Text;

/// Version of the analyzer, as in every report.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What every stage found in one text, in the stages' own terms.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// The text.
    pub text: Text<'a>,
    /// Its articles and lines.
    pub page: page::Page,
    /// Its expressions of time with their values.
    pub dates: Vec<anchor::Dated>,
    /// Its names and entities.
    pub names: name::Names,
    /// Its quotes.
    pub quotes: Vec<quote::Quote>,
    /// What an editor should look at.
    pub checks: Vec<check::Check>,
}

impl<'a> Analysis<'a> {
    /// Runs every stage.
    ///
    /// # Errors
    /// [`Error::TooLong`] if the text is longer than [`MAX_TEXT_BYTES`].
    pub fn of(source: &'a str, options: &Options) -> Result<Self, Error> {
        if source.len() > MAX_TEXT_BYTES {
            return Err(Error::TooLong { bytes: source.len() });
        }
        Ok(Self::in_stages(source, options, || {}))
    }

    /// Runs every stage and says after each that it is done.
    fn in_stages(source: &'a str, options: &Options, mut done: impl FnMut()) -> Self {
        let text = Text::read(source);
        done();
        let found = date::find(&text);
        done();
        let page = page::Page::read(&text, &found);
        done();
        let dates = anchor::resolve(&text, &page, &found, options.published);
        done();
        let names = name::Names::find(&text, &page);
        done();
        let quotes = quote::find(&text, &page, &names);
        done();
        let checks = check::run(&check::Findings { text: &text, page: &page, dates: &dates, names: &names, quotes: &quotes });
        done();
        Self { text, page, dates, names, quotes, checks }
    }
}

/// Analyzes a text: an article, a whole pasted page, or a sentence.
///
/// # Errors
/// [`Error::TooLong`] if the text is longer than [`MAX_TEXT_BYTES`].
pub fn analyze(text: &str, options: &Options) -> Result<Report, Error> {
    Analysis::of(text, options).map(|analysis| report::build(&analysis))
}
