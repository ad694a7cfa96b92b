//! Times of day: '10:30 a.m. EST', '3pm', '1620 UTC', 'noon', '4 in the morning'.

use super::scan::{Match, Scan};
use super::{calendar, guard, year};
use crate::date::lexicon::Phrase;
use crate::date::meaning::{Amount, Length, Meaning, Part, Point, TimeOfDay, Unit, Within, Year};

/// A clock time, with its zone in the span.
pub(super) fn clock(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let (time, end, sure) = named(scan, i).or_else(|| figures(scan, i)).or_else(|| military(scan, i))?;
    // 'a marathon in 2:05:45' is a length.
    if let (TimeOfDay::Clock(hour, Some(minute), Some(second)), false) = (time, sure)
        && zone(scan, end) == end
        && !scan.any(i.wrapping_sub(1), &["at", "until", "since", "t", "by"])
    {
        let length = Length {
            amount: Amount::Exact(u64::from(hour) * 100),
            unit: Some(Unit::Hour),
            rest: [Some((u64::from(minute) * 100, Unit::Minute)), Some((u64::from(second) * 100, Unit::Second))],
        };
        return Some(Match::new(i, end, Meaning::Length(length)));
    }
    let zone_end = zone(scan, end);
    let before = i.wrapping_sub(1);
    // 'between 10:00 and 11:30', but not 'a ratio of 1:9 in science and 1:15 in law'.
    let second = scan.any(before, &["to", "and"]) && scan.is(i.wrapping_sub(3), ":");
    let led = second
        || scan.any(
            before,
            &[
                "at",
                "around",
                "about",
                "by",
                "until",
                "till",
                "from",
                "before",
                "after",
                "since",
                "approximately",
                "roughly",
                "between",
            ],
        );
    if !(sure || zone_end > end || led || beside_date(scan, i, end)) || guard::glued_before(scan, i) {
        return None;
    }
    if !sure && zone_end == end && guard::is_measured(scan, i, end) {
        return None;
    }
    Some(Match::new(i, zone_end, Meaning::Point(at(time))))
}

/// '22:41, 22 May 2023', 'June 1, 2023, 04:40', 'Updated: 8:57'.
fn beside_date(scan: &Scan<'_>, i: usize, end: usize) -> bool {
    let before = i.wrapping_sub(1);
    let day_behind = || calendar::day_first(scan, end + 1).or_else(|| calendar::month(scan, end + 1)).is_some();
    let year_before = || year::stated(scan, before.wrapping_sub(1)).is_some_and(|(_, after)| after == before);
    let stamped = || scan.any(before.wrapping_sub(1), &["published", "updated", "posted", "modified"]);
    scan.is(end, ",") && scan.same_line(end + 1) && day_behind()
        || scan.is(before, ",") && scan.same_line(i) && year_before()
        || scan.is(before, ":") && scan.same_line(i) && stamped()
}

const fn at(time: TimeOfDay) -> Point {
    Point { time: Some(time), ..Point::new(Year::Implied, Within::Today) }
}

/// One past the zone that may follow a clock time: 'EST', '(BST)' is another's.
fn zone(scan: &Scan<'_>, end: usize) -> usize {
    if !scan.same_line(end) {
        return end;
    }
    if let Some((_, len)) = scan.phrase(end, |p| p == Phrase::Zone) {
        let lower_case_word = scan.lower(end).len() <= 4 && !scan.text.shape(end).all_capitals && !scan.is(end + 1, "time");
        if !lower_case_word {
            return end + len;
        }
    }
    // 'Tongan time', 'Eastern time', 'Central European Time'
    for words in 1..=3 {
        let capital = scan.text.shape(end + words - 1).capital;
        if capital && scan.is(end + words, "time") {
            return end + words + 1;
        }
        if !capital {
            break;
        }
    }
    end
}

/// 'noon', 'midnight'. The flag: it is surely a time.
fn named(scan: &Scan<'_>, i: usize) -> Option<(TimeOfDay, usize, bool)> {
    let time = match scan.lower(i) {
        "noon" => TimeOfDay::Clock(12, Some(0), None),
        "midnight" => TimeOfDay::Clock(0, Some(0), None),
        "midday" | "noontime" => TimeOfDay::Part(Part::Midday),
        _ => return None,
    };
    let named = scan.text.shape(i).capital && scan.text.shape(i + 1).capital && scan.word(i + 1).weekday.is_none();
    let named = named || guard::ends_name(scan, i);
    let known_as = scan.any(i + 1, &["oil", "snack", "sun", "train", "express"]) || scan.is(i.wrapping_sub(1), "high");
    (!named && !known_as).then_some((time, i + 1, true))
}

/// '10:30', '10:30 p.m.', '3pm', '3 p.m.', '9 o’clock', '4 in the morning', '10.30am'.
fn figures(scan: &Scan<'_>, i: usize) -> Option<(TimeOfDay, usize, bool)> {
    let (hour, mut end, mut glued) = match (scan.digits(i), scan.suffixed(i)) {
        (Some((n, 1 | 2)), _) => (n, i + 1, ""),
        (_, Some((n, 1 | 2, letters))) => (n, i + 1, letters),
        _ => match spelled_hour(scan, i).or_else(|| point(scan, i)) {
            Some(found) => return Some(found),
            None => return None,
        },
    };
    let (mut minute, mut second) = (None, None);
    if glued.is_empty() && scan.tight_mark(end, ":") {
        let (n, letters) = two_digits(scan, end + 1)?;
        (minute, glued, end) = (Some(n), letters, end + 2);
        if letters.is_empty() && scan.tight_mark(end, ":") {
            let (n, letters) = two_digits(scan, end + 1)?;
            (second, glued, end) = (Some(n), letters, end + 2);
        }
    }
    let half = meridiem_of(glued).map(|h| (h, end)).or_else(|| glued.is_empty().then(|| meridiem(scan, end)).flatten());
    if !glued.is_empty() && half.is_none() {
        return None;
    }
    let o_clock = scan.any(end, &["o'clock", "o’clock"]);
    let (hour, end, sure) = match half {
        Some((half, end)) if (1..=12).contains(&hour) => (hour % 12 + half, end, true),
        Some((_, end)) if (13..24).contains(&hour) && minute.is_some() => (hour, end, true),
        None if o_clock => (afternoon(scan, hour, end + 1)?, part_end(scan, end + 1), true),
        None => match part_after(scan, end) {
            Some((part, part_end)) if (1..=12).contains(&hour) => (hour % 12 + shift_of(part, hour), part_end, true),
            _ if minute.is_some() && hour < 24 => (hour, end, false),
            _ => return None,
        },
        _ => return None,
    };
    (hour < 24).then_some((TimeOfDay::Clock(hour as u8, minute, second), end, sure))
}

/// '10.30am', '10.30 p.m.': British, one token.
fn point(scan: &Scan<'_>, i: usize) -> Option<(TimeOfDay, usize, bool)> {
    let lower = scan.lower(i);
    let (hour, rest) = lower.split_once('.')?;
    let hour: u32 = hour.parse().ok().filter(|h| (1..=12).contains(h))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let minute: u8 = rest.get(..2).filter(|_| digits == 2)?.parse().ok().filter(|m| *m < 60)?;
    let (half, end) = match rest.get(2..)? {
        "" => meridiem(scan, i + 1)?,
        letters => (meridiem_of(letters)?, i + 1),
    };
    Some((TimeOfDay::Clock((hour % 12 + half) as u8, Some(minute), None), end, true))
}

/// 'nine o’clock', 'ten p.m.', 'four in the morning'.
fn spelled_hour(scan: &Scan<'_>, i: usize) -> Option<(TimeOfDay, usize, bool)> {
    let hour = scan.word(i).number.filter(|n| (1..=12).contains(n))?;
    let (hour, end) = match (meridiem(scan, i + 1), part_after(scan, i + 1)) {
        (Some((half, end)), _) => (hour % 12 + half, end),
        (_, Some((part, end))) => (hour % 12 + shift_of(part, hour), end),
        _ if scan.any(i + 1, &["o'clock", "o’clock"]) => (afternoon(scan, hour, i + 2)?, part_end(scan, i + 2)),
        _ => return None,
    };
    Some((TimeOfDay::Clock(hour as u8, None, None), end, true))
}

/// '1620 UTC', '0930 GMT'.
fn military(scan: &Scan<'_>, i: usize) -> Option<(TimeOfDay, usize, bool)> {
    let (n, _) = scan.digits(i).filter(|(n, len)| *len == 4 && n / 100 < 24 && n % 100 < 60)?;
    let hours = scan.is(i + 1, "hours") && n < 2400;
    let zoned = zone(scan, i + 1) > i + 1;
    (hours || zoned).then_some((TimeOfDay::Clock((n / 100) as u8, Some((n % 100) as u8), None), i + 1 + usize::from(hours), true))
}

/// Two digits, possibly with letters glued to them ('30am').
fn two_digits<'t>(scan: &'t Scan<'_>, i: usize) -> Option<(u8, &'t str)> {
    let (n, len, letters) = match scan.digits(i) {
        Some((n, len)) => (n, len, ""),
        None => scan.suffixed(i)?,
    };
    (len == 2 && n < 60).then_some((n as u8, letters))
}

/// 0 for a.m., 12 for p.m.
fn meridiem_of(letters: &str) -> Option<u32> {
    match letters.trim_end_matches('.') {
        "am" | "a.m" => Some(0),
        "pm" | "p.m" => Some(12),
        _ => None,
    }
}

fn meridiem(scan: &Scan<'_>, i: usize) -> Option<(u32, usize)> {
    scan.same_line(i).then(|| meridiem_of(scan.lower(i)).map(|h| (h, i + 1))).flatten()
}

/// 'in the morning', 'at night'.
fn part_after(scan: &Scan<'_>, i: usize) -> Option<(Part, usize)> {
    let at = if scan.is(i, "in") && scan.is(i + 1, "the") {
        i + 2
    } else if scan.is(i, "at") && scan.is(i + 1, "night") {
        i + 1
    } else {
        return None;
    };
    scan.word(at).part.filter(|p| matches!(p, Part::Morning | Part::Afternoon | Part::Evening | Part::Night)).map(|p| (p, at + 1))
}

fn part_end(scan: &Scan<'_>, i: usize) -> usize {
    part_after(scan, i).map_or(i, |(_, end)| end)
}

fn afternoon(scan: &Scan<'_>, hour: u32, i: usize) -> Option<u32> {
    let hour = (1..=12).contains(&hour).then_some(hour)?;
    Some(part_after(scan, i).map_or(hour, |(part, _)| hour % 12 + shift_of(part, hour)))
}

const fn shift_of(part: Part, hour: u32) -> u32 {
    match part {
        Part::Afternoon | Part::Evening => 12,
        Part::Night if hour >= 6 && hour < 12 => 12,
        _ => 0,
    }
}
