//! What the command line asks for.

use copydesk::Options;
use lexopt::prelude::*;

pub(crate) const HELP: &str = "\
copydesk: who is named in a text, when things happened, and who said what

Usage: copydesk [OPTIONS] [FILE]...

Without FILE, or where FILE is -, it reads standard input. Text is UTF-8, at most 16 MiB.

Options:
      --json              one report a file, each as one line of JSON
      --jsonl             a batch: one document a line in, one report a line out, in order;
                          {\"id\": 1, \"text\": \"…\", \"published\": \"2024-05-17\"} -> {\"id\": 1, \"report\": {…}}
                          a line that cannot be read is answered {\"id\": …, \"error\": \"line 7: …\"}
      --published DATE    the day of publication, YYYY-MM-DD; overrides what the page says
                          (in a batch: for documents that give none)
  -h, --help              this text
  -V, --version           the version

Examples:
  copydesk story.txt
  pbpaste | copydesk --published 2024-05-17
  copydesk --json story.txt | jq -r '.entities[].name'
  copydesk --jsonl < documents.jsonl > reports.jsonl

Exit status: 0 all answered, 1 a file could not be read or analyzed, 2 wrong arguments.
";

/// How the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Summary,
    Json,
    Batch,
}

/// What to read and how.
#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) form: Form,
    pub(crate) options: Options,
    /// Names of files; '-' for standard input. Never empty.
    pub(crate) files: Vec<String>,
}

/// What to do.
#[derive(Debug)]
pub(crate) enum Action {
    Help,
    Version,
    Read(Args),
}

pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Action, lexopt::Error> {
    let mut args = Args { form: Form::Summary, options: Options::default(), files: Vec::new() };
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Action::Help),
            Short('V') | Long("version") => return Ok(Action::Version),
            Long("json") => args.set_form(Form::Json)?,
            Long("jsonl") => args.set_form(Form::Batch)?,
            Long("published") => {
                let day = parser.value()?.string()?;
                args.options = Options::published(&day).map_err(|e| e.to_string())?;
            }
            Value(file) => args.files.push(file.string()?),
            other => return Err(other.unexpected()),
        }
    }
    if args.files.is_empty() {
        args.files.push("-".to_owned());
    }
    Ok(Action::Read(args))
}

impl Args {
    fn set_form(&mut self, form: Form) -> Result<(), lexopt::Error> {
        if self.form != Form::Summary && self.form != form {
            return Err("--json and --jsonl exclude each other".into());
        }
        self.form = form;
        Ok(())
    }
}
