//! `shots`: pictures of the page's main states, light and dark, into `dist/shots/`, by `tests/browser/shots.js`.

use crate::project::{command, root, run};
use crate::{build, install, serve};
use anyhow::Result;

/// Builds the page, opens it in Chromium and takes the pictures.
pub(crate) fn main() -> Result<()> {
    install::chromium()?;
    install::npm("tests/browser")?;
    build::page()?;
    let (address, _server) = serve::start(0)?;
    run(command("node").arg("shots.js").current_dir(root().join("tests/browser")).env("COPYDESK_PAGE", address))
}
