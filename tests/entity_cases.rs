//! Which mentions are one entity, and what it is told with: `tests/cases/entity`.

mod marked;

use copydesk::text::Text;
use std::collections::BTreeMap;

fn strings(table: &toml::Table, key: &str) -> Option<Vec<String>> {
    let list = table.get(key)?.as_array().expect("a list");
    Some(list.iter().map(|s| s.as_str().expect("a string").to_owned()).collect())
}

/// What is wrong with one case.
fn wrong(case: &toml::Table) -> Vec<String> {
    let marked = marked::Marked::read(case["text"].as_str().expect("a text"));
    let text = Text::read(&marked.text);
    let names = marked.merge(&text, &marked.page(&text));
    let mut marks: Vec<_> = marked.mentions.iter().chain(&marked.unnoticed).cloned().collect();
    marks.sort_by_key(|m| m.0.start);
    let spans = |spans: Vec<copydesk::text::Span>| spans.into_iter().map(|s| text.slice(s).to_owned()).collect::<Vec<_>>();
    let (want, got) = (spans(marks.iter().map(|m| m.0).collect()), spans(names.mentions.iter().map(|m| m.span).collect()));
    if want != got {
        return vec![format!("found {got:?}, not {want:?}")];
    }
    let mut wrong = Vec::new();
    let joined = strings(case, "joined").unwrap_or_default();
    for b in 0..marks.len() {
        for a in 0..b {
            let both = [&marks[a].1, &marks[b].1];
            let same = both[0] == both[1] || both.iter().all(|mark| joined.contains(mark));
            if same != (names.mentions[a].entity == names.mentions[b].entity) {
                let told = if same { "are not one" } else { "became one" };
                wrong.push(format!("'{}' and '{}' ({}) {told}", want[a], want[b], both[1]));
            }
        }
    }
    let none = toml::Table::new();
    let told = case.get("told").and_then(|t| t.as_table()).unwrap_or(&none);
    let marks: BTreeMap<&str, usize> = marks.iter().enumerate().map(|(m, (_, mark))| (mark.as_str(), m)).collect();
    for (mark, want) in told {
        let want = want.as_table().expect("a table");
        let entity = &names.entities[names.mentions[marks[mark.as_str()]].entity];
        let roles: Vec<_> = entity.roles.iter().map(|&r| text.slice(r).to_owned()).collect();
        let mut differ = |what: &str, got: String, want: String| {
            if got != want {
                wrong.push(format!("{mark} has {what} {got}, not {want}"));
            }
        };
        differ("the name", entity.name.clone(), want["name"].as_str().expect("a name").to_owned());
        differ(
            "the honorific",
            format!("{:?}", entity.honorific.as_deref()),
            format!("{:?}", want.get("honorific").and_then(|h| h.as_str())),
        );
        differ("the roles", format!("{roles:?}"), format!("{:?}", strings(want, "roles").unwrap_or_default()));
        if let Some(aliases) = strings(want, "aliases") {
            differ("the aliases", format!("{:?}", entity.aliases), format!("{aliases:?}"));
        }
    }
    wrong
}

#[test]
fn mentions_become_entities() {
    let failures: Vec<_> =
        marked::cases("entity").iter().map(|(name, case)| (name.clone(), wrong(case))).filter(|(_, w)| !w.is_empty()).collect();
    let report: Vec<_> = failures.iter().map(|(name, wrong)| format!("{name}\n    {}", wrong.join("\n    "))).collect();
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), report.join("\n"));
}
