//! `score`: figures on the annotated corpora that lie beside the project.

use crate::project::{cargo, command, root, run, target};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::{fs, io};

/// `score [CORPUS…] [--layers …] [--errors N]`: a corpus is a file, or the name of one in `../shared/corpora`.
pub(crate) fn main(mut args: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::*;
    let (mut corpora, mut options) = (Vec::new(), Vec::new());
    while let Some(arg) = args.next()? {
        match arg {
            Long("layers") => options.extend(["--layers".to_owned(), args.value()?.string()?]),
            Long("errors") => options.extend(["--errors".to_owned(), args.value()?.parse::<u32>()?.to_string()]),
            Value(name) => corpora.push(corpus(&name.string()?)?),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let shared = root().join("../shared");
    let scorer = shared.join("score/score.py");
    if !scorer.exists() {
        bail!("there is no {}: figures need the scorer and corpora, which are no part of the project", scorer.display());
    }
    if corpora.is_empty() {
        corpora = all()?;
    }
    run(cargo().args(["build", "--package", "copydesk", "--bin", "copydesk", "--release"]))?;
    let copydesk = format!("{} --jsonl", target().join("release/copydesk").display());
    run(command("python3").arg(scorer).args(corpora).args(["--run", &copydesk]).args(options))
}

fn corpus(name: &str) -> Result<PathBuf> {
    let known = root().join("../shared/corpora").join(format!("{name}.jsonl"));
    match [PathBuf::from(name), known].into_iter().find(|path| path.is_file()) {
        Some(path) => Ok(path.canonicalize()?),
        None => bail!("there is no corpus '{name}'"),
    }
}

fn all() -> Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = fs::read_dir(root().join("../shared/corpora"))?.map(|e| e.map(|e| e.path())).collect();
    let mut corpora = entries?;
    corpora.retain(|path| path.extension().is_some_and(|kind| kind == "jsonl"));
    corpora.sort();
    if corpora.is_empty() {
        bail!("there are no corpora in ../shared/corpora");
    }
    Ok(corpora)
}
