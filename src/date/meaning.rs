//! What an expression of time means before any calendar has been asked: each component is stated or implied.

/// What an expression means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// A place on the calendar or the clock.
    Point(Point),
    /// A length of time.
    Length(Length),
    /// Something that recurs.
    Recurrence(Recurrence),
    /// A reference without a calendar.
    Reference(Reference),
}

/// A place on the calendar, possibly with a time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The year, as far as it is told.
    pub year: Year,
    /// What within the year, or what counted from the base.
    pub within: Within,
    /// The time of day.
    pub time: Option<TimeOfDay>,
    /// 'last', 'this', 'next'.
    pub lean: Lean,
    /// What it is counted from.
    pub base: Base,
}

impl Point {
    /// A point with nothing implied but what `within` leaves open.
    pub const fn new(year: Year, within: Within) -> Self {
        Self { year, within, time: None, lean: Lean::None, base: Base::Published }
    }

    /// So many units from the base.
    pub const fn shift(unit: Unit, by: i32, base: Base) -> Self {
        Self { year: Year::Implied, within: Within::Shift { unit, by }, time: None, lean: Lean::None, base }
    }

    /// Whether it names a day, however that is told: 'the 5th', 'Friday', 'yesterday', 'Easter'.
    pub(crate) const fn is_day(self) -> bool {
        matches!(
            self.within,
            Within::Day(..)
                | Within::Weekday(_)
                | Within::Holiday(_)
                | Within::Shift { unit: Unit::Day, .. }
                | Within::DayOfMonth(_)
        )
    }
}

/// How the year of a point is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Left to the reader.
    Implied,
    /// Stated; astronomical, so 1 BC is 0.
    Stated(i32),
    /// So many years from the base ('the fall of last year').
    Shift(i32, Base),
}

/// What a point is within its year, or how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The year itself.
    Year,
    /// The decade that the year begins.
    Decade,
    /// The century with a number (21 for 2001 to 2100).
    Century(i32),
    /// 1 or 2.
    Half(u8),
    /// 1 to 4.
    Quarter(u8),
    /// The quarter that is spoken of ('the 1988 quarter').
    AnyQuarter,
    /// A season.
    Season(Season),
    /// 1 to 12.
    Month(u8),
    /// Month and day; the day may be none of that month.
    Day(u8, u8),
    /// A day of a month that is not told.
    DayOfMonth(u8),
    /// 1 for Monday to 7.
    Weekday(u8),
    /// The week that holds a month and day.
    WeekOf(u8, u8),
    /// A holiday.
    Holiday(HolidayRule),
    /// So many units from the base.
    Shift {
        /// Its granularity too.
        unit: Unit,
        /// Negative into the past.
        by: i32,
    },
    /// No day is told: a time of day alone.
    Today,
}

/// On which day a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday, which one (negative from the end).
    Nth(u8, u8, i8),
    /// Days after Easter Sunday.
    Easter(i16),
    /// Days after Orthodox Easter Sunday.
    OrthodoxEaster(i16),
    /// Days after Chinese New Year.
    Lunar(i16),
    /// The first weekday on or after a month and day (weekday, month, day).
    OnOrAfter(u8, u8, u8),
}

/// What a relative expression is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The day of publication.
    Published,
    /// The date told last.
    Story,
}

/// Which of several candidates a word picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Nothing told.
    None,
    /// 'last Friday'.
    Last,
    /// 'this Friday'.
    This,
    /// 'next Friday'.
    Next,
}

/// Units of time; also the granularity of a shifted point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A night.
    Night,
    /// A weekend.
    Weekend,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A season.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    /// The unit with a name of the word lists.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Self::Second,
            "minute" => Self::Minute,
            "hour" => Self::Hour,
            "day" => Self::Day,
            "night" => Self::Night,
            "weekend" => Self::Weekend,
            "week" => Self::Week,
            "fortnight" => Self::Fortnight,
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "season" => Self::Season,
            "year" => Self::Year,
            "decade" => Self::Decade,
            "century" => Self::Century,
            "millennium" => Self::Millennium,
            _ => return None,
        })
    }

    /// Whether it is shorter than a day.
    pub const fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

impl Season {
    /// The season with its TIMEX3 code.
    pub(super) fn named(code: &str) -> Option<Self> {
        Some(match code {
            "SP" => Self::Spring,
            "SU" => Self::Summer,
            "FA" => Self::Autumn,
            "WI" => Self::Winter,
            _ => return None,
        })
    }
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Morning.
    Morning,
    /// Midday.
    Midday,
    /// Afternoon.
    Afternoon,
    /// Evening.
    Evening,
    /// Night.
    Night,
    /// Working hours, daylight.
    Daytime,
    /// Some time of the day.
    Some,
}

impl Part {
    /// The part with its TIMEX3 code.
    pub(super) fn named(code: &str) -> Option<Self> {
        Some(match code {
            "MO" => Self::Morning,
            "MI" => Self::Midday,
            "AF" => Self::Afternoon,
            "EV" => Self::Evening,
            "NI" => Self::Night,
            "DT" => Self::Daytime,
            _ => return None,
        })
    }
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOfDay {
    /// Hour, minute and second on the clock.
    Clock(u8, Option<u8>, Option<u8>),
    /// A part of the day.
    Part(Part),
}

/// How many, in hundredths; none for 'several'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// In hundredths.
    Exact(u64),
    /// 'several', or a bare plural.
    Vague,
}

/// A length of time: up to three amounts of units ('two hours and 14 minutes').
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// The first amount.
    pub amount: Amount,
    /// Its unit; none for 'a while'.
    pub unit: Option<Unit>,
    /// More of it.
    pub rest: [Option<(u64, Unit)>; 2],
}

impl Length {
    /// One amount of one unit.
    pub const fn new(amount: Amount, unit: Unit) -> Self {
        Self { amount, unit: Some(unit), rest: [None, None] }
    }
}

/// Something that recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurrence {
    /// 'every two years', 'daily'.
    Every(Length),
    /// 'every Friday', 'Tuesday nights', 'each July'.
    Each(Within, Option<TimeOfDay>),
}

/// A reference without a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// 'recently'.
    Past,
    /// 'now'.
    Present,
    /// 'soon'.
    Future,
}

/// TIMEX3 modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// 'early'.
    Start,
    /// 'mid-'.
    Mid,
    /// 'late'.
    End,
    /// 'about'.
    Approx,
    /// 'more than a year ago'.
    Before,
    /// 'less than a year ago'.
    After,
    /// 'less than'.
    LessThan,
    /// 'more than'.
    MoreThan,
    /// 'at most'.
    EqualOrLess,
    /// 'at least'.
    EqualOrMore,
}

impl Modifier {
    /// The modifier with its TIMEX3 name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "START" => Self::Start,
            "MID" => Self::Mid,
            "END" => Self::End,
            "APPROX" => Self::Approx,
            "LESS_THAN" => Self::LessThan,
            "MORE_THAN" => Self::MoreThan,
            "EQUAL_OR_LESS" => Self::EqualOrLess,
            "EQUAL_OR_MORE" => Self::EqualOrMore,
            _ => return None,
        })
    }

    /// Its TIMEX3 name.
    pub const fn timex(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::LessThan => "LESS_THAN",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::EqualOrMore => "EQUAL_OR_MORE",
        }
    }
}
