//! `build`: the core as wasm with its glue, and the static files of `www/`, into `dist/www/`.

use crate::install::{self, WASM};
use crate::project::{self, cargo, command, root, run, target};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
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

/// Runs of zeros stay: cut out, they leave thousands of small pieces, which take 20 KB more when compressed. And what is
/// called in one place alone is put in there only if it is short: all stages in one function of 258 KB are compiled as a
/// whole before the first text is read, which takes 40 ms of work.
const PASSES: [&str; 2] = ["--skip-pass=memory-packing", "--one-caller-inline-max-function-size=100"];

/// The folder of the page whose files come only when asked for: readers and writers of other kinds of files.
pub(crate) const VENDOR_FOLDER: &str = "vendor";

/// What is copied there from the npm packages of `xtask/node`, with the licences.
const VENDOR: [(&str, &str); 9] = [
    ("mammoth/mammoth.browser.min.js", "mammoth.js"),
    ("mammoth/LICENSE", "mammoth.LICENSE.txt"),
    ("marked/lib/marked.esm.js", "marked.js"),
    ("marked/LICENSE", "marked.LICENSE.txt"),
    // The build for browsers that are a year behind, as Firefox ESR is.
    ("pdfjs-dist/legacy/build/pdf.min.mjs", "pdf.js"),
    ("pdfjs-dist/legacy/build/pdf.worker.min.mjs", "pdf.worker.js"),
    ("pdfjs-dist/LICENSE", "pdf.LICENSE.txt"),
    ("fflate/LICENSE", "fflate.LICENSE.txt"),
    ("write-excel-file/LICENSE", "write-excel-file.LICENSE.txt"),
];
/// What is made into one module there, of a file of `xtask/node` and what it imports.
const BUNDLED: [(&str, &str); 1] = [("spreadsheet.js", "write-excel-file.js")];

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
        project::copy(&root().join("www").join(&file), &out.join(&file))?;
    }
    vendor(&out.join(VENDOR_FOLDER))?;
    run(command("node").arg("xtask/node/shorten.js").arg(out))?;
    run(command("node").arg("xtask/node/preload.js").arg(out))?;
    // After all else: it takes the files as they are now.
    run(command("node").arg("xtask/node/precache.js").arg(out))?;
    println!("built {}", out.display());
    Ok(())
}

/// Makes the module smaller and faster.
fn optimise(wasm: &Path) -> Result<()> {
    let small = wasm.with_extension("small");
    let tool = root().join("xtask/node/node_modules/.bin/wasm-opt");
    let tool = tool.to_str().ok_or_else(|| anyhow!("{} is no UTF-8", tool.display()))?;
    run(command(tool).args(["-Os"]).args(PASSES).args(FEATURES).arg(wasm).arg("-o").arg(&small))?;
    Ok(fs::rename(small, wasm)?)
}

/// Readers and writers of other kinds of files, made by others, with their licences.
fn vendor(out: &Path) -> Result<()> {
    let node = root().join("xtask/node");
    for (from, to) in VENDOR {
        project::copy(&node.join("node_modules").join(from), &out.join(to))?;
    }
    let bundler = node.join("node_modules/.bin/esbuild");
    let bundler = bundler.to_str().ok_or_else(|| anyhow!("{} is no UTF-8", bundler.display()))?;
    for (from, to) in BUNDLED {
        run(command(bundler)
            .args(["--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=warning"])
            .arg(node.join(from))
            .arg(format!("--outfile={}", out.join(to).display())))?;
    }
    Ok(())
}

/// What the page is served from, with its folders: not its types, and not the picture of it.
const KINDS: [&str; 7] = ["html", "css", "js", "svg", "txt", "webmanifest", "png"];
const PICTURE: &str = "picture.png";

fn static_files() -> Result<Vec<PathBuf>> {
    let mut files = project::files_under(&root().join("www"))?;
    files.retain(|file| {
        let kind = file.extension().unwrap_or_default().to_string_lossy();
        KINDS.contains(&&*kind) && file != Path::new(PICTURE)
    });
    Ok(files)
}
