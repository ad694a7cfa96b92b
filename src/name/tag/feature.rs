//! The features that the tagger weighs: one place for training and product.
//!
//! A word's own features are weighed once for each distinct word and place beside the token ([`of_word`]); what only this
//! token has is weighed for each ([`of_token`]).

use super::document::sign;
use super::facts::{Facts, Look};
use super::gazetteer::{LIST_BITS, list};
use super::hash::{feature, join};
use super::setting::Case;

/// Places around a token whose words are looked at: from two before to two after.
pub const PLACES: usize = 5;
/// The token's own place.
pub const HERE: usize = 2;

/// Emits what a word tells a token that it is beside, `place` counting from two before the token.
pub fn of_word(word: &Facts, signs: u32, place: usize, mut emit: impl FnMut(u32)) {
    let at = place as u32;
    let look = word.look as u32;
    let mut put = |template: u32, seen: u32| emit(feature(template * 8 + at, seen));
    put(0, word.word);
    put(1, look);
    if word.known.cluster > 0 {
        put(2, word.group.into());
        put(3, word.field.into());
    }
    let cue = word.cue as u32;
    if cue > 0 {
        put(4, cue << 1 | u32::from(word.look.is_capital()));
    }
    let near = place.abs_diff(HERE);
    if near > 1 {
        return;
    }
    if word.known.cluster > 0 {
        put(5, word.known.cluster.into());
    }
    put(6, word.pattern);
    let lists = u32::from(word.known.lists);
    if word.look.is_capital() {
        put(7, lists);
        for bit in 0..LIST_BITS {
            if lists >> bit & 1 == 1 {
                put(8, bit);
            }
        }
        for bit in 0..sign::COUNT {
            if signs >> bit & 1 == 1 {
                put(9, bit);
            }
        }
    }
    put(10, word.suffixes[2]);
    if near > 0 {
        return;
    }
    put(11, word.suffixes[0]);
    put(12, word.suffixes[1]);
    put(13, word.suffixes[3]);
    put(14, word.prefixes[0]);
    put(15, word.prefixes[1]);
    put(16, word.prefixes[2]);
    put(17, join(word.word, look));
    if word.known.cluster > 0 {
        put(18, u32::from(word.group) << 5 | look);
    }
    put(19, (signs & (sign::LOWER | sign::CAPITAL_INSIDE)) << 13 | lists << 5 | look);
    let person = sign::AFTER_HONORIFIC | sign::AFTER_FIRST | sign::SPEAKS | sign::LAST_OF_RUN | sign::FIRST_OF_RUN;
    let body = sign::AFTER_THE | sign::BEFORE_BODY | sign::IN_BRACKETS | sign::ALONE;
    let place = sign::AFTER_AT | sign::BESIDE_REGION | sign::POSSESSIVE;
    if word.look.is_capital() {
        put(20, signs & (person | sign::LOWER));
        put(21, signs & (body | sign::LOWER));
        put(22, signs & (place | sign::AFTER_THE));
        put(23, signs & (sign::NEVER_IN_FULL | sign::BEFORE_ROLE | sign::AFTER_AT | sign::SPEAKS));
    }
}

/// What a token sees around it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Words from two before to two after; empty beyond the sentence.
    pub words: [&'a Facts; PLACES],
    /// How the sentence is written.
    pub case: Case,
    /// The part of the page that the line plays.
    pub role: u8,
    /// First word of the sentence, quotation marks and brackets not counted.
    pub first: bool,
    /// No white space before it; none after it.
    pub tight: (bool, bool),
    /// The run of words with capitals that it stands in.
    pub run: Option<RunView<'a>>,
    /// The chain of runs that it stands in.
    pub chain: Option<ChainView<'a>>,
    /// Lists that a phrase around the token is in, and the part it plays in it from 0 for begin to 2 for last.
    pub phrase: Option<(u8, u8)>,
}

/// The run of words with capitals around a token.
#[derive(Clone, Copy, Debug)]
pub struct RunView<'a> {
    /// Its first word.
    pub first: &'a Facts,
    /// Its last word.
    pub last: &'a Facts,
    /// The word before it and the one after it.
    pub around: (&'a Facts, &'a Facts),
    /// How many words it has.
    pub len: usize,
    /// The token's place in it, from 0.
    pub at: usize,
}

/// A chain of runs around a token, joined by small words.
#[derive(Clone, Copy, Debug)]
pub struct ChainView<'a> {
    /// Its first word, and the last of its first run.
    pub first: (&'a Facts, &'a Facts),
    /// Its last word.
    pub last: &'a Facts,
    /// The word before it.
    pub before: &'a Facts,
    /// The small word before the token's run, or the token if it is one.
    pub link: &'a Facts,
    /// Whether the token's run is the first (0), between (1) or the last (2); 3 for a small word.
    pub part: u32,
}

/// First template of a token's own features.
const OWN: u32 = 64;

/// Emits what only this token has.
pub fn of_token(view: &View<'_>, mut emit: impl FnMut(u32)) {
    let [before2, before, here, after, after2] = view.words;
    let mut put = |template: u32, seen: u32| emit(feature((OWN + template) * 8, seen));
    let look = |w: &Facts| w.look as u32;
    let case = view.case as u32;
    put(0, case << 6 | look(here) << 1 | u32::from(view.first));
    put(1, u32::from(view.role) << 5 | look(here));
    put(2, u32::from(view.tight.0) << 7 | u32::from(view.tight.1) << 6 | look(here));
    put(3, join(before.word, here.word));
    put(4, join(here.word, after.word));
    put(5, look(before) << 10 | look(here) << 5 | look(after));
    put(6, look(here) << 10 | look(after) << 5 | look(after2));
    put(7, look(before2) << 10 | look(before) << 5 | look(here));
    put(8, join(before.word, look(here)));
    put(9, join(after.word, look(here)));
    let both = |a: &Facts, b: &Facts| a.known.cluster > 0 && b.known.cluster > 0;
    if both(before, here) {
        put(10, u32::from(before.group) << 8 | u32::from(here.group));
    }
    if both(here, after) {
        put(11, u32::from(here.group) << 8 | u32::from(after.group));
    }
    if !here.look.is_capital() && here.look != Look::Lower {
        return;
    }
    if let Some(chain) = &view.chain {
        of_chain(chain, &mut put);
    }
    put(12, join(join(before2.word, before.word), look(here)));
    put(13, join(join(after.word, after2.word), look(here)));
    put(14, join(before.word, after.word));
    put(15, u32::from(before.group) << 5 | look(here));
    put(16, u32::from(after.group) << 5 | look(here));
    let lists = |w: &Facts| u32::from(w.known.lists & !(list::FIRST | list::LAST)) << 1 | u32::from(w.look.is_capital());
    put(17, lists(before) << 9 | lists(here));
    put(18, lists(here) << 9 | lists(after));
    put(19, (before.cue as u32) << 10 | look(here) << 5 | here.cue as u32);
    put(20, (after.cue as u32) << 10 | look(here) << 5 | here.cue as u32);
    if view.first {
        put(21, u32::from(here.group));
        put(22, u32::from(here.known.lists) << 5 | look(after));
    }
    if let Some((lists, part)) = view.phrase {
        put(23, u32::from(lists) << 2 | u32::from(part));
    }
    if let Some(run) = &view.run {
        of_run(run, case, put);
    }
}

fn of_chain(chain: &ChainView<'_>, put: &mut impl FnMut(u32, u32)) {
    let ChainView { first, last, before, link, part } = *chain;
    put(36, join(join(first.1.word, link.word), part));
    put(37, join(first.1.word, part));
    put(38, ((first.1.cue as u32) << 8 | last.cue as u32) << 2 | part);
    put(39, join(first.1.known.cluster.into(), join(link.word, part)));
    put(40, join(join(last.word, link.word), part));
    put(41, join(u32::from(first.1.group) << 8 | u32::from(last.group), part));
    put(42, ((before.cue as u32) << 5 | first.0.look as u32) << 2 | part);
    put(43, join(link.word, (first.1.look as u32) << 7 | (last.look as u32) << 2 | part));
}

fn of_run(run: &RunView<'_>, case: u32, mut put: impl FnMut(u32, u32)) {
    let last = run.at + 1 == run.len;
    let part = match (run.at, last) {
        (0, true) => 0,
        (0, false) => 1,
        (_, false) => 2,
        (_, true) => 3,
    };
    let len = run.len.min(5) as u32;
    put(24, case << 5 | len << 2 | part);
    put(25, join(run.last.word, part));
    put(26, join(run.first.word, part));
    put(27, join(run.around.0.word, part));
    put(28, join(run.around.1.word, part));
    put(29, join(u32::from(run.around.0.group) + 1, part << 3 | len));
    put(30, join(u32::from(run.around.1.group) + 1, part << 3 | len));
    put(31, join(run.last.known.cluster.into(), part));
    put(32, join(run.first.known.cluster.into(), part));
    let cues = |w: &Facts| w.cue as u32;
    put(33, cues(run.last) << 5 | part << 3 | len);
    put(34, cues(run.around.0) << 8 | cues(run.around.1) << 3 | part);
    put(35, (u32::from(run.first.known.lists) << 8 | u32::from(run.last.known.lists)) << 5 | part << 3 | len);
}
