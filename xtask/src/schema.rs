//! `schema`: writes the report's TypeScript types and JSON Schema from its Rust types. `tests/schema.rs` makes both,
//! and fails when the files are stale; asked to, it writes them.

use crate::project::{cargo, run};
use anyhow::Result;

/// Writes `www/copydesk.d.ts` and `www/copydesk.schema.json`.
pub(crate) fn main() -> Result<()> {
    run(cargo()
        .args(["test", "--quiet", "--package", "copydesk", "--features", "schema", "--test", "schema"])
        .env("WRITE_SCHEMA", "1"))?;
    println!("wrote www/copydesk.d.ts and www/copydesk.schema.json");
    Ok(())
}
