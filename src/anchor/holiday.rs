//! The day of a holiday in a year.

use super::calendar::{day, weekday_near};
use crate::date::HolidayRule;
use time::{Date, Duration};

/// The day of a holiday in a year, if it has one.
pub(super) fn holiday(rule: HolidayRule, year: i32) -> Option<Date> {
    let later = |date: Date, days: i16| date.checked_add(Duration::days(i64::from(days)));
    match rule {
        HolidayRule::Fixed(month, on) => day(year, month, on),
        HolidayRule::Nth(month, weekday, which) if which > 0 => {
            later(weekday_near(day(year, month, 1)?, weekday, true)?, 7 * (i16::from(which) - 1))
        }
        HolidayRule::Nth(month, weekday, _) => {
            let last = time::Month::try_from(month).ok()?.length(year);
            weekday_near(day(year, month, last)?, weekday, false)
        }
        HolidayRule::OnOrAfter(weekday, month, on) => weekday_near(day(year, month, on)?, weekday, true),
        HolidayRule::Easter(days) => later(easter(year)?, days),
        HolidayRule::OrthodoxEaster(days) => later(orthodox_easter(year)?, days),
        HolidayRule::Lunar(days) => later(chinese_new_year(year)?, days),
    }
}

/// Easter Sunday by the Gregorian rule (the algorithm of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let days = h + l - 7 * m + 114;
    day(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)
}

/// Easter Sunday of the Orthodox churches: the Julian rule, written in the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15).rem_euclid(30);
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let days = d + e + 114;
    let julian = day(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)?;
    let lag = year.div_euclid(100) - year.div_euclid(400) - 2;
    julian.checked_add(Duration::days(i64::from(lag)))
}

/// Days of Chinese time ahead of universal time, less what the even time of the formulas runs ahead of it.
const CHINA: f64 = 8.0 / 24.0 - 70.0 / 86_400.0;

/// Chinese New Year: two new moons after the one of the month that holds the winter solstice, a third where that would
/// be before 21 January (a leap month stands between).
fn chinese_new_year(year: i32) -> Option<Date> {
    let solstice_day = chinese_day(winter_solstice(year - 1))?;
    let mut lunation = ((f64::from(year) - 2000.0) * 12.3685).floor() - 2.0;
    // The first new moon after the solstice's day lies at most three lunations on.
    while chinese_day(new_moon(lunation + 1.0))? <= solstice_day {
        lunation += 1.0;
    }
    let date = chinese_day(new_moon(lunation + 2.0))?;
    if date < day(year, 1, 21)? { chinese_day(new_moon(lunation + 3.0)) } else { Some(date) }
}

/// The day in China of a moment given as a Julian date.
fn chinese_day(julian: f64) -> Option<Date> {
    Date::from_julian_day((julian + 0.5 + CHINA).floor() as i32).ok()
}

/// Mean winter solstice of a year (Meeus, Astronomical Algorithms, chapter 27), good to a quarter of an hour.
fn winter_solstice(year: i32) -> f64 {
    let y = (f64::from(year) - 2000.0) / 1000.0;
    2_451_900.059_52 + 365_242.740_49 * y - 0.062_23 * y * y
}

/// New moon number `k` since 2000 (Meeus, chapter 49), good to a few minutes.
fn new_moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let e = 1.0 - 0.002_516 * t;
    let sun = (2.5534 + 29.105_356_70 * k).to_radians();
    let moon = (201.5643 + 385.816_935_28 * k).to_radians();
    let node = (160.7108 + 390.670_502_84 * k).to_radians();
    let mean = 2_451_550.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t;
    mean - 0.407_20 * moon.sin()
        + 0.172_41 * e * sun.sin()
        + 0.016_08 * (2.0 * moon).sin()
        + 0.010_39 * (2.0 * node).sin()
        + 0.007_39 * e * (moon - sun).sin()
        - 0.005_14 * e * (moon + sun).sin()
        + 0.002_08 * e * e * (2.0 * sun).sin()
        - 0.001_11 * (moon - 2.0 * node).sin()
        - 0.000_57 * (moon + 2.0 * node).sin()
        + 0.000_56 * e * (2.0 * moon + sun).sin()
        - 0.000_42 * (3.0 * moon).sin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_feasts_fall_where_almanacs_have_them() {
        for (year, month, on) in [(1961, 4, 2), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2038, 4, 25)] {
            assert_eq!(easter(year), day(year, month, on));
        }
        for (year, month, on) in [(2008, 4, 27), (2019, 4, 28), (2021, 5, 2)] {
            assert_eq!(orthodox_easter(year), day(year, month, on));
        }
        let new_years = [
            (1966, 1, 21),
            (1985, 2, 20),
            (2000, 2, 5),
            (2007, 2, 18),
            (2019, 2, 5),
            (2020, 1, 25),
            (2023, 1, 22),
            (2034, 2, 19),
        ];
        for (year, month, on) in new_years {
            assert_eq!(chinese_new_year(year), day(year, month, on), "{year}");
        }
        assert_eq!(holiday(HolidayRule::Nth(11, 4, 4), 2019), day(2019, 11, 28));
        assert_eq!(holiday(HolidayRule::Nth(5, 1, -1), 2019), day(2019, 5, 27));
        assert_eq!(holiday(HolidayRule::OnOrAfter(2, 11, 2), 2016), day(2016, 11, 8));
    }
}
