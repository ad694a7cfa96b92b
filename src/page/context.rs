//! What stands around a line: whether the text below tells it again, whether the text above did, what comes next.
//!
//! In come the units of a block; each gets what only its neighbours tell. A title's words come back in its story, and a
//! standfirst is told again by the lead. What whole stretches of lines tell is left to `stretch`.

use super::cue::{Class, Place};
use super::near::Near;
use super::row::Row;
use super::shape::{End, Start};
use super::stretch;
use super::told::{UNTOLD, told};
use super::unit::{Reader, Unit};

/// Units below or above a line that may tell it too.
const REACH: usize = 8;
/// Lines between the day under a title and the story's first paragraph.
const ENTRY: usize = 8;
/// Lines between the writer and the first paragraph.
const SIGNED: usize = 6;

pub(super) fn look_around(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    // Only lines near a title, or that look like one, can be told again.
    let mut near = 0_usize;
    for i in 0..units.len() {
        let Some((above, rest)) = units.split_at_checked(i) else { continue };
        let Some((unit, below)) = rest.split_first() else { continue };
        let asked = (near > 0 || !unit.closed()) && (4..=55).contains(&unit.words);
        let told_below = if asked { told(reader, unit, below.iter().take(REACH)) } else { UNTOLD };
        let titled = asked && !unit.closed() && told_below >= 33;
        let new_topic = titled && told(reader, unit, above.iter().rev().take(REACH)) <= 17;
        let prose = below.iter().take(4).find(|u| u.prose());
        let lead_below = !unit.day && prose.is_some_and(|u| u.day || u.dateline);
        let dateline_below = !unit.dateline && below.iter().take(4).any(|u| u.dateline);
        let before_tight = below.first().is_some_and(|u| u.tight);
        // The name above an address is part of it.
        let postal = unit.postal || unit.row == Row::Short && below.first().is_some_and(|u| u.postal);
        let mut neighbours = neighbours(unit, above, below);
        if reader.habits.archive {
            neighbours.dated = below.first().is_some_and(Unit::publishes);
        } else {
            neighbours.entry = false;
        }
        near = if unit.beside_date <= 4 || unit.wide_gap || !unit.closed() || i == 0 { 6 } else { near.saturating_sub(1) };
        if let Some(unit) = units.get_mut(i) {
            let around = Unit { told_below, new_topic, lead_below, dateline_below, before_tight, ..*unit };
            *unit = Unit { near: neighbours, postal, ..around };
        }
    }
    stretch::look_over(reader, units);
}

/// What the next lines above and below tell.
fn neighbours(unit: &Unit, above: &[Unit], below: &[Unit]) -> Near {
    let (last, next) = (above.last(), below.first());
    let prose_above = above.iter().rev().nth(1).is_some_and(Unit::prose);
    let author = |u: &Unit| u.cues.has(Class::Byline, Place::Whole) && u.words >= 3;
    Near {
        after_end: last.is_some_and(|u| ends_story(u, prose_above) || u.near.after_end && (u.near.kicker || u.pictured())),
        at_end: next.is_none_or(closes_story),
        kicker: unit.all_capitals && unit.row == Row::Short && unit.words <= 3 && next.is_some_and(Unit::titular),
        under_kicker: last.is_some_and(|u| u.near.kicker),
        beside_writer: below.iter().take(2).any(Unit::profile) || last.is_some_and(author),
        before_quote: next.is_some_and(|u| u.start == Start::Quote),
        before_lead: next.is_some_and(|u| u.prose() && u.words >= 14 && (u.day || u.dateline)),
        before_credit: next.is_some_and(|u| u.cues.has(Class::Caption, Place::Start) && u.words <= 12),
        before_item: next.is_some_and(|u| u.dated_item),
        before_handle: next.is_some_and(|u| u.handle),
        dated: below.iter().take(3).take_while(|u| !u.prose()).any(Unit::publishes),
        before_writer: next.is_some_and(Unit::signs),
        under_writer: last.is_some_and(|u| u.signs() || u.cues.has(Class::Credit, Place::Whole)),
        before_sentence: next.is_some_and(sentence),
        lone_item: unit.start == Start::Item && last.is_some_and(sentence) && next.is_some_and(sentence),
        boxed: last.is_some_and(boxes) && next.is_some_and(boxes),
        entry: unit.titular() && unit.sentences < 3 && !last.is_some_and(|u| u.publishes() || u.handle) && entry(below),
        signed: above.iter().rev().take(SIGNED).take_while(|u| !u.prose()).any(Unit::signs),
        led: unit.sentences >= 2
            && unit.words <= 40
            && !unit.pictured()
            && last.is_some_and(Unit::publishes)
            && next.is_some_and(shows),
        stacked: if unit.tight {
            last.is_some_and(|u| stacks(u, unit))
        } else {
            last.is_some_and(Unit::publishes) && next.is_some_and(|u| u.tight && stacks(unit, u))
        },
        turn: unit.labelled && unit.closed() && [last, next].iter().flatten().any(|u| u.labelled && u.closed()),
        under_handle: last.is_some_and(|u| u.handle),
        more: last.is_some_and(more) || next.is_some_and(more),
        ..unit.near
    }
}

/// '(Reporting by …)', 'Continue reading', a byline under the text: the next line may begin another story.
fn ends_story(unit: &Unit, prose_above: bool) -> bool {
    let signed = prose_above && unit.cues.has(Class::Byline, Place::Start) && unit.words <= 10;
    let credit = unit.cues.has(Class::Credit, Place::Start) || unit.cues.has(Class::Credit, Place::Has) || unit.initials;
    signed || credit && unit.words >= 4 || more(unit)
}

/// Ends as a sentence does, and is no item.
fn sentence(unit: &Unit) -> bool {
    unit.closed() && unit.start != Start::Item
}

/// Two points of a story, one tight under the other.
fn stacks(one: &Unit, other: &Unit) -> bool {
    [one, other].iter().all(|u| u.titular() && u.start == Start::Capital && !u.pictured() && !u.doubled && !u.cues.opens_part())
}

/// The words of a picture, as far as a line alone tells.
fn shows(unit: &Unit) -> bool {
    unit.pictured() || unit.end == End::Open && (2..=16).contains(&unit.words) && !unit.cues.opens_part() && !unit.furniture()
}

/// 'Read more', 'Related'.
fn more(unit: &Unit) -> bool {
    unit.cues.has(Class::Promo, Place::Whole) && unit.words <= 3
}

/// A bare day and a story under it: no list, whose next link has its day too.
fn entry(below: &[Unit]) -> bool {
    let Some((day, story)) = below.split_first() else { return false };
    let listed = matches!(story, [link, day, ..] if link.titular() && day.publishes());
    day.publishes() && !listed && story.iter().take(ENTRY).any(Unit::prose)
}

/// Furniture or a link by its words.
fn boxes(unit: &Unit) -> bool {
    let cued = |class| [Place::Start, Place::Whole, Place::Has].iter().any(|p| unit.cues.has(class, *p));
    cued(Class::Promo) || cued(Class::Page)
}

/// Furniture, a link, a source: what stands under a story.
fn closes_story(unit: &Unit) -> bool {
    let cued = |class| [Place::Start, Place::Whole].iter().any(|p| unit.cues.has(class, *p));
    let cues = [Class::Promo, Class::Links, Class::Credit].into_iter().any(cued);
    let cues = cues || unit.cues.has(Class::Credit, Place::Has);
    unit.furniture() || cues || cued(Class::Heading) && unit.words == 1
}
