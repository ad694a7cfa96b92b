//! How well a line looks the part: points for a role in a zone, from the line alone.
//!
//! Each role is a sum of hints, ten points for a strong one; what stands before and after is left to the grammar.

mod around;
mod story;

use super::LineRole;
use super::cue::{Class, Place};
use super::grammar::State;
use super::habits::Habits;
use super::shape::{End, Start};
use super::unit::Unit;

/// Points of a line for a state.
pub(super) fn score(state: State, unit: &Unit, habits: Habits) -> i32 {
    let line = Look { unit, habits };
    if unit.rule {
        return if state.role == LineRole::Page { 40 } else { -40 };
    }
    match state.role {
        LineRole::Body => line.body(),
        LineRole::Headline => line.headline(),
        LineRole::Deck => line.deck(),
        LineRole::Pubdate => line.pubdate(state.zone),
        LineRole::Byline => line.byline(state.zone),
        LineRole::Caption => line.caption(state.zone),
        LineRole::Promo => line.promo(state.zone),
        LineRole::Heading => line.heading(),
        LineRole::Bullet => line.bullet(state.zone),
        LineRole::Timeline => line.timeline(),
        LineRole::Credit => line.credit(state.zone),
        LineRole::Page => line.page(state.zone),
    }
}

/// The sum of the points whose hint holds.
fn sum<const N: usize>(hints: [(bool, i32); N]) -> i32 {
    hints.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum()
}

/// Points of a role for a line that shows no sign of it.
const NO_SIGN: i32 = -80;

struct Look<'a> {
    unit: &'a Unit,
    habits: Habits,
}

impl Look<'_> {
    fn start(&self, class: Class) -> bool {
        self.unit.cues.has(class, Place::Start)
    }

    fn end(&self, class: Class) -> bool {
        self.unit.cues.has(class, Place::End)
    }

    fn has(&self, class: Class) -> bool {
        self.unit.cues.has(class, Place::Has)
    }

    fn tail(&self, class: Class) -> bool {
        self.unit.cues.has(class, Place::Tail)
    }

    fn whole(&self, class: Class) -> bool {
        self.unit.cues.has(class, Place::Whole)
    }

    fn open(&self) -> bool {
        self.unit.end == End::Open
    }

    /// Begins with a small letter where sentences do not.
    fn small(&self) -> bool {
        self.unit.start == Start::Lower && self.habits.capitals
    }

    /// Nothing but a date and the words that go with it.
    fn only_date(&self) -> bool {
        (self.unit.dates > 0 || self.unit.clock || self.start(Class::Pubdate)) && self.unit.beside_date == 0
    }

    /// '17:05 – Teams arrive': opens a part of a story that is told as it happens.
    fn told_live(&self) -> bool {
        self.unit.clock && self.unit.start == Start::Digit
    }

    /// 'MOREAU: …' but not 'READ ALSO: …'.
    fn speaks(&self) -> bool {
        self.unit.near.turn || self.unit.label && self.habits.stops && !self.open() && !self.unit.cues.opens_part()
    }

    /// One plain sentence or less, without a verb of the past or of saying, an auxiliary or a quotation.
    fn verbless(&self) -> bool {
        let u = self.unit;
        (5..=24).contains(&u.words)
            && u.sentences <= 1
            && !self.has(Class::Finite)
            && !u.past
            && !u.quotes
            && !self.has(Class::Said)
            && !self.start(Class::Running)
            && !self.has(Class::Running)
    }

    /// 'Jane Roe', 'Jane Roe and Ali Noor': names alone.
    fn names(&self) -> bool {
        let u = self.unit;
        let shape = (2..=6).contains(&u.words) && u.capitals == 100 && self.open() && u.start == Start::Capital;
        shape && u.dates == 0 && !self.has(Class::Finite)
    }
}
