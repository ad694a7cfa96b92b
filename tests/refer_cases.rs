//! Whom pronouns and nouns refer to: `tests/cases/refer`.

mod marked;

use copydesk::name::refer::Referents;
use copydesk::text::Text;

/// What is wrong with one case.
fn wrong(case: &toml::Table) -> Vec<String> {
    let marked = marked::Marked::read(case["text"].as_str().expect("a text"));
    let text = Text::read(&marked.text);
    let page = marked.page(&text);
    let names = marked.merge(&text, &page);
    let referents = Referents::new(&text, &page, &names);
    let mark = |entity: usize| marked.mentions[names.entities[entity].mentions[0]].1.as_str();
    let check = |(span, want): &(copydesk::text::Span, String)| {
        let found = referents.entity_of(text.token_at(span.start)..text.token_at(span.end - 1) + 1);
        if let Some(found) = &found {
            assert!((0.01..=0.99).contains(&found.confidence) && !found.why.is_empty(), "{found:?}");
        }
        let got = found.map_or("-", |f| mark(f.entity));
        (got != want).then(|| format!("'{}' went to {got}, not {want}", text.slice(*span)))
    };
    marked.phrases.iter().filter_map(check).collect()
}

#[test]
fn phrases_refer_to_entities() {
    let failures: Vec<_> =
        marked::cases("refer").iter().map(|(name, case)| (name.clone(), wrong(case))).filter(|(_, w)| !w.is_empty()).collect();
    let report: Vec<_> = failures.iter().map(|(name, wrong)| format!("{name}\n    {}", wrong.join("\n    "))).collect();
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), report.join("\n"));
}
