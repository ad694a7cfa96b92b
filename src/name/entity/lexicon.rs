//! The word lists that tell which names are one: countries, peoples, short first names, words of little weight.

use crate::text::Lexicon;
use std::sync::LazyLock;

/// Names of a place with more than one, `_` for spaces, by code.
pub(super) static COUNTRIES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/countries.txt")));
/// Peoples, by the code of their country.
pub(super) static DEMONYMS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/demonyms.txt")));
/// Short first names, by the full one.
pub(super) static NICKNAMES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/nicknames.txt")));
/// Words inside names that say little about whom they name.
pub(in crate::name) static NAME_WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/name-words.txt")));
/// First names that tell a gender: `m` or `f`.
pub(super) static FIRST_NAMES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/first-names.txt")));
/// Nouns that tell what somebody or something is, and the words around them.
pub(super) static ROLE_NOUNS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/role-nouns.txt")));
/// Words of closed classes, which are in no title.
pub(super) static CLOSED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/closed.txt")));
/// Verbs by their tense.
pub(super) static TENSE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/tense.txt")));
