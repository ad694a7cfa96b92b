//! `test`: every runner, one after the other, and one closing line with the sum.
//!
//! Native: format, lints, tests, docs. `tests/node`: the core as wasm and the page's logic. `tests/browser`: the page.

mod runner;

use crate::project::{cargo, command, root, run, shown, target};
use crate::{install, package, serve, size};
use anyhow::{Result, bail};
use runner::Tally;
use std::process::Command;
use std::{fs, io};

/// Runs one kind of test and adds its counts.
type Runner = fn(&mut Tally) -> Result<()>;

const RUNNERS: [(&str, Runner); 8] = [
    ("format", |all| one(all, cargo().args(["fmt", "--all", "--check"]))),
    ("lints", |all| {
        one(
            all,
            cargo().args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                SCHEMA,
                "--features",
                BENCH,
                "--",
                "-Dwarnings",
            ]),
        )
    }),
    ("native", |all| runner::tests(all, cargo().args(["test", "--workspace", "--no-fail-fast", "--features", SCHEMA]))),
    ("docs", |all| {
        one(
            all,
            cargo()
                .args(["doc", "--package", "copydesk", "--lib", "--no-deps", "--document-private-items"])
                .env("RUSTDOCFLAGS", "-Dwarnings -Arustdoc::private_intra_doc_links"),
        )
    }),
    ("page", built),
    ("node", |all| runner::tests(all, &mut node("tests/node")?)),
    ("chromium", |all| install::chromium().and_then(|()| in_browser(all, "chromium"))),
    ("firefox", |all| install::firefox().and_then(|()| in_browser(all, "firefox"))),
];

/// The feature that `tests/schema.rs` needs; in every cargo run here, so that nothing is built twice.
const SCHEMA: &str = "copydesk/schema";
/// Without it the benchmarks would not be linted.
const BENCH: &str = "copydesk/bench";

/// `test [RUNNER…]`: all of them, or those named.
pub(crate) fn main(mut args: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::*;
    let mut wanted = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Value(name) => wanted.push(name.string()?),
            _ => return Err(arg.unexpected().into()),
        }
    }
    if let Some(name) = wanted.iter().find(|name| !RUNNERS.iter().any(|(known, _)| known == name)) {
        bail!("there is no runner '{name}'; there are: {}", RUNNERS.map(|(known, _)| known).join(", "));
    }
    install::rust_components()?;
    let mut all = Tally::default();
    for (name, run) in RUNNERS {
        if wanted.is_empty() || wanted.iter().any(|w| w == name) {
            println!("\n== {name}");
            if let Err(error) = run(&mut all) {
                println!("FAILED {name}: {error:#}");
                all.failed += 1;
            }
        }
    }
    println!("\n{} passed, {} failed", all.passed, all.failed);
    if all.failed > 0 {
        bail!("not everything passed");
    }
    Ok(())
}

/// A command that counts as one test.
fn one(all: &mut Tally, command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    all.count(command.status()?.success());
    Ok(())
}

/// The page can be built, served and as one file, and is within its budget.
fn built(all: &mut Tally) -> Result<()> {
    package::main()?;
    all.count(true);
    let small = size::weigh();
    if let Err(error) = &small {
        println!("FAILED: {error}");
    }
    all.count(small.is_ok());
    Ok(())
}

/// The page as served, in a browser, beside the native command line.
fn in_browser(all: &mut Tally, browser: &str) -> Result<()> {
    install::npm("tests/browser")?;
    run(cargo().args(["build", "--package", "copydesk", "--bin", "copydesk", "--features", SCHEMA]))?;
    let (address, _server) = serve::start(0)?;
    let mut node = node("tests/browser")?;
    node.env("COPYDESK_BROWSER", browser).env("COPYDESK_PAGE", address);
    runner::tests(all, node.env("COPYDESK_CLI", target().join("debug/copydesk")))
}

/// Node's own test runner over the test files of a folder, one after the other.
fn node(folder: &str) -> Result<Command> {
    let entries: io::Result<Vec<_>> = fs::read_dir(root().join(folder))?.map(|entry| entry.map(|e| e.path())).collect();
    let mut files = entries?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    files.sort();
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files);
    Ok(node)
}
