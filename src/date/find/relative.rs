//! What is counted from somewhere: 'yesterday', 'last week', 'next Friday', 'two years ago', 'the following month',
//! 'that night', 'a year earlier', 'later that day'.

use super::calendar::lean;
use super::duration::bound;
use super::scan::{Match, Scan};
use super::{guard, number};
use crate::date::meaning::{
    Amount, Base, Lean, Length, Meaning, Modifier, Part, Point, Reference, TimeOfDay, Unit, Within, Year,
};
use crate::text::TokenKind;

/// How a determiner counts: units and from where.
#[derive(Clone, Copy)]
struct Step {
    by: i32,
    base: Base,
    lean: Lean,
}

/// 'today', 'tomorrow', 'the day before yesterday', 'tonight', 'overnight'.
pub(super) fn deictic(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let day = |start, end, by| Some(Match::new(start, end, Meaning::Point(Point::shift(Unit::Day, by, Base::Published))));
    let night = |end, by| {
        let point = Point { time: Some(TimeOfDay::Part(Part::Night)), ..Point::shift(Unit::Day, by, Base::Published) };
        Some(Match::new(i, end, Meaning::Point(point)))
    };
    match scan.lower(i) {
        "today" if guard::ends_name(scan, i) => None,
        "today" => day(i, i + 1, 0),
        "yesterday" => day(i, i + 1, -1),
        "tomorrow" if !(scan.text.shape(i).capital && guard::is_name_part(scan, i + 1)) => day(i, i + 1, 1),
        "tonight" => night(i + 1, 0),
        "overnight" => {
            let point = Point { time: Some(TimeOfDay::Part(Part::Night)), ..Point::new(Year::Implied, Within::Today) };
            Some(Match::new(i, i + 1, Meaning::Point(point)))
        }
        "the" | "day" => {
            let at = i + usize::from(scan.is(i, "the"));
            let by = match (scan.lower(at + 1), scan.lower(at + 2)) {
                ("before", "yesterday") => -2,
                ("after", "tomorrow") => 2,
                _ => return None,
            };
            scan.is(at, "day").then(|| day(i, at + 3, by)).flatten()
        }
        _ => None,
    }
}

/// The determiner at a token, and one past it: 'last', 'this past', 'the following', 'that same', 'the current'.
fn step(scan: &Scan<'_>, i: usize) -> Option<(Step, usize)> {
    let the = scan.is(i, "the");
    let at = i + usize::from(the);
    let step = |by, base, lean, end| Some((Step { by, base, lean }, end));
    match scan.lower(at) {
        "last" => step(-1, Base::Published, Lean::Last, at + 1),
        "this" if !the && scan.any(at + 1, &["past"]) => step(-1, Base::Published, Lean::Last, at + 2),
        "this" if !the && scan.any(at + 1, &["coming"]) => step(0, Base::Published, Lean::Next, at + 2),
        "this" if !the && scan.any(at + 1, &["same"]) => step(0, Base::Story, Lean::This, at + 2),
        "this" if !the => step(0, Base::Published, Lean::This, at + 1),
        "current" if the => step(0, Base::Published, Lean::This, at + 1),
        "next" if the => step(1, Base::Story, Lean::Next, at + 1),
        "next" => step(1, Base::Published, Lean::Next, at + 1),
        "coming" | "upcoming" if the => step(1, Base::Published, Lean::Next, at + 1),
        "following" | "ensuing" | "subsequent" if the => step(1, Base::Story, Lean::Next, at + 1),
        "previous" | "preceding" | "prior" if the => step(-1, Base::Story, Lean::Last, at + 1),
        "same" if the => step(0, Base::Story, Lean::This, at + 1),
        "that" if !the && scan.is(at + 1, "same") => step(0, Base::Story, Lean::This, at + 2),
        "that" if !the => step(0, Base::Story, Lean::This, at + 1),
        _ => None,
    }
}

/// A determiner with a unit, weekday, month, season or part of a day: 'last week', 'next July', 'that night'.
pub(super) fn determined(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (step, at) = step(scan, i)?;
    if !scan.same_line(at) {
        return None;
    }
    let word = scan.word(at);
    let anaphoric_that = scan.is(i, "that") && at == i + 1;
    let found = |end, point| Some(Match::new(i, end, Meaning::Point(point)));
    if let Some(unit) = word.unit.filter(|_| !word.plural) {
        if unit == Unit::Second
            || scan.tight_mark(at + 1, "-")
            || matches!(unit, Unit::Minute | Unit::Hour) && !scan.is(i, "this")
        {
            return None;
        }
        if unit == Unit::Night || (unit == Unit::Day && step.base == Base::Published && !matches!(step.lean, Lean::This)) {
            let by = if unit == Unit::Night { step.by } else { return None };
            let point = Point { time: Some(TimeOfDay::Part(Part::Night)), ..Point::shift(Unit::Day, by, step.base) };
            return found(at + 1, point);
        }
        // 'on ABC's "This Week"'
        if scan.text.shape(at).capital
            && (scan.any(i.wrapping_sub(1), &["\"", "“", "‘", "'", "``"])
                || guard::is_name_part(scan, at + 1)
                || guard::ends_name(scan, i))
        {
            return None;
        }
        let by = if step.lean == Lean::Next && step.by == 0 { 1 } else { step.by };
        let end = at + 1 + 2 * usize::from(scan.is(at + 1, "or") && scan.is(at + 2, "so"));
        return found(end, lean(Point::shift(unit, by, step.base), step.lean, step.base));
    }
    // 'by that date'
    if scan.is(at, "date") && step.base == Base::Story && step.by == 0 {
        return found(at + 1, Point::shift(Unit::Day, 0, Base::Story));
    }
    if let Some(part) = word.part.filter(|_| !word.plural) {
        let point = Point { time: Some(TimeOfDay::Part(part)), ..Point::shift(Unit::Day, step.by, step.base) };
        return found(at + 1, point);
    }
    // 'this years festival'
    if scan.is(i, "this") && scan.is(at, "years") && !scan.any(i.wrapping_sub(1), &["in", "all"]) {
        return found(at + 1, Point::shift(Unit::Year, 0, Base::Published));
    }
    if let Some(weekday) = word.weekday.filter(|_| !word.plural && guard::is_weekday(scan, at)) {
        // 'this coming Sunday, March eighth'
        if let Some(whole) = super::calendar::weekday(scan, at).filter(|m| m.end > at + 1) {
            return Some(Match { start: i, ..whole });
        }
        return found(at + 1, lean(Point::new(Year::Implied, Within::Weekday(weekday)), step.lean, step.base));
    }
    if let Some(month) = word.month.filter(|_| scan.text.shape(at).capital && !anaphoric_that) {
        if let Some((day, end)) = scan.day_number(at + 1).filter(|_| scan.same_line(at + 1)) {
            return found(end, lean(Point::new(Year::Implied, Within::Day(month, day)), step.lean, step.base));
        }
        return found(at + 1, lean(Point::new(Year::Implied, Within::Month(month)), step.lean, step.base));
    }
    if let Some(season) = word.season.filter(|_| !word.plural) {
        if scan.any(at + 1, &["'s", "’s"]) || !scan.any(at, &["fall", "spring"]) || !scan.any(at + 1, &["of", "from", "in"]) {
            return found(at + 1, lean(Point::new(Year::Implied, Within::Season(season)), step.lean, step.base));
        }
        return None;
    }
    if scan.is(at, "fiscal") && scan.is(at + 1, "year") {
        return found(at + 2, Point::shift(Unit::Year, step.by, step.base));
    }
    if let Some(point) = super::period::holiday(scan, at).and_then(|m| m.as_point().map(|p| (p, m.end))) {
        return found(point.1, lean(point.0, step.lean, step.base));
    }
    None
}

/// 'two years ago', 'a month earlier', 'three days later', 'years ago', 'a week from now', 'the year before'.
pub(super) fn counted(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (modifier, at) = bound(scan, i);
    let (amount, unit_at) = match bracketed(scan, at) {
        Some((amount, end)) => (amount, end),
        None => match number::amount(scan, at) {
            Some((amount, end)) => (amount, end),
            None if scan.word(at).plural => (Amount::Vague, at),
            None => return the_unit(scan, i),
        },
    };
    let hyphen = usize::from(scan.tight_mark(unit_at, "-"));
    let unit_at = unit_at + hyphen + usize::from(scan.any(unit_at + hyphen, &["more", "full", "whole", "long", "short"]));
    let unit =
        scan.word(unit_at).unit.filter(|u| !matches!(u, Unit::Season | Unit::Quarter) && !guard::is_title(scan, unit_at))?;
    let mut end = unit_at + 1;
    let mut half = 0;
    if scan.is(end, "and") && scan.is(end + 1, "a") && scan.is(end + 2, "half") {
        (half, end) = (50, end + 3);
    }
    if scan.is(end, "or") && scan.is(end + 1, "so") {
        end += 2;
    }
    let (sign, base, end) = direction(scan, end)?;
    let mut found = match amount {
        Amount::Vague => {
            let reference = if sign < 0 { Reference::Past } else { Reference::Future };
            Match::new(i, end, Meaning::Reference(reference))
        }
        Amount::Exact(n) => {
            let (unit, by) = whole(unit, n.saturating_add(half));
            Match::new(i, end, Meaning::Point(Point::shift(unit, sign * by, base)))
        }
    };
    found.modifier = modifier.map(|m| of_point(m, sign));
    Some(found)
}

/// '\[Ten\] years ago': an editor's brackets.
fn bracketed(scan: &Scan<'_>, i: usize) -> Option<(Amount, usize)> {
    let (amount, end) = scan.is(i, "[").then(|| number::amount(scan, i + 1))??;
    scan.is(end, "]").then_some((amount, end + 1))
}

/// 'more than a year ago' lies before.
const fn of_point(modifier: Modifier, sign: i32) -> Modifier {
    match (modifier, sign < 0) {
        (Modifier::MoreThan | Modifier::EqualOrMore, true) | (Modifier::LessThan | Modifier::EqualOrLess, false) => {
            Modifier::Before
        }
        (Modifier::LessThan | Modifier::EqualOrLess, true) | (Modifier::MoreThan | Modifier::EqualOrMore, false) => {
            Modifier::After
        }
        (modifier, _) => modifier,
    }
}

/// Whole units of hundredths of a unit; a fraction goes down to a smaller unit.
fn whole(unit: Unit, hundredths: u64) -> (Unit, i32) {
    let whole = |n: u64| i32::try_from(n).unwrap_or(i32::MAX / 4);
    if hundredths.is_multiple_of(100) {
        return (unit, whole(hundredths / 100));
    }
    match unit {
        Unit::Year => (Unit::Month, whole(hundredths.saturating_mul(12) / 100)),
        Unit::Decade => (Unit::Year, whole(hundredths / 10)),
        Unit::Century => (Unit::Year, whole(hundredths)),
        Unit::Week => (Unit::Day, whole(hundredths.saturating_mul(7) / 100)),
        Unit::Month => (Unit::Day, whole(hundredths.saturating_mul(30) / 100)),
        Unit::Day => (Unit::Hour, whole(hundredths.saturating_mul(24) / 100)),
        Unit::Hour => (Unit::Minute, whole(hundredths.saturating_mul(60) / 100)),
        _ => (unit, whole(hundredths.div_ceil(100))),
    }
}

/// 'ago', 'earlier', 'later', 'from now', 'previously', 'before' and 'after' with nothing after them.
fn direction(scan: &Scan<'_>, i: usize) -> Option<(i32, Base, usize)> {
    if !scan.same_line(i) {
        return None;
    }
    match scan.lower(i) {
        "ago" => Some((-1, Base::Published, i + 1)),
        "earlier" | "previously" if !scan.any(i + 1, &["than"]) => Some((-1, Base::Story, i + 1)),
        "later" | "afterwards" | "afterward" | "hence" if !scan.any(i + 1, &["than"]) => Some((1, Base::Story, i + 1)),
        "before" if ends_phrase(scan, i + 1) => Some((-1, Base::Story, i + 1)),
        "after" if ends_phrase(scan, i + 1) => Some((1, Base::Story, i + 1)),
        "from" if scan.any(i + 1, &["now", "today"]) => Some((1, Base::Published, i + 2)),
        _ => None,
    }
}

fn ends_phrase(scan: &Scan<'_>, i: usize) -> bool {
    scan.any(i, &[".", ",", ";", ":", ")", "”", "\"", "—", "–", "", "and", "but", "when", "!", "?"]) || !scan.same_line(i)
}

/// 'the year before', 'the day after', 'the day following', 'year-earlier', 'year-ago'.
fn the_unit(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if let Some(found) = year_ago(scan, i) {
        return Some(found);
    }
    if !scan.is(i, "the") {
        return None;
    }
    let unit = scan.word(i + 1).unit.filter(|u| !scan.word(i + 1).plural && !u.is_clock())?;
    let by = match scan.lower(i + 2) {
        "before" | "earlier" | "prior" if ends_phrase(scan, i + 3) => -1,
        "after" | "following" | "later" if ends_phrase(scan, i + 3) => 1,
        _ => return None,
    };
    let (unit, time) = if unit == Unit::Night { (Unit::Day, Some(TimeOfDay::Part(Part::Night))) } else { (unit, None) };
    Some(Match::new(i, i + 3, Meaning::Point(Point { time, ..Point::shift(unit, by, Base::Story) })))
}

/// 'year-earlier', 'the year-ago quarter', 'the comparable year-earlier period'.
fn year_ago(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let the = i + usize::from(scan.is(i, "the"));
    let at = the + usize::from(scan.any(the, &["comparable", "corresponding", "same"]));
    if !(scan.is(at, "year") && scan.tight_mark(at + 1, "-") && scan.any(at + 2, &["ago", "earlier"])) {
        return None;
    }
    let point = Meaning::Point(Point::shift(Unit::Year, -1, Base::Story));
    if scan.any(at + 3, &["quarter", "period"]) {
        return Some(Match::new(i, at + 4, point));
    }
    // 'the year-earlier nine months'
    if let Some((n, months)) = number::exact(scan, at + 3)
        && let Some(unit) = scan.word(months).unit.filter(|_| scan.word(months).plural)
    {
        return Some(Match::new(i, months + 1, Meaning::Length(Length::new(Amount::Exact(n), unit))));
    }
    (at == i).then(|| Match::new(i, at + 3, point))
}

/// 'the latest quarter', 'the 1988 period', 'the full year', 'the year ended June 30': periods of accounts.
pub(super) fn accounts(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if !scan.is(i, "the") || !scan.same_line(i + 2) {
        return None;
    }
    let period = scan.any(i + 2, &["quarter", "period"]);
    // 'the quarter a year ago'
    if scan.any(i + 1, &["quarter", "period"])
        && scan.is(i + 2, "a")
        && scan.is(i + 3, "year")
        && scan.any(i + 4, &["ago", "earlier"])
    {
        return Some(Match::new(i, i + 5, Meaning::Point(Point::shift(Unit::Year, -1, Base::Story))));
    }
    if scan.is(i + 1, "latest") && period {
        return Some(Match::new(i, i + 3, Meaning::Point(Point::shift(Unit::Quarter, 0, Base::Story))));
    }
    if let Some((year, 4)) = scan.digits(i + 1).filter(|_| period) {
        let within = if scan.is(i + 2, "quarter") { Within::AnyQuarter } else { Within::Year };
        return Some(Match::point(i, i + 3, Year::Stated(year as i32), within));
    }
    let ended = scan.any(i + 3, &["ended", "ending"]);
    if scan.any(i + 1, &["full", "fiscal", "current"]) && scan.is(i + 2, "year") && !ended {
        return Some(Match::new(i, i + 3, Meaning::Point(Point::shift(Unit::Year, 0, Base::Published))));
    }
    let fiscal = usize::from(scan.any(i + 1, &["fiscal", "financial"]));
    let ended = scan.is(i + 1 + fiscal, "year") && scan.any(i + 2 + fiscal, &["ended", "ending"]);
    ended.then(|| Match::new(i, i + 2 + fiscal, Meaning::Length(Length::new(Amount::Exact(100), Unit::Year))))
}

/// 'the weekend', 'in the evening', 'the quarter'.
pub(super) fn definite(scan: &Scan<'_>, i: usize) -> Option<Match> {
    the(scan, i, false)
}

/// Like [`definite`], where 'the end of' or 'later in' has been read: any unit.
pub(super) fn definite_after_stage(scan: &Scan<'_>, i: usize) -> Option<Match> {
    the(scan, i, true)
}

/// Whether a noun phrase is over: a mark or a preposition follows.
fn closes(scan: &Scan<'_>, i: usize) -> bool {
    scan.text.token(i).kind != TokenKind::Word
        || scan.any(i, &["of", "as", "and", "but", "in", "at", "to", "from", "was", "were", "is", "are", "by"])
}

fn the(scan: &Scan<'_>, i: usize, staged: bool) -> Option<Match> {
    if !scan.is(i, "the") || !scan.same_line(i + 1) {
        return None;
    }
    let word = scan.word(i + 1);
    let ends = i + 2;
    let point = |point| Some(Match::new(i, ends, Meaning::Point(point)));
    match word.unit.filter(|_| !word.plural && !scan.tight_mark(ends, "-")) {
        // 'the winner of the year', 'for the week', not 'the year ended June 30' nor 'the year he died'.
        Some(unit @ (Unit::Year | Unit::Week)) if scan.is(i.wrapping_sub(1), "for") && closes(scan, ends) => {
            return point(Point::shift(unit, 0, Base::Published));
        }
        Some(Unit::Weekend) => return point(Point::shift(Unit::Weekend, 0, Base::Published)),
        Some(unit @ (Unit::Year | Unit::Month | Unit::Week | Unit::Quarter | Unit::Day | Unit::Decade | Unit::Century))
            if staged =>
        {
            return point(Point::shift(unit, 0, Base::Published));
        }
        Some(Unit::Quarter) if !scan.any(ends, &["-", "of", "mile", "final", "finals", "back", "century"]) => {
            return point(Point::shift(Unit::Quarter, 0, Base::Story));
        }
        _ => {}
    }
    let part = word.part.filter(|p| !word.plural && (staged || matches!(p, Part::Morning | Part::Afternoon | Part::Evening)))?;
    let led = scan.any(i.wrapping_sub(1), &["in", "by", "during", "of", "for", "until", "into", "throughout", "late", "later"]);
    (led || staged)
        .then(|| point(Point { time: Some(TimeOfDay::Part(part)), ..Point::new(Year::Implied, Within::Today) }))
        .flatten()
}
