//! Direct, partial, scare or title: whose words they are, told from how they sit in the sentence.
//!
//! In come a quote, its frame and whether anybody is quoted; out goes its [`QuoteKind`].

use super::QuoteKind;
use super::clause::{self, Clause};
use super::lexis::Closed;
use super::marks::Marked;
use super::naming;
use super::scene::Scene;
use super::speaker::frame::{Frame, is_cue};
use crate::text::TokenKind;

/// The kind of a quote that somebody said.
pub(super) fn attributed(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> QuoteKind {
    let own = || match (clause::opening(scene, quote.tokens.clone()), Lead::of(scene, frame)) {
        (None, _) | (_, Lead::Phrase) => false,
        (Some(Clause::Pronoun), _) | (_, Lead::Speech) => true,
        // 'The question was “Where the money went.”'
        (Some(Clause::Noun), Lead::Verb) => scene.text.shape(quote.tokens.start).capital,
        (Some(Clause::Noun), Lead::Noun) => false,
    };
    // 'Berg says “the pumps work”': who says something says a clause, if the sentence ends there.
    let before = frame.quote.start.wrapping_sub(1);
    let verb = before.wrapping_sub(usize::from(scene.class(before) == b't'));
    let sentence = |i: usize| scene.text.sentence_of(i);
    let ends = frame.right <= frame.quote.end + 1 || sentence(frame.quote.start) < sentence(frame.quote.end);
    let said = scene.class(verb) == b'S' && ends;
    let bare = || said && clause::is_bare(scene, quote.tokens.clone());
    let direct = is_sentence(scene, quote, frame) || own() || bare() || clause::holds_sentence(scene, quote.tokens.clone());
    if direct { QuoteKind::Direct } else { QuoteKind::Partial }
}

/// Whether two quotes are the halves of one sentence that is all speech: '“Our team,” said Berg, “has built it.”'
pub(super) fn is_split(scene: &Scene<'_>, first: &Marked, quote: &Marked, frame: &Frame) -> bool {
    let between = first.after()..quote.first();
    let mut cues = between.clone().filter(|i| is_cue(scene, *i));
    let said = cues.next().is_some_and(|c| scene.class(c) == b'S' && !(between.start..c).any(|i| scene.class(i) == b'&'));
    let said = said && cues.next().is_none();
    let opens =
        frame.left == first.first() && scene.text.shape(first.tokens.start).capital && scene.words(first).nth(1).is_some();
    said && opens && Lead::of(scene, frame) == Lead::Speech
}

/// What the writer's sentence has right before a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    /// A verb of speaking, a comma, or nothing: what follows stands by itself.
    Speech,
    /// A verb that wants a complement: 'was “…”', 'had “…”'.
    Verb,
    /// What wants a noun: 'in “…”', 'calling him “…”'.
    Noun,
    /// What no clause can follow: 'the “…”', 'to “…”'.
    Phrase,
}

impl Lead {
    fn of(scene: &Scene<'_>, frame: &Frame) -> Self {
        let before = frame.quote.start.wrapping_sub(1);
        if frame.quote.start <= frame.left || scene.quote_of(before).is_some() {
            return Self::Speech;
        }
        match (scene.class(before), scene.role(before).closed) {
            (b'd' | b's' | b'2', _) => Self::Phrase,
            (b'C' | b'p' | b'a', _) => Self::Noun,
            (b'x' | b'v', Closed::Aux | Closed::Verb) => Self::Verb,
            // 'calling the protester “…”', but 'called on Friday and said in Bergen “…”'.
            (b'o' | b'N' | b'm' | b'D', _) if frame.cue_before.is_some_and(|c| scene.class(c) == b'C') => Self::Noun,
            _ => Self::Speech,
        }
    }
}

/// The kind of a quote of which nothing tells who said it: whole sentences are somebody's words all the same.
/// `names` is what it is no more than the name of.
pub(super) fn unattributed(scene: &Scene<'_>, quote: &Marked, frame: &Frame, names: Option<QuoteKind>) -> QuoteKind {
    if let Some(kind) = names {
        kind
    } else if naming::is_title(scene, quote) {
        QuoteKind::Title
    } else if quote.closed && scene.words(quote).count() >= SPEECH && is_sentence(scene, quote, frame) {
        QuoteKind::Direct
    } else {
        QuoteKind::Scare
    }
}

/// Words that are too many for a term or a nickname.
const SPEECH: usize = 8;

/// Whether the words are written as a sentence: a capital, a stop, and the writer's sentence does not run into them
/// ('called it “A disgrace.”').
fn is_sentence(scene: &Scene<'_>, quote: &Marked, frame: &Frame) -> bool {
    let text = scene.text;
    let Some(first) = scene.words(quote).next() else { return false };
    let last = text.surface(quote.tokens.end.wrapping_sub(1));
    // 'shouted “get out!”'
    let calls = matches!(last, "!" | "?");
    let large = calls || text.shape(first).capital || text.token(first).kind == TokenKind::Number;
    let ends = matches!(last, "." | "!" | "?" | "," | "…" | "..." | "-" | "—");
    let count = scene.words(quote).count();
    let before = scene.class(frame.quote.start.wrapping_sub(1));
    let opens = frame.quote.start <= frame.left || matches!(before, b',' | b':' | b'.' | b'S' | b'"');
    large && count >= 2 && (ends && opens && (count >= 4 || capitals(scene, quote) <= 1) || count >= 10 && opens)
}

fn capitals(scene: &Scene<'_>, quote: &Marked) -> usize {
    scene.words(quote).filter(|i| scene.text.shape(*i).capital && scene.text.lower(*i) != "i").count()
}
