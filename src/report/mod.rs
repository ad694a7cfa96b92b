//! The answer that every interface gives: plain data in an editor's terms, positions in UTF-16 code units.
//!
//! Field names are a contract with embedders; the TypeScript types and the JSON Schema are made from these types by
//! `cargo xtask schema`. [`mod@build`] fills them from what the stages found.

mod build;

pub(crate) use build::build;
use serde::Serialize;

/// A half-open range of UTF-16 code units: in JavaScript `text.slice(start, end)` is what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// What was found in a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Report {
    /// Version of the analyzer.
    pub version: String,
    /// The stories of the page, in text order.
    pub articles: Vec<Article>,
    /// Expressions of time, in text order.
    pub dates: Vec<DateMention>,
    /// Names, in text order.
    pub names: Vec<NameMention>,
    /// Who and what the names stand for, in order of first mention.
    pub entities: Vec<Entity>,
    /// Quoted and reported words, in text order.
    pub quotes: Vec<Quote>,
    /// What an editor should look at, in text order.
    pub checks: Vec<Check>,
}

/// One story of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Article {
    /// From its first line to its last.
    #[serde(flatten)]
    pub span: Span,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub headline: Option<Span>,
    /// When it says that it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub published: Option<Published>,
    /// The line that says who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub byline: Option<Span>,
    /// Indexes of the entities that wrote it.
    pub people: Vec<u32>,
    /// Every line that is not blank, trimmed.
    pub lines: Vec<Line>,
}

/// A publication date.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Published {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The calendar day, YYYY-MM-DD.
    pub value: String,
}

/// A line with the part that it plays.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Line {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Its part on the page.
    pub role: LineRole,
}

/// An expression of time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct DateMention {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// TIMEX3 type.
    pub r#type: DateType,
    /// TIMEX3 value.
    pub value: String,
    /// TIMEX3 modifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub r#mod: Option<String>,
    /// The same value as Extended Date/Time Format (ISO 8601-2), where it has that form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub edtf: Option<String>,
    /// First calendar day that it covers, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub earliest: Option<String>,
    /// Last calendar day that it covers, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub latest: Option<String>,
    /// The day that a relative expression was counted from, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub anchor: Option<String>,
    /// Index of its article.
    pub article: u32,
    /// How often such an answer is right, 0 to 1.
    pub confidence: f64,
    /// How the value was found.
    pub why: String,
}

/// One occurrence of a name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct NameMention {
    /// The name alone.
    #[serde(flatten)]
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Index of its entity.
    pub entity: u32,
    /// Index of its article.
    pub article: u32,
    /// How often such an answer is right, 0 to 1.
    pub confidence: f64,
    /// How it was found.
    pub why: String,
}

/// Somebody or something with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Entity {
    /// What it is.
    pub kind: NameKind,
    /// Fullest form of its name.
    pub name: String,
    /// Other forms that occur.
    pub aliases: Vec<String>,
    /// Indexes of its mentions in `names`.
    pub mentions: Vec<u32>,
    /// Where its roles are told ('founder and chief executive of Huawei').
    pub roles: Vec<Span>,
    /// 'Mr', 'Gen.'.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub honorific: Option<String>,
}

/// A stretch of quoted or reported words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Quote {
    /// Inside the marks.
    #[serde(flatten)]
    pub span: Span,
    /// With the marks.
    pub outer: Span,
    /// Whose words they are.
    pub kind: QuoteKind,
    /// Who said them; missing where nobody can be named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub speaker: Option<Speaker>,
    /// The words that tell of the saying ('said').
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub cue: Option<Span>,
    /// Index of the quote that this one goes on from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub continues: Option<u32>,
    /// Index of its article.
    pub article: u32,
    /// How often such an answer is right, 0 to 1.
    pub confidence: f64,
    /// How the speaker was found.
    pub why: String,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Speaker {
    /// Index of the entity behind the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub entity: Option<u32>,
    /// The words that carry the attribution.
    #[serde(flatten)]
    pub span: Span,
    /// The same words.
    pub text: String,
    /// What they are.
    pub via: Via,
}

/// Something an editor should look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Check {
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// Stable name of the check.
    pub code: String,
    /// What is odd.
    pub message: String,
    /// Other places that it concerns.
    pub also: Vec<Span>,
}

/// A closed set of words of the contract, each made from a stage's own enum.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident from $stage:path { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant),*
        }
        impl From<$stage> for $name {
            fn from(stage: $stage) -> Self {
                match stage { $(<$stage>::$variant => Self::$variant),* }
            }
        }
    };
}

words! {
    /// The part that a line of a pasted page plays.
    LineRole from crate::page::LineRole {
        /// The title of a story.
        Headline = "headline",
        /// The standfirst under a headline.
        Deck = "deck",
        /// When the story was published.
        Pubdate = "pubdate",
        /// Who wrote it.
        Byline = "byline",
        /// Words for a picture, and its credit.
        Caption = "caption",
        /// A link to another story.
        Promo = "promo",
        /// A cross-head inside a story.
        Heading = "heading",
        /// Running text.
        Body = "body",
        /// An item of a list.
        Bullet = "bullet",
        /// An item of a chronology.
        Timeline = "timeline",
        /// Agencies, sources, notes.
        Credit = "credit",
        /// Furniture of the whole page.
        Page = "page",
    }
}
words! {
    /// TIMEX3 type.
    DateType from crate::date::Timex {
        /// A day or something longer, or a reference to one.
        Date = "DATE",
        /// A clock time or a part of a day.
        Time = "TIME",
        /// A length of time.
        Duration = "DURATION",
        /// Something that recurs.
        Set = "SET",
    }
}
words! {
    /// What a name names.
    NameKind from crate::name::NameKind {
        /// People, real or fictional.
        Person = "person",
        /// Companies, agencies, parties, teams, media, institutions.
        Organisation = "organisation",
        /// Countries, cities, regions, named buildings.
        Place = "place",
        /// Nationalities, peoples, adherents, languages.
        Nationality = "nationality",
        /// Named events.
        Event = "event",
        /// Named products, ships, weapons, programmes.
        Product = "product",
        /// Titles of books, films, reports, laws.
        Work = "work",
    }
}
words! {
    /// Whose words stand between the marks.
    QuoteKind from crate::quote::QuoteKind {
        /// Somebody's words, at least a clause.
        Direct = "direct",
        /// Somebody's words woven into the writer's sentence.
        Partial = "partial",
        /// No one's words.
        Scare = "scare",
        /// A title.
        Title = "title",
        /// Reported speech without marks.
        Indirect = "indirect",
    }
}
words! {
    /// What carries an attribution.
    Via from crate::quote::Via {
        /// A name.
        Name = "name",
        /// A pronoun.
        Pronoun = "pronoun",
        /// A role or a document.
        Role = "role",
        /// The speaker of the quote before.
        Carried = "carried",
    }
}
