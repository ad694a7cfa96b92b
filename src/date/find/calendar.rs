//! Days and months by name: 'January 21, 2019', '15th of January', 'Oct. 1917'.

use super::scan::{Match, Scan};
use super::{figures, guard, year};
use crate::date::meaning::{Base, Lean, Meaning, Point, Within, Year};
use crate::text::TokenKind;

/// A month with what follows it: 'January', 'Jan. 15', 'January 15th, 2019', 'October, 1917', 'August of that year'.
pub(super) fn month(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let month = scan.word(i).month?;
    if let Some(found) = month_and_day(scan, i, month) {
        return Some(found);
    }
    let comma = i + 1 + usize::from(scan.is(i + 1, ","));
    if scan.same_line(comma) {
        if let Some(found) = month_and_era(scan, i, month) {
            return Some(found);
        }
        if let Some((year, end)) = year::stated(scan, comma).filter(|_| guard::may_follow_month(scan, comma)) {
            return Some(Match::point(i, end, Year::Stated(year), Within::Month(month)));
        }
    }
    let bare = guard::is_month(scan, i);
    if let Some((year, end)) = year_after(scan, i + 1) {
        return (bare || scan.text.shape(i).capital).then(|| Match::point(i, end, year, Within::Month(month)));
    }
    bare.then(|| Match::point(i, i + 1, Year::Implied, Within::Month(month)))
}

/// 'April 480 BC'.
fn month_and_era(scan: &Scan<'_>, i: usize, month: u8) -> Option<Match> {
    let (n, _) = scan.digits(i + 1).filter(|(_, len)| *len <= 4)?;
    let (before, end) = year::era(scan, i + 2)?;
    let year = year::astronomical(n as i32, before);
    Some(Match::point(i, end, Year::Stated(year), Within::Month(month)))
}

/// 'Jan. 15', 'January 15th, 2019', 'May the 4th', 'March 11 this year', 'July 25 of that year'.
fn month_and_day(scan: &Scan<'_>, i: usize, month: u8) -> Option<Match> {
    let at = i + 1 + usize::from(scan.is(i + 1, "the"));
    if !scan.same_line(i + 1) || !scan.text.shape(i).capital {
        return None;
    }
    let (day, end) = scan.day_number(at)?;
    if scan.word(at).ordinal.is_some() && !guard::ordinal_is_day(scan, end) {
        return None;
    }
    if guard::counts_something(scan, at, end) {
        return None;
    }
    let (year, end) = year_of_day(scan, end);
    Some(Match::point(i, end, year, Within::Day(month, day)))
}

/// The year after a day and month: ', 2019', ' 2019', ' of that year', ', last year'.
fn year_of_day(scan: &Scan<'_>, end: usize) -> (Year, usize) {
    let comma = end + usize::from(scan.is(end, ","));
    if scan.same_line(comma) {
        if let Some((year, end)) = year::stated(scan, comma).filter(|_| guard::may_follow_month(scan, comma)) {
            return match year::era(scan, end) {
                Some((before, end)) => (Year::Stated(year::astronomical(year, before)), end),
                None => (Year::Stated(year), end),
            };
        }
        if let Some((year, end)) = year_after(scan, comma) {
            return (year, end);
        }
    }
    (Year::Implied, end)
}

/// 'of 1940', 'of that year', 'this year', 'last year', 'of the same year', 'of next year'.
pub(super) fn year_after(scan: &Scan<'_>, i: usize) -> Option<(Year, usize)> {
    if !scan.same_line(i) {
        return None;
    }
    let of = scan.any(i, &["of", "in"]);
    let at = i + usize::from(of);
    let at = at + usize::from(of && scan.is(at, "fiscal"));
    if of {
        if let Some((n, len)) = scan.digits(at)
            && let Some((before, end)) = year::era(scan, at + 1).filter(|_| len <= 4)
        {
            return Some((Year::Stated(year::astronomical(n as i32, before)), end));
        }
        if let Some((year, end)) = year::stated(scan, at).filter(|_| scan.is(i, "of")) {
            return Some((Year::Stated(year), end));
        }
    }
    let the = at + usize::from(scan.is(at, "the"));
    if !scan.is(the + 1, "year") || scan.any(the + 2, &["-", "old"]) {
        return None;
    }
    let year = match scan.lower(the) {
        "this" => Year::Shift(0, Base::Published),
        "last" => Year::Shift(-1, Base::Published),
        "next" => Year::Shift(1, Base::Published),
        "that" | "same" => Year::Shift(0, Base::Story),
        "previous" | "preceding" => Year::Shift(-1, Base::Story),
        "following" => Year::Shift(1, Base::Story),
        _ => return None,
    };
    Some((year, the + 2))
}

/// '15 January 2019', '15th of January', 'the 3rd of March, 1918'.
pub(super) fn day_first(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let at = i + usize::from(scan.is(i, "the"));
    let (day, end) = scan.day_number(at)?;
    let of = end + usize::from(scan.is(end, "of") || scan.tight_mark(end, "-"));
    let month = scan.word(of).month.filter(|_| scan.same_line(of) && scan.text.shape(of).capital)?;
    let digits = scan.text.token(at).kind == TokenKind::Number;
    if digits && guard::number_is_taken(scan, at) {
        return None;
    }
    let dashed = usize::from(scan.tight_mark(of + 1, "-") && scan.digits(of + 2).is_some_and(|(_, len)| len == 4));
    let (year, end) = year_of_day(scan, of + 1 + dashed);
    // '15 May 2019' but not 'of 15 March'.
    Some(Match::point(i, end, year, Within::Day(month, day)))
}

/// A weekday with what follows it: 'Friday', 'Friday, Jan. 3', 'Tues., 5 March 2019', 'Friday the 13th'.
pub(super) fn weekday(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let weekday = scan.word(i).weekday?;
    let comma = i + 1 + usize::from(scan.any(i + 1, &[",", "."]));
    if scan.same_line(comma) && scan.text.shape(i).capital {
        let date = month(scan, comma).or_else(|| day_first(scan, comma)).or_else(|| figures::numeric(scan, comma));
        let day = date.and_then(|m| m.as_point()).filter(|p| matches!(p.within, Within::Day(..)));
        if let (Some(date), Some(point)) = (date, day) {
            return Some(Match::new(i, date.end, Meaning::Point(point)));
        }
        if let Some((day, end)) = scan.day_number(comma + 1).filter(|_| scan.is(comma, "the"))
            && scan.digits(comma + 1).is_none()
            && guard::ordinal_is_day(scan, end)
        {
            return Some(Match::point(i, end, Year::Implied, Within::DayOfMonth(day)));
        }
    }
    let once = !scan.word(i).plural && super::set::shared_part(scan, i).is_none();
    (guard::is_weekday(scan, i) && once).then(|| Match::point(i, i + 1, Year::Implied, Within::Weekday(weekday)))
}

/// The weekday that a full date is said to fall on, if its first token is one.
pub(super) fn stated_weekday(scan: &Scan<'_>, found: &Match) -> Option<u8> {
    scan.word(found.start).weekday.filter(|_| found.end > found.start + 1)
}

/// A point with a lean: 'last Friday', 'this September', 'next summer'.
pub(super) const fn lean(point: Point, lean: Lean, base: Base) -> Point {
    Point { lean, base, ..point }
}
