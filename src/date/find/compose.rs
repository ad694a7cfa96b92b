//! Expressions made of expressions: stages ('the end of 2018'), 'earlier this month', parts of a day ('Friday
//! morning'), a time with its day ('9 a.m. Tuesday'), 'the week of March 6'.

use super::figures::{self, Order};
use super::scan::{Match, Scan};
use super::{calendar, relative, simple};
use crate::date::lexicon::Phrase;
use crate::date::meaning::{Base, Meaning, Modifier, Part, Point, TimeOfDay, Within, Year};
use crate::date::{Expression, Timex};
use crate::text::Abbreviation;

/// The expression that begins at a token.
pub(super) fn expression(scan: &Scan<'_>, i: usize) -> Option<Match> {
    quarter_ended(scan, i).or_else(|| longest(scan, i))
}

/// 'the quarter ended Sept. 30': the quarter by its last day, which is a mention of its own.
fn quarter_ended(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    if !(scan.any(the, &["quarter"]) && scan.any(the + 1, &["ended", "ending"])) {
        return None;
    }
    let Within::Day(month, _) = calendar::month(scan, the + 2)?.as_point()?.within else { return None };
    // Most of the three months before the last day lies in this quarter.
    let quarter = (month + 10) % 12 / 3 + 1;
    Some(Match::point(i, the + 1, Year::Implied, Within::Quarter(quarter)))
}

fn longest(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let plain = simple(scan, i).map(|m| with_time(scan, m));
    let larger = staged(scan, i).or_else(|| comparative(scan, i)).or_else(|| about_point(scan, i)).or_else(|| part_of(scan, i));
    match (plain, larger) {
        (Some(plain), Some(larger)) if plain.end >= larger.end => Some(plain),
        (plain, larger) => larger.or(plain),
    }
}

/// 'early 1990', 'the end of the year', 'mid-November', 'early next week', 'late Tuesday'.
fn staged(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let very = i + usize::from(scan.is(i, "very"));
    let the = very + usize::from(scan.is(very, "the") && scan.any(very + 1, &["early", "late", "mid"]));
    let (phrase, len) = scan.phrase(the, |p| matches!(p, Phrase::Stage(_)))?;
    let Phrase::Stage(modifier) = phrase else { return None };
    let mut at = the + len;
    at += usize::from(scan.dash(at) && scan.tight(at));
    if !scan.same_line(at) {
        return None;
    }
    let inner = inner_point(scan, at, the > very)?;
    // 'the late-November trip': the article is the noun's; 'the mid-1990s' has its own.
    if the > very && matches!(inner.as_point()?.within, Within::Month(_) | Within::Day(..)) {
        return None;
    }
    let mut found = Match { start: i, ..inner };
    found.modifier = Some(modifier);
    Some(found)
}

/// A point that a stage may stand before.
fn inner_point(scan: &Scan<'_>, at: usize, the: bool) -> Option<Match> {
    let definite = relative::definite_after_stage(scan, at);
    if the && let Some(part) = scan.word(at).part.filter(|_| !scan.word(at).plural) {
        let end = at + 1 + usize::from(scan.is(at + 1, "hours"));
        let day = Point { time: Some(TimeOfDay::Part(part)), ..Point::new(Year::Implied, Within::Today) };
        return Some(of_day(scan, Match::new(at, end, Meaning::Point(day))));
    }
    // 'mid-afternoon yesterday', 'mid afternoon'
    if scan.any(at.wrapping_sub(1), &["-", "mid"])
        && let Some(part) = scan.word(at).part
    {
        let day = Point { time: Some(TimeOfDay::Part(part)), ..Point::new(Year::Implied, Within::Today) };
        return Some(with_time(scan, Match::new(at, at + 1, Meaning::Point(day))));
    }
    let found = match (simple(scan, at).map(|m| with_time(scan, m)), definite) {
        (Some(s), Some(d)) if s.end > d.end => s,
        (_, Some(d)) => d,
        (s, _) => s?,
    };
    found.as_point().map(|_| found)
}

/// 'earlier this month', 'later Sunday', 'later that day', 'earlier in the year', 'sometime next year'.
fn comparative(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if !scan.any(i, &["earlier", "later", "sometime"]) || !scan.same_line(i + 1) {
        return None;
    }
    let at = i + 1 + usize::from(scan.any(i + 1, &["in", "on"]));
    let inner = match relative::definite_after_stage(scan, at) {
        Some(found) => found,
        None => simple(scan, at).map(|m| with_time(scan, m))?,
    };
    let point = inner.as_point()?;
    let fits = match point.within {
        Within::Shift { .. } | Within::Weekday(_) | Within::Season(_) => true,
        Within::Month(_) | Within::Day(..) | Within::Year => at == i + 1 || scan.is(i, "sometime"),
        _ => false,
    };
    let mut found = Match { start: i, ..inner };
    found.modifier = match scan.lower(i) {
        "earlier" => Some(Modifier::Start),
        "later" => Some(Modifier::End),
        _ => None,
    };
    fits.then_some(found)
}

/// 'about 2:20 a.m.', 'around Nov. 1', 'circa 1910'.
fn about_point(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (modifier, at) = super::duration::bound(scan, i);
    let modifier = modifier.filter(|m| *m == Modifier::Approx)?;
    let inner = simple(scan, at).map(|m| with_time(scan, m)).filter(|_| scan.same_line(at))?;
    let point = inner.as_point()?;
    let fits = !matches!(point.within, Within::Shift { .. });
    let mut found = Match { start: i, ..inner };
    found.modifier = Some(modifier);
    fits.then_some(found)
}

/// 'the night of June 21', 'the week of March 6', 'the morning of 31 January 1965'.
fn part_of(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    if let Some(found) = small_hours(scan, i).or_else(|| week_of_month(scan, i)) {
        return Some(found);
    }
    let word = scan.word(the);
    if scan.is(the, "week") && scan.any(the + 1, &["of", "beginning", "ending", "ended"]) {
        let inner = simple(scan, the + 2)?;
        let point = inner.as_point()?;
        let Within::Day(month, day) = point.within else { return None };
        let point = Point { within: Within::WeekOf(month, day), ..point };
        return scan.is(the + 1, "of").then(|| Match::new(i, inner.end, Meaning::Point(point)));
    }
    let part = word.part.filter(|_| !word.plural)?;
    let end = the + 1 + usize::from(scan.is(the + 1, "hours"));
    let point = Point { time: Some(TimeOfDay::Part(part)), ..Point::new(Year::Implied, Within::Today) };
    let found = of_day(scan, Match::new(i, end, Meaning::Point(point)));
    if found.end > end {
        return Some(found);
    }
    None
}

/// 'the first week of April', by the day in its middle.
fn week_of_month(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    let (middle, week) = match scan.ordinal(the) {
        Some((n @ 1..=4, end)) => (7 * n - 3, end),
        _ if scan.any(the, &["last", "final"]) => (27, the + 1),
        _ => return None,
    };
    let inner = (scan.is(week, "week") && scan.is(week + 1, "of")).then(|| simple(scan, week + 2)).flatten()?;
    let point = inner.as_point()?;
    let Within::Month(month) = point.within else { return None };
    Some(Match::new(i, inner.end, Meaning::Point(Point { within: Within::WeekOf(month, middle), ..point })))
}

/// 'the early hours of Thursday', 'the small hours of this morning'.
fn small_hours(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    let hours = scan.any(the, &["early", "small", "wee", "late"]) && scan.is(the + 1, "hours");
    if !hours {
        return None;
    }
    let part = if scan.is(the, "late") { Part::Evening } else { Part::Morning };
    let point = Point { time: Some(TimeOfDay::Part(part)), ..Point::new(Year::Implied, Within::Today) };
    let hours = Match::new(i, the + 2, Meaning::Point(point));
    let whole = of_day(scan, hours);
    let morning = whole.end > hours.end && scan.word(whole.end).part.is_some();
    (whole.end > hours.end || the > i).then(|| Match { end: whole.end + usize::from(morning), ..whole })
}

/// A part of a day with ' of' and its day.
fn of_day(scan: &Scan<'_>, part: Match) -> Match {
    if !scan.any(part.end, &["of", "on"]) || !scan.is(part.end, "of") {
        return part;
    }
    let inner = simple(scan, part.end + 1);
    match (inner, part.as_point()) {
        (Some(inner), Some(time)) => match inner.as_point() {
            Some(day) if day.is_day() && day.time.is_none() => {
                let point = Point { time: time.time, ..day };
                Match { end: inner.end, meaning: Meaning::Point(point), ..part }
            }
            // 'the early hours of this morning'
            Some(day) if day.time.is_some() && matches!(day.within, Within::Shift { .. }) => {
                Match { end: inner.end, meaning: inner.meaning, ..part }
            }
            _ => part,
        },
        _ => part,
    }
}

/// A day with the part that follows it ('Friday morning'), a clock time with the day that follows it ('noon today').
fn with_time(scan: &Scan<'_>, found: Match) -> Match {
    let Some(point) = found.as_point() else { return found };
    let next = found.end;
    if !scan.same_line(next) {
        return found;
    }
    if point.is_day() && point.time.is_none() {
        let word = scan.word(next);
        if let Some(part) = word.part.filter(|_| !word.plural && !scan.any(next + 1, &["live"])) {
            let point = Point { time: Some(TimeOfDay::Part(part)), ..point };
            return Match { end: next + 1, meaning: Meaning::Point(point), ..found };
        }
        return found;
    }
    if point.time.is_none() || !matches!(point.within, Within::Today) {
        return found;
    }
    let comma = next + usize::from(scan.is(next, ","));
    let day = relative::deictic(scan, comma)
        .or_else(|| calendar::weekday(scan, comma))
        .or_else(|| calendar::month(scan, comma).filter(|m| m.as_point().is_some_and(Point::is_day)))
        .or_else(|| calendar::day_first(scan, comma))
        .or_else(|| relative::determined(scan, comma).filter(|m| m.as_point().is_some_and(Point::is_day)));
    match day.and_then(|d| d.as_point().map(|p| (d, p))) {
        Some((day, on)) if on.is_day() && !matches!(on.time, Some(TimeOfDay::Clock(..))) => {
            let end = match scan.word(day.end).part.filter(|_| scan.same_line(day.end)) {
                Some(Part::Morning | Part::Afternoon | Part::Evening | Part::Night) => day.end + 1,
                _ => day.end,
            };
            Match { end, meaning: Meaning::Point(Point { time: point.time, ..on }), ..found }
        }
        _ => found,
    }
}

/// The expression as later stages see it.
pub(super) fn finish(scan: &Scan<'_>, found: &Match, order: Option<Order>) -> Expression {
    let timex = match found.meaning {
        Meaning::Point(point) => match (point.time, point.within) {
            (Some(_), _) => Timex::Time,
            (None, Within::Shift { unit, .. }) if unit.is_clock() => Timex::Time,
            _ => Timex::Date,
        },
        Meaning::Length(_) => Timex::Duration,
        Meaning::Recurrence(_) => Timex::Set,
        Meaning::Reference(_) => Timex::Date,
    };
    let full = match found.meaning {
        Meaning::Point(Point { year: Year::Stated(year), within: Within::Day(month, day), base: Base::Published, .. }) => {
            time::Month::try_from(month).ok().and_then(|m| time::Date::from_calendar_date(year, m, day).ok())
        }
        _ => None,
    };
    let mut span = scan.text.span_of(found.start..found.end);
    // 'at 9:15 p.m. EST.' ends with the sentence's stop, which the zone's abbreviation took.
    let last = scan.text.token(found.end.wrapping_sub(1));
    if last.abbreviation == Some(Abbreviation::Inner) && scan.text.slice(last.span()).ends_with('.') {
        span.end -= 1;
    }
    Expression {
        span,
        timex,
        full,
        tokens: found.start as u32..found.end as u32,
        meaning: found.meaning,
        modifier: found.modifier,
        weekday: calendar::stated_weekday(scan, found),
        other_order: figures::other(scan, found).filter(|_| order.is_none()),
    }
}
