//! The room's inner view for the trainer: the same candidates and features that the product ranks.

pub use super::assign::{Ballot, Choose};
pub use super::speaker::rank::{ROWS, STEP, Weights, softmax};

use super::scene::Scene;
use crate::name::Names;
use crate::page::Page;
use crate::text::Text;

/// Puts every quote of a text to a chooser, in order.
pub fn ballots(text: &Text<'_>, page: &Page, names: &Names, chooser: &mut impl Choose) {
    super::assign::speakers(&Scene::read(text, page, names), chooser);
}

/// Puts every word of a text that may report to a chooser, with the stretches that may be what it reports.
pub fn reports(text: &Text<'_>, page: &Page, names: &Names, chooser: &mut impl Choose) {
    super::indirect::find(&Scene::read(text, page, names), chooser);
}
