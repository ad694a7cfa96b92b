//! `bench`: speed and memory. Natively by `benches/`, in the browser by `tests/browser/bench.js`.

use crate::project::{cargo, command, root, run};
use crate::{build, install, serve};
use anyhow::{Result, bail};

/// `bench`, `bench names` or `bench page`.
pub(crate) fn main(mut args: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::*;
    let mut what = String::new();
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) if what.is_empty() => what = word.string()?,
            _ => return Err(arg.unexpected().into()),
        }
    }
    match what.as_str() {
        "" => native("stages", &[]),
        "names" => native("names", &[&install::spacy()?]),
        "page" => in_chromium(),
        other => bail!("there is no benchmark '{other}'"),
    }
}

fn native(bench: &str, args: &[&str]) -> Result<()> {
    run(cargo().args(["bench", "--package", "copydesk", "--features", "bench", "--bench", bench, "--"]).args(args))
}

fn in_chromium() -> Result<()> {
    install::chromium()?;
    install::npm("tests/browser")?;
    build::page_with(&["bench"])?;
    let (address, _server) = serve::start(0)?;
    run(command("node").arg("bench.js").current_dir(root().join("tests/browser")).env("COPYDESK_PAGE", address))
}
