//! Slips of the pen: 'Mauer' for 'Maurer', 'Lousiana' for 'Louisiana', 'Kristin Berg' beside 'Kristen Berg'.
//!
//! Two words a letter apart have a form in common once each has lost one letter: they meet under its hash, so nothing is
//! held against everything.

use super::fold::Fold;
use super::form::{FormId, Forms, plural};
use super::lexicon::{COUNTRIES, FIRST_NAMES};
use super::same::compatible;
use super::union::Union;
use crate::name::NameKind;
use crate::text::sort;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

/// Shortest word that is held for a misspelling of another one.
const SHORTEST: usize = 5;
/// Shortest word of a place or a body: 'Gambia' is not 'Zambia'.
const SHORTEST_PLACE: usize = 7;
/// Longest name that is looked at, in letters.
const LONGEST: usize = 40;

/// How many forms are held against each other; on a page with more the later ones are not.
const MOST: usize = 4096;

/// Base of the polynomial that hashes a word, and its inverse modulo 2^64.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
const INVERSE: u64 = 0xf1de_83e1_9937_733d;
const _: () = assert!(BASE.wrapping_mul(INVERSE) == 1);

/// Hashes of a word and of all that it becomes by losing one letter. Each is a polynomial of the letters, put together from
/// the part before the gap and the part after it.
fn worn(kind: NameKind, word: &str, out: &mut Vec<u64>) {
    out.clear();
    let length = word.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return;
    }
    let grown = |hash: u64, letter: char| hash.wrapping_mul(BASE).wrapping_add(u64::from(letter) + 1);
    let mut power = 1_u64;
    let mut after = 0_u64;
    // From the end: `after` is the hash of what follows the gap, `power` shifts what stands before it.
    for letter in word.chars().rev() {
        out.push(after);
        after = after.wrapping_add(power.wrapping_mul(u64::from(letter) + 1));
        power = power.wrapping_mul(BASE);
    }
    out.reverse();
    let mut before = kind as u64 + 1;
    let mut shift = BASE.wrapping_pow(length.saturating_sub(1) as u32);
    for (hash, letter) in out.iter_mut().zip(word.chars()) {
        *hash = hash.wrapping_add(before.wrapping_mul(shift));
        before = grown(before, letter);
        shift = shift.wrapping_mul(INVERSE);
    }
    out.push(before);
}

/// Whether two words differ by one letter, or by two neighbours that changed places, after the first letter.
fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a_rest, b_rest) = (a.get(start..).unwrap_or(&[]), b.get(start..).unwrap_or(&[]));
    let end = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(x, y)| x == y).count();
    let differ = |rest: &[char]| rest.get(..rest.len().saturating_sub(end)).map(<[char]>::to_vec).unwrap_or_default();
    match (start, differ(a_rest).as_slice(), differ(b_rest).as_slice()) {
        (0, _, _) => false,
        (_, [] | [_], [] | [_]) => true,
        (_, [x, y], [v, w]) => x == w && y == v,
        _ => false,
    }
}

/// Joins whole names that differ by one letter of one long word.
pub(super) fn join_misspelt(forms: &Forms, union: &mut Union) {
    let mut known: HashMap<u64, FormId, FixedState> = HashMap::default();
    let (mut glued, mut hashes) = (String::new(), Vec::new());
    for id in 0..forms.all.len().min(MOST) {
        let Some(kind) = forms.all.get(id).map(|f| f.kind) else { continue };
        let words = forms.words(id);
        if kind == NameKind::Person && words.len() < 2 || matches!(kind, NameKind::Product | NameKind::Work | NameKind::Event) {
            continue;
        }
        glued.clear();
        forms.raw(id).iter().for_each(|&w| glued.push_str(forms.folds.word(w)));
        if glued.len() < SHORTEST_PLACE {
            continue;
        }
        worn(kind, &glued, &mut hashes);
        for &hash in &hashes {
            let other = *known.entry(hash).or_insert(id);
            if other != id && one_slip(forms, kind, other, id) && compatible(forms, other, id) {
                union.join(other, id);
            }
        }
    }
}

/// The same words but for one, which is long, no number and misspelt.
fn one_slip(forms: &Forms, kind: NameKind, a: FormId, b: FormId) -> bool {
    let shortest = if kind == NameKind::Person { SHORTEST } else { SHORTEST_PLACE };
    let word = |w: &Fold| forms.folds.word(*w);
    let (a, b) = (forms.raw(a), forms.raw(b));
    let mut apart = a.iter().zip(b).filter(|(x, y)| x != y);
    let (Some((x, y)), None) = (apart.next(), apart.next()) else { return false };
    let (x, y) = (word(x), word(y));
    let known = |w: &str| COUNTRIES.has(w) || w.starts_with('@') || kind == NameKind::Person && FIRST_NAMES.has(w);
    let digits = |w: &str| w.bytes().any(|b| b.is_ascii_digit());
    // 'Daniel' and 'Daniela' are a man and a woman.
    let sexes = x.strip_suffix('a') == Some(y) || y.strip_suffix('a') == Some(x);
    let told = known(x) && known(y) || digits(x) || digits(y) || sexes;
    a.len() == b.len() && x.len().min(y.len()) >= shortest && !told && near(x, y)
}

/// Surnames a letter away from words that no full name explains.
#[derive(Debug, Default)]
pub(super) struct Surnames {
    by_hash: HashMap<u64, Vec<u32>, FixedState>,
}

impl Surnames {
    /// Notes the surnames near one of the `unexplained` forms.
    pub(super) fn read(forms: &Forms, unexplained: impl Iterator<Item = FormId>) -> Self {
        let mut asked: HashSet<u64, FixedState> = HashSet::default();
        let mut by_hash: HashMap<u64, Vec<u32>, FixedState> = HashMap::default();
        let mut hashes = Vec::new();
        for id in unexplained.take(MOST) {
            if let [word] = forms.words(id) {
                worn(NameKind::Person, forms.folds.word(*word), &mut hashes);
                asked.extend(hashes.iter().copied());
            }
        }
        if asked.is_empty() {
            return Self::default();
        }
        for (id, form) in forms.all.iter().enumerate() {
            let (NameKind::Person, [_, .., last]) = (form.kind, forms.words(id)) else { continue };
            worn(NameKind::Person, forms.folds.word(*last), &mut hashes);
            for hash in &hashes {
                if asked.contains(hash) {
                    let list = by_hash.entry(*hash).or_default();
                    if list.len() < 8 && list.last() != Some(&(id as u32)) {
                        list.push(id as u32);
                    }
                }
            }
        }
        Self { by_hash }
    }

    /// Full names whose surname is a letter away from a one-word form.
    pub(super) fn near(&self, forms: &Forms, id: FormId) -> Vec<u32> {
        let [word] = forms.words(id) else { return Vec::new() };
        let word = forms.folds.word(*word);
        if self.by_hash.is_empty() || word.len() < SHORTEST {
            return Vec::new();
        }
        let mut hashes = Vec::new();
        worn(NameKind::Person, word, &mut hashes);
        let mut found: Vec<u32> = hashes.iter().filter_map(|h| self.by_hash.get(h)).flatten().copied().collect();
        found = sort::by_number(found, |id| u64::from(*id));
        found.dedup();
        let slip = |surname: &str| near(surname, word) && plural(surname) != word;
        found.retain(|&full| forms.words(full as usize).last().is_some_and(|&l| slip(forms.folds.word(l))));
        found
    }
}
