//! Whether words hold a clause of their own: a subject and a finite verb that is not a relative clause's.
//!
//! In come a scene and the tokens between two marks; out go answers for `kind`. No grammar: closed classes, endings and
//! agreement guess at verbs.

use super::lexis::{Closed, Cue, Role};
use super::scene::Scene;
use crate::text::TokenKind;
use std::ops::Range;

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// With a noun: 'the bridge was never safe'.
    Noun,
    /// With a pronoun, which no writer's sentence needs: 'we were never safe'.
    Pronoun,
}

/// How many words may stand before the verb of a clause.
const FARTHEST: usize = 22;

/// The clause that the words begin with, if they do.
pub(super) fn opening(scene: &Scene<'_>, tokens: Range<usize>) -> Option<Clause> {
    let mut reader = Reader { scene, from: tokens.start, subject: None, open: 0, led: false };
    let mut group = None;
    for i in tokens.take(FARTHEST * 2) {
        if scene.text.token(i).kind == TokenKind::Mark {
            // 'In the end, the town won': the phrase before the comma is no subject.
            if matches!(scene.class(i), b',' | b'-') && reader.led {
                (reader.led, reader.subject) = (false, None);
            }
            continue;
        }
        if reader.is_verb(i) {
            let own = match group {
                Some(own) => own,
                None if reader.follows_and(i) => false,
                None => reader.takes_verb(),
            };
            if own && let Some(subject) = reader.subject {
                return Some(subject);
            }
            if reader.subject.is_none() && !reader.led && reader.open == 0 {
                return None;
            }
            group = Some(own);
        } else if !(group.is_some() && reader.is_adverb(i)) {
            // 'recommended it', 'facing trial': a predicate without its subject.
            let bare = reader.subject.is_none() && !reader.led && (reader.role(i).ed || reader.role(i).ing);
            if bare && reader.role(i).closed == Closed::No {
                return None;
            }
            group = None;
            reader.word(i);
        }
    }
    None
}

/// Whether a whole sentence stands among the words: 'a lot of noise. Nobody was calm.'
pub(super) fn holds_sentence(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    let stops = |i: &usize| matches!(scene.text.surface(*i), "." | "!" | "?" | "…" | "..." | "]");
    let after = tokens.clone().skip(1).filter(stops).map(|i| i + 1).filter(|i| i + 3 < tokens.end).take(8);
    let large = |i: usize| scene.text.shape(i).capital && scene.text.token(i).spaced;
    after.filter(|i| large(*i)).any(|i| opening(scene, i..tokens.end).is_some())
}

/// Whether a few words are a bare clause: 'the pumps work', 'nothing works'. Two nouns in a row that agree look just like it, so
/// that it is asked only where the writer's sentence wants a clause and ends with one.
pub(super) fn is_bare(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    let reader = Reader { scene, from: tokens.start, subject: None, open: 0, led: false };
    let mut words = tokens.clone().filter(|i| scene.text.token(*i).kind != TokenKind::Mark);
    let opens = words.next().is_some_and(|i| matches!(scene.class(i), b'd' | b's' | b'o' | b'N'));
    let verb = |i: usize| {
        let ends = matches!(scene.class(i + 1), b'p' | b'b' | b'.' | b',') || i + 1 == tokens.end;
        let small = !scene.text.shape(i).capital && reader.is_noun(i) && reader.is_noun(i - 1);
        small && ends && reader.is_plural(i - 1) != reader.is_plural(i)
    };
    opens && tokens.len() <= BARE && words.any(verb)
}

/// Most words of a bare clause.
const BARE: usize = 7;

struct Reader<'s> {
    scene: &'s Scene<'s>,
    /// The first token.
    from: usize,
    subject: Option<Clause>,
    /// Subordinate clauses that still wait for their verb.
    open: usize,
    /// A preposition opened the words; its noun is no subject.
    led: bool,
}

impl Reader<'_> {
    /// The last word before a token that is no adverb, within the words.
    fn before(&self, i: usize) -> Option<usize> {
        (self.from..i).rev().take(4).find(|k| !self.is_adverb(*k))
    }

    fn role(&self, i: usize) -> Role {
        self.scene.role(i)
    }

    fn is_adverb(&self, i: usize) -> bool {
        let role = self.role(i);
        role.closed == Closed::Adv
            || role.ly
            || matches!(self.scene.text.lower(i), "not" | "n't" | "never" | "also" | "just" | "only" | "still")
    }

    fn is_subject(&self, i: usize) -> bool {
        match self.role(i).closed {
            Closed::Subject => !matches!(self.scene.text.lower(i), "who" | "which"),
            Closed::One => true,
            _ => false,
        }
    }

    /// A common noun or a name.
    fn is_noun(&self, i: usize) -> bool {
        let role = self.role(i);
        role.closed == Closed::No && !role.ed && !role.ly && !role.ing && self.scene.text.token(i).kind == TokenKind::Word
    }

    fn is_plural(&self, i: usize) -> bool {
        let lower = self.scene.text.lower(i);
        self.is_noun(i)
            && (lower.ends_with('s') && !lower.ends_with("ss") || matches!(lower, "people" | "men" | "women" | "children"))
    }

    /// Whether a word is a finite verb, or part of one.
    fn is_verb(&self, i: usize) -> bool {
        let (text, role) = (self.scene.text, self.role(i));
        let before = self.before(i);
        let lower = text.lower(i);
        if text.token(i).kind != TokenKind::Word {
            return false;
        }
        match role.closed {
            // 'Bergen's shame' is no verb, 'Bergen's in a mess' and 'it's over' are.
            Closed::Aux if lower == "'s" => {
                let pronoun =
                    before.is_some_and(|b| self.is_subject(b) || matches!(text.lower(b), "that" | "there" | "who" | "what"));
                pronoun || matches!(self.role(i + 1).closed, Closed::Det | Closed::Prep | Closed::Conj) || self.role(i + 1).ing
            }
            Closed::Aux => !matches!(lower, "being" | "having" | "doing"),
            // 'to make sure'
            Closed::Verb => before.is_none_or(|b| text.lower(b) != "to"),
            Closed::No if role.ing || role.ly || text.shape(i).capital && i > self.from => false,
            Closed::No => {
                let Some(before) = before else { return false };
                if matches!(text.lower(before), "to" | "-") || text.token(before).kind == TokenKind::Mark {
                    return false;
                }
                // 'we love it', but 'you people'.
                let relative = matches!(text.lower(before), "who" | "which");
                if self.is_subject(before) || relative {
                    let third =
                        relative || self.role(before).closed == Closed::One || matches!(text.lower(before), "he" | "she" | "it");
                    return third || !self.is_plural(i);
                }
                // 'acts that advocate it', but 'acts that people advocate'.
                if text.lower(before) == "that" && self.open > 0 {
                    let antecedent = before.wrapping_sub(1);
                    let next = self.role(i + 1);
                    return self.is_noun(antecedent)
                        && self.is_plural(antecedent) != self.is_plural(i)
                        && !next.ed
                        && !matches!(next.closed, Closed::Aux | Closed::Verb);
                }
                let noun = self.is_noun(before);
                let object = matches!(self.role(i + 1).closed, Closed::Det | Closed::Poss | Closed::Object | Closed::Subject);
                let cue = matches!(role.cue, Cue::Speak | Cue::Call | Cue::Report | Cue::Think);
                // 'the pump failed', but 'a damaged pump' and 'people hit by debt'.
                let past = (role.ed || cue && !lower.ends_with('s')) && !matches!(text.lower(i + 1), "by" | "of" | "for");
                let agrees = self.is_plural(before) != self.is_plural(i);
                noun && (past && (role.ed || agrees) || agrees && object)
            }
            _ => false,
        }
    }

    /// Whether 'and' joins a verb to the one before it: it has the subject of that one.
    fn follows_and(&self, i: usize) -> bool {
        self.subject.is_some() && self.before(i).is_some_and(|b| matches!(self.scene.text.lower(b), "and" | "or" | "but"))
    }

    /// Whether a verb is the main one; else the innermost open clause takes it.
    fn takes_verb(&mut self) -> bool {
        let main = self.open == 0;
        self.open = self.open.saturating_sub(1);
        main
    }

    /// Takes a word that is no verb.
    fn word(&mut self, i: usize) {
        let text = self.scene.text;
        let lower = text.lower(i);
        let first = self.subject.is_none() && !self.led;
        let before = self.before(i);
        // 'to return the form', 'and threaten the town': what stands behind 'to' or 'and' may be no noun.
        let free = |b: usize| !matches!(text.lower(b.wrapping_sub(1)), "to" | "and" | "or");
        let noun_before = before.is_some_and(|b| self.is_subject(b) || self.is_noun(b) && free(b));
        match self.role(i).closed {
            _ if matches!(
                lower,
                "that" | "who" | "which" | "what" | "where" | "when" | "if" | "because" | "whether" | "how" | "why"
            ) =>
            {
                // 'because they …', 'that was …'
                match (first, lower) {
                    (true, "that" | "who" | "what" | "which") => self.subject = Some(Clause::Pronoun),
                    (true, _) => {}
                    (false, _) => self.open += 1,
                }
            }
            Closed::Adv if lower == "there" && self.role(i + 1).closed == Closed::Aux => self.subject = Some(Clause::Pronoun),
            Closed::Subject | Closed::One => {
                // 'a storm we have never seen', but 'In the end we …'.
                match self.subject {
                    Some(_) if noun_before && self.open == 0 => self.open += 1,
                    Some(_) => {}
                    None if self.open > 0 => {}
                    None => (self.subject, self.led) = (Some(Clause::Pronoun), false),
                }
            }
            Closed::Object if first && matches!(lower, "it" | "you") => self.subject = Some(Clause::Pronoun),
            // 'a storm the town has never seen'
            Closed::Det | Closed::Poss if self.subject.is_some() && noun_before && self.open == 0 => {
                let comma = text.token(i.wrapping_sub(1)).kind == TokenKind::Mark;
                self.open += usize::from(!comma);
            }
            Closed::Prep if first => self.led = true,
            Closed::Det | Closed::Poss | Closed::No if first => self.subject = Some(Clause::Noun),
            _ => {}
        }
    }
}
