//! The boundary to JavaScript: one call, plain objects.

use crate::{Error, Options, analyze, wire};
use js_sys::{Array, Object, RangeError};
use serde::Serialize;
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

fn options_of(options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    // By hand: a deserialiser would bring along what it says of all that no option can be.
    let wrong = || Error::Options("want an object such as { published: '2024-03-15' }".to_owned());
    let mut fields = Vec::new();
    for entry in Object::entries(options.dyn_ref().ok_or_else(wrong)?) {
        let entry = Array::from(&entry);
        let (field, value) = (entry.get(0), entry.get(1));
        let none = value.is_undefined() || value.is_null();
        let value = if none { None } else { Some(value.as_string().ok_or_else(wrong)?) };
        fields.push((field.as_string().unwrap_or_default(), value));
    }
    wire::options_of(fields)
}

/// `stageTimes(text)`: how many tokens it has, then the milliseconds that each of [`crate::stages::STAGES`] takes.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = stageTimes, skip_typescript)]
pub fn stage_times(text: &str) -> Vec<f64> {
    let clock = web_sys::window().and_then(|window| window.performance());
    let (tokens, times) = crate::stages::times(text, || clock.as_ref().map_or(0.0, web_sys::Performance::now));
    std::iter::once(tokens as f64).chain(times).collect()
}
