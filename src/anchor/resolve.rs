//! One expression meets the calendar: the period it stands for and how that was found.

use super::calendar::{Period, day, monday, weekday_near};
use super::holiday::holiday;
use super::story::{Mode, Story};
use super::tense::Tense;
use crate::date::{Base, Lean, Point, Unit, Within, Year};
use time::{Date, Duration};

/// How a period was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The text says it in full.
    Stated,
    /// Counted from the day of publication.
    Published(Date),
    /// Counted from a date told before.
    Story(Period),
    /// There is nothing to count from.
    Nothing,
}

/// What a point is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    pub published: Option<Date>,
    pub story: &'a Story,
    pub mode: Mode,
    pub tense: Tense,
    /// The expression opens its sentence.
    pub opens: bool,
}

/// A period, and how it was found.
pub(super) type Resolved = (Option<Period>, How);

const NOTHING: Resolved = (None, How::Nothing);

impl Frame<'_> {
    /// The period of a point.
    pub(super) fn resolve(&self, point: &Point) -> Resolved {
        match point.within {
            Within::Shift { unit, by } => self.shift(unit, by, point),
            Within::Today => self.today(),
            Within::Century(n) => (Some(Period::Century(n)), How::Stated),
            Within::Weekday(weekday) => self.weekday(weekday, point.lean, point.base),
            Within::DayOfMonth(on) => self.day_of_month(on),
            Within::AnyQuarter => self.that_quarter(point.year),
            _ => match point.year {
                Year::Stated(year) => (within(point.within, year), How::Stated),
                Year::Shift(by, base) => self.in_shifted_year(point.within, by, base),
                Year::Implied => self.implied(point),
            },
        }
    }

    /// The day of publication as a base.
    fn published(&self) -> Option<(Period, How)> {
        self.published.map(|p| (Period::Day(p), How::Published(p)))
    }

    /// What a base stands for, fine enough for a unit.
    fn base(&self, base: Base, unit: Unit) -> Option<(Period, How)> {
        let told = || self.story.finest(unit).or_else(|| self.story.last()).map(|p| (p, How::Story(p)));
        match base {
            // In a history 'two years ago' is counted from the day of which it tells.
            Base::Published if self.mode == Mode::News => self.published(),
            _ => told().or_else(|| self.published()),
        }
    }

    fn shift(&self, unit: Unit, by: i32, point: &Point) -> Resolved {
        if unit == Unit::Weekend {
            return self.weekend(by, point);
        }
        if unit == Unit::Quarter && point.base == Base::Story && by == 0 {
            return self.the_quarter();
        }
        // 'a year earlier' beside 'the third quarter' is that quarter of the year before.
        if unit == Unit::Year
            && by == -1
            && point.lean == Lean::None
            && let Some(told @ Period::Quarter(year, quarter)) = self.story.quarter(4)
        {
            return (Some(Period::Quarter(year - 1, quarter)), How::Story(told));
        }
        match self.base(point.base, unit) {
            Some((base, how)) => (base.step(unit, by), how),
            None => NOTHING,
        }
    }

    /// 'the weekend', 'last weekend', 'this weekend'.
    fn weekend(&self, by: i32, point: &Point) -> Resolved {
        let Some((base, how)) = self.base(point.base, Unit::Weekend) else { return NOTHING };
        let Some(date) = base.date() else { return (None, how) };
        let early = date.weekday().number_from_monday() <= 4;
        let back = match (point.lean, by) {
            (Lean::None, 0) => early && self.tense != Tense::Future,
            (Lean::Last, _) => date.weekday().number_from_monday() < 6,
            (Lean::This, 0) => early && self.tense == Tense::Past,
            _ => false,
        };
        let by = match point.lean {
            Lean::Last => -i32::from(back),
            _ if back => -1,
            Lean::Next => by.max(0),
            _ => by,
        };
        (base.step(Unit::Weekend, by), how)
    }

    /// 'the quarter': the one told last, or the latest that is complete.
    fn the_quarter(&self) -> Resolved {
        let complete = |p: &Period| self.published.is_none_or(|day| p.days().is_some_and(|d| d.1 <= day));
        if let Some(told) = self.story.quarter(usize::MAX).filter(complete) {
            return (Some(told), How::Story(told));
        }
        match self.published() {
            Some((base, how)) => (base.step(Unit::Quarter, -1), how),
            None => NOTHING,
        }
    }

    /// 'the 1988 quarter': the one spoken of, in its year.
    fn that_quarter(&self, year: Year) -> Resolved {
        match (self.the_quarter(), year) {
            ((Some(Period::Quarter(_, quarter)), how), Year::Stated(year)) => (Some(Period::Quarter(year, quarter)), how),
            (found, _) => found,
        }
    }

    /// A time of day alone: on the day told last, or on the day of publication.
    fn today(&self) -> Resolved {
        match self.story.last() {
            Some(told) if told.date().is_some() => (told.date().map(Period::Day), How::Story(told)),
            _ => match self.published() {
                Some((base, how)) if self.mode == Mode::News => (Some(base), how),
                _ => NOTHING,
            },
        }
    }

    fn weekday(&self, weekday: u8, lean: Lean, base: Base) -> Resolved {
        let base = if self.mode == Mode::Narrative && self.story.finest(Unit::Day).is_some() { Base::Story } else { base };
        let Some((from, how)) = self.base(base, Unit::Day) else { return NOTHING };
        let Some(date) = from.date() else { return (None, how) };
        let forward = match lean {
            Lean::Last => false,
            Lean::Next => true,
            Lean::This | Lean::None => self.tense == Tense::Future || (base == Base::Story && how != How::Published(date)),
        };
        let strictly = matches!(lean, Lean::Last | Lean::Next);
        let start = match (strictly, forward) {
            (true, true) => date.next_day(),
            // Yesterday is not 'last Thursday'.
            (true, false) => date.checked_sub(Duration::days(2)),
            _ => Some(date),
        };
        let found = start.and_then(|s| weekday_near(s, weekday, forward));
        (found.map(Period::Day), how)
    }

    /// 'the 5th': of the month told last, or of publication.
    fn day_of_month(&self, on: u8) -> Resolved {
        let Some((from, how)) = self.base(Base::Story, Unit::Month) else { return NOTHING };
        let (Some(year), Some(month)) = (from.year(), from.month()) else { return (None, how) };
        (within(Within::Day(month, on), year), how)
    }

    fn in_shifted_year(&self, what: Within, by: i32, base: Base) -> Resolved {
        match self.base(base, Unit::Year) {
            Some((from, how)) => (from.year().and_then(|y| within(what, y.checked_add(by)?)), how),
            None => NOTHING,
        }
    }

    /// A month, day, season, quarter or holiday without a year.
    fn implied(&self, point: &Point) -> Resolved {
        let told = if self.opens { self.story.latest(FEW) } else { self.story.finest(Unit::Year) };
        let story = told.filter(|_| point.base == Base::Story || (self.mode == Mode::Narrative && point.lean == Lean::None));
        if let Some(told) = story {
            return (self.after_story(point, told), How::Story(told));
        }
        let Some(published) = self.published else { return NOTHING };
        let at = |year: i32| within(point.within, year);
        let around: Vec<Period> =
            [-1, 0, 1].iter().filter_map(|by| at(published.year() + by)).filter(|p| p.days().is_some()).collect();
        let begun = |p: &&Period| p.days().is_some_and(|d| d.0 <= published);
        let over = |p: &&Period| p.days().is_some_and(|d| d.1 < published);
        let latest = around.iter().rev().find(begun);
        // In March 'last February' is not the month before, which is 'last month'; in January 'last December' is.
        let month_before = |p: &Period| *p == Period::Month(published.year(), (published.month() as u8).wrapping_sub(1));
        let found = match (point.lean, point.within) {
            (Lean::Last, Within::Month(_)) => around.iter().rev().find(|p| over(p) && !month_before(p)),
            (Lean::Last, _) => around.iter().rev().find(over),
            (Lean::Next, _) => around.iter().find(|p| !begun(p)),
            (Lean::This, Within::Month(_) | Within::Season(_) | Within::Day(..)) => around.get(1),
            (_, Within::Day(..) | Within::Holiday(_) | Within::WeekOf(..)) => self.nearest(&around, published, 3),
            (_, Within::Month(_)) => self.nearest(&around, published, 12),
            (_, Within::Quarter(_) | Within::Half(_)) => self.quarter(&around, published).or(latest),
            _ if self.tense == Tense::Future => around.iter().find(|p| !over(p)),
            _ => latest,
        };
        (found.copied().or_else(|| at(published.year())), How::Published(published))
    }

    /// Of three years' days or months the nearest to publication; one on the side that the verb does not look at counts
    /// as some times as far ('payable Dec. 7 to holders of record' in October).
    fn nearest<'p>(&self, around: &'p [Period], published: Date, against: i64) -> Option<&'p Period> {
        around.iter().min_by_key(|p| {
            let Some((first, last)) = p.days() else { return i64::MAX };
            let days = match ((first - published).whole_days(), (last - published).whole_days()) {
                (ahead @ 1.., _) => ahead,
                (_, back @ ..0) => back,
                _ => 0,
            };
            let weight = match (days > 0, self.tense) {
                (true, Tense::Past) => against,
                (false, Tense::Future) => against.max(10),
                // What is told without a verb has mostly been.
                (true, Tense::Unknown) => 2,
                _ => 1,
            };
            days.abs() * weight
        })
    }

    /// Results of a quarter are told, and forecast, up to some months after it: 'expects to report a third-quarter loss'.
    fn quarter<'p>(&self, around: &'p [Period], published: Date) -> Option<&'p Period> {
        let recent = |p: &&Period| p.days().is_some_and(|d| d.0 <= published && (published - d.1).whole_days() < 150);
        let coming = |p: &&Period| self.tense == Tense::Future && p.days().is_some_and(|d| d.0 > published);
        around.iter().rev().find(recent).or_else(|| around.iter().find(coming))
    }

    /// In a story, months follow one another: a month well before the last one told is next year's.
    fn after_story(&self, point: &Point, told: Period) -> Option<Period> {
        let year = told.year()?;
        let told = self.story.in_year(year).unwrap_or(told);
        let same = within(point.within, year)?;
        // In November 'the following spring' is next year's.
        match (point.lean, same.days(), told.days()) {
            (Lean::Next, Some((start, _)), Some((from, _))) if start <= from => return within(point.within, year + 1),
            (Lean::Last, Some((_, end)), Some((_, to))) if end >= to => return within(point.within, year - 1),
            _ => {}
        }
        let (Some(before), Some(now)) = (told.month(), same.month()) else { return Some(same) };
        match i32::from(now) - i32::from(before) {
            ..-6 => within(point.within, year + 1),
            AHEAD.. => within(point.within, year - 1),
            _ => Some(same),
        }
    }
}

/// What lies in a year.
fn within(what: Within, year: i32) -> Option<Period> {
    Some(match what {
        Within::Year => Period::Year(year),
        Within::Decade => Period::Decade(year),
        Within::Century(n) => Period::Century(n),
        Within::AnyQuarter => return None,
        Within::Half(h) => Period::Half(year, h),
        Within::Quarter(q) => Period::Quarter(year, q),
        Within::Season(s) => Period::Season(year, s),
        Within::Month(m) => Period::Month(year, m),
        Within::Day(m, d) => day(year, m, d).map_or(Period::NoDay(year, m, d), Period::Day),
        Within::WeekOf(m, d) => Period::Week(monday(day(year, m, d)?)?),
        Within::Holiday(rule) => Period::Day(holiday(rule, year)?),
        Within::DayOfMonth(_) | Within::Weekday(_) | Within::Shift { .. } | Within::Today => return None,
    })
}

/// How many months ahead of the story a month is rather last year's.
const AHEAD: i32 = 7;

/// How many dates back an aside may reach.
const FEW: usize = 3;
