//! Years, decades, centuries and their eras.

use super::scan::{Match, Scan};
use crate::date::meaning::{Meaning, Point, Within, Year};
use crate::text::TokenKind;

/// Years that a four-digit number may be without a word that says so.
const LIKELY: std::ops::RangeInclusive<u32> = 1000..=2100;

/// A year where one is expected ('May 5, 2019'): four digits, or an apostrophe and two.
pub(super) fn stated(scan: &Scan<'_>, i: usize) -> Option<(i32, usize)> {
    if let Some((n, 4)) = scan.digits(i) {
        return LIKELY.contains(&n).then_some((n as i32, i + 1));
    }
    apostrophe(scan, i).or_else(|| spelled(scan, i))
}

/// "'98", '’07'.
fn apostrophe(scan: &Scan<'_>, i: usize) -> Option<(i32, usize)> {
    let mark = scan.any(i, &["'", "’", "‘"]) && scan.tight(i + 1);
    let (n, len) = scan.digits(i + 1)?;
    (mark && len == 2).then_some((full(n), i + 2))
}

/// 'nineteen ninety-six', 'two thousand and ten'.
fn spelled(scan: &Scan<'_>, i: usize) -> Option<(i32, usize)> {
    let teens = scan.word(i).number.filter(|n| matches!(n, 17..=20))?;
    let (rest, end) = super::number::spelled(scan, i + 1)?;
    (10..100).contains(&rest).then_some((teens as i32 * 100 + rest as i32, end))
}

/// The year that two digits stand for: up to 30 this century, above it the last.
pub(super) const fn full(two: u32) -> i32 {
    if two <= 30 { 2000 + two as i32 } else { 1900 + two as i32 }
}

/// An era after a year: whether it is before Christ, and one past it.
pub(super) fn era(scan: &Scan<'_>, i: usize) -> Option<(bool, usize)> {
    let bare = scan.lower(i).trim_end_matches('.');
    let capital = scan.text.shape(i).all_capitals || bare.contains('.');
    match bare {
        "bc" | "b.c" | "bce" | "b.c.e" if capital => Some((true, i + 1)),
        "ad" | "a.d" | "ce" | "c.e" if capital => Some((false, i + 1)),
        _ => None,
    }
}

/// Astronomical year of one as written.
pub(super) const fn astronomical(year: i32, before_christ: bool) -> i32 {
    if before_christ { 1 - year } else { year }
}

/// '2013', 'the year 2000', "'98", '480 BC', 'AD 79', 'nineteen ninety-six'.
pub(super) fn year(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = usize::from(scan.is(i, "the"));
    if scan.is(i + the, "year") && scan.same_line(i + the) {
        let (year, end) = stated(scan, i + the + 1).or_else(|| {
            let (n, end) = super::number::spelled(scan, i + the + 1)?;
            (1000..=2100).contains(&n).then_some((n as i32, end))
        })?;
        return Some(Match::point(i, end, Year::Stated(year), Within::Year));
    }
    if let Some((before, at)) = era(scan, i) {
        let (n, _) = scan.digits(at).filter(|(_, len)| *len <= 4 && scan.same_line(at))?;
        return Some(Match::point(i, at + 1, Year::Stated(astronomical(n as i32, before)), Within::Year));
    }
    if let Some((n, len)) = scan.digits(i) {
        if len <= 4
            && scan.same_line(i + 1)
            && let Some((before, end)) = era(scan, i + 1)
        {
            return Some(Match::point(i, end, Year::Stated(astronomical(n as i32, before)), Within::Year));
        }
        let likely = len == 4 && LIKELY.contains(&n) && super::guard::is_year(scan, i, n);
        return likely.then(|| Match::point(i, i + 1, Year::Stated(n as i32), Within::Year));
    }
    if let Some((year, end)) = apostrophe(scan, i) {
        let before = i.wrapping_sub(1);
        let led = scan.any(
            before,
            &["in", "of", "since", "until", "by", "from", "and", "summer", "winter", "spring", "fall", "class", "to"],
        );
        return (led && !scan.any(end, &["'", "’"])).then(|| Match::point(i, end, Year::Stated(year), Within::Year));
    }
    let (year, end) = spelled(scan, i)?;
    Some(Match::point(i, end, Year::Stated(year), Within::Year))
}

/// 'the 1990s', "the '90s", '1980’s', 'the sixties', 'the 470s BC'.
pub(super) fn decade(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let at = i + usize::from(scan.is(i, "the"));
    let the = at > i;
    if let Some((n, len, "s")) = scan.suffixed(at) {
        let before = era(scan, at + 1);
        if n % 10 == 0 && (len == 4 || (before.is_some() && len < 4)) && n >= 10 {
            let year = if before.is_some_and(|b| b.0) { -(n as i32) } else { n as i32 };
            let end = before.map_or(at + 1, |b| b.1);
            // 'the 1800s' are a hundred years, 'the 2000s' ten.
            if the && before.is_none() && n % 100 == 0 && n < 2000 {
                return Some(Match::point(i, end, Year::Implied, Within::Century(year / 100 + 1)));
            }
            return Some(Match::point(i, end, Year::Stated(year), Within::Decade));
        }
        let decades_before =
            scan.any(at.wrapping_sub(1), &["and", "or", "to", "–", "-"]) && scan.lower(at.wrapping_sub(2)).ends_with("0s");
        // 'the early 80s', but not 'in his early 80s'
        let staged = scan.any(at.wrapping_sub(1), &["early", "late"])
            && !scan.any(at.wrapping_sub(2), &["his", "her", "their", "my", "your", "our"]);
        let led = decades_before || (the || staged) && n >= 20;
        return (n % 10 == 0 && len == 2 && led).then(|| Match::point(i, at + 1, Year::Stated(1900 + n as i32), Within::Decade));
    }
    if let Some((n, 4)) = scan.digits(at) {
        // "in the early 1970's", but not "2010's budget".
        let staged = scan.any(at.wrapping_sub(1), &["early", "late", "mid", "-"]);
        let possessive = n % 10 == 0 && scan.any(at + 1, &["'s", "’s"]) && (the || staged);
        return possessive.then(|| Match::point(i, at + 2, Year::Stated(n as i32), Within::Decade));
    }
    if scan.any(at, &["'", "’", "‘"]) && scan.tight(at + 1) {
        let (n, _, _) = scan.suffixed(at + 1).filter(|(n, len, s)| *s == "s" && *len == 2 && n % 10 == 0)?;
        let year = if n == 0 { 2000 } else { 1900 + n as i32 };
        return Some(Match::point(i, at + 2, Year::Stated(year), Within::Decade));
    }
    let stage = scan.any(at.wrapping_sub(1), &["early", "late", "mid", "-"]);
    let tens = scan.word(at).decade.filter(|_| the || stage)?;
    // 'in his sixties' is an age; 'the sixties' a decade.
    Some(Match::point(i, at + 1, Year::Stated(1900 + i32::from(tens)), Within::Decade))
}

/// 'the 20th century', 'the twenty-first century', 'the 4th century BC'.
pub(super) fn century(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let at = i + usize::from(scan.is(i, "the"));
    let (n, end) = scan.ordinal(at)?;
    let end = end + usize::from(scan.is(end, "-"));
    if !scan.is(end, "century") || n > 30 {
        return None;
    }
    let (number, end) = match era(scan, end + 1) {
        Some((true, end)) => (1 - i32::from(n), end),
        Some((false, end)) => (i32::from(n), end),
        None => (i32::from(n), end + 1),
    };
    Some(Match::point(i, end, Year::Implied, Within::Century(number)))
}

/// 'fiscal 1989', 'fiscal year 2019', 'FY2019'.
pub(super) fn fiscal(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if let Some(digits) = scan.lower(i).strip_prefix("fy").filter(|d| matches!(d.len(), 2 | 4)) {
        let year: u32 = digits.parse().ok().filter(|_| scan.text.token(i).kind == TokenKind::Word)?;
        let year = if year < 100 { full(year) } else { year as i32 };
        return Some(Match::point(i, i + 1, Year::Stated(year), Within::Year));
    }
    let at = i + 1;
    let at = at + usize::from(scan.is(at, "year"));
    let (year, end) = scan.any(i, &["fiscal", "financial"]).then(|| stated(scan, at))??;
    Some(Match::new(i, end, Meaning::Point(Point::new(Year::Stated(year), Within::Year))))
}
