//! Weighs the entities named before a pronoun or noun against each other.

use super::occurrence::Occurrence;
use super::phrase::{Sort, Wanted};
use super::profile::Profile;

/// An entity with its weight.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    entity: usize,
    weight: f64,
    matches: bool,
}

/// The entity that fits best.
#[derive(Clone, Copy, Debug)]
pub(super) struct Best {
    /// Index of the entity.
    pub(super) entity: usize,
    /// A role or a word of its name fits the noun.
    pub(super) matches: bool,
    weight: f64,
    /// By how much it outweighs the next one.
    margin: f64,
}

impl Best {
    /// How often such an answer is right.
    pub(super) fn confidence(&self) -> f64 {
        let certainty = 0.9 * self.margin.min(3.0) + 0.3 * (self.weight - 2.0).clamp(-2.0, 2.0);
        (1.0 / (1.0 + (-certainty).exp())).clamp(0.05, 0.95)
    }
}

/// All entities met so far.
#[derive(Debug, Default)]
pub(super) struct Ranking {
    candidates: Vec<Candidate>,
}

impl Ranking {
    /// Adds an occurrence; they come from the nearest to the farthest.
    pub(super) fn weigh(&mut self, wanted: &Wanted, place: &Occurrence, profile: &Profile, distance: u32) {
        let Some(rank) = wanted.kinds.iter().position(|&k| k == place.kind) else { return };
        let gender = match (wanted.gender, profile.gender) {
            (Some(wanted), Some(known)) if wanted != known => return,
            (Some(_), Some(_)) => 0.5,
            (Some(_), None) => 0.0,
            (None, _) => 0.0,
        };
        let (fit, matches) = fit(wanted, profile);
        let Some(fit) = fit else { return };
        let recent = match (wanted.sort, distance) {
            (_, 0) if place.subject => 2.9,
            (_, 0) => 2.0,
            (_, 1) => 1.7,
            (_, 2) => 0.9,
            (Sort::Noun, d) => 0.9 - 0.05 * f64::from(d),
            (_, d) => 0.8 - 0.15 * f64::from(d),
        };
        let place_weight = [
            (place.subject, 0.9),
            (place.speaks, 0.3),
            (place.quoted, -1.2),
            (place.aside, -0.5),
            (place.oblique, -0.4),
            (place.kin, -1.2),
        ];
        let standing: f64 = place_weight.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
        let often = 0.25 * f64::from((place.before + 1).min(8).ilog2());
        let weight = recent + standing + often + gender + fit - 0.8 * rank as f64;
        match self.candidates.iter_mut().find(|c| c.entity == place.entity as usize) {
            Some(same) => same.weight = same.weight.max(weight),
            None => self.candidates.push(Candidate { entity: place.entity as usize, weight, matches }),
        }
    }

    /// The heaviest; of equals the nearest. A noun that nothing is told of needs a clear lead.
    pub(super) fn best(&self, wanted: &Wanted) -> Option<Best> {
        let mut best: Option<Candidate> = None;
        let mut second = 0.0_f64;
        for &candidate in &self.candidates {
            match best {
                Some(b) if b.weight >= candidate.weight => second = second.max(candidate.weight),
                Some(b) => {
                    second = second.max(b.weight);
                    best = Some(candidate);
                }
                None => best = Some(candidate),
            }
        }
        let best = best.filter(|b| b.weight > 0.0)?;
        let margin = best.weight - second;
        let clear = wanted.sort != Sort::Noun || best.matches || wanted.bare || wanted.open || margin > LEAD;
        clear.then_some(Best { entity: best.entity, matches: best.matches, weight: best.weight, margin })
    }
}

/// By how much an entity of which nothing is told must outweigh the next one.
const LEAD: f64 = 1.5;

/// How well a noun fits what is told of an entity; nothing if it cannot be meant.
fn fit(wanted: &Wanted, profile: &Profile) -> (Option<f64>, bool) {
    if wanted.sort != Sort::Noun || wanted.bare {
        return (Some(0.0), false);
    }
    let told = |word: &u32| profile.words.binary_search(word).is_ok();
    let shared = wanted.others.iter().filter(|w| told(w)).count();
    let others = 0.7 * shared.min(2) as f64;
    // 'The intelligence officer' is not the chief financial officer.
    let strange = shared == 0 && !wanted.others.is_empty();
    if profile.heads.contains(&wanted.head) || told(&wanted.head) {
        return if strange { (Some(0.6), false) } else { (Some(2.5 + others), true) };
    }
    if wanted.families & profile.families != 0 {
        return if strange { (Some(0.0), false) } else { (Some(1.2 + others), true) };
    }
    match profile.families {
        _ if wanted.relative => (None, false),
        0 if wanted.open => (Some(-0.2 + others), false),
        0 => (Some(-1.2 + others), false),
        _ => (Some(-1.8 + others), false),
    }
}
