//! Lines that are rows rather than sentences: menus, tickers and scores, 'Age: 58', numbered notes, and how many of one
//! kind stand under each other.
//!
//! In comes a line's tokens; out goes its [`Row`]. One row alone says little: `context` counts how long a run is.

use super::cue;
use crate::text::{Text, TokenKind};
use std::ops::Range;

/// The kind of row that a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Row {
    /// None.
    #[default]
    Not,
    /// 'News  Sport  Weather': the names of sections beside each other.
    Menu,
    /// 'DOW 38,424.27 +151.52 (+0.40%)', '22°C': figures with a word or two.
    Figures,
    /// 'Age: 58', 'Referee: Jane Roe': a name and what it stands for.
    Pair,
    /// 'Family: Married to a former dancer. Two daughters': the same with words that may be a sentence.
    Told,
    /// '3 Ann Moreau, The Bridge, p. 25': a number without a mark, then a title.
    Numbered,
    /// 'Selwyn Rovers 2', 'Moreau 23, Kamara 61': names and then a number.
    Score,
    /// 'Selwyn Rovers (A), December 14, 3pm': what is on and at what hour.
    Fixture,
    /// '■■ Reform Party - 12 seats': a mark that is none of a list, then words.
    Marked,
    /// Four words or less, and no mark of a sentence.
    Short,
}

/// Tokens looked at.
const LOOK: usize = 40;

/// What kind of row a line of `words` words is; `open` if it ends with no mark of a sentence.
pub(super) fn row(text: &Text<'_>, tokens: &Range<usize>, words: usize, open: bool) -> Row {
    let look = || tokens.clone().take(LOOK);
    let numbers = look().filter(|&i| text.shape(i).has_digit).count();
    let signs = look().filter(|&i| matches!(text.surface(i), "°" | "%" | "+" | "º")).count();
    let degrees = look().any(|i| matches!(text.surface(i), "°" | "º"));
    if open && words <= 14 && is_menu(text, tokens, words) {
        return Row::Menu;
    }
    if open && words <= 12 && (degrees && words <= 10 || numbers >= 2 && signs > 0 && numbers * 5 >= words * 2) {
        return Row::Figures;
    }
    if let Some(pair) = pair(text, tokens) {
        return pair;
    }
    let first = text.token(tokens.start);
    let marked = matches!(text.surface(tokens.start + 1), "." | ")");
    let title = tokens.start + 1 + usize::from(marked);
    if first.kind == TokenKind::Number && first.end - first.start <= 2 && words >= 3 {
        let next = text.shape(title);
        if next.capital && text.token(title).spaced {
            return Row::Numbered;
        }
    }
    if first.kind == TokenKind::Mark
        && words >= 2
        && !matches!(text.surface(tokens.start), "(" | "[" | "{" | "<" | "\\" | "@" | "#" | "$")
    {
        return Row::Marked;
    }
    let score = text.shape(tokens.end.wrapping_sub(1)).has_digit && text.shape(tokens.start).capital;
    if open && score && (2..=8).contains(&words) {
        return Row::Score;
    }
    if open && (1..=4).contains(&words) { Row::Short } else { Row::Not }
}

/// Names of sections, columns with wide gaps, or words that lost the gap between them ('All NewsUK NewsWorld').
fn is_menu(text: &Text<'_>, tokens: &Range<usize>, words: usize) -> bool {
    let sections = tokens.clone().take(LOOK).filter(|&i| cue::is_section(text, i)).count();
    let small = tokens.clone().take(LOOK).filter(|&i| text.shape(i).has_lower && !text.shape(i).capital).count();
    let wide = tokens.clone().take(LOOK).skip(1).filter(|&i| {
        let gap = crate::text::Span::new(text.token(i.wrapping_sub(1)).end, text.token(i).start);
        gap.len() >= 2 || text.slice(gap).contains('\t')
    });
    let glued = tokens.clone().take(LOOK).filter(|&i| is_glued(text.surface(i))).count();
    words >= 3 && small <= 1 && (wide.count() >= 2 || sections * 2 > words && sections >= 3)
        || words >= 3 && small == 0 && (glued >= 2 || glued == 1 && sections > 0)
}

/// 'NewsWorld', 'EditionUS': one word that a small letter and a capital stand side by side in, both parts long.
fn is_glued(word: &str) -> bool {
    let bytes = word.as_bytes();
    let seam = bytes.windows(2).position(|w| matches!(w, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    seam.is_some_and(|at| at >= 3 && bytes.len() - at > 2)
}

/// A few words, a colon, and a few words or a list of names.
fn pair(text: &Text<'_>, tokens: &Range<usize>) -> Option<Row> {
    let label = label(text, tokens)?;
    let value = label.end + 1..tokens.end.min(label.end + 1 + LOOK * 2);
    let words = || value.clone().filter(|&i| text.token(i).kind != TokenKind::Mark);
    let spoken = words().any(|i| cue::is_verb(text, i));
    let names = words().filter(|&i| text.shape(i).capital || text.shape(i).has_digit).count();
    let count = words().count();
    if count == 0 {
        return None;
    }
    let pair = !spoken && (count <= 8 || names * 10 >= count * 6);
    (pair || label.len() <= 3 && count <= 24).then_some(if pair { Row::Pair } else { Row::Told })
}

/// The words before the colon of a pair.
pub(super) fn label(text: &Text<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let colon = tokens.clone().take(12).position(|i| text.surface(i) == ":")?;
    let label = tokens.start..tokens.start + colon;
    let first = text.shape(label.start);
    let divided = label.clone().any(|i| matches!(text.surface(i), "," | "." | "“" | "\"") || is_glued(text.surface(i)));
    (colon > 0 && first.capital && !divided && text.token(label.end + 1).spaced).then_some(label)
}

/// 'Jane Roe: Give the river back': the label is a name of two words or three, and what she says or writes follows.
pub(super) fn labelled(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let Some(label) = label(text, tokens) else { return false };
    let name = |i: usize| text.shape(i).capital && text.shape(i).has_lower && !text.shape(i).has_digit;
    let title = label.end + 1;
    (2..=3).contains(&label.len()) && label.clone().all(name) && text.shape(title).capital && tokens.end >= title + 4
}
