//! What stands around a line: whether the text below tells it again, whether the text above did, what comes next.
//!
//! In come the units of a block; each gets what only its neighbours tell. A title's words come back in its story, and a
//! standfirst is told again by the lead.

use super::unit::{Reader, Unit};

/// Stands for the share where nothing can be told.
const UNTOLD: u8 = 20;
/// Units below or above a line that may tell it too.
const REACH: usize = 8;

pub(super) fn look_around(reader: &Reader<'_, '_>, units: &mut [Unit]) {
    // Only lines near a title, or that look like one, can be told again.
    let mut near = 0_usize;
    for i in 0..units.len() {
        let Some((above, rest)) = units.split_at_checked(i) else { continue };
        let Some((unit, below)) = rest.split_first() else { continue };
        let asked = (near > 0 || !unit.closed()) && (4..=55).contains(&unit.words);
        let told_below = if asked { told(reader, unit, below.iter()) } else { UNTOLD };
        let titled = asked && !unit.closed() && told_below >= 33;
        let new_topic = titled && told(reader, unit, above.iter().rev()) <= 17;
        let prose = below.iter().take(4).find(|u| u.words >= 10 && u.closed());
        let lead_below = !unit.day && prose.is_some_and(|u| u.day || u.dateline);
        let dateline_below = !unit.dateline && below.iter().take(4).any(|u| u.dateline);
        let before_tight = below.first().is_some_and(|u| u.tight);
        near = if unit.beside_date <= 4 || unit.wide_gap || !unit.closed() || i == 0 { 6 } else { near.saturating_sub(1) };
        if let Some(unit) = units.get_mut(i) {
            *unit = Unit { told_below, new_topic, lead_below, dateline_below, before_tight, ..*unit };
        }
    }
}

/// Share of a unit's longer words, of a hundred, that one of some paragraphs near it has too.
fn told<'u>(reader: &Reader<'_, '_>, unit: &Unit, others: impl Iterator<Item = &'u Unit>) -> u8 {
    let own: Vec<&str> = reader.content(unit).take(40).collect();
    if own.len() < 3 {
        return UNTOLD;
    }
    let share = |other: &Unit| {
        let mut theirs: Vec<&str> = reader.content(other).collect();
        theirs.sort_unstable();
        own.iter().filter(|w| theirs.binary_search(w).is_ok()).count() * 100 / own.len()
    };
    let prose = others.take(REACH).filter(|u| u.words >= 15 && u.closed());
    prose.map(share).max().unwrap_or(usize::from(UNTOLD)) as u8
}
