//! The seventh stage: what an editor should look at. One check a file; each reads what the stages found.

mod age;
mod calendar;
mod count;
mod full_name;
mod mark;
mod order;
mod pull;
mod repeat;
mod speaker;
mod spelling;

use crate::anchor::Dated;
use crate::name::Names;
use crate::page::Page;
use crate::quote::Quote;
use crate::text::{Span, Text, sort};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Where.
    pub span: Span,
    /// Stable name of the check.
    pub code: &'static str,
    /// What is odd, in an editor's words.
    pub message: String,
    /// Other places that it concerns.
    pub also: Vec<Span>,
}

/// All that the stages found.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Its articles and lines.
    pub page: &'a Page,
    /// Its dates.
    pub dates: &'a [Dated],
    /// Its names.
    pub names: &'a Names,
    /// Its quotes.
    pub quotes: &'a [Quote],
}

/// Runs every check; the answers stand in text order.
pub fn run(findings: &Findings<'_>) -> Vec<Check> {
    let checks = [
        calendar::check,
        order::check,
        age::check,
        spelling::check,
        full_name::check,
        speaker::check,
        mark::check,
        pull::check,
        repeat::check,
        count::check,
    ];
    let mut out = Vec::new();
    for check in checks {
        check(findings, &mut out);
    }
    sort::by_number(out, |check: &Check| sort::place(check.span.start, check.span.end))
}
