//! Dates that are odd by themselves or among those around them.

use super::{Check, Findings};
use crate::anchor::{FarYear, Odd};
use time::Date;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for dated in found.dates {
        let Some(odd) = dated.odd else { continue };
        let words = found.text.slice(dated.span);
        let day = dated.days.map_or_else(String::new, |d| written(d.0));
        let mut also = Vec::new();
        let (code, message) = match odd {
            Odd::NoSuchDay => ("no-such-day", format!("No calendar has this day: “{words}”.")),
            Odd::WrongWeekday(weekday) => ("weekday", format!("“{words}” does not fit: {day} is a {weekday}.")),
            Odd::EitherOrder(other) => {
                ("day-or-month", format!("“{words}” may be {day} or {}: write the month as a word.", written(other)))
            }
            Odd::FarYear(FarYear { told, meant, low, high, beside }) => {
                also.extend(beside.into_iter().flatten());
                ("year", format!("The year {told} stands among years from {low} to {high}: is {meant} meant?"))
            }
        };
        out.push(Check { span: dated.span, code, message, also });
    }
}

/// '18 March 2024'.
pub(super) fn written(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}
