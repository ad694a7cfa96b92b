//! Whom pronouns and nouns refer to: `tests/cases/refer`.

#[path = "common/cases.rs"]
mod cases;
#[path = "common/marked.rs"]
mod marked;
#[path = "common/mention.rs"]
mod mention;
#[path = "common/scene.rs"]
mod scene;

use copydesk::name::refer::Referents;
use copydesk::text::Text;
use marked::Mark;
use scene::Scene;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
}

/// What is wrong with one case.
fn wrong(case: &Case) -> Vec<String> {
    let scene = Scene::read(&case.text);
    let text = Text::read(&scene.text);
    let page = scene.page(&text);
    let names = scene.merge(&text, &page);
    let referents = Referents::new(&text, &page, &names);
    let mentions: Vec<&Mark> = scene.given().collect();
    let mark = |entity: usize| mentions[names.entities[entity].mentions[0]].2.as_str();
    let check = |(_, span, want): &Mark| {
        let found = referents.entity_of(text.token_at(span.start)..text.token_at(span.end - 1) + 1);
        if let Some(found) = &found {
            assert!((0.01..=0.99).contains(&found.confidence) && !found.why.is_empty(), "{found:?}");
        }
        let got = found.map_or("-", |f| mark(f.entity));
        (got != want).then(|| format!("'{}' went to {got}, not {want}", text.slice(*span)))
    };
    scene.marks.iter().filter(|(bracket, ..)| *bracket == '<').filter_map(check).collect()
}

#[test]
fn phrases_refer_to_entities() {
    cases::hold("refer", wrong);
}
