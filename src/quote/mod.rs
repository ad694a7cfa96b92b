//! The sixth stage: every quoted word, and who said it.
//!
//! In come the text, the page and the names; out go [`Quote`]s in text order.

mod assign;
mod clause;
mod glyph;
mod hash;
mod indirect;
mod kind;
mod lexis;
mod marks;
mod naming;
mod pull;
mod resolve;
mod scene;
mod speaker;
mod subject;
mod told;
pub mod training;
mod turn;
mod who;

use crate::name::Names;
use crate::page::Page;
use crate::text::{Span, Text};

/// Whose words stand between the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// Somebody's words, at least a clause.
    Direct,
    /// Somebody's words woven into the writer's sentence.
    Partial,
    /// No one's words: irony, a term, a nickname.
    Scare,
    /// The title of an article, a book or a work.
    Title,
    /// Reported speech without marks.
    Indirect,
}

/// What carries an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// A name.
    Name,
    /// 'he', 'they'.
    Pronoun,
    /// 'the spokesman', 'a statement'.
    Role,
    /// The speaker of the quote before.
    Carried,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The words that carry the attribution.
    pub span: Span,
    /// Index of the entity behind them in [`Names::entities`].
    pub entity: Option<usize>,
    /// What they are.
    pub via: Via,
}

/// A stretch of quoted or reported words.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Inside the marks.
    pub span: Span,
    /// With the marks.
    pub outer: Span,
    /// Whose words they are.
    pub kind: QuoteKind,
    /// Who said them, if anyone can be named.
    pub speaker: Option<Speaker>,
    /// 'said', 'according to'.
    pub cue: Option<Span>,
    /// Index of the quote that this one goes on from.
    pub continues: Option<usize>,
    /// Index of the article it stands in.
    pub article: usize,
    /// How often such an answer is right, 0.01 to 0.99.
    pub confidence: f64,
    /// How the speaker was found, for an editor.
    pub why: String,
}

/// Finds every quote.
pub fn find(text: &Text<'_>, page: &Page, names: &Names) -> Vec<Quote> {
    let scene = scene::Scene::read(text, page, names);
    let (mut speakers, mut reports) = (speaker::rank::SPEAKERS, speaker::rank::REPORTS);
    let mut choices = assign::speakers(&scene, &mut speakers);
    pull::link(&scene, &mut choices);
    let reported = indirect::find(&scene, &mut reports);
    resolve::all(&scene, &choices, &reported)
}
