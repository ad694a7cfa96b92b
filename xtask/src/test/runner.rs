//! Runs a test runner, passes on what it prints, and reads its counts.

use crate::project::shown;
use anyhow::{Context, Result, anyhow};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many tests passed and failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// Counts one test.
    pub(crate) fn count(&mut self, well: bool) {
        if well { self.passed += 1 } else { self.failed += 1 }
    }

    /// Adds what a line of `cargo test` or of Node's test runner says, if it says anything.
    fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(result) = line.strip_prefix("test result: ") {
            // test result: ok. 12 passed; 0 failed; 0 ignored; …
            let count = |what: &str| {
                let words: Vec<&str> = result.split_whitespace().collect();
                words.windows(2).find(|w| w.ends_with(&[what])).and_then(|w| w.first()?.parse().ok()).unwrap_or(0)
            };
            self.passed += count("passed;");
            self.failed += count("failed;");
        } else if let Some(count) = line.strip_prefix("ℹ ") {
            // ℹ pass 12
            match count.split_once(' ') {
                Some(("pass", n)) => self.passed += n.parse::<u64>().unwrap_or(0),
                Some(("fail" | "cancelled", n)) => self.failed += n.parse::<u64>().unwrap_or(0),
                _ => {}
            }
        }
    }
}

/// Runs a test runner and adds its counts. One that ends badly without a failed test (it did not compile, it crashed) is
/// a failure too, and so is one that ran nothing.
pub(crate) fn tests(all: &mut Tally, command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    let mut found = Tally::default();
    let out = child.stdout.take().ok_or_else(|| anyhow!("no output"))?;
    for line in BufReader::new(out).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        found.read(&line);
    }
    let well = child.wait()?.success();
    if found.failed == 0 && (!well || found.passed == 0) {
        println!("FAILED: {}", shown(command));
        found.failed = 1;
    }
    all.passed += found.passed;
    all.failed += found.failed;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Tally, tests};
    use std::process::Command;

    fn ran(script: &str) -> Tally {
        let mut all = Tally::default();
        tests(&mut all, Command::new("sh").args(["-c", script])).unwrap();
        all
    }

    #[test]
    fn both_runners_are_understood() {
        let cargo = "echo 'test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s'";
        let node = "echo 'ℹ tests 5'; echo 'ℹ pass 5'; echo 'ℹ fail 0'";
        assert_eq!(ran(&format!("{cargo}; {cargo}; {node}")), Tally { passed: 29, failed: 0 });
    }

    #[test]
    fn failures_are_counted_once() {
        assert_eq!(ran("echo 'test result: FAILED. 3 passed; 2 failed; 0 ignored'; exit 101"), Tally { passed: 3, failed: 2 });
        assert_eq!(ran("echo 'ℹ pass 1'; echo 'ℹ fail 1'; exit 1"), Tally { passed: 1, failed: 1 });
    }

    #[test]
    fn a_runner_that_breaks_or_runs_nothing_fails() {
        assert_eq!(ran("exit 101"), Tally { passed: 0, failed: 1 });
        assert_eq!(ran("echo 'test result: ok. 3 passed; 0 failed'; exit 1"), Tally { passed: 3, failed: 1 });
        assert_eq!(ran("true"), Tally { passed: 0, failed: 1 });
    }
}
