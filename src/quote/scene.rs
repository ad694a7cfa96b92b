//! Everything that the choice of a speaker looks at, gathered once for a text.

use super::lexis::{Closed, Cue, Lexis, Role};
use super::marks::Marked;
use super::speaker::chunk::{self, Chunk, ChunkKind};
use crate::name::{NameKind, Names};
use crate::page::{LineRole, Page};
use crate::text::{Text, TokenKind};

/// The text with its quotes, noun phrases and names.
#[derive(Debug)]
pub(super) struct Scene<'t> {
    pub text: &'t Text<'t>,
    pub page: &'t Page,
    pub names: &'t Names,
    pub lexis: Lexis,
    pub chunks: Vec<Chunk>,
    pub marked: Vec<Marked>,
    /// What each token is to a path, see [`Scene::class`].
    classes: Vec<u8>,
    /// One more than the index of the quote that each token stands in; none is zero.
    inside: Vec<u32>,
}

impl<'t> Scene<'t> {
    pub(super) fn read(text: &'t Text<'t>, page: &'t Page, names: &'t Names) -> Self {
        let lexis = Lexis::read(text);
        let chunks = chunk::find(text, &lexis, names);
        let marked = super::marks::find(text);
        let classes = (0..text.tokens().len()).map(|i| class(text, &lexis, i)).collect();
        let mut inside = vec![0; text.tokens().len()];
        for (number, quote) in (1..).zip(&marked) {
            inside.get_mut(quote.first()..quote.after()).unwrap_or_default().fill(number);
        }
        Self { text, page, names, lexis, chunks, marked, classes, inside }
    }

    pub(super) fn role(&self, token: usize) -> Role {
        self.lexis.role(self.text, token)
    }

    /// Index of the quote that a token stands in, marks included.
    pub(super) fn quote_of(&self, token: usize) -> Option<usize> {
        self.inside.get(token).and_then(|n| n.checked_sub(1)).map(|q| q as usize)
    }

    /// The kind of the name that a token is part of.
    pub(super) fn name_kind(&self, token: usize) -> Option<NameKind> {
        self.mention_at(token).and_then(|m| self.names.mentions.get(m)).map(|m| m.kind)
    }

    /// Index of the mention that a token is part of.
    pub(super) fn mention_at(&self, token: usize) -> Option<usize> {
        let at = self.names.mentions.partition_point(|m| m.tokens.end <= token);
        self.names.mentions.get(at).filter(|m| m.tokens.start <= token).map(|_| at)
    }

    /// Tells of a token whether a noun phrase there may have said a quote: one of another story has not, nor has the furniture
    /// of a page.
    pub(super) fn may_speak(&self, quote: &Marked) -> impl Fn(usize) -> bool {
        let article = |token: usize| self.page.article_at(self.text.token(token).start);
        let (own_line, own_article) = (self.text.line_of(quote.tokens.start), article(quote.tokens.start));
        move |token| {
            let line = self.text.line_of(token);
            line == own_line || !is_furniture(self.page.role(line)) && article(token) == own_article
        }
    }

    /// The first tokens of a quote that are words.
    pub(super) fn words<'s>(&'s self, quote: &Marked) -> impl Iterator<Item = usize> + Clone + use<'s, 't> {
        quote.tokens.clone().take(60).filter(|i| self.text.token(*i).kind != TokenKind::Mark)
    }

    /// Indexes of the chunks that begin within a range of tokens.
    pub(super) fn chunks_in(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let at = |token: usize| self.chunks.partition_point(|c| c.start() < token);
        at(start)..at(end).max(at(start))
    }

    /// Index of the chunk that begins at a token; of 'her rivals' it is the rivals.
    pub(super) fn phrase_at(&self, token: usize) -> Option<usize> {
        let at = self.chunks_in(token, token + 1).next()?;
        let owner = self.chunks.get(at).filter(|c| c.kind == ChunkKind::Possessive);
        match owner {
            Some(owner) => self.chunks_in(owner.end(), owner.end() + 1).next(),
            None => Some(at),
        }
    }

    /// Whether the object of a verb is whom the words are said to: 'told the council'.
    pub(super) fn addresses(&self, verb: usize) -> bool {
        matches!(self.text.lower(verb), "told" | "asked" | "warned" | "advised" | "informed" | "urged" | "assured")
    }

    /// What a token is to a path between a quote and a candidate.
    pub(super) fn class(&self, i: usize) -> u8 {
        self.classes.get(i).copied().unwrap_or(b'0')
    }
}

/// Lines that tell no story: menus, teasers of other stories.
pub(super) const fn is_furniture(role: LineRole) -> bool {
    matches!(role, LineRole::Page | LineRole::Promo)
}

/// Classes as letters: 'S' a verb of speaking ('said', 'put it', 'went on'), 'N' a capitalised word, ',' a comma.
fn class(text: &Text<'_>, lexis: &Lexis, i: usize) -> u8 {
    let token = text.token(i);
    let role = lexis.role(text, i);
    match token.kind {
        TokenKind::None => return b'0',
        TokenKind::Number => return b'n',
        TokenKind::Mark => {
            return match text.surface(i) {
                "," => b',',
                ":" => b':',
                ";" => b';',
                "." | "!" | "?" | "…" | "..." => b'.',
                "—" | "–" | "-" | "--" | "―" => b'-',
                "(" | "[" => b'(',
                ")" | "]" => b')',
                _ => b'"',
            };
        }
        TokenKind::Word => {}
    }
    match (text.lower(i), text.lower(i + 1)) {
        ("put" | "puts", "it" | "this" | "that") | ("went" | "goes", "on") => return b'S',
        _ => {}
    }
    match role.cue {
        Cue::Speak => return b'S',
        Cue::Call => return b'C',
        Cue::Report => return b'R',
        Cue::Think => return b'T',
        Cue::Lead => return b'A',
        Cue::No | Cue::Noun => {}
    }
    match (text.lower(i), role.closed) {
        ("that", _) => b't',
        ("as", _) => b'a',
        ("who" | "which" | "whom" | "whose", _) => b'w',
        ("and" | "but" | "or", _) => b'&',
        ("to", _) => b'2',
        (_, Closed::Prep) => b'p',
        (_, Closed::Aux) => b'x',
        (_, Closed::Subject) => b'h',
        (_, Closed::Object | Closed::One) => b'm',
        (_, Closed::Poss) => b's',
        (_, Closed::Det) => b'd',
        (_, Closed::Conj) => b'c',
        (_, Closed::Adv) => b'b',
        (_, Closed::Verb) => b'v',
        (_, Closed::No) if role.ed => b'v',
        (_, Closed::No) if role.ly => b'b',
        (_, Closed::No) if role.ing => b'g',
        (_, Closed::No) if text.shape(i).capital => b'N',
        (_, Closed::No) if role.cue == Cue::Noun => b'D',
        (_, Closed::No) => b'o',
    }
}
