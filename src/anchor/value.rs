//! TIMEX3 values: of points that the calendar has, of those it has not, of lengths, sets and references.

use super::calendar::{Period, season_code};
use crate::date::{Amount, Length, Part, Point, Recurrence, Reference, TimeOfDay, Unit, Within, Year};

/// Value of a point. Without a period: what can be said ('XXXX-WXX-5').
pub(super) fn point(point: &Point, period: Option<Period>) -> String {
    let clock = |within: Within| matches!(within, Within::Shift { unit, .. } if unit.is_clock());
    let time = match point.time {
        Some(time) => time_of_day(time),
        None if clock(point.within) => "TXX".to_owned(),
        None => String::new(),
    };
    match period {
        Some(period) => period.timex() + &time,
        None => unanchored(point) + &time,
    }
}

/// What a point says without a year or a day to count from.
fn unanchored(point: &Point) -> String {
    let year = match point.year {
        Year::Stated(year) => super::calendar::written_year(year),
        _ => "XXXX".to_owned(),
    };
    match point.within {
        Within::Today => String::new(),
        Within::Weekday(n) => format!("XXXX-WXX-{n}"),
        Within::Month(m) => format!("{year}-{m:02}"),
        Within::Day(m, d) => format!("{year}-{m:02}-{d:02}"),
        Within::DayOfMonth(d) => format!("{year}-XX-{d:02}"),
        Within::Season(s) => format!("{year}-{}", season_code(s)),
        Within::Quarter(q) => format!("{year}-Q{q}"),
        Within::AnyQuarter => format!("{year}-QX"),
        Within::Half(h) => format!("{year}-H{h}"),
        Within::WeekOf(..) => "XXXX-WXX".to_owned(),
        Within::Holiday(crate::date::HolidayRule::Fixed(m, d)) => format!("{year}-{m:02}-{d:02}"),
        Within::Holiday(_) => format!("{year}-XX-XX"),
        Within::Shift { unit, .. } if point.time.is_none() || unit != Unit::Day => unknown(unit).to_owned(),
        Within::Shift { .. } => String::new(),
        Within::Year | Within::Decade | Within::Century(_) => year,
    }
}

/// Some day, week, month or year.
const fn unknown(unit: Unit) -> &'static str {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
        _ => "XXXX-XX-XX",
    }
}

/// 'T10:30', 'TMO'.
fn time_of_day(time: TimeOfDay) -> String {
    match time {
        TimeOfDay::Clock(hour, minute, second) => {
            let second = second.map_or(String::new(), |s| format!(":{s:02}"));
            format!("T{hour:02}:{:02}{second}", minute.unwrap_or(0))
        }
        TimeOfDay::Part(part) => format!("T{}", part_code(part)),
    }
}

const fn part_code(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Midday => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
        Part::Daytime => "DT",
        Part::Some => "XX",
    }
}

/// Value of a length: 'P3Y', 'PT2H30M', 'PXM'.
pub(super) fn length(length: &Length) -> String {
    let Some(unit) = length.unit else { return "PXX".to_owned() };
    let Amount::Exact(amount) = length.amount else {
        return format!("P{}X{}", if unit.is_clock() { "T" } else { "" }, code(unit));
    };
    let mut parts: Vec<(u64, Unit)> = Vec::with_capacity(3);
    match (unit, amount % 100) {
        // 'two and a half years' is two years and six months; half a decade five years.
        (Unit::Year, 50) => parts.extend([(amount - 50, unit), (600, Unit::Month)]),
        (Unit::Hour, 1..) => parts.extend([(amount / 100 * 100, unit), (amount % 100 * 60, Unit::Minute)]),
        (Unit::Minute, 1..) => parts.extend([(amount / 100 * 100, unit), (amount % 100 * 60, Unit::Second)]),
        (Unit::Decade, 1..) => parts.push((amount.saturating_mul(10), Unit::Year)),
        (Unit::Century, 1..) => parts.push((amount.saturating_mul(100), Unit::Year)),
        (Unit::Day, 50) => parts.extend([(amount - 50, unit), (1200, Unit::Hour)]),
        (Unit::Fortnight, _) => parts.push((amount.saturating_mul(2), Unit::Week)),
        (Unit::Quarter, _) => parts.push((amount.saturating_mul(3), Unit::Month)),
        _ => parts.push((amount, unit)),
    }
    parts.extend(length.rest.iter().flatten());
    let mut out = String::from("P");
    let mut clock = false;
    for (amount, unit) in parts.into_iter().filter(|(amount, _)| *amount > 0) {
        if unit.is_clock() && !clock {
            out.push('T');
            clock = true;
        }
        out.push_str(&hundredths(amount));
        out.push_str(code(unit));
    }
    out
}

/// 250 as '2.5'.
fn hundredths(amount: u64) -> String {
    match amount % 100 {
        0 => (amount / 100).to_string(),
        rest if rest % 10 == 0 => format!("{}.{}", amount / 100, rest / 10),
        rest => format!("{}.{rest:02}", amount / 100),
    }
}

const fn code(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute => "M",
        Unit::Hour => "H",
        Unit::Day | Unit::Night => "D",
        Unit::Weekend => "WE",
        Unit::Week | Unit::Fortnight => "W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Season | Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
        Unit::Millennium => "L",
    }
}

/// Value of something that recurs.
pub(super) fn recurrence(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Every(every) => length(every),
        Recurrence::Each(within, time) => {
            let time = time.map_or(String::new(), time_of_day);
            let each = Point { time: None, ..Point::new(Year::Implied, *within) };
            match within {
                Within::Today => format!("XXXX-XX-XX{time}"),
                _ => unanchored(&each) + &time,
            }
        }
    }
}

/// Value of a reference.
pub(super) const fn reference(reference: Reference) -> &'static str {
    match reference {
        Reference::Past => "PAST_REF",
        Reference::Present => "PRESENT_REF",
        Reference::Future => "FUTURE_REF",
    }
}
