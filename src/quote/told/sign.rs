//! Words that stand on a thing: of 'hats that read “Dry again”' nobody is the speaker.
//!
//! In come a scene and the frame of a quote; out goes whether a sign carries it. Who holds one up says what it says: that is
//! left to the ranker.

use crate::quote::scene::Scene;
use crate::quote::speaker::frame::Frame;
use crate::text::Text;

/// How many words may stand between a sign and what it says: 'a sign on the gate of the old pier saying'.
const REACH: usize = 8;

/// Whether a quote is what a sign says that nobody holds up.
pub(super) fn carries(scene: &Scene<'_>, frame: &Frame) -> bool {
    before(scene, frame).or_else(|| behind(scene, frame)).is_some_and(|sign| !is_held(scene, frame, sign))
}

/// The sign before a quote: 'a sign that read “…”', 'a banner with the words “…”'.
fn before(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let text = scene.text;
    let skipped = |i: &usize| matches!(scene.class(*i), b',' | b':' | b't' | b'-');
    let key = (frame.left..frame.quote.start).rev().find(|i| !skipped(i))?;
    let words = matches!(text.lower(key), "words" | "slogan" | "message" | "phrase" | "motto");
    // 'emblazoned with'
    let shows = |i: usize| matches!(text.lower(i), "bearing" | "emblazoned" | "inscribed" | "printed" | "scrawled");
    let shows = shows(key) || text.lower(key) == "with" && shows(key.wrapping_sub(1));
    if !(words || shows || says(text, key)) {
        return None;
    }
    let near = (frame.left..key).rev().take(REACH);
    let clear =
        |i: &usize| scene.quote_of(*i).is_none() && !matches!(scene.class(*i), b'&' | b'x' | b'v' | b'S' | b'C' | b'h' | b',');
    let sign = near.take_while(clear).find(|i| is_sign(text, *i))?;
    let chunk =
        scene.chunks_in(frame.left, key).filter_map(|c| scene.chunks.get(c)).find(|c| c.start() <= sign && sign < c.end())?;
    // 'The man with the sign said “…”'
    let hangs = matches!(scene.class(chunk.start().wrapping_sub(1)), b'p') && chunk.end() == key;
    let finite = matches!(text.lower(key), "said" | "says" | "say");
    (!(hangs && finite)).then_some(sign)
}

/// The sign behind a quote: '“Keep out,” read a sign', '“Keep out,” the sign said'.
fn behind(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let end = frame.quote.end;
    let turned = says(scene.text, end);
    let start = end + usize::from(turned);
    let chunk = scene.chunks_in(start, start + 1).next().and_then(|c| scene.chunks.get(c))?;
    let head = chunk.head as usize;
    let sign = chunk.start() == start && is_sign(scene.text, head);
    (sign && (turned || says(scene.text, chunk.end()) || chunk.start() == head)).then_some(head)
}

/// Whether somebody holds a sign up: 'people holding a banner', 'Ada Berg held up a sign'.
fn is_held(scene: &Scene<'_>, frame: &Frame, sign: usize) -> bool {
    let near = (frame.left..sign).rev().take(REACH);
    near.take_while(|i| scene.quote_of(*i).is_none()).any(|i| {
        matches!(
            scene.text.lower(i),
            "hold"
                | "holds"
                | "held"
                | "holding"
                | "carry"
                | "carries"
                | "carried"
                | "carrying"
                | "wave"
                | "waves"
                | "waved"
                | "waving"
                | "raise"
                | "raises"
                | "raised"
                | "raising"
                | "hoisted"
                | "hoisting"
                | "brandished"
                | "brandishing"
                | "displayed"
                | "displaying"
                | "unfurled"
        )
    })
}

fn says(text: &Text<'_>, i: usize) -> bool {
    matches!(
        text.lower(i),
        "read"
            | "reads"
            | "reading"
            | "say"
            | "says"
            | "said"
            | "saying"
            | "proclaimed"
            | "proclaiming"
            | "proclaims"
            | "declared"
            | "declares"
            | "declaring"
            | "mentioned"
            | "mentioning"
            | "stating"
    )
}

fn is_sign(text: &Text<'_>, i: usize) -> bool {
    let lower = text.lower(i);
    matches!(
        lower.strip_suffix('s').unwrap_or(lower),
        "sign"
            | "banner"
            | "placard"
            | "poster"
            | "hat"
            | "cap"
            | "shirt"
            | "tee"
            | "jersey"
            | "badge"
            | "sticker"
            | "mural"
            | "plaque"
            | "billboard"
            | "graffiti"
            | "tattoo"
            | "armband"
            | "button"
            | "inscription"
    )
}
