//! Reported speech without marks: 'Mr Ren said he missed his daughter'.
//!
//! In comes the scene; out go [`Reported`] words with their cue and source. Each word that may report is a ballot: that it
//! reports nothing, or one of the stretches before and behind it that the clause offers. The same linear model as for speakers,
//! with weights of its own, chooses.

use super::assign::{Ballot, Choose};
use super::hash::{Features, Hash};
use super::lexis::{Closed, Cue};
use super::scene::{Scene, is_furniture};
use super::speaker::chunk::Chunk;
use super::speaker::frame::bucket;
use super::subject::Subject;
use super::told::passive;
use crate::name::NameKind;
use crate::page::LineRole;
use crate::text::TokenKind;
use std::ops::Range;

/// Words that somebody is said to have said or thought.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reported {
    /// Tokens of the words.
    pub content: Range<usize>,
    /// The token that reports.
    pub cue: usize,
    /// Index of the noun phrase that is the source.
    pub source: Option<usize>,
    /// How likely the choice is.
    pub share: f32,
}

/// How far a sentence is read from its cue.
const REACH: usize = 80;
/// How many ends a stretch is offered.
const ENDS: usize = 9;

/// Finds reported words.
pub(super) fn find(scene: &Scene<'_>, chooser: &mut impl Choose) -> Vec<Reported> {
    let mut out: Vec<Reported> = Vec::new();
    let (mut ballot, mut features) = (Ballot::default(), Features::default());
    for sentence in scene.text.sentences() {
        let (start, end) = (sentence.start as usize, sentence.end as usize);
        // What a headline reports the story reports again, and 'Posts Tagged' reports nothing.
        let role = scene.page.role(scene.text.line_of(start));
        if is_furniture(role) || matches!(role, LineRole::Headline | LineRole::Heading | LineRole::Byline | LineRole::Credit) {
            continue;
        }
        for cue in start..end {
            if !may_report(scene, cue) || scene.quote_of(cue).is_some() {
                continue;
            }
            let clause = Clause::of(scene, cue, start.max(cue.saturating_sub(REACH))..end.min(cue + REACH));
            let stretches = clause.stretches();
            ballot.clear(scene.text.token(cue).span());
            clause.of_none(&mut features);
            ballot.cast(None, false, &mut features);
            for stretch in &stretches {
                clause.of_stretch(stretch, &mut features);
                ballot.cast(Some(scene.text.span_of(stretch.tokens.clone())), false, &mut features);
            }
            let (chosen, share) = chooser.choose(&ballot);
            if let Some(stretch) = chosen.checked_sub(1).and_then(|c| stretches.get(c)) {
                let report = Reported { content: clause.words_of(stretch), cue, source: clause.source, share };
                if let Some(same) = out.iter_mut().rev().take(2).find(|r| r.content == report.content) {
                    // 'In a letter, seen by the Herald, Berg wrote that …': the cue beside the words reports them.
                    if !stretch.before {
                        *same = report;
                    }
                } else if report.content.len() >= SHORTEST && within(&out, &report.content) < DEEPEST {
                    out.push(report);
                }
            }
        }
    }
    out
}

/// Fewest tokens that are worth a report.
const SHORTEST: usize = 2;

/// How deep reports may stand in each other: 'He said she thought it was over' is two.
const DEEPEST: usize = 2;

/// How many of the last reports hold a stretch.
fn within(reports: &[Reported], tokens: &Range<usize>) -> usize {
    let holds = |r: &&Reported| r.content.start <= tokens.start && tokens.end <= r.content.end;
    reports.iter().rev().take(4).filter(holds).count()
}

/// Whether a word can report.
fn may_report(scene: &Scene<'_>, i: usize) -> bool {
    let role = scene.role(i);
    match role.cue {
        Cue::No => role.closed == Closed::No && role.ed && !scene.text.shape(i).capital,
        _ => scene.text.token(i).kind == TokenKind::Word && !is_idle(scene, i),
    }
}

/// Whether a word that reports elsewhere does not where it stands.
fn is_idle(scene: &Scene<'_>, i: usize) -> bool {
    let (text, role) = (scene.text, scene.role(i));
    // 'The plan was called “a gift” by Berg': what is said of the subject is no report.
    let called = role.cue == Cue::Call && passive::speaks_of_subject(scene, i);
    // 'a part of the city known as the Docks'
    let known = text.lower(i) == "known" && matches!(text.lower(i + 1), "as" | "for");
    // 'Sultan Said bin Taimur'
    let name = text.shape(i).capital && scene.mention_at(i).is_some();
    // 'Berg's proposed deal', 'the proposed deal'
    let before = scene.role(i.wrapping_sub(1)).closed;
    let owned = text.lower(i.wrapping_sub(1)) == "'s" && scene.role(i.wrapping_sub(2)).closed == Closed::No;
    let modifies = role.ed && (owned || matches!(before, Closed::Det | Closed::Poss) && scene.class(i + 1) == b'o');
    called || known || name || modifies || is_noun(scene, i)
}

/// Whether a word that may be a verb is a noun: none in its bare form has 'a government' as its subject.
fn is_noun(scene: &Scene<'_>, i: usize) -> bool {
    let at = scene.chunks.partition_point(|c| c.end() < i);
    let singular = |start: usize| matches!(scene.text.lower(start), "a" | "an" | "every" | "each");
    scene.role(i).bare && scene.chunks.get(at).is_some_and(|c| c.end() == i && singular(c.start()))
}

/// A stretch that may be the reported words.
struct Stretch {
    tokens: Range<usize>,
    /// It stands before the cue.
    before: bool,
    /// How it begins: right at the cue, behind 'that', behind the one addressed, behind a comma or colon.
    opening: u32,
}

/// A cue with the clause around it.
struct Clause<'s> {
    scene: &'s Scene<'s>,
    cue: usize,
    range: Range<usize>,
    /// Index of the subject.
    source: Option<usize>,
    /// The subject stands behind the cue.
    inverted: bool,
}

impl<'s> Clause<'s> {
    fn of(scene: &'s Scene<'s>, cue: usize, range: Range<usize>) -> Self {
        let Subject { source, inverted } = Subject::of(scene, cue, &range);
        Self { scene, cue, range, source, inverted }
    }

    /// One past the name that stands in apposition behind a source: 'according to the mayor, Ada Berg, it will open'.
    fn past_name(&self, end: usize) -> usize {
        let scene = self.scene;
        let comma = |i: usize| scene.class(i) == b',';
        let next = scene.chunks_in(end + 1, end + 2).next().and_then(|c| scene.chunks.get(c));
        let person = |c: &&Chunk| scene.name_kind(c.head as usize) == Some(NameKind::Person);
        next.filter(person).filter(|c| comma(end) && comma(c.end())).map_or(end, Chunk::end)
    }

    fn puts_it(&self) -> bool {
        matches!((self.scene.text.lower(self.cue), self.scene.text.lower(self.cue + 1)), ("put" | "puts", "it"))
    }

    fn chunk(&self) -> Option<&'s Chunk> {
        self.source.and_then(|s| self.scene.chunks.get(s))
    }

    /// End of the sentence's words, its closing marks left out.
    fn last(&self) -> usize {
        let mut end = self.range.end;
        while end > self.cue + 1 && matches!(self.scene.class(end - 1), b'.' | b'"') && self.scene.quote_of(end - 1).is_none() {
            end -= 1;
        }
        end
    }

    fn stretches(&self) -> Vec<Stretch> {
        let scene = self.scene;
        let mut out = Vec::new();
        // Behind the cue.
        let last = self.last();
        let after = match (self.inverted, self.chunk()) {
            (true, Some(chunk)) => self.past_name(chunk.end()),
            // 'as Berg put it: …'
            _ => self.cue + 1 + usize::from(self.puts_it()),
        };
        let mut starts: Vec<(usize, u32)> = vec![(after, 0)];
        if let Some(addressed) = scene.chunks_in(after, after + 1).next().and_then(|c| scene.chunks.get(c)) {
            starts.push((addressed.end(), 1));
        }
        if let Some(that) = (after..last.min(after + 12)).find(|i| scene.class(*i) == b't') {
            starts.push((that, 2));
        }
        if matches!(scene.class(after), b',' | b':' | b'p' | b'2' | b'a') {
            starts.push((after + 1, 3));
        }
        starts.dedup_by_key(|s| s.0);
        let mut ends: Vec<usize> = vec![last];
        for i in after + 1..last {
            if ends.len() >= ENDS {
                break;
            }
            if scene.quote_of(i).is_none() && matches!(scene.class(i), b',' | b';' | b'-' | b'&' | b'c' | b'(' | b'a' | b'w') {
                ends.push(i);
            }
        }
        for (start, opening) in starts {
            for &end in ends.iter().filter(|e| **e > start) {
                out.push(Stretch { tokens: start..end, before: false, opening });
            }
        }
        // Before it: '…, Ms Berg said', '…, according to Ms Berg'.
        let subject = match (self.inverted, self.chunk()) {
            (false, Some(chunk)) => chunk.start(),
            _ => self.cue,
        };
        let comma = (self.range.start..subject).rev().take(3).find(|i| matches!(scene.class(*i), b',' | b'-' | b'"'));
        let end = match comma {
            Some(comma) if scene.class(comma) == b'"' => comma + 1,
            Some(comma) => comma,
            None => subject,
        };
        let mut starts = vec![self.range.start];
        for i in (self.range.start..end).rev() {
            if starts.len() >= 5 {
                break;
            }
            if scene.quote_of(i).is_none() && matches!(scene.class(i), b',' | b'&' | b';' | b'-' | b'c') {
                starts.push(i + 1);
            }
        }
        for (n, start) in starts.into_iter().enumerate().filter(|(_, s)| *s < end) {
            out.push(Stretch { tokens: start..end, before: true, opening: 10 + n.min(1) as u32 });
        }
        out
    }

    /// The tokens of a stretch from its first word on.
    fn words_of(&self, stretch: &Stretch) -> Range<usize> {
        let Range { start, end } = stretch.tokens;
        let opens = |i: &usize| !matches!(self.scene.class(*i), b',' | b':' | b';');
        (start..end).find(opens).unwrap_or(start)..end
    }

    /// Features that the whole ballot shares, as the answer that nothing is reported.
    fn of_none(&self, out: &mut Features) {
        let (scene, cue) = (self.scene, self.cue);
        let text = scene.text;
        let word = text.lower(cue);
        let (p, n) = (cue.wrapping_sub(1), cue + 1);
        out.add(Hash::new(500));
        out.add(Hash::new(501).word(word));
        out.add(Hash::new(502).word(word).byte(scene.class(p)).byte(scene.class(n)));
        out.add(Hash::new(503).word(text.lower(p)).byte(scene.class(cue)));
        out.add(Hash::new(504).word(text.lower(n)).byte(scene.class(cue)));
        out.add(Hash::new(505).word(text.lower(p)).word(word));
        out.add(Hash::new(506).word(word).word(text.lower(n)));
        out.add(Hash::new(507).byte(scene.class(p.wrapping_sub(1))).byte(scene.class(p)).byte(scene.class(cue)));
        out.add(Hash::new(508).byte(scene.class(cue)).byte(scene.class(n)).byte(scene.class(n + 1)));
        out.add(Hash::new(516).byte(scene.class(p)).byte(scene.class(cue)).byte(scene.class(n)).byte(scene.class(n + 1)));
        let chunk = self.chunk();
        let kind = chunk.map_or(9, |c| c.kind as u32);
        let gap = chunk.map_or(15, |c| bucket(if self.inverted { c.start() - cue } else { cue.saturating_sub(c.end()) }));
        out.add(Hash::new(509).num(kind).num(gap).num(u32::from(self.inverted)));
        out.add(Hash::new(510).num(kind).word(word).num(u32::from(self.inverted)));
        out.add(Hash::new(511).word(chunk.map_or("", |c| text.lower(c.head as usize))));
        out.add(
            Hash::new(512)
                .num(chunk.and_then(|c| scene.name_kind(c.head as usize)).map_or(9, |k| k as u32))
                .byte(scene.class(cue)),
        );
        let line = text.line_of(cue);
        out.add(Hash::new(513).num(scene.page.role(line) as u32).num(u32::from(line == 0)).byte(scene.class(cue)));
        let quote = scene.quote_of(n).or(scene.quote_of(n + 1)).is_some();
        out.add(Hash::new(514).byte(scene.class(cue)).num(u32::from(quote)));
        out.add(Hash::new(515).num(bucket(self.last() - cue)).byte(scene.class(cue)).num(bucket(cue - self.range.start)));
        let stem = word.get(..word.len().min(5)).unwrap_or("");
        out.add(Hash::new(517).word(stem).byte(scene.class(n)));
    }

    fn of_stretch(&self, stretch: &Stretch, out: &mut Features) {
        let (scene, cue) = (self.scene, self.cue);
        let text = scene.text;
        let word = text.lower(cue);
        let Range { start, end } = stretch.tokens;
        let side = u32::from(stretch.before);
        let class = scene.class(cue);
        let at_end = end == if stretch.before { cue } else { self.last() };
        let stop = if at_end { b'$' } else { scene.class(end) };
        let opening = stretch.opening;
        let length = bucket(end - start);
        out.add(Hash::new(550).num(side).num(opening));
        out.add(Hash::new(551).num(side).num(opening).word(word));
        out.add(Hash::new(552).num(side).num(opening).byte(class).byte(scene.class(start)));
        out.add(Hash::new(553).num(side).num(opening).byte(stop).byte(class));
        out.add(Hash::new(554).num(side).byte(stop).word(text.lower(end)).byte(scene.class(end + 1)));
        out.add(Hash::new(555).num(side).byte(stop).byte(scene.class(end)).byte(scene.class(end + 1)).byte(scene.class(end + 2)));
        out.add(Hash::new(556).num(side).num(length).byte(stop));
        out.add(Hash::new(557).num(side).word(text.lower(start)).num(opening));
        out.add(Hash::new(558).num(side).byte(scene.class(start)).byte(scene.class(start + 1)).num(opening));
        out.add(Hash::new(559).num(side).byte(scene.class(end.wrapping_sub(1))).byte(stop));
        out.add(Hash::new(560).num(side).word(word).word(text.lower(start)));
        out.add(Hash::new(561).num(side).word(word).byte(stop));
        let verbs = stretch
            .tokens
            .clone()
            .take(40)
            .filter(|i| matches!(scene.class(*i), b'x' | b'v' | b'S' | b'R' | b'T' | b'C'))
            .take(3)
            .count();
        out.add(Hash::new(562).num(side).num(verbs as u32).byte(class).num(opening));
        let commas = stretch.tokens.clone().filter(|i| scene.class(*i) == b',').take(4).count();
        out.add(Hash::new(563).num(side).num(commas as u32).byte(stop));
        let rest = if stretch.before { start - self.range.start } else { self.last().saturating_sub(end) };
        out.add(Hash::new(564).num(side).num(bucket(rest)).byte(stop).byte(scene.class(end)));
        let quoted = scene.quote_of(start).is_some() || scene.quote_of(end.wrapping_sub(1)).is_some();
        out.add(Hash::new(565).num(side).num(u32::from(quoted)).byte(class).num(opening));
        out.add(Hash::new(566).num(side).byte(scene.class(cue + 1)).num(opening).byte(scene.class(start)));
        out.add(Hash::new(567).num(side).byte(scene.class(cue.wrapping_sub(1))).num(opening).num(u32::from(self.inverted)));
        if !stretch.before && opening == 1 {
            out.add(Hash::new(568).word(word).num(u32::from(scene.chunks_in(cue + 1, cue + 2).len() as u32 > 0)));
        }
    }
}
