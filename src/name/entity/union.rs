//! Disjoint sets of forms.

use super::form::FormId;

/// Which forms are one entity.
#[derive(Debug)]
pub(super) struct Union {
    parent: Vec<u32>,
}

impl Union {
    /// Every form alone.
    pub(super) fn new(n: usize) -> Self {
        Self { parent: (0..n as u32).collect() }
    }

    /// The set of a form, by one of its members.
    pub(super) fn root(&mut self, mut id: FormId) -> FormId {
        while let Some(&up) = self.parent.get(id) {
            if up as usize == id {
                break;
            }
            let above = self.parent.get(up as usize).copied().unwrap_or(up);
            if let Some(p) = self.parent.get_mut(id) {
                *p = above;
            }
            id = above as usize;
        }
        id
    }

    /// Makes two sets one, under the earlier of their roots.
    pub(super) fn join(&mut self, a: FormId, b: FormId) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(p) = self.parent.get_mut(high) {
            *p = low as u32;
        }
    }
}
