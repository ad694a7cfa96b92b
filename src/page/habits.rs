//! What a page does as a rule, which its lines are measured by.
//!
//! In come the lines of the whole page and its dates; out go its [`Habits`].

use super::cue;
use super::shape::{self, End, LOOK};
use crate::date::Expression;
use crate::text::{Line, Text};

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
        archive: archive(text, dates, commonest as u32),
    }
}

/// Titles with a bare day under them that make an archive.
const ENTRIES: usize = 3;

/// Whether most days that stand alone stand right under a title, three of them or more. Under a standfirst, which
/// has its title above, is another habit.
fn archive(text: &Text<'_>, dates: &[Expression], gap: u32) -> bool {
    let lines = text.lines();
    let (mut days, mut under, mut decks) = (0, 0, 0);
    for date in dates.iter().filter(|d| d.full.is_some()) {
        let at = lines.partition_point(|l| l.span.end <= date.span.start);
        if lines.get(at).is_none_or(|line| line.span != date.span) {
            continue;
        }
        days += 1;
        let above = |n: usize| at.checked_sub(n).and_then(|i| lines.get(i));
        let tokens = |line: &Line| line.tokens.start as usize..line.tokens.end as usize;
        let long = |line: &Line| (4..=40).contains(&tokens(line).len()) && shape::end(text, &tokens(line)) != End::Stop;
        let plain = |line: &Line| shape::end(text, &tokens(line)) == End::Open && !cue::find(text, tokens(line)).opens_part();
        let Some(title) = above(1).filter(|line| long(line)) else { continue };
        under += 1;
        decks += usize::from(title.blank_before <= gap && above(2).is_some_and(|line| long(line) && plain(line)));
    }
    under >= ENTRIES && under * 4 >= days * 3 && decks * 3 < under * 2
}
