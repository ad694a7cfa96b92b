//! What has been told so far: the dates mentioned, newest last, and whether a text is news or a narrative.

use super::calendar::Period;
use crate::date::{Base, Expression, Meaning, Point, Unit, Within, Year};
use time::Date;

/// Most dates that are remembered.
const REMEMBERED: usize = 8;

/// Whether undated months and days belong to the day of publication or to the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Counted from the day of publication.
    News,
    /// Counted from the story so far.
    Narrative,
}

/// The dates told so far in one article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Story {
    told: [Option<Period>; REMEMBERED],
}

impl Story {
    /// Remembers a date.
    pub(super) fn tell(&mut self, period: Period) {
        self.told.rotate_right(1);
        if let Some(first) = self.told.first_mut() {
            *first = Some(period);
        }
    }

    /// The date told last.
    pub(super) fn last(&self) -> Option<Period> {
        self.told.first().copied().flatten()
    }

    /// The quarter told last, if it is among the last so many.
    pub(super) fn quarter(&self, last: usize) -> Option<Period> {
        self.told.iter().take(last).flatten().find(|p| matches!(p, Period::Quarter(..))).copied()
    }

    /// The date told last that has a month of a year.
    pub(super) fn in_year(&self, year: i32) -> Option<Period> {
        self.told.iter().flatten().take_while(|p| p.year() == Some(year)).find(|p| p.month().is_some()).copied()
    }

    /// The latest of the last few dates that are of one story: asides go back.
    pub(super) fn latest(&self, few: usize) -> Option<Period> {
        let last = self.finest(Unit::Year)?;
        let year = last.year()?;
        let near = self.told.iter().take(few).flatten().filter(|p| p.year().is_some_and(|y| (y - year).abs() <= 2));
        near.max_by_key(|p| p.days().map(|d| d.0)).copied()
    }

    /// The date told last that is at least as fine as a unit.
    pub(super) fn finest(&self, unit: Unit) -> Option<Period> {
        let fine = |p: &Period| match unit {
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => p.year().is_some(),
            Unit::Quarter => p.quarter().is_some(),
            Unit::Month => p.month().is_some(),
            _ => p.date().is_some(),
        };
        self.told.iter().flatten().find(|p| fine(p)).copied()
    }
}

/// News or narrative: histories name days and months of years long before their publication, and hardly ever say
/// 'Friday'. A news story that lists the years of a career, however many, is still news.
pub(super) fn mode(expressions: &[Expression], published: Option<Date>) -> Mode {
    let (mut far, mut detailed, mut deictic) = (0_usize, 0_usize, 0_usize);
    for expression in expressions {
        let Meaning::Point(Point { year, within, base, .. }) = expression.meaning else { continue };
        match (year, within, base) {
            (Year::Stated(y), _, _) if published.is_none_or(|p| (p.year() - y).abs() > 1) => {
                far += 1;
                detailed += usize::from(matches!(within, Within::Day(..) | Within::Month(_)));
            }
            (Year::Implied, Within::Weekday(_), _) => deictic += 1,
            (Year::Implied, Within::Shift { .. }, Base::Published) => deictic += 1,
            _ => {}
        }
    }
    if far >= 4 && detailed >= 3 && far > 3 * deictic { Mode::Narrative } else { Mode::News }
}
