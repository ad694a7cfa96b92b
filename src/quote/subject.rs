//! The subject of a verb that may report: who said, thought or found it.
//!
//! In come a scene, the verb and its sentence; out goes the noun phrase and on which side of the verb it stands. No grammar:
//! commas, prepositions and adverbs guess at what belongs together.

use super::lexis::Cue;
use super::scene::Scene;
use super::speaker::chunk::{Chunk, ChunkKind};
use super::told::passive;
use std::ops::Range;

/// The subject of a verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// Index of the noun phrase.
    pub source: Option<usize>,
    /// It stands behind the verb.
    pub inverted: bool,
}

/// Longest insertion in brackets between a subject and its verb.
const BRACKETED: usize = 12;

impl Subject {
    /// The subject of a verb: its agent in the passive, else right behind it after a comma or a quote ('…, said Ms Berg') and in
    /// 'according to', else the phrase before the verb group, an insertion between commas passed over.
    pub(super) fn of(scene: &Scene<'_>, verb: usize, range: &Range<usize>) -> Self {
        let reader = Reader { scene, verb, range };
        // 'It was announced by the council that …', 'she was told that …'
        let agent = passive::agent(scene, verb);
        if agent.is_some() || passive::speaks_of_subject(scene, verb) || passive::is_hearsay(scene, verb) {
            return Self { source: agent, inverted: agent.is_some() };
        }
        match reader.behind() {
            Some(behind) => Self { source: Some(behind), inverted: true },
            None => Self { source: reader.before(), inverted: false },
        }
    }
}

struct Reader<'s> {
    scene: &'s Scene<'s>,
    verb: usize,
    range: &'s Range<usize>,
}

impl<'s> Reader<'s> {
    fn chunk(&self, at: usize) -> Option<&'s Chunk> {
        self.scene.chunks.get(at).filter(|c| self.scene.quote_of(c.start()).is_none())
    }

    /// 'according to Ms Berg', '…, said Ms Berg'.
    fn behind(&self) -> Option<usize> {
        let (scene, verb) = (self.scene, self.verb);
        let role = scene.role(verb);
        if role.cue == Cue::Lead {
            return scene.phrase_at(verb + 2).filter(|at| self.chunk(*at).is_some());
        }
        let comma = matches!(scene.class(verb.wrapping_sub(1)), b',' | b'"');
        // 'Ada Berg, a pilot, announced that …', '…, noting it was over'
        let turned = comma && role.cue == Cue::Speak && !role.ing && scene.class(verb + 1) != b't';
        let next = scene.chunks_in(verb + 1, verb + 2).next().filter(|_| turned && !self.is_parted())?;
        // '…, a pilot, announced Tom Okafor as its head'
        self.chunk(next).filter(|c| scene.class(c.end()) != b'a').map(|_| next)
    }

    /// 'Ada Berg, a pilot from Bergen, said the …' is not '…, said the pilot'.
    fn is_parted(&self) -> bool {
        let opening = self.opening().and_then(|o| self.chunk(o));
        opening.is_some_and(|c| self.scene.class(c.end()) == b',' && c.start() <= self.range.start + 1)
    }

    /// Where the verb group begins, with what modifies it: 'has long', 'on Tuesday'.
    fn group(&self) -> usize {
        let (scene, floor) = (self.scene, self.range.start);
        let class = |i: usize| scene.class(i);
        // 'has long accused': a word between the two is an adverb.
        let has = |i: usize| matches!(scene.text.lower(i), "has" | "have" | "had" | "'ve");
        let adverb = |i: usize| class(i - 1) == b'o' && i > floor + 1 && has(i - 2);
        let mut i = self.verb;
        while i > floor && (matches!(class(i - 1), b'x' | b'b' | b'c' | b'2') || adverb(i)) {
            let dated = class(i - 1) == b'b' && i > floor + 1 && scene.text.lower(i - 2) == "on";
            i -= 1 + usize::from(dated);
        }
        // 'Ada Berg (D-Mass.) said'
        if class(i.wrapping_sub(1)) == b')' {
            i = (floor..i).rev().take(BRACKETED).find(|k| class(*k) == b'(').unwrap_or(i);
        }
        i
    }

    fn before(&self) -> Option<usize> {
        let (scene, i) = (self.scene, self.group());
        let comma = scene.class(i.wrapping_sub(1)) == b',';
        let participle = scene.role(self.verb).ing && matches!(scene.class(i.wrapping_sub(1)), b',' | b'"');
        // 'Ada Berg left the room, saying it was over', 'Ada Berg left the room and said it was over', 'Ada Berg, from Bergen,
        // Norway, said it was over'.
        let shares = participle || scene.class(i.wrapping_sub(1)) == b'&' || comma && self.is_parted();
        if let Some(opening) = self.opening().filter(|_| shares) {
            return Some(opening);
        }
        let at = scene.chunks.partition_point(|c| c.end() <= i);
        let near = (0..at).rev().take(8).filter(|c| self.chunk(*c).is_some_and(|c| c.start() >= self.range.start));
        let mut before = near.clone();
        let first = before.next()?;
        let chunk = self.chunk(first)?;
        let inserted = chunk.end() + 1 == i && scene.class(chunk.end()) == b',';
        let attached = chunk.end() == i && matches!(scene.class(chunk.start().wrapping_sub(1)), b'p' | b'2');
        let head = if inserted || chunk.end() < i && comma {
            // 'The head of the council, a pilot from Bergen, said': the phrase before the first comma.
            before.find(|c| self.chunk(*c).is_some_and(|c| scene.class(c.end()) == b','))
        } else if attached {
            // 'The head of the council said', 'officials in Bergen said', 'people familiar with the plan said'.
            before.find(|c| self.chunk(*c).is_some_and(|c| c.end() + 2 >= chunk.start() && c.kind != ChunkKind::Thing))
        } else {
            None
        };
        head.or(Some(first))
    }

    /// Index of the first noun phrase of the sentence that no preposition leads in, if it stands before the verb.
    fn opening(&self) -> Option<usize> {
        let scene = self.scene;
        let free = |c: &Chunk| {
            let led = matches!(scene.class(c.start().wrapping_sub(1)), b'p' | b'2');
            // Of 'Her deputy' it is the deputy.
            c.end() <= self.verb && c.kind != ChunkKind::Possessive && (c.start() == self.range.start || !led)
        };
        scene.chunks_in(self.range.start, self.verb).find(|c| self.chunk(*c).is_some_and(free))
    }
}
