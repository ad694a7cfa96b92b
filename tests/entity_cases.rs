//! Which mentions are one entity, and what it is told with: `tests/cases/entity`.

#[path = "common/cases.rs"]
mod cases;
#[path = "common/marked.rs"]
mod marked;
#[path = "common/mention.rs"]
mod mention;
#[path = "common/scene.rs"]
mod scene;

use copydesk::text::{Span, Text};
use scene::Scene;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// Marks that are one entity.
    #[serde(default)]
    joined: Vec<String>,
    #[serde(default)]
    told: BTreeMap<String, Told>,
}

/// What the entity of a mark is told with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    name: String,
    honorific: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
    aliases: Option<Vec<String>>,
}

/// What is wrong with one case.
fn wrong(case: &Case) -> Vec<String> {
    let scene = Scene::read(&case.text);
    let text = Text::read(&scene.text);
    let names = scene.merge(&text, &scene.page(&text));
    let mut marks: Vec<(Span, &str)> = scene.marks.iter().map(|(_, span, mark)| (*span, mark.trim_start_matches('+'))).collect();
    marks.sort_by_key(|m| m.0.start);
    let spans = |spans: Vec<Span>| spans.into_iter().map(|s| text.slice(s).to_owned()).collect::<Vec<_>>();
    let (want, got) = (spans(marks.iter().map(|m| m.0).collect()), spans(names.mentions.iter().map(|m| m.span).collect()));
    if want != got {
        return vec![format!("found {got:?}, not {want:?}")];
    }
    let mut wrong = Vec::new();
    for b in 0..marks.len() {
        for a in 0..b {
            let both = [marks[a].1, marks[b].1];
            let same = both[0] == both[1] || both.iter().all(|mark| case.joined.iter().any(|j| j == mark));
            if same != (names.mentions[a].entity == names.mentions[b].entity) {
                let told = if same { "are not one" } else { "became one" };
                wrong.push(format!("'{}' and '{}' ({}) {told}", want[a], want[b], both[1]));
            }
        }
    }
    let marks: BTreeMap<&str, usize> = marks.iter().enumerate().map(|(m, (_, mark))| (*mark, m)).collect();
    for (mark, want) in &case.told {
        let entity = &names.entities[names.mentions[marks[mark.as_str()]].entity];
        let roles: Vec<_> = entity.roles.iter().map(|&r| text.slice(r)).collect();
        let mut differ = |what: &str, got: String, want: String| {
            if got != want {
                wrong.push(format!("{mark} has {what} {got}, not {want}"));
            }
        };
        differ("the name", entity.name.clone(), want.name.clone());
        differ("the honorific", format!("{:?}", entity.honorific), format!("{:?}", want.honorific));
        differ("the roles", format!("{roles:?}"), format!("{:?}", want.roles));
        if let Some(aliases) = &want.aliases {
            differ("the aliases", format!("{:?}", entity.aliases), format!("{aliases:?}"));
        }
    }
    wrong
}

#[test]
fn mentions_become_entities() {
    cases::hold("entity", wrong);
}
