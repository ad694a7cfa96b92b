//! The report's TypeScript types and JSON Schema are made from its Rust types, and the files in `www/` must be what is
//! made here. `cargo xtask schema` writes them.
#![cfg(feature = "schema")]

use copydesk::report::{
    Article, Check, DateMention, DateType, Entity, Line, LineRole, NameKind, NameMention, Published, Quote, QuoteKind, Report,
    Span, Speaker, Via,
};
use std::path::Path;
use ts_rs::{Config, TS};

/// The parts that no Rust type tells.
const HEAD: &str = "\
// Made from the Rust types by `cargo xtask schema`.

/** What a caller may ask for. */
export interface Options {
  /** The day of publication, YYYY-MM-DD; overrides what the page says. */
  published?: string;
}

/**
 * Analyzes a text: an article, a whole pasted page, or a sentence.
 * @throws {RangeError} if the options are not as stated, or the text is longer than 16 MiB.
 */
export function analyze(text: string, options?: Options): Report;
";

fn types() -> String {
    let config = Config::new();
    let mut out = HEAD.to_owned();
    macro_rules! declare {
        ($($name:ty),*) => { $(
            out.push('\n');
            let declared = <$name as TS>::docs().unwrap_or_default() + "export " + &<$name as TS>::decl(&config);
            out.push_str(&laid_out(&declared));
        )* };
    }
    declare!(Report, Span, Article, Published, Line, DateMention, NameMention, Entity, Quote, Speaker, Check);
    declare!(LineRole, DateType, NameKind, QuoteKind, Via);
    out
}

/// A declaration with a field a line and its comment above it, where it comes with all of them flush left.
fn laid_out(declared: &str) -> String {
    let text = declared.replace("/**\n * ", "/** ").replace("\n */", " */").replace(", \n", ";\n").replace(", };", ";\n};");
    let mut inside = false;
    let mut out = String::new();
    for line in text.lines().map(str::trim_end) {
        inside &= line != "};";
        out.push_str(if inside { "  " } else { "" });
        out.push_str(line);
        out.push('\n');
        inside |= line.ends_with('{');
    }
    out
}

fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

fn check(file: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(file);
    if std::env::var_os("WRITE_SCHEMA").is_some() {
        std::fs::write(&path, fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "www/{file} is stale: run cargo xtask schema");
}

#[test]
fn typescript_types_are_fresh() {
    check("copydesk.d.ts", &types());
}

#[test]
fn json_schema_is_fresh() {
    check("copydesk.schema.json", &schema());
}
