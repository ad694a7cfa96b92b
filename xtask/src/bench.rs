//! `bench`: speed and memory. Natively by `benches/stages.rs`, in the browser by `tests/browser/bench/`.

use crate::project::{cargo, command, root, run};
use crate::{build, install, serve};
use anyhow::{Result, bail};

/// `bench` or `bench page`.
pub(crate) fn main(mut args: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::*;
    let mut page = false;
    while let Some(arg) = args.next()? {
        match arg {
            Value(what) if what == "page" => page = true,
            Value(what) => bail!("there is no benchmark '{}'", what.string()?),
            _ => return Err(arg.unexpected().into()),
        }
    }
    if page {
        return in_chromium();
    }
    run(cargo().args(["bench", "--package", "copydesk", "--bench", "stages"]))
}

fn in_chromium() -> Result<()> {
    install::chromium()?;
    install::npm("tests/browser")?;
    build::page()?;
    let (address, _server) = serve::start(0)?;
    run(command("node").arg("bench.js").current_dir(root().join("tests/browser")).env("COPYDESK_PAGE", address))
}
