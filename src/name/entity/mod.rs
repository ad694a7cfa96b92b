//! Who is who: the mentions of one person, body or place become one entity.
//!
//! In come mentions with a kind; out go [`Names`] with each mention's entity. The way there:
//! 1. [`doubt`]: one surface with two kinds gets the likelier one.
//! 2. [`form`]: mentions that differ only in case, accents and stops are one form.
//! 3. [`same`] and [`typo`]: forms that are one wherever they stand are joined.
//! 4. [`resolve`]: short forms find the fuller one that they stand for, mention by mention where several fit.
//! 5. [`describe`]: each set becomes an entity with its fullest name, aliases, honorific and roles.
//!
//! Pronouns and nouns ('he', 'the company') are left to [`crate::name::refer`].

mod alias;
mod apart;
mod bracket;
mod describe;
mod doubt;
mod echo;
mod fold;
mod form;
mod gender;
mod lexicon;
mod resolve;
pub(in crate::name) mod role;
mod same;
mod typo;
mod union;

pub(in crate::name) use form::{country_code, is_kin};
pub use gender::{Gender, of_entity as gender_of};
pub(in crate::name) use lexicon::NAME_WORDS;

use crate::name::{Mention, Names};
use crate::page::Page;
use crate::text::Text;
use apart::Places;
use fold::Folds;
use form::Forms;
use union::Union;

/// Finds the entity of every mention; the mentions are in text order and never overlap. Their kinds may change where the
/// rest of the page tells better.
pub fn merge(text: &Text<'_>, page: &Page, mut mentions: Vec<Mention>) -> Names {
    let mut folds = Folds::default();
    mentions = bracket::settle(text, &mut folds, mentions);
    mentions = echo::add(text, mentions);
    doubt::settle(text, &mut folds, &mut mentions);
    let places = Places::read(text, page, &mentions);
    let mut forms = Forms::read(text, folds, &mentions);
    let mut union = Union::new(forms.all.len());
    same::join_reordered(&mut forms, &mut union);
    same::join_stated(text, &mentions, &forms, &mut union);
    typo::join_misspelt(&forms, &mut union);
    let sets = resolve::resolve(&mut forms, &mut union, &places);
    describe::describe(text, mentions, &forms, &sets)
}
