//! What a page does as a rule, which its lines are measured by.
//!
//! In come the lines of the whole page and its dates; out go its [`Habits`].

use super::shape::{self, End, LOOK};
use crate::date::Expression;
use crate::text::Text;

/// What the page does as a rule, which a line is measured by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// Blank lines between paragraphs.
    pub(super) gap: u32,
    /// Its sentences end with a stop.
    pub(super) stops: bool,
    /// Its sentences begin with a capital.
    pub(super) capitals: bool,
    /// A bare day stands right under its titles, as in the archive of a site.
    pub(super) archive: bool,
}

/// Counts over the whole page.
pub(super) fn habits(text: &Text<'_>, dates: &[Expression]) -> Habits {
    let lines = text.lines();
    let mut gaps = [0_usize; 4];
    let (mut long, mut stops, mut capitals) = (0_usize, 0_usize, 0_usize);
    for (i, line) in lines.iter().enumerate() {
        if i > 0
            && !line.continues
            && let Some(count) = gaps.get_mut(line.blank_before.min(3) as usize)
        {
            *count += 1;
        }
        let tokens = line.tokens.start as usize..line.tokens.end as usize;
        if tokens.len() >= 14 && !line.continues {
            // A paragraph says more than a link.
            let weight = tokens.len();
            let stopped = shape::end(text, &tokens) != End::Open || lines.get(i + 1).is_some_and(|l| l.continues);
            long += weight;
            stops += if stopped { weight } else { 0 };
            capitals += if tokens.take(LOOK).any(|t| text.shape(t).capital) { weight } else { 0 };
        }
    }
    let commonest = gaps.iter().enumerate().max_by_key(|&(gap, count)| (*count, usize::MAX - gap)).map_or(0, |(gap, _)| gap);
    Habits {
        gap: commonest as u32,
        stops: stops * 10 >= long * 6,
        capitals: capitals * 10 >= long * 6,
        archive: archive(text, dates),
    }
}

/// Titles with a bare day under them that make an archive.
const ENTRIES: usize = 3;

/// Whether most days that stand alone stand right under a line of a title's length, three of them or more.
fn archive(text: &Text<'_>, dates: &[Expression]) -> bool {
    let lines = text.lines();
    let (mut days, mut under) = (0, 0);
    for date in dates.iter().filter(|d| d.full.is_some()) {
        let at = lines.partition_point(|l| l.span.end <= date.span.start);
        if lines.get(at).is_none_or(|line| line.span != date.span) {
            continue;
        }
        days += 1;
        let title = at.checked_sub(1).and_then(|i| lines.get(i));
        under += usize::from(title.is_some_and(|t| {
            let tokens = t.tokens.start as usize..t.tokens.end as usize;
            (4..=40).contains(&tokens.len()) && shape::end(text, &tokens) != End::Stop
        }));
    }
    under >= ENTRIES && under * 4 >= days * 3
}
