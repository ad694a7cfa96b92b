//! Pull quotes: words of a deck, a headline or a caption that repeat a quote of the story below.
//!
//! In come the scene and its choices; a quote outside the running text that nobody is found for takes the speaker of the one
//! that it repeats, word for word, in the same article.

use super::assign::Choice;
use super::scene::Scene;
use crate::page::LineRole;
use crate::text::TokenKind;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::hash::BuildHasher;

/// Fewest words that make a repetition.
const FEWEST: usize = 3;
/// How often a repeated quote has the same speaker.
const SURE: f32 = 0.9;
/// How many places with the same beginning are compared.
const PLACES: usize = 4;

/// Gives pull quotes the speakers of the quotes that they repeat.
pub(super) fn link(scene: &Scene<'_>, choices: &mut [Choice]) {
    let lonely = |q: usize| choices.get(q).is_some_and(|c| c.chunk.is_none()) && !is_running(scene, q);
    let pulls: Vec<usize> = (0..scene.marked.len()).filter(|q| lonely(*q)).collect();
    if pulls.is_empty() {
        return;
    }
    let state = FixedState::default();
    let beginning = |words: &[usize]| {
        let first = words.get(..FEWEST)?;
        Some(state.hash_one(first.iter().map(|w| scene.text.lower(*w)).collect::<Vec<_>>()))
    };
    let mut places: HashMap<u64, Vec<(usize, usize)>, FixedState> = HashMap::with_hasher(state.clone());
    let said = |q: &usize| choices.get(*q).is_some_and(|c| c.chunk.is_some()) && is_running(scene, *q);
    for quote in (0..scene.marked.len()).filter(said) {
        let words = words(scene, quote);
        for (at, window) in words.windows(FEWEST).enumerate() {
            if let Some(hash) = beginning(window) {
                let known = places.entry(hash).or_default();
                if known.len() < PLACES {
                    known.push((quote, at));
                }
            }
        }
    }
    for pull in pulls {
        let sought = words(scene, pull);
        let Some(known) = beginning(&sought).and_then(|hash| places.get(&hash)) else { continue };
        let article = |q: usize| scene.marked.get(q).map(|m| scene.page.article_at(m.inner.start));
        let repeats = |&&(quote, at): &&(usize, usize)| {
            let there = words(scene, quote);
            let there = there.get(at..).unwrap_or(&[]);
            let same = sought.iter().zip(there).all(|(a, b)| scene.text.lower(*a) == scene.text.lower(*b));
            article(quote) == article(pull) && sought.len() <= there.len() && same
        };
        let found = known.iter().find(repeats).and_then(|(quote, _)| choices.get(*quote)).and_then(|c| c.chunk);
        if let (Some(chunk), Some(choice)) = (found, choices.get_mut(pull)) {
            *choice = Choice { chunk: Some(chunk), voiced: true, share: SURE, repeats: true, ..Choice::default() };
        }
    }
}

/// Whether a quote stands in the running text of a story.
fn is_running(scene: &Scene<'_>, quote: usize) -> bool {
    let line = scene.marked.get(quote).map(|m| scene.text.line_of(m.tokens.start));
    line.is_some_and(|l| matches!(scene.page.role(l), LineRole::Body | LineRole::Bullet | LineRole::Timeline))
}

/// The tokens of a quote that are words.
fn words(scene: &Scene<'_>, quote: usize) -> Vec<usize> {
    let tokens = scene.marked.get(quote).map(|m| m.tokens.clone()).unwrap_or_default();
    tokens.filter(|i| scene.text.token(*i).kind != TokenKind::Mark).collect()
}
