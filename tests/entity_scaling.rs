//! Merging and referring stay linear in the number of names, however alike the names are.

use copydesk::name::refer::Referents;
use copydesk::name::{Mention, NameKind, entity};
use copydesk::page::Page;
use copydesk::text::Text;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// A text of `n` sentences, each with names that `sentence` marks by underscores ('_Ada Berg_ said'), read and merged.
fn merged(n: usize, kind: NameKind, sentence: impl Fn(usize, &mut String)) -> (String, Vec<(usize, usize)>, NameKind) {
    let mut marked = String::new();
    (0..n).for_each(|i| sentence(i, &mut marked));
    let (mut plain, mut spans, mut open) = (String::new(), Vec::new(), None);
    for c in marked.chars() {
        match (c, open) {
            ('_', None) => open = Some(plain.len()),
            ('_', Some(start)) => {
                spans.push((start, plain.len()));
                open = None;
            }
            _ => plain.push(c),
        }
    }
    (plain, spans, kind)
}

fn fastest((plain, spans, kind): (String, Vec<(usize, usize)>, NameKind)) -> Duration {
    let text = Text::read(&plain);
    let page = Page::read(&text, &[]);
    let once = || {
        let mentions = spans.iter().map(|&(start, end)| {
            let tokens = text.token_at(start as u32)..text.token_at(end as u32 - 1) + 1;
            Mention { span: text.span_of(tokens.clone()), tokens, kind, entity: 0, confidence: 0.9, why: String::new() }
        });
        let mentions: Vec<Mention> = mentions.collect();
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
    ("distinct people", NameKind::Person, |i, t| write!(t, "_{} {}_ said he left. ", word(i), word(i * 7 + 3)).unwrap()),
    ("one surname", NameKind::Person, |i, t| write!(t, "_{} Smith_ left. _Smith_ said he did. ", word(i)).unwrap()),
    ("one first name", NameKind::Person, |i, t| write!(t, "_Emil {}_ left. _Emil_ said he did. ", word(i)).unwrap()),
    ("one name", NameKind::Person, |_, t| t.push_str("_Emil Smith_ left. _Smith_ said he did. ")),
    ("one acronym", NameKind::Organisation, |i, t| write!(t, "The _B{} Ax Co Union_ (_BACU_) left. ", word(i)).unwrap()),
    ("one last word", NameKind::Organisation, |i, t| write!(t, "The _{} Timber Court_ and the _Court_ left. ", word(i)).unwrap()),
    ("slips of the pen", NameKind::Person, |i, t| write!(t, "_Emil Smithfield{}_ left. ", word(i % 700)).unwrap()),
];

/// Eight times the names may take up to thirty times as long: noise passes, a quadratic step (sixty-four) does not.
#[test]
fn time_grows_with_the_names() {
    for (what, kind, sentence) in ALIKE {
        let (one, eight) = (fastest(merged(1_500, kind, sentence)), fastest(merged(12_000, kind, sentence)));
        let ratio = eight.as_secs_f64() / one.as_secs_f64().max(1e-6);
        println!("{what}: {one:?}, {eight:?}");
        assert!(ratio < 30.0, "{what}: eight times the names took {ratio:.1} times as long");
    }
}
