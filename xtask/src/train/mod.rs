//! `cargo xtask train <what>`: weights of `model/` from the corpora.

mod corpus;
pub(crate) mod quotes;
