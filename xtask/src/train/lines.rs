//! Lines that no corpus has: credits of pictures, bylines and lists of agencies, made of names that the corpora give.

use super::corpus::{Corpus, Document};
use super::random::Random;
use copydesk::text::Span;

/// How the lines go: P a person, p one with an initial, Q one in capitals, C a place, A an agency, a one in lower case or
/// joined, B one in capitals, N a newspaper, M one in capitals.
const FORMS: [&str; 26] = [
    "Photograph: P/A",
    "Photo: P/A",
    "PHOTO: Q/B",
    "PHOTO: Q FOR THE M",
    "Q/B/B",
    "(a/a/p)",
    "(a/p)",
    "(a/a)",
    "(a/P)",
    "[P/A Photo]",
    "P [P/A Photo]",
    "C [P/A]",
    "Photographer: P/A",
    "Photographer: A/A",
    "Credit: P/A Images",
    "Image: P.",
    "P for The N",
    "By P in C",
    "By P and P in C",
    "By P, N",
    "P, C",
    "(A, A, A)",
    "ab/cd (A, A)",
    "ef/gh (a, A, A)",
    "C (A) -",
    "C, C—The mayor said so on Monday.",
];
const AGENCIES: [&str; 14] = [
    "Reuters",
    "AP",
    "AFP",
    "UPI",
    "Bloomberg",
    "Xinhua",
    "Getty",
    "EPA",
    "Kyodo",
    "Yonhap",
    "Tass",
    "ANSA",
    "Shutterstock",
    "PA",
];
const LOWER: [&str; 8] = ["dpa", "picture-alliance", "picture alliance", "imago", "epa", "ap", "afp", "empics"];
const PAPERS: [&str; 8] = [
    "Guardian",
    "New York Times",
    "Washington Post",
    "Financial Times",
    "Daily Telegraph",
    "Los Angeles Times",
    "Boston Globe",
    "Irish Examiner",
];

/// A page of such lines, in an order that depends on nothing but the names.
pub(super) fn page(corpora: &[Corpus], lines: usize) -> Document {
    let people = names(corpora, "person", |n| n.split(' ').count() == 2);
    let places = names(corpora, "place", |n| !n.contains(' '));
    let mut document = Document { text: String::new(), names: Vec::new() };
    let mut random = Random::new(0);
    let mut next = |below: usize| random.below(below as u64) as usize;
    if people.is_empty() || places.is_empty() {
        return document;
    }
    for line in 0..lines {
        for c in FORMS[line % FORMS.len()].split_inclusive(|c: char| !c.is_ascii_alphabetic()).flat_map(slots) {
            let person = people[next(people.len())];
            let (name, kind) = match c {
                "P" => (person.to_owned(), "person"),
                "p" => (initial(person), "person"),
                "Q" => (person.to_uppercase(), "person"),
                "C" => (places[next(places.len())].to_owned(), "place"),
                "A" => (AGENCIES[next(AGENCIES.len())].to_owned(), "organisation"),
                "a" => (LOWER[next(LOWER.len())].to_owned(), "organisation"),
                "B" => (AGENCIES[next(AGENCIES.len())].to_uppercase(), "organisation"),
                "N" => (PAPERS[next(PAPERS.len())].to_owned(), "organisation"),
                "M" => (PAPERS[next(PAPERS.len())].to_uppercase(), "organisation"),
                other => {
                    document.text += other;
                    continue;
                }
            };
            let start = document.text.len() as u32;
            document.text += &name;
            document.names.push((Span::new(start, document.text.len() as u32), kind.to_owned()));
        }
        document.text += "\n\n";
    }
    document
}

/// A word and what follows it, apart.
fn slots(part: &str) -> impl Iterator<Item = &str> {
    let word = part.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    [word, &part[word.len()..]].into_iter().filter(|s| !s.is_empty())
}

fn initial(person: &str) -> String {
    let (first, last) = person.split_once(' ').unwrap_or(("", person));
    first.chars().next().map_or_else(|| last.to_owned(), |c| format!("{c}. {last}"))
}

fn names<'c>(corpora: &'c [Corpus], kind: &str, wanted: impl Fn(&str) -> bool) -> Vec<&'c str> {
    let mut names: Vec<&str> = corpora
        .iter()
        .filter(|c| matches!(c.name, "redocred" | "crossner"))
        .flat_map(|c| &c.documents)
        .flat_map(|d| d.names.iter().filter(|(_, k)| k == kind).map(|(span, _)| &d.text[span.start as usize..span.end as usize]))
        .filter(|n| wanted(n) && n.chars().all(|c| c.is_alphabetic() || c == ' ') && n.starts_with(char::is_uppercase))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
