//! The only serialiser: reports out as JSON, batch requests in.

use crate::{Error, Options, Report, analyze};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A report as one line of JSON.
pub fn to_json(report: &Report) -> String {
    // Strings and finite numbers alone: this cannot fail.
    serde_json::to_string(report).unwrap_or_default()
}

/// Options as they come from outside; a field that is not there is left to the page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOptions {
    published: Option<String>,
}

impl RawOptions {
    pub(crate) fn check(self) -> Result<Options, Error> {
        self.published.as_deref().map_or_else(|| Ok(Options::default()), Options::published)
    }
}

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
/// What is wrong with it is answered in its place; `number` is the line's, counted from 1.
pub fn answer_line(line: &[u8], number: usize) -> String {
    let answer = answer(line).unwrap_or_else(|(id, error)| Answer::Error { id, error: format!("line {number}: {error}") });
    serde_json::to_string(&answer).unwrap_or_default()
}

fn answer(line: &[u8]) -> Result<Answer, (Value, String)> {
    let request: Request = serde_json::from_slice(line).map_err(|e| (id_of(line), e.to_string()))?;
    let id = request.id;
    let Some(text) = request.text else { return Err((id, "there is no text".to_owned())) };
    let options = RawOptions { published: request.published }.check();
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
