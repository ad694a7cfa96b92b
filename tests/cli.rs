//! The command line as its users meet it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn run(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("copydesk starts");
    // It may answer without reading, as for --help.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("copydesk ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn a_batch_keeps_its_order_and_answers_bad_lines_in_place() {
    let input = concat!(
        "{\"id\":1,\"text\":\"Hi there.\"}\n",
        "nonsense\n",
        "{\"id\":[2],\"text\":3}\n",
        "\n",
        "{\"id\":\"x\",\"text\":\"a\",\"published\":\"2019-13-40\"}\n",
        "{\"id\":{\"k\":null},\"text\":\"last\"}",
    );
    let output = run(&["--jsonl"], input);
    assert!(output.status.success());
    let out = stdout(&output);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 6);
    assert!(lines[0].starts_with(r#"{"id":1,"report":{"version":"#), "{}", lines[0]);
    assert_eq!(lines[1], r#"{"id":null,"error":"line 2: not JSON: expected ident (column 2)"}"#);
    assert_eq!(lines[2], r#"{"id":[2],"error":"line 3: invalid type: integer `3`, expected a string (column 18)"}"#);
    assert!(lines[3].starts_with(r#"{"id":null,"error":"line 4: "#), "{}", lines[3]);
    assert_eq!(lines[4], r#"{"id":"x","error":"line 5: published: '2019-13-40' is not a calendar date (want YYYY-MM-DD)"}"#);
    assert!(lines[5].starts_with(r#"{"id":{"k":null},"report":"#), "{}", lines[5]);
}

#[test]
fn a_batch_answers_before_it_reads_on() {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("copydesk starts");
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in 0..3 {
        writeln!(input, "{{\"id\":{id},\"text\":\"One.\"}}").expect("it reads");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("it answers");
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn json_is_the_report_in_one_line() {
    let output = run(&["--json", "--published", "2024-05-17"], "One sentence.");
    assert!(output.status.success());
    let options = copydesk::Options::published("2024-05-17").expect("a day");
    let report = copydesk::analyze("One sentence.", &options).expect("a report");
    assert_eq!(stdout(&output), copydesk::wire::to_json(&report) + "\n");
}

#[test]
fn the_summary_counts_what_it_found() {
    let output = run(&[], "One sentence.");
    assert!(output.status.success());
    assert!(stdout(&output).starts_with("Standard input: 1 story, 0 dates, 0 names, 0 quotes"), "{}", stdout(&output));
}

#[test]
fn wrong_arguments_are_told_and_cost_two() {
    for (args, told) in [
        (vec!["--published", "2019-13-40"], "published: '2019-13-40' is not a calendar date (want YYYY-MM-DD)"),
        (vec!["--json", "--jsonl"], "--json and --jsonl exclude each other"),
        (vec!["--frobnicate"], "invalid option '--frobnicate'"),
    ] {
        let output = run(&args, "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stderr(&output).contains(told), "{}", stderr(&output));
        assert!(stdout(&output).is_empty());
    }
}

#[test]
fn a_file_that_cannot_be_read_costs_one_and_the_rest_is_answered() {
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let output = run(&["--json", "no such file", good, env!("CARGO_MANIFEST_DIR")], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 1);
    assert!(stderr(&output).contains("copydesk: no such file: "), "{}", stderr(&output));
    assert!(stderr(&output).contains("is a folder, not a file"), "{}", stderr(&output));
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("copydesk starts");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("a pipe");
    for _ in 0..50 {
        if input.write_all(b"{\"text\":\"One.\"}\n").is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "{}", stderr(&output));
}

#[test]
fn help_shows_examples() {
    let output = run(&["--help"], "");
    assert!(output.status.success());
    assert!(stdout(&output).contains("Examples:"));
    assert!(stdout(&run(&["--version"], "")).starts_with("copydesk "));
}
