//! Direct, partial, scare or title: whose words they are, told from how they sit in the sentence.
//!
//! In come a quote, its frame and whether anybody is quoted; out goes its [`QuoteKind`].

use super::QuoteKind;
use super::lexis::{Closed, Cue};
use super::marks::Marked;
use super::scene::Scene;
use super::speaker::frame::Frame;
use crate::text::{Lexicon, TokenKind};
use std::iter::Rev;
use std::ops::Range;
use std::sync::LazyLock;

static WORKS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/works.txt")));

/// The kind of a quote that somebody said.
pub(super) fn attributed(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> QuoteKind {
    if is_sentence(scene, quote, frame) || is_clause(scene, quote) { QuoteKind::Direct } else { QuoteKind::Partial }
}

/// The kind of a quote of which nothing tells who said it: whole sentences are somebody's words all the same.
pub(super) fn unattributed(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> QuoteKind {
    if is_title(scene, quote) {
        QuoteKind::Title
    } else if quote.closed && words(scene, quote).count() >= SPEECH && is_sentence(scene, quote, frame) {
        QuoteKind::Direct
    } else {
        QuoteKind::Scare
    }
}

/// Words that are too many for a term or a nickname.
const SPEECH: usize = 8;

/// The first tokens inside that are words.
fn words<'s>(scene: &'s Scene<'_>, quote: &Marked) -> impl Iterator<Item = usize> + Clone + use<'s> {
    quote.tokens.clone().take(60).filter(|i| scene.text.token(*i).kind != TokenKind::Mark)
}

/// Whether the words are written as a sentence: a capital, a stop, and the writer's sentence does not run into them
/// ('called it “A disgrace.”').
fn is_sentence(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> bool {
    let text = scene.text;
    let Some(first) = words(scene, quote).next() else { return false };
    let large = text.shape(first).capital || text.token(first).kind == TokenKind::Number;
    let ends = matches!(text.surface(quote.tokens.end.wrapping_sub(1)), "." | "!" | "?" | "," | "…" | "..." | "-" | "—");
    let count = words(scene, quote).count();
    let before = scene.class(frame.quote.start.wrapping_sub(1));
    let opens = frame.quote.start <= frame.left || matches!(before, b',' | b':' | b'.' | b'S' | b'"');
    large && count >= 2 && (ends && opens && (count >= 4 || capitals(scene, quote) <= 1) || count >= 10 && opens)
}

fn capitals(scene: &Scene<'_>, quote: &Marked) -> usize {
    words(scene, quote).filter(|i| scene.text.shape(*i).capital && scene.text.lower(*i) != "i").count()
}

/// Whether the words begin with a clause: a subject, and a verb behind it ('said “it is a disgrace to all of us”').
fn is_clause(scene: &Scene<'_>, quote: &Marked) -> bool {
    let text = scene.text;
    let (mut subject, mut relative) = (false, false);
    let mut count = 0;
    for i in words(scene, quote) {
        let role = scene.role(i);
        count += 1;
        let known = match role.closed {
            Closed::Aux | Closed::Verb => true,
            Closed::No => {
                role.ed || matches!(role.cue, Cue::Speak | Cue::Call | Cue::Report | Cue::Think) && !text.shape(i).capital
            }
            _ => false,
        };
        // 'the worst mistake that was ever made here' is no clause.
        let group = known || role.closed == Closed::Adv || role.ly;
        if relative && group {
            continue;
        }
        relative = subject && matches!(text.lower(i), "who" | "which" | "that");
        match subject {
            true if known => return words(scene, quote).count() >= 3,
            true if count > 14 => return false,
            true => {}
            false => match role.closed {
                Closed::Subject | Closed::One => subject = true,
                Closed::Det | Closed::Poss => subject = true,
                Closed::Object if matches!(text.lower(i), "it" | "you") => subject = true,
                // Before the subject: 'because they …', 'in the end they …'.
                Closed::Conj | Closed::Adv => {}
                Closed::Prep if count == 1 && text.shape(i).capital => subject = true,
                Closed::No if !role.ed && !role.ing && !role.ly && role.cue != Cue::Speak => subject = true,
                Closed::No if role.ly => {}
                _ => return false,
            },
        }
    }
    false
}

/// 'in his book “The Long Way Down”', '“Morning Show” host': capitals throughout, or a word for a work beside it.
fn is_title(scene: &Scene<'_>, quote: &Marked) -> bool {
    let beside = before(quote).take(3).any(|i| is_work(scene, i)) || behind(quote).take(2).any(|i| is_work(scene, i));
    let capitals = Capitals::of(scene, quote);
    capitals.is_title() && capitals.large >= 2 || beside && capitals.first && capitals.small * 2 <= capitals.count
}

/// Whether a quote is no more than the name of a work: 'her documentary, “The Long Way Down”', 'the “Morning Show” programme'.
pub(super) fn names_a_work(scene: &Scene<'_>, quote: &Marked) -> bool {
    let kind = before(quote).take(2).find(|i| scene.class(*i) != b',');
    // 'He said “I Would.” The book …': a sentence ends between the two.
    let goes_on = !matches!(scene.text.surface(quote.tokens.end.wrapping_sub(1)), "." | "!" | "?");
    let beside = kind.is_some_and(|i| is_work(scene, i)) || goes_on && behind(quote).take(2).any(|i| is_work(scene, i));
    beside && Capitals::of(scene, quote).is_title()
}

/// The rest of a quote's paragraph before it, nearest first.
fn before(quote: &Marked) -> Rev<Range<usize>> {
    (quote.paragraph.start..quote.first()).rev()
}

/// The rest of a quote's paragraph behind it.
fn behind(quote: &Marked) -> Range<usize> {
    quote.after()..quote.paragraph.end
}

fn is_work(scene: &Scene<'_>, token: usize) -> bool {
    WORKS.has(scene.text.lower(token))
}

/// How the words of a quote are written.
struct Capitals {
    /// The first word has a capital or is a figure.
    first: bool,
    /// Words with a capital.
    large: usize,
    /// Words of open classes without one.
    small: usize,
    count: usize,
}

impl Capitals {
    fn of(scene: &Scene<'_>, quote: &Marked) -> Self {
        let text = scene.text;
        let mut capitals = Self { first: false, large: 0, small: 0, count: 0 };
        for i in words(scene, quote).filter(|i| text.token(*i).spaced || *i == quote.tokens.start).take(20) {
            let shape = text.shape(i);
            let open = matches!(scene.role(i).closed, Closed::No | Closed::Verb | Closed::Subject);
            capitals.first |= capitals.count == 0 && (shape.capital || shape.has_digit);
            capitals.large += usize::from(shape.capital);
            capitals.small += usize::from(shape.has_letter && !shape.capital && open);
            capitals.count += 1;
        }
        capitals
    }

    fn is_title(&self) -> bool {
        self.first && self.small == 0
    }
}
