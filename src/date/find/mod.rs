//! The grammar: a family of expressions a file, each a function from a token to the expression that begins there.
//!
//! Every function looks a bounded number of tokens ahead and never backtracks over what it has read, so that the whole
//! is linear. Where several families read from one token, the longest reading wins, the earlier family among equals.

mod calendar;
mod clock;
mod compose;
mod duration;
mod guard;
mod number;
mod period;
mod range;
mod reference;
mod relative;
mod scan;
mod set;
mod year;

use super::Expression;
use crate::text::Text;
use scan::{Match, Scan};

type Family = fn(&Scan<'_>, usize) -> Option<Match>;

/// All families that need no word before them.
const FAMILIES: [Family; 21] = [
    relative::deictic,
    relative::determined,
    relative::counted,
    relative::accounts,
    relative::definite,
    calendar::numeric,
    calendar::weekday,
    calendar::month,
    calendar::day_first,
    clock::clock,
    period::quarter,
    period::season,
    period::holiday,
    period::unit_end,
    year::fiscal,
    year::decade,
    year::century,
    year::year,
    set::set,
    duration::duration,
    duration::odd,
];

/// How many tokens after the first one of an expression a word of time must stand.
const NEAR: usize = 8;

/// Every expression of time, in text order, none overlapping another.
pub(super) fn find(text: &Text<'_>) -> Vec<Expression> {
    let scan = Scan::new(text);
    let mut found: Vec<Match> = Vec::new();
    let (mut i, mut core) = (0, 0);
    let tokens = text.tokens().len();
    while i < tokens {
        // 'the' and 'a' begin an expression only where a word of time is near.
        core = core.max(i);
        while core < tokens && core < i + NEAR && !scan.is_core(core) {
            core += 1;
        }
        let hope = core < i + NEAR && scan.may_begin(i);
        let longest = hope.then(|| compose::expression(&scan, i)).flatten();
        match longest {
            Some(m) => {
                i = m.end.max(i + 1);
                found.push(m);
            }
            None => i += 1,
        }
    }
    range::complete(&scan, &mut found);
    found.iter().map(|m| compose::finish(&scan, m)).collect()
}

/// The longest expression of any family at a token.
fn simple(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let mut best: Option<Match> = reference::some_day(scan, i).or_else(|| reference::reference(scan, i));
    for family in FAMILIES {
        if let Some(found) = family(scan, i)
            && best.is_none_or(|b| found.end > b.end)
        {
            best = Some(found);
        }
    }
    best
}
