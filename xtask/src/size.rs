//! `size`: what a reader downloads, compressed as a server would, against the page's budget.

use crate::{build, project};
use anyhow::{Result, bail};
use std::fs;

/// Everything that the page is made of, in bytes of brotli; readers of other kinds of files come only when asked for.
const BUDGET: usize = 680_000;
/// Of it what is learnt and listed for names.
const NAMES_BUDGET: usize = 350_000;

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
    println!("{plain:>10} {total:>10}  all, of {BUDGET}");
    let (mut plain, mut names) = (0, 0);
    for file in ["names.bin", "words.bin", "phrases.bin"] {
        let bytes = fs::read(project::root().join("model").join(file))?;
        plain += bytes.len();
        names += compressed(&bytes)?;
    }
    println!("{plain:>10} {names:>10}  weights and tables of names in it, of {NAMES_BUDGET}");
    for (what, bytes, budget) in [("page", total, BUDGET), ("names' model", names, NAMES_BUDGET)] {
        if bytes > budget {
            bail!("the {what} is {} bytes over its budget", bytes - budget);
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out.len())
}
