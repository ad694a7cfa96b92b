//! A chronology whose entries are not in order.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::text::Span;

/// One entry out of order in a chronology of at least this many.
const ENTRIES: usize = 4;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    let lines = found.text.lines();
    for article in &found.page.articles {
        let mut run: Vec<(i32, Span)> = Vec::new();
        for line in article.lines.clone().chain([usize::MAX]) {
            let dated = lines.get(line).filter(|_| article.lines.contains(&line) && found.page.role(line) == LineRole::Timeline);
            match dated {
                Some(line) => {
                    let first = found.dates.partition_point(|d| d.span.end <= line.span.start);
                    run.extend(
                        found
                            .dates
                            .get(first)
                            .filter(|d| line.span.contains(d.span))
                            .and_then(|d| d.stated_year().map(|year| (year, d.span))),
                    );
                }
                None => {
                    judge(&run, out);
                    run.clear();
                }
            }
        }
    }
}

/// Says which entry breaks the order, if taking away that one alone mends it.
fn judge(run: &[(i32, Span)], out: &mut Vec<Check>) {
    let sorted = |without: Option<usize>| {
        let years: Vec<i32> = run.iter().enumerate().filter(|(i, _)| Some(*i) != without).map(|(_, y)| y.0).collect();
        years.is_sorted() || years.iter().rev().is_sorted()
    };
    if run.len() < ENTRIES || run.len() > 200 || sorted(None) {
        return;
    }
    // Of two neighbours that changed places either may go.
    let breaking: Vec<usize> = (0..run.len()).filter(|&i| sorted(Some(i))).collect();
    let (Some(&i), Some(&last)) = (breaking.first(), breaking.last()) else { return };
    if last > i + 1 {
        return;
    }
    let Some(&(year, span)) = run.get(i) else { return };
    if out.iter().any(|c| c.span == span) {
        return;
    }
    let neighbours = [i.checked_sub(1), Some(i + 1)];
    let also: Vec<Span> = neighbours.into_iter().flatten().filter_map(|n| run.get(n)).map(|y| y.1).collect();
    out.push(Check { span, code: "order", message: format!("The entry for {year} is out of order in this chronology."), also });
}
