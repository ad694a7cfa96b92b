//! The only serialiser: reports out as JSON, batch requests in.

use crate::{Error, Options, Report, analyze};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;

/// A report as one line of JSON.
pub fn to_json(report: &Report) -> String {
    // Strings and finite numbers alone: this cannot fail.
    serde_json::to_string(report).unwrap_or_default()
}

/// The options that an object's fields give.
///
/// # Errors
/// [`Error::Options`] if a field is none of the options; [`Error::Published`] as [`Options::published`] has it.
pub fn options_of(fields: Vec<(String, Option<String>)>) -> Result<Options, Error> {
    let mut options = Options::default();
    for (field, value) in fields {
        match (field.as_str(), value) {
            ("published", Some(day)) => options = Options::published(&day)?,
            ("published", None) => {}
            _ => return Err(Error::Options(format!("unknown field `{field}`, expected `published`"))),
        }
    }
    Ok(options)
}

/// One document of a batch; fields that it does not know are left alone.
#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    text: Option<String>,
    published: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Report { id: Value, report: Box<Report> },
    Error { id: Value, error: String },
}

/// Answers one line of a batch, `{"id": …, "text": …, "published": …}`, by one line of JSON without a line break.
/// What is wrong with it is answered in its place; `number` is the line's, counted from 1; `options` stand for what
/// the document leaves open.
pub fn answer_line(line: &[u8], number: usize, options: &Options) -> String {
    let answer = answer(line, options).unwrap_or_else(|(id, error)| refusal(id, number, &error));
    serde_json::to_string(&answer).unwrap_or_default()
}

/// The answer to a line that cannot be read at all.
pub fn refuse_line(number: usize, error: &str) -> String {
    serde_json::to_string(&refusal(Value::Null, number, error)).unwrap_or_default()
}

fn refusal(id: Value, number: usize, error: &str) -> Answer {
    Answer::Error { id, error: format!("line {number}: {error}") }
}

fn answer(line: &[u8], options: &Options) -> Result<Answer, (Value, String)> {
    let request: Request = serde_json::from_slice(line).map_err(|e| (id_of(line), told(&e)))?;
    let id = request.id;
    let Some(text) = request.text else { return Err((id, "there is no text".to_owned())) };
    let options = match &request.published {
        Some(day) => Options::published(day),
        None => Ok(*options),
    };
    match options.and_then(|o| analyze(&text, &o)) {
        Ok(report) => Ok(Answer::Report { id, report: Box::new(report) }),
        Err(error) => Err((id, error.to_string())),
    }
}

/// The id of a request whose other fields are wrong, so that its sender finds it again.
fn id_of(line: &[u8]) -> Value {
    let value: Value = serde_json::from_slice(line).unwrap_or_default();
    value.get("id").cloned().unwrap_or_default()
}

/// The parser counts lines from the start of each document: only its column means anything here.
fn told(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    let what = whole.split_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
    match error.classify() {
        Category::Data => format!("{what} (column {})", error.column()),
        _ => format!("not JSON: {what} (column {})", error.column()),
    }
}
