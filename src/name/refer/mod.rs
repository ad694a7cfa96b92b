//! Pronouns and nouns that stand for a name: 'he', 'the company', 'the spokesman'.
//!
//! In come the text, the page and its names; [`Referents`] then answers for any noun phrase which entity it refers to. An
//! inner service for the quotes stage: what it finds is in no report of its own.
//!
//! [`phrase`] reads what is asked for, [`profile`] and [`pronoun`] what is known of entities, [`occurrence`] where they stand; [`score`] weighs
//! it all.

mod occurrence;
mod phrase;
mod profile;
mod pronoun;
mod score;

use crate::name::entity::Gender;
use crate::name::{Mention, NameKind, Names};
use crate::page::Page;
use crate::text::{Text, sort};
use occurrence::{Occurrence, Reader};
use phrase::{Sort, Wanted};
use profile::Profile;
use std::ops::Range;

/// What a noun phrase refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Index of the entity in [`Names::entities`].
    pub entity: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How it was found, for an editor.
    pub why: String,
}

/// Answers what pronouns and nouns of one text refer to.
#[derive(Debug)]
pub struct Referents<'a> {
    text: &'a Text<'a>,
    page: &'a Page,
    names: &'a Names,
    profiles: Vec<Profile>,
    occurrences: Vec<Occurrence>,
    /// First and last byte of every role beside a name, and whose it is, in text order.
    roles: Vec<(u32, u32, usize)>,
}

/// How many names and pronouns before a noun phrase are looked at.
const OCCURRENCES_BACK: usize = 64;
/// From which confidence on a pronoun carries its entity on.
const CLEAR: f64 = 0.7;
/// How many sentences before a pronoun are looked at.
const SENTENCES_BACK: u32 = 8;
/// How many sentences before a noun are looked at: 'the spokesman' may have come in long before.
const SENTENCES_BACK_NOUN: u32 = 40;

impl<'a> Referents<'a> {
    /// Prepares a text: linear in its length.
    pub fn new(text: &'a Text<'a>, page: &'a Page, names: &'a Names) -> Self {
        let profiles = profile::profiles(text, names);
        let told =
            names.entities.iter().enumerate().flat_map(|(e, entity)| entity.roles.iter().map(move |r| (r.start, r.end, e)));
        let roles = sort::by_number(told.collect(), |role| sort::place(role.0, role.1));
        let occurrences = Vec::with_capacity(names.mentions.len());
        let mut referents = Self { text, page, names, profiles, occurrences, roles };
        referents.read();
        referents
    }

    /// Notes every name, and every 'he' and 'she' that is clear: the next one goes back to it.
    fn read(&mut self) {
        let mut reader = Reader::new(self.text, self.page, self.names.entities.len());
        let mut next = 0;
        for mention in self.names.mentions.iter().map(Some).chain([None]) {
            let end = mention.map_or(self.text.tokens().len(), |m| m.tokens.start);
            for token in next..end {
                if !matches!(self.text.lower(token), "he" | "she") {
                    continue;
                }
                let best = phrase::read(self.text, token..token + 1).and_then(|w| self.best(&w, token, &[]));
                let clear = best.filter(|b| b.confidence() > CLEAR);
                self.occurrences.extend(clear.and_then(|b| reader.pronoun(token, b.entity, NameKind::Person)));
            }
            next = mention.map_or(end, |m| m.tokens.end);
            self.occurrences.extend(mention.map(|m: &Mention| reader.mention(m)));
        }
    }

    /// Whether an entity is a man or a woman, as far as the text and first names tell.
    pub fn gender(&self, entity: usize) -> Option<Gender> {
        self.profiles.get(entity).and_then(|p| p.gender)
    }

    /// What the pronoun or noun phrase at `tokens` refers to ('he', 'the company', 'the 74-year-old founder'); the name
    /// itself if the phrase ends in one. Nothing for a phrase that refers back to nobody ('a spokesman', 'I'). Time is
    /// bounded by a constant.
    pub fn entity_of(&self, tokens: Range<usize>) -> Option<Reference> {
        self.entity_but(tokens, None)
    }

    /// What a phrase refers to if it is not that entity: 'the mayor' in 'Ada Berg was told by the mayor'.
    pub fn entity_but(&self, tokens: Range<usize>, other: Option<usize>) -> Option<Reference> {
        if let Some(m) = phrase::named(self.text, self.names, &tokens) {
            let mention = self.names.mentions.get(m)?;
            return Some(Reference { entity: mention.entity, confidence: mention.confidence, why: "Named here.".to_owned() });
        }
        let wanted = phrase::read(self.text, tokens.clone())?;
        if wanted.sort == Sort::Relative {
            return self.relative(&tokens);
        }
        if let Some(entity) = self.beside(&tokens).filter(|e| wanted.sort == Sort::Noun && other != Some(*e)) {
            return Some(Reference { entity, confidence: 0.9, why: "Named right beside it.".to_owned() });
        }
        let owner = phrase::possessive(self.text.lower(tokens.start)).filter(|_| wanted.relative && tokens.len() > 1);
        let not = owner.and_then(|owner| self.best(&owner, tokens.start, &[])).map(|best| best.entity);
        let best = self.best(&wanted, tokens.start, &[not, other])?;
        Some(Reference { entity: best.entity, confidence: best.confidence(), why: self.why(&wanted, &tokens, &best) })
    }

    /// 'his father' in 'his father, Emil Berg': the role of a name right beside it.
    fn beside(&self, tokens: &Range<usize>) -> Option<usize> {
        let start = self.text.token(tokens.start).start;
        let role = self.roles.get(self.roles.partition_point(|r| r.0 <= start).checked_sub(1)?)?;
        (start < role.1).then_some(role.2)
    }

    /// 'Ada Berg, who said': the name right before.
    fn relative(&self, tokens: &Range<usize>) -> Option<Reference> {
        let end = self.names.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let mention = self.names.mentions.get(end.checked_sub(1)?)?;
        let near = tokens.start.saturating_sub(mention.tokens.end) <= 12;
        let same = self.text.sentence_of(mention.tokens.start) == self.text.sentence_of(tokens.start);
        (near && same && mention.kind == NameKind::Person).then(|| Reference {
            entity: mention.entity,
            confidence: 0.85,
            why: format!("“{}” is the name right before it.", self.text.slice(self.text.span_of(tokens.clone()))),
        })
    }

    /// The entity that fits best of those that occur before, other than those of `not`.
    fn best(&self, wanted: &Wanted, token: usize, not: &[Option<usize>]) -> Option<score::Best> {
        let article = self.page.article_at(self.text.token(token).start) as u32;
        let sentence = self.text.sentence_of(token) as u32;
        let back = if wanted.sort == Sort::Noun { SENTENCES_BACK_NOUN } else { SENTENCES_BACK };
        let end = self.occurrences.partition_point(|o| (o.token as usize) < token);
        let mut ranking = score::Ranking::default();
        for occurrence in self.occurrences.get(end.saturating_sub(OCCURRENCES_BACK)..end)?.iter().rev() {
            let distance = sentence.saturating_sub(occurrence.sentence);
            if occurrence.article != article || distance > back {
                break;
            }
            let entity = occurrence.entity as usize;
            if let Some(profile) = self.profiles.get(entity).filter(|_| !not.contains(&Some(entity))) {
                ranking.weigh(wanted, occurrence, profile, distance);
            }
        }
        ranking.best(wanted)
    }

    fn why(&self, wanted: &Wanted, tokens: &Range<usize>, best: &score::Best) -> String {
        let name = self.names.entities.get(best.entity).map_or("", |e| e.name.as_str());
        let phrase: String = self.text.slice(self.text.span_of(tokens.clone())).chars().take(40).collect();
        match wanted.sort {
            Sort::Noun if best.matches => format!("“{phrase}” fits what the text tells of {name}."),
            _ => format!("“{phrase}” is most likely {name}, named before it."),
        }
    }
}
