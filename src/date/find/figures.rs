//! Days in figures: '2019-01-21', '21/01/2019', '21.01.2019'; and whether day or month comes first on this page.

use super::scan::{Match, Scan};
use super::{guard, year};
use crate::date::meaning::{Meaning, Point, Within, Year};
use crate::text::TokenKind;

/// '2019-01-21', '2019/01/21', '21/01/2019', '1/15/19', '21.01.2019', '2019-01'.
pub(super) fn numeric(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if let Some(found) = dotted(scan, i) {
        return Some(found);
    }
    let (first, first_len) = scan.digits(i)?;
    let separator = scan.lower(i + 1);
    if !matches!(separator, "-" | "/") || !scan.tight_mark(i + 1, separator) || guard::glued_before(scan, i) {
        return None;
    }
    let (second, second_len) = scan.digits(i + 2).filter(|(_, len)| *len <= 2)?;
    if scan.is(i + 3, separator) && scan.tight_mark(i + 3, separator) {
        let (third, third_len) = match scan.digits(i + 4) {
            Some(digits) => digits,
            // '2019-01-21T10:30'
            None => {
                scan.suffixed(i + 4).filter(|(_, len, rest)| *len == 2 && rest.starts_with('t')).map(|(n, len, _)| (n, len))?
            }
        };
        let (year, month, day) = match (first_len, third_len) {
            (4, 1 | 2) => (first as i32, second, third),
            (1 | 2, 4 | 2) if separator == "/" || third_len == 4 => {
                let (month, day) = month_and_day_of(first, second)?;
                (if third_len == 4 { third as i32 } else { year::full(third) }, month, day)
            }
            _ => return None,
        };
        let sane = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2199).contains(&year);
        let free = !guard::glued_after(scan, i + 5);
        return (sane && free).then(|| Match::point(i, i + 5, Year::Stated(year), Within::Day(month as u8, day as u8)));
    }
    let year_and_month =
        first_len == 4 && second_len == 2 && separator == "-" && (1900..=2100).contains(&first) && (1..=12).contains(&second);
    let range = year_and_month && second > first % 100;
    (year_and_month && !range && !guard::glued_after(scan, i + 3))
        .then(|| Match::point(i, i + 3, Year::Stated(first as i32), Within::Month(second as u8)))
}

/// American order unless only the other can be.
fn month_and_day_of(first: u32, second: u32) -> Option<(u32, u32)> {
    match (first, second) {
        (1..=12, 1..=31) => Some((first, second)),
        (13..=31, 1..=12) => Some((second, first)),
        _ => None,
    }
}

/// '21.01.2019': one token.
fn dotted(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if scan.text.token(i).kind != TokenKind::Number {
        return None;
    }
    let mut parts = scan.text.surface(i).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    let (day, month, year): (u8, u8, i32) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let sane = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2199).contains(&year);
    sane.then(|| Match::point(i, i + 1, Year::Stated(year), Within::Day(month, day)))
}

/// Which comes first in a day written in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// '21/01/2019'.
    Day,
    /// '1/21/2019'.
    Month,
}

/// The order that the page's own days tell, if they agree; days that could be read either way then follow it.
pub(super) fn settle(scan: &Scan<'_>, found: &mut [Match]) -> Option<Order> {
    let mut told = None;
    for (first, second) in found.iter().filter_map(|m| slashed(scan, m)) {
        let order = match (first, second) {
            (13.., _) => Order::Day,
            (_, 13..) => Order::Month,
            _ => continue,
        };
        if told.is_some_and(|t| t != order) {
            return None;
        }
        told = Some(order);
    }
    if told == Some(Order::Day) {
        for m in found.iter_mut() {
            if let (Some((first, second)), Some(point)) = (slashed(scan, m), m.as_point())
                && first <= 12
            {
                m.meaning = Meaning::Point(Point { within: Within::Day(second, first), ..point });
            }
        }
    }
    told
}

/// The first two numbers of a day written with slashes, its year last.
fn slashed(scan: &Scan<'_>, found: &Match) -> Option<(u8, u8)> {
    let (first, len) = scan.digits(found.start)?;
    let slashes = scan.is(found.start + 1, "/") && scan.is(found.start + 3, "/") && len <= 2;
    let (second, _) = scan.digits(found.start + 2).filter(|_| slashes)?;
    Some((u8::try_from(first).ok()?, u8::try_from(second).ok()?))
}

/// The other day that '3/4/2019' may be.
pub(super) fn other(scan: &Scan<'_>, found: &Match) -> Option<time::Date> {
    let (first, second) = slashed(scan, found).filter(|(a, b)| a != b)?;
    let Year::Stated(year) = found.as_point()?.year else { return None };
    let month = time::Month::try_from(second).ok()?;
    time::Month::try_from(first).ok().and_then(|_| time::Date::from_calendar_date(year, month, first).ok())
}
