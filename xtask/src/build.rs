//! `build`: the core as wasm with its glue, and the static files of `www/`, into `dist/www/`.

use crate::install::{self, WASM};
use crate::project::{self, cargo, command, root, run, target};
use anyhow::{Context, Result, anyhow};
use std::path::{Path, PathBuf};
use std::{fs, io};
use wasm_bindgen_cli_support::Bindgen;

/// What browsers of today have and rustc uses; named, because 'all' writes a file that Chromium refuses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Builds the page into `dist/www/`.
pub(crate) fn page() -> Result<()> {
    page_with(&[])
}

/// Builds the page with features of the core that are not part of the product.
pub(crate) fn page_with(features: &[&str]) -> Result<()> {
    let out = &project::page();
    install::wasm_target()?;
    install::npm("xtask/node")?;
    run(cargo()
        .args(["build", "--package", "copydesk", "--lib", "--profile", "wasm", "--target", WASM])
        .args(["--features", &features.join(",")]))?;
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    // Outside of the page: for Node, which asks what kind of modules these are.
    fs::copy(root().join("www/package.json"), out.with_file_name("package.json"))?;
    let wasm = target().join(WASM).join("wasm/copydesk.wasm");
    Bindgen::new().input_path(&wasm).web(true)?.typescript(false).generate(out).context("making the glue of the wasm module")?;
    optimise(&out.join("copydesk_bg.wasm"))?;
    for file in static_files()? {
        let name = file.file_name().ok_or_else(|| anyhow!("{} has no name", file.display()))?;
        fs::copy(&file, out.join(name))?;
    }
    println!("built {}", out.display());
    Ok(())
}

/// Makes the module smaller and faster.
fn optimise(wasm: &Path) -> Result<()> {
    let small = wasm.with_extension("small");
    let tool = root().join("xtask/node/node_modules/.bin/wasm-opt");
    let tool = tool.to_str().ok_or_else(|| anyhow!("{} is no UTF-8", tool.display()))?;
    run(command(tool).arg("-O3").args(FEATURES).arg(wasm).arg("-o").arg(&small))?;
    Ok(fs::rename(small, wasm)?)
}

/// The files of `www/` that the page is served from: not its types, and not the picture of it.
fn static_files() -> Result<Vec<PathBuf>> {
    let all: io::Result<Vec<_>> = fs::read_dir(root().join("www"))?.map(|entry| entry.map(|e| e.path())).collect();
    let mut files = all?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        file.is_file() && [".html", ".css", ".js", ".svg", ".txt"].iter().any(|kind| name.ends_with(kind))
    });
    files.sort();
    Ok(files)
}
