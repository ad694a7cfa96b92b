//! Cases of `tests/cases`: TOML files with a list of `case`, read and told alike whatever they are about.
//!
//! A test names the files of this folder that it uses by `#[path]`: a `mod.rs` would compile all of them into every test.

use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// Asserts that every case of a file, or of a folder's files, is as it should be: `wrong` says what differs in one. A
/// failure tells each such case by its reason. Returns the number of cases.
#[track_caller]
pub(crate) fn hold<C: DeserializeOwned>(place: &str, wrong: impl Fn(&C) -> Vec<String>) -> usize {
    let mut failures = Vec::new();
    let cases = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(place));
    assert!(!cases.is_empty(), "{place} holds no cases");
    for (reason, case) in &cases {
        let wrong = wrong(case);
        if !wrong.is_empty() {
            failures.push(format!("{reason}\n    {}", wrong.join("\n    ")));
        }
    }
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
    cases.len()
}

/// The cases with their reasons.
fn read<C: DeserializeOwned>(place: &Path) -> Vec<(String, C)> {
    let mut all = Vec::new();
    for file in files(place) {
        let stem = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let source = fs::read_to_string(&file).expect("UTF-8");
        let mut list: toml::Table = source.parse().unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for case in list["case"].as_array_mut().expect("cases") {
            let case = case.as_table_mut().expect("a table");
            let reason = format!("{stem}: {}", reason(case));
            let case = case.clone().try_into().unwrap_or_else(|e| panic!("{reason}: {e}"));
            all.push((reason, case));
        }
    }
    all
}

fn files(place: &Path) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let mut files: Vec<_> = fs::read_dir(place).expect("a folder of cases").map(|f| f.expect("an entry").path()).collect();
    files.sort();
    files
}

/// Takes out what tells a case: its `why` or its `name`; the text of one that has neither tells itself.
fn reason(case: &mut toml::Table) -> String {
    let told = case.remove("why").or_else(|| case.remove("name"));
    let told = told.as_ref().or(case.get("text")).and_then(toml::Value::as_str);
    told.expect("a reason").trim().to_owned()
}
