//! Parts of a year: quarters, halves, seasons, holidays; each with the year that is told with it.

use super::calendar::year_after;
use super::scan::{Match, Scan};
use super::{guard, year};
use crate::date::lexicon::{Phrase, Role};
use crate::date::meaning::{Base, Meaning, Point, Unit, Within, Year};

/// 'the third quarter', 'third-quarter', 'Q3 2018', "this year's second quarter", 'the first half of 2019'.
pub(super) fn quarter(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if let Some(found) = coded(scan, i) {
        return Some(found);
    }
    let (mut year, mut at) = leading_year(scan, i);
    at += usize::from(scan.any(at, &["fiscal", "financial"]));
    at += usize::from(scan.any(at, &["-"]) && at > i);
    let last = scan.any(at, &["last", "latter", "final"]);
    let (n, end) = if last { (0, at + 1) } else { scan.ordinal(at)? };
    let end = end + usize::from(scan.tight_mark(end, "-"));
    let end = end + usize::from(scan.any(end, &["fiscal", "calendar"]));
    // 'the first two quarters of 1990'
    let pair = usize::from(scan.is(end, "two") && scan.is(end + 1, "quarters"));
    let end = end + pair;
    let within = match scan.lower(end) {
        "quarters" if pair == 1 && n == 1 => Within::Half(1),
        "quarters" if pair == 1 && last => Within::Half(2),
        "quarter" if (1..=4).contains(&n) => Within::Quarter(n),
        // 'the second and third quarters'
        "quarters" if (1..=4).contains(&n) && scan.any(i.wrapping_sub(1), &["and", "or"]) => Within::Quarter(n),
        "and" | "or" if (1..=4).contains(&n) && scan.ordinal(end + 1).is_some_and(|(_, after)| scan.is(after, "quarters")) => {
            return Some(Match::point(i, end, Year::Implied, Within::Quarter(n)));
        }
        "quarter" if last && year_after(scan, end + 1).is_some() => Within::Quarter(4),
        "half" if (1..=2).contains(&n) => Within::Half(n),
        "half" if last => Within::Half(2),
        _ => return None,
    };
    let mut end = end + 1;
    if matches!(within, Within::Half(_)) {
        let (told, after) = half_of(scan, end, year)?;
        return Some(Match::point(i, after, told, within));
    }
    if year == Year::Implied {
        (year, end) = trailing_year(scan, end);
    }
    // 'the third-quarter loss': the quarter alone.
    let adjective = scan.tight_mark(end.wrapping_sub(2), "-") && scan.is(i, "the") && year == Year::Implied;
    Some(Match::point(i + usize::from(adjective), end, year, within))
}

/// A half needs its year ('the second half of 2008'): a match has halves too.
fn half_of(scan: &Scan<'_>, end: usize, year: Year) -> Option<(Year, usize)> {
    if year != Year::Implied {
        return Some((year, end));
    }
    if let Some(told) = year_after(scan, end) {
        return Some(told);
    }
    let the_year = scan.is(end, "of") && scan.is(end + 1, "the") && scan.is(end + 2, "year");
    the_year.then_some((Year::Shift(0, Base::Published), end + 3))
}

/// 'Q3', 'Q3 2018', '3Q', 'H1 2019', '2018 Q3'.
fn coded(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let within = match scan.lower(i) {
        "q1" | "1q" => Within::Quarter(1),
        "q2" | "2q" => Within::Quarter(2),
        "q3" | "3q" => Within::Quarter(3),
        "q4" | "4q" => Within::Quarter(4),
        "h1" | "1h" => Within::Half(1),
        "h2" | "2h" => Within::Half(2),
        _ => return None,
    };
    let (year, end) = trailing_year(scan, i + 1);
    Some(Match::point(i, end, year, within))
}

/// What tells the year before a quarter: 'the', 'the 1988', "last year's", 'the year-ago', "this year's", 'its'.
fn leading_year(scan: &Scan<'_>, i: usize) -> (Year, usize) {
    let the = i + usize::from(scan.is(i, "the"));
    if let Some((year, end)) = scan.digits(the).filter(|(_, len)| *len == 4).and_then(|_| year::stated(scan, the)) {
        return (Year::Stated(year), end);
    }
    if scan.any(the, &["year"]) && scan.is(the + 1, "-") && scan.any(the + 2, &["ago", "earlier"]) {
        return (Year::Shift(-1, Base::Story), the + 3);
    }
    if scan.is(i + 1, "year") && scan.any(i + 2, &["'s", "’s"]) {
        let by = match scan.lower(i) {
            "this" => 0,
            "last" => -1,
            "next" => 1,
            _ => return (Year::Implied, the),
        };
        return (Year::Shift(by, Base::Published), i + 3);
    }
    (Year::Implied, the)
}

/// ' 2018', ' of 2018', ', 2018', ' of last year', ' of fiscal 1990', 'a year ago'.
fn trailing_year(scan: &Scan<'_>, end: usize) -> (Year, usize) {
    if let Some(told) = year_after(scan, end) {
        return told;
    }
    let at = end + usize::from(scan.any(end, &[",", "of"]));
    let at = at + usize::from(scan.any(at, &["fiscal", "financial"]));
    match scan.digits(at).filter(|(_, len)| *len == 4 && scan.same_line(at)).and_then(|_| year::stated(scan, at)) {
        Some((year, end)) => (Year::Stated(year), end),
        None => (Year::Implied, end),
    }
}

/// 'the fall of last year', 'summer 2017', 'the winter', 'spring'.
pub(super) fn season(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    let stage = the + usize::from(scan.any(the, &["early", "late"]) && the > i);
    let word = scan.word(stage);
    let season = word.season.filter(|_| !word.plural)?;
    let (year, end) = trailing_year(scan, stage + 1);
    if year != Year::Implied {
        return Some(Match::point(i, over_new_year(scan, year, end), year, Within::Season(season)));
    }
    if let Some((year, end)) = scan.any(stage + 1, &["'", "’"]).then(|| year::stated(scan, stage + 1)).flatten() {
        return Some(Match::point(i, end, Year::Stated(year), Within::Season(season)));
    }
    let word = scan.lower(stage);
    let before = i.wrapping_sub(1);
    let next = stage + 1;
    // 'the fall of Saigon', 'the spring in his step', 'prices fall'.
    let alone = match word {
        "fall" | "spring" => {
            scan.any(before, &["in", "during", "since", "until", "by", "every", "each", "throughout", "early", "late", "mid"])
                && !scan.any(next, &["of", "in", "from", "apart", "short"])
                && (the > i || scan.any(before, &["in", "early", "late", "by", "until", "since"]))
        }
        _ => {
            let named = scan.text.shape(stage).capital && (scan.text.shape(next).capital || scan.text.shape(before).capital);
            let led = the > i
                || scan.any(
                    before,
                    &[
                        "in",
                        "during",
                        "since",
                        "until",
                        "by",
                        "throughout",
                        "early",
                        "late",
                        "mid",
                        "-",
                        "every",
                        "each",
                        "through",
                        "for",
                        "of",
                    ],
                );
            !named && led && !scan.role(next, Role::AfterSeason)
        }
    };
    (alone || paired(scan, i, next)).then(|| Match::point(i, next, Year::Implied, Within::Season(season)))
}

/// Whether what stands from `start` to `end` is one of two seasons: 'the spring and summer', not 'rise and fall'.
fn paired(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let sure = |i: usize| scan.word(i).season.is_some() && !scan.any(i, &["fall", "spring"]);
    let season = |i: usize, other: usize| scan.word(i).season.is_some() && (sure(i) || sure(other));
    let joined = |i: usize| scan.any(i, &["and", "or", "to"]);
    let own = end - 1;
    let other = end + 1;
    let other = other + usize::from(scan.is(other, "the"));
    let other = other + usize::from(scan.any(other, &["early", "late"]));
    let before = start.wrapping_sub(1);
    joined(end) && season(other, own) || joined(before) && season(before.wrapping_sub(1), own)
}

/// One past the second year of 'the winter of 2011-12', which is the winter that begins in the first.
fn over_new_year(scan: &Scan<'_>, year: Year, end: usize) -> usize {
    let tight = scan.any(end, &["-", "–", "/"]) && scan.tight(end) && scan.tight(end + 1);
    let next = scan.digits(end + 1).filter(|_| tight).is_some_and(|(n, len)| {
        let next = |year: i32| if len == 2 { (year + 1).rem_euclid(100) } else { year + 1 };
        matches!(year, Year::Stated(year) if next(year) == n as i32)
    });
    if next { end + 2 } else { end }
}

/// 'Christmas Eve', 'Thanksgiving 2019', 'Good Friday'.
pub(super) fn holiday(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (phrase, len) = scan.phrase(i, |p| matches!(p, Phrase::Holiday(_)))?;
    let Phrase::Holiday(index) = phrase else { return None };
    let rule = scan.holiday(index)?;
    if guard::ends_name(scan, i) {
        return None;
    }
    let shape = scan.text.shape(i);
    let last = scan.text.shape(i + len - 1);
    if !(shape.capital || last.capital) {
        return None;
    }
    let (year, end) = match scan.digits(i + len).filter(|(_, digits)| *digits == 4).and_then(|_| year::stated(scan, i + len)) {
        Some((year, end)) => (Year::Stated(year), end),
        None => year_after(scan, i + len).unwrap_or((Year::Implied, i + len)),
    };
    if year == Year::Implied && scan.role(end, Role::AfterHoliday) {
        return None;
    }
    Some(Match::point(i, end, year, Within::Holiday(rule)))
}

/// 'year-end', 'year end', "year's end", 'month-end'.
pub(super) fn unit_end(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let unit = scan.word(i).unit.filter(|u| matches!(u, Unit::Year | Unit::Month | Unit::Quarter))?;
    let possessive = usize::from(scan.any(i + 1, &["'s", "’s", "-"]));
    let end = i + 1 + possessive;
    if !scan.is(end, "end") || !scan.same_line(end) {
        return None;
    }
    let stated = scan.digits(end + 1).filter(|_| unit == Unit::Year).and_then(|_| year::stated(scan, end + 1));
    if unit == Unit::Year && scan.is(i + 1, "-") {
        // Accounts and indexes close on the last day: 'since year-end' looks back to it.
        let back = i32::from(scan.is(i.wrapping_sub(1), "since"));
        let (year, end) = stated.map_or((Year::Shift(-back, Base::Published), end + 1), |(year, end)| (Year::Stated(year), end));
        return Some(Match::point(i, end, year, Within::Day(12, 31)));
    }
    let mut found = Match::new(i, end + 1, Meaning::Point(Point::shift(unit, 0, Base::Published)));
    found.modifier = Some(crate::date::meaning::Modifier::End);
    if let Some((year, end)) = stated {
        found = Match { end, meaning: Meaning::Point(Point::new(Year::Stated(year), Within::Year)), ..found };
    }
    Some(found)
}
