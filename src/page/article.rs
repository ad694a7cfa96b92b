//! Articles cut from lines with roles, and what each says about itself.

use super::grammar::{State, Zone};
use super::unit::Unit;
use super::{Article, LineRole, Published};
use crate::date::Expression;
use crate::text::{Span, Text};
use std::ops::Range;

/// Collects articles while the lines of a page come by.
pub(super) struct Cutter<'t, 'a> {
    text: &'t Text<'a>,
    dates: &'t [Expression],
    articles: Vec<Article>,
    draft: Draft,
    before: Option<State>,
}

/// An article that is still growing.
#[derive(Default)]
struct Draft {
    lines: Range<usize>,
    headline: Option<Span>,
    byline: Option<Span>,
    /// The best publication date so far, with its rank: smaller is better.
    published: Option<(u8, Published)>,
    any_story: bool,
}

impl<'t, 'a> Cutter<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>, dates: &'t [Expression]) -> Self {
        Self { text, dates, articles: Vec::new(), draft: Draft::default(), before: None }
    }

    /// Takes the next lines of the page.
    pub(super) fn take(&mut self, unit: &Unit, state: State) {
        let before = self.before.replace(state).map(|s| s.zone);
        let opens = match state.zone {
            Zone::Title => state.role == LineRole::Headline && !matches!(before, Some(Zone::Title | Zone::Preface)),
            Zone::Preface => before != Some(Zone::Preface),
            _ => false,
        };
        if unit.parted || opens && self.draft.any_story {
            self.close();
        }
        let draft = &mut self.draft;
        draft.any_story |= state.zone != Zone::Front;
        draft.lines.end = unit.lines.1 as usize;
        let span = self.text.span_of(unit.tokens());
        match state.role {
            LineRole::Headline => draft.headline = draft.headline.or(Some(span)),
            LineRole::Byline => draft.byline = draft.byline.or(Some(span)),
            _ => {}
        }
        if let Some(rank) = rank(unit, state)
            && draft.published.is_none_or(|(best, _)| rank < best)
            && let Some(published) = full_date(self.dates, span)
        {
            draft.published = Some((rank, published));
        }
    }

    fn close(&mut self) {
        let next = self.draft.lines.end;
        let draft = std::mem::replace(&mut self.draft, Draft { lines: next..next, ..Draft::default() });
        let lines = self.text.lines().get(draft.lines.clone()).unwrap_or(&[]);
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        self.articles.push(Article {
            span: first.span.to(last.span),
            lines: draft.lines,
            tokens: first.tokens.start as usize..last.tokens.end as usize,
            headline: draft.headline,
            byline: draft.byline,
            published: draft.published.map(|(_, published)| published),
        });
    }

    /// The articles, after the last line.
    pub(super) fn finish(mut self) -> Vec<Article> {
        self.close();
        self.articles
    }
}

/// How much a line's date speaks for the article's: smaller is better.
fn rank(unit: &Unit, state: State) -> Option<u8> {
    if !unit.full_date {
        return None;
    }
    match (state.role, state.zone) {
        // 'Updated March 4, 2024' counts only where nothing says when it was first published.
        (LineRole::Pubdate, Zone::Text) => Some(4),
        // Above a headline it may be the day of the paper.
        (LineRole::Pubdate, Zone::Preface) => Some(2),
        (LineRole::Pubdate, _) => Some(1),
        (LineRole::Byline, Zone::Title | Zone::Head | Zone::Preface) => Some(3),
        (LineRole::Body, _) if unit.dateline => Some(5),
        _ => None,
    }
}

/// The first whole calendar date in a span.
fn full_date(dates: &[Expression], span: Span) -> Option<Published> {
    let from = dates.partition_point(|d| d.span.end <= span.start);
    let inside = dates.get(from..)?.iter().take_while(|d| d.span.start < span.end).take(8);
    inside.filter_map(|d| d.full.map(|date| Published { span: d.span, date })).next()
}
