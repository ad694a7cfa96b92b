//! A headline that counts otherwise than its story.

use super::{Check, Findings};
use crate::page::LineRole;
use crate::text::{Lexicon, Span, Text};
use std::ops::Range;
use std::sync::LazyLock;

static COUNTED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/counted.txt")));

/// A number of people and what befell them.
struct Count {
    number: u32,
    what: &'static str,
    span: Span,
    /// Not 'more than 20'.
    exact: bool,
}

/// 'Ferry fire kills three' over a story in which four died. A story that tells several numbers of the dead, one of them
/// the headline's, agrees with it.
pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    for article in &found.page.articles {
        let in_role = |role: LineRole| {
            let lines = article.lines.clone().filter(move |&l| found.page.role(l) == role).take(400);
            lines.filter_map(|l| found.text.lines().get(l)).map(|l| l.tokens.start as usize..l.tokens.end as usize)
        };
        let told: Vec<Count> = in_role(LineRole::Body).flat_map(|tokens| counts(found.text, tokens)).collect();
        for head in in_role(LineRole::Headline).flat_map(|tokens| counts(found.text, tokens)).filter(|c| c.exact) {
            let mut same = told.iter().filter(|c| c.what == head.what).peekable();
            let Some(first) = same.peek().map(|c| (c.number, c.span)) else { continue };
            if same.all(|c| c.number != head.number) {
                let message = format!("The headline counts {} {}, the story {}.", head.number, head.what, first.0);
                out.push(Check { span: head.span, code: "count", message, also: vec![first.1] });
            }
        }
    }
}

/// 'kills three', 'killed 3 people', 'three people were killed', 'three dead': a number and a fate a few words apart.
fn counts(text: &Text<'_>, tokens: Range<usize>) -> Vec<Count> {
    let mut out = Vec::new();
    for i in tokens.clone().take(400) {
        let Some(what) = COUNTED.class(text.lower(i)).filter(|c| *c != "number" && *c != "people") else { continue };
        // 'kills three', 'killed at least three'.
        let least = if text.lower(i + 1) == "at" && text.lower(i + 2) == "least" { i + 3 } else { i + 1 };
        let after = Some(least).filter(|&n| number(text, n).is_some());
        // 'three dead', 'three people were killed'.
        let before = || {
            let between = |n: usize| (n + 1..i).all(|m| COUNTED.class(text.lower(m)) == Some("people"));
            (1..=4)
                .filter_map(|back| i.checked_sub(back))
                .find(|&n| tokens.contains(&n) && number(text, n).is_some() && between(n))
        };
        if let Some(n) = after.or_else(before)
            && let Some(number) = number(text, n)
        {
            let before = text.lower(n.wrapping_sub(1));
            let exact = !matches!(before, "than" | "over" | "least" | "about" | "nearly" | "almost" | "around" | "some" | "to");
            out.push(Count { number, what, span: text.token(n).span(), exact });
        }
    }
    out
}

fn number(text: &Text<'_>, i: usize) -> Option<u32> {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let lower = text.lower(i);
    let word = WORDS.iter().position(|w| *w == lower).filter(|n| *n > 0).map(|n| n as u32);
    // '3 per cent', '3 million' count no people.
    let scaled =
        matches!(text.lower(i + 1), "%" | "per" | "percent" | "million" | "billion" | "thousand" | "hundred" | "-" | "years");
    word.or_else(|| lower.replace(',', "").parse().ok()).filter(|_| !scaled)
}
