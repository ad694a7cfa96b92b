//! The boundary to JavaScript: one call, plain objects.

use crate::{Error, Options, analyze};
use js_sys::{Object, RangeError};
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
struct RawOptions {
    published: Option<String>,
}

fn options_of(options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let object: &Object = options.dyn_ref().ok_or_else(|| Error::Options("want { published: 'YYYY-MM-DD' }".to_owned()))?;
    // Reading an object into a struct passes over fields that the struct does not have.
    if let Some(unknown) = Object::keys(object).iter().find(|field| *field != "published") {
        return Err(Error::Options(format!("'{}' is unknown, there is only 'published'", unknown.as_string().unwrap_or_default())));
    }
    let raw: RawOptions = serde_wasm_bindgen::from_value(options).map_err(|e| Error::Options(e.to_string()))?;
    raw.published.as_deref().map_or_else(|| Ok(Options::default()), Options::published)
}
