//! Merging and referring stay linear in the number of names, however alike the names are.

#[path = "common/marked.rs"]
mod marked;
#[path = "common/mention.rs"]
mod mention;

use copydesk::name::refer::Referents;
use copydesk::name::{Mention, NameKind, entity};
use copydesk::page::Page;
use copydesk::text::Text;
use marked::unmarked;
use mention::mention;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Time to merge and refer in a text of `n` sentences, each with names that `sentence` marks by brackets ('[Ada Berg] said').
fn fastest(n: usize, kind: NameKind, sentence: Sentence) -> Duration {
    let mut marked = String::new();
    (0..n).for_each(|i| sentence(i, &mut marked));
    let (plain, marks) = unmarked(&marked, &[('[', ']')], "");
    let text = Text::read(&plain);
    let page = Page::read(&text, &[]);
    let once = || {
        let mentions: Vec<Mention> = marks.iter().map(|(_, span, _)| mention(&text, *span, kind)).collect();
        let start = Instant::now();
        let names = entity::merge(&text, &page, mentions);
        let referents = Referents::new(&text, &page, &names);
        for i in 0..text.tokens().len() {
            if text.lower(i) == "he" {
                std::hint::black_box(referents.entity_of(i..i + 1));
            }
        }
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// A name of its own for every number: letters alone, so that it looks like one.
fn word(mut i: usize) -> String {
    let mut letters = String::from("B");
    loop {
        letters.push(char::from(b'a' + (i % 26) as u8));
        i /= 26;
        if i == 0 {
            return letters;
        }
    }
}

type Sentence = fn(usize, &mut String);

const ALIKE: [(&str, NameKind, Sentence); 7] = [
    ("distinct people", NameKind::Person, |i, t| write!(t, "[{} {}] said he left. ", word(i), word(i * 7 + 3)).unwrap()),
    ("one surname", NameKind::Person, |i, t| write!(t, "[{} Smith] left. [Smith] said he did. ", word(i)).unwrap()),
    ("one first name", NameKind::Person, |i, t| write!(t, "[Emil {}] left. [Emil] said he did. ", word(i)).unwrap()),
    ("one name", NameKind::Person, |_, t| t.push_str("[Emil Smith] left. [Smith] said he did. ")),
    ("one acronym", NameKind::Organisation, |i, t| write!(t, "The [B{} Ax Co Union] ([BACU]) left. ", word(i)).unwrap()),
    ("one last word", NameKind::Organisation, |i, t| write!(t, "The [{} Timber Court] and the [Court] left. ", word(i)).unwrap()),
    ("slips of the pen", NameKind::Person, |i, t| write!(t, "[Emil Smithfield{}] left. ", word(i % 700)).unwrap()),
];

/// Eight times the names may take up to thirty times as long: noise passes, a quadratic step (sixty-four) does not.
#[test]
fn time_grows_with_the_names() {
    for (what, kind, sentence) in ALIKE {
        let (one, eight) = (fastest(1_500, kind, sentence), fastest(12_000, kind, sentence));
        let ratio = eight.as_secs_f64() / one.as_secs_f64().max(1e-6);
        println!("{what}: {one:?}, {eight:?}");
        assert!(ratio < 30.0, "{what}: eight times the names took {ratio:.1} times as long");
    }
}
