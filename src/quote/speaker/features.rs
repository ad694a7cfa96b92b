//! What tells the source of a quote from the other noun phrases around it.
//!
//! In come a quote and a candidate; out go hashed features, the same in training and in the product.

use super::chunk::{Chunk, ChunkKind};
use super::frame::{Frame, bucket, is_cue, path};
use crate::quote::hash::{Features, Hash};
use crate::quote::marks::Marked;
use crate::quote::scene::Scene;
use crate::quote::told::passive;
use crate::text::TokenKind;

/// The choice made for the quote before.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::quote) struct Before {
    /// Index of the chunk chosen.
    pub chunk: Option<usize>,
    /// Index of the quote.
    pub quote: Option<usize>,
}

/// Everything about a quote that its candidates share.
pub(in crate::quote) struct Situation<'s> {
    pub scene: &'s Scene<'s>,
    pub index: usize,
    pub quote: &'s Marked,
    pub frame: Frame,
    pub before: Before,
    shared: Vec<Hash>,
}

impl<'s> Situation<'s> {
    pub(in crate::quote) fn new(scene: &'s Scene<'s>, index: usize, quote: &'s Marked, before: Before) -> Self {
        let frame = Frame::of(scene, quote);
        let mut situation = Self { scene, index, quote, frame, before, shared: Vec::new() };
        situation.shared = situation.shape();
        situation
    }

    fn length(&self) -> u32 {
        bucket(self.quote.tokens.len())
    }

    /// 0: no cue in the sentence; 1: behind; 2: before; 3: both.
    fn cues(&self) -> u32 {
        u32::from(self.frame.cue_after.is_some()) + 2 * u32::from(self.frame.cue_before.is_some())
    }

    /// How the quote sits in its paragraph.
    fn place(&self) -> u32 {
        let f = &self.frame;
        let p = &self.quote.paragraph;
        let alone = f.quote.start <= p.start && f.quote.end + 1 >= p.end;
        match (alone, f.quote.start == f.left, f.right <= f.quote.end + 1) {
            (true, _, _) => 0,
            (_, true, true) => 1,
            (_, true, false) => 2,
            (_, false, true) => 3,
            _ => 4,
        }
    }

    /// What is like this quote, to be joined with what is like a candidate.
    fn shape(&self) -> Vec<Hash> {
        let text = self.scene.text;
        let lower_start = u32::from(!text.shape(self.quote.tokens.start).capital);
        let h = Hash::new(1).num(self.place()).num(self.cues()).num(self.frame.ending);
        vec![h, Hash::new(2).num(self.place()).num(lower_start).num(self.length().min(6)), Hash::new(3).num(self.cues())]
    }

    /// Features of the answer that nobody is quoted.
    pub(in crate::quote) fn of_none(&self, out: &mut Features) {
        let (scene, q) = (self.scene, self.quote);
        let text = scene.text;
        let (first, after) = (self.frame.quote.start, self.frame.quote.end);
        out.add(Hash::new(100));
        for (k, h) in self.shared.iter().enumerate() {
            out.add(h.num(100 + k as u32));
        }
        out.add(Hash::new(101).num(self.length()));
        let lower_start = u32::from(!text.shape(q.tokens.start).capital);
        out.add(Hash::new(102).num(self.length()).num(lower_start).num(self.frame.ending).num(u32::from(q.closed)));
        let (p, n) = (first.wrapping_sub(1), after);
        let of = |i: usize, inside: bool| if inside { text.lower(i) } else { "" };
        let before = of(p, first > q.paragraph.start);
        let before2 = of(p.wrapping_sub(1), first > q.paragraph.start + 1);
        let next = of(n, n < q.paragraph.end);
        out.add(Hash::new(103).word(before));
        out.add(Hash::new(104).word(before2).word(before));
        out.add(Hash::new(105).word(next));
        out.add(Hash::new(106).byte(scene.class(p)).byte(scene.class(n)).num(self.length().min(5)));
        out.add(Hash::new(107).byte(scene.class(p.wrapping_sub(1))).byte(scene.class(p)).num(lower_start));
        out.add(Hash::new(123).byte(scene.class(n)).byte(scene.class(n + 1)).num(lower_start));
        out.add(Hash::new(108).word(text.lower(q.tokens.start)));
        out.add(Hash::new(109).word(text.lower(q.tokens.end.wrapping_sub(1))));
        let capitals = q.tokens.clone().take(12).filter(|i| text.shape(*i).capital).count();
        let words = q.tokens.clone().take(12).filter(|i| text.token(*i).kind == TokenKind::Word).count();
        out.add(Hash::new(110).num((capitals * 4).div_ceil(words.max(1)) as u32).num(words.min(6) as u32));
        let mut seen = [false; 128];
        for i in q.tokens.clone().take(40) {
            let class = scene.class(i);
            if let Some(seen) = seen.get_mut(usize::from(class)).filter(|s| !**s) {
                *seen = true;
                out.add(Hash::new(111).byte(class));
            }
        }
        for i in self.frame.left.max(first.saturating_sub(12))..first {
            if scene.quote_of(i).is_none() {
                out.add(Hash::new(112).word(text.lower(i)));
            }
        }
        for i in after..self.frame.right.min(after + 8) {
            if scene.quote_of(i).is_none() {
                out.add(Hash::new(113).word(text.lower(i)));
            }
        }
        for i in q.tokens.clone().take(4) {
            out.add(Hash::new(114).word(text.lower(i)).num(u32::from(text.shape(i).capital)));
        }
        if q.tokens.len() <= 3 {
            out.add(q.tokens.clone().fold(Hash::new(122), |h, i| h.word(text.lower(i))));
        }
        let cue = |c: Option<usize>| c.map_or("", |i| text.lower(i));
        out.add(Hash::new(115).word(cue(self.frame.cue_before)));
        out.add(Hash::new(116).word(cue(self.frame.cue_after)));
        let near = |c: Option<usize>| c.map_or(99, |i| bucket(if i < first { first - i } else { i - after }));
        out.add(Hash::new(117).num(near(self.frame.cue_before)).num(near(self.frame.cue_after)));
        let attributed = self.before.quote.map(|_| u32::from(self.before.chunk.is_some()));
        let same = self.before.quote.and_then(|b| scene.marked.get(b)).is_some_and(|b| b.paragraph == q.paragraph);
        out.add(Hash::new(118).num(attributed.unwrap_or(2)).num(u32::from(same)).num(self.place()));
        out.add(Hash::new(119).num(attributed.unwrap_or(2)).num(u32::from(q.runs_on)));
        let line = text.line_of(q.tokens.start);
        out.add(Hash::new(120).num(scene.page.role(line) as u32).num(self.length().min(5)));
        out.add(Hash::new(121).num(u32::from(line == 0)).num(u32::from(q.single)));
        let stop = q.paragraph.end;
        let full = self.place() == 0 && stop > 0;
        out.add(Hash::new(124).num(u32::from(full)).num(self.length()).num(self.cues()));
    }

    /// Features of a candidate.
    pub(in crate::quote) fn of(&self, index: usize, chunk: &Chunk, out: &mut Features) {
        let (scene, q, f) = (self.scene, self.quote, &self.frame);
        let text = scene.text;
        let left = chunk.end() <= f.quote.start;
        let side = u32::from(left);
        let in_frame = chunk.start() >= f.left && chunk.end() <= f.right;
        let in_paragraph = chunk.start() >= q.paragraph.start && chunk.start() < q.paragraph.end;
        let gap = if left { chunk.end()..f.quote.start } else { f.quote.end..chunk.start() };
        let place = match (in_frame, in_paragraph) {
            (true, _) => 0,
            (false, true) => 1,
            _ => 2,
        } * 2
            + side;
        let kind = chunk.kind as u32;
        let name = scene.name_kind(chunk.head as usize).map_or(9, |k| k as u32);
        let head = text.lower(chunk.head as usize);
        let (next, before) = (chunk.end(), chunk.start().wrapping_sub(1));
        let after_cue = is_cue(scene, next);
        let governor = self.governor(chunk);
        let verb = governor.map_or(b'0', |g| scene.class(g));
        let verb_gap = governor.map_or(15, |g| bucket(g - chunk.end()));

        out.add(Hash::new(10));
        for (k, h) in self.shared.iter().enumerate() {
            out.add(h.num(200 + k as u32).num(place));
            out.add(h.num(300 + k as u32).num(place).num(kind).byte(verb));
        }
        out.add(Hash::new(11).num(place).num(kind).num(name));
        out.add(Hash::new(12).word(head).num(u32::from(in_frame)));
        out.add(Hash::new(13).num(place).num(bucket(gap.len())));
        out.add(Hash::new(14).num(place).byte(scene.class(before)).num(kind));
        out.add(Hash::new(15).num(place).byte(scene.class(next)).num(kind));
        out.add(Hash::new(16).num(place).word(text.lower(next)));
        out.add(Hash::new(17).num(place).word(text.lower(before)));
        out.add(Hash::new(18).num(place).byte(scene.class(before)).byte(scene.class(next)).byte(scene.class(next + 1)));
        out.add(Hash::new(19).num(place).byte(verb).num(verb_gap));
        out.add(Hash::new(24).num(place).byte(scene.class(before)).byte(verb).num(u32::from(verb_gap > 0)));
        out.add(Hash::new(25).num(place).num(name).byte(verb).num(u32::from(verb_gap > 0)).num(self.cues()));
        out.add(Hash::new(20).num(place).word(governor.map_or("", |g| text.lower(g))));
        out.add(Hash::new(21).num(place).word(text.lower(before.wrapping_sub(1))).word(text.lower(before)));

        // The whole way between quote and candidate, if it is short.
        if place < 4 {
            match path(scene, gap.clone(), 8) {
                Some(path) => {
                    out.add(Hash::new(30).num(side).bytes(&path));
                    out.add(Hash::new(31).num(side).bytes(&path).num(kind).num(f.ending));
                    out.add(Hash::new(32).num(side).bytes(&path).byte(scene.class(if left { before } else { next })));
                }
                None => {
                    let near = if left { f.quote.start.saturating_sub(4)..f.quote.start } else { f.quote.end..f.quote.end + 4 };
                    if let Some(path) = path(scene, near, 6) {
                        out.add(Hash::new(33).num(side).bytes(&path).byte(verb));
                    }
                }
            }
        }

        // The cue nearest to the quote, and whether the candidate is what says it.
        for (which, cue) in [(0, f.cue_before), (1, f.cue_after)] {
            let Some(cue) = cue else { continue };
            let class = scene.class(cue);
            let inverted = chunk.start() == cue + 1;
            let subject = governor == Some(cue);
            let relation = match (subject, inverted) {
                (true, _) => 0,
                (_, true) => 1,
                _ if chunk.end() <= cue => 2,
                _ => 3,
            };
            out.add(Hash::new(40).num(which).num(relation).byte(class).num(side));
            out.add(Hash::new(41).num(which).num(relation).word(text.lower(cue)).num(side));
            out.add(Hash::new(42).num(which).num(relation).num(kind).num(self.place()));
            let between = if chunk.end() <= cue { chunk.end()..cue } else { cue + 1..chunk.start().max(cue + 1) };
            if let Some(path) = path(scene, between, 8).filter(|_| in_frame) {
                out.add(Hash::new(43).num(which).num(relation.min(2)).bytes(&path).byte(class));
            }
        }

        // 'PENCE: We are ready', with the name inside the marks or opening the paragraph; 'he said: “…'.
        let labels = text.surface(next) == ":";
        let opens_line =
            text.token(chunk.start()).first_of_line || chunk.start() == q.tokens.start && f.quote.start == q.paragraph.start;
        if labels {
            let own = u32::from(chunk.start() >= f.quote.start && chunk.end() <= f.quote.end);
            out.add(Hash::new(45).num(own).num(u32::from(opens_line)));
            out.add(Hash::new(46).num(own).num(place).num(u32::from(next + 1 == f.quote.start)).num(kind));
        }
        // “We are ready.” — Ada Berg
        let signature = !left && scene.class(f.quote.end) == b'-' && before == f.quote.end;
        if signature {
            out.add(Hash::new(47).num(kind).num(f.ending).num(u32::from(next >= q.paragraph.end || scene.class(next) == b',')));
        }

        // Order among the candidates.
        if in_paragraph {
            let between =
                if left { scene.chunks_in(chunk.end(), f.quote.start) } else { scene.chunks_in(f.quote.end, chunk.start()) };
            let between = between.filter(|c| {
                scene.chunks.get(*c).is_some_and(|c| c.kind != ChunkKind::Thing && scene.quote_of(c.start()).is_none())
            });
            let nearer = between.take(6).count() as u32;
            out.add(Hash::new(50).num(place).num(nearer));
            out.add(Hash::new(51).num(place).num(nearer).num(self.cues()).num(self.place()));
            let subjects = left
                && !scene
                    .chunks_in(f.left, chunk.start())
                    .any(|c| scene.chunks.get(c).is_some_and(|c| scene.quote_of(c.start()).is_none()));
            out.add(Hash::new(52).num(place).num(u32::from(subjects)).num(kind).byte(verb));
        } else {
            let line = text.line_of(q.tokens.start).saturating_sub(text.line_of(chunk.start())).min(4);
            out.add(Hash::new(53).num(line as u32).num(kind).byte(verb).num(u32::from(after_cue)));
            out.add(Hash::new(54).num(line as u32).num(self.cues()).num(self.place()));
        }

        // The speaker of the quote before.
        if let Some(quote) = self.before.quote.and_then(|b| scene.marked.get(b)) {
            let same_paragraph = quote.paragraph == q.paragraph;
            let is_before = self.before.chunk == Some(index);
            let between = bucket(f.quote.start.saturating_sub(quote.after()));
            let same_word =
                self.before.chunk.and_then(|c| scene.chunks.get(c)).is_some_and(|c| text.lower(c.head as usize) == head);
            let relation = u32::from(is_before) * 2 + u32::from(same_word);
            out.add(Hash::new(60).num(relation).num(u32::from(same_paragraph)).num(self.cues()).num(self.place()));
            out.add(Hash::new(61).num(relation).num(between).num(u32::from(same_paragraph)));
            out.add(Hash::new(62).num(relation).num(u32::from(q.runs_on)).num(u32::from(quote.closed)));
            if is_before {
                let near = quote.after().max(f.quote.start.saturating_sub(12))..f.quote.start;
                if let Some(path) = path(scene, near, 6) {
                    out.add(Hash::new(63).bytes(&path).num(f.ending));
                }
                out.add(Hash::new(64).num(u32::from(chunk.end() > quote.after())).num(self.place()).num(self.cues()));
            }
        }
    }

    /// Whether a candidate is the subject of a verb that may bring a quote in.
    pub(in crate::quote) fn speaks(&self, chunk: &Chunk) -> bool {
        self.governor(chunk).is_some_and(|verb| is_cue(self.scene, verb))
    }

    /// The passive beside a quote that says it of its own subject: 'Ada Berg was called “a hero”', '“Never,” she was told'.
    pub(in crate::quote) fn patient(&self) -> Option<usize> {
        let spoken_of = |verb: &usize| passive::speaks_of_subject(self.scene, *verb);
        let before = self.frame.cue_before.filter(|verb| passive::is_close(self.scene, *verb, self.frame.quote.start));
        before.or(self.frame.cue_after).filter(spoken_of)
    }

    /// Whether a candidate is the subject of a verb.
    pub(in crate::quote) fn is_subject(&self, chunk: &Chunk, verb: usize) -> bool {
        self.governor(chunk) == Some(verb)
    }

    /// The verb that a candidate may be the subject of: right behind it, or behind an insertion between commas or a relative
    /// clause ('Mr Ren, who founded it in 1987, said').
    fn governor(&self, chunk: &Chunk) -> Option<usize> {
        let scene = self.scene;
        let stop = (chunk.end() + 24).min(self.quote.paragraph.end.max(chunk.end()));
        let mut i = chunk.end();
        let verb = |i: usize| matches!(scene.class(i), b'S' | b'C' | b'R' | b'T' | b'v' | b'x');
        while i < stop && matches!(scene.class(i), b'b' | b'c') {
            i += 1;
        }
        if i < stop && verb(i) {
            return Some(self.main_verb(i, stop));
        }
        if scene.class(i) == b',' || scene.class(i) == b'(' || scene.class(i) == b'-' {
            let close = if scene.class(i) == b'(' { b')' } else { scene.class(i) };
            let behind = (i + 1..stop).find(|k| scene.class(*k) == close && verb(k + 1));
            return behind.map(|k| self.main_verb(k + 1, stop));
        }
        // 'has led Ada Berg to fear'
        if scene.class(i) == b'2' && verb(i + 1) {
            return Some(i + 1);
        }
        if matches!(scene.class(i), b'p') {
            return (i + 1..stop.min(i + 8)).find(|k| verb(*k)).map(|k| self.main_verb(k, stop));
        }
        None
    }

    /// 'has been saying': the last verb of the group.
    fn main_verb(&self, mut i: usize, stop: usize) -> usize {
        while self.scene.class(i) == b'x' {
            let next = (i + 1..stop.min(i + 4)).find(|k| !matches!(self.scene.class(*k), b'b' | b'c'));
            match next.filter(|n| matches!(self.scene.class(*n), b'S' | b'C' | b'R' | b'T' | b'v' | b'x' | b'g')) {
                Some(next) => i = next,
                None => break,
            }
        }
        i
    }
}
