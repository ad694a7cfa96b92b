//! The project's one command surface: `cargo xtask <command>`.
fn main() {}
