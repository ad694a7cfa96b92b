//! Entities of the development corpora, merged from their own mentions; skipped where the corpora are not at hand.

#[path = "common/mention.rs"]
mod mention;

use copydesk::name::{NameKind, entity};
use copydesk::page::Page;
use copydesk::text::{Span, Text};
use mention::mention;
use std::collections::{BTreeMap, BTreeSet};

fn kind(name: &str) -> NameKind {
    match name {
        "person" => NameKind::Person,
        "organisation" => NameKind::Organisation,
        "place" => NameKind::Place,
        "nationality" => NameKind::Nationality,
        "event" => NameKind::Event,
        "product" => NameKind::Product,
        "work" => NameKind::Work,
        other => panic!("no such kind: {other}"),
    }
}

/// Byte offset of every UTF-16 offset.
fn bytes_of(text: &str) -> Vec<u32> {
    let units = text.char_indices().flat_map(|(at, c)| vec![at as u32; c.len_utf16()]);
    units.chain([text.len() as u32]).collect()
}

struct Gold {
    text: String,
    mentions: Vec<(Span, NameKind, String)>,
}

fn read(corpus: &str) -> Option<Vec<Gold>> {
    let path = format!("{}/../shared/corpora/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR"));
    let lines = std::fs::read_to_string(path).ok()?;
    let document = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).expect("a document");
        let text = value["text"].as_str().expect("a text").to_owned();
        let bytes = bytes_of(&text);
        let at = |v: &serde_json::Value| bytes[v.as_u64().expect("an offset") as usize];
        let names = value["names"].as_array().expect("names").iter();
        let mut mentions: Vec<_> = names
            .map(|n| {
                let span = Span::new(at(&n["start"]), at(&n["end"]));
                (span, kind(n["kind"].as_str().expect("a kind")), n["id"].as_str().expect("an id").to_owned())
            })
            .collect();
        mentions.sort_by_key(|m| m.0.start);
        Gold { text, mentions }
    };
    Some(lines.lines().filter(|l| !l.trim().is_empty()).map(document).collect())
}

fn merged(gold: &Gold) -> copydesk::name::Names {
    let text = Text::read(&gold.text);
    let page = Page::read(&text, &[]);
    let mentions = gold.mentions.iter().map(|(span, kind, _)| mention(&text, *span, *kind));
    entity::merge(&text, &page, mentions.collect())
}

fn core(kind: NameKind) -> bool {
    matches!(kind, NameKind::Person | NameKind::Organisation | NameKind::Place)
}

/// B-cubed F1 over people, organisations and places; prints what is apart and what is wrongly together.
fn b_cubed(corpus: &str) -> Option<f64> {
    let (mut precision, mut recall, mut n) = (0.0, 0.0, 0);
    for (number, gold) in read(corpus)?.iter().enumerate() {
        let names = merged(gold);
        let found: BTreeMap<(u32, u32), usize> = names.mentions.iter().map(|m| ((m.span.start, m.span.end), m.entity)).collect();
        let entity_of = |m: usize| found[&(gold.mentions[m].0.start, gold.mentions[m].0.end)];
        if std::env::var_os("ROLES").is_some() {
            let told = names.entities.iter().filter(|e| !e.roles.is_empty() || e.honorific.is_some());
            told.for_each(|e| {
                let roles: Vec<_> = e.roles.iter().map(|r| &gold.text[r.start as usize..r.end as usize]).collect();
                println!("{corpus} {number} {:?} {:?} {} {roles:?}", e.kind, e.honorific, e.name);
            });
        }
        let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut by_entity: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (m, (_, _, id)) in gold.mentions.iter().enumerate().filter(|(_, g)| core(g.1)) {
            by_id.entry(id).or_default().push(m);
            by_entity.entry(entity_of(m)).or_default().push(m);
        }
        let surface = |m: &usize| &gold.text[gold.mentions[*m].0.start as usize..gold.mentions[*m].0.end as usize];
        let list = |ms: &[usize]| ms.iter().map(surface).collect::<BTreeSet<_>>();
        for (m, (_, _, id)) in gold.mentions.iter().enumerate().filter(|(_, g)| core(g.1)) {
            let (want, got) = (&by_id[id.as_str()], &by_entity[&entity_of(m)]);
            let both = want.iter().filter(|x| got.contains(x)).count() as f64;
            precision += both / got.len() as f64;
            recall += both / want.len() as f64;
            n += 1;
        }
        for (id, ms) in &by_id {
            let parts: BTreeSet<_> = ms.iter().map(|m| entity_of(*m)).collect();
            if parts.len() > 1 {
                println!("{corpus} {number} apart: {id} {:?}", parts.iter().map(|p| list(&by_entity[p])).collect::<Vec<_>>());
            }
        }
        for ms in by_entity.values() {
            let ids: BTreeSet<_> = ms.iter().map(|m| &gold.mentions[*m].2).collect();
            if ids.len() > 1 {
                println!("{corpus} {number} together: {ids:?} {:?}", list(ms));
            }
        }
    }
    let (p, r) = (100.0 * precision / f64::from(n), 100.0 * recall / f64::from(n));
    let f = 2.0 * p * r / (p + r);
    println!("{corpus}: P {p:.2} R {r:.2} F1 {f:.2} over {n} mentions");
    Some(f)
}

#[test]
fn gold_mentions_become_gold_entities() {
    for (corpus, floor) in [("page-dev", 97.0), ("wikinews-dev", 97.0), ("wikinews-train", 97.0)] {
        if let Some(f) = b_cubed(corpus) {
            assert!(f >= floor, "{corpus}: {f:.2} is below {floor}");
        }
    }
}
