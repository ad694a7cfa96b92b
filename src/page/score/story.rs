//! How well a line looks like the story itself: title, standfirst, cross-heads, running text and its lists.

use super::super::cue::Class;
use super::super::grammar::Zone;
use super::super::shape::{End, Start};
use super::{Look, NO_SIGN, sum};

impl Look<'_> {
    pub(super) fn body(&self) -> i32 {
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
            (u.end == End::Colon && u.near.before_quote, 20),
            (self.small(), -6),
            (u.dateline, 14),
            (self.start(Class::Talk), 14),
            (self.speaks(), 24),
            (u.start == Start::Item, -10),
            (self.only_date(), -24),
        ])
    }

    pub(super) fn headline(&self) -> i32 {
        let u = self.unit;
        let cues = [Class::Page, Class::Promo, Class::Caption, Class::Byline, Class::Credit, Class::Pubdate, Class::Links];
        let starts = cues.iter().filter(|c| self.start(**c)).count() as i32;
        let wholes = cues.iter().filter(|c| self.whole(**c)).count() as i32;
        sum([
            (u.words < 2 || u.words > 28, -30),
            (u.words == 2, -6),
            (self.names(), -12),
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
            (self.told_live(), -30),
            (u.wide_gap, 8),
            (u.after_rule, 6),
            (u.capitals >= 70, 3),
            // A title's words come back in its story.
            (u.told_below >= 25, 4),
            (u.told_below >= 40, 4),
            (u.told_below == 0 && u.words >= 4, -10),
            (u.new_topic && u.words >= 4, 10),
            (u.new_topic && u.words >= 4 && (u.wide_gap || u.after_rule), 26),
            (u.bars || self.speaks(), -20),
            (self.start(Class::Headline), 24),
            (self.whole(Class::Heading), -12),
            (u.address, -12),
            (u.url, -40),
            (self.start(Class::Genre), if u.near.dated { 6 } else { -18 }),
            (u.furniture_row() || u.near.above_title, -30),
            (u.near.kicker || u.arrow || u.shortcode || u.postal, -20),
            (u.near.under_kicker && !u.closed(), 14),
            // A brief under the end of another story.
            (u.near.after_end && u.near.before_lead && u.words >= 5 && !u.closed() && u.start == Start::Capital, 50),
            (u.near.top, 16),
            (u.near.entry, 16),
            (self.habits.archive && !u.near.dated, -24),
            (u.near.stacked || u.near.under_handle, -20),
            (u.titled && !u.near.dated && !u.near.before_writer, -20),
            (self.end(Class::Links), -20),
        ]) - 18 * starts
            - 24 * wholes
    }

    pub(super) fn deck(&self) -> i32 {
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
            (u.near.signed && sentence && !u.dateline_below, -20),
            (u.end == End::Colon, -14),
            (u.near.led && sentence, 16),
            (u.near.before_writer && u.closed() && !u.pictured(), 12),
            (u.near.stacked, 14),
            (u.day, -4),
            (self.told_live(), -20),
            (u.lead_below && sentence, 12),
            (u.dateline_below && sentence, 10),
            (self.names(), -14),
            (self.verbless() && u.closed(), -8),
            (u.dateline || u.bracket_credit, -30),
            (self.small(), -10),
            (u.start == Start::Item, -4),
            (u.start == Start::Dash, -14),
            (self.only_date(), -30),
            (self.start(Class::Byline) || self.start(Class::Caption) || u.url, -14),
            (self.has(Class::Caption) || self.end(Class::Caption) || self.tail(Class::Caption), -12),
            (self.start(Class::Promo) || self.start(Class::Page) || self.start(Class::Credit), -14),
            (self.whole(Class::Page) || self.whole(Class::Promo) || self.whole(Class::Credit), -20),
            (u.furniture_row() || u.near.above_title, -30),
        ])
    }

    pub(super) fn heading(&self) -> i32 {
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
            (u.end == End::Colon && u.near.before_quote, -20),
            (self.whole(Class::Heading), 16),
            (self.small(), -14),
            (matches!(u.start, Start::Item | Start::Dash | Start::Bracket | Start::Other), -12),
            (u.bracket_credit || u.initials || u.dateline, -24),
            (self.only_date() && !u.clock, -14),
            (self.told_live(), 10),
            (self.start(Class::Talk) || self.speaks(), -20),
            (u.tight && self.habits.gap > 0, -6),
            (whole, -20),
            (start, -12),
            (self.start(Class::Byline) || u.url, -12),
            (self.start(Class::Genre), if u.near.before_writer && !u.near.dated { 20 } else { -12 }),
            (u.near.lone_item && u.words <= 10 && (self.open() || u.end == End::Question), 32),
            // A counter, a picture's number.
            (u.words == 1 && u.start == Start::Digit && !u.clock, -20),
            (u.furniture_row() || u.fact() || u.near.kicker || u.arrow || u.near.before_handle, -20),
            (u.near.before_item && self.open(), 24),
        ])
    }

    pub(super) fn bullet(&self, zone: Zone) -> i32 {
        let u = self.unit;
        match u.start {
            Start::Item => (self.body() + 24).max(16),
            // Above the text a list needs its marks.
            _ if matches!(zone, Zone::Title | Zone::Head) => NO_SIGN,
            _ if u.fact() || u.near.listed => 30,
            Start::Dash if u.words > 9 => self.body() + 2,
            _ if (u.tight || u.before_tight) && self.open() && (3..=20).contains(&u.words) && u.start == Start::Capital => 12,
            _ if u.tight => self.body() - 3,
            _ => NO_SIGN,
        }
    }

    pub(super) fn timeline(&self) -> i32 {
        match self.unit {
            u if u.dated_item => (self.body() + 12).max(24),
            u if u.tight => self.body() - 3,
            _ => NO_SIGN,
        }
    }
}
