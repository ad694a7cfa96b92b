//! The boundary to JavaScript: one call, plain objects.

use crate::{Error, Options, analyze};
use js_sys::RangeError;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// Runs once, when the module is instantiated.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// `analyze(text, options?)`: see `copydesk.d.ts`.
///
/// # Errors
/// Throws a `RangeError` that says what is wrong with the request.
#[wasm_bindgen(js_name = analyze, skip_typescript)]
pub fn analyze_js(text: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let report = options_of(options).and_then(|o| analyze(text, &o)).map_err(|e| RangeError::new(&e.to_string()))?;
    report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// Options as JavaScript gives them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "want an object such as { published: '2024-03-15' }")]
struct RawOptions {
    published: Option<String>,
}

fn options_of(options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    // By way of a plain value: read straight into a struct, an object's unknown fields would be passed over.
    let value: serde_json::Value = serde_wasm_bindgen::from_value(options).map_err(|e| Error::Options(e.to_string()))?;
    let raw: RawOptions = serde_json::from_value(value).map_err(|e| Error::Options(e.to_string()))?;
    raw.published.as_deref().map_or_else(|| Ok(Options::default()), Options::published)
}
