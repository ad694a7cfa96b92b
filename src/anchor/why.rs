//! One sentence for an editor: how a value was found; and how often such an answer is right.

use super::calendar::{Period, weekday_name};
use super::resolve::How;
use super::tense::Tense;
use crate::date::{Meaning, Point, Reference, Within, Year};
use time::Date;

/// 'Monday 21 January 2019'.
fn spoken(date: Date) -> String {
    format!("{} {} {} {}", weekday_name(date), date.day(), date.month(), date.year())
}

/// How a point was found, and how often that is right.
pub(super) fn point(words: &str, point: &Point, period: Option<Period>, how: How, tense: Tense) -> (String, f64) {
    match (how, period) {
        (How::Stated, _) => (format!("'{words}' says it in full."), 0.94),
        (How::Nothing, _) | (_, None) => {
            (format!("'{words}' is relative, and the article has no date to count it from: an anchor is missing."), 0.45)
        }
        (How::Published(date), Some(_)) => {
            let way = match (point.within, tense) {
                (Within::Weekday(_), Tense::Future) => ", ahead because its verb looks ahead",
                (Within::Weekday(_), _) => ", back to the nearest",
                (_, Tense::Future) if point.year == Year::Implied => ", ahead because its verb looks ahead",
                _ => "",
            };
            (format!("'{words}' counted from the article's date, {}{way}.", spoken(date)), 0.85)
        }
        (How::Story(told), Some(_)) => (format!("'{words}' counted from the date told before it, {}.", told.timex()), 0.7),
    }
}

/// Everything that meets no calendar.
pub(super) fn other(words: &str, meaning: &Meaning) -> (String, f64) {
    match meaning {
        Meaning::Length(_) => (format!("'{words}' is a length of time."), 0.8),
        Meaning::Recurrence(_) => (format!("'{words}' is something that recurs."), 0.75),
        Meaning::Reference(Reference::Past) => (format!("'{words}' points to the past without a date."), 0.75),
        Meaning::Reference(Reference::Present) => (format!("'{words}' is the time of writing."), 0.85),
        Meaning::Reference(Reference::Future) => (format!("'{words}' points to the future without a date."), 0.7),
        Meaning::Point(_) => (String::new(), 0.5),
    }
}
