//! Roles in noun phrases of their own: between commas after a name, before a comma and a name, after 'is'.

use super::word::{LONGEST, head, is_closed, is_finite, is_noun, is_verbal};
use super::{NEIGHBOURS, Scene};
use crate::name::{Mention, NameKind};
use crate::text::TokenKind;
use std::ops::Range;

impl Scene<'_, '_> {
    /// 'Ada Berg, the founder and chief executive of Ikar, …', 'Ada Berg, 54, a security expert at Lund University'.
    pub(super) fn after(&self, mention: &Mention) -> Option<Range<usize>> {
        let mut start = mention.tokens.end;
        if self.text.surface(start) != "," {
            return None;
        }
        start += 1;
        if self.text.token(start).kind == TokenKind::Number && self.text.surface(start + 1) == "," {
            start += 2;
        }
        let (role, end) = self.phrase(start)?;
        // 'Ada Berg, the mayor and two councillors': a list, or not; 'Ada Berg, councillor Emil Holm': a neighbour's.
        let listed = self.text.lower(end) == "and";
        (!listed && !self.titles_neighbour(&role)).then_some(role)
    }

    /// 'Ada Berg is the founder of Ikar'.
    pub(super) fn copula(&self, mention: &Mention) -> Option<Range<usize>> {
        let verb = mention.tokens.end;
        let determined = matches!(self.text.lower(verb + 1), "a" | "an" | "the");
        let tells = matches!(self.text.lower(verb), "is" | "was" | "became" | "remains") && determined;
        let (role, _) = tells.then(|| self.phrase(verb + 1))??;
        Some(role)
    }

    /// 'The general secretary of the union, Ada Berg, said'.
    pub(super) fn before_comma(&self, mention: &Mention) -> Option<Range<usize>> {
        let first = self.opens(mention);
        let comma = first.checked_sub(1)?;
        if self.kind != NameKind::Person || self.text.surface(comma) != "," || self.text.token(first).first_of_line {
            return None;
        }
        let closed = matches!(self.text.surface(mention.tokens.end), "," | "." | ")" | ";" | "—" | "–");
        let mut start = comma;
        let mut found = None;
        while closed && start > 0 && comma - start < LONGEST / 2 {
            start -= 1;
            let mark = self.text.token(start).kind == TokenKind::Mark && !matches!(self.text.surface(start), "-" | "’" | "'");
            if mark || self.is(start, "ends") && self.text.lower(start) != "and" {
                break;
            }
            let head = self.head(start..comma).filter(|&h| h + 1 == comma || self.goes_on(h + 1));
            let opens = self.is(start, "article")
                || self.text.token(start).first_of_line && (head == Some(start) || self.is(start, "modifier"));
            if opens && head.is_some() {
                found = Some(start..comma);
            }
            let inner = found.is_some() && self.is(start, "article") && self.text.lower(start.wrapping_sub(1)) != "of";
            if inner || self.text.token(start).first_of_line {
                break;
            }
        }
        // 'Ada Berg, the mayor, Emil Holm and …': hers, it stands after her name.
        let taken = |role: &Range<usize>| {
            let before = role.start.wrapping_sub(1);
            let person = self.neighbour(before.wrapping_sub(1)).is_some_and(|n| n.kind == NameKind::Person);
            self.text.surface(before) == "," && person
        };
        found.filter(|role| !taken(role) && !self.titles_neighbour(role))
    }

    /// After its noun a role goes on: 'of', 'general' of 'secretary general', 'and' another role.
    fn goes_on(&self, i: usize) -> bool {
        self.is(i, "preposition") || self.is(i, "modifier") || self.text.lower(i) == "and" && self.heads_on(i + 1)
    }

    /// The noun phrase that begins at a token, if its noun tells a role; and where its clause goes on.
    fn phrase(&self, start: usize) -> Option<(Range<usize>, usize)> {
        let mut end = start;
        while end - start < LONGEST && !self.stops(start, end) {
            end += 1;
        }
        let whole = self.without_end(start, end);
        let head = self.head(start..whole)?;
        let opens = self.is(start, "article") || self.is(start, "modifier") || self.named(start);
        let plain = |i: usize| {
            self.text.shape(i).has_letter && !self.text.shape(i).capital && !is_closed(self.text, i) && !is_finite(self.text, i)
        };
        let bare = head - start < 3 && (start..head).all(plain);
        ((opens || bare) && !self.is_clause(start, head, whole)).then_some((start..whole, end))
    }

    /// Whether a phrase is over before a token.
    fn stops(&self, start: usize, i: usize) -> bool {
        let token = self.text.token(i);
        let mark = token.kind == TokenKind::Mark && !matches!(self.text.surface(i), "-" | "’" | "'" | "&" | "/");
        let over = token.kind == TokenKind::None || token.first_of_line && i > start;
        let and = self.text.lower(i) == "and" && i > start && (self.heads_on(i + 1) || self.links(start, i));
        // 'the first woman to serve as Speaker'.
        let infinitive = self.text.lower(i) == "to" && !self.text.shape(i + 1).capital && !self.is(i + 1, "article");
        over || mark || infinitive || self.is(i, "ends") && !and
    }

    /// 'and' between two words of one name or office: 'Oversight and Reform Committee', 'research and development'.
    fn links(&self, start: usize, and: usize) -> bool {
        let next = and + 1;
        let person = self.neighbour(next).is_some_and(|n| n.kind == NameKind::Person);
        let (before, after) = (self.text.shape(and - 1), self.text.shape(next));
        let words = before.has_letter && after.has_letter && before.capital == after.capital;
        words
            && !person
            && !is_closed(self.text, next)
            && (after.capital || !is_verbal(self.text, next) && (start..and).any(|i| self.is(i, "preposition")))
    }

    /// 'secretary nominated during a recess': no phrase ends with a word that something else must follow.
    fn without_end(&self, start: usize, end: usize) -> usize {
        let mut whole = end;
        while whole > start + 1 && self.neighbour(whole - 1).is_none() && is_closed(self.text, whole - 1) {
            whole -= 1;
        }
        let participle = |lower: &str| lower.ends_with("ed") || lower.ends_with("ing");
        if whole < end && whole > start + 1 && participle(self.text.lower(whole - 1)) { whole - 1 } else { whole }
    }

    /// A verb follows the noun or another object it: 'Ada Berg, the Queen suspended parliament', 'Ada Berg, the land lost a
    /// friend'; not 'Ada Berg, an officer based in Lund', 'Ada Berg, a lawyer representing Ikar'.
    fn is_clause(&self, start: usize, head: usize, end: usize) -> bool {
        let next = head + 1;
        if (start + 1..head).any(|i| matches!(self.text.lower(i), "a" | "an" | "the")) {
            return true;
        }
        let verb = next < end && (is_finite(self.text, next) || self.text.lower(next).ends_with("ly"));
        verb && !self.is(next + 1, "preposition") && !self.is(next, "preposition")
    }

    /// The noun is another person's title: 'Ada Berg, mayor of Halden Emil Holm'.
    fn titles_neighbour(&self, role: &Range<usize>) -> bool {
        let head = self.head(role.clone());
        let near = self.m.saturating_sub(NEIGHBOURS)..(self.m + NEIGHBOURS).min(self.mentions.len());
        near.filter(|&m| m != self.m).any(|m| {
            let Some(other) = self.mentions.get(m).filter(|o| o.kind == NameKind::Person) else { return false };
            let title = role.contains(&other.tokens.start).then(|| Scene { m, ..*self }.title(other)).flatten();
            title.zip(head).is_some_and(|(title, head)| title.contains(&head))
        })
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
        head(self.text, tokens, self.kind).filter(|&head| self.neighbour(head).is_none())
    }
}
