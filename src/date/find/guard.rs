//! What only looks like a date: names, verbs, prices, scores, versions, models.

use super::scan::Scan;
use crate::date::lexicon::Role;
use crate::text::TokenKind;

/// Whether a number is part of something larger on its left: '$2000', '1.2-2019', 'No. 2000', 'A/2019'.
pub(super) fn glued_before(scan: &Scan<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    if scan.any(before, &["$", "£", "€", "¥", "#", "₹", "@", "=", "+", "№", "%", "_", "*", "~", "\\"]) {
        return true;
    }
    scan.tight(i) && scan.any(before, &["/", ":", ".", "-", ",", "&", "x"]) && scan.tight(before)
}

/// Whether a number is part of something larger on its right: '2000%', '2000-strong', '2019/A'.
pub(super) fn glued_after(scan: &Scan<'_>, end: usize) -> bool {
    scan.tight(end)
        && (scan.any(end, &["%", "°", "€", "£", "$", "@", "=", "_", "+"])
            || (scan.any(end, &["/", ":", "-"]) && scan.tight(end + 1)))
}

/// Whether a four-digit number is a year: 'in 2013' and 'the 2012 report', not '2000 people', 'Flight 1990', '$1999'.
pub(super) fn is_year(scan: &Scan<'_>, i: usize, n: u32) -> bool {
    if glued_before_year(scan, i)
        || scan.tight(i + 1)
            && scan.any(i + 1, &["%", "°", "€", "£", "$", "@", "=", "_", "+", "."])
            && !ends_sentence(scan, i + 1)
        || scan.is(i + 1, "±")
    {
        return false;
    }
    let before = i.wrapping_sub(1);
    if scan.role(before, Role::Numbered) || (scan.role(before, Role::Model) && scan.text.shape(before).capital) {
        return false;
    }
    // 'a Javelin 2000'
    let article = scan.any(before.wrapping_sub(1), &["a", "an", "his", "her", "my", "their"]);
    if article && is_name_part(scan, before) && !scan.word(before).is_time() {
        return false;
    }
    if scan.role(i + 1, Role::Counted) || scan.word(i + 1).unit.is_some() || scan.word(i + 1).scale.is_some() {
        return false;
    }
    if scan.tight_mark(i + 1, "-") && (scan.word(i + 2).unit.is_some() || scan.role(i + 2, Role::Counted)) {
        return false;
    }
    let led = scan.role(before, Role::Lead)
        || scan.any(before, &["(", "[", "–", "—", "'s", "’s", ","])
        || scan.text.token(i).first_of_line;
    // '1500 schoolchildren', '2000 reservists', but 'in 2000 voters turned' and 'the 1968 protests'.
    let counts = plural(scan, i + 1) && (n.is_multiple_of(50) || n < 1800) && !scan.any(before, &["the", "in", "'s", "’s"]);
    let code = scan.tight_mark(i + 1, "-") && scan.text.shape(i + 2).has_lower && surface_has_inner_capital(scan, i + 2);
    if code {
        return false;
    }
    (led || (1700..=2060).contains(&n)) && !counts
}

fn ends_sentence(scan: &Scan<'_>, stop: usize) -> bool {
    scan.is(stop, ".") && !(scan.tight(stop + 1) && scan.text.token(stop + 1).kind != TokenKind::Mark)
}

/// Like [`glued_before`], but a year may end a range ('2010-2014', '2010/2014') or stand after 'pre-' and 'mid-'.
fn glued_before_year(scan: &Scan<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    if !glued_before(scan, i) {
        return false;
    }
    let joined = scan.any(before, &["-", "/"]) && scan.tight(before);
    let range = joined && scan.digits(before.wrapping_sub(1)).is_some_and(|(n, len)| len == 4 && (1000..=2100).contains(&n));
    let prefixed = joined && scan.any(before.wrapping_sub(1), &["mid", "pre", "post", "early", "late"]);
    !(range || prefixed)
}

/// '2019-nCoV'.
fn surface_has_inner_capital(scan: &Scan<'_>, i: usize) -> bool {
    scan.text.surface(i).chars().skip(1).any(char::is_uppercase)
}

fn plural(scan: &Scan<'_>, i: usize) -> bool {
    let lower = scan.lower(i);
    let noun = lower.ends_with('s') && !lower.ends_with("ss") || lower.ends_with("children");
    lower.len() > 3 && noun && !lower.ends_with("'s") && !scan.text.shape(i).capital
}

/// Whether a number after a month is its year and not a count ('in May 2000 people').
pub(super) fn may_follow_month(scan: &Scan<'_>, i: usize) -> bool {
    let glued = scan.tight(i + 1) && scan.is(i + 1, "/");
    let counts = scan.role(i + 1, Role::Counted) && scan.digits(i).is_some_and(|(n, _)| n.is_multiple_of(100));
    !(glued || counts || scan.any(i + 1, &["%", "percent"]))
}

/// Whether the number between two tokens counts what follows: 'May 15 per cent', 'in June 20 men'.
pub(super) fn counts_something(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let plain = scan.text.token(at).kind == TokenKind::Number;
    plain
        && (scan.role(end, Role::Counted)
            || scan.word(end).scale.is_some()
            || scan.any(end, &["%", "percent"])
            || (scan.tight(end) && scan.any(end, &[":", "/"]) && scan.tight(end + 1) && scan.digits(end + 1).is_some()))
}

/// 'July fourth' and 'March eighth' are days; 'the March first round' is none.
pub(super) fn ordinal_is_day(scan: &Scan<'_>, end: usize) -> bool {
    let next = scan.text.token(end);
    next.kind != TokenKind::Word
        || scan.role(end, Role::Lead)
        || scan.any(end, &["at", "when", "he", "she", "it", "they", "was", "is"])
}

/// Whether a number before a month belongs to what stands before it: 'Flight 15 May'.
pub(super) fn number_is_taken(scan: &Scan<'_>, i: usize) -> bool {
    // '6-7 February'
    let dash = scan.dash(i.wrapping_sub(1));
    let range = dash && scan.digits(i.wrapping_sub(2)).is_some_and(|(n, len)| len <= 2 && n <= 31);
    // '27 May-28 May'
    let months = dash && scan.word(i.wrapping_sub(2)).month.is_some() && scan.digits(i.wrapping_sub(3)).is_some();
    !range && !months && (glued_before(scan, i) || scan.role(i.wrapping_sub(1), Role::Numbered))
}

/// Whether a month's name alone is the month: 'in May', not 'may', 'May said', 'April Jones', 'march on'.
pub(super) fn is_month(scan: &Scan<'_>, i: usize) -> bool {
    let shape = scan.text.shape(i);
    if !shape.capital {
        return false;
    }
    let before = i.wrapping_sub(1);
    let led = scan.role(before, Role::Lead)
        || scan.role(before, Role::MonthLead)
        || scan.is(before, "-") && scan.any(before.wrapping_sub(1), &["mid", "early", "late"]);
    let name = scan.lower(i).trim_end_matches('.');
    let surely = scan.text.token(i).abbreviation.is_some() && name != "mar" && name != "jan";
    match name {
        "may" | "march" | "mar" | "jan" | "dec" | "sep" | "jun" | "jul" | "nov" | "oct" | "apr" | "feb" | "aug" => {
            // 'at Mar-a-Lago'
            let hyphenated = scan.tight_mark(i + 1, "-") && !opens_range(scan, i);
            (led || surely || opens_range(scan, i)) && !hyphenated && !named(scan, i)
        }
        "april" | "june" | "august" => {
            let title = scan.role(before, Role::Title);
            !title && (led || !named(scan, i))
        }
        _ => true,
    }
}

/// 'May-August 1950', 'May to August'.
fn opens_range(scan: &Scan<'_>, i: usize) -> bool {
    (scan.dash(i + 1) || scan.any(i + 1, &["to", "/", "through"])) && scan.word(i + 2).month.is_some()
}

/// A capitalised word on either side makes a name of it: 'April Jones', 'Theresa May', 'and Jan Kowalski'.
fn named(scan: &Scan<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let strong = [
        "in",
        "since",
        "until",
        "till",
        "during",
        "throughout",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "past",
        "every",
        "each",
    ];
    let free = scan.role(before, Role::Lead) || scan.role(before, Role::MonthLead) || scan.word(before).weekday.is_some();
    let after = is_name_part(scan, i + 1) && scan.same_line(i + 1) && !scan.word(i + 1).is_time();
    (is_name_part(scan, before) && !free && scan.same_line(i)) || (after && !scan.any(before, &strong))
}

/// A capitalised word with lower-case letters, as names have them.
pub(super) fn is_name_part(scan: &Scan<'_>, i: usize) -> bool {
    let shape = scan.text.shape(i);
    shape.capital
        && shape.has_lower
        && !shape.has_digit
        && scan.text.token(i).kind == TokenKind::Word
        && scan.text.token(i).abbreviation.is_none()
}

/// Whether a capitalised word inside a sentence is the end of a name: 'USA Today', 'LA Weekly', 'Johnnie Christmas'.
pub(super) fn ends_name(scan: &Scan<'_>, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let capital = scan.text.shape(before).capital && scan.text.token(before).kind == TokenKind::Word && scan.same_line(i);
    scan.text.shape(i).capital && capital && !scan.word(before).is_time() && !scan.role(before, Role::Lead)
}

/// Whether a weekday's name is the day: 'on Friday', not 'sat', 'the sun', 'Sunday Times', 'Joe Friday'.
pub(super) fn is_weekday(scan: &Scan<'_>, i: usize) -> bool {
    let name = scan.lower(i).trim_end_matches('.');
    if !scan.text.shape(i).capital || scan.role(i + 1, Role::AfterWeekday) && scan.text.shape(i + 1).capital {
        return false;
    }
    let before = i.wrapping_sub(1);
    let named = scan.role(before, Role::BeforeWeekday) || scan.role(before, Role::Title);
    if named && scan.text.shape(before).capital {
        return false;
    }
    let led = scan.role(before, Role::Lead) || scan.role(before, Role::MonthLead);
    match name {
        "sat" | "sun" | "mon" | "wed" | "fri" | "thu" | "tue" | "thur" | "thurs" | "tues" | "weds" => {
            scan.text.token(i).abbreviation.is_some() || (led && scan.any(before, &["on", "last", "next"]))
        }
        _ => true,
    }
}

/// '5:30 pace', 'the score stood at 15:10': a time that is run, or a score.
pub(super) fn is_measured(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let scored = (1..=4).any(|k| scan.role(start.wrapping_sub(k), Role::Scoring));
    scored || scan.role(end, Role::Measured)
}

/// '60 Minutes', '28 Weeks Later', 'One Thousand and One Nights': figures or a capitalised number and a capitalised unit are a title.
pub(super) fn is_title(scan: &Scan<'_>, unit: usize) -> bool {
    let before = unit.wrapping_sub(1);
    scan.text.shape(unit).capital
        && scan.text.shape(unit).has_lower
        && (scan.digits(before).is_some() || scan.text.shape(before).capital)
}

/// 'a minute amount' is small, 'the minutes of the meeting' a record.
pub(super) fn is_small_or_record(scan: &Scan<'_>, unit: usize) -> bool {
    let small = scan.is(unit, "minute") && scan.role(unit + 1, Role::Small);
    let record = scan.is(unit, "minutes") && scan.is(unit + 1, "of") && scan.is(unit.wrapping_sub(1), "the");
    small || record
}

/// Whether a word is one that leads to a date or goes on after one: 'in', 'to', 'for'.
pub(super) fn leads(scan: &Scan<'_>, i: usize) -> bool {
    scan.role(i, Role::Lead)
}
