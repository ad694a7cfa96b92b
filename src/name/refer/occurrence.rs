//! Where entities occur, by name or by pronoun, and how prominently.
//!
//! In come mentions one by one, in text order; out go [`Occurrence`]s.

use crate::name::entity::{is_kin, role};
use crate::name::{Mention, NameKind};
use crate::page::{LineRole, Page};
use crate::text::Text;

/// One place where an entity occurs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    /// Its first token.
    pub(super) token: u32,
    /// Index of the entity.
    pub(super) entity: u32,
    /// What it is.
    pub(super) kind: NameKind,
    /// Index of its article.
    pub(super) article: u32,
    /// Index of its sentence.
    pub(super) sentence: u32,
    /// How many mentions of its entity came before it in the article.
    pub(super) before: u32,
    /// Likely the subject of its sentence.
    pub(super) subject: bool,
    /// Between quotation marks.
    pub(super) quoted: bool,
    /// 'said' stands by it.
    pub(super) speaks: bool,
    /// In a headline, caption or another line beside the running text.
    pub(super) aside: bool,
    /// After 'of', 'by', 'with', or a possessive.
    pub(super) oblique: bool,
    /// Somebody's relative: 'his son, Emil Berg'.
    pub(super) kin: bool,
}

/// Reads the occurrences of a text in order.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    text: &'a Text<'a>,
    page: &'a Page,
    quotes: Quotes,
    /// Article of its last mention and number of mentions there, for each entity.
    seen: Vec<(u32, u32)>,
    last_sentence: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Text<'a>, page: &'a Page, entities: usize) -> Self {
        Self { text, page, quotes: Quotes::default(), seen: vec![(u32::MAX, 0); entities], last_sentence: u32::MAX }
    }

    /// A name.
    pub(super) fn mention(&mut self, mention: &Mention) -> Occurrence {
        let text = self.text;
        let verb = verb_follows(text, mention.tokens.end);
        let oblique = !verb && oblique(text, mention);
        let speaks = speaks(text, mention);
        let mut occurrence = self.at(mention.tokens.start, mention.entity, mention.kind);
        let opens = occurrence.sentence != self.last_sentence && !verb_before(text, occurrence.sentence, mention.tokens.start);
        self.last_sentence = occurrence.sentence;
        if let Some(count) = self.seen.get_mut(mention.entity) {
            let here = if count.0 == occurrence.article { count.1 } else { 0 };
            *count = (occurrence.article, here + 1);
            occurrence.before = here;
        }
        occurrence.subject = !oblique && (opens || speaks || verb);
        occurrence.speaks = speaks;
        occurrence.oblique = oblique;
        occurrence.kin = is_kin(text, mention);
        occurrence
    }

    /// A pronoun that stands for an entity; `None` inside quoted words, where others speak.
    pub(super) fn pronoun(&mut self, token: usize, entity: usize, kind: NameKind) -> Option<Occurrence> {
        let mut occurrence = self.at(token, entity, kind);
        occurrence.subject = matches!(self.text.lower(token), "he" | "she");
        occurrence.before = self.seen.get(entity).filter(|s| s.0 == occurrence.article).map_or(0, |s| s.1.saturating_sub(1));
        (!occurrence.quoted).then_some(occurrence)
    }

    fn at(&mut self, token: usize, entity: usize, kind: NameKind) -> Occurrence {
        Occurrence {
            token: token as u32,
            entity: entity as u32,
            kind,
            article: self.page.article_at(self.text.token(token).start) as u32,
            sentence: self.text.sentence_of(token) as u32,
            before: 0,
            subject: false,
            quoted: self.quotes.at(self.text, token),
            speaks: false,
            aside: !matches!(self.page.role(self.text.line_of(token)), LineRole::Body | LineRole::Bullet | LineRole::Timeline),
            oblique: false,
            kin: false,
        }
    }
}

/// After a preposition, its title and honorific skipped, or before "'s".
fn oblique(text: &Text<'_>, mention: &Mention) -> bool {
    let skip = |i: usize| role::class(text, i).is_some_and(|c| !matches!(c, "preposition" | "ends"));
    let mut before = mention.tokens.start.wrapping_sub(1);
    for _ in 0..4 {
        if before > mention.tokens.start || !skip(before) {
            break;
        }
        before = before.wrapping_sub(1);
    }
    role::class(text, before) == Some("preposition") || text.lower(mention.tokens.end) == "'s"
}

/// 'said' stands right after it or, turned round, right before it.
fn speaks(text: &Text<'_>, mention: &Mention) -> bool {
    let turned = |i: usize| matches!(text.lower(i), "said" | "says" | "added" | "wrote" | "explained" | "noted");
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let straight =
        matches!(text.lower(end), "told" | "tweeted" | "stated" | "asked" | "announced" | "argued" | "claimed" | "warned");
    straight
        || turned(end)
        || turned(start.wrapping_sub(1))
        || role::class(text, start.wrapping_sub(1)).is_some() && turned(start.wrapping_sub(2))
}

/// 'It broke Berg': a verb stands between the start of the sentence and the name.
fn verb_before(text: &Text<'_>, sentence: u32, token: usize) -> bool {
    let start = text.sentences().get(sentence as usize).map_or(token, |s| s.start as usize);
    let verb = |i: usize| role::class(text, i) == Some("ends") || text.lower(i).len() > 4 && text.lower(i).ends_with("ed");
    (start.max(token.saturating_sub(LEAD_IN))..token).any(verb)
}

/// Most tokens before a name that are searched for a verb.
const LEAD_IN: usize = 24;

/// 'Berg has', 'Berg also stepped down': a verb after the name.
fn verb_follows(text: &Text<'_>, next: usize) -> bool {
    let next = if text.lower(next).ends_with("ly") || text.lower(next) == "also" { next + 1 } else { next };
    let lower = text.lower(next);
    lower.len() > 3 && lower.ends_with("ed")
        || matches!(lower, "is" | "was" | "has" | "had" | "will" | "would" | "could" | "did" | "does" | "says")
}

/// Follows quotation marks from mention to mention; a mark left open ends with its line.
#[derive(Debug, Default)]
struct Quotes {
    next: usize,
    open: bool,
}

impl Quotes {
    fn at(&mut self, text: &Text<'_>, token: usize) -> bool {
        while self.next < token {
            let i = self.next;
            if text.token(i).first_of_line {
                self.open = false;
            }
            match text.surface(i) {
                "“" | "«" | "``" => self.open = true,
                "”" | "»" | "''" => self.open = false,
                "\"" => self.open = !self.open,
                _ => {}
            }
            self.next += 1;
        }
        self.open && !text.token(token).first_of_line
    }
}
