//! Quotes that are no one's words but the name of something: a work, a nickname, a programme, an award.
//!
//! In come a scene and a quote; out goes its kind if the words beside it tell that it names.

use super::QuoteKind;
use super::lexis::Closed;
use super::marks::Marked;
use super::scene::Scene;
use super::speaker::chunk::ChunkKind;
use super::speaker::frame::is_cue;
use crate::page::LineRole;
use crate::text::{Lexicon, TokenKind};
use std::iter::Rev;
use std::ops::Range;
use std::sync::LazyLock;

static WORKS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/works.txt")));

/// What a quote names, if it is no more than a name.
pub(super) fn of(scene: &Scene<'_>, quote: &Marked) -> Option<QuoteKind> {
    // 'Archive for the “Harbour” Category'
    let role = scene.page.role(scene.text.line_of(quote.tokens.start));
    if role == LineRole::Page || is_so_called(scene, quote.first()) {
        Some(QuoteKind::Scare)
    } else if names_a_work(scene, quote) {
        Some(QuoteKind::Title)
    } else {
        Naming { scene, quote, capitals: Capitals::of(scene, quote) }.kind()
    }
}

/// Whether a quote that begins at a token is what something is so called: 'a so-called “smart fence”'.
fn is_so_called(scene: &Scene<'_>, first: usize) -> bool {
    let before = |n: usize| scene.text.lower(first.wrapping_sub(n));
    before(1) == "called" && (before(2) == "so" || (before(2) == "-" && before(3) == "so"))
}

/// How far before a quote the verb that gives the name is sought, and the name of what has it.
const REACH: usize = 6;

/// A quote with what stands before it.
struct Naming<'s> {
    scene: &'s Scene<'s>,
    quote: &'s Marked,
    capitals: Capitals,
}

impl Naming<'_> {
    fn kind(&self) -> Option<QuoteKind> {
        let (scene, quote) = (self.scene, self.quote);
        let beside = quote.first().checked_sub(1).filter(|b| *b >= quote.paragraph.start)?;
        if self.is_label(beside) {
            return Some(QuoteKind::Scare);
        }
        // 'nicknamed the “Hammer”'
        let determined = matches!(scene.text.lower(beside), "the" | "a" | "an");
        let at = beside.checked_sub(usize::from(determined))?;
        match scene.text.lower(at) {
            "name" | "nickname" | "moniker" | "alias" | "pseudonym" | "codename" | "username" | "aka" => Some(QuoteKind::Scare),
            "as" => self.is_known_as(at).then_some(QuoteKind::Scare),
            "nicknamed" | "dubbed" | "named" | "renamed" | "christened" | "codenamed" | "called" | "termed" => {
                self.is_given(at, determined)
            }
            _ => self.gives_name(beside).then_some(QuoteKind::Scare),
        }
    }

    /// The last token before one that is no adverb, within the paragraph.
    fn past_adverbs(&self, token: usize) -> Option<usize> {
        let adverb = |i: usize| matches!(self.scene.role(i).closed, Closed::Adv | Closed::Conj) || self.scene.role(i).ly;
        (self.quote.paragraph.start..token).rev().take(4).find(|i| !adverb(*i))
    }

    /// 'the “Choose Hope” number plates': a title in the place of an adjective.
    fn is_label(&self, beside: usize) -> bool {
        let scene = self.scene;
        let behind = self.quote.after();
        let open = matches!(scene.class(beside), b'd' | b's');
        let noun = matches!(scene.class(behind), b'o' | b'D') && scene.text.token(behind).spaced;
        open && noun && self.capitals.is_title() && self.capitals.large >= 2
    }

    /// 'also known as “the Hammer”', 'identified only as “Mr. A”'.
    fn is_known_as(&self, at: usize) -> bool {
        let near = (self.quote.paragraph.start..at).rev().take(3);
        near.into_iter().any(|i| matches!(self.scene.text.lower(i), "known" | "identified" | "billed"))
    }

    /// 'a programme called “Learning Together”', 'the storm, dubbed “the Hammer,”': the verb has no subject who says so.
    fn is_given(&self, verb: usize, determined: bool) -> Option<QuoteKind> {
        let scene = self.scene;
        // 'was called “a hero” by Berg', but 'was named “Player of the Year” by the club'.
        let agent = scene.text.lower(self.quote.after()) == "by";
        if self.gives_name(verb) {
            return Some(QuoteKind::Scare);
        }
        let before = self.past_adverbs(verb).filter(|_| !agent)?;
        // 'was called “ridiculous”' is somebody's word all the same.
        let names = determined || self.capitals.first || !matches!(scene.text.lower(verb), "called" | "termed");
        if matches!(scene.class(before), b'x' | b',' | b'(' | b'-') {
            let has = matches!(scene.text.lower(before), "has" | "have" | "had" | "'ve" | "would" | "will");
            return (names && !has).then_some(QuoteKind::Scare);
        }
        let at = scene.chunks.partition_point(|c| c.end() <= before);
        let chunk = scene.chunks.get(at).filter(|c| c.end() == before + 1)?;
        // 'what officials called a “riot”', 'a storm the town dubbed “the Hammer”': the subject stands before the verb.
        let parted = matches!(scene.class(chunk.start().wrapping_sub(1)), b'w' | b't')
            || scene.text.lower(chunk.start().wrapping_sub(1)) == "what";
        let behind_noun = at.checked_sub(1).and_then(|b| scene.chunks.get(b)).is_some_and(|b| b.end() == chunk.start());
        let one = matches!(scene.text.lower(chunk.start()), "a" | "an" | "another" | "one");
        let thing = matches!(chunk.kind, ChunkKind::Thing | ChunkKind::Document);
        if parted || behind_noun || !(one || thing && names) {
            return None;
        }
        // A programme is as often a course of action as a broadcast.
        let head = chunk.head as usize;
        let work = is_work(scene, head) && !scene.text.lower(head).starts_with("program");
        Some(if work { QuoteKind::Title } else { QuoteKind::Scare })
    }

    /// 'named their robot “Robogee”', 'was awarded the “Golden Oar”'.
    fn gives_name(&self, beside: usize) -> bool {
        let scene = self.scene;
        let near = (self.quote.paragraph.start..=beside).rev().take(REACH);
        let mut near = near.take_while(|i| scene.text.token(*i).kind == TokenKind::Word && scene.class(*i) != b'p');
        let gives =
            |i: usize| matches!(scene.text.lower(i), "named" | "renamed" | "christened" | "nicknamed" | "awarded" | "crowned");
        self.capitals.is_title() && near.any(gives)
    }
}

/// How many capitals make a title with nothing beside it: 'the “Hurricane Hunters”' are none.
const BARE: usize = 3;

/// 'in his book “The Long Way Down”', '“Morning Show” host': capitals throughout, or a word for a work beside it.
pub(super) fn is_title(scene: &Scene<'_>, quote: &Marked) -> bool {
    let beside = before(quote).take(3).any(|i| is_work(scene, i)) || behind(quote).take(2).any(|i| is_work(scene, i));
    let capitals = Capitals::of(scene, quote);
    capitals.is_title() && capitals.large >= BARE || beside && capitals.first && capitals.small * 2 <= capitals.count
}

/// Whether a quote is no more than the name of a work: 'her documentary, “The Long Way Down”', 'the “Morning Show” programme'.
fn names_a_work(scene: &Scene<'_>, quote: &Marked) -> bool {
    let kind = before(quote).take(2).find(|i| scene.class(*i) != b',');
    // 'He said “I Would.” The book …': a sentence ends between the two.
    let goes_on = !matches!(scene.text.surface(quote.tokens.end.wrapping_sub(1)), "." | "!" | "?");
    let beside = kind.is_some_and(|i| is_work(scene, i))
        || goes_on && behind(quote).take(2).any(|i| is_work(scene, i) && !is_cue(scene, i + 1));
    beside && Capitals::of(scene, quote).is_title()
}

/// The rest of a quote's paragraph before it, nearest first.
fn before(quote: &Marked) -> Rev<Range<usize>> {
    (quote.paragraph.start..quote.first()).rev()
}

/// The rest of a quote's paragraph behind it.
fn behind(quote: &Marked) -> Range<usize> {
    quote.after()..quote.paragraph.end
}

fn is_work(scene: &Scene<'_>, token: usize) -> bool {
    WORKS.has(scene.text.lower(token))
}

/// How the words of a quote are written.
struct Capitals {
    /// The first word has a capital or is a figure.
    first: bool,
    /// Words with a capital.
    large: usize,
    /// Words of open classes without one.
    small: usize,
    count: usize,
}

impl Capitals {
    fn of(scene: &Scene<'_>, quote: &Marked) -> Self {
        let text = scene.text;
        let mut capitals = Self { first: false, large: 0, small: 0, count: 0 };
        for i in scene.words(quote).filter(|i| text.token(*i).spaced || *i == quote.tokens.start).take(20) {
            let shape = text.shape(i);
            let versus = matches!(text.lower(i), "v" | "v." | "vs" | "vs.");
            let open = matches!(scene.role(i).closed, Closed::No | Closed::Verb | Closed::Subject) && !versus;
            capitals.first |= capitals.count == 0 && (shape.capital || shape.has_digit);
            capitals.large += usize::from(shape.capital);
            capitals.small += usize::from(shape.has_letter && !shape.capital && open);
            capitals.count += 1;
        }
        capitals
    }

    fn is_title(&self) -> bool {
        self.first && self.small == 0
    }
}
