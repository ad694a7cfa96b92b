//! The fourth stage: expressions of time meet the calendar.
//!
//! In come the expressions and the page, whose articles each have a publication date of their own; out goes one
//! [`Dated`] for each expression, with its TIMEX3 value and the days it covers.

mod calendar;
mod holiday;
mod odd;
mod resolve;
mod story;
mod tense;
mod value;
mod why;

use crate::date::{Base, Expression, Lean, Meaning, Modifier, Point, TimeOfDay, Timex, Unit, Within};
use crate::page::{Article, Page};
use crate::text::{Span, Text};
use calendar::Period;
pub use odd::{FarYear, Odd};
use resolve::{Frame, How};
use story::{Mode, Story};
use tense::Tense;
use time::Date;

/// An expression of time with the value that a reader understands.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// Where it stands.
    pub span: Span,
    /// What kind of expression it is.
    pub timex: Timex,
    /// TIMEX3 value.
    pub value: String,
    /// The value in the Extended Date/Time Format, where that has one.
    pub edtf: Option<String>,
    /// TIMEX3 modifier ('START', 'APPROX').
    pub modifier: Option<&'static str>,
    /// First and last calendar day that it covers, where it has any.
    pub days: Option<(Date, Date)>,
    /// The day that a relative expression was counted from.
    pub anchor: Option<Date>,
    /// Index of the article it stands in.
    pub article: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How the value was found, for an editor.
    pub why: String,
    /// What is odd about the date, for the checks.
    pub odd: Option<Odd>,
}

impl Dated {
    /// The year that the expression names itself.
    pub(crate) fn stated_year(&self) -> Option<i32> {
        let stated = self.anchor.is_none() && self.value.len() >= 4;
        let digits = self.value.get(..4).filter(|y| y.bytes().all(|b| b.is_ascii_digit()))?;
        let whole = !self.value.get(4..5).is_some_and(|c| c != "-" && c != "T");
        digits.parse().ok().filter(|_| stated && whole)
    }
}

/// Gives every expression its value. `published` overrides what the articles say; an article that does not say it is taken
/// to be of the same day as the one before it in the document.
pub fn resolve(text: &Text<'_>, page: &Page, found: &[Expression], published: Option<Date>) -> Vec<Dated> {
    let mut out = Vec::with_capacity(found.len());
    let mut rest = found;
    let mut before = None;
    for (article, at) in page.articles.iter().enumerate() {
        let next = page.articles.get(article + 1).map_or(u32::MAX, |a| a.span.start);
        let inside = rest.partition_point(|e| e.span.start < next);
        let (these, others) = rest.split_at(inside);
        rest = others;
        if text.lines().get(at.lines.start).is_some_and(|line| line.parted) {
            before = None;
        }
        let own = published.or(at.published.map(|p| p.date)).or_else(|| dateline(text, at, these));
        let (published, borrowed) = (own.or(before), own.is_none());
        before = published;
        let mode = story::mode(these, published);
        let mut teller = Teller { text, published, borrowed, mode, story: Story::default(), article };
        let first = out.len();
        out.extend((0..these.len()).filter_map(|k| teller.next(these, k)));
        odd::mark_far_years(text, page, out.get_mut(first..).unwrap_or_default());
    }
    out
}

/// The full date that opens one of an article's first lines: 'Thursday, May 7, 2015 On Tuesday, the council …'.
fn dateline(text: &Text<'_>, article: &Article, expressions: &[Expression]) -> Option<Date> {
    let first_lines = text.lines().get(article.lines.clone())?.iter().take(4);
    let mut opening = first_lines.map(|l| l.span.start);
    opening.find_map(|start| expressions.iter().take(8).find(|e| e.span.start == start)?.full)
}

/// Goes through the expressions of one article in order.
struct Teller<'a> {
    text: &'a Text<'a>,
    published: Option<Date>,
    /// The day is that of the article before.
    borrowed: bool,
    mode: Mode,
    story: Story,
    article: usize,
}

impl Teller<'_> {
    fn next(&mut self, all: &[Expression], k: usize) -> Option<Dated> {
        let expression = all.get(k)?;
        let words = self.text.slice(expression.span);
        let mut dated = Dated {
            span: expression.span,
            timex: expression.timex,
            value: String::new(),
            edtf: None,
            modifier: expression.modifier.map(crate::date::Modifier::timex),
            days: None,
            anchor: None,
            article: self.article,
            confidence: 0.5,
            why: String::new(),
            odd: None,
        };
        match &expression.meaning {
            Meaning::Point(point) => self.point(&mut dated, words, point, all, k),
            other => {
                dated.value = match other {
                    Meaning::Length(length) => value::length(length),
                    Meaning::Recurrence(recurrence) => value::recurrence(recurrence),
                    Meaning::Reference(reference) => value::reference(*reference).to_owned(),
                    Meaning::Point(_) => return None,
                };
                (dated.why, dated.confidence) = why::other(words, other);
            }
        }
        Some(dated)
    }

    fn point(&mut self, dated: &mut Dated, words: &str, point: &Point, all: &[Expression], k: usize) {
        let Some(expression) = all.get(k) else { return };
        let tense = tense::tense(self.text, &expression.tokens);
        let (mut period, mut how) = self.frame(expression, tense).resolve(point);
        if matches!(point.within, Within::Today)
            && let Some((day, found)) = self.day_beside(all, k)
        {
            (period, how) = (Some(day), found);
        }
        if self.means_now(point, expression, tense) {
            dated.value = "PRESENT_REF".to_owned();
            (dated.why, dated.confidence) = why::other(words, &Meaning::Reference(crate::date::Reference::Present));
            return;
        }
        dated.value = value::point(point, period);
        dated.days = period.and_then(Period::days);
        dated.edtf = period.and_then(|p| edtf(p, point.time, expression.modifier));
        dated.anchor = match how {
            How::Published(date) => Some(date),
            How::Story(told) => told.date().or_else(|| told.days().map(|d| d.0)),
            How::Stated | How::Nothing => None,
        };
        (dated.why, dated.confidence) = why::point(words, point, period, (how, self.borrowed), tense);
        if let Some(other) = expression.other_order {
            (dated.why, dated.confidence) = why::either(words, period, other);
        }
        dated.odd = odd::odd(expression, period);
        // 'from $2 million a year earlier' compares and leaves the story where it was.
        let compares = matches!(point.within, Within::Shift { unit: Unit::Year, by } if by < 0) && point.lean == Lean::None;
        // 'to take effect on December 10. Later the same day, …' goes on from before the announcement.
        let ahead = |p: &Period| self.published.is_some_and(|day| p.days().is_some_and(|d| d.0 > day));
        let goes_on = |p: &Period| match self.mode {
            Mode::Narrative => !self.is_aside(*p, point, expression, tense),
            Mode::News => !compares && !ahead(p),
        };
        if let Some(period) = period.filter(goes_on) {
            self.story.tell(period);
        }
    }

    /// In a history, a year far from the story so far is an aside unless a sentence opens with it; so is the end of a
    /// range ('the 1975-76 season'), and what lay ahead then ('planned for late 2008').
    fn is_aside(&self, period: Period, point: &Point, expression: &Expression, tense: Tense) -> bool {
        let start = expression.tokens.start as usize;
        let Some((told, year)) = self.story.last().and_then(Period::year).zip(period.year()) else { return false };
        let dash = matches!(self.text.lower(start.wrapping_sub(1)), "-" | "–" | "/");
        if matches!(point.within, Within::Year) && dash && year > told {
            return true;
        }
        let opens = self.opens(expression);
        !opens && ((year - told).abs() > 8 || (tense == Tense::Future && year > told))
    }

    /// Whether an expression opens its sentence: 'On June 10, …'.
    fn opens(&self, expression: &Expression) -> bool {
        let start = expression.tokens.start as usize;
        let sentence = self.text.sentences().get(self.text.sentence_of(start));
        sentence.is_some_and(|s| start <= s.start as usize + 2)
    }

    fn frame(&self, expression: &Expression, tense: Tense) -> Frame<'_> {
        Frame { published: self.published, story: &self.story, mode: self.mode, tense, opens: self.opens(expression) }
    }

    /// 'today' as a day in the news, as 'nowadays' elsewhere.
    fn means_now(&self, point: &Point, expression: &Expression, tense: Tense) -> bool {
        let day = matches!(point.within, Within::Shift { unit: Unit::Day, by: 0 }) && point.time.is_none();
        let today = day && point.base == Base::Published && point.lean == Lean::None;
        today && (self.published.is_none() || self.mode == Mode::Narrative || self.is_general(expression, tense))
    }

    /// 'the youth of today', 'as strong today as it was': these times, not this day.
    fn is_general(&self, expression: &Expression, tense: Tense) -> bool {
        let (start, end) = (expression.tokens.start as usize, expression.tokens.end as usize);
        let next = self.text.lower(end);
        let compared = matches!(next, "as" | "than") || (next == "with" && tense == Tense::Present);
        let still = (end..end + 6).any(|i| self.text.lower(i) == "still") && tense != Tense::Past;
        self.text.lower(start.wrapping_sub(1)) == "of" || compared || still
    }

    /// The day that stands right beside a time of day: '10 a.m. on Tuesday', '2 a.m. (0700 UTC) on Friday', 'Dec. 7, 5 p.m.'.
    fn day_beside(&self, all: &[Expression], k: usize) -> Option<(Period, How)> {
        self.day_behind(all, k).or_else(|| {
            let (here, before) = (all.get(k)?, all.get(k.checked_sub(1)?)?);
            let close = here.tokens.start <= before.tokens.end + 1 && !matches!(point_of(before)?.within, Within::Weekday(_));
            self.day_of(before).filter(|_| {
                close && self.text.line_of(here.tokens.start as usize) == self.text.line_of(before.tokens.start as usize)
            })
        })
    }

    fn day_behind(&self, all: &[Expression], k: usize) -> Option<(Period, How)> {
        let mut end = all.get(k)?.tokens.end;
        let sentence = self.text.sentence_of(all.get(k)?.tokens.start as usize);
        for next in all.get(k + 1..)?.iter().take(2) {
            if next.tokens.start > end + 2 || self.text.sentence_of(next.tokens.start as usize) != sentence {
                return None;
            }
            // The same time in another zone.
            if !matches!(point_of(next)?.within, Within::Today) {
                return self.day_of(next);
            }
            end = next.tokens.end;
        }
        None
    }

    /// The day that an expression names, or a part of it.
    fn day_of(&self, expression: &Expression) -> Option<(Period, How)> {
        let point = point_of(expression)?;
        if !point.is_day() || matches!(point.time, Some(TimeOfDay::Clock(..))) {
            return None;
        }
        match self.frame(expression, tense::tense(self.text, &expression.tokens)).resolve(point) {
            (Some(period @ Period::Day(_)), how) => Some((period, how)),
            _ => None,
        }
    }
}

const fn point_of(expression: &Expression) -> Option<&Point> {
    match &expression.meaning {
        Meaning::Point(point) => Some(point),
        _ => None,
    }
}

/// The value in the Extended Date/Time Format; it has no parts of a day.
fn edtf(period: Period, time: Option<TimeOfDay>, modifier: Option<Modifier>) -> Option<String> {
    let mut value = period.edtf()?;
    match time {
        None => {}
        Some(TimeOfDay::Clock(hour, minute, second)) => {
            value += &format!("T{hour:02}:{:02}:{:02}", minute.unwrap_or(0), second.unwrap_or(0));
        }
        Some(TimeOfDay::Part(_)) => return None,
    }
    if modifier == Some(Modifier::Approx) && !value.contains(['/', 'T']) {
        value.push('~');
    }
    Some(value)
}
