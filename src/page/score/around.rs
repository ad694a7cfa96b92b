//! How well a line looks like what stands around a story: dates, writers, pictures, links, sources, furniture.

use super::super::cue::{Class, Place};
use super::super::grammar::{NEVER, Zone};
use super::super::row::Row;
use super::super::shape::{End, Start};
use super::{Look, NO_SIGN, sum};

impl Look<'_> {
    pub(super) fn pubdate(&self, zone: Zone) -> i32 {
        let u = self.unit;
        // 'Posted by Wren at 21:14' names a writer.
        let posted = self.start(Class::Page) || self.start(Class::Byline);
        let cued = self.start(Class::Pubdate) && (u.full_date || !posted) && (u.dates > 0 || u.cues.stamps >= 2);
        // 'India | Press Trust | Edited by Jane Roe | Updated: September 22, 2021 7:52 pm'.
        let inside = u.parts && u.full_date && u.words <= 30 && self.open() && self.has(Class::Pubdate);
        let points = match u.beside_date {
            // '7 p.m.' in a live blog says when a part of it was written, not when the story was.
            0 if u.clock && !cued => return NO_SIGN,
            0 if self.only_date() => 34,
            _ if cued && u.words <= 24 => 26,
            _ if inside => 30,
            _ if self.whole(Class::Pubdate) => 20,
            1..=2 if u.full_date && self.open() => 30,
            1..=2 if u.full_date => 20,
            3..=4 if u.full_date && u.words <= 12 => 14,
            1..=2 if u.dates > 0 && self.open() && u.words <= 8 => 6,
            _ => return NO_SIGN,
        };
        points + sum([(zone == Zone::Text && !cued && !u.full_date, -16), (self.start(Class::Byline) && !cued, -12)])
    }

    pub(super) fn byline(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let short = u.words <= 24 && !(u.end == End::Stop && u.words > 8);
        let by = self.start(Class::Byline)
            && short
            && u.capitals >= 40
            && (u.second_capital || self.open() && !self.start(Class::Page));
        let blurb = self.has(Class::Byline) && u.words <= 80 && u.capitals >= 15;
        let title = (self.end(Class::Byline) || self.tail(Class::Byline)) && u.words <= 14 && u.capitals >= 40 && self.open();
        let names = self.names() || u.near.writer;
        let head = matches!(zone, Zone::Title | Zone::Head);
        let role = self.whole(Class::Byline);
        let profile = u.profile() && u.near.at_end;
        let beside = self.names() && u.near.beside_writer;
        // 'Lund' under 'By Ann Lee', over the first sentence.
        let capitals = u.start == Start::Capital && (u.words == 1 || u.capitals == 100 || self.start(Class::Byline));
        let place = head && u.near.under_writer && (u.tight || u.near.before_sentence) && u.words <= 5 && capitals && self.open();
        if !(role || by || blurb || profile || beside || place || title || (names && head) || (u.handle && head)) {
            return NO_SIGN;
        }
        sum([
            (by, 44),
            (role, 24),
            (blurb || profile, 28),
            (profile, 20),
            (beside, 24),
            (place, 30),
            (u.handle, 24),
            (names && head && u.near.before_handle, 12),
            (blurb && u.closed() && u.words >= 12, 6),
            (title, 20),
            (names && zone == Zone::Head, 12),
            (names && zone == Zone::Title, 6),
            (u.near.writer, if self.names() { 6 } else { 24 }),
            (u.near.figure && !(self.names() && head), -14),
            (names && (u.near.above_title || u.row == Row::Short && u.near.run >= 5), -14),
            (self.has(Class::Said) && u.closed(), -20),
            (u.quotes, -10),
            (zone == Zone::Text && !by && !profile && u.words > 40, -6),
            (self.whole(Class::Page) || self.whole(Class::Promo) || self.whole(Class::Credit), -20),
        ])
    }

    pub(super) fn caption(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let cued = self.start(Class::Caption)
            || self.end(Class::Caption)
            || self.has(Class::Caption)
            || self.tail(Class::Caption)
            || u.bracket_credit;
        let one = u.sentences <= 1;
        // 'The charts agree about nothing.' tells rather than shows.
        let told = u.closed() && self.has(Class::Running);
        sum([
            (self.start(Class::Caption), 22),
            (self.whole(Class::Caption), 20),
            (self.end(Class::Caption), 16),
            (self.has(Class::Caption) && u.words <= 60, 12),
            (self.tail(Class::Caption) && !self.start(Class::Page), 36),
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
            (u.near.figure && !self.names(), if zone == Zone::Text { 22 } else { 6 }),
            // 'The old mill on the Aller in 2008.': no verb, no sentence.
            (
                !self.has(Class::Finite)
                    && !told
                    && one
                    && (5..=24).contains(&u.words)
                    && (u.words >= 9 || u.closed() || self.has(Class::Scene)),
                9,
            ),
            // 'Ferries are parked in the harbour of Lund.'
            (self.has(Class::Picture) && one && u.words <= 24 && !self.has(Class::Said) && !told, 20),
            (self.open() && self.habits.stops && u.words >= 9 && one && zone == Zone::Text, 10),
            (self.open() && u.words >= 7, 5),
            (u.words >= 6, 4),
            (u.words >= 25 && self.has(Class::Finite) && !cued, -6),
            (self.has(Class::Said) && !cued, -6),
            (u.quotes && !cued, -6),
            (u.full_date && u.beside_date <= 4, -16),
            // A picture's words are the story's words.
            (u.new_topic && (u.wide_gap || u.after_rule) && !cued, -16),
            (u.end == End::Question, -12),
            (matches!(u.end, End::Colon | End::Comma), -14),
            (u.dateline, -20),
            (self.start(Class::Talk) || self.speaks(), -20),
            (u.cues.opens_part() && !self.start(Class::Caption), -12),
            (matches!(u.start, Start::Item | Start::Dash), -10),
            (self.only_date(), -30),
            (u.furniture_row() || u.near.above_title && !cued, -20),
            (u.near.listed || u.near.kicker || u.arrow, -14),
            (u.initials || self.start(Class::Links) || u.url, -24),
            (u.near.gallery && zone == Zone::Text, 14),
            (u.near.before_credit && u.words <= 24, 16),
            // Whose words a page has taken in, in their own.
            (u.near.before_handle && self.names() && zone == Zone::Text, 24),
        ])
    }

    pub(super) fn promo(&self, zone: Zone) -> i32 {
        let u = self.unit;
        if zone == Zone::LinkList {
            let opener = self.start(Class::Links) || self.end(Class::Links) || (self.start(Class::Promo) && u.end == End::Colon);
            return if opener && u.words <= 14 || self.whole(Class::Links) { 30 } else { NEVER };
        }
        let link = zone == Zone::Links && u.words <= 24;
        let sentence = u.end == End::Stop && (u.words > 12 || self.has(Class::Finite));
        let signs = self.start(Class::Promo) || self.whole(Class::Promo) || self.end(Class::Promo) || self.has(Class::Promo);
        // 'Opinion: …' in a story leads out of it.
        let genre = self.start(Class::Genre) && !u.near.dated && !u.near.before_writer;
        let plain = !u.cues.opens_part() && !signs && !self.whole(Class::Page);
        let boxed = u.near.boxed && zone == Zone::Text && u.words <= 8 && self.open() && plain;
        // 'Jane Roe: Give the river back', and what 'Read more' belongs to.
        let leads = u.titled && u.near.run < 3 || u.near.more && u.words >= 3 && u.titular();
        let leads = leads && matches!(zone, Zone::Text | Zone::Links) && plain && !u.near.dated && !u.near.before_writer;
        if !(link || signs || genre || boxed || leads || u.arrow || u.url) {
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
            (u.arrow, 26),
            (u.url, 40),
            (genre, 24),
            (boxed, 16),
            (leads, 36),
            (self.start(Class::Promo) && u.label, 14),
            (link && (u.address && !u.url || self.start(Class::Credit) || self.start(Class::Page) || u.postal), -12),
            (link, if sentence { 2 } else { 22 }),
            (link && u.near.top, -20),
            (link && u.near.entry, -30),
            // 'Published 4 March 2022' under a link.
            (link && self.only_date(), 10),
            (u.words > 60, -14),
            (self.has(Class::Said) && u.closed() && u.words >= 15, -10),
        ])
    }

    pub(super) fn credit(&self, zone: Zone) -> i32 {
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
            (self.start(Class::Credit) && u.row == Row::Told, 10),
            (self.whole(Class::Credit), 18),
            (self.end(Class::Credit), 18),
            (self.has(Class::Credit), 18),
            (u.initials, 30),
            (signed, 18),
            (u.words > 80, -16),
            (signs && u.address, 14),
            (signs && u.near.at_end && zone == Zone::Text, 12),
            (matches!(zone, Zone::Title | Zone::Head), -4),
        ])
    }

    pub(super) fn page(&self, zone: Zone) -> i32 {
        let u = self.unit;
        let signs = [Place::Start, Place::Whole, Place::End, Place::Has].iter().any(|p| u.cues.has(Class::Page, *p));
        // 'The Lund Herald', 'World': what stands over a first headline.
        let banner = matches!(zone, Zone::Front | Zone::Preface) && u.words <= 8 && self.open() && u.dates == 0 && !u.clock;
        let count = u.words == 1 && u.start == Start::Digit && u.dates == 0;
        let bars = u.bars && self.open() && u.dates == 0;
        let title = u.echoed && self.open() && matches!(zone, Zone::Front | Zone::Title);
        // Before a story all is furniture that is no title.
        let loose = matches!(zone, Zone::Front | Zone::Preface)
            && (u.words <= 14 && !u.prose() || u.near.above_title)
            && !self.only_date();
        let row = u.furniture_row();
        let signs = signs || row;
        let widget = u.shortcode || u.postal || u.clock && u.words <= 2 && matches!(zone, Zone::Title | Zone::Head);
        if !(signs || banner || count || bars || title || loose || row || widget || u.near.kicker) {
            return NO_SIGN;
        }
        sum([
            // A menu stands over headlines, not under them.
            (bars, if matches!(zone, Zone::Title | Zone::Head) { 10 } else { 24 }),
            (title, 30),
            (row && !bars && u.row != Row::Score, 24),
            (u.shortcode, 60),
            (u.row == Row::Score && u.furniture(), 30),
            (u.postal, 24),
            (u.near.kicker, 20),
            (u.near.above_title && loose, 10),
            (!signs && u.row == Row::Short && u.near.run >= 4 && zone == Zone::Front, 6),
            (u.clock && u.words <= 2 && matches!(zone, Zone::Title | Zone::Head), 20),
            (self.start(Class::Page), 24),
            (self.whole(Class::Page), 24),
            (self.end(Class::Page), 12),
            (self.has(Class::Page), 18),
            (banner && !signs && u.words <= 4, 8),
            (banner && !signs && u.words > 4, 2),
            (count, 14),
            (u.words > 40 && !(self.start(Class::Page) && self.has(Class::Page)), -14),
            (u.words > 12 && u.closed() && !self.has(Class::Page), -10),
        ])
    }
}
