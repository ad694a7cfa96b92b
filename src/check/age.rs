//! Ages that do not agree: with one another, or with a year of birth.

use super::{Check, Findings};
use crate::name::{Mention, NameKind};
use crate::text::{Span, Text, TokenKind};

/// Ages that a news story tells.
const AGES: std::ops::RangeInclusive<i32> = 3..=115;

pub(super) fn check(found: &Findings<'_>, out: &mut Vec<Check>) {
    let text = found.text;
    for entity in found.names.entities.iter().filter(|e| e.kind == NameKind::Person) {
        let mentions = entity.mentions.iter().filter_map(|&m| found.names.mentions.get(m)).take(200);
        let (mut ages, mut births) = (Vec::new(), Vec::new());
        for mention in mentions {
            let article = found.page.article_at(mention.span.start);
            ages.extend(age(text, mention).map(|(age, span)| (article, age, span)));
            births.extend(birth(text, mention).map(|(year, span)| (article, year, span)));
        }
        for pair in ages.chunk_by(|a, b| a.0 == b.0) {
            let Some(&(_, first, at)) = pair.first() else { continue };
            if let Some(&(_, other, span)) = pair.iter().find(|a| a.1 != first) {
                let message = format!("{} is {other} here and {first} before.", entity.name);
                out.push(Check { span, code: "age", message, also: vec![at] });
            }
        }
        for &(article, born, span) in &births {
            let Some(published) = found.page.articles.get(article).and_then(|a| a.published) else { continue };
            let turns = published.date.year() - born;
            if let Some(&(_, age, at)) = ages.iter().find(|a| a.0 == article && !(turns - 1..=turns).contains(&a.1)) {
                let message = format!("Born in {born}, {} would be {} or {turns}, not {age}.", entity.name, turns - 1);
                out.push(Check { span: at, code: "age", message, also: vec![span] });
            }
        }
    }
}

/// 'Ann Lee, 44, …', 'Ann Lee (44)', 'the 44-year-old Ann Lee', 'Ann Lee, a 44-year-old nurse'.
fn age(text: &Text<'_>, mention: &Mention) -> Option<(i32, Span)> {
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let beside = match text.surface(end) {
        "," => matches!(text.surface(end + 2), "," | "." | ";"),
        "(" => text.surface(end + 2) == ")",
        _ => false,
    };
    if beside && text.surface(end.wrapping_sub(1)) != ")" {
        // 'Lee, 4, Berg, 2, …' counts goals.
        return number(text, end + 1).filter(|(age, _)| *age >= 15 && !text.shape(end + 3).capital);
    }
    let old = |i: usize| text.lower(i + 1) == "-" && text.lower(i + 2) == "year" && text.lower(i + 4) == "old";
    let before = (5..=6).filter_map(|back| start.checked_sub(back));
    let after = [end + 2].into_iter().filter(|_| text.surface(end) == "," && matches!(text.lower(end + 1), "a" | "an" | "the"));
    before.chain(after).find(|&i| old(i)).and_then(|i| number(text, i))
}

/// 'Ann Lee, born in 1971', 'Ann Lee was born on 4 May 1971'.
fn birth(text: &Text<'_>, mention: &Mention) -> Option<(i32, Span)> {
    let after = mention.tokens.end;
    let born = (after..after + 4).find(|&i| text.lower(i) == "born")?;
    let plain = (after..born).all(|i| matches!(text.lower(i), "," | "was" | "is" | "who" | "("));
    let year = (born + 1..born + 7).find_map(|i| number_in(text, i, 1850..=2100))?;
    plain.then_some(year)
}

fn number(text: &Text<'_>, i: usize) -> Option<(i32, Span)> {
    number_in(text, i, AGES)
}

fn number_in(text: &Text<'_>, i: usize, range: std::ops::RangeInclusive<i32>) -> Option<(i32, Span)> {
    let token = text.token(i);
    let value = text.surface(i).parse().ok().filter(|v| range.contains(v))?;
    (token.kind == TokenKind::Number).then_some((value, token.span()))
}
