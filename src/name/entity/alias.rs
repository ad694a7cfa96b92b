//! Which shorter names a full name may be called by: surname, initials, 'Ford' for 'Ford Motor', 'Communist Party' for
//! 'Communist Party of China'.
//!
//! In comes a form; out go word sequences with the [`Strength`] of each. Nothing here looks at other forms or the text.

use super::fold::Fold;
use super::form::{FormId, Forms, plural};
use super::lexicon::{COUNTRIES, FIRST_NAMES, NAME_WORDS, NICKNAMES};
use crate::name::NameKind;

/// How well a shorter name fits: lower is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// As people are called: surname, acronym, the name without 'County'. Holds over the whole page.
    Usual,
    /// By first name, or by half of its name: only in the article that gives the full name.
    Familiar,
    /// By a word from the middle, or the son by the father's name: only if nothing else fits.
    Loose,
}

/// Calls `offer` with every shorter name of a form. At most some forty calls.
pub(super) fn offers(forms: &mut Forms, id: FormId, mut offer: impl FnMut(&[Fold], Strength)) {
    let words = forms.words(id).to_vec();
    let Some(kind) = forms.all.get(id).map(|f| f.kind) else { return };
    match kind {
        NameKind::Person => person(forms, id, &words, &mut offer),
        NameKind::Place => place(forms, id, &words, &mut offer),
        NameKind::Nationality => {}
        NameKind::Organisation => organisation(forms, &words, &mut offer),
        NameKind::Event | NameKind::Product | NameKind::Work => work(forms, &words, &mut offer),
    }
    if matches!(kind, NameKind::Organisation | NameKind::Place | NameKind::Event) {
        initials(forms, id, &mut offer);
    }
}

/// The other ways to look for a person: with the full first name, 'William Berg' for 'Bill Berg'.
pub(super) fn full_first_name(forms: &mut Forms, id: FormId) -> Option<Vec<Fold>> {
    let mut words = forms.words(id).to_vec();
    let full = NICKNAMES.class(forms.folds.word(*words.first()?))?;
    let full = forms.folds.intern(full);
    if words.len() < 2 || forms.all.get(id)?.kind != NameKind::Person {
        return None;
    }
    *words.first_mut()? = full;
    Some(words)
}

fn person(forms: &mut Forms, id: FormId, words: &[Fold], offer: &mut impl FnMut(&[Fold], Strength)) {
    let Some((&last, start)) = words.split_last() else { return };
    let Some(&first) = start.first() else { return };
    if forms.class(last) == Some("generation") {
        // 'Donald Trump Jr.' is 'Trump Jr.' and 'Donald Jr.', never 'Donald Trump'; 'Trump' only where no father is.
        let Some(&surname) = start.last() else { return };
        offer(&[surname, last], Strength::Usual);
        offer(&[first, last], Strength::Usual);
        offer(&[surname], Strength::Loose);
        return;
    }
    let n = words.len();
    for k in 1..n {
        offer(words.get(k..).unwrap_or(&[]), Strength::Usual);
    }
    for k in 2..n {
        offer(words.get(..k).unwrap_or(&[]), Strength::Usual);
    }
    let given = FIRST_NAMES.has(forms.folds.word(first));
    offer(&[first], if given { Strength::Familiar } else { Strength::Usual });
    words.iter().take(n - 1).skip(1).for_each(|&middle| offer(&[middle], Strength::Loose));
    if n > 2 && !forms.all.get(id).is_some_and(|f| f.kin) {
        offer(&[first, last], Strength::Usual);
    }
    for letters in 1..n {
        let mut initials = String::new();
        words.iter().take(letters).filter_map(|&w| forms.folds.word(w).chars().next()).for_each(|c| initials.push(c));
        if let Some(initials) = forms.folds.find(&initials) {
            offer(&[initials, last], Strength::Usual);
        }
    }
    if let Some(short) = NICKNAMES.class(forms.folds.word(first)).and_then(|full| forms.folds.find(full)) {
        offer(&[short, last], Strength::Usual);
    }
}

fn place(forms: &Forms, id: FormId, words: &[Fold], offer: &mut impl FnMut(&[Fold], Strength)) {
    let raw = forms.raw(id).to_vec();
    if let Some(&direction) = raw.first().filter(|&&w| raw.len() > 1 && forms.class(w) == Some("direction")) {
        offer(&[direction], Strength::Familiar);
    }
    let all = [words, raw.as_slice()];
    for (words, k) in all.iter().flat_map(|&words| (1..words.len()).map(move |k| (words, k))) {
        let (head, rest) = words.split_at(k);
        let country = matches!(head, [only] if forms.is_code(*only) || COUNTRIES.has(forms.folds.word(*only)));
        if !country && rest.iter().all(|&w| forms.class(w) == Some("geographic")) {
            offer(head, Strength::Usual);
        }
        if rest.len() > 1 {
            offer(rest, Strength::Usual);
        }
    }
}

fn organisation(forms: &Forms, words: &[Fold], offer: &mut impl FnMut(&[Fold], Strength)) {
    parts(forms, words, offer);
    let home: Vec<Fold> = words.iter().copied().filter(|&w| !forms.is_code(w)).collect();
    if !home.is_empty() && home.len() < words.len() {
        offer(&home, Strength::Usual);
        parts(forms, &home, offer);
    }
}

/// Beginnings and ends of a body's name, and its first words with its last ('Oversight Committee' for 'Oversight and
/// Reform Committee').
fn parts(forms: &Forms, words: &[Fold], offer: &mut impl FnMut(&[Fold], Strength)) {
    let n = words.len();
    // Plurals are compared as singulars: 'Electronics' as 'Electronic'.
    let sort = |w| forms.class(w).or_else(|| NAME_WORDS.class(&plural(forms.folds.word(w))));
    for k in 1..n {
        let (head, rest) = words.split_at(k);
        if matches!(head, [only] if forms.is_code(*only)) {
            continue;
        }
        let branch = matches!(rest, [only] if sort(*only) == Some("branch"));
        let generic = rest.iter().all(|&w| matches!(sort(w), Some("corporate" | "institution" | "suffix")));
        if generic || k > 1 && !branch {
            offer(head, Strength::Usual);
        } else if n == 2 || branch {
            offer(head, Strength::Familiar);
        }
    }
    for k in 1..n {
        let rest = words.get(k..).unwrap_or(&[]);
        if !matches!(rest, [only] if forms.is_code(*only)) {
            offer(rest, if rest.len() > 1 { Strength::Usual } else { Strength::Familiar });
        }
    }
    let Some((&last, start)) = words.split_last() else { return };
    if (3..=6).contains(&n) {
        start.iter().take(n - 2).for_each(|&w| offer(&[w, last], Strength::Loose));
    }
}

/// Events, products, works: the name without its numbers, its first or last words.
fn work(forms: &Forms, words: &[Fold], offer: &mut impl FnMut(&[Fold], Strength)) {
    let numbered = |w: &Fold| forms.folds.word(*w).starts_with(|c: char| c.is_ascii_digit());
    let plain: Vec<Fold> = words.iter().copied().filter(|w| !numbered(w)).collect();
    if !plain.is_empty() && plain.len() < words.len() {
        offer(&plain, Strength::Usual);
    }
    for k in 1..plain.len() {
        let (head, rest) = plain.split_at(k);
        let code = |part: &[Fold]| matches!(part, [only] if forms.is_code(*only));
        if !code(head) {
            offer(head, Strength::Familiar);
        }
        if !code(rest) {
            offer(rest, Strength::Familiar);
        }
    }
}

/// Longest name whose inner initials are offered.
const MAX_INITIALS: usize = 10;

/// 'NCA' for 'National Crime Agency', 'USI' for 'University of Southern Indiana', 'DoJ' for 'Department of Justice'.
fn initials(forms: &Forms, id: FormId, offer: &mut impl FnMut(&[Fold], Strength)) {
    let raw = forms.raw(id);
    if raw.len() < 2 {
        return;
    }
    for (links, suffixes) in [(false, true), (true, true), (false, false)] {
        let mut letters = String::new();
        for &w in raw {
            let skip = match forms.class(w) {
                Some("link") => !links,
                Some("suffix") => !suffixes,
                _ => false,
            };
            let word = forms.folds.word(w);
            match word {
                "us" | "uk" | "eu" | "un" => letters.push_str(word),
                _ if !skip => letters.extend(word.chars().next()),
                _ => {}
            }
        }
        if let Some(acronym) = forms.folds.find(&letters).filter(|_| letters.len() > 1) {
            offer(&[acronym], Strength::Usual);
        }
        // 'RMT' for 'National Union of Rail, Maritime and Transport Workers'.
        if !links && letters.is_ascii() && letters.len() <= MAX_INITIALS {
            let parts = (0..letters.len()).flat_map(|a| (a + 3..=letters.len()).map(move |b| (a, b)));
            for acronym in parts.filter_map(|(a, b)| forms.folds.find(letters.get(a..b)?)) {
                offer(&[acronym], Strength::Loose);
            }
        }
    }
}
