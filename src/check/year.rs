//! A year that a slip of the finger put far outside the years around it.

use super::{Check, Findings};
use crate::anchor::Dated;
use crate::page::LineRole;
use crate::text::Span;

/// Years told one after the other that are compared.
const AROUND: usize = 3;
/// Farther from its neighbours than this is odd.
const FAR: i32 = 150;

/// '1983 … 1087 … 2001' in a chronology, 'by 2109' in running text: far from all its neighbours, and one digit or two that
/// changed places away from them. 'In 1780' in a story of today is history.
pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for same in found.dates.chunk_by(|a, b| a.article == b.article) {
        let years: Vec<(i32, Span)> = same.iter().filter_map(year).collect();
        for (i, &(year, span)) in years.iter().enumerate() {
            let before = years.get(i.saturating_sub(AROUND)..i).unwrap_or(&[]);
            let after = years.get(i + 1..).unwrap_or(&[]);
            let around: Vec<i32> = before.iter().chain(after.iter().take(AROUND)).map(|y| y.0).collect();
            let (Some(&low), Some(&high)) = (around.iter().min(), around.iter().max()) else { continue };
            let listed = found.page.role(found.text.line_of(found.text.token_at(span.start))) == LineRole::Timeline;
            let far = if listed { year < low - FAR || year > high + FAR } else { low > 1900 && year > high + FAR / 2 };
            if around.len() < 3 || high - low >= FAR || !far {
                continue;
            }
            let slips = slips(year);
            // In a chronology the right year stands between the ones before and after it.
            let last = before.last().map_or(low, |y| y.0);
            let next = after.first().map_or(high, |y| y.0);
            let meant = slips.iter().find(|s| (last.min(next)..=last.max(next)).contains(s));
            let Some(meant) = meant.or_else(|| slips.iter().find(|s| (low..=high).contains(s))) else { continue };
            let message = format!("The year {year} stands among years from {low} to {high}: is {meant} meant?");
            let also = [before.last(), after.first()].into_iter().flatten().map(|y| y.1).collect();
            out.push(Check { span, code: "year", message, also });
        }
    }
}

/// The year that an expression names itself.
pub(super) fn year(dated: &Dated) -> Option<(i32, Span)> {
    let stated = dated.anchor.is_none() && dated.value.len() >= 4;
    let digits = dated.value.get(..4).filter(|y| y.bytes().all(|b| b.is_ascii_digit()))?;
    let whole = !dated.value.get(4..5).is_some_and(|c| c != "-" && c != "T");
    let year = digits.parse().ok()?;
    (stated && whole).then_some((year, dated.span))
}

/// Years that one wrong digit, or two digits that changed places, would turn into this one.
fn slips(year: i32) -> Vec<i32> {
    let places = [1000, 100, 10, 1];
    let digit = |place: i32| year / place % 10;
    let mut out: Vec<i32> = places
        .windows(2)
        .filter_map(|pair| <[i32; 2]>::try_from(pair).ok())
        .map(|[high, low]| year + (digit(low) - digit(high)) * high + (digit(high) - digit(low)) * low)
        .collect();
    out.extend(places.iter().flat_map(|&place| (0..10).map(move |d| year + (d - digit(place)) * place)));
    out.retain(|y| *y != year);
    out
}
