//! Lengths of time: '30 years', 'three-day', '14-year-old', 'the last two weeks', 'two hours and 14 minutes', 'decades'.

use super::scan::{Match, Scan};
use super::{guard, number};
use crate::date::lexicon::{Phrase, Role};
use crate::date::meaning::{Amount, Length, Meaning, Modifier, Unit};

/// What a length of time may begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// 'the last', 'the past', 'the next', 'the first'.
    Frame,
    /// 'the', 'these', 'his', 'another'.
    Determiner,
    /// Nothing.
    Nothing,
}

/// A length of time.
pub(super) fn duration(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (modifier, after_bound) = bound(scan, i);
    let (lead, at) = lead(scan, after_bound);
    // 'evolved over several years': a preposition, there is no number to exceed.
    if scan.is(i, "over") && number::amount(scan, at).is_some_and(|(amount, _)| amount == Amount::Vague) {
        return None;
    }
    // 'over the last two weeks': a preposition; 'at least the past 18 months': a bound.
    if lead != Lead::Nothing && scan.any(i, &["over", "under", "about", "around", "some"]) && after_bound > i {
        return None;
    }
    let (modifier, at) = match (modifier, lead) {
        (None, Lead::Frame) if at > i + 1 => bound(scan, at),
        _ => (modifier, at),
    };
    let found = counted(scan, at).or_else(|| bare(scan, at, lead)).or_else(|| framed(scan, at, lead))?;
    // 'the two-week crisis', 'her 6-year-old son': the length alone.
    let possessive = scan.any(at.wrapping_sub(1), &["its", "his", "her", "their", "our", "my"]) && found.end > at + 1;
    let adjective = possessive
        || scan.tight_mark(at + 1, "-")
        || scan.any(found.end.wrapping_sub(1), &["old", "olds", "long"])
        || is_adjective(scan, &found);
    // 'over a three-year period'
    let period = adjective && scan.is(found.end, "period");
    let article = usize::from(period && scan.any(at.wrapping_sub(1), &["a", "an", "the"]));
    let start = if adjective && lead == Lead::Determiner { at } else { i };
    let mut found = Match { start: start - article.min(start), end: found.end + usize::from(period), ..found };
    found.modifier = modifier;
    Some(found)
}

/// 'the two day rally': a singular unit after a number describes what follows.
fn is_adjective(scan: &Scan<'_>, found: &Match) -> bool {
    let unit = scan.word(found.end.wrapping_sub(1));
    unit.unit.is_some() && !unit.plural && found.end > found.start + 1 && !scan.any(found.start, &["one", "a", "an", "1", "half"])
}

/// 'about', 'more than', 'up to' before an amount; the bound and one past it.
pub(super) fn bound(scan: &Scan<'_>, i: usize) -> (Option<Modifier>, usize) {
    match scan.phrase(i, |p| matches!(p, Phrase::Bound(_))) {
        Some((Phrase::Bound(modifier), len)) => {
            (Some(modifier), i + len + usize::from(scan.any(i, &["ca", "c"]) && scan.is(i + len, ".")))
        }
        _ => (None, i),
    }
}

fn lead(scan: &Scan<'_>, i: usize) -> (Lead, usize) {
    let the = i + usize::from(scan.any(i, &["the", "this", "that", "its", "his", "her", "their", "our"]));
    // 'could last as long as two years' has no frame.
    let verb = the == i && scan.is(i, "last") && scan.phrase(i + 1, |p| matches!(p, Phrase::Bound(_))).is_some();
    if scan.role(the, Role::Frame) && !verb {
        return (Lead::Frame, the + 1);
    }
    if scan.any(i, &["these", "those", "another", "the", "his", "her", "its", "their", "our", "my"]) && scan.same_line(i + 1) {
        return (Lead::Determiner, i + 1);
    }
    (Lead::Nothing, i)
}

/// An amount and its unit, more of them after 'and', and an age after it.
fn counted(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (amount, mut at) = number::amount(scan, i)?;
    let mut amount = amount;
    // '2 to 3 years', '12 or 18 months', '8-10 years': as long as the last.
    let range =
        scan.any(at, &["to", "or"]) || (scan.dash(at) && (scan.digits(at + 1).is_some() || scan.word(at + 1).number.is_some()));
    if range && matches!(amount, Amount::Exact(_)) {
        let second = at + 1 + usize::from(scan.any(at, &["-"]) && scan.is(at + 1, "to"));
        if let Some((n, end)) = number::exact(scan, second)
            && (unit_at(scan, end).is_some() || (scan.tight_mark(end, "-") && unit_at(scan, end + 1).is_some()))
        {
            (amount, at) = (Amount::Exact(n), end);
        }
    }
    let led = scan.any(i, &["a", "an"]);
    let article = led && at == i + 1;
    let hyphen = usize::from(scan.tight_mark(at, "-") || (scan.is(at, "-") && scan.tight(at)));
    let mut between = 0;
    while between < 2 && hyphen == 0 && scan.role(at + between, Role::Between) {
        between += 1;
    }
    // 'Have a good night.'
    if between > 0 && article && scan.any(at, &["good", "long", "short", "difficult"]) {
        return None;
    }
    let unit_at_ = at + hyphen + between;
    let unit = unit_at(scan, unit_at_)?;
    let compares = scan.tight_mark(unit_at_ + 1, "-") && scan.any(unit_at_ + 2, &["ago", "earlier"]);
    let long = article && scan.tight_mark(unit_at_ + 1, "-") && scan.is(unit_at_ + 2, "long");
    // In 'a five-year plan' and 'a several-year effort' the article is the noun's.
    if compares || long || !scan.same_line(unit_at_) || (led && hyphen == 1) || is_fraction(scan, unit, hyphen, unit_at_) {
        return None;
    }
    if article && scan.role(unit_at_ + 1, Role::AfterUnit) {
        return None;
    }
    if (hyphen == 0 && guard::is_title(scan, unit_at_)) || guard::is_small_or_record(scan, unit_at_) {
        return None;
    }
    let mut length = Length::new(amount, unit);
    let mut end = unit_at_ + 1;
    // 'a year and a half', 'a minute and a half'
    if scan.is(end, "and")
        && scan.is(end + 1, "a")
        && scan.is(end + 2, "half")
        && let Amount::Exact(n) = amount
    {
        length.amount = Amount::Exact(n.saturating_add(50));
        end += 3;
    }
    end = more(scan, &mut length, end);
    if scan.is(end, "or") && scan.is(end + 1, "so") {
        end += 2;
    }
    end = age(scan, end, unit);
    Some(Match::new(i, end, Meaning::Length(length)))
}

fn unit_at(scan: &Scan<'_>, i: usize) -> Option<Unit> {
    let word = scan.word(i);
    // 'two seconds' but not 'a second chance'.
    let second = word.unit == Some(Unit::Second) && word.ordinal.is_some();
    word.unit.filter(|u| !second && !matches!(u, Unit::Season) && !scan.text.shape(i).all_capitals)
}

/// 'three-quarters of its food', 'a quarter of citizens', 'a quarter million', 'the quarter-finals'.
fn is_fraction(scan: &Scan<'_>, unit: Unit, hyphen: usize, at: usize) -> bool {
    unit == Unit::Quarter
        && (hyphen == 1
            || scan.any(at + 1, &["of", "-", "century", "mile", "inch", "point"])
            || scan.word(at + 1).scale.is_some()
            || !scan.word(at).plural)
}

/// ', 14 minutes', ' and 3 days' after a length.
fn more(scan: &Scan<'_>, length: &mut Length, end: usize) -> usize {
    let mut end = end;
    let mut smallest = length.unit;
    for slot in &mut length.rest {
        let at = end + usize::from(scan.is(end, ","));
        let at = at + usize::from(scan.is(at, "and"));
        let Some((n, unit_at_)) = number::exact(scan, at).filter(|_| scan.same_line(at)) else { break };
        let Some(unit) = unit_at(scan, unit_at_).filter(|u| smallest.is_some_and(|s| *u < s)) else { break };
        *slot = Some((n, unit));
        smallest = Some(unit);
        end = unit_at_ + 1;
    }
    end
}

/// One past '-old', ' old', ' of age', '-long', 's old'.
fn age(scan: &Scan<'_>, end: usize, unit: Unit) -> usize {
    let hyphen = usize::from(scan.is(end, "-") && scan.tight(end));
    if scan.any(end + hyphen, &["old", "olds"]) && scan.same_line(end) {
        return end + hyphen + 1;
    }
    if hyphen == 1 && scan.any(end + 1, &["long", "lasting"]) {
        return end + 2;
    }
    if scan.is(end, "of") && scan.is(end + 1, "age") && unit == Unit::Year {
        return end + 2;
    }
    end
}

/// 'years', 'decades', 'days' alone: a length that is not told.
fn bare(scan: &Scan<'_>, i: usize, lead: Lead) -> Option<Match> {
    let unit = unit_at(scan, i)
        .filter(|u| !matches!(u, Unit::Weekend | Unit::Night | Unit::Quarter) && !guard::is_small_or_record(scan, i))?;
    if !scan.word(i).plural || scan.any(i, &["secs", "hrs", "mins"]) {
        return None;
    }
    let before = scan.lower(i.wrapping_sub(1));
    let taken = matches!(
        before,
        "light"
            | "dog"
            | "golden"
            | "teen"
            | "teenage"
            | "school"
            | "college"
            | "student"
            | "military"
            | "army"
            | "playing"
            | "glory"
            | "salad"
            | "working"
            | "office"
            | "opening"
            | "visiting"
            | "business"
    );
    // 'the days of easy money are over': an age, not a length.
    let age = unit == Unit::Day && scan.is(i.wrapping_sub(1), "the") && scan.is(i + 1, "of");
    if taken
        || age
        || scan.text.shape(i).capital
            && !scan.text.token(i).first_of_line
            && lead == Lead::Nothing
            && !scan.any(i.wrapping_sub(1), &[".", "“", "\""])
    {
        return None;
    }
    // 'weeks or months' is told by its first; 'days-old'.
    let mut end = i + 1;
    if scan.is(end, "-") && scan.any(end + 1, &["long", "old"]) {
        end += 2;
    }
    end += usize::from(scan.is(end, "ahead") && lead == Lead::Determiner);
    Some(Match::new(i, end, Meaning::Length(Length::new(Amount::Vague, unit))))
}

/// 'the past year', 'the past decade', 'the entire day': one unit in a frame.
fn framed(scan: &Scan<'_>, i: usize, lead: Lead) -> Option<Match> {
    let unit = unit_at(scan, i).filter(|_| !scan.word(i).plural)?;
    let past = scan.any(i.wrapping_sub(1), &["past"]) && lead == Lead::Frame && scan.is(i.wrapping_sub(2), "the");
    let half = scan.is(i + 1, "and") && scan.is(i + 2, "a") && scan.is(i + 3, "half");
    let (hundredths, end) = if half { (150, i + 4) } else { (100, i + 1) };
    past.then(|| Match::new(i, end, Meaning::Length(Length::new(Amount::Exact(hundredths), unit))))
}

/// 'half-hour', 'year-long', 'day-long', 'decades-long', 'all day', 'the entire day', 'a while', 'some time'.
pub(super) fn odd(scan: &Scan<'_>, i: usize) -> Option<Match> {
    if let Some(unit) = unit_at(scan, i) {
        let hyphen = scan.is(i + 1, "-") && scan.is(i + 2, "long");
        let amount = if scan.word(i).plural { Amount::Vague } else { Amount::Exact(100) };
        return hyphen.then(|| Match::new(i, i + 3, Meaning::Length(Length::new(amount, unit))));
    }
    let the = i + usize::from(scan.is(i, "the"));
    if scan.any(the, &["entire", "whole", "all"]) {
        let at = the + 1 + usize::from(scan.is(the, "all") && scan.is(the + 1, "the"));
        let unit = unit_at(scan, at).filter(|_| !scan.word(at).plural && (the > i || scan.is(i, "all")))?;
        return Some(Match::new(i, at + 1, Meaning::Length(Length::new(Amount::Exact(100), unit))));
    }
    let unknown =
        |end| Some(Match::new(i, end, Meaning::Length(Length { amount: Amount::Vague, unit: None, rest: [None, None] })));
    let article = scan.any(i, &["a", "an"]);
    if article && scan.is(i + 1, "while") {
        return unknown(i + 2);
    }
    // 'for a good long time', but not 'this would be a good time'.
    if article && scan.any(i + 1, &["long", "short", "good"]) {
        let at = i + 2 + usize::from(scan.is(i + 2, "long"));
        if scan.is(i + 1, "good") && at == i + 2 && !scan.is(at, "while") {
            return None;
        }
        return (scan.is(at, "time") || scan.is(at, "while")).then(|| unknown(at + 1)).flatten();
    }
    None
}
