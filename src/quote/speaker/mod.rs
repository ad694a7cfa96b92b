//! Who said it: candidates for the source of a quote, and the choice among them.

pub(super) mod chunk;
pub(super) mod features;
pub(super) mod frame;
pub(super) mod rank;
