//! The second stage: expressions of time, found in the tokens and given typed values that no calendar has touched yet.
//!
//! In comes a [`Text`]; out go [`Expression`]s in text order that never overlap. 'last Friday' leaves here as a weekday
//! that is to be counted back; from which day is left to [`crate::anchor`].

mod find;
mod lexicon;
mod meaning;

pub use meaning::{
    Amount, Base, HolidayRule, Lean, Length, Meaning, Modifier, Part, Point, Recurrence, Reference, Season, TimeOfDay, Unit,
    Within, Year,
};

use crate::text::{Span, Text};
use std::ops::Range;

/// TIMEX3 type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timex {
    /// A day or something longer, or a reference to one.
    Date,
    /// A clock time or a part of a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// An expression of time as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Where it stands.
    pub span: Span,
    /// What kind of expression it is.
    pub timex: Timex,
    /// The calendar day that it names in full ('January 21, 2019'), if it does.
    pub full: Option<time::Date>,
    /// Indexes of its tokens in [`Text::tokens`].
    pub tokens: Range<u32>,
    /// What it means, as far as the text tells.
    pub meaning: Meaning,
    /// What softens or bounds it.
    pub modifier: Option<Modifier>,
    /// The weekday that is told with a date, 1 for Monday.
    pub weekday: Option<u8>,
    /// The day that '3/4/2019' may be as well, where nothing on the page tells the order of day and month.
    pub other_order: Option<time::Date>,
}

/// Finds every expression of time.
pub fn find(text: &Text<'_>) -> Vec<Expression> {
    find::find(text)
}
