//! Dates that no calendar has, and weekdays that are not their date's.

use super::{Check, Findings};
use crate::anchor::Odd;
use time::Date;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for dated in found.dates {
        let words = found.text.slice(dated.span);
        let (code, message) = match (dated.odd, dated.days) {
            (Some(Odd::NoSuchDay), _) => ("no-such-day", format!("No calendar has this day: “{words}”.")),
            (Some(Odd::WrongWeekday(weekday)), Some((day, _))) => {
                ("weekday", format!("“{words}” does not fit: {} is a {weekday}.", written(day)))
            }
            _ => continue,
        };
        out.push(Check { span: dated.span, code, message, also: Vec::new() });
    }
}

/// '18 March 2024'.
pub(super) fn written(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}
