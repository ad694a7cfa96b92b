//! How well a line looks the part: points for a role in a zone, from the line alone.
//!
//! Each role is a sum of hints, ten points for a strong one; what stands before and after is left to the grammar.

use super::LineRole;
use super::cue::{Class, Place};
use super::grammar::{NEVER, State, Zone};
use super::unit::{End, Habits, Start, Unit};

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
        LineRole::Bullet => line.bullet(),
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

    /// One plain sentence or less, without a verb of the past, an auxiliary or a quotation.
    fn verbless(&self) -> bool {
        let u = self.unit;
        (5..=24).contains(&u.words)
            && u.sentences <= 1
            && !self.has(Class::Finite)
            && !u.past
            && !u.quotes
            && !self.start(Class::Running)
    }

    /// 'Jane Roe', 'Jane Roe and Ali Noor': names alone.
    fn names(&self) -> bool {
        let u = self.unit;
        let shape = (2..=6).contains(&u.words) && u.capitals == 100 && self.open() && u.start == Start::Capital;
        shape && u.dates == 0 && !self.has(Class::Finite)
    }

    fn body(&self) -> i32 {
        let u = self.unit;
        sum([
            (u.words >= 40, 3),
            (u.words >= 25, 4),
            (u.words >= 12, 5),
            (u.words >= 6, 8),
            (u.words < 6, -4),
            (u.closed(), 10),
            (self.open() && self.habits.stops && !u.dateline, if u.words >= 25 && u.sentences >= 2 { -4 } else { -14 }),
            (self.open() && !self.habits.stops, 6),
            (u.sentences >= 2 && u.closed(), 5),
            (self.has(Class::Said), 3),
            (u.quotes && u.closed(), 2),
            (self.has(Class::Finite), 3),
            (self.start(Class::Running), 4),
            // Running text has a verb that its captions lack.
            (self.verbless(), -8),
            (u.end == End::Comma, 6),
            (self.small(), -6),
            (u.dateline, 14),
            (self.start(Class::Talk), 14),
            (u.start == Start::Item, -10),
            (self.only_date(), -24),
        ])
    }

    fn headline(&self) -> i32 {
        let u = self.unit;
        let cues = [Class::Page, Class::Promo, Class::Caption, Class::Byline, Class::Credit, Class::Pubdate, Class::Links];
        let starts = cues.iter().filter(|c| self.start(**c)).count() as i32;
        let wholes = cues.iter().filter(|c| self.whole(**c)).count() as i32;
        sum([
            (u.words < 2 || u.words > 28, -30),
            ((3..=20).contains(&u.words), 4),
            ((5..=18).contains(&u.words), 6),
            (self.open(), 8),
            (u.end == End::Question, 5),
            (u.end == End::Stop, -20),
            (matches!(u.end, End::Colon | End::Ellipsis), -12),
            (u.sentences >= 3, -10),
            (self.small(), -14),
            (matches!(u.start, Start::Item | Start::Dash), -14),
            (matches!(u.start, Start::Bracket | Start::Other), -8),
            (u.bracket_credit || u.initials || u.dateline, -24),
            (self.has(Class::Caption) || self.end(Class::Caption) || self.tail(Class::Caption), -12),
            (u.beside_date == 0, -40),
            (u.dated_item, -12),
            (u.wide_gap, 8),
            (u.after_rule, 6),
            (u.capitals >= 70, 3),
            // A title's words come back in its story.
            (u.told_below >= 25, 3),
            (u.told_below >= 40, 4),
            (u.told_below == 0 && u.words >= 4, -4),
            (self.start(Class::Headline), 24),
            (self.whole(Class::Heading), -12),
            (u.address, -12),
        ]) - 18 * starts
            - 24 * wholes
    }

    fn deck(&self) -> i32 {
        let u = self.unit;
        let sentence = u.closed() && !self.verbless();
        sum([
            (u.words < 4 || u.words > 70, -30),
            (u.words >= 6, 10),
            (u.words > 36, -6),
            (u.words > 42, -14),
            (self.open(), 9),
            (u.closed(), 5),
            // A standfirst in whole sentences is told from the lead that tells it again.
            (u.told_below >= 30 && sentence, 5),
            (u.told_below >= 45 && sentence, 5),
            (u.day, -4),
            (u.lead_below && sentence, 12),
            (u.dateline_below && sentence, 10),
            (self.names(), -14),
            (self.verbless() && u.closed(), -8),
            (u.dateline || u.bracket_credit, -30),
            (self.small(), -10),
            (u.start == Start::Item, -4),
            (self.only_date(), -30),
            (self.start(Class::Byline) || self.start(Class::Caption), -14),
            (self.has(Class::Caption) || self.end(Class::Caption) || self.tail(Class::Caption), -12),
            (self.start(Class::Promo) || self.start(Class::Page) || self.start(Class::Credit), -14),
            (self.whole(Class::Page) || self.whole(Class::Promo) || self.whole(Class::Credit), -20),
        ])
    }

    fn pubdate(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let cued = self.start(Class::Pubdate) && (u.dates > 0 || u.cues.stamps >= 2);
        let points = match u.beside_date {
            // '7 p.m.' in a live blog says when a part of it was written, not when the story was.
            0 if u.clock && !cued => return NO_SIGN,
            0 if self.only_date() => 34,
            _ if cued && u.words <= 24 => 26,
            _ if self.whole(Class::Pubdate) => 20,
            1..=2 if u.full_date => 24,
            3..=4 if u.full_date && u.words <= 12 => 14,
            1..=2 if u.dates > 0 && self.open() && u.words <= 8 => 6,
            _ => return NO_SIGN,
        };
        points + sum([(zone == Zone::Text && !cued && !u.full_date, -16), (self.start(Class::Byline) && !cued, -12)])
    }

    fn byline(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let short = u.words <= 24 && !(u.end == End::Stop && u.words > 8);
        let by = self.start(Class::Byline) && short && u.capitals >= 40 && u.second_capital;
        let blurb = self.has(Class::Byline) && u.words <= 80 && u.capitals >= 15;
        let title = (self.end(Class::Byline) || self.tail(Class::Byline)) && u.words <= 14 && u.capitals >= 40 && self.open();
        let names = self.names();
        let head = matches!(zone, Zone::Title | Zone::Head);
        if !(by || blurb || title || (names && head) || (u.handle && head)) {
            return NO_SIGN;
        }
        sum([
            (by, 44),
            (blurb, 28),
            (u.handle, 24),
            (blurb && u.closed() && u.words >= 12, 6),
            (title, 20),
            (names && zone == Zone::Head, 12),
            (names && zone == Zone::Title, 6),
            (self.has(Class::Said) && u.closed(), -20),
            (u.quotes, -10),
            (zone == Zone::Text && !by && u.words > 40, -6),
            (self.whole(Class::Page) || self.whole(Class::Promo) || self.whole(Class::Credit), -20),
        ])
    }

    fn caption(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let cued = self.start(Class::Caption)
            || self.end(Class::Caption)
            || self.has(Class::Caption)
            || self.tail(Class::Caption)
            || u.bracket_credit;
        let one = u.sentences <= 1;
        sum([
            (self.start(Class::Caption), 22),
            (self.whole(Class::Caption), 20),
            (self.end(Class::Caption), 16),
            (self.has(Class::Caption) && u.words <= 60, 12),
            (self.tail(Class::Caption), 36),
            (u.bracket_credit, 26),
            (self.only_date() && u.clock, -30),
            (u.words > 70, -24),
            (u.words > 40, -6),
            // 'The panel passed the plan after a long debate.'
            (u.past && u.closed() && !cued && !u.doubled && !self.has(Class::Picture), -5),
            (u.doubled && u.words >= 4, 24),
            (self.verbless() && u.closed(), 5),
            (matches!(zone, Zone::Title | Zone::Head) && (2..=5).contains(&u.words) && u.capitals < 100 && self.open(), 8),
            (matches!(zone, Zone::Front | Zone::Preface) && !cued, -16),
            (self.names() && matches!(zone, Zone::Title | Zone::Head) && !cued, -6),
            // 'The old mill on the Aller in 2008.': no verb, no sentence.
            (
                !self.has(Class::Finite)
                    && one
                    && (5..=24).contains(&u.words)
                    && (u.words >= 9 || u.closed() || self.has(Class::Scene)),
                9,
            ),
            // 'Ferries are parked in the harbour of Lund.'
            (self.has(Class::Picture) && one && u.words <= 24 && !self.has(Class::Said), 20),
            (self.open() && self.habits.stops && u.words >= 9 && one && zone == Zone::Text, 10),
            (self.open() && u.words >= 7, 5),
            (u.words >= 6, 4),
            (u.words >= 25 && self.has(Class::Finite) && !cued, -6),
            (self.has(Class::Said) && !cued, -6),
            (u.quotes && !cued, -6),
            (u.end == End::Question, -12),
            (matches!(u.end, End::Colon | End::Comma), -14),
            (u.dateline, -20),
            (self.start(Class::Talk), -20),
            (self.start(Class::Promo) || self.start(Class::Page) || self.start(Class::Credit) || self.start(Class::Byline), -12),
            (matches!(u.start, Start::Item | Start::Dash), -10),
            (self.only_date(), -30),
        ])
    }

    fn promo(&self, zone: Zone) -> i32 {
        let u = self.unit;
        if zone == Zone::LinkList {
            let opener = self.start(Class::Links) || self.end(Class::Links);
            return if opener && u.words <= 14 || self.whole(Class::Links) { 30 } else { NEVER };
        }
        let link = zone == Zone::Links && u.words <= 24 && (!u.closed() || u.words <= 12);
        let signs = self.start(Class::Promo) || self.whole(Class::Promo) || self.end(Class::Promo) || self.has(Class::Promo);
        if !(link || signs) {
            return NO_SIGN;
        }
        let prose = u.words >= 30 && u.closed() && u.sentences >= 2;
        sum([
            (self.start(Class::Promo), 24),
            (self.start(Class::Promo) && prose, -10),
            (zone == Zone::Text && (self.start(Class::Links) || self.whole(Class::Links)), -14),
            (self.whole(Class::Promo), 12),
            (self.end(Class::Promo), 12),
            (self.has(Class::Promo), 16),
            (self.has(Class::Promo) && u.words <= 25 && !u.quotes && !self.has(Class::Said), 14),
            (link && (u.address || self.start(Class::Credit) || self.start(Class::Page)), -12),
            (link, 18),
            // 'Published 4 March 2022' under a link.
            (link && self.only_date(), 10),
            (u.words > 60, -14),
            (self.has(Class::Said) && u.closed() && u.words >= 15, -10),
        ])
    }

    fn heading(&self) -> i32 {
        let u = self.unit;
        let whole = self.whole(Class::Page) || self.whole(Class::Promo) || self.whole(Class::Credit);
        let start =
            self.start(Class::Page) || self.start(Class::Promo) || self.start(Class::Credit) || self.start(Class::Caption);
        sum([
            (u.words == 0 || u.words > 16, -40),
            (u.words <= 6, 8),
            ((7..=9).contains(&u.words), 4),
            (self.open(), 6),
            (u.end == End::Question, 10),
            (u.end == End::Colon, 12),
            // 'The plant will make three products:' goes on in what follows.
            (u.end == End::Colon && self.has(Class::Finite) && !self.start(Class::Heading), -16),
            (self.start(Class::Heading), 8),
            (u.end == End::Stop, -16),
            (matches!(u.end, End::Ellipsis | End::Comma), -12),
            (u.quoted && u.words <= 8, 4),
            (self.whole(Class::Heading), 16),
            (self.small(), -14),
            (matches!(u.start, Start::Item | Start::Dash | Start::Bracket | Start::Other), -12),
            (u.bracket_credit || u.initials || u.dateline, -24),
            (self.only_date() && !u.clock, -14),
            (self.start(Class::Talk), -20),
            (u.tight && self.habits.gap > 0, -6),
            (whole, -20),
            (start, -12),
            (self.start(Class::Byline), -12),
        ])
    }

    fn bullet(&self) -> i32 {
        let u = self.unit;
        match u.start {
            Start::Item => self.body() + 24,
            Start::Dash if u.words > 9 => self.body() + 2,
            _ if u.tight && self.open() && (3..=20).contains(&u.words) && u.start == Start::Capital => 12,
            _ if u.tight => self.body() - 3,
            _ => NO_SIGN,
        }
    }

    fn timeline(&self) -> i32 {
        match self.unit {
            u if u.dated_item => self.body() + 12,
            u if u.tight => self.body() - 3,
            _ => NO_SIGN,
        }
    }

    fn credit(&self, zone: Zone) -> i32 {
        let u = self.unit;
        // '– Rescue worker, in a radio call': who is quoted, under the words.
        let signed = u.start == Start::Dash && u.words <= 9 && !u.closed() && !self.has(Class::Finite);
        let signs = [Place::Start, Place::Whole, Place::End, Place::Has].iter().any(|p| u.cues.has(Class::Credit, *p));
        // 'Jane Roe at jroe@example.org'.
        let mail = u.address && u.words <= 10 && self.open() && !u.handle && u.start == Start::Capital;
        if !(signs || u.initials || signed || mail) {
            return NO_SIGN;
        }
        sum([
            (mail, 18),
            (self.start(Class::Credit), 24),
            (self.whole(Class::Credit), 10),
            (self.end(Class::Credit), 18),
            (self.has(Class::Credit), 18),
            (u.initials, 30),
            (signed, 18),
            (u.words > 80, -16),
            (matches!(zone, Zone::Title | Zone::Head), -4),
        ])
    }

    fn page(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let signs = [Place::Start, Place::Whole, Place::End, Place::Has].iter().any(|p| u.cues.has(Class::Page, *p));
        // 'The Lund Herald', 'World': what stands over a first headline.
        let banner = matches!(zone, Zone::Front | Zone::Preface) && u.words <= 8 && self.open() && u.dates == 0;
        let count = u.words == 1 && u.start == Start::Digit && u.dates == 0;
        if !(signs || banner || count) {
            return NO_SIGN;
        }
        sum([
            (self.start(Class::Page), 24),
            (self.whole(Class::Page), 24),
            (self.end(Class::Page), 12),
            (self.has(Class::Page), 14),
            (banner && u.words <= 4, 8),
            (banner && u.words > 4, 2),
            (count, 14),
            (u.words > 40, -14),
            (u.words > 12 && u.closed() && !self.has(Class::Page), -10),
        ])
    }
}
