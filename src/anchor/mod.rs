//! The fourth stage: expressions of time meet the calendar.
//!
//! In come the expressions and the page, whose articles each have a publication date of their own; out goes one
//! [`Dated`] for each expression, with its TIMEX3 value and the days it covers.

use crate::date::{Expression, Timex};
use crate::page::Page;
use crate::text::{Span, Text};
use time::Date;

/// An expression of time with the value that a reader understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// Where it stands.
    pub span: Span,
    /// What kind of expression it is.
    pub timex: Timex,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 modifier ('START', 'APPROX').
    pub modifier: Option<&'static str>,
    /// First and last calendar day that it covers, where it has any.
    pub days: Option<(Date, Date)>,
    /// The day that a relative expression was counted from.
    pub anchor: Option<Date>,
    /// Index of the article it stands in.
    pub article: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How the value was found, for an editor.
    pub why: String,
}

/// Gives every expression its value. `published` overrides what the articles say.
pub fn resolve(_text: &Text<'_>, _page: &Page, _found: &[Expression], _published: Option<Date>) -> Vec<Dated> {
    Vec::new()
}
