//! From choices to quotes: kinds, what goes on from what, how sure and why.
//!
//! In come the scene and a choice a quote; out go the [`Quote`]s of the report.

use super::assign::Choice;
use super::indirect::Reported;
use super::kind;
use super::marks::Marked;
use super::scene::Scene;
use super::speaker::frame::{Frame, is_cue};
use super::turn::{self, Owner};
use super::who;
use super::{Quote, QuoteKind, Speaker, Via};
use crate::name::refer::Referents;
use crate::text::{Span, sort};
use std::ops::Range;

/// Below this likelihood a quote is said to have no speaker rather than a guessed one.
const LEAST: f32 = 0.2;

/// Below this likelihood reported speech is not shown: two in three such answers are wrong.
const LEAST_REPORT: f32 = 0.32;

/// How often a choice that the model holds for so likely is right: it trusts itself too much at the top and too little below.
fn calibrated(share: f32) -> f64 {
    0.14 + 0.82 * f64::from(share)
}

/// All quotes in text order: between marks, and reported without.
pub(super) fn all(scene: &Scene<'_>, choices: &[Choice], reported: &[Reported]) -> Vec<Quote> {
    let referents = Referents::new(scene.text, scene.page, scene.names);
    let marked = quotes(scene, &referents, choices);
    let mut order: Vec<(Quote, Option<usize>)> = marked.into_iter().enumerate().map(|(i, q)| (q, Some(i))).collect();
    let reported = reported.iter().filter(|r| r.share >= LEAST_REPORT && !mostly_quoted(scene, choices, &r.content));
    order.extend(reported.map(|r| (indirect(scene, &referents, r), None)));
    // Of two that begin together the longer first.
    let order = sort::by_number(order, |(q, _)| sort::place(q.span.start, !q.span.end));
    let mut places = vec![0; choices.len()];
    for (place, (_, index)) in order.iter().enumerate() {
        if let Some(at) = index.and_then(|i| places.get_mut(i)) {
            *at = place;
        }
    }
    let renumber = |i: usize| places.get(i).copied();
    order.into_iter().map(|(q, _)| Quote { continues: q.continues.and_then(renumber), ..q }).collect()
}

/// Whether the quotes that somebody said cover nearly all of a stretch: it is no report of its own then.
fn mostly_quoted(scene: &Scene<'_>, choices: &[Choice], content: &Range<usize>) -> bool {
    let first = scene.marked.partition_point(|m| m.after() <= content.start);
    let inside = scene.marked.iter().zip(choices).skip(first).take_while(|(m, _)| m.first() < content.end);
    let said = inside.filter(|(_, c)| c.voiced);
    let covered: usize = said.map(|(m, _)| m.after().min(content.end) - m.first().max(content.start)).sum();
    covered * 5 >= content.len() * 4
}

/// Words reported without marks.
fn indirect(scene: &Scene<'_>, referents: &Referents<'_>, reported: &Reported) -> Quote {
    let text = scene.text;
    let span = text.span_of(reported.content.clone());
    let chunk = reported.source.and_then(|s| scene.chunks.get(s)).filter(|c| turn::owner(scene, c) != Owner::Unknown);
    let (speaker, sure, who) = match chunk {
        Some(chunk) => {
            let (speaker, sure, who) =
                who::speaker(scene, referents, chunk, who::Setting { content: span, cue: Some(reported.cue), carried: false });
            (Some(speaker), sure, who)
        }
        None => (None, 1.0, String::new()),
    };
    let cue = text.token(reported.cue).span();
    let why = match (&speaker, who.is_empty()) {
        (None, _) => format!("“{}” reports it; the text does not say who.", text.slice(cue)),
        (Some(s), true) => format!("“{}” stands with “{}”, which reports it.", text.slice(s.span), text.slice(cue)),
        (Some(_), false) => format!("{who}; “{}” reports it.", text.slice(cue)),
    };
    Quote {
        span,
        outer: span,
        kind: QuoteKind::Indirect,
        speaker,
        cue: Some(cue),
        continues: None,
        article: scene.page.article_at(span.start),
        confidence: calibrated(reported.share) * sure,
        why,
    }
}

/// The quotes between marks.
fn quotes(scene: &Scene<'_>, referents: &Referents<'_>, choices: &[Choice]) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::with_capacity(choices.len());
    for (index, (marked, choice)) in scene.marked.iter().zip(choices).enumerate() {
        let frame = Frame::of(scene, marked);
        let sure = choice.share >= LEAST;
        let chunk = choice.chunk.filter(|_| sure).and_then(|c| scene.chunks.get(c));
        let chunk = chunk.map(|c| who::subject_of(scene, referents, c)).filter(|c| turn::owner(scene, c) != Owner::Unknown);
        let mut kind = match choice.voiced {
            true => kind::attributed(scene, marked, &frame),
            false => kind::unattributed(scene, marked, &frame, choice.names),
        };
        let before = index.checked_sub(1).and_then(|b| choices.get(b)).is_some_and(|b| b.chunk == choice.chunk);
        let same = before && chunk.is_some();
        let continues =
            index.checked_sub(1).filter(|b| same && scene.marked.get(*b).is_some_and(|b| goes_on(scene, b, marked, &frame)));
        if let Some(first) = continues.and_then(|b| scene.marked.get(b)).zip(out.last_mut())
            && kind::is_split(scene, first.0, marked, &frame)
        {
            (first.1.kind, kind) = (QuoteKind::Direct, QuoteKind::Direct);
        }
        let carried = choice.repeats || same && !chunk.is_some_and(|c| c.start() >= frame.left && c.end() <= frame.right);
        let (speaker, sure, who) = match chunk {
            Some(chunk) => {
                let (speaker, sure, who) =
                    who::speaker(scene, referents, chunk, who::Setting { content: marked.inner, cue: choice.cue, carried });
                (Some(speaker), sure, who)
            }
            None => (None, 1.0, String::new()),
        };
        let cue = chunk.and(choice.cue).map(|c| scene.text.token(c).span());
        out.push(Quote {
            span: marked.inner,
            outer: marked.outer,
            kind,
            why: why(scene, (kind, choice.repeats), speaker.as_ref(), cue, continues.is_some(), who),
            speaker,
            cue,
            continues,
            article: scene.page.article_at(marked.inner.start),
            confidence: calibrated(choice.share) * sure,
        });
    }
    out
}

/// Whether a quote is the same utterance as the one before: its paragraph carries on from one left open or is nothing but the
/// quote, or the two stand in one paragraph with only 'he said' between them.
fn goes_on(scene: &Scene<'_>, before: &Marked, quote: &Marked, frame: &Frame) -> bool {
    if quote.runs_on {
        return true;
    }
    if before.paragraph == quote.paragraph {
        let between = before.after()..quote.first();
        let sentences = scene.text.sentence_of(quote.first().wrapping_sub(1))
            - scene.text.sentence_of(before.after()).min(scene.text.sentence_of(quote.first().wrapping_sub(1)));
        let attributes = between.clone().any(|i| is_cue(scene, i));
        return between.len() <= 20 && sentences == 0 && attributes;
    }
    let alone = quote.first() <= quote.paragraph.start && quote.after() + 1 >= quote.paragraph.end;
    alone && frame.cue_after.is_none()
}

fn why(
    scene: &Scene<'_>,
    (kind, repeats): (QuoteKind, bool),
    speaker: Option<&Speaker>,
    cue: Option<Span>,
    continues: bool,
    who: String,
) -> String {
    let text = scene.text;
    let Some(speaker) = speaker else {
        return match kind {
            QuoteKind::Title => "It is written like a title, and nobody is said to have spoken it.".to_owned(),
            QuoteKind::Scare => "Nobody near is said to have spoken it.".to_owned(),
            _ => "The text does not say whose words they are.".to_owned(),
        };
    };
    let name = text.slice(speaker.span);
    let more = if who.is_empty() { String::new() } else { format!("; {who}") };
    match (speaker.via, continues, cue) {
        _ if repeats => format!("It repeats a quote of the story, by “{name}”{more}."),
        (Via::Carried, true, _) => format!("It goes on from the quote before, by “{name}”{more}."),
        (Via::Carried, false, _) => format!("No other speaker than that of the quote before, “{name}”{more}."),
        (_, _, Some(cue)) => format!("“{name}” stands with “{}”{more}.", text.slice(cue)),
        _ => format!("“{name}” stands where a speaker is named{more}."),
    }
}
