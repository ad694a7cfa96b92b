//! What a whole stretch of lines tells of each: the title among what stands between two paragraphs, rows of one kind,
//! short statements under their heading, the words of many pictures.
//!
//! In come the units of a block with their neighbours seen; out go the marks in [`super::near::Near`].

use super::cue::{Class, Place};
use super::row::Row;
use super::shape::{End, Start};
use super::told::told;
use super::unit::{Reader, Unit};
use crate::text::sort;
use foldhash::fast::FixedState;
use std::hash::BuildHasher;

/// Lines between two paragraphs that are searched for a title.
const TOP: usize = 60;
/// Lines below them that are searched for paragraphs, and paragraphs that may tell a title again.
const BELOW: usize = 40;
/// Lines above a name that may tell of its bearer.
const ABOVE: usize = 12;
const PARAGRAPHS: usize = 4;
/// So many plain short lines under each other are the words of pictures rather than cross-heads.
const GALLERY: usize = 5;

pub(super) fn look_over(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    runs(reader, units);
    titles(reader, units);
    lists(units);
    galleries(units);
    signatures(reader, units);
}

/// Counts rows of one kind that stand under each other.
fn runs(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    let kind = |unit: &Unit| match unit.row {
        Row::Told => Row::Pair,
        Row::Figures => Row::Score,
        row => row,
    };
    let mut from = 0;
    while let Some(first) = units.get(from) {
        let row = kind(first);
        let rest = units.get_mut(from..).unwrap_or_default();
        let count = rest.iter().take(255).take_while(|u| kind(u) == row).count();
        let (run, _) = rest.split_at_mut(count);
        if row != Row::Pair || are_facts(reader, run) {
            run.iter_mut().for_each(|unit| unit.near.run = count as u8);
        }
        from += count.max(1);
    }
}

/// Who speaks in turn comes back; a fact does not.
fn are_facts(reader: &Reader<'_, '_>, run: &[Unit]) -> bool {
    let labels: Vec<u64> = run.iter().filter_map(|u| reader.label(u)).map(|l| FixedState::default().hash_one(l)).collect();
    let labels = sort::by_number(labels, |label| *label);
    let pairs = run.iter().filter(|u| u.row == Row::Pair).count();
    pairs * 2 > run.len() && labels.windows(2).all(|w| matches!(w, [a, b] if a != b))
}

/// Marks titles and what stands above them: between two paragraphs the title is the line that the text below tells
/// again, and what furniture parts from it is none of it.
fn titles(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    let mut from = 0;
    while from < units.len() {
        let rest = units.get_mut(from..).unwrap_or_default();
        let count = rest.iter().take(TOP).take_while(|u| !u.prose()).count();
        let (lines, below) = rest.split_at_mut(count);
        if count >= 3 {
            title(reader, lines, below, from == 0);
        }
        from += count.max(1);
    }
}

fn title(reader: &Reader<'_, '_>, lines: &mut [Unit], below: &[Unit], first: bool) {
    let prose: Vec<_> = below.iter().take(BELOW).filter(|u| u.prose()).take(PARAGRAPHS).copied().collect();
    let classes = [Class::Byline, Class::Pubdate, Class::Promo, Class::Credit];
    let share = |unit: &Unit| {
        let cued = classes.iter().any(|c| unit.cues.has(*c, Place::Start));
        let asked = unit.titular() && !unit.furniture() && !unit.pictured() && !unit.doubled && !cued;
        if asked { told(reader, unit, prose.iter()) } else { 0 }
    };
    let shares: Vec<_> = lines.iter().map(share).collect();
    let best = shares.iter().copied().enumerate().max_by_key(|&(i, share)| (share, usize::MAX - i));
    let Some((title, share)) = best.filter(|(_, share)| *share >= 34) else { return };
    let mut parted = false;
    for (unit, own) in lines.iter_mut().zip(&shares).take(title).rev() {
        parted |= unit.furniture();
        unit.near.above_title = parted && *own <= 16 && u16::from(*own) * 3 <= u16::from(share);
    }
    // A standfirst may be told more than its title, which stands above it.
    let mut heads = lines.iter_mut().zip(&shares).take(title + 1);
    if let Some((unit, _)) = heads.find(|(u, own)| (first || parted) && !u.near.above_title && **own >= 20) {
        unit.near.top = true;
    }
}

/// Marks what stands under 'Summary' and the like.
fn lists(units: &mut [Unit]) {
    let mut listed = false;
    for unit in units {
        let timed = unit.beside_date <= 2 && (unit.dates > 0 || unit.clock);
        let furniture = unit.furniture() && unit.row != Row::Figures;
        let row = !unit.closed() && (2..=24).contains(&unit.words) && !timed && !furniture;
        unit.near.listed = listed && row && !unit.cues.has(Class::Byline, Place::Start);
        listed = unit.near.listed || unit.cues.has(Class::Points, Place::Whole);
    }
}

/// Marks names alone: a writer's do not come back in the story, those of who is pictured do.
fn signatures(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    for i in 0..units.len() {
        let Some((above, rest)) = units.split_at_mut_checked(i) else { continue };
        let Some((unit, below)) = rest.split_first_mut() else { continue };
        let Some((name, alone)) = reader.signature(unit) else { continue };
        let story = below.iter().take(BELOW).skip_while(|u| !u.prose()).take_while(|u| !u.publishes());
        let above = above.iter().rev().take(ABOVE).take_while(|u| !u.publishes());
        let told = story.chain(above).filter(|u| u.prose() && !u.profile()).any(|u| reader.tells_of(u, name.clone()));
        unit.near.writer = alone && !told;
        unit.near.figure = told;
    }
}

/// Marks short lines without a sign of any other part, where many stand under each other.
fn galleries(units: &mut [Unit]) {
    let classes = [Class::Page, Class::Promo, Class::Byline, Class::Credit, Class::Pubdate, Class::Links];
    let plain = |u: &Unit| {
        let cued = classes.iter().any(|c| u.cues.has(*c, Place::Start) || u.cues.has(*c, Place::Whole));
        let open = u.end == End::Open || u.closed() && !u.cues.has(Class::Finite, Place::Has);
        let short = u.words <= 14 && open && matches!(u.start, Start::Capital | Start::Digit) && !u.quotes;
        short && !cued && !u.dated_item && u.beside_date > 1 && !u.fact() && !u.near.listed && !u.tight
    };
    let mut from = 0;
    while from < units.len() {
        let count = units.iter().skip(from).take_while(|u| plain(u)).count();
        let many = count >= GALLERY;
        units.iter_mut().skip(from).take(count).for_each(|unit| unit.near.gallery = many);
        from += count.max(1);
    }
}
