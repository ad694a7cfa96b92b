//! What no word by word reading decides: spans and kinds that a rule of ours settles.

use super::super::NameKind;
use super::Tagged;
use super::byline;
use super::cue::Cue;
use super::edge;
use super::facts::Look;
use super::gazetteer::list;
use super::hash;
use super::label::{KINDS, index};
use super::model::UNIT;
use super::reading::Reading;
use crate::text::sort;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::ops::Range;

/// Applies the rules to names in text order.
pub(super) fn refine(reading: &Reading<'_>, names: Vec<Tagged>) -> Vec<Tagged> {
    let mut names = split(reading, edge::set(reading, names));
    byline::settle(reading, &mut names);
    agree(reading, &mut names);
    join_listed(reading, &mut names);
    let names = with_compounds(reading, names);
    join_nationalities(reading, names)
}

/// Longest name that is held against others, in tokens.
const LONGEST: usize = 16;

/// 'Huber and Acme', 'Huber’s Hamburg', 'Acme Co Ltd Huber': two names side by side stay two where the text has each of
/// them by itself. Names of that form that it has only whole ('Trinidad and Tobago') are left.
fn split(reading: &Reading<'_>, names: Vec<Tagged>) -> Vec<Tagged> {
    let mut kinds: HashMap<u32, usize, FixedState> = HashMap::with_hasher(FixedState::default());
    for name in &names {
        kinds.entry(surface(reading, name.tokens.clone())).or_insert(name.kind);
    }
    let kind_of = |tokens: Range<usize>| kinds.get(&surface(reading, tokens)).copied();
    let halves = |name: &Tagged| {
        let Range { start, end } = name.tokens;
        (start + 1..end).take(LONGEST).filter(|_| end - start <= LONGEST).find_map(|at| {
            let between = reading.at(at).look == Look::Clitic || reading.text().lower(at) == "and";
            let right = if between { at + 1 } else { at };
            let after_suffix = !between && reading.at(at - 1).cue == Cue::Suffix;
            let first = if after_suffix { Some(name.kind) } else { kind_of(start..at).filter(|_| between) };
            let part = |tokens: Range<usize>, kind| Tagged { tokens, kind, margin: name.margin };
            Some([part(start..at, first?), part(right..end, kind_of(right..end)?)])
        })
    };
    let each = names.iter().flat_map(|name| match halves(name) {
        Some([first, second]) => [Some(first), Some(second)],
        None => [Some(Tagged { tokens: name.tokens.clone(), ..*name }), None],
    });
    each.flatten().collect()
}

/// Hash of what stands in some tokens, whatever its case.
fn surface(reading: &Reading<'_>, tokens: Range<usize>) -> u32 {
    tokens.map(|i| reading.at(i).word).fold(0, hash::join)
}

/// A name with this margin keeps its kind whatever the text takes it for elsewhere.
const SURE: i16 = 8 * UNIT;
/// How much more must speak for one kind than for the next.
const CLEARLY: i32 = 2;

/// A name that is a company on forty lines is no person on the next two, unless these say so plainly ('Mr Huber'). And
/// where 'Peter Huber' is told of, 'from Berlin, Huber from Hamburg' is no place.
fn agree(reading: &Reading<'_>, names: &mut [Tagged]) {
    let surface = |name: &Tagged| surface(reading, name.tokens.clone());
    let person = index(NameKind::Person);
    let mut sums: HashMap<u32, [i32; KINDS.len()], FixedState> = HashMap::with_hasher(FixedState::default());
    for name in names.iter() {
        let last = reading.at(name.tokens.end.wrapping_sub(1));
        let surname = name.kind == person && name.tokens.len() > 1 && last.known.lists & (list::CITY | list::REGION) == 0;
        for form in [Some(surface(name)), surname.then(|| hash::join(0, last.word))].into_iter().flatten() {
            if let Some(sum) = sums.entry(form).or_default().get_mut(name.kind) {
                *sum += i32::from(name.margin.min(SURE)) + i32::from(UNIT);
            }
        }
    }
    for name in names {
        let Some(sums) = sums.get(&surface(name)) else { continue };
        let (first, most) = sums.iter().enumerate().fold((0, 0), |best, (k, &v)| if v > best.1 { (k, v) } else { best });
        let own = sums.get(name.kind).copied().unwrap_or(0);
        let titled = reading.at(name.tokens.start.wrapping_sub(1)).cue == Cue::Honorific;
        if first != name.kind && most > own * CLEARLY && name.margin < SURE && !titled {
            name.kind = first;
            name.margin /= 2;
        }
    }
}

/// 'Trinidad and Tobago': two places that are listed as one are one.
fn join_listed(reading: &Reading<'_>, names: &mut Vec<Tagged>) {
    let place = index(NameKind::Place);
    names.dedup_by(|name, before| {
        let tokens = before.tokens.start..name.tokens.end;
        let linked =
            before.tokens.end < name.tokens.start && (before.tokens.end..name.tokens.start).all(|i| reading.at(i).cue.is_link());
        let one = linked && before.kind == place && name.kind == place && reading.lists(&tokens) & list::REGION != 0;
        if one {
            before.tokens = tokens;
        }
        one
    });
}

/// Adds the places of compounds that were missed: 'a US-made engine'.
fn with_compounds(reading: &Reading<'_>, mut names: Vec<Tagged>) -> Vec<Tagged> {
    let tokens = reading.text().tokens();
    let mut missed = Vec::new();
    for (i, token) in tokens.iter().enumerate().skip(2) {
        if token.spaced || reading.facts(token.word).cue != Cue::Based {
            continue;
        }
        let place = reading.at(i - 2);
        let joined = reading.at(i - 1).look == Look::Hyphen && !reading.text().token(i - 1).spaced;
        if joined && place.look.is_capital() && place.known.lists & list::REGION != 0 {
            let after = names.partition_point(|n| n.tokens.end <= i - 2);
            if names.get(after).is_none_or(|n| n.tokens.start > i - 2) {
                missed.push(Tagged { tokens: i - 2..i - 1, kind: index(NameKind::Place), margin: 3 * UNIT });
            }
        }
    }
    if !missed.is_empty() {
        names.extend(missed);
        names = sort::by_number(names, |name| name.tokens.start as u64);
    }
    names
}

fn join_nationalities(reading: &Reading<'_>, names: Vec<Tagged>) -> Vec<Tagged> {
    let (place, nationality) = (index(NameKind::Place), index(NameKind::Nationality));
    let tight = |i: usize| !reading.text().token(i).spaced;
    let mut joined: Vec<Tagged> = Vec::with_capacity(names.len());
    for mut name in names {
        // 'South Korean officials': a people, though 'South Korea' is a place.
        if name.kind == place && reading.at(name.tokens.end - 1).cue == Cue::Nation {
            name.kind = nationality;
        }
        // 'a German-Afghan interpreter': one people of two.
        let before = joined.last_mut().filter(|before| {
            let hyphen = before.tokens.end;
            let peoples = before.kind == nationality && name.kind == nationality;
            let beside = hyphen + 1 == name.tokens.start && tight(hyphen) && tight(hyphen + 1);
            peoples && beside && reading.at(hyphen).look == Look::Hyphen
        });
        match before {
            Some(before) => {
                before.tokens.end = name.tokens.end;
                before.margin = before.margin.min(name.margin);
            }
            None => joined.push(name),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::text::Text;

    #[test]
    fn a_name_and_its_neighbour_stay_two() {
        let text = Text::read("Huber left. Hamburg slept. Huber’s Hamburg: Huber and Hamburg, Trinidad and Tobago");
        let page = Page::read(&text, &[]);
        let reading = Reading::of(&text, &page);
        let name = |tokens: Range<usize>, kind| Tagged { tokens, kind: index(kind), margin: UNIT };
        let (person, place) = (NameKind::Person, NameKind::Place);
        let found = vec![name(0..1, person), name(3..4, place), name(6..9, place), name(10..13, person), name(14..17, place)];
        let split: Vec<_> = split(&reading, found).into_iter().map(|n| (text.slice(text.span_of(n.tokens)), n.kind)).collect();
        let (huber, hamburg) = (("Huber", index(person)), ("Hamburg", index(place)));
        assert_eq!(split, [huber, hamburg, huber, hamburg, huber, hamburg, ("Trinidad and Tobago", index(place))]);
    }
}
