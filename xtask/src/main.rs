//! The project's one command surface: `cargo xtask <command>`. One command a file; each installs what it needs.

mod bench;
mod build;
mod install;
mod package;
mod project;
mod schema;
mod score;
mod serve;
mod shots;
mod size;
mod test;
mod train;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]        build the page and serve it on http://127.0.0.1:8017
  test [RUNNER…]          everything: format, lints, native tests, docs, wasm in Node, the page in Chromium
                          and in Firefox
  build                   build the page into dist/www
  package                 build the page into one file that works from disk, dist/copydesk.html
  size                    compressed sizes of the page against its budget
  bench [names|page]      speed and memory of the stages; of the names beside spaCy's; of the page in Chromium
  shots                   pictures of the page, light and dark, into dist/shots and the one of the README
  score [CORPUS…] [--layers dates,names,quotes,lines] [--errors N]
                          figures on the annotated corpora in ../shared/corpora
  train names|quotes|gazetteers
                          learn weights from ../shared/corpora, pack word lists; writes model/
  schema                  write www/copydesk.d.ts and www/copydesk.schema.json from the Rust types
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let args = lexopt::Parser::from_args(args);
    match command.as_str() {
        "serve" => serve::main(args),
        "test" => test::main(args),
        "build" => project::no_arguments(args).and_then(|()| build::page()),
        "package" => project::no_arguments(args).and_then(|()| package::main()),
        "size" => project::no_arguments(args).and_then(|()| size::main()),
        "bench" => bench::main(args),
        "shots" => project::no_arguments(args).and_then(|()| shots::main()),
        "score" => score::main(args),
        "train" => train::main(args),
        "schema" => project::no_arguments(args).and_then(|()| schema::main()),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command '{other}'\n\n{HELP}"),
    }
}
