//! What single words can do in an attribution: cue, source, or a word of a closed class.
//!
//! In come the distinct words of a text and the lists `model/en/{cues,sources,closed}.txt`; out goes one [`Role`] a word, so
//! that the stages after ask by index and never by string.

use crate::text::{Lexicon, Text, WordId};
use std::sync::LazyLock;

static CUES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/cues.txt")));
static SOURCES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/sources.txt")));
static CLOSED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../model/en/closed.txt")));

/// How a word attributes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cue {
    /// It does not.
    #[default]
    No,
    /// 'said', 'wrote'.
    Speak,
    /// 'called', 'described'.
    Call,
    /// 'promised', 'indicated'.
    Report,
    /// 'believes'.
    Think,
    /// 'statement'.
    Noun,
    /// 'according'.
    Lead,
}

/// What a noun stands for as the source of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Source {
    /// Nothing known.
    #[default]
    No,
    /// 'spokesman'.
    Role,
    /// 'campaign'.
    Body,
    /// 'report'.
    Document,
}

/// Words of closed classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Closed {
    /// An open class.
    #[default]
    No,
    /// 'the'.
    Det,
    /// 'his'.
    Poss,
    /// 'he'.
    Subject,
    /// 'him'.
    Object,
    /// 'someone'.
    One,
    /// 'of'.
    Prep,
    /// 'and', 'because'.
    Conj,
    /// 'now', 'Monday'.
    Adv,
    /// 'has', "'s".
    Aux,
    /// 'went'.
    Verb,
}

/// Everything the lists say of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role {
    /// As a cue.
    pub cue: Cue,
    /// As a source.
    pub source: Source,
    /// As a word of a closed class.
    pub closed: Closed,
    /// It looks like a verb form: 'walked'.
    pub ed: bool,
    /// It looks like an adverb: 'calmly'.
    pub ly: bool,
    /// It looks like a participle: 'walking'.
    pub ing: bool,
    /// A cue in its bare form: 'decree'.
    pub bare: bool,
}

/// The role of every distinct word of a text.
#[derive(Debug)]
pub(super) struct Lexis {
    roles: Vec<Role>,
}

impl Lexis {
    pub(super) fn read(text: &Text<'_>) -> Self {
        let words = text.words();
        Self { roles: (0..words.len()).map(|id| role(words.lower(id as WordId))).collect() }
    }

    /// The role of the token at an index.
    pub(super) fn role(&self, text: &Text<'_>, token: usize) -> Role {
        self.roles.get(text.token(token).word as usize).copied().unwrap_or_default()
    }
}

fn role(lower: &str) -> Role {
    let cue = match CUES.class(lower) {
        Some("speak") => Cue::Speak,
        Some("call") => Cue::Call,
        Some("report") => Cue::Report,
        Some("think") => Cue::Think,
        Some("noun") => Cue::Noun,
        Some("lead") => Cue::Lead,
        _ => Cue::No,
    };
    let source = match SOURCES.class(lower) {
        Some("role") => Source::Role,
        Some("body") => Source::Body,
        Some("document") => Source::Document,
        _ => Source::No,
    };
    let closed = match CLOSED.class(lower) {
        Some("det") => Closed::Det,
        Some("poss") => Closed::Poss,
        Some("subject") => Closed::Subject,
        Some("object") => Closed::Object,
        Some("one") => Closed::One,
        Some("prep") => Closed::Prep,
        Some("conj") => Closed::Conj,
        Some("adv") => Closed::Adv,
        Some("aux") => Closed::Aux,
        Some("verb") => Closed::Verb,
        _ => Closed::No,
    };
    let long = |n: usize| lower.len() > n && lower.is_ascii();
    let ends = |tail: &str| lower.ends_with(tail);
    let bare = !matches!(cue, Cue::No | Cue::Noun) && CUES.has(&format!("{lower}s")) && !matches!(lower, "read" | "put" | "cast");
    Role { cue, source, closed, bare, ed: long(4) && ends("ed"), ly: long(4) && ends("ly"), ing: long(5) && ends("ing") }
}
