//! Ranges: both ends are mentions of their own, and what one leaves out the other tells: 'Jan. 3-5', '2018/19',
//! 'between 3 and 5 May', 'January 23 - March 9, 2014'.

use super::guard;
use super::scan::{Match, Scan};
use crate::date::meaning::{Lean, Meaning, Point, Within, Year};
use crate::text::TokenKind;

/// Adds the ends that could not be read alone and fills in what their partner tells.
pub(super) fn complete(scan: &Scan<'_>, found: &mut Vec<Match>) {
    fill_years(scan, found);
    let mut out: Vec<Match> = Vec::with_capacity(found.len());
    for (k, m) in found.iter().enumerate() {
        out.extend(before(scan, m));
        out.push(*m);
        let limit = found.get(k + 1).map_or(usize::MAX, |n| n.start);
        out.extend(after(scan, m, limit));
    }
    *found = out;
}

/// The year that stands after the last of several: 'January 23 - March 9, 2014', 'May and June in 1981'.
fn fill_years(scan: &Scan<'_>, found: &mut [Match]) {
    let mut next: Option<Match> = None;
    for m in found.iter_mut().rev() {
        if let (Some(first), Some(following)) = (m.as_point(), next)
            && let Some(last) = following.as_point()
            && let (Year::Implied, Year::Stated(_)) = (first.year, last.year)
            && following.start == m.end + 1
        {
            let range = joins(scan, m.end) && within_year(first, last);
            let told = matches!(last.within, Within::Year) && is_part(first) && scan.any(m.end, &["in", "of", "[", "("]);
            if range || told {
                m.meaning = Meaning::Point(Point { year: last.year, ..first });
            }
        }
        next = Some(*m);
    }
}

/// Whether a point lies in a year that it leaves open.
const fn is_part(point: Point) -> bool {
    matches!(point.within, Within::Day(..) | Within::Month(_) | Within::Season(_) | Within::Quarter(_))
        && matches!(point.lean, Lean::None)
}

fn joins(scan: &Scan<'_>, i: usize) -> bool {
    scan.dash(i) || scan.any(i, &["to", "and", "through", "until", "/"])
}

fn within_year(first: Point, last: Point) -> bool {
    let order = |p: Point| match p.within {
        Within::Day(m, d) => Some((m, d)),
        Within::Month(m) => Some((m, 0)),
        _ => None,
    };
    match (first.within, last.within) {
        // A year's winter may come first or last in it.
        (Within::Season(a), Within::Season(b)) => a != b,
        (Within::Quarter(a), Within::Quarter(b)) => a < b,
        _ => matches!((order(first), order(last)), (Some(a), Some(b)) if a <= b),
    }
}

/// '3' in '3-5 May', 'between 3 and 5 May'.
fn before(scan: &Scan<'_>, m: &Match) -> Option<Match> {
    let point = m.as_point()?;
    if let (Within::Year, Year::Stated(last), true) = (point.within, point.year, m.end > m.start + 1) {
        return year_before(scan, m, last);
    }
    let Within::Day(month, _) = point.within else { return None };
    scan.digits(m.start)?;
    let join = m.start.wrapping_sub(1);
    let (day, len) = scan.digits(join.wrapping_sub(1))?;
    let plain = joins(scan, join)
        && len <= 2
        && (1..=31).contains(&day)
        && scan.text.token(m.start).kind == scan.text.token(join.wrapping_sub(1)).kind;
    let led = scan.dash(join) || scan.any(join.wrapping_sub(2), &["between", "from", "on"]);
    let day = Point { within: Within::Day(month, day as u8), ..point };
    (plain && led).then(|| Match::new(join - 1, join, Meaning::Point(day)))
}

/// '499' in '499-493 BC', 'from 499 to 493 BC'.
fn year_before(scan: &Scan<'_>, m: &Match, last: i32) -> Option<Match> {
    let join = m.start.wrapping_sub(1);
    let (year, len) = scan.digits(join.wrapping_sub(1)).filter(|_| joins(scan, join) && scan.digits(m.start).is_some())?;
    let first = 1 - year as i32;
    (last <= 0 && len <= 4 && (first < last || scan.is(join, "and")))
        .then(|| Match::point(join - 1, join, Year::Stated(first), Within::Year))
}

/// '5' in 'Jan. 3-5', '19' in '2018/19', '1990' and '95' in '1990-95'.
fn after(scan: &Scan<'_>, m: &Match, limit: usize) -> Option<Match> {
    let point = m.as_point()?;
    let (n, len) = scan.digits(m.end + 1).filter(|_| m.end + 2 <= limit)?;
    let end = m.end + 2;
    match (point.within, point.year) {
        (Within::Day(month, first), _) if m.end > m.start + 1 && scan.dash(m.end) && len <= 2 => {
            let day = Point { within: Within::Day(month, n as u8), ..point };
            let later = n > u32::from(first) && n <= 31;
            (later && !scan.tight_mark(end, "-")).then(|| Match::new(m.end + 1, end, Meaning::Point(day)))
        }
        // 'May 4 and 5', 'April 24 to 25.'
        (Within::Day(month, first), _)
            if m.end > m.start + 1 && scan.any(m.end, &["and", "to", "through", "until", "till"]) && len <= 2 =>
        {
            let day = Point { within: Within::Day(month, n as u8), ..point };
            let alone =
                scan.text.token(end).kind == TokenKind::Mark || guard::leads(scan, end) || scan.any(end, &["were", "was"]);
            (n > u32::from(first) && n <= 31 && alone && !scan.tight(end + 1))
                .then(|| Match::new(m.end + 1, end, Meaning::Point(day)))
        }
        (Within::Year, Year::Stated(first)) => {
            let joined = scan.tight(m.end) && (scan.dash(m.end) || scan.is(m.end, "/")) && scan.tight(m.end + 1);
            let last = first / 100 * 100 + n as i32;
            let fits = joined && len == 2 && last > first && last - first < 60 && !scan.tight_mark(end, "-");
            fits.then(|| Match::point(m.end + 1, end, Year::Stated(last), Within::Year))
        }
        _ => None,
    }
}
