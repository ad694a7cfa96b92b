//! What is odd about a date: a day that no calendar has, a weekday that is not its, an order that may be either, a year
//! that a slip of the finger put far outside the years around it.

use super::Dated;
use super::calendar::Period;
use crate::date::Expression;
use crate::page::{LineRole, Page};
use crate::text::{Span, Text};
use time::{Date, Weekday};

/// What may be odd about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// No calendar has the day: 'Feb. 30'.
    NoSuchDay,
    /// The weekday told with it is not that day's; which one is.
    WrongWeekday(Weekday),
    /// '3/4/2019' where nothing on the page tells whether day or month comes first; the other day that it may be.
    EitherOrder(Date),
    /// A year far outside those around it: '1087' between 1983 and 2001.
    FarYear(FarYear),
}

/// A year far from its neighbours, and the one that is rather meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FarYear {
    /// The year told.
    pub told: i32,
    /// A slip away from it, and among its neighbours.
    pub meant: i32,
    /// The least of its neighbours.
    pub low: i32,
    /// The greatest of them.
    pub high: i32,
    /// Where the neighbours on either side stand.
    pub beside: [Option<Span>; 2],
}

/// What is odd about a date by itself.
pub(super) fn odd(expression: &Expression, period: Option<Period>) -> Option<Odd> {
    match (period?, expression.weekday, expression.other_order) {
        (Period::NoDay(..), ..) => Some(Odd::NoSuchDay),
        (Period::Day(day), Some(told), _) if day.weekday().number_from_monday() != told => Some(Odd::WrongWeekday(day.weekday())),
        (_, _, Some(other)) => Some(Odd::EitherOrder(other)),
        _ => None,
    }
}

/// Years told one after the other that are compared.
const AROUND: usize = 3;
/// Farther from its neighbours than this is odd.
const FAR: i32 = 150;

/// Marks '1983 … 1087 … 2001' in a chronology, 'by 2109' in running text: far from all neighbours, and one digit or two
/// that changed places away from them. 'In 1780' in a story of today is history.
pub(super) fn mark_far_years(text: &Text<'_>, page: &Page, dated: &mut [Dated]) {
    let years: Vec<(usize, i32, Span)> =
        dated.iter().enumerate().filter_map(|(k, d)| d.stated_year().map(|year| (k, year, d.span))).collect();
    for (i, &(at, year, span)) in years.iter().enumerate() {
        let before = years.get(i.saturating_sub(AROUND)..i).unwrap_or(&[]);
        let after = years.get(i + 1..).unwrap_or(&[]);
        let around: Vec<i32> = before.iter().chain(after.iter().take(AROUND)).map(|y| y.1).collect();
        let (Some(&low), Some(&high)) = (around.iter().min(), around.iter().max()) else { continue };
        let listed = page.role(text.line_of(text.token_at(span.start))) == LineRole::Timeline;
        let far = if listed { year < low - FAR || year > high + FAR } else { low > 1900 && year > high + FAR / 2 };
        if around.len() < AROUND || high - low >= FAR || !far {
            continue;
        }
        let slips = slips(year);
        // In a chronology the right year stands between the ones before and after it.
        let last = before.last().map_or(low, |y| y.1);
        let next = after.first().map_or(high, |y| y.1);
        let between = slips.iter().find(|s| (last.min(next)..=last.max(next)).contains(s));
        let Some(&meant) = between.or_else(|| slips.iter().find(|s| (low..=high).contains(s))) else { continue };
        let beside = [before.last(), after.first()].map(|y| y.map(|y| y.2));
        if let Some(dated) = dated.get_mut(at) {
            dated.odd = dated.odd.or(Some(Odd::FarYear(FarYear { told: year, meant, low, high, beside })));
        }
    }
}

/// Years that one wrong digit, or two digits that changed places, would turn into this one.
fn slips(year: i32) -> Vec<i32> {
    let places = [1000, 100, 10, 1];
    let digit = |place: i32| year / place % 10;
    let mut out: Vec<i32> = places
        .windows(2)
        .filter_map(|pair| <[i32; 2]>::try_from(pair).ok())
        .map(|[high, low]| year + (digit(low) - digit(high)) * high + (digit(high) - digit(low)) * low)
        .collect();
    out.extend(places.iter().flat_map(|&place| (0..10).map(move |d| year + (d - digit(place)) * place)));
    out.retain(|y| *y != year);
    out
}
