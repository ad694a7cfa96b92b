//! The command line: files or standard input in; a summary, JSON or JSON lines out.
//!
//! Exit status: 0 when everything was answered (a bad line of a batch is answered in its place), 1 when a file could
//! not be read or analyzed, 2 when the arguments make no sense. A reader that goes away ends it quietly.

mod args;
mod batch;
mod summary;

use args::{Action, Args, Form, HELP};
use copydesk::{Analysis, Options, analyze, wire};
use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let action = match args::parse(lexopt::Parser::from_env()) {
        Ok(action) => action,
        Err(error) => {
            eprintln!("copydesk: {error}\nTry 'copydesk --help'.");
            return ExitCode::from(2);
        }
    };
    let mut out = io::stdout().lock();
    let done = match action {
        Action::Help => write!(out, "{HELP}").map(|()| true),
        Action::Version => writeln!(out, "copydesk {}", copydesk::VERSION).map(|()| true),
        Action::Read(args) => read_all(&args, &mut out),
    };
    match done.and_then(|ok| out.flush().map(|()| ok)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("copydesk: standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers every file; whether all of them could be answered. An error is one of writing.
fn read_all(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    let mut all = true;
    for name in &args.files {
        let answered = match (open(name), args.form) {
            (Err(error), _) => Err(error.to_string()),
            (Ok(input), Form::Batch) => return_writing(batch::run(&mut BufReader::new(input), &args.options, out))?,
            (Ok(input), form) => match text_of(input) {
                Ok(text) => answer(&text, form, &args.options, name, out)?,
                Err(error) => Err(error),
            },
        };
        if let Err(error) = answered {
            out.flush()?;
            eprintln!("copydesk: {name}: {error}");
            all = false;
        }
    }
    Ok(all)
}

/// Sets apart an error of reading, which is told and passed over, from one of writing, which ends the run.
fn return_writing(result: Result<(), batch::Failure>) -> io::Result<Result<(), String>> {
    match result {
        Ok(()) => Ok(Ok(())),
        Err(batch::Failure::Read(error)) => Ok(Err(error.to_string())),
        Err(batch::Failure::Write(error)) => Err(error),
    }
}

fn open(name: &str) -> io::Result<Box<dyn Read>> {
    if name == "-" {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(name)?;
    if file.metadata()?.is_dir() {
        return Err(io::Error::new(ErrorKind::IsADirectory, "is a folder, not a file"));
    }
    Ok(Box::new(file))
}

/// The whole input as text; no more of it is read than tells that it is too long.
fn text_of(input: Box<dyn Read>) -> Result<String, String> {
    let mut bytes = Vec::new();
    input.take(copydesk::MAX_TEXT_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    if bytes.len() > copydesk::MAX_TEXT_BYTES {
        return Err(format!("more than the limit of {} bytes", copydesk::MAX_TEXT_BYTES));
    }
    String::from_utf8(bytes).map_err(|e| format!("not UTF-8 text (byte {})", e.utf8_error().valid_up_to()))
}

fn answer(text: &str, form: Form, options: &Options, name: &str, out: &mut impl Write) -> io::Result<Result<(), String>> {
    let written = match form {
        Form::Summary => Analysis::of(text, options).map(|analysis| summary::write(&analysis, name, out)),
        _ => analyze(text, options).map(|report| writeln!(out, "{}", wire::to_json(&report))),
    };
    match written {
        Ok(written) => written.map(Ok),
        Err(error) => Ok(Err(error.to_string())),
    }
}
