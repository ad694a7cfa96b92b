//! Roles and honorifics: what the text says that somebody or something is, beside its name.
//!
//! In come a mention and its text; out go spans: 'Foreign Minister' before the name, 'a security expert at Lund University'
//! after it or before it with a comma between, 'the founder of Ikar' after 'is'.

use super::lexicon::{NAME_WORDS, ROLE_NOUNS};
use crate::name::{Mention, NameKind};
use crate::text::{Span, Text, TokenKind};
use std::ops::Range;

/// Longest role, in tokens.
const LONGEST: usize = 24;
/// Longest role before a name without a comma between.
const LONGEST_TITLE: usize = 9;

/// The honorific before a mention, as it is written: 'Mr', 'Lt. Gen.'.
pub(super) fn honorific(text: &Text<'_>, mention: &Mention) -> Option<Span> {
    let end = mention.tokens.start;
    let titled = |i: usize| is_class(text, i, |c| c.starts_with("honorific")) && text.shape(i).capital;
    let before = |i: usize| !text.token(i).first_of_line;
    if mention.kind != NameKind::Person || end == 0 || !before(end) || !titled(end - 1) {
        return None;
    }
    let start = if end > 1 && before(end - 1) && titled(end - 2) { end - 2 } else { end - 1 };
    Some(text.span_of(start..end))
}

/// The role that a mention is told with, as tokens.
pub(super) fn role(text: &Text<'_>, mentions: &[Mention], m: usize) -> Option<Range<usize>> {
    let mention = mentions.get(m)?;
    let scene = Scene { text, mentions, m, kind: mention.kind };
    scene
        .after(mention)
        .or_else(|| scene.title(mention))
        .or_else(|| scene.before_comma(mention))
        .or_else(|| scene.copula(mention))
}

/// Class of a word in the list of roles.
pub(in crate::name) fn class(text: &Text<'_>, i: usize) -> Option<&'static str> {
    let lower = text.lower(i);
    ROLE_NOUNS.class(lower.trim_end_matches('.'))
}

fn is_class(text: &Text<'_>, i: usize, test: impl Fn(&str) -> bool) -> bool {
    class(text, i).is_some_and(test)
}

/// Whether a token is a noun for what something of a kind is.
pub(in crate::name) fn is_noun(text: &Text<'_>, i: usize, kind: NameKind) -> bool {
    is_class(text, i, |class| match kind {
        NameKind::Person => matches!(class, "man" | "woman" | "person"),
        NameKind::Organisation => class == "organisation",
        NameKind::Place => class == "place",
        _ => false,
    })
}

struct Scene<'s, 'a> {
    text: &'s Text<'a>,
    mentions: &'s [Mention],
    m: usize,
    kind: NameKind,
}

impl Scene<'_, '_> {
    fn is(&self, i: usize, wanted: &str) -> bool {
        is_class(self.text, i, |class| class == wanted)
    }

    /// 'Foreign Minister Ada Berg', 'Ikar founder Ada Berg', 'rock band Ikar'.
    fn title(&self, mention: &Mention) -> Option<Range<usize>> {
        let mut end = mention.tokens.start;
        while end > 0 && is_class(self.text, end - 1, |c| c.starts_with("honorific")) && !self.text.token(end).first_of_line {
            end -= 1;
        }
        if end == 0 || self.text.token(end).first_of_line || !is_noun(self.text, end - 1, self.kind) {
            return None;
        }
        let mut start = end - 1;
        let mut neighbours = self.m.checked_sub(1);
        while start > 0 && end - start < LONGEST_TITLE && !self.text.token(start).first_of_line {
            let before = start - 1;
            let named = neighbours.and_then(|n| self.mentions.get(n)).filter(|n| n.tokens.contains(&before));
            match named {
                Some(named) if named.kind != NameKind::Person => {
                    neighbours = None;
                    start = named.tokens.start;
                }
                None if neighbours.is_some() && self.titles(before) => start = before,
                _ if self.is(before, "modifier")
                    || NAME_WORDS.class(self.text.lower(end - 1)) == Some("kin") && self.is(before, "article") =>
                {
                    start = before
                }
                _ => break,
            }
        }
        while start < end && (self.text.token(start).kind == TokenKind::Mark || self.text.lower(start) == "'s") {
            start += 1;
        }
        Some(start..end)
    }

    /// May stand inside a title: a role, 'former', 'Home' of 'Home Secretary', 'security' of 'security researcher'.
    fn titles(&self, i: usize) -> bool {
        let (lower, shape) = (self.text.lower(i), self.text.shape(i));
        let roles = is_noun(self.text, i, self.kind) || self.is(i, "modifier");
        let joins =
            lower == "and" && is_noun(self.text, i.wrapping_sub(1), self.kind) || lower == "-" && !self.text.token(i).spaced;
        let opens = self.text.token(i).first_of_line || matches!(self.text.surface(i.wrapping_sub(1)), "." | "“" | "\"");
        let capital = shape.capital && shape.has_lower && !opens && class(self.text, i).is_none();
        let titled = self.text.shape(i + 1).capital;
        let plain = !titled && !shape.capital && shape.has_letter && !ends_like_verb(lower) && class(self.text, i).is_none();
        roles || joins || capital || plain && lower.len() > 3 && lower.is_ascii()
    }

    /// 'Ada Berg, the founder and chief executive of Ikar, …', 'Ada Berg, 54, a security expert at Lund University'.
    fn after(&self, mention: &Mention) -> Option<Range<usize>> {
        let mut start = mention.tokens.end;
        if self.text.surface(start) != "," {
            return None;
        }
        start += 1;
        if self.text.token(start).kind == TokenKind::Number && self.text.surface(start + 1) == "," {
            start += 2;
        }
        self.phrase(start)
    }

    /// 'Ada Berg is the founder of Ikar'.
    fn copula(&self, mention: &Mention) -> Option<Range<usize>> {
        let verb = mention.tokens.end;
        let determined = matches!(self.text.lower(verb + 1), "a" | "an" | "the");
        (matches!(self.text.lower(verb), "is" | "was" | "became" | "remains") && determined).then(|| self.phrase(verb + 1))?
    }

    /// 'The general secretary of the union, Ada Berg, said'.
    fn before_comma(&self, mention: &Mention) -> Option<Range<usize>> {
        let comma = mention.tokens.start.checked_sub(1)?;
        if self.kind != NameKind::Person || self.text.surface(comma) != "," || self.text.token(mention.tokens.start).first_of_line
        {
            return None;
        }
        let closed = matches!(self.text.surface(mention.tokens.end), "," | "." | ")" | ";" | "—" | "–");
        let mut start = comma;
        let mut found = None;
        while closed && start > 0 && comma - start < LONGEST / 2 {
            start -= 1;
            if self.text.token(start).kind == TokenKind::Mark && !matches!(self.text.surface(start), "-" | "’" | "'")
                || self.is(start, "ends")
            {
                break;
            }
            let head = self
                .head(start..comma)
                .filter(|&h| h + 1 == comma || self.is(h + 1, "preposition") || self.is(h + 1, "modifier"));
            if self.is(start, "article") && head.is_some() {
                found = Some(start..comma);
            }
            let inner = found.is_some() && self.is(start, "article") && self.text.lower(start.wrapping_sub(1)) != "of";
            if inner || self.text.token(start).first_of_line {
                break;
            }
        }
        found
    }

    /// The noun phrase that begins at a token, if its noun tells a role.
    fn phrase(&self, start: usize) -> Option<Range<usize>> {
        let mut end = start;
        while end - start < LONGEST {
            let stops = self.text.token(end).kind == TokenKind::None || self.text.token(end).first_of_line && end > start;
            let marks =
                self.text.token(end).kind == TokenKind::Mark && !matches!(self.text.surface(end), "-" | "’" | "'" | "&" | "/");
            let joins = self.text.lower(end) == "and" && end > start && self.heads_on(end + 1);
            if stops || marks || self.is(end, "ends") && !joins {
                break;
            }
            end += 1;
        }
        let opens =
            self.is(start, "article") || is_noun(self.text, start, self.kind) || self.is(start, "modifier") || self.named(start);
        let head = self.head(start..end).filter(|&head| opens && !self.is_clause(start, head, end))?;
        (head < end).then_some(start..end)
    }

    /// A verb follows the noun or another object it: 'Ada Berg, the Queen suspended parliament', 'Ada Berg, the land lost a
    /// friend'; not 'Ada Berg, an officer based in Lund'.
    fn is_clause(&self, start: usize, head: usize, end: usize) -> bool {
        let next = head + 1;
        if (start + 1..head).any(|i| matches!(self.text.lower(i), "a" | "an" | "the")) {
            return true;
        }
        next < end && ends_like_verb(self.text.lower(next)) && !self.is(next + 1, "preposition") && !self.is(next, "preposition")
    }

    /// 'and' goes on with another role: 'founder and chief executive'.
    fn heads_on(&self, i: usize) -> bool {
        (i..i + 4).take_while(|&j| !self.is(j, "preposition")).any(|j| is_noun(self.text, j, self.kind))
    }

    /// A body, place or nationality begins here: ', Ikar founder and …'.
    fn named(&self, i: usize) -> bool {
        let next = self.mentions.get(self.m + 1);
        next.is_some_and(|n| n.tokens.start == i && n.kind != NameKind::Person && n.kind != self.kind)
    }

    /// The noun of a phrase, if it is no part of a name.
    fn head(&self, tokens: Range<usize>) -> Option<usize> {
        let near = self.m.saturating_sub(4)..(self.m + 6).min(self.mentions.len());
        let in_name = |head: &usize| self.mentions.get(near.clone()).is_some_and(|ms| ms.iter().any(|m| m.tokens.contains(head)));
        head(self.text, tokens, self.kind).filter(|head| !in_name(head))
    }
}

/// The noun of a noun phrase: the last word before its first preposition that tells what something of a kind is.
pub(in crate::name) fn head(text: &Text<'_>, tokens: Range<usize>, kind: NameKind) -> Option<usize> {
    let before = |&i: &usize| !is_class(text, i, |class| class == "preposition");
    tokens.take(LONGEST).take_while(before).filter(|&i| is_noun(text, i, kind)).last()
}

/// 'said', 'added', 'asking': what stands before a title and is none of it.
fn ends_like_verb(lower: &str) -> bool {
    lower.ends_with("ed") || lower.ends_with("ing") || lower.ends_with('s') || lower.ends_with("ly")
}
