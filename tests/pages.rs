//! Whole pages of our own: `NAME.txt` is what somebody pastes, `NAME.roles.txt` what a reader sees in it.
//!
//! A line of expectations is a role and the beginning of the line that plays it, in page order; `# article DAY` opens an
//! article with its publication date, `-` for none.

#[path = "common/cases.rs"]
mod cases;

use copydesk::Analysis;
use copydesk::page::LineRole;
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;

fn role_name(role: LineRole) -> String {
    format!("{role:?}").to_lowercase()
}

/// What the analyzer sees, in the form of the expectations: (head of an article, or role and line).
fn seen(source: &str) -> Vec<(String, String)> {
    let analysis = Analysis::of(source, &copydesk::Options::default()).unwrap();
    let (text, page) = (&analysis.text, &analysis.page);
    let mut out = Vec::new();
    for article in &page.articles {
        let day = article.published.map_or("-".to_owned(), |p| p.date.to_string());
        out.push(("# article".to_owned(), day));
        for line in article.lines.clone() {
            out.push((role_name(page.role(line)), text.slice(text.lines()[line].span).to_owned()));
        }
    }
    out
}

fn expected(list: &str) -> Vec<(String, String)> {
    let split = |line: &str| match line.strip_prefix("# article ") {
        Some(day) => ("# article".to_owned(), day.trim().to_owned()),
        None => {
            let (role, rest) = line.split_once(' ').unwrap_or((line, ""));
            (role.to_owned(), rest.trim().to_owned())
        }
    };
    list.lines().filter(|l| !l.trim().is_empty()).map(split).collect()
}

#[test]
fn pages_are_read_as_a_reader_reads_them() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut wrong = String::new();
    let mut pages = 0;
    let mut names: Vec<_> = std::fs::read_dir(&dir).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    for list in names.iter().filter(|p| p.to_string_lossy().ends_with(".roles.txt")) {
        pages += 1;
        let own = list.to_string_lossy().replace(".roles.txt", ".txt");
        // The sample that the web page shows is one of them.
        let page = if Path::new(&own).exists() { own } else { own.replace("tests/pages", "www") };
        let got = seen(&std::fs::read_to_string(&page).unwrap());
        let want = expected(&std::fs::read_to_string(list).unwrap());
        for i in 0..got.len().max(want.len()) {
            let none = (String::new(), String::new());
            let ((role, line), (want_role, want_line)) = (got.get(i).unwrap_or(&none), want.get(i).unwrap_or(&none));
            if role != want_role || !line.starts_with(want_line.as_str()) {
                writeln!(wrong, "{page}: wanted {want_role} {want_line:?}, got {role} {line:?}").unwrap();
                if (role == "# article") != (want_role == "# article") {
                    break;
                }
            }
        }
    }
    assert!(pages >= 6, "the pages are missing");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    page: String,
}

/// What is wrong with one case of `tests/cases/page`.
fn wrong(case: &Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let marked: Vec<_> = case.page.lines().map(|l| l.split_once("| ").unwrap_or(("", l))).collect();
    let source: Vec<_> = marked.iter().map(|(_, line)| *line).collect();
    let want: Vec<_> = marked.iter().filter(|(role, _)| !role.is_empty()).collect();
    let got = seen(&source.join("\n"));
    let (articles, lines): (Vec<_>, Vec<_>) = got.iter().partition(|(role, _)| role == "# article");
    if articles.len() != 1 || lines.len() != want.len() {
        wrong.push(format!("{} articles of {} lines, wanted {}", articles.len(), lines.len(), want.len()));
    }
    for ((role, line), (want, _)) in lines.iter().zip(&want) {
        if role != want.trim() {
            wrong.push(format!("wanted {want}, got {role} {line:?}"));
        }
    }
    wrong
}

/// The marks that tell a role, each with a line that looks like it and is not.
#[test]
fn lines_play_the_part_they_are_marked_with() {
    cases::hold("page/lines.toml", wrong);
}

#[test]
fn days_under_standfirsts_make_no_archive() {
    let story = |n: usize| {
        let body = "The council closed the bridge on Monday after engineers found a crack in its second pier, the mayor said.";
        format!(
            "Council closes bridge number {n} over the river\n\nEngineers say that the work cannot wait for summer\n\n\
                 March {n}, 2024\n\nBy Ann Moreau\n\n{body}\n\nIt will open again when the pier has been mended, she said."
        )
    };
    let page = (1..6).map(story).collect::<Vec<_>>().join("\n\n\n");
    let headlines: Vec<_> = seen(&page).into_iter().filter(|(role, _)| role == "headline").map(|(_, line)| line).collect();
    assert_eq!(headlines, (1..6).map(|n| format!("Council closes bridge number {n} over the river")).collect::<Vec<_>>());
}
