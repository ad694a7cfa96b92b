//! Noun phrases that can be a source: 'he', 'Mr Ren', 'the spokesman for the company', 'a statement'.
//!
//! In come tokens and their roles; out go [`Chunk`]s in order that never overlap. No grammar: closed classes, capitals and a
//! guess at verbs bound a phrase well enough to name its head.

use crate::name::Names;
use crate::quote::lexis::{Closed, Cue, Lexis, Role, Source};
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// What the head of a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quote) enum ChunkKind {
    /// 'he', 'someone'.
    Pronoun,
    /// 'his'.
    Possessive,
    /// A capitalised head.
    Name,
    /// 'the spokesman'.
    Role,
    /// 'the company'.
    Body,
    /// 'a statement'.
    Document,
    /// Anything else.
    Thing,
}

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::quote) struct Chunk {
    /// Its tokens.
    pub tokens: Range<u32>,
    /// Index of the head's token.
    pub head: u32,
    /// What the head is.
    pub kind: ChunkKind,
}

impl Chunk {
    pub(in crate::quote) fn start(&self) -> usize {
        self.tokens.start as usize
    }

    pub(in crate::quote) fn end(&self) -> usize {
        self.tokens.end as usize
    }
}

/// Longest phrase in tokens.
const LONGEST: usize = 24;

/// Finds the noun phrases of a text.
pub(in crate::quote) fn find(text: &Text<'_>, lexis: &Lexis, names: &Names) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    for sentence in text.sentences() {
        let reader = Reader { text, lexis, names, end: sentence.end as usize };
        let mut i = sentence.start as usize;
        while i < reader.end {
            let behind = chunks.last().is_some_and(|c: &Chunk| c.end() == i) && !text.shape(i).capital;
            let verb = behind && (lexis.role(text, i).ed || lexis.role(text, i).ing);
            i = match reader.read(i).filter(|_| !verb) {
                Some(chunk) => {
                    let end = chunk.end();
                    chunks.push(chunk);
                    end
                }
                // 'The site rated 32 claims': the verb behind a phrase begins none.
                None => i + 1,
            };
        }
    }
    chunks
}

struct Reader<'t> {
    text: &'t Text<'t>,
    lexis: &'t Lexis,
    names: &'t Names,
    end: usize,
}

impl Reader<'_> {
    fn role(&self, i: usize) -> Role {
        self.lexis.role(self.text, i)
    }

    /// One past the last token of the name that a token stands in.
    fn name(&self, i: usize) -> Option<usize> {
        let at = self.names.mentions.partition_point(|m| m.tokens.end <= i);
        self.names.mentions.get(at).filter(|m| m.tokens.start <= i).map(|m| m.tokens.end.min(self.end))
    }

    /// The phrase that begins at a token.
    fn read(&self, i: usize) -> Option<Chunk> {
        if self.name(i).is_some() {
            return self.phrase(i);
        }
        let one = |kind| Some(Chunk { tokens: i as u32..i as u32 + 1, head: i as u32, kind });
        match self.role(i).closed {
            // 'one questioner', but 'one said'.
            Closed::One if self.counts(i) => self.phrase(i),
            Closed::Subject | Closed::Object | Closed::One => one(ChunkKind::Pronoun),
            Closed::Poss if self.nominal(i + 1, false) || self.name(i + 1).is_some() => one(ChunkKind::Possessive),
            Closed::Det if !self.premodifier(i + 1) && self.name(i + 1).is_none() || self.is_subject(i) => {
                one(ChunkKind::Pronoun)
            }
            Closed::Det => self.phrase(i),
            _ if self.text.token(i).kind == TokenKind::Number || self.nominal(i, false) => self.phrase(i),
            _ => None,
        }
    }

    /// 'Several said', but 'some alleged victims'.
    fn is_subject(&self, i: usize) -> bool {
        let counts = matches!(self.text.lower(i), "some" | "several" | "many" | "few" | "most" | "all" | "both" | "another");
        let verb = self.role(i + 1);
        let spoken = matches!(verb.cue, Cue::Speak | Cue::Call | Cue::Report | Cue::Think) && verb.source == Source::No;
        let modifies = verb.ing || verb.ed && (self.nominal(i + 2, false) || self.name(i + 2).is_some());
        counts && spoken && !modifies && !self.text.lower(i + 1).ends_with('s')
    }

    /// Whether a word is the number 'one' before a noun.
    fn counts(&self, i: usize) -> bool {
        self.text.lower(i) == "one" && self.nominal(i + 1, false) && self.role(i + 1).cue == Cue::No && !self.role(i + 1).ed
    }

    /// Whether a word can go on a phrase that has only a determiner.
    fn premodifier(&self, i: usize) -> bool {
        let role = self.role(i);
        i < self.end
            && (self.text.token(i).kind == TokenKind::Number
                || (self.text.token(i).kind == TokenKind::Word && (matches!(role.closed, Closed::No | Closed::Det) || role.ly)))
    }

    /// Whether a word can be part of a phrase; `after_noun`: one stands right before it.
    fn nominal(&self, i: usize, after_noun: bool) -> bool {
        let token = self.text.token(i);
        if i >= self.end || token.kind != TokenKind::Word || self.text.surface(i).starts_with(['\'', '’']) {
            return false;
        }
        let (role, shape) = (self.role(i), self.text.shape(i));
        let inner_capital = shape.capital && !self.opens(i);
        if role.closed != Closed::No {
            return shape.all_capitals && role.closed == Closed::Object && token.end - token.start == 2;
        }
        if inner_capital {
            return true;
        }
        let verb = matches!(role.cue, Cue::Speak | Cue::Call | Cue::Report | Cue::Think | Cue::Lead);
        match after_noun {
            true => !(verb || role.ed || role.ly || role.ing),
            false => (!verb || role.source != Source::No) && !(role.ly && self.opens(i)),
        }
    }

    /// A word whose capital says nothing.
    fn opens(&self, i: usize) -> bool {
        let before = i.wrapping_sub(1);
        let first = self.text.token(i).first_of_line || matches!(self.text.surface(before), "." | "!" | "?" | "…");
        first
            || (self.text.token(before).kind == TokenKind::Mark
                && !matches!(self.text.surface(before), "," | "-" | "—" | "–" | "("))
    }

    fn phrase(&self, start: usize) -> Option<Chunk> {
        let limit = self.end.min(start + LONGEST);
        let mut i = start;
        let determines = |i: usize| matches!(self.role(i).closed, Closed::Det | Closed::Poss) || self.counts(i);
        while i < limit && determines(i) && self.name(i).is_none() {
            i += 1;
        }
        let (mut head, mut noun) = (None, false);
        while i < limit {
            let kind = self.text.token(i).kind;
            if let Some(end) = self.name(i) {
                (head, noun, i) = (Some(end - 1), true, end - 1);
            } else if kind == TokenKind::Number {
                (head, noun) = (Some(i), false);
            } else if head.is_some() && self.joins(i) {
                noun = false;
            } else if self.text.surface(i) == "%" && head.is_some() {
                noun = true;
            } else if noun && self.trails(i) {
                break;
            } else if self.nominal(i, noun) || (head.is_none() && self.premodifier(i)) {
                let role = self.role(i);
                let modifies = role.ed || role.ly || (role.ing && !self.text.shape(i).capital);
                (head, noun) = (Some(i), !modifies || noun);
            } else {
                break;
            }
            i += 1;
        }
        let mut head = head?;
        let mut end = i;
        // A hyphen or a possessive that nothing followed.
        while end > head + 1 && self.text.surface(end - 1) != "%" {
            end -= 1;
        }
        // 'It emerged that curators knew' is no 'that' of theirs.
        let plural = self.text.lower(head).ends_with('s') && !self.text.lower(head).ends_with("ss");
        let start = start + usize::from(self.text.lower(start) == "that" && plural && head > start);
        let mut kind = self.kind(head);
        // 'in the words of Ada Berg' is hers.
        let words = self.text.lower(head) == "words";
        if self.text.lower(end) == "of" && kind != ChunkKind::Name && !words && end + 1 < limit {
            let inner = Reader { end: limit, ..*self };
            if let Some(of) = inner.read(end + 1) {
                end = of.end();
                // 'a spokesman of', but 'dozens of officials', '40 percent of voters'.
                let counts = self.text.token(head).kind == TokenKind::Number || matches!(self.text.surface(head), "%");
                if (kind == ChunkKind::Thing || counts) && of.kind != ChunkKind::Possessive {
                    (head, kind) = (of.head as usize, of.kind);
                }
            }
        }
        Some(Chunk { tokens: start as u32..end as u32, head: head as u32, kind })
    }

    /// 'people familiar with the plan': what stands behind its noun.
    fn trails(&self, i: usize) -> bool {
        matches!((self.text.lower(i), self.text.lower(i + 1)), ("familiar", "with") | ("close", "to") | ("aware", "of"))
    }

    /// A hyphen within a word, or a possessive with what is owned behind it.
    fn joins(&self, i: usize) -> bool {
        let owned = || self.nominal(i + 1, false) || self.name(i + 1).is_some() || self.role(i + 1).closed == Closed::Det;
        let tight = !self.text.token(i).spaced && !self.text.token(i + 1).spaced;
        (self.possessive(i) && owned()) || (self.text.surface(i) == "-" && tight)
    }

    fn possessive(&self, i: usize) -> bool {
        !self.text.token(i).spaced && matches!(self.text.lower(i), "'s" | "'" | "’")
    }

    fn kind(&self, head: usize) -> ChunkKind {
        let shape = self.text.shape(head);
        match self.role(head).source {
            _ if self.name(head).is_some() || (shape.capital && !self.opens(head)) => ChunkKind::Name,
            Source::Role => ChunkKind::Role,
            Source::Body => ChunkKind::Body,
            Source::Document => ChunkKind::Document,
            Source::No if shape.capital => ChunkKind::Name,
            Source::No if self.role(head).cue == Cue::Noun => ChunkKind::Document,
            Source::No => ChunkKind::Thing,
        }
    }
}
