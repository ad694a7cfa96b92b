//! Amounts: '30', '2 1/2', 'twenty-six', 'a hundred thirty', 'a', 'half an', 'several', 'a couple of', 'two and a half'.

use super::scan::Scan;
use crate::date::meaning::Amount;
use crate::text::TokenKind;

/// Most tokens that an amount may have.
const LONGEST: usize = 10;

/// The amount that begins at a token, and one past it.
pub(super) fn amount(scan: &Scan<'_>, i: usize) -> Option<(Amount, usize)> {
    vague(scan, i).or_else(|| {
        let (n, end) = exact(scan, i)?;
        // '30+'
        Some((Amount::Exact(n), end + usize::from(scan.is(end, "+") && scan.tight(end))))
    })
}

/// 'several', 'a few', 'a number of', 'two or three' is not: it is told by its last number.
fn vague(scan: &Scan<'_>, i: usize) -> Option<(Amount, usize)> {
    let article = usize::from(scan.any(i, &["a", "an", "the"]));
    let at = i + article;
    if article == 1 && scan.is(at, "number") && scan.is(at + 1, "of") {
        return Some((Amount::Vague, at + 2));
    }
    if article == 1 && scan.is(at, "good") && scan.any(at + 1, &["few", "many"]) {
        return Some((Amount::Vague, at + 2));
    }
    let quantifier = scan.word(at).vague && (article == 0 || scan.any(at, &["few", "several", "many"]));
    let hundreds =
        scan.any(at, &["hundreds", "thousands", "millions", "billions", "dozens", "tens", "scores"]) && scan.is(at + 1, "of");
    match (quantifier, hundreds) {
        // 'a few hundred'
        (true, _) => Some((Amount::Vague, at + 1 + usize::from(scan.word(at + 1).scale.is_some()))),
        (_, true) => Some((Amount::Vague, at + 2)),
        _ => None,
    }
}

/// An exact amount in hundredths.
pub(super) fn exact(scan: &Scan<'_>, i: usize) -> Option<(u64, usize)> {
    if scan.is(i, "half") && scan.any(i + 1, &["a", "an"]) {
        return Some((50, i + 2));
    }
    if scan.any(i, &["a", "an"]) && scan.is(i + 1, "half") && (scan.dash(i + 2) || scan.word(i + 2).unit.is_some()) {
        return Some((50, i + 2 + usize::from(scan.dash(i + 2))));
    }
    if scan.is(i, "half") && scan.tight_mark(i + 1, "-") {
        return Some((50, i + 2));
    }
    let couple = usize::from(scan.any(i, &["a", "the"]));
    if scan.is(i + couple, "couple") {
        let end = i + couple + 1 + usize::from(scan.is(i + couple + 1, "of"));
        // 'a couple hundred'
        return Some(scan.word(end).scale.map_or((200, end), |scale| (u64::from(scale).saturating_mul(200), end + 1)));
    }
    if scan.any(i, &["a", "an"]) {
        if scan.word(i + 1).scale.is_some() {
            return spelled(scan, i + 1).map(|(n, end)| (n.saturating_mul(100), end));
        }
        return Some((100, i + 1));
    }
    let (whole, end) = digits(scan, i).or_else(|| spelled(scan, i).map(|(n, end)| (n.saturating_mul(100), end)))?;
    Some(with_fraction(scan, whole, end))
}

/// '2½', '2 1/2', 'two and a half', '2-1/2'.
fn with_fraction(scan: &Scan<'_>, whole: u64, end: usize) -> (u64, usize) {
    if scan.is(end, "and") && scan.is(end + 1, "a") && scan.is(end + 2, "half") {
        return (whole.saturating_add(50), end + 3);
    }
    if scan.is(end, "-") && scan.is(end + 1, "and") && scan.is(end + 3, "a") && scan.is(end + 5, "half") {
        return (whole.saturating_add(50), end + 6);
    }
    let at = end + usize::from(scan.tight_mark(end, "-"));
    match (scan.digits(at), scan.is(at + 1, "/"), scan.digits(at + 2)) {
        (Some((top, _)), true, Some((bottom, _))) if top < bottom && bottom <= 10 => {
            (whole.saturating_add(u64::from(top) * 100 / u64::from(bottom)), at + 3)
        }
        _ => match fraction_mark(scan.text.surface(end)) {
            Some(part) => (whole.saturating_add(part), end + 1),
            None => (whole, end),
        },
    }
}

fn fraction_mark(surface: &str) -> Option<u64> {
    Some(match surface {
        "½" => 50,
        "¼" => 25,
        "¾" => 75,
        _ => return None,
    })
}

/// '30', '1,200', '47.42', '2½', '½'.
fn digits(scan: &Scan<'_>, i: usize) -> Option<(u64, usize)> {
    if scan.text.token(i).kind != TokenKind::Number {
        return None;
    }
    let surface = scan.text.surface(i);
    if let Some(part) = fraction_mark(surface) {
        return Some((part, i + 1));
    }
    let (surface, half) = match surface
        .char_indices()
        .next_back()
        .and_then(|(at, c)| Some((at, fraction_mark(surface.get(at..at + c.len_utf8())?)?)))
    {
        Some((at, part)) => (surface.get(..at)?, part),
        None => (surface, 0),
    };
    let (whole, decimals) = surface.split_once('.').unwrap_or((surface, ""));
    if whole.len() > 12 || decimals.len() > 2 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut number: u64 = 0;
    for b in whole.bytes().filter(|b| *b != b',') {
        number = number * 10 + u64::from(b.is_ascii_digit().then(|| b - b'0')?);
    }
    let hundredths = match decimals.len() {
        0 => 0,
        1 => decimals.parse::<u64>().ok()? * 10,
        _ => decimals.parse::<u64>().ok()?,
    };
    let scaled = scan.word(i + 1).scale.map(u64::from);
    let end = i + 1 + usize::from(scaled.is_some());
    Some(((number * 100 + hundredths).saturating_mul(scaled.unwrap_or(1)).saturating_add(half), end))
}

/// 'seven', 'twenty-six', 'two hundred', 'a hundred and thirty thousand'.
pub(super) fn spelled(scan: &Scan<'_>, i: usize) -> Option<(u64, usize)> {
    let (mut total, mut group, mut end, mut at) = (0_u64, 0_u64, i, i);
    let mut before: Option<u32> = None;
    while at < i + LONGEST {
        let word = scan.word(at);
        let same = at == i || scan.same_line(at);
        match (word.number, word.scale) {
            (Some(n), _) if same && fits_after(before, n) => {
                group = group.saturating_add(n.into());
                before = Some(n);
            }
            (_, Some(100)) if same && (before.is_some_and(|b| b < 100) || at == i) => {
                group = group.max(1).saturating_mul(100);
                before = Some(100);
            }
            (_, Some(scale)) if same && scale > 100 && (before.is_some() || at == i) => {
                total = total.saturating_add(group.max(1).saturating_mul(scale.into()));
                (group, before) = (0, Some(scale));
            }
            _ if at > i
                && scan.tight_mark(at, "-")
                && scan.word(at + 1).number.is_some_and(|n| before.is_some_and(|b| (20..100).contains(&b) && n < 10)) =>
            {
                at += 1;
                continue;
            }
            _ if scan.is(at, "and") && before.is_some_and(|b| b >= 100) && scan.word(at + 1).number.is_some() => {
                at += 1;
                continue;
            }
            _ => break,
        }
        at += 1;
        end = at;
    }
    (end > i).then_some((total.saturating_add(group), end))
}

/// 'twenty' may be followed by 'six', 'hundred' by 'thirty'; 'six' by no number.
fn fits_after(before: Option<u32>, n: u32) -> bool {
    match before {
        None => true,
        Some(b) if b >= 100 => n < b,
        Some(b) => (20..100).contains(&b) && b % 10 == 0 && n < 10 && n > 0,
    }
}
