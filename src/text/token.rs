//! Tokens: words, numbers and marks that tile the text.
//!
//! Every character that is neither white space nor invisible belongs to exactly one token; what lies between two tokens
//! is white space alone. Clitics ('s, 'll) and hyphens are tokens of their own; acronyms ('U.S.'), initials ('S.') and
//! abbreviations ('Corp.') keep their stops.

use super::letter::is_joiner;
use super::lexicon::Abbreviation;
use super::word::{Interner, WordId, Words};
use super::{Span, lexicon};

/// What a token is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TokenKind {
    /// Beyond either end of the text.
    #[default]
    None,
    /// Letters, possibly with digits: 'Ren', '5G', "O'Brien", 'U.S.', "'s".
    Word,
    /// Digits, with commas and stops between them: '180,000', '3.5'.
    Number,
    /// Punctuation, quotation marks and all other visible characters.
    Mark,
}

/// One token; `Copy`, and an empty one stands beyond either end of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The distinct word it is an occurrence of.
    pub word: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// White space stands before it, or it begins the text.
    pub spaced: bool,
    /// A line break stands before it, or it begins the text.
    pub first_of_line: bool,
    /// How it was known to carry a stop of its own, if it does.
    pub abbreviation: Option<Abbreviation>,
}

impl Token {
    /// Its span.
    pub const fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// White space and characters that show nothing: no token holds them but inside a word.
pub(super) fn is_gap(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\u{7f}';
    }
    c.is_whitespace()
        || c.is_control()
        || is_joiner(c)
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{feff}')
}

/// A line break: LF, CR, CRLF, NEL, vertical tab, form feed, line and paragraph separator.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

/// Splits the text. Linear: each character is looked at a bounded number of times.
pub(super) fn tokenize(source: &str) -> (Vec<Token>, Words) {
    let mut tokens = Vec::with_capacity(source.len() / 6);
    let mut interner = Interner::new(source);
    let (mut at, mut spaced, mut first_of_line) = (0, true, true);
    while let Some(c) = char_at(source, at) {
        if is_gap(c) {
            spaced = true;
            first_of_line |= is_break(c);
            at += c.len_utf8();
            continue;
        }
        let scan = Scan { source, at, spaced };
        let (len, kind, abbreviation) = scan.token(c);
        let (start, end) = (at as u32, (at + len) as u32);
        let word = interner.intern(start, end);
        tokens.push(Token { start, end, word, kind, spaced, first_of_line, abbreviation });
        at += len;
        (spaced, first_of_line) = (false, false);
    }
    tokens.shrink_to_fit();
    (tokens, interner.finish())
}

fn char_at(source: &str, at: usize) -> Option<char> {
    rest(source, at).chars().next()
}

fn rest(source: &str, at: usize) -> &str {
    source.get(at..).unwrap_or("")
}

/// Bytes of ASCII letters and digits that a text begins with: the common case, without a look at any character.
fn ascii_run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphanumeric).count()
}

/// An ASCII character that no run of letters goes over.
fn is_ascii_end(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric()
}

/// A token about to be read at `at`.
struct Scan<'a> {
    source: &'a str,
    at: usize,
    spaced: bool,
}

impl Scan<'_> {
    fn peek(&self, offset: usize) -> Option<char> {
        char_at(self.source, self.at + offset)
    }

    /// Length in bytes, kind, abbreviation.
    fn token(&self, first: char) -> (usize, TokenKind, Option<Abbreviation>) {
        if first.is_numeric() {
            return self.number();
        }
        if first.is_alphabetic() {
            if let Some(len) = self.mojibake() {
                return (len, TokenKind::Mark, None);
            }
            return self.word();
        }
        match self.clitic(0).filter(|_| !self.spaced) {
            Some(len) => (len, TokenKind::Word, None),
            None => (self.mark(first), TokenKind::Mark, None),
        }
    }

    /// Digits with commas and stops between digits; letters after it make it a word ('5G', '1990s', '15th').
    fn number(&self) -> (usize, TokenKind, Option<Abbreviation>) {
        let mut len = 0;
        while let Some(c) = self.peek(len) {
            let after = self.peek(len + c.len_utf8());
            let inside = c.is_numeric() || (matches!(c, ',' | '.') && after.is_some_and(char::is_numeric));
            if !inside {
                break;
            }
            len += c.len_utf8();
        }
        let letters = self.run(len);
        if letters > len { (letters, TokenKind::Word, None) } else { (len, TokenKind::Number, None) }
    }

    /// End of the run of letters, digits and what joins them, from `from`.
    fn run(&self, from: usize) -> usize {
        let mut len = from + ascii_run(rest(self.source, self.at + from));
        while let Some(c) = self.peek(len).filter(|c| !is_ascii_end(*c)) {
            let joins = (is_joiner(c) || is_combining(c)) && len > 0;
            let misread = c == 'â' && self.peek(len + c.len_utf8()) == Some('€');
            if misread || !(c.is_alphanumeric() || joins) {
                break;
            }
            len += c.len_utf8();
            len += ascii_run(rest(self.source, self.at + len));
        }
        len
    }

    fn word(&self) -> (usize, TokenKind, Option<Abbreviation>) {
        if let Some(len) = self.acronym() {
            return (len, TokenKind::Word, Some(Abbreviation::Acronym));
        }
        let mut len = self.run(0);
        while let Some(joint) = self.peek(len) {
            let next = len + joint.len_utf8();
            let letter_after = self.peek(next).is_some_and(char::is_alphabetic);
            let goes_on = match joint {
                c if is_apostrophe(c) => letter_after && self.clitic(len).is_none(),
                '&' => self.capitals_meet(len, next),
                '.' => letter_after && self.is_domain_part(len, next),
                _ => false,
            };
            if !goes_on {
                break;
            }
            len = self.run(next);
        }
        match self.stop_belongs(len) {
            Some(kind) => (len + 1, TokenKind::Word, Some(kind)),
            None => (len, TokenKind::Word, None),
        }
    }

    /// 'U.S.', 'e.g.', 'J.R.R.': single letters, each with a stop, at least two of them; the last stop may be missing.
    fn acronym(&self) -> Option<usize> {
        let (mut len, mut letters) = (0, 0);
        while let Some(c) = self.peek(len).filter(|c| c.is_alphabetic()) {
            let stop = len + c.len_utf8();
            if self.peek(stop) != Some('.') {
                let ends = !self.peek(stop).is_some_and(char::is_alphanumeric);
                if letters >= 1 && ends {
                    return Some(stop);
                }
                break;
            }
            letters += 1;
            len = stop + 1;
        }
        (letters >= 2).then_some(len)
    }

    /// 'AT&T', 'PG&E': capitals on both sides of the ampersand.
    fn capitals_meet(&self, len: usize, next: usize) -> bool {
        let before = self.source.get(self.at..self.at + len).and_then(|s| s.chars().next_back());
        before.is_some_and(char::is_uppercase) && self.peek(next).is_some_and(char::is_uppercase)
    }

    /// 'example.org': a short lower-case run after the stop that ends there.
    fn is_domain_part(&self, len: usize, next: usize) -> bool {
        let tail = rest(self.source, self.at + next);
        let run = tail.chars().take_while(|c| c.is_ascii_lowercase()).take(9).count();
        let after = tail.chars().nth(run);
        len > 1 && (2..=8).contains(&run) && !after.is_some_and(char::is_alphanumeric)
    }

    /// A clitic at `from`: apostrophe and s, ll, ve, re, d or m, with no letter after it.
    fn clitic(&self, from: usize) -> Option<usize> {
        let first = self.peek(from).filter(|c| is_apostrophe(*c))?;
        let tail = rest(self.source, self.at + from + first.len_utf8());
        let letters: usize = tail.chars().take(3).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let word = tail.get(..letters)?;
        let known = ["s", "ll", "ve", "re", "d", "m"].iter().any(|c| c.eq_ignore_ascii_case(word));
        let ends = !tail.get(letters..)?.starts_with(char::is_alphanumeric);
        (known && ends).then_some(first.len_utf8() + letters)
    }

    /// Whether the stop after the word at hand is its own: an initial or a known abbreviation.
    fn stop_belongs(&self, len: usize) -> Option<Abbreviation> {
        if self.peek(len) != Some('.') || self.peek(len + 1) == Some('.') {
            return None;
        }
        let word = self.source.get(self.at..self.at + len)?;
        let mut chars = word.chars();
        let first = chars.next()?;
        if chars.next().is_none() {
            return (first.is_uppercase() && first != 'I').then_some(Abbreviation::Initial);
        }
        let class = lexicon::abbreviation(word)?;
        let number_follows = || rest(self.source, self.at + len + 1).trim_start_matches(is_gap).starts_with(char::is_numeric);
        match class {
            Abbreviation::Number => number_follows().then_some(class),
            Abbreviation::Month | Abbreviation::State | Abbreviation::Title => first.is_uppercase().then_some(class),
            _ => Some(class),
        }
    }

    /// Marks read in a wrong encoding: 'â€œ' for an opening quotation mark.
    fn mojibake(&self) -> Option<usize> {
        let tail = rest(self.source, self.at).strip_prefix("â€")?;
        let third = tail.chars().next().filter(|c| "œ\u{9d}™˜”“¦¹º\u{9c}\u{99}\u{98}".contains(*c));
        Some("â€".len() + third.map_or(0, char::len_utf8))
    }

    /// One character, or a run that is one mark: '...', '--', '``', "''".
    fn mark(&self, first: char) -> usize {
        if matches!(first, '.' | '-' | '`' | '\'') {
            let longest = if matches!(first, '`' | '\'') { 2 } else { usize::MAX };
            return rest(self.source, self.at).bytes().take(longest).take_while(|b| *b == first as u8).count();
        }
        let mut len = first.len_utf8();
        while let Some(c) = self.peek(len).filter(|c| is_combining(*c)) {
            len += c.len_utf8();
        }
        len
    }
}
