//! Labels of tokens: outside, or the part (begin, inside, last, unit) that a token plays in a name of a kind.

use super::super::NameKind;

/// Parts that a token can play in a name.
pub const PARTS: usize = 4;
/// Number of labels: outside and the parts of each kind.
pub const LABELS: usize = 1 + PARTS * KINDS.len();
/// The label of a token that is in no name.
pub const OUTSIDE: usize = 0;

/// All kinds in the order of their labels.
pub const KINDS: [NameKind; 7] = [
    NameKind::Person,
    NameKind::Organisation,
    NameKind::Place,
    NameKind::Nationality,
    NameKind::Event,
    NameKind::Product,
    NameKind::Work,
];

/// Place of a kind in [`KINDS`].
pub fn index(kind: NameKind) -> usize {
    KINDS.iter().position(|k| *k == kind).unwrap_or(0)
}

/// The part that a token plays in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    Last,
    /// The whole name.
    Unit,
}

/// The label of a part of a kind, the kind by its place in [`KINDS`].
pub const fn label(kind: usize, part: Part) -> usize {
    1 + kind * PARTS + part as usize
}

/// Place of the label's kind in [`KINDS`].
pub const fn kind_of(label: usize) -> Option<usize> {
    match label {
        OUTSIDE => None,
        _ => Some((label - 1) / PARTS),
    }
}

/// The part that the label gives a token.
pub const fn part_of(label: usize) -> Option<Part> {
    match label {
        OUTSIDE => None,
        _ => Some(match (label - 1) % PARTS {
            0 => Part::Begin,
            1 => Part::Inside,
            2 => Part::Last,
            _ => Part::Unit,
        }),
    }
}

/// Whether one label may follow another within a sentence.
pub const fn may_follow(before: usize, next: usize) -> bool {
    let open = matches!(part_of(before), Some(Part::Begin | Part::Inside));
    let goes_on = matches!(part_of(next), Some(Part::Inside | Part::Last));
    if open && goes_on { (before - 1) / PARTS == (next - 1) / PARTS } else { open == goes_on }
}

/// Whether a label may stand at the start of a sentence.
pub const fn may_start(label: usize) -> bool {
    !matches!(part_of(label), Some(Part::Inside | Part::Last))
}

/// Whether a label may stand at the end of a sentence.
pub const fn may_end(label: usize) -> bool {
    !matches!(part_of(label), Some(Part::Begin | Part::Inside))
}
