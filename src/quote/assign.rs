//! The speakers of all quotes of a text, one after the other: each choice knows the one before.
//!
//! In comes the scene; out goes a [`Choice`] a quote. Who chooses is a parameter: the trained ranker in the product, the gold
//! answer in training, so that both see the same candidates and features.

use super::QuoteKind;
use super::hash::Features;
use super::naming;
use super::scene::Scene;
use super::speaker::chunk::{Chunk, ChunkKind};
use super::speaker::features::{Before, Situation};
use super::speaker::frame::{Frame, is_cue};
use super::speaker::rank::{Weights, softmax};
use super::told::{self, Told, relay};
use crate::text::Span;

/// Candidates of one quote with their features; the first answer is always that there is no source.
#[derive(Debug, Default)]
pub struct Ballot {
    /// Span of the words between the marks.
    pub quote: Span,
    /// Span of each candidate; `None` for nobody.
    pub spans: Vec<Option<Span>>,
    /// Whether each candidate is a name, not a pronoun or a common noun.
    pub named: Vec<bool>,
    /// Rows of the weight table, all candidates' one after the other.
    pub rows: Vec<u32>,
    /// Where each candidate's rows end.
    pub ends: Vec<usize>,
}

impl Ballot {
    pub(super) fn clear(&mut self, quote: Span) {
        self.quote = quote;
        self.spans.clear();
        self.named.clear();
        self.rows.clear();
        self.ends.clear();
    }

    /// Adds a candidate and takes its features.
    pub(super) fn cast(&mut self, span: Option<Span>, named: bool, features: &mut Features) {
        self.spans.push(span);
        self.named.push(named);
        self.rows.append(&mut features.rows);
        self.ends.push(self.rows.len());
    }

    /// The rows of a candidate.
    pub fn rows_of(&self, candidate: usize) -> &[u32] {
        let start = candidate.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(candidate).and_then(|end| self.rows.get(start..*end)).unwrap_or(&[])
    }
}

/// Who decides between candidates.
pub trait Choose {
    /// Index of the candidate chosen, and how likely it is right.
    fn choose(&mut self, ballot: &Ballot) -> (usize, f32);
}

impl Choose for Weights<'_> {
    fn choose(&mut self, ballot: &Ballot) -> (usize, f32) {
        let mut scores: Vec<f32> = (0..ballot.spans.len()).map(|c| self.score(ballot.rows_of(c))).collect();
        softmax(&mut scores);
        let nobody = scores.first().copied().unwrap_or(1.0);
        let best = scores.iter().enumerate().skip(1).max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)));
        match best {
            Some((index, p)) if nobody < 0.5 => (index, *p),
            _ => (0, nobody),
        }
    }
}

/// What was chosen for one quote.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Choice {
    /// Index of the noun phrase in the scene's.
    pub chunk: Option<usize>,
    /// The cue that goes with it.
    pub cue: Option<usize>,
    /// They are somebody's words, known or not.
    pub voiced: bool,
    /// What the quote is no more than the name of.
    pub names: Option<QuoteKind>,
    /// How likely the choice is.
    pub share: f32,
    /// It is the speaker of a quote that this one repeats.
    pub repeats: bool,
}

/// How many tokens before a quote's paragraph candidates come from, and how many behind a quote.
const BACK: usize = 220;
const AHEAD: usize = 60;
/// How many tokens before a quote candidates come from at most, however long its paragraph.
const FARTHEST: usize = 400;
/// How many candidates a quote has at most.
const MOST: usize = 28;

/// Chooses a speaker for every quote.
pub(super) fn speakers(scene: &Scene<'_>, chooser: &mut impl Choose) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::with_capacity(scene.marked.len());
    let mut before = Before::default();
    let (mut ballot, mut features) = (Ballot::default(), Features::default());
    for (index, quote) in scene.marked.iter().enumerate() {
        let situation = Situation::new(scene, index, quote, before);
        let names = naming::of(scene, quote);
        if names.is_some() {
            choices.push(Choice { names, share: TOLD, ..Choice::default() });
            before = Before { chunk: None, quote: Some(index) };
            continue;
        }
        let candidates = candidates(scene, &situation);
        ballot.clear(quote.inner);
        situation.of_none(&mut features);
        ballot.cast(None, false, &mut features);
        for &at in &candidates {
            let Some(chunk) = scene.chunks.get(at) else { continue };
            situation.of(at, chunk, &mut features);
            let span = scene.text.span_of(chunk.start()..chunk.end());
            ballot.cast(Some(span), chunk.kind == ChunkKind::Name, &mut features);
        }
        let told = told::of(scene, &situation, &candidates);
        let (chunk, share) = match told {
            Some(Told::By(chunk)) => (Some(chunk), TOLD),
            Some(Told::Nobody) => (None, TOLD),
            None => {
                let (chosen, share) = chooser.choose(&ballot);
                (chosen.checked_sub(1).and_then(|c| candidates.get(c)).copied(), share)
            }
        };
        let cue = cue_of(&situation.frame, chunk.and_then(|c| scene.chunks.get(c)));
        let voiced = chunk.is_some() || told.is_some() || told::is_voiced(scene, &situation);
        choices.push(Choice { chunk, cue, voiced, share, ..Choice::default() });
        before = Before { chunk, quote: Some(index) };
    }
    choices
}

/// The cue that goes with a speaker: of 'Berg called it “a trick.” Lee agreed.' it is 'called'.
fn cue_of(frame: &Frame, speaker: Option<&Chunk>) -> Option<usize> {
    let between = frame.cue_before.filter(|cue| speaker.is_some_and(|s| s.end() <= *cue));
    between.or(frame.cue_after).or(frame.cue_before)
}

/// How often a speaker that the text tells outright is right.
const TOLD: f32 = 0.96;

/// Noun phrases around a quote that can be its source, in text order.
fn candidates(scene: &Scene<'_>, situation: &Situation<'_>) -> Vec<usize> {
    let (quote, frame) = (situation.quote, &situation.frame);
    let floor = quote.paragraph.start.saturating_sub(BACK).max(frame.quote.start.saturating_sub(FARTHEST));
    let ceiling = quote.paragraph.end.min(frame.quote.end + AHEAD);
    let range = scene.chunks_in(floor, ceiling);
    let may_speak = scene.may_speak(quote);
    let patient = situation.patient();
    let relayed = relay::of(situation).unwrap_or_default();
    let mut out: Vec<usize> = Vec::new();
    for at in range {
        let Some(chunk) = scene.chunks.get(at) else { continue };
        let inside = scene.quote_of(chunk.start());
        let own = inside == Some(situation.index);
        let transcript = own && chunk.start() == quote.tokens.start && scene.text.surface(chunk.end()) == ":";
        if inside.is_some() && !transcript || !may_speak(chunk.start()) || relayed.contains(&chunk.start()) {
            continue;
        }
        let in_frame = chunk.start() >= frame.left && chunk.end() <= frame.right;
        let near_cue = is_cue(scene, chunk.end()) || is_cue(scene, chunk.start().wrapping_sub(1));
        let keeps = match chunk.kind {
            // 'The shift was over at noon' said nothing, whatever it stands beside.
            ChunkKind::Thing => near_cue || in_frame && situation.speaks(chunk),
            ChunkKind::Possessive => in_frame,
            _ => true,
        };
        let sentence = |i: usize| scene.text.sentence_of(i);
        let may = |verb: usize| sentence(chunk.start()) == sentence(verb) && !situation.is_subject(chunk, verb);
        if keeps && patient.is_none_or(may) {
            out.push(at);
        }
    }
    if let Some(before) = situation.before.chunk.filter(|b| patient.is_none() && !out.contains(b)) {
        out.insert(0, before);
    }
    let surplus = out.len().saturating_sub(MOST);
    out.drain(..surplus);
    out
}
