//! Forms: the distinct names of a text, whatever their case, accents and stops, each with its mentions.
//!
//! In come the mentions; out go [`Forms`]. Which forms are one entity is left to `alias`, `union` and `resolve`.

use super::fold::{Fold, Folds, MAX_WORDS};
use super::gender::{self, Gender};
use super::lexicon::{COUNTRIES, DEMONYMS, NAME_WORDS};
use crate::name::{Mention, NameKind};
use crate::text::Text;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::ops::Range;

/// Number of a form in [`Forms`].
pub(super) type FormId = usize;

/// One name, written one way or in ways that differ only in case, accents and stops.
#[derive(Debug)]
pub(super) struct Form {
    /// What it names.
    pub(super) kind: NameKind,
    /// Its words as they are written.
    raw: Range<u32>,
    /// Its words as they are compared: countries by code, little words dropped.
    words: Range<u32>,
    /// It is one word of capitals: 'NCA', 'TfL'.
    pub(super) acronym: bool,
    /// Told by an honorific before it ('Mrs Berg'), else by its first name.
    pub(super) gender: Option<Gender>,
    /// It comes in as somebody's relative: 'his son, Emil Berg'.
    pub(super) kin: bool,
    /// Its mentions, in text order.
    pub(super) mentions: Vec<u32>,
}

/// All forms of a text.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// In order of first mention.
    pub(super) all: Vec<Form>,
    /// The form of each mention.
    pub(super) of_mention: Vec<FormId>,
    /// Their words.
    pub(super) folds: Folds,
    pool: Vec<Fold>,
}

impl Forms {
    /// Reads all mentions.
    pub(super) fn read(text: &Text<'_>, folds: Folds, mentions: &[Mention]) -> Self {
        let mut forms = Self { folds, ..Self::default() };
        let mut known: HashMap<(NameKind, Option<Gender>, Fold), FormId, FixedState> = HashMap::default();
        let (mut raw, mut words, mut glued) = (Vec::new(), Vec::new(), String::new());
        for (m, mention) in mentions.iter().enumerate() {
            forms.folds.words(text, mention.tokens.clone(), &mut raw);
            if raw.is_empty() {
                let folded = forms.folds.intern(text.slice(mention.span));
                raw.push(folded);
            }
            compared(mention.kind, &raw, &mut forms.folds, &mut words);
            if let ([surname], true) = (words.as_mut_slice(), is_family(text, mention)) {
                let plural = plural(forms.folds.word(*surname));
                *surname = forms.folds.intern(&plural);
            }
            let honorific = (mention.kind == NameKind::Person).then(|| gender::of_honorific(text, mention)).flatten();
            let gender = honorific.filter(|_| words.len() == 1);
            glued.clear();
            words.iter().for_each(|&w| glued.push_str(forms.folds.word(w)));
            let key = forms.folds.intern(&glued);
            let id = *known.entry((mention.kind, gender, key)).or_insert_with(|| {
                let raw_range = pooled(&mut forms.pool, &raw);
                let words_range = if raw == words { raw_range.clone() } else { pooled(&mut forms.pool, &words) };
                let acronym = raw.len() == 1 && is_acronym(text.slice(mention.span));
                forms.all.push(Form {
                    kind: mention.kind,
                    raw: raw_range,
                    words: words_range,
                    acronym,
                    gender,
                    kin: is_kin(text, mention),
                    mentions: Vec::new(),
                });
                forms.all.len() - 1
            });
            if let Some(form) = forms.all.get_mut(id) {
                form.gender = form.gender.or(honorific);
                form.mentions.push(m as u32);
            }
            forms.of_mention.push(id);
        }
        forms.genders_by_first_name();
        forms
    }

    fn genders_by_first_name(&mut self) {
        for form in self.all.iter_mut().filter(|f| f.kind == NameKind::Person && f.gender.is_none() && f.words.len() > 1) {
            let first = self.pool.get(form.words.start as usize).copied().unwrap_or(Fold::MAX);
            form.gender = gender::of_first_name(self.folds.word(first));
        }
    }

    /// A form's words as they are compared.
    pub(super) fn words(&self, id: FormId) -> &[Fold] {
        self.all.get(id).and_then(|f| self.pool.get(f.words.start as usize..f.words.end as usize)).unwrap_or(&[])
    }

    /// A form's words as they are written, folded.
    pub(super) fn raw(&self, id: FormId) -> &[Fold] {
        self.all.get(id).and_then(|f| self.pool.get(f.raw.start as usize..f.raw.end as usize)).unwrap_or(&[])
    }

    /// Whether the word is the code of a country.
    pub(super) fn is_code(&self, word: Fold) -> bool {
        self.folds.word(word).starts_with('@')
    }

    /// The class that a word has inside names: 'link', 'suffix', 'corporate' and so on.
    pub(super) fn class(&self, word: Fold) -> Option<&'static str> {
        NAME_WORDS.class(self.folds.word(word))
    }

    /// How full a form is: more words first, then more letters, then one with an honorific.
    pub(super) fn weight(&self, id: FormId) -> u64 {
        let words = self.words(id).len() as u64;
        let letters: u64 = self.raw(id).iter().map(|&w| self.folds.word(w).len() as u64).sum();
        words << 32 | letters << 1 | u64::from(self.all.get(id).is_some_and(|f| f.gender.is_some()))
    }
}

/// 'his son, Emil Berg', 'her aunt Ada Holm'.
pub(in crate::name) fn is_kin(text: &Text<'_>, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    let noun = start.wrapping_sub(if text.lower(start.wrapping_sub(1)) == "," { 2 } else { 1 });
    mention.kind == NameKind::Person && NAME_WORDS.class(text.lower(noun)) == Some("kin")
}

/// 'the Berg family', 'the Holm brothers'.
fn is_family(text: &Text<'_>, mention: &Mention) -> bool {
    let the = text.lower(mention.tokens.start.wrapping_sub(1)) == "the";
    mention.kind == NameKind::Person && the && NAME_WORDS.class(text.lower(mention.tokens.end)) == Some("family")
}

/// A word in the plural: a family's name, 'the Bergs'.
pub(super) fn plural(surname: &str) -> String {
    let hisses = surname.ends_with(['s', 'x', 'z']) || surname.ends_with("ch") || surname.ends_with("sh");
    format!("{surname}{}", if hisses { "es" } else { "s" })
}

fn pooled(pool: &mut Vec<Fold>, words: &[Fold]) -> Range<u32> {
    let start = pool.len() as u32;
    pool.extend_from_slice(words);
    start..pool.len() as u32
}

/// 'NCA', 'U.S.', 'TfL', 'M5S': a word with at least two capitals, of at most eight characters.
fn is_acronym(surface: &str) -> bool {
    let capitals = surface.chars().filter(|c| c.is_uppercase()).count();
    let others = surface.chars().filter(|c| c.is_lowercase()).count();
    capitals >= 2 && others < capitals && surface.chars().take(13).count() <= 12
}

/// The words that count in comparing names of a kind.
fn compared(kind: NameKind, raw: &[Fold], folds: &mut Folds, out: &mut Vec<Fold>) {
    out.clear();
    match kind {
        NameKind::Person => out.extend_from_slice(raw),
        NameKind::Nationality => match code(raw, folds, &[&DEMONYMS]) {
            Some(code) => out.push(code),
            None => {
                let stems: Vec<Fold> = raw.iter().map(|&w| stem(w, folds)).collect();
                out.extend(stems);
            }
        },
        NameKind::Place => {
            match code(raw, folds, &[&COUNTRIES]) {
                Some(code) => out.push(code),
                None => content(kind, raw, folds, out),
            };
        }
        NameKind::Organisation | NameKind::Event | NameKind::Product | NameKind::Work => content(kind, raw, folds, out),
    }
    if out.is_empty() {
        out.extend_from_slice(raw);
    }
}

/// Bodies, events, works, and places inside a longer name: countries and peoples by code, plurals as singulars, 'of' and 'Co.' dropped.
fn content(kind: NameKind, raw: &[Fold], folds: &mut Folds, out: &mut Vec<Fold>) {
    let mut i = 0;
    while i < raw.len() {
        let longest = (1..=3.min(raw.len() - i)).rev();
        let found = longest.filter_map(|n| Some((n, code(raw.get(i..i + n)?, folds, &[&COUNTRIES, &DEMONYMS])?))).next();
        if let Some((n, code)) = found.filter(|&(n, _)| n < raw.len()) {
            out.push(code);
            i += n;
            continue;
        }
        let Some(&word) = raw.get(i) else { break };
        i += 1;
        let class = NAME_WORDS.class(folds.word(word));
        let registered = kind == NameKind::Organisation && class == Some("suffix") && !out.is_empty();
        let storm = kind == NameKind::Event && class == Some("storm");
        if class != Some("link") && !registered && !storm {
            out.push(if kind == NameKind::Place { word } else { stem(word, folds) });
        }
    }
}

/// The code of a country or people that goes by these words.
fn code(words: &[Fold], folds: &mut Folds, lists: &[&crate::text::Lexicon]) -> Option<Fold> {
    let mut key = String::with_capacity(MAX_WORDS);
    for (i, &word) in words.iter().enumerate().take(8) {
        if i > 0 {
            key.push('_');
        }
        key.push_str(folds.word(word));
    }
    let code = lists.iter().find_map(|l| l.class(&key))?;
    key.clear();
    key.push('@');
    key.push_str(code);
    Some(folds.intern(&key))
}

/// The code of the country, state or city with several names that stands at `tokens`: 'us' for 'U.S.', 'us-ca' for 'California'.
pub(in crate::name) fn country_code(text: &Text<'_>, tokens: Range<usize>) -> Option<&'static str> {
    let mut key = String::new();
    for i in tokens.take(8).filter(|&i| text.shape(i).has_letter && text.lower(i) != "'s") {
        if !key.is_empty() {
            key.push('_');
        }
        super::fold::fold_into(text.lower(i), &mut key);
    }
    COUNTRIES.class(&key)
}

/// A plural as its singular: 'Railways' as 'Railway', 'Parties' as 'Party'.
fn stem(word: Fold, folds: &mut Folds) -> Fold {
    let w = folds.word(word);
    let singular = match w.strip_suffix("ies") {
        Some(start) if start.len() > 2 => format!("{start}y"),
        _ if w.len() > 4 && w.ends_with('s') && !w.ends_with("ss") && !w.ends_with("us") && !w.ends_with("is") => {
            w.get(..w.len() - 1).unwrap_or(w).to_owned()
        }
        _ => return word,
    };
    folds.intern(&singular)
}
