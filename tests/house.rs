//! The shape of the house: a stage imports only earlier stages, one place serialises, one place knows JavaScript, and
//! the core has no clock, locale, network or file.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms in the order in which text flows through them.
const STAGES: [&str; 9] = ["text", "date", "page", "anchor", "name", "quote", "check", "report", "wire"];

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("src is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Every file of the core with its path under `src` and its text.
fn core() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    files.sort();
    let named = files.iter().map(|f| {
        let name = f.strip_prefix(&src).expect("under src").to_string_lossy().into_owned();
        (name, fs::read_to_string(f).expect("UTF-8"))
    });
    named.filter(|(name, _)| !name.starts_with("bin/")).collect()
}

/// The stages that a source text names as `crate::stage` or in `crate::{…}`.
fn imports(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices("crate::") {
        let rest = &source[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => top_level(group),
            None => vec![word(rest)],
        };
        found.extend(names);
    }
    found
}

fn word(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// First words of the items of an import group, nested groups passed over.
fn top_level(group: &str) -> Vec<String> {
    let (mut depth, mut items, mut item) = (1, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => items.push(std::mem::take(&mut item)),
            _ if depth == 1 => item.push(c),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    items.push(item);
    items.iter().map(|i| word(i.trim())).collect()
}

/// What stands in the file outside comments.
fn code(source: &str) -> String {
    source.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn stage_of(name: &str) -> Option<usize> {
    let room = name.split(['/', '.']).next()?;
    STAGES.iter().position(|s| *s == room)
}

#[test]
fn a_stage_imports_only_earlier_ones() {
    let mut wrong = Vec::new();
    for (name, source) in core() {
        let Some(own) = stage_of(&name) else { continue };
        for import in imports(&code(&source)) {
            if STAGES.iter().position(|s| *s == import).is_some_and(|other| other > own) {
                wrong.push(format!("{name} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_import_reader_sees_groups_and_paths() {
    let source = "use crate::{text::{Span, Text}, quote, page::Page};\nlet x = crate::check::run();";
    assert_eq!(imports(source), ["text", "quote", "page", "check"]);
}

#[test]
fn one_place_serialises_and_one_knows_javascript() {
    for (name, source) in core() {
        let code = code(&source);
        assert!(name == "wire.rs" || !code.contains("serde_json"), "{name} uses serde_json");
        let javascript = ["wasm_bindgen", "js_sys", "web_sys"].iter().any(|c| code.contains(c));
        assert!(name == "wasm.rs" || !javascript, "{name} knows of JavaScript");
    }
}

#[test]
fn the_core_has_no_clock_locale_network_or_file() {
    for (name, source) in core() {
        for outside in ["std::time", "std::fs", "std::env", "std::net", "std::io", "std::thread", "now_utc", "now_local"] {
            assert!(!code(&source).contains(outside), "{name} uses {outside}");
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (name, source) in core() {
        let test_only = name.ends_with("tests.rs");
        assert!(test_only || source.starts_with("//!"), "{name} has no //! at its top");
    }
}
