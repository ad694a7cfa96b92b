//! Words that tell of names near them, from `model/en/name-cues.txt` and `model/en/nationalities.txt`.

use crate::text::Lexicon;
use std::sync::LazyLock;

static CUES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/name-cues.txt")));
static NATIONS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../../../model/en/nationalities.txt")));

/// What a word tells of the names near it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "each is explained in the list that it is read from")]
pub enum Cue {
    #[default]
    None,
    Honorific,
    Role,
    Kin,
    Speech,
    Person,
    Suffix,
    Body,
    Site,
    At,
    By,
    Link,
    Event,
    Product,
    Work,
    Month,
    Particle,
    The,
    Based,
    Agency,
    Credit,
    Nation,
    People,
    Faith,
    Politics,
}

impl Cue {
    /// The cue that a word in lower case is.
    pub fn of(lower: &str) -> Self {
        CUES.class(lower).map_or_else(|| Self::nation(lower), Self::named)
    }

    /// A nationality, or its plural: 'afghans'.
    fn nation(lower: &str) -> Self {
        let class = NATIONS.class(lower).or_else(|| NATIONS.class(lower.strip_suffix('s')?));
        class.map_or(Self::None, Self::named)
    }

    /// Whether it is a word for members of a nation, people, faith or party.
    pub const fn is_nationality(self) -> bool {
        matches!(self, Self::Nation | Self::People | Self::Faith | Self::Politics)
    }

    /// Whether it stands between the words of long names.
    pub const fn is_link(self) -> bool {
        matches!(self, Self::Link | Self::Particle | Self::The)
    }

    fn named(class: &str) -> Self {
        match class {
            "honorific" => Self::Honorific,
            "role" => Self::Role,
            "kin" => Self::Kin,
            "speech" => Self::Speech,
            "person" => Self::Person,
            "suffix" => Self::Suffix,
            "body" => Self::Body,
            "site" => Self::Site,
            "at" => Self::At,
            "by" => Self::By,
            "link" => Self::Link,
            "event" => Self::Event,
            "product" => Self::Product,
            "work" => Self::Work,
            "month" => Self::Month,
            "particle" => Self::Particle,
            "the" => Self::The,
            "based" => Self::Based,
            "agency" => Self::Agency,
            "credit" => Self::Credit,
            "nation" => Self::Nation,
            "people" => Self::People,
            "faith" => Self::Faith,
            "politics" => Self::Politics,
            _ => Self::None,
        }
    }
}
