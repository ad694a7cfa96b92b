//! What stands around a line: whether the text below tells it again, whether the text above did, what comes next.
//!
//! In come the units of a block; each gets what only its neighbours tell. A title's words come back in its story, and a
//! standfirst is told again by the lead. What whole stretches of lines tell is left to `stretch`.

use super::cue::{Class, Place};
use super::row::Row;
use super::shape::Start;
use super::stretch;
use super::unit::{Reader, Unit};

/// Stands for the share where nothing can be told.
const UNTOLD: u8 = 20;
/// Units below or above a line that may tell it too.
const REACH: usize = 8;

/// What the lines above and below tell of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    /// Rows of its kind that stand under each other, itself one of them; at most 255.
    pub(super) run: u8,
    /// It stands under 'Summary' or 'Key points', as everything between them does.
    pub(super) listed: bool,
    /// One of many short lines under each other in a story: the words of its pictures.
    pub(super) gallery: bool,
    /// It is the title of the stretch between two paragraphs, by what the text tells again.
    pub(super) top: bool,
    /// Furniture stands between it and the title below, which the text tells again and this line it does not.
    pub(super) above_title: bool,
    /// The line above ends a story: who reported it, 'Continue reading'.
    pub(super) after_end: bool,
    /// The next line is furniture, a link or a source, or there is none.
    pub(super) at_end: bool,
    /// A word or three in capitals over what looks like a title.
    pub(super) kicker: bool,
    /// The line above is a kicker.
    pub(super) under_kicker: bool,
    /// 'Jane Roe is …' stands a little below it, 'About the author' above.
    pub(super) beside_writer: bool,
    /// The next line opens with a quotation mark.
    pub(super) before_quote: bool,
    /// The next line is running text that names a day or a place, as a lead does.
    pub(super) before_lead: bool,
    /// The next line is the credit of a picture.
    pub(super) before_credit: bool,
    /// The next line is an item of a chronology.
    pub(super) before_item: bool,
    /// The next line is a handle.
    pub(super) before_handle: bool,
    /// The day of publication stands below it, before any running text: it is the title of a story.
    pub(super) dated: bool,
    /// The next line says who wrote what follows.
    pub(super) before_writer: bool,
    /// The line above says who wrote what follows.
    pub(super) under_writer: bool,
    /// The next line is a sentence.
    pub(super) before_sentence: bool,
    /// It is numbered or marked as an item, and sentences stand around it: '1. Build ports'.
    pub(super) lone_item: bool,
    /// Furniture and links are right above and below it.
    pub(super) boxed: bool,
}

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
        let neighbours = neighbours(unit, above, below);
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
        ..unit.near
    }
}

/// Share of a unit's longer words, of a hundred, that one of some paragraphs near it has too.
pub(super) fn told<'u>(reader: &Reader<'_, '_>, unit: &Unit, others: impl Iterator<Item = &'u Unit>) -> u8 {
    let own: Vec<&str> = reader.content(unit).take(40).collect();
    if own.len() < 3 {
        return UNTOLD;
    }
    let share = |other: &Unit| {
        let mut theirs: Vec<&str> = reader.content(other).collect();
        theirs.sort_unstable();
        own.iter().filter(|w| theirs.binary_search(w).is_ok()).count() * 100 / own.len()
    };
    let prose = others.filter(|u| u.words >= 15 && u.closed());
    prose.map(share).max().unwrap_or(usize::from(UNTOLD)) as u8
}

/// '(Reporting by …)', 'Continue reading', a byline under the text: the next line may begin another story.
fn ends_story(unit: &Unit, prose_above: bool) -> bool {
    let signed = prose_above && unit.cues.has(Class::Byline, Place::Start) && unit.words <= 10;
    let credit = unit.cues.has(Class::Credit, Place::Start) || unit.cues.has(Class::Credit, Place::Has) || unit.initials;
    signed || credit && unit.words >= 4 || unit.cues.has(Class::Promo, Place::Whole) && unit.words <= 3
}

/// Ends as a sentence does, and is no item.
fn sentence(unit: &Unit) -> bool {
    unit.closed() && unit.start != Start::Item
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
