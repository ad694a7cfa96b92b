//! Who is named beside a writer writes too.
//!
//! In come names in text order; out go the same, some of another kind.

use super::super::NameKind;
use super::Tagged;
use super::cue::Cue;
use super::gazetteer::list;
use super::label::index;
use super::reading::Reading;
use crate::page::LineRole;
use std::ops::Range;

/// 'By Ada Berg and Petro Holm': of several names side by side in a byline, one of them a person, each is one.
pub(super) fn settle(reading: &Reading<'_>, names: &mut [Tagged]) {
    let mut rest = names;
    while let Some(first) = rest.first() {
        let line = reading.text().line_of(first.tokens.start);
        let count = rest.iter().take_while(|n| reading.text().line_of(n.tokens.start) == line).count();
        let (own, others) = std::mem::take(&mut rest).split_at_mut(count);
        rest = others;
        if reading.page().role(line) == LineRole::Byline {
            side_by_side(reading, own);
        }
    }
}

fn side_by_side(reading: &Reading<'_>, names: &mut [Tagged]) {
    let person = index(NameKind::Person);
    let mut from = 0;
    while from < names.len() {
        let rest = names.get_mut(from..).unwrap_or_default();
        let joined = rest.windows(2).take_while(|pair| matches!(pair, [a, b] if links(reading, a.tokens.end..b.tokens.start)));
        let count = 1 + joined.count();
        from += count;
        let group = rest.get_mut(..count).unwrap_or_default();
        if group.iter().any(|n| n.kind == person) {
            group.iter_mut().filter(|n| may_write(reading, n)).for_each(|n| n.kind = person);
        }
    }
}

/// 'and', with a comma before it or not; a comma alone may stand before where they are.
fn links(reading: &Reading<'_>, between: Range<usize>) -> bool {
    let link = |i: usize| matches!(reading.text().lower(i), "," | "and" | "&");
    (1..=2).contains(&between.len()) && between.clone().all(link) && between.clone().any(|i| reading.text().lower(i) != ",")
}

/// Two to four words, none of them one that bodies and sites are called by.
fn may_write(reading: &Reading<'_>, name: &Tagged) -> bool {
    let called = |i: usize| matches!(reading.at(i).cue, Cue::Body | Cue::Suffix | Cue::Site | Cue::Role);
    let known = reading.lists(&name.tokens) & (list::BODY | list::REGION) != 0;
    (2..=4).contains(&name.tokens.len()) && !known && !name.tokens.clone().any(called)
}
