//! Stretches of the calendar: their days, their TIMEX3 and EDTF values, and steps from one to another. All arithmetic of
//! days, weeks and months is the calendar library's.

use crate::date::{Season, Unit};
use time::{Date, Duration, Month, Weekday};

/// A stretch of the calendar. Years are astronomical: 1 BC is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// The century with a number: 21 for 2001 to 2100, 0 for the last before Christ.
    Century(i32),
    /// The decade that begins with a year.
    Decade(i32),
    /// A year.
    Year(i32),
    /// 1 or 2.
    Half(i32, u8),
    /// 1 to 4.
    Quarter(i32, u8),
    /// A season.
    Season(i32, Season),
    /// 1 to 12.
    Month(i32, u8),
    /// The week that begins with a Monday.
    Week(Date),
    /// The weekend of the week that begins with a Monday.
    Weekend(Date),
    /// A day.
    Day(Date),
    /// A day as written that no calendar has: Feb. 30.
    NoDay(i32, u8, u8),
    /// Some day of a year, or of its month.
    SomeDay(i32, Option<u8>),
    /// Some month of a year.
    SomeMonth(i32),
}

/// A month by number.
fn month(number: u8) -> Option<Month> {
    Month::try_from(number).ok()
}

/// The day with a year, month and day of it, if the calendar has it.
pub(crate) fn day(year: i32, number: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, month(number)?, day).ok()
}

/// The Monday of the week that a day lies in.
pub(crate) fn monday(date: Date) -> Option<Date> {
    date.checked_sub(Duration::days(i64::from(date.weekday().number_days_from_monday())))
}

fn plus(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Duration::days(days))
}

/// Year and month so many months from others.
pub(crate) fn plus_months(year: i32, number: u8, by: i32) -> Option<(i32, u8)> {
    let months = year.checked_mul(12)?.checked_add(i32::from(number) - 1)?.checked_add(by)?;
    Some((months.div_euclid(12), months.rem_euclid(12) as u8 + 1))
}

impl Period {
    /// The stretch of a granularity that holds a day.
    pub(crate) fn holding(date: Date, unit: Unit) -> Option<Self> {
        let (year, number) = (date.year(), u8::from(date.month()));
        Some(match unit {
            Unit::Century | Unit::Millennium => Self::Century((year - 1).div_euclid(100) + 1),
            Unit::Decade => Self::Decade(year.div_euclid(10) * 10),
            Unit::Year => Self::Year(year),
            Unit::Quarter => Self::Quarter(year, (number - 1) / 3 + 1),
            Unit::Season => season_of(date),
            Unit::Month => Self::Month(year, number),
            Unit::Week | Unit::Fortnight => Self::Week(monday(date)?),
            Unit::Weekend => Self::Weekend(monday(date)?),
            _ => Self::Day(date),
        })
    }

    /// So many units from here, in the granularity of the unit; nothing beyond four-digit years.
    pub(crate) fn step(self, unit: Unit, by: i32) -> Option<Self> {
        self.step_unbounded(unit, by).filter(|p| match p {
            Self::Century(n) => (-98..=100).contains(n),
            _ => p.year().is_some_and(|y| (-9990..=9990).contains(&y)),
        })
    }

    fn step_unbounded(self, unit: Unit, by: i32) -> Option<Self> {
        let year = |by: i32| self.year()?.checked_add(by);
        match unit {
            Unit::Century => Some(Self::Century((year(0)? - 1).div_euclid(100).checked_add(by)? + 1)),
            Unit::Millennium => Some(Self::Year(year(by.checked_mul(1000)?)?)),
            Unit::Decade => Some(Self::Decade(year(by.checked_mul(10)?)?.div_euclid(10) * 10)),
            Unit::Year => Some(Self::Year(year(by)?)),
            Unit::Quarter => {
                let (year, quarter) = (self.year()?, self.quarter()?);
                let (year, number) = plus_months(year, quarter * 3, by.checked_mul(3)?)?;
                Some(Self::Quarter(year, number / 3))
            }
            Unit::Month => match self.month() {
                Some(number) => plus_months(self.year()?, number, by).map(|(y, m)| Self::Month(y, m)),
                None => Some(Self::SomeMonth(self.year()?)),
            },
            Unit::Season => match self {
                Self::Season(year, season) if by == 0 => Some(Self::Season(year, season)),
                _ => season_of(self.days()?.0).step_season(by),
            },
            _ => {
                let fine = self.date();
                let Some(date) = fine else { return Some(Self::SomeDay(self.year()?, self.month())) };
                let days = match unit {
                    // 'an hour later' is still that day, as far as can be said.
                    Unit::Second | Unit::Minute | Unit::Hour => 0,
                    Unit::Week | Unit::Weekend => 7,
                    Unit::Fortnight => 14,
                    _ => 1,
                };
                Self::holding(plus(date, i64::from(by).checked_mul(days)?)?, unit)
            }
        }
    }

    fn step_season(self, by: i32) -> Option<Self> {
        let Self::Season(year, season) = self else { return None };
        let order = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
        let at = order.iter().position(|s| *s == season)? as i32 + by;
        Some(Self::Season(year.checked_add(at.div_euclid(4))?, *order.get(at.rem_euclid(4) as usize)?))
    }

    /// Its year; for what crosses years, the one that it is counted to.
    pub(crate) fn year(self) -> Option<i32> {
        Some(match self {
            Self::Century(_) => return None,
            Self::Decade(y) | Self::Year(y) | Self::Half(y, _) | Self::Quarter(y, _) | Self::Season(y, _) | Self::Month(y, _) => {
                y
            }
            Self::NoDay(y, _, _) | Self::SomeDay(y, _) | Self::SomeMonth(y) => y,
            Self::Week(d) | Self::Weekend(d) | Self::Day(d) => d.year(),
        })
    }

    /// Its month, if it lies in one.
    pub(crate) fn month(self) -> Option<u8> {
        match self {
            Self::Month(_, m) | Self::NoDay(_, m, _) => Some(m),
            Self::SomeDay(_, m) => m,
            Self::Week(d) | Self::Weekend(d) | Self::Day(d) => Some(u8::from(d.month())),
            _ => None,
        }
    }

    /// Its quarter, if it lies in one.
    pub(crate) fn quarter(self) -> Option<u8> {
        match self {
            Self::Quarter(_, q) => Some(q),
            _ => self.month().map(|m| (m - 1) / 3 + 1),
        }
    }

    /// A day to count days from: its first, if it is a week or shorter.
    pub(crate) fn date(self) -> Option<Date> {
        match self {
            Self::Day(d) | Self::Week(d) => Some(d),
            Self::Weekend(d) => plus(d, 5),
            _ => None,
        }
    }

    /// First and last day.
    pub(crate) fn days(self) -> Option<(Date, Date)> {
        let months = |year: i32, first: u8, count: i32| {
            let (last_year, last) = plus_months(year, first, count - 1)?;
            let end = month(last)?.length(last_year);
            Some((day(year, first, 1)?, day(last_year, last, end)?))
        };
        match self {
            Self::Century(n) => Some((day(n * 100 - 99, 1, 1)?, day(n * 100, 12, 31)?)),
            Self::Decade(y) => Some((day(y, 1, 1)?, day(y + 9, 12, 31)?)),
            Self::Year(y) | Self::SomeMonth(y) | Self::SomeDay(y, None) => months(y, 1, 12),
            Self::Half(y, h) => months(y, h * 6 - 5, 6),
            Self::Quarter(y, q) => months(y, q * 3 - 2, 3),
            Self::Season(y, Season::Spring) => months(y, 3, 3),
            Self::Season(y, Season::Summer) => months(y, 6, 3),
            Self::Season(y, Season::Autumn) => months(y, 9, 3),
            Self::Season(y, Season::Winter) => months(y, 12, 3),
            Self::Month(y, m) | Self::SomeDay(y, Some(m)) => months(y, m, 1),
            Self::Week(d) => Some((d, plus(d, 6)?)),
            Self::Weekend(d) => Some((plus(d, 5)?, plus(d, 6)?)),
            Self::Day(d) => Some((d, d)),
            Self::NoDay(..) => None,
        }
    }

    /// Its TIMEX3 value.
    pub(crate) fn timex(self) -> String {
        match self {
            Self::Century(n) if n <= 0 => format!("BC{:02}", -n),
            Self::Century(n) => format!("{:02}", n - 1),
            Self::Decade(y) if y < 0 => format!("BC{:03}", -y / 10),
            Self::Decade(y) => format!("{:03}", y.div_euclid(10)),
            Self::Year(y) => written_year(y),
            Self::Half(y, h) => format!("{}-H{h}", written_year(y)),
            Self::Quarter(y, q) => format!("{}-Q{q}", written_year(y)),
            Self::Season(y, s) => format!("{}-{}", written_year(y), season_code(s)),
            Self::Month(y, m) => format!("{}-{m:02}", written_year(y)),
            Self::SomeMonth(y) => format!("{}-XX", written_year(y)),
            Self::Week(d) => week_value(d),
            Self::Weekend(d) => format!("{}-WE", week_value(d)),
            Self::Day(d) => format!("{}-{:02}-{:02}", written_year(d.year()), u8::from(d.month()), d.day()),
            Self::NoDay(y, m, d) => format!("{}-{m:02}-{d:02}", written_year(y)),
            Self::SomeDay(y, Some(m)) => format!("{}-{m:02}-XX", written_year(y)),
            Self::SomeDay(y, None) => format!("{}-XX-XX", written_year(y)),
        }
    }

    /// Its value in the Extended Date/Time Format, where that has one.
    pub(crate) fn edtf(self) -> Option<String> {
        let year = |y: i32| if y < 0 { format!("-{:04}", -y) } else { format!("{y:04}") };
        let date = |d: Date| format!("{}-{:02}-{:02}", year(d.year()), u8::from(d.month()), d.day());
        Some(match self {
            Self::Century(n) if n > 0 => format!("{:02}XX", n - 1),
            Self::Decade(y) if y >= 0 => format!("{:03}X", y / 10),
            Self::Century(_) | Self::Decade(_) => {
                let (first, last) = self.days()?;
                format!("{}/{}", year(first.year()), year(last.year()))
            }
            Self::Year(y) => year(y),
            Self::Half(y, h) => format!("{}-{}", year(y), 39 + h),
            Self::Quarter(y, q) => format!("{}-{}", year(y), 32 + q),
            Self::Season(y, s) => format!("{}-{}", year(y), 21 + s as u8),
            Self::Month(y, m) => format!("{}-{m:02}", year(y)),
            Self::SomeMonth(y) => format!("{}-XX", year(y)),
            Self::SomeDay(y, Some(m)) => format!("{}-{m:02}-XX", year(y)),
            Self::SomeDay(y, None) => format!("{}-XX-XX", year(y)),
            Self::Day(d) => date(d),
            Self::Week(_) | Self::Weekend(_) => {
                let (first, last) = self.days()?;
                format!("{}/{}", date(first), date(last))
            }
            Self::NoDay(..) => return None,
        })
    }
}

/// The season that holds a day; January and February belong to the winter of the year before.
fn season_of(date: Date) -> Period {
    let year = date.year();
    match u8::from(date.month()) {
        3..=5 => Period::Season(year, Season::Spring),
        6..=8 => Period::Season(year, Season::Summer),
        9..=11 => Period::Season(year, Season::Autumn),
        12 => Period::Season(year, Season::Winter),
        _ => Period::Season(year - 1, Season::Winter),
    }
}

fn week_value(monday: Date) -> String {
    let (year, week, _) = monday.to_iso_week_date();
    format!("{}-W{week:02}", written_year(year))
}

/// 'BC0493' for the astronomical year -492.
pub(crate) fn written_year(year: i32) -> String {
    if year <= 0 { format!("BC{:04}", 1 - year) } else { format!("{year:04}") }
}

/// TIMEX3 code of a season.
pub(crate) const fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// The day of a weekday (1 for Monday) on or before, or on or after, a day.
pub(crate) fn weekday_near(from: Date, weekday: u8, forward: bool) -> Option<Date> {
    let ahead = (i64::from(weekday) - i64::from(from.weekday().number_from_monday())).rem_euclid(7);
    plus(from, if forward || ahead == 0 { ahead } else { ahead - 7 })
}

/// English name of a weekday by number.
pub(crate) const fn weekday_name(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    //! Against an independent calendar, over every day from 1583, the first full year of the Gregorian calendar, to 2400.

    use super::*;
    use chrono::{Datelike, Days, Months, NaiveDate};

    fn every_day() -> impl Iterator<Item = (Date, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(1583, 1, 1).unwrap();
        first.iter_days().take_while(|d| d.year() <= 2400).map(|oracle| {
            let ours = day(oracle.year(), oracle.month() as u8, oracle.day() as u8).unwrap();
            (ours, oracle)
        })
    }

    fn same(ours: Date, oracle: NaiveDate) -> bool {
        (ours.year(), u32::from(u8::from(ours.month())), u32::from(ours.day())) == (oracle.year(), oracle.month(), oracle.day())
    }

    #[test]
    fn days_and_weeks_are_those_of_the_oracle() {
        for (ours, oracle) in every_day() {
            let week = oracle.iso_week();
            let held = Period::holding(ours, Unit::Week).unwrap();
            assert_eq!(held.timex(), format!("{:04}-W{:02}", week.year(), week.week()), "{ours}");
            assert_eq!(Period::Day(ours).timex(), oracle.to_string());
            assert_eq!(u32::from(ours.weekday().number_from_monday()), oracle.weekday().number_from_monday());
            let (first, last) = held.days().unwrap();
            assert!(
                same(first, oracle.week(chrono::Weekday::Mon).first_day())
                    && same(last, oracle.week(chrono::Weekday::Mon).last_day())
            );
        }
    }

    #[test]
    fn steps_land_where_the_oracle_lands() {
        for (ours, oracle) in every_day().step_by(11) {
            for by in [-400, -31, -7, -1, 0, 1, 2, 30, 365, 1461] {
                let Some(Period::Day(stepped)) = Period::Day(ours).step(Unit::Day, by) else { panic!("{ours} {by}") };
                let days = Days::new(by.unsigned_abs().into());
                let expected = if by < 0 { oracle - days } else { oracle + days };
                assert!(same(stepped, expected), "{ours} {by} days");
                let Some(Period::Month(year, number)) = Period::Day(ours).step(Unit::Month, by) else { panic!("{ours} {by}") };
                let months = Months::new(by.unsigned_abs());
                let expected = if by < 0 { oracle - months } else { oracle + months };
                assert_eq!((year, u32::from(number)), (expected.year(), expected.month()), "{ours} {by} months");
                let week = Period::Day(ours).step(Unit::Week, by / 7).unwrap();
                let weeks = Days::new((by / 7 * 7).unsigned_abs().into());
                let expected = if by < 0 { oracle - weeks } else { oracle + weeks }.iso_week();
                assert_eq!(week.timex(), format!("{:04}-W{:02}", expected.year(), expected.week()), "{ours} {by} weeks");
            }
        }
    }

    #[test]
    fn months_and_quarters_end_where_the_oracle_ends_them() {
        for (ours, oracle) in every_day().filter(|(d, _)| d.day() == 1) {
            let (first, last) = Period::Month(ours.year(), u8::from(ours.month())).days().unwrap();
            assert!(same(first, oracle) && same(last, oracle + Months::new(1) - Days::new(1)));
            let quarter = Period::holding(ours, Unit::Quarter).unwrap();
            let (first, last) = quarter.days().unwrap();
            assert!(first <= ours && ours <= last && (last - first).whole_days() >= 89);
            assert_eq!(Period::holding(last, Unit::Quarter), Some(quarter));
        }
    }

    #[test]
    fn weekdays_are_the_nearest() {
        for (ours, _) in every_day().step_by(3) {
            for weekday in 1..=7 {
                let (back, ahead) = (weekday_near(ours, weekday, false).unwrap(), weekday_near(ours, weekday, true).unwrap());
                assert!(back <= ours && ours <= ahead);
                assert_eq!((back.weekday().number_from_monday(), ahead.weekday().number_from_monday()), (weekday, weekday));
                assert!((ahead - back).whole_days() == 7 || back == ours && ahead == ours);
            }
        }
    }

    #[test]
    fn steps_far_out_are_no_answer_rather_than_a_panic() {
        let today = Period::Day(day(2019, 1, 21).unwrap());
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade, Unit::Century, Unit::Millennium]
        {
            for by in [i32::MIN, -5_000_000, 5_000_000, i32::MAX / 4, i32::MAX] {
                if let Some(period) = today.step(unit, by) {
                    let _ = (period.timex(), period.days(), period.edtf());
                }
            }
        }
    }
}
