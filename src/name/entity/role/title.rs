//! Roles right before a name: 'Foreign Minister Ada Berg', 'Ikar founder Ada Berg', 'Minister of Health Ada Berg'.

use super::Scene;
use super::word::{class, is_closed, is_honorific, is_noun, is_verbal};
use crate::name::{Mention, NameKind};
use crate::text::TokenKind;
use std::ops::Range;

/// Longest title before its noun, in tokens.
const LONGEST: usize = 9;
/// Longest office after its noun: 'of Trade and Industry'.
const OFFICE: usize = 8;

impl Scene<'_, '_> {
    /// The title before a mention.
    pub(super) fn title(&self, mention: &Mention) -> Option<Range<usize>> {
        let end = self.opens(mention);
        let last = end.checked_sub(1).filter(|_| !self.text.token(end).first_of_line)?;
        // 'Secretary of Justice Ada Berg' is no justice.
        let noun =
            self.office(end).or(Some(last).filter(|_| is_noun(self.text, last, self.kind) && self.neighbour(last).is_none()))?;
        Some(self.opening(noun)..end)
    }

    /// Where a mention begins with the honorifics before it: 'Dr Ada Berg'.
    pub(super) fn opens(&self, mention: &Mention) -> usize {
        let mut start = mention.tokens.start;
        while start > 0 && is_honorific(self.text, start - 1) && !self.text.token(start).first_of_line {
            start -= 1;
        }
        start
    }

    /// The noun of a title with its office after it: 'Minister of Health', 'US Secretary of State', 'mayor of Halden'.
    fn office(&self, end: usize) -> Option<usize> {
        let last = end - 1;
        if self.kind != NameKind::Person || is_closed(self.text, last) {
            return None;
        }
        let mut of = last;
        while of > 1 && last - of < OFFICE && self.in_office(of, last) {
            of -= 1;
            let noun = of - 1;
            let opens = matches!(self.text.lower(of), "of" | "for") && is_noun(self.text, noun, NameKind::Person);
            if opens && self.neighbour(noun).is_none() && !self.text.token(of).first_of_line {
                return Some(noun);
            }
        }
        None
    }

    /// May stand after 'of' in a title: a name, 'the Interior', 'Trade and Industry', 'foreign affairs'; not 'Ikar praises'.
    fn in_office(&self, i: usize, last: usize) -> bool {
        if self.text.token(i + 1).first_of_line || i < last && self.text.token(i).kind == TokenKind::Mark {
            return false;
        }
        match self.neighbour(i) {
            Some(named) => named.kind != NameKind::Person,
            None if self.text.shape(i).capital => !is_closed(self.text, i),
            None if matches!(self.text.lower(i), "of" | "and" | "the") => i < last,
            None => {
                let (before, lower) = (i - 1, self.text.shape(i).has_letter);
                let opens = matches!(self.text.lower(before), "of" | "for" | "and");
                let plural = self.is(before, "modifier") || !is_verbal(self.text, i);
                lower
                    && plural
                    && !is_closed(self.text, i)
                    && (opens || !self.text.shape(before).capital && !is_closed(self.text, before))
            }
        }
    }

    /// Where the title with a noun begins.
    fn opening(&self, noun: usize) -> usize {
        let mut start = noun;
        let mut owned = false;
        // Where the last words began that may be a verb: 'voters elect mayor Ada Berg'.
        let mut doubtful = None;
        while start > 0 && noun - start < LONGEST && !self.text.token(start).first_of_line {
            let before = start - 1;
            let neighbour = self.neighbour(before);
            let modifies = self.is(before, "modifier") || self.text.lower(start - 1) == "-" && !self.text.token(start).spaced;
            let kin = super::super::lexicon::NAME_WORDS.class(self.text.lower(noun)) == Some("kin") && self.is(before, "article");
            match neighbour {
                Some(named) if named.kind != NameKind::Person && !owned => {
                    owned = true;
                    start = named.tokens.start;
                }
                None if modifies || kin || !owned && self.names_office(before, noun) => start = before,
                None if !owned && self.is_plain(before) => {
                    doubtful = doubtful.or(Some(start));
                    start = before;
                }
                _ => break,
            }
        }
        let bounded = start > 0 && !self.text.token(start).first_of_line && self.bounds(start - 1);
        if let Some(doubtful) = doubtful.filter(|_| !bounded && !self.is(start, "modifier") && self.neighbour(start).is_none()) {
            start = doubtful;
        }
        while start < noun && (self.text.token(start).kind == TokenKind::Mark || self.text.lower(start) == "'s") {
            start += 1;
        }
        start
    }

    /// A role, 'former', 'police' of 'police officer', 'Home' of 'Home Secretary', 'and' between two roles.
    fn names_office(&self, i: usize, noun: usize) -> bool {
        let (lower, shape) = (self.text.lower(i), self.text.shape(i));
        let role = is_noun(self.text, i, self.kind)
            || self.kind == NameKind::Person && matches!(class(self.text, i), Some("organisation" | "place"));
        let joins = lower == "and" && is_noun(self.text, i.wrapping_sub(1), self.kind);
        let opens = self.text.token(i).first_of_line || matches!(self.text.surface(i.wrapping_sub(1)), "." | "“" | "\"");
        let fits = !opens || self.text.shape(i + 1).capital || i + 1 == noun;
        let capital =
            shape.capital && fits && class(self.text, i).is_none() && !is_closed(self.text, i) && !lower.ends_with("ly");
        // 'our colleague Justice Berg', 'Police arrest President Berg': words in lower case are no part of a title in capitals.
        let lowered = !shape.capital && self.text.shape(i + 1).capital && self.neighbour(i + 1).is_none();
        role && !lowered || joins || capital
    }

    /// A noun before a noun, as far as one can see: 'fashion' of 'fashion designer'.
    fn is_plain(&self, i: usize) -> bool {
        let (lower, shape) = (self.text.lower(i), self.text.shape(i));
        let titled = self.text.shape(i + 1).capital;
        let known = class(self.text, i).is_some() || is_closed(self.text, i) || is_verbal(self.text, i);
        !titled && !shape.capital && shape.has_letter && !known && lower.len() > 3 && lower.is_ascii()
    }

    /// A word after which a noun phrase may begin: 'by', 'the', 'and', 'praised', a mark; not 'voters'.
    fn bounds(&self, i: usize) -> bool {
        let plural = self.text.lower(i).ends_with('s');
        self.text.token(i).kind == TokenKind::Mark || is_closed(self.text, i) || is_verbal(self.text, i) && !plural
    }
}
