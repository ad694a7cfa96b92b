//! Annotated corpora of `../shared/corpora`, and what each says of a token's label: corpora follow their own rules, ours
//! are kept where theirs agree, and where they do not, several labels are allowed.

use copydesk::name::NameKind;
use copydesk::name::tag::cue::Cue;
use copydesk::name::tag::label::{KINDS, LABELS, OUTSIDE, Part, kind_of, label};
use copydesk::text::{Span, Text};
use serde_json::Value;
use std::collections::HashMap;

pub(super) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A document with its names.
pub(super) struct Document {
    pub(super) text: String,
    /// Spans in bytes with the corpus's word for the kind.
    pub(super) names: Vec<(Span, String)>,
}

/// A corpus.
pub(super) struct Corpus {
    pub(super) name: &'static str,
    pub(super) documents: Vec<Document>,
    /// Kinds that it is scored on.
    pub(super) kinds: Vec<NameKind>,
}

/// Corpora that are annotated by our own rules, as `what-counts.md` has them.
pub(super) fn is_ours(name: &str) -> bool {
    matches!(name, "wikinews-train" | "wikinews-dev" | LABELLED | ARTICLES)
}

/// Wikinews articles whose names `model/wikinews-names.jsonl` tells.
pub(super) const LABELLED: &str = "wikinews-raw";
/// Our own articles, `model/articles/*.txt`.
pub(super) const ARTICLES: &str = "articles";

/// Reads a corpus.
pub(super) fn load(name: &'static str) -> Result<Corpus> {
    match name {
        ARTICLES => articles(),
        LABELLED => labelled(),
        _ => stored(name),
    }
}

/// The corpus of `../shared/corpora` without names of its own, with the names that we found in it: `[start, end, kind]` in
/// UTF-16 code units.
fn labelled() -> Result<Corpus> {
    let mut names: HashMap<String, Value> = HashMap::new();
    for line in std::fs::read_to_string("model/wikinews-names.jsonl")?.lines() {
        let value: Value = serde_json::from_str(line)?;
        names.insert(value["id"].as_str().unwrap_or("").to_owned(), value["names"].clone());
    }
    let mut corpus = Corpus { name: LABELLED, documents: Vec::new(), kinds: KINDS.to_vec() };
    for line in std::fs::read_to_string(format!("../shared/corpora/{LABELLED}.jsonl"))?.lines() {
        let value: Value = serde_json::from_str(line)?;
        let Some(names) = value["id"].as_str().and_then(|id| names.get(id)) else { continue };
        let text = value["text"].as_str().ok_or("a document without text")?.to_owned();
        let bytes = byte_offsets(&text);
        let at = |v: &Value| v.as_u64().and_then(|at| bytes.get(at as usize)).copied().ok_or("a name beyond its text");
        let named = |n: &Value| Ok((Span::new(at(&n[0])?, at(&n[1])?), n[2].as_str().unwrap_or("").to_owned()));
        let names = names.as_array().into_iter().flatten().map(named).collect::<Result<_>>()?;
        corpus.documents.push(Document { text, names });
    }
    Ok(corpus)
}

/// Our own articles, their names in brackets with the first letter of the kind ('[P Ren Zhengfei]'), parted by lines of '==='.
fn articles() -> Result<Corpus> {
    let mut corpus = Corpus { name: ARTICLES, documents: Vec::new(), kinds: KINDS.to_vec() };
    let mut files: Vec<_> = std::fs::read_dir("model/articles")?.map(|e| Ok(e?.path())).collect::<Result<_>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    for file in files {
        for marked in std::fs::read_to_string(&file)?.split("\n===\n").filter(|a| !a.trim().is_empty()) {
            corpus.documents.push(marked_article(marked.trim()).map_err(|e| format!("{}: {e}", file.display()))?);
        }
    }
    Ok(corpus)
}

fn marked_article(marked: &str) -> Result<Document> {
    let mut document = Document { text: String::new(), names: Vec::new() };
    let mut rest = marked;
    while let Some((before, name)) = rest.split_once('[') {
        document.text.push_str(before);
        let (name, after) = name.split_once(']').ok_or("a name without end")?;
        let (letter, name) = name.split_once(' ').ok_or("a name without kind")?;
        let kind = kind_of_letter(letter).ok_or_else(|| format!("unknown kind '{letter}' of {name}"))?;
        let start = document.text.len() as u32;
        document.text.push_str(name);
        document.names.push((Span::new(start, document.text.len() as u32), kind.to_owned()));
        rest = after;
    }
    document.text.push_str(rest);
    Ok(document)
}

fn kind_of_letter(letter: &str) -> Option<&'static str> {
    Some(match letter {
        "P" => "person",
        "O" => "organisation",
        "L" => "place",
        "N" => "nationality",
        "E" => "event",
        "D" => "product",
        "W" => "work",
        _ => return None,
    })
}

fn stored(name: &'static str) -> Result<Corpus> {
    let path = format!("../shared/corpora/{name}.jsonl");
    let lines = std::fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))?;
    let mut corpus = Corpus { name, documents: Vec::new(), kinds: Vec::new() };
    for line in lines.lines().filter(|l| !l.trim().is_empty()) {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().ok_or("a document without text")?.to_owned();
        let bytes = byte_offsets(&text);
        let at = |v: &Value| bytes.get(v.as_u64().unwrap_or(0) as usize).copied().ok_or("a name beyond its text");
        let mut names = Vec::new();
        for name in value["names"].as_array().into_iter().flatten() {
            let span = Span::new(at(&name["start"])?, at(&name["end"])?);
            names.push((span, name["kind"].as_str().unwrap_or("").to_owned()));
        }
        if corpus.kinds.is_empty() {
            let kinds = value["kinds"].as_array().into_iter().flatten().filter_map(Value::as_str);
            corpus.kinds = kinds.filter_map(kind).map(|k| KINDS[k]).collect();
        }
        corpus.documents.push(Document { text, names });
    }
    Ok(corpus)
}

/// The byte offset of each UTF-16 offset.
fn byte_offsets(text: &str) -> Vec<u32> {
    let mut bytes = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        bytes.extend(std::iter::repeat_n(at as u32, c.len_utf16()));
    }
    bytes.push(text.len() as u32);
    bytes
}

/// Place in [`KINDS`] of a kind.
pub(super) fn kind(word: &str) -> Option<usize> {
    let kind = match word {
        "person" => NameKind::Person,
        "organisation" => NameKind::Organisation,
        "place" => NameKind::Place,
        "nationality" => NameKind::Nationality,
        "event" => NameKind::Event,
        "product" => NameKind::Product,
        "work" => NameKind::Work,
        _ => return None,
    };
    KINDS.iter().position(|k| *k == kind)
}

/// Labels that a token may have, each a bit.
pub(super) type Allowed = u32;

const ALL: Allowed = ((1_u64 << LABELS) - 1) as Allowed;
const ONLY_OUTSIDE: Allowed = 1 << OUTSIDE;

fn of_kinds(kinds: &[usize]) -> Allowed {
    (0..LABELS).filter(|l| kind_of(*l).is_some_and(|k| kinds.contains(&k))).fold(0, |set, l| set | 1 << l)
}

/// Kinds that corpora with three kinds leave out: nationality, event, product, work.
const OTHERS: [usize; 4] = [3, 4, 5, 6];

/// What a corpus says of the labels of a text's tokens.
pub(super) fn allowed(corpus: &str, text: &Text<'_>, names: &[(Span, String)]) -> Vec<Allowed> {
    let count = text.tokens().len();
    let complete = is_ours(corpus) || matches!(corpus, "redocred" | "crossner" | "gum-other");
    let mut allowed = vec![ONLY_OUTSIDE; count];
    let capital = |i: usize| text.shape(i).capital || text.shape(i).has_digit;
    if !complete {
        for (i, set) in allowed.iter_mut().enumerate() {
            let between = i > 0 && capital(i - 1) && capital(i + 1) && text.token(i).spaced;
            if capital(i) || between {
                *set |= of_kinds(&OTHERS);
            }
        }
    }
    for (span, word) in names {
        let mut start = text.token_at(span.start);
        let mut end = text.token_at(span.end.saturating_sub(1)) + 1;
        if word != "work" && end - start > 1 && text.lower(start) == "the" {
            start += 1;
        }
        if end - start > 1 && matches!(text.lower(end - 1), "'s") {
            end -= 1;
        }
        while word == "person" && end - start > 1 && is_title(text.lower(start)) {
            start += 1;
        }
        if start >= end || end > count {
            continue;
        }
        let nation = end - start == 1 && Cue::of(text.lower(start)).is_nationality();
        match known(corpus, word, nation) {
            Ok(kind) => {
                for (i, set) in allowed.iter_mut().enumerate().take(end).skip(start) {
                    let part = match (i == start, i + 1 == end) {
                        (true, true) => Part::Unit,
                        (true, false) => Part::Begin,
                        (false, false) => Part::Inside,
                        (false, true) => Part::Last,
                    };
                    *set = 1 << label(kind, part);
                }
            }
            Err(kinds) => allowed.iter_mut().take(end).skip(start).for_each(|set| *set = ONLY_OUTSIDE | of_kinds(kinds)),
        }
    }
    debug_assert!(allowed.iter().all(|set| set & ALL != 0));
    allowed
}

/// 'Mr Ren' and 'President Xi Jinping' are names without their titles; 'Lady Gaga' and 'St. Peter' are not.
fn is_title(lower: &str) -> bool {
    let part = matches!(lower, "lady" | "saint" | "st." | "st" | "father" | "mother" | "brother" | "sister");
    !part && matches!(Cue::of(lower), Cue::Honorific | Cue::Role)
}

/// The kind that a corpus's word means by our rules, or those it may mean.
fn known(corpus: &str, word: &str, nation: bool) -> std::result::Result<usize, &'static [usize]> {
    let strict = kind(word);
    match (corpus, word) {
        ("worldwide-train", _) => strict.ok_or(&OTHERS),
        _ if is_ours(corpus) => strict.ok_or(&OTHERS),
        (_, "nationality" | "misc") if nation => Ok(3),
        ("redocred", "nationality") => Err(&[2, 3]),
        ("btc", "place") if nation => Ok(3),
        ("crossner", "work") => Err(&[1, 4, 5, 6]),
        ("wnut17-train" | "gum-other", "work" | "product" | "nationality") => Err(&OTHERS),
        _ => strict.ok_or(&OTHERS),
    }
}
