//! One sentence for an editor: how a value was found; and how often such an answer is right, as counted on news and
//! histories whose dates people had marked.

use super::calendar::{Period, weekday_name};
use super::resolve::How;
use super::tense::Tense;
use crate::date::{Amount, Meaning, Point, Recurrence, Reference, Within, Year};
use time::Date;

/// 'Monday 21 January 2019'.
fn spoken(date: Date) -> String {
    format!("{} {} {} {}", weekday_name(date), date.day(), date.month(), date.year())
}

/// 'Monday 21 January 2019', 'January 2019', '2019', else the first day and the last.
fn named(period: Period) -> String {
    match (period, period.days()) {
        (Period::Day(date), _) => spoken(date),
        (Period::Month(year, _), Some((first, _))) => format!("{} {year}", first.month()),
        (Period::Year(year), _) if year > 0 => year.to_string(),
        (_, Some((first, last))) => format!("{} to {}", spoken(first), spoken(last)),
        (_, None) => period.timex(),
    }
}

/// How a point was found, and how often that is right.
pub(super) fn point(
    words: &str,
    point: &Point,
    period: Option<Period>,
    (how, borrowed): (How, bool),
    tense: Tense,
) -> (String, f64) {
    match (how, period) {
        (How::Stated, Some(Period::NoDay(..))) => (format!("“{words}” says it, but no calendar has that day."), 0.9),
        (How::Stated, _) => (format!("“{words}” says it in full."), 0.97),
        (How::Nothing, _) | (_, None) => (format!("The article has no date that “{words}” could be counted from."), 0.7),
        (How::Published(date), Some(_)) if borrowed => {
            (format!("The article has no date; “{words}” counted from that of the one before it, {}.", spoken(date)), 0.6)
        }
        (How::Published(date), Some(period)) => {
            let way = match (point.within, tense) {
                (Within::Weekday(_), Tense::Future) => ", forward to the next, as the sentence looks ahead",
                (Within::Weekday(_), _) => ", back to the last one",
                (_, Tense::Future) if point.year == Year::Implied => ", forward, as the sentence looks ahead",
                _ => "",
            };
            let share = match (point.within, period) {
                (Within::Weekday(_), _) if tense == Tense::Future => 0.88,
                (Within::Weekday(_), _) => 0.95,
                (_, Period::Week(_) | Period::Quarter(..)) => 0.85,
                _ if point.time.is_some() => 0.8,
                _ => 0.9,
            };
            (format!("“{words}” counted from the article's date, {}{way}.", spoken(date)), share)
        }
        (How::Story(told), Some(period)) => {
            let share = match period {
                Period::Quarter(..) => 0.65,
                Period::SomeDay(..) | Period::SomeMonth(_) => 0.5,
                _ => 0.78,
            };
            (format!("“{words}” counted from the date before it in the text, {}.", named(told)), share)
        }
    }
}

/// A day in figures whose order nothing tells.
pub(super) fn either(words: &str, period: Option<Period>, other: Date) -> (String, f64) {
    let read = period.and_then(|p| p.date()).map_or_else(String::new, spoken);
    (format!("“{words}” is read month first, {read}; day first it would be {}.", spoken(other)), 0.6)
}

/// Everything that meets no calendar.
pub(super) fn other(words: &str, meaning: &Meaning) -> (String, f64) {
    match meaning {
        Meaning::Length(length) => {
            let share = if length.amount == Amount::Vague { 0.75 } else { 0.92 };
            (format!("“{words}” is a length of time."), share)
        }
        Meaning::Recurrence(Recurrence::Every(_)) => (format!("“{words}” tells how often, not when."), 0.8),
        Meaning::Recurrence(Recurrence::Each(..)) => (format!("“{words}” tells of a time that comes back, not of one day."), 0.8),
        Meaning::Reference(Reference::Past) => (format!("“{words}” points to the past without a date."), 0.8),
        Meaning::Reference(Reference::Present) => (format!("“{words}” is the time of writing."), 0.88),
        Meaning::Reference(Reference::Future) => (format!("“{words}” points to the future without a date."), 0.65),
        Meaning::Point(_) => (String::new(), 0.5),
    }
}
