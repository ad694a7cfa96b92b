//! How well labels follow each other.

use super::label::{KINDS, OUTSIDE, Part, label};

/// A number for each kind, and one to spare.
pub type Kinds = [i16; KINDS.len() + 1];
/// A number for outside, and for each kind twice.
pub type Free = [i16; 2 * (KINDS.len() + 1)];

/// Where the second half of a [`Free`] begins.
pub const HALF: usize = 1 + KINDS.len();

/// Score of what may not be: below any that may, and far enough from the limit of its type to be added up.
pub const NEVER: i16 = -9000;

/// How well labels follow each other.
#[derive(Debug)]
pub struct Steps {
    /// From outside, last and unit of each kind to outside, begin and unit of each kind.
    pub free: [Free; 2 * HALF],
    /// The same from each target to each source.
    pub back: [Free; 2 * HALF],
    /// Within a kind, from begin to inside.
    pub begin_inside: Kinds,
    /// From begin to last.
    pub begin_last: Kinds,
    /// From inside to inside.
    pub inside_inside: Kinds,
    /// From inside to last.
    pub inside_last: Kinds,
}

impl Steps {
    /// Reads them from how well each label follows each.
    pub fn new(follow: impl Fn(usize, usize) -> i16) -> Self {
        let free = |at: usize, first: Part| match at {
            0 => Some(OUTSIDE),
            at if at < HALF => Some(label(at - 1, first)),
            at if at - HALF < KINDS.len() => Some(label(at - HALF, Part::Unit)),
            _ => None,
        };
        let step = |from: usize, to: usize| match (free(from, Part::Last), free(to, Part::Begin)) {
            (Some(from), Some(to)) => follow(from, to),
            _ => NEVER,
        };
        let within = |from: Part, to: Part| {
            std::array::from_fn(|k| if k < KINDS.len() { follow(label(k, from), label(k, to)) } else { NEVER })
        };
        Self {
            free: std::array::from_fn(|from| std::array::from_fn(|to| step(from, to))),
            back: std::array::from_fn(|to| std::array::from_fn(|from| step(from, to))),
            begin_inside: within(Part::Begin, Part::Inside),
            begin_last: within(Part::Begin, Part::Last),
            inside_inside: within(Part::Inside, Part::Inside),
            inside_last: within(Part::Inside, Part::Last),
        }
    }
}
