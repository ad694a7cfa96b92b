//! What a caller may ask for, and what can be wrong with a request.

use std::fmt;
use time::{Date, Month};

/// Longest text that is analyzed, in bytes of UTF-8: 16 MiB.
pub const MAX_TEXT_BYTES: usize = 16 * 1024 * 1024;

/// What a caller may ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day of publication; overrides what the page says.
    pub published: Option<Date>,
}

impl Options {
    /// Options with a publication date as `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`Error::Published`] if it is not a day of the calendar in that form.
    pub fn published(day: &str) -> Result<Self, Error> {
        let date = parse_day(day).ok_or_else(|| Error::Published(day.to_owned()))?;
        Ok(Self { published: Some(date) })
    }
}

fn parse_day(day: &str) -> Option<Date> {
    let form =
        day.len() == 10 && day.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if !form {
        return None;
    }
    let month: u8 = day.get(5..7)?.parse().ok()?;
    Date::from_calendar_date(day.get(..4)?.parse().ok()?, Month::try_from(month).ok()?, day.get(8..)?.parse().ok()?).ok()
}

/// Why a request has no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The text is longer than [`MAX_TEXT_BYTES`].
    TooLong {
        /// Its length in bytes of UTF-8.
        bytes: usize,
    },
    /// `published` is not a calendar date.
    Published(String),
    /// The options are not of the stated shape.
    Options(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => write!(f, "text: {bytes} bytes is more than the limit of {MAX_TEXT_BYTES}"),
            Self::Published(day) => write!(f, "published: '{day}' is not a calendar date (want YYYY-MM-DD)"),
            Self::Options(what) => write!(f, "options: {what}"),
        }
    }
}

impl std::error::Error for Error {}
