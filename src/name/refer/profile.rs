//! What is known of each entity and mention before anything is asked: gender, roles, and where each mention stands.

use super::phrase::{self, Families};
use crate::name::entity::{Gender, gender_of, role};
use crate::name::{Mention, NameKind, Names};
use crate::page::{LineRole, Page};
use crate::text::Text;

/// What is known of an entity.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// By honorific, role or first name.
    pub(super) gender: Option<Gender>,
    /// Families of its roles and of the words of its name.
    pub(super) families: Families,
    /// Words of its roles and, but for people, its name, by hash and sorted.
    pub(super) words: Vec<u32>,
    /// Nouns of its roles, by hash.
    pub(super) heads: Vec<u32>,
}

/// Where a mention stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
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
}

/// Most words of roles that are kept for one entity.
const MAX_WORDS: usize = 48;

/// The profiles of all entities.
pub(super) fn profiles(text: &Text<'_>, names: &Names) -> Vec<Profile> {
    (0..names.entities.len()).map(|entity| profile(text, names, entity)).collect()
}

fn profile(text: &Text<'_>, names: &Names, entity: usize) -> Profile {
    let mut profile = Profile { gender: gender_of(text, names, entity), ..Profile::default() };
    let Some(entity) = names.entities.get(entity) else { return profile };
    for role in &entity.roles {
        let tokens = text.token_at(role.start)..text.token_at(role.end.saturating_sub(1)) + 1;
        for i in tokens.clone().filter(|&i| text.shape(i).has_letter) {
            if role::is_noun(text, i, entity.kind) {
                profile.families |= phrase::families(text.lower(i));
            }
            profile.words.push(phrase::hash(text.lower(i)));
        }
        profile.heads.extend(role::head(text, tokens, entity.kind).map(|head| phrase::hash(text.lower(head))));
    }
    if entity.kind != NameKind::Person {
        let first = entity.mentions.iter().filter_map(|&m| names.mentions.get(m)).max_by_key(|m| m.tokens.len());
        for i in first.map_or(0..0, |m| m.tokens.clone()).take(MAX_WORDS) {
            profile.families |= phrase::families(text.lower(i));
            profile.words.push(phrase::hash(text.lower(i)));
        }
    }
    profile.words.truncate(MAX_WORDS);
    profile.words.sort_unstable();
    profile
}

/// The places of all mentions.
pub(super) fn places(text: &Text<'_>, page: &Page, names: &Names) -> Vec<Place> {
    let mut quotes = Quotes::default();
    let mut seen: Vec<(u32, u32)> = vec![(u32::MAX, 0); names.entities.len()];
    let mut out = Vec::with_capacity(names.mentions.len());
    let mut sentence_before = u32::MAX;
    for mention in &names.mentions {
        let start = mention.tokens.start;
        let article = page.article_at(mention.span.start) as u32;
        let sentence = text.sentence_of(start) as u32;
        let before = match seen.get_mut(mention.entity) {
            Some(count) => {
                if count.0 != article {
                    *count = (article, 0);
                }
                count.1 += 1;
                count.1 - 1
            }
            None => 0,
        };
        let oblique = oblique(text, mention);
        let speaks = speaks(text, mention);
        out.push(Place {
            article,
            sentence,
            before,
            subject: !oblique && (sentence != sentence_before || speaks),
            quoted: quotes.at(text, start),
            speaks,
            aside: !matches!(page.role(text.line_of(start)), LineRole::Body | LineRole::Bullet | LineRole::Timeline),
            oblique,
        });
        sentence_before = sentence;
    }
    out
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

/// 'said' stands right before or after it.
fn speaks(text: &Text<'_>, mention: &Mention) -> bool {
    let verb = |i: usize| matches!(text.lower(i), "said" | "says" | "told" | "added" | "tweeted" | "wrote" | "stated" | "explained" | "asked" | "noted");
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    verb(end) || verb(start.wrapping_sub(1)) || verb(start.wrapping_sub(2)) && role::class(text, start.wrapping_sub(1)).is_some()
}

/// Follows quotation marks from mention to mention; a mark left open ends with its line.
#[derive(Default)]
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
