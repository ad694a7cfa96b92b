//! Speakers that the wording or the layout tells outright, so that nothing is left to weigh.
//!
//! In come a scene and a quote; out goes [`Told`]: labels and signatures ([`label`]), headings that only say where or what
//! ([`heading`]), agents of passives ([`passive`]), set phrases ([`phrase`]), words that stand on a thing ([`sign`]); and who only
//! relays, so that they are never weighed ([`relay`]).

mod heading;
mod label;
pub(super) mod passive;
mod phrase;
pub(super) mod relay;
mod sign;

use super::scene::Scene;
use super::speaker::features::Situation;

/// What is told of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Index of the noun phrase that says it.
    By(usize),
    /// They are words of somebody, and nothing says whose.
    Nobody,
}

/// What is told of a quote with these candidates.
pub(super) fn of(scene: &Scene<'_>, situation: &Situation<'_>, candidates: &[usize]) -> Option<Told> {
    let heads = heading::leads_in(scene, situation).then_some(Told::Nobody);
    heads
        .or_else(|| label::of(scene, situation, candidates))
        .or_else(|| passive::agent_of(scene, &situation.frame).map(Told::By))
        .or_else(|| phrase::of(scene, situation).map(Told::By))
        .or_else(|| relay::quoted(scene, &situation.frame).map(Told::By))
        .or_else(|| sign::carries(scene, &situation.frame).then_some(Told::Nobody))
}

/// Whether a quote of which nobody is chosen is somebody's words all the same: 'he was accused of “sleeping at the wheel”'.
pub(super) fn is_voiced(scene: &Scene<'_>, situation: &Situation<'_>) -> bool {
    let names = |verb| matches!(scene.text.lower(verb), "called" | "termed" | "dubbed" | "labelled" | "labeled" | "referred");
    situation.patient().is_some_and(|verb| !names(verb))
}
