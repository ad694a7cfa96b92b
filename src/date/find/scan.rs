//! The tokens as the grammar sees them: each with what its word may be, looked up once a distinct word.

use crate::date::lexicon::{Lexicon, Opening, Phrase, Role, Word};
use crate::date::meaning::{HolidayRule, Meaning, Modifier, Point, Within, Year};
use crate::text::{Text, TokenKind};

/// An expression found: a range of tokens and what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// What it means.
    pub meaning: Meaning,
    /// What softens or bounds it.
    pub modifier: Option<Modifier>,
}

impl Match {
    pub(super) const fn new(start: usize, end: usize, meaning: Meaning) -> Self {
        Self { start, end, meaning, modifier: None }
    }

    pub(super) const fn point(start: usize, end: usize, year: Year, within: Within) -> Self {
        Self::new(start, end, Meaning::Point(Point::new(year, within)))
    }

    /// The point that it means, if it means one.
    pub(super) const fn as_point(&self) -> Option<Point> {
        match self.meaning {
            Meaning::Point(point) => Some(point),
            _ => None,
        }
    }
}

/// The tokens of a text with their words of time.
pub(super) struct Scan<'a> {
    pub text: &'a Text<'a>,
    lexicon: &'static Lexicon,
    /// Lower-case form of each distinct word of the text, and what it may be.
    words: Vec<(&'a str, &'static Word)>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a Text<'a>) -> Self {
        let lexicon = Lexicon::english();
        let words = text.words();
        let known = |lower| (lower, lexicon.word(lexicon.index(lower)));
        let words = (0..words.len()).map(|id| known(words.lower(id as u32))).collect();
        Self { text, lexicon, words }
    }

    /// Lower-case form of a token.
    pub(super) fn lower(&self, i: usize) -> &'a str {
        self.entry(i).0
    }

    fn entry(&self, i: usize) -> (&'a str, &'static Word) {
        self.words.get(self.text.token(i).word as usize).copied().unwrap_or(("", Word::none()))
    }

    /// Whether a token is a word, in lower case; a final stop of an abbreviation aside.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// Whether a token is one of some words.
    pub(super) fn any(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    /// What a token's word may be.
    pub(super) fn word(&self, i: usize) -> &'static Word {
        self.entry(i).1
    }

    /// Whether a token's word may have a role beside a date.
    pub(super) fn role(&self, i: usize, role: Role) -> bool {
        self.word(i).has(role)
    }

    /// The longest entry of several words that begins at a token, and its number of tokens.
    pub(super) fn phrase(&self, i: usize, wanted: impl Fn(Phrase) -> bool) -> Option<(Phrase, usize)> {
        self.lexicon.phrase(self.word(i), |k| self.lower(i + k), wanted)
    }

    /// The rule of a holiday of the lexicon.
    pub(super) fn holiday(&self, index: u16) -> Option<HolidayRule> {
        self.lexicon.holiday(index)
    }

    /// Whether a token has to do with time by itself: a figure, a month, a unit; not 'the'.
    pub(super) fn is_core(&self, i: usize) -> bool {
        self.word(i).core || self.text.shape(i).has_digit
    }

    /// What a token is at the start of an expression; most tokens of a text have nothing to do with time.
    pub(super) fn opening(&self, i: usize) -> Opening {
        let word = self.word(i).opening;
        if self.text.shape(i).has_digit { word.or(Opening::FIGURE) } else { word }
    }

    /// Whether a token stands on the same line as the one before it.
    pub(super) fn same_line(&self, i: usize) -> bool {
        !self.text.token(i).first_of_line || self.continues(i)
    }

    fn continues(&self, i: usize) -> bool {
        self.text.lines().get(self.text.line_of(i)).is_some_and(|l| l.continues)
    }

    /// Whether a token stands right after the one before it, without a space.
    pub(super) fn tight(&self, i: usize) -> bool {
        !self.text.token(i).spaced
    }

    /// Whether a token is a mark, tight to both its neighbours.
    pub(super) fn tight_mark(&self, i: usize, mark: &str) -> bool {
        self.is(i, mark) && self.tight(i) && self.tight(i + 1)
    }

    /// A hyphen or dash between two words or numbers, tight or not.
    pub(super) fn dash(&self, i: usize) -> bool {
        self.any(i, &["-", "–", "—", "‐", "‑", "--", "−"])
    }

    /// Digits alone, at most nine of them.
    pub(super) fn digits(&self, i: usize) -> Option<(u32, usize)> {
        let token = self.text.token(i);
        if token.kind != TokenKind::Number {
            return None;
        }
        plain(self.text.surface(i))
    }

    /// '15th', '1990s', '3pm': digits and the letters after them.
    pub(super) fn suffixed(&self, i: usize) -> Option<(u32, usize, &str)> {
        let lower = self.lower(i);
        let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
        let (number, letters) = (lower.get(..digits)?, lower.get(digits..)?);
        if letters.is_empty() || !letters.starts_with(|c: char| c.is_alphabetic()) {
            return None;
        }
        plain(number).map(|(n, len)| (n, len, letters))
    }

    /// A day of a month: '5', '15th', 'eighth', 'twenty-first'; and one past it.
    pub(super) fn day_number(&self, i: usize) -> Option<(u8, usize)> {
        if let Some((n, len)) = self.digits(i) {
            return (n <= 31 && n > 0 && len <= 2).then_some((n as u8, i + 1));
        }
        self.ordinal(i).filter(|(n, _)| (1..=31).contains(n))
    }

    /// '15th', 'third', 'twenty-first'; and one past it.
    pub(super) fn ordinal(&self, i: usize) -> Option<(u8, usize)> {
        if let Some((n, _, letters)) = self.suffixed(i) {
            return (matches!(letters, "st" | "nd" | "rd" | "th") && n <= 255).then_some((n as u8, i + 1));
        }
        let word = self.word(i);
        if let (Some(tens), true) = (word.number.filter(|n| *n >= 20), self.tight_mark(i + 1, "-")) {
            let ones = self.word(i + 2).ordinal.filter(|o| *o < 10)?;
            return Some((tens as u8 + ones, i + 3));
        }
        word.ordinal.map(|o| (o, i + 1))
    }
}

/// A run of ASCII digits as a number, with its length.
fn plain(digits: &str) -> Option<(u32, usize)> {
    let fits = !digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| digits.parse().ok().map(|n| (n, digits.len()))).flatten()
}
