//! What single quotation marks look like: family, the side that the glyph hints at, and the side its neighbours allow.
//!
//! In comes a token; out goes a [`Glyph`] if it is a quotation mark at all. Which marks make a pair is `marks`' work.

use crate::text::{Span, Text, TokenKind};

/// Marks that can close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” " „ and their misread forms.
    Double,
    /// `` '': a typewriter's. '' alone is two apostrophes: it closes, and opens nothing.
    Typed,
    /// ‘ ’ ' ‚ `.
    Single,
    /// « » ‹ ›.
    Angle,
    /// 「 」 『 』.
    Corner,
}

/// The side of the quoted words that a glyph stands on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Before them.
    Open,
    /// Behind them.
    Close,
    /// It does not say.
    Either,
}

/// A quotation mark in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Index of its token.
    pub token: usize,
    /// What closes it.
    pub family: Family,
    /// What the glyph says.
    pub side: Side,
    /// Straight or curly: marks of one style close each other first.
    pub straight: bool,
    /// Opened low („ ‚): “ and ‘ close it.
    pub low: bool,
    /// The neighbours let it open: a word touches it behind and none before.
    pub can_open: bool,
    /// The neighbours let it close.
    pub can_close: bool,
}

/// Reads the token at an index as a quotation mark.
pub(super) fn read(text: &Text<'_>, i: usize) -> Option<Glyph> {
    let token = text.token(i);
    if token.kind != TokenKind::Mark {
        return None;
    }
    let surface = text.surface(i);
    let (family, side) = family(surface)?;
    let next = text.token(i + 1);
    let right_tight = !next.spaced && next.kind != TokenKind::None;
    let left_tight = !token.spaced || is_set_off(text, i);
    let can_open =
        right_tight && (!left_tight || opens_before(text, i.wrapping_sub(1))) && (family, side) != (Family::Typed, Side::Close);
    let can_close = left_tight && (!right_tight || closes_after(text, i + 1));
    Some(Glyph {
        token: i, family, side, straight: side == Side::Either, low: matches!(surface, "„" | "‚"), can_open, can_close
    })
}

/// Whether only a thin or fixed space parts a mark from the word before it, and no word touches it behind: 'drummer' ”, he said'.
fn is_set_off(text: &Text<'_>, i: usize) -> bool {
    let (token, next) = (text.token(i), text.token(i + 1));
    let gap = text.slice(Span::new(text.token(i.wrapping_sub(1)).end.min(token.start), token.start));
    let thin = matches!(gap, "\u{a0}" | "\u{2009}" | "\u{200a}" | "\u{202f}");
    thin && (next.spaced || next.kind == TokenKind::None || stops(text.surface(i + 1)))
}

/// Marks that follow a word and lead none in.
fn stops(surface: &str) -> bool {
    matches!(surface, "," | "." | ";" | ":" | "!" | "?" | ")" | "]")
}

fn family(surface: &str) -> Option<(Family, Side)> {
    Some(match surface {
        "“" | "„" | "‟" | "â€œ" => (Family::Double, Side::Open),
        "”" | "â€\u{9d}" | "â€" => (Family::Double, Side::Close),
        "``" => (Family::Typed, Side::Open),
        "''" => (Family::Typed, Side::Close),
        "\"" | "＂" | "″" => (Family::Double, Side::Either),
        "‘" | "‚" | "`" | "â€˜" | "â€\u{98}" | "‛" => (Family::Single, Side::Open),
        "’" | "´" | "â€™" | "â€\u{99}" => (Family::Single, Side::Close),
        "'" | "＇" | "′" => (Family::Single, Side::Either),
        "«" | "‹" => (Family::Angle, Side::Open),
        "»" | "›" => (Family::Angle, Side::Close),
        "「" | "『" => (Family::Corner, Side::Open),
        "」" | "』" => (Family::Corner, Side::Close),
        _ => return None,
    })
}

/// What may touch an opening mark from before: '("', '—"', '“‘'.
fn opens_before(text: &Text<'_>, i: usize) -> bool {
    matches!(text.surface(i), "(" | "[" | "{" | "—" | "–" | "-" | "--" | "/" | ":" | "…" | "...")
        || family(text.surface(i)).is_some()
}

/// What may touch a closing mark from behind: '",', '".', '"—', "”’s".
fn closes_after(text: &Text<'_>, i: usize) -> bool {
    let clitic = || text.token(i).kind == TokenKind::Word && text.lower(i).starts_with('\'');
    text.token(i).kind == TokenKind::Mark && !matches!(text.surface(i), "(" | "[" | "$" | "#" | "@" | "£" | "€") || clitic()
}

/// Whether a single mark is an apostrophe or a measure rather than a quotation mark: 'the ’90s', '‘em', '6'2"', 'dogs'.
pub(super) fn is_apostrophe(text: &Text<'_>, glyph: Glyph) -> bool {
    let (before, next) = (text.token(glyph.token.wrapping_sub(1)), text.token(glyph.token + 1));
    let left_tight = !text.token(glyph.token).spaced;
    let right_tight = !next.spaced && next.kind != TokenKind::None;
    if left_tight && right_tight && before.kind != TokenKind::Mark && next.kind != TokenKind::Mark {
        return true;
    }
    if !right_tight {
        return false;
    }
    let decade = next.kind != TokenKind::Mark && text.surface(glyph.token + 1).bytes().take(2).all(|b| b.is_ascii_digit()) && {
        let tail = text.surface(glyph.token + 1).trim_start_matches(|c: char| c.is_ascii_digit());
        next.end - next.start <= 3 && (tail.is_empty() || tail == "s")
    };
    decade || ELIDED.contains(&text.lower(glyph.token + 1))
}

/// Words that lost their beginning to an apostrophe.
const ELIDED: [&str; 9] = ["em", "til", "tis", "twas", "cause", "n", "bout", "cuz", "nuff"];

/// Whether a double mark is inches: '6'2"', '5′ 11″'.
pub(super) fn is_measure(text: &Text<'_>, glyph: Glyph) -> bool {
    let before = |n: usize| text.token(glyph.token.wrapping_sub(n));
    let number = !text.token(glyph.token).spaced && before(1).kind == TokenKind::Number;
    let feet = || matches!(text.surface(glyph.token.wrapping_sub(2)), "'" | "’" | "′") && before(3).kind == TokenKind::Number;
    number && (text.surface(glyph.token) == "″" || feet())
}
