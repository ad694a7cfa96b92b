//! Whom a short name stands for: 'Smith' for the Smith that the article last told of.
//!
//! In come the forms with what [`super::same`] joined; out goes one set of forms for each mention. Names are looked up by
//! the hash of their words, so that no two forms are compared unless one may be short for the other.

use super::alias::{Strength, full_first_name, offers};
use super::apart::Places;
use super::fold::Fold;
use super::form::{FormId, Forms};
use super::same::compatible;
use super::typo::Surnames;
use super::union::Union;
use crate::name::NameKind;
use crate::text::sort;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};
use std::hash::BuildHasher;

/// Most full names that one short name is held against.
const MAX_CANDIDATES: usize = 48;

/// A full name that offers a short one.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    form: u32,
    strength: Strength,
}

type Index = HashMap<u64, Vec<Candidate>, FixedState>;

fn key(kind: NameKind, words: &[Fold]) -> u64 {
    FixedState::default().hash_one((kind, words))
}

/// The set of every mention, by a form in it; `places` tells where each mention stands, in text order.
pub(super) fn resolve(forms: &mut Forms, union: &mut Union, places: &Places) -> Vec<FormId> {
    let articles = places.articles.as_slice();
    let index = index(forms);
    let surnames = surnames(forms, &index);
    let order = sort::by_number((0..forms.all.len()).collect(), |&id| !forms.weight(id));
    let mut chosen: Vec<Option<u32>> = vec![None; forms.of_mention.len()];
    for id in order {
        let mut candidates = candidates(forms, union, &index, &surnames, id);
        candidates.retain(|c| !(half_a_body(forms, c) && places.apart(forms, id, c.form as usize)));
        let Some(first) = candidates.first() else { continue };
        let root = union.root(first.form as usize);
        let settled = candidates.iter().all(|c| union.root(c.form as usize) == root && unambiguous(forms, &chosen, c.form));
        if settled && candidates.iter().any(|c| c.strength == Strength::Usual || shares_articles(forms, id, c.form, articles)) {
            union.join(id, root);
        } else {
            choose(forms, union, id, &candidates, articles, &mut chosen);
        }
    }
    let sets = chosen.iter().zip(&forms.of_mention);
    sets.map(|(chosen, &form)| union.root(chosen.map_or(form, |c| c as usize))).collect()
}

/// 'Wolves' for 'Wolves TV': short for a body only where the text does not tell the two apart; not 'House' for 'House of
/// Representatives'.
fn half_a_body(forms: &Forms, full: &Candidate) -> bool {
    let linked = || forms.raw(full.form as usize).iter().any(|&w| forms.class(w) == Some("link"));
    let body = forms.all.get(full.form as usize).is_some_and(|f| f.kind == NameKind::Organisation);
    full.strength == Strength::Familiar && body && !linked()
}

/// Every offer of a name that some form has.
fn index(forms: &mut Forms) -> Index {
    let mut asked: HashSet<u64, FixedState> = HashSet::default();
    for id in 0..forms.all.len() {
        asked.extend(asks(forms, id).into_iter().flatten());
    }
    let mut index = Index::default();
    for id in 0..forms.all.len() {
        let Some(kind) = forms.all.get(id).map(|f| f.kind) else { continue };
        let mut offered = |words: &[Fold], strength| {
            let key = key(kind, words);
            if !asked.contains(&key) {
                return;
            }
            let list = index.entry(key).or_default();
            let full = list.len() >= MAX_CANDIDATES;
            match list.last_mut().filter(|c| c.form as usize == id) {
                Some(same) => same.strength = same.strength.min(strength),
                None if !full => list.push(Candidate { form: id as u32, strength }),
                None => {}
            }
        };
        offers(forms, id, &mut offered);
        if forms.all.get(id).is_some_and(|f| f.gender.is_some()) && forms.words(id).len() == 1 {
            offered(forms.words(id), Strength::Usual);
        }
    }
    index
}

/// Under which names a form looks for its fuller ones.
fn asks(forms: &mut Forms, id: FormId) -> [Option<u64>; 2] {
    let Some(kind) = forms.all.get(id).map(|f| f.kind) else { return [None, None] };
    let other = full_first_name(forms, id).map(|words| key(kind, &words));
    [Some(key(kind, forms.words(id))), other]
}

/// Fuller forms that may be meant, the best fitting ones alone.
fn candidates(forms: &mut Forms, union: &mut Union, index: &Index, surnames: &Surnames, id: FormId) -> Vec<Candidate> {
    let weight = forms.weight(id);
    let acronym = forms.all.get(id).is_some_and(|f| f.acronym);
    let mut found = Vec::new();
    for ask in asks(forms, id).into_iter().flatten() {
        for &candidate in index.get(&ask).map_or(&[][..], Vec::as_slice) {
            let other = candidate.form as usize;
            let fuller = forms.weight(other) > weight || acronym;
            if other != id && fuller && compatible(forms, id, other) && union.root(other) != union.root(id) {
                found.push(candidate);
            }
        }
    }
    if found.is_empty() {
        let misspelt = surnames.near(forms, id).into_iter().map(|form| Candidate { form, strength: Strength::Familiar });
        found
            .extend(misspelt.filter(|c| compatible(forms, id, c.form as usize) && union.root(c.form as usize) != union.root(id)));
    }
    found
}

/// Surnames close to the one-word names of people that no full name offers.
fn surnames(forms: &mut Forms, index: &Index) -> Surnames {
    let mut unexplained = Vec::new();
    for id in 0..forms.all.len() {
        let person = forms.all.get(id).is_some_and(|f| f.kind == NameKind::Person);
        if person && forms.words(id).len() == 1 && !asks(forms, id).iter().flatten().any(|ask| index.contains_key(ask)) {
            unexplained.push(id);
        }
    }
    Surnames::read(forms, unexplained.into_iter())
}

/// Whether none of a form's mentions was given to another set.
fn unambiguous(forms: &Forms, chosen: &[Option<u32>], form: u32) -> bool {
    let first = forms.all.get(form as usize).and_then(|f| f.mentions.first());
    first.and_then(|&m| chosen.get(m as usize)).is_some_and(Option::is_none)
}

/// Whether every article that has the short form has the full one too.
fn shares_articles(forms: &Forms, short: FormId, full: u32, articles: &[u32]) -> bool {
    let Some((short, full)) = forms.all.get(short).zip(forms.all.get(full as usize)) else { return false };
    let article = |m: &u32| articles.get(*m as usize).copied();
    let mut fulls = full.mentions.iter().map(article).peekable();
    short.mentions.iter().map(article).all(|wanted| {
        while fulls.peek().is_some_and(|a| *a < wanted) {
            fulls.next();
        }
        fulls.peek() == Some(&wanted)
    })
}

/// Gives each mention of a form to one of the candidates: of its own article first, then the best fitting, then one told of
/// before it, then no mere relative of another, then the one that the article named most so far, then the one told of last.
fn choose(forms: &Forms, union: &mut Union, id: FormId, candidates: &[Candidate], articles: &[u32], chosen: &mut [Option<u32>]) {
    let Some(form) = forms.all.get(id) else { return };
    let mut own: Option<(u32, u32)> = None;
    for &m in &form.mentions {
        let article = articles.get(m as usize).copied();
        let best = candidates
            .iter()
            .filter_map(|c| {
                let near = nearest(forms, c.form, m, articles)?;
                let there = articles.get(near as usize).copied() == article;
                if c.strength != Strength::Usual && !there {
                    return None;
                }
                let form = forms.of_mention.get(near as usize).copied()?;
                let set = union.root(chosen.get(near as usize).copied().flatten().map_or(form, |c| c as usize)) as u32;
                let near = match own {
                    Some((before, same)) if same == set && articles.get(before as usize).copied() == article => {
                        before.max(near.min(m))
                    }
                    _ => near,
                };
                let kin = forms.all.get(c.form as usize).is_some_and(|f| f.kin);
                let often = often(forms, c.form, m, articles);
                let rank = (there, std::cmp::Reverse(c.strength), near < m, !kin, often, std::cmp::Reverse(near.abs_diff(m)));
                Some((rank, set))
            })
            .max_by_key(|(rank, _)| *rank);
        if let Some((_, set)) = best {
            own = Some((m, set));
            if let Some(slot) = chosen.get_mut(m as usize) {
                *slot = Some(set);
            }
        }
    }
}

/// How often the article of a mention gave the full name before it, or gives it if it did not yet, by powers of two.
fn often(forms: &Forms, form: u32, m: u32, articles: &[u32]) -> u32 {
    let Some(form) = forms.all.get(form as usize) else { return 0 };
    let article = articles.get(m as usize).copied();
    let start = form.mentions.partition_point(|&other| articles.get(other as usize).copied() < article);
    let before = form.mentions.partition_point(|&other| other < m);
    let all = || form.mentions.partition_point(|&other| articles.get(other as usize).copied() <= article);
    let end = if before > start { before } else { all() };
    end.saturating_sub(start).checked_ilog2().unwrap_or(0)
}

/// The mention of a form nearest to another mention: the last before it in its article, else the first after it there, else
/// the last before it, else the first after it.
fn nearest(forms: &Forms, form: u32, m: u32, articles: &[u32]) -> Option<u32> {
    let mentions = &forms.all.get(form as usize)?.mentions;
    let after = mentions.partition_point(|&other| other < m);
    let before = after.checked_sub(1).and_then(|i| mentions.get(i)).copied();
    let next = mentions.get(after).copied();
    let here = |other: &u32| articles.get(*other as usize) == articles.get(m as usize);
    before.filter(here).or(next.filter(here)).or(before).or(next)
}
