//! What recurs: 'every Friday', 'daily', 'each year', 'twice a week', '$30bn a year', 'Tuesday nights', 'weekends'.

use super::scan::{Match, Scan};
use super::{guard, number};
use crate::date::meaning::{Amount, Length, Meaning, Part, Recurrence, TimeOfDay, Unit, Within};
use crate::text::TokenKind;

fn every(start: usize, end: usize, hundredths: u64, unit: Unit) -> Match {
    Match::new(start, end, Meaning::Recurrence(Recurrence::Every(Length::new(Amount::Exact(hundredths), unit))))
}

fn each(start: usize, end: usize, within: Within, time: Option<TimeOfDay>) -> Match {
    Match::new(start, end, Meaning::Recurrence(Recurrence::Each(within, time)))
}

/// Something that recurs.
pub(super) fn set(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let word = scan.word(i);
    if let Some(unit) = word.every {
        let named = scan.text.shape(i).capital && !scan.text.token(i).first_of_line && scan.text.shape(i + 1).capital;
        // 'a quarterly dividend' pays once; 'paid quarterly' recurs.
        let adjective =
            matches!(unit, Unit::Quarter) && scan.text.token(i + 1).kind == TokenKind::Word && !guard::leads(scan, i + 1);
        // 'the Greek daily Kathimerini' is a newspaper.
        let paper =
            scan.text.shape(i.wrapping_sub(1)).capital && scan.text.shape(i + 1).capital && !scan.text.token(i).first_of_line;
        return (!named && !paper && !adjective && !guard::ends_name(scan, i)).then(|| every(i, i + 1, 100, unit));
    }
    if scan.any(i, &["every", "each"]) && scan.same_line(i + 1) {
        return determined(scan, i);
    }
    if scan.is(i, "per") && scan.same_line(i + 1) {
        let unit = scan.word(i + 1).unit.filter(|_| !scan.word(i + 1).plural)?;
        return (!unit.is_clock()).then(|| every(i, i + 2, 100, unit));
    }
    if scan.any(i, &["a", "an"]) {
        return rate(scan, i);
    }
    plural(scan, i)
}

/// 'every two years', 'every other week', 'each Friday', 'every night', 'every July'.
fn determined(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let at = i + 1;
    let word = scan.word(at);
    if let Some(weekday) = word.weekday {
        let part = scan.word(at + 1).part;
        return Some(each(i, at + 1 + usize::from(part.is_some()), Within::Weekday(weekday), part.map(TimeOfDay::Part)));
    }
    if let Some(month) = word.month.filter(|_| scan.text.shape(at).capital) {
        return Some(each(i, at + 1, Within::Month(month), None));
    }
    if let Some(season) = word.season.filter(|_| !word.plural) {
        return Some(each(i, at + 1, Within::Season(season), None));
    }
    if scan.any(at, &["other", "second"]) {
        let unit = scan.word(at + 1).unit.filter(|_| !scan.word(at + 1).plural)?;
        return Some(every(i, at + 2, 200, unit));
    }
    if let Some(part) = word.part.filter(|_| !word.plural && word.unit.is_none()) {
        return Some(each(i, at + 1, Within::Today, Some(TimeOfDay::Part(part))));
    }
    // 'the every day lives of people'
    let adjective = scan.is(at, "day")
        && scan.any(i.wrapping_sub(1), &["'s", "’s", "his", "her", "their", "the", "our", "my", "your", "its"]);
    if let Some(unit) = word.unit.filter(|_| !word.plural && !adjective) {
        let unit = if unit == Unit::Night { Unit::Day } else { unit };
        return Some(every(i, at + 1, 100, unit));
    }
    let (n, end) = number::exact(scan, at)?;
    let unit = scan.word(end).unit.filter(|_| scan.is(i, "every"))?;
    Some(every(i, end + 1, n, unit))
}

/// 'a year' in '$30bn a year', 'twice a week', '20 times a day'.
fn rate(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let unit = scan.word(i + 1).unit.filter(|u| !scan.word(i + 1).plural && !matches!(u, Unit::Second))?;
    if scan.any(i + 2, &["ago", "earlier", "later", "before", "after", "and", "or", "-", "from", "old"]) || !scan.same_line(i + 1)
    {
        return None;
    }
    let before = i.wrapping_sub(1);
    let token = scan.text.token(before);
    let lower = scan.lower(before);
    let counted = scan.any(
        before,
        &[
            "once",
            "twice",
            "times",
            "thrice",
            "million",
            "billion",
            "trillion",
            "hours",
            "days",
            "dollars",
            "pounds",
            "euros",
            "barrels",
            "tons",
            "tonnes",
            "gallons",
            "people",
            "percent",
            "%",
            "cents",
            "rubles",
            "yen",
            "visitors",
            "passengers",
            "deaths",
            "cases",
            "flights",
            "bn",
            "m",
        ],
    );
    // '$30bn', 'Sh500'
    let price =
        scan.text.shape(before).has_digit && (lower.ends_with(['n', 'm', 'k']) || lower.ends_with(|c: char| c.is_ascii_digit()));
    // 'four issues a year', 'two million views a day'
    let number =
        |i: usize| scan.text.token(i).kind == TokenKind::Number || scan.word(i).number.is_some() || scan.word(i).scale.is_some();
    let things = (lower.ends_with('s') || scan.is(before.wrapping_sub(1), "one"))
        && number(before.wrapping_sub(1))
        && !scan.any(i + 2, &["apart", "old", "in"]);
    let amount = token.kind == TokenKind::Number || price || things;
    (counted || amount).then(|| every(i, i + 2, 100, unit))
}

/// 'Fridays', 'Tuesday nights', 'weekends', 'the weekends', 'mornings'.
fn plural(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let at = i + usize::from(scan.is(i, "the"));
    let word = scan.word(at);
    if let Some(weekday) = word.weekday.filter(|_| scan.text.shape(at).capital) {
        if word.plural {
            return Some(each(i, at + 1, Within::Weekday(weekday), None));
        }
        if let Some(part) = shared_part(scan, i) {
            return Some(each(i, i + 1, Within::Weekday(weekday), Some(TimeOfDay::Part(part))));
        }
        let next = scan.word(at + 1);
        let part = next.part.filter(|_| next.plural && scan.same_line(at + 1))?;
        return Some(each(i, at + 2, Within::Weekday(weekday), Some(TimeOfDay::Part(part))));
    }
    if word.unit == Some(Unit::Weekend) && word.plural {
        return Some(each(i, at + 1, Within::Shift { unit: Unit::Weekend, by: 0 }, None));
    }
    None
}

/// 'on Monday and Tuesday nights': the part of the day that a weekday shares with the next one.
pub(super) fn shared_part(scan: &Scan<'_>, i: usize) -> Option<Part> {
    let both = scan.is(i + 1, "and") && scan.word(i + 2).weekday.is_some();
    let last = scan.word(i + 3);
    last.part.filter(|_| both && last.plural && scan.same_line(i + 3))
}
