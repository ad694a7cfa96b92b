//! `package`: the page as one file with everything inside, `dist/copydesk.html`, which works from disk.

use crate::build;
use crate::project::{self, command, run};
use anyhow::Result;

/// Builds the page and makes the file of it.
pub(crate) fn main() -> Result<()> {
    build::page()?;
    single_file()
}

/// Makes the file of the page as built.
pub(crate) fn single_file() -> Result<()> {
    let page = project::page();
    run(command("node").arg("xtask/node/single-file.js").arg(&page).arg(page.with_file_name("copydesk.html")))
}
