//! The grammar: a family of expressions a file, each a function from a token to the expression that begins there.
//!
//! Every function looks a bounded number of tokens ahead and never backtracks over what it has read, so that the whole
//! is linear. Where several families read from one token, the longest reading wins, the earlier family among equals.

mod calendar;
mod clock;
mod compose;
mod duration;
mod figures;
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
use super::lexicon::Opening;
use crate::text::Text;
use scan::{Match, Scan};

type Family = fn(&Scan<'_>, usize) -> Option<Match>;

/// All families, each with what it may begin with.
const FAMILIES: [(Family, Opening); 21] = {
    use Opening as O;
    let amount = O::FIGURE.or(O::NUMBER).or(O::OPENER).or(O::UNIT).or(O::PHRASE);
    [
        (relative::deictic, O::DEICTIC.or(O::OPENER).or(O::UNIT)),
        (relative::determined, O::OPENER),
        (relative::counted, amount),
        (relative::accounts, O::OPENER),
        (relative::definite, O::OPENER),
        (figures::numeric, O::FIGURE),
        (calendar::weekday, O::WEEKDAY),
        (calendar::month, O::MONTH),
        (calendar::day_first, O::FIGURE.or(O::NUMBER).or(O::OPENER)),
        (clock::clock, O::FIGURE.or(O::NUMBER).or(O::DEICTIC)),
        (period::quarter, O::FIGURE.or(O::NUMBER).or(O::OPENER).or(O::DEICTIC)),
        (period::season, O::SEASON.or(O::OPENER)),
        (period::holiday, O::PHRASE),
        (period::unit_end, O::UNIT),
        (year::fiscal, O::FIGURE.or(O::OPENER)),
        (year::decade, O::FIGURE.or(O::DECADE).or(O::OPENER)),
        (year::century, O::FIGURE.or(O::NUMBER).or(O::OPENER)),
        (year::year, O::FIGURE.or(O::NUMBER).or(O::OPENER).or(O::UNIT).or(O::DEICTIC)),
        (set::set, O::EVERY.or(O::OPENER).or(O::WEEKDAY).or(O::UNIT)),
        (duration::duration, amount),
        (duration::odd, O::UNIT.or(O::OPENER)),
    ]
};

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
        let hope = core < i + NEAR && scan.opening(i) != Opening::NOTHING;
        let one_line = |m: &Match| (m.start + 1..m.end).all(|k| scan.same_line(k));
        let longest = hope.then(|| compose::expression(&scan, i)).flatten().filter(one_line);
        match longest {
            Some(m) => {
                i = m.end.max(i + 1);
                found.push(m);
            }
            None => i += 1,
        }
    }
    range::complete(&scan, &mut found);
    let order = figures::settle(&scan, &mut found);
    found.iter().map(|m| compose::finish(&scan, m, order)).collect()
}

/// The longest expression of any family at a token.
fn simple(scan: &Scan<'_>, i: usize) -> Option<Match> {
    let opening = scan.opening(i);
    let mut best = reference::some_day(scan, i).or_else(|| reference::reference(scan, i));
    for (family, begins) in FAMILIES {
        if opening.meets(begins)
            && let Some(found) = family(scan, i)
            && best.is_none_or(|b| found.end > b.end)
        {
            best = Some(found);
        }
    }
    best
}
