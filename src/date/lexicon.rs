//! Words of time and of what stands beside it: `dates.txt`, `holidays.txt` and `date-guards.txt` of `model/en`, read
//! once, and all that a word may be.

use super::meaning::{HolidayRule, Modifier, Part, Season, Unit};
use crate::text;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use std::iter::successors;
use std::sync::LazyLock;

/// All that a single word may be; a word may be several things ('second', 'may').
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 for Monday to 7.
    pub weekday: Option<u8>,
    /// 'week'.
    pub unit: Option<Unit>,
    /// 'weeks', 'Mondays'.
    pub plural: bool,
    /// 'autumn'.
    pub season: Option<Season>,
    /// 'evening'.
    pub part: Option<Part>,
    /// 'seven'.
    pub number: Option<u32>,
    /// 'hundred'.
    pub scale: Option<u32>,
    /// 'third'.
    pub ordinal: Option<u8>,
    /// 'sixties'.
    pub decade: Option<u8>,
    /// 'several'.
    pub vague: bool,
    /// 'daily'.
    pub every: Option<Unit>,
    /// The last entry of several words, or of a phrase class, that begins with it.
    entry: Option<u16>,
    /// The kinds of expression that may begin with it.
    pub opening: Opening,
    /// It has to do with time even without its neighbours; 'the' begins expressions but has not.
    pub core: bool,
    /// What it may be beside a date.
    roles: u32,
}

impl Word {
    /// A word that has nothing to do with time.
    pub(super) const fn none() -> &'static Self {
        &NO_WORD
    }

    /// Whether it may stand beside a date in a role.
    pub(super) const fn has(&self, role: Role) -> bool {
        self.roles & (1 << role as u32) != 0
    }

    /// Whether it is itself a word of time.
    pub(super) const fn is_time(&self) -> bool {
        self.month.is_some()
            || self.weekday.is_some()
            || self.unit.is_some()
            || self.season.is_some()
            || self.part.is_some()
            || self.number.is_some()
            || self.ordinal.is_some()
            || self.every.is_some()
    }
}

/// What a token is at the start of an expression: a set, so that each family of the grammar is asked only at tokens
/// that it knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening(u16);

impl Opening {
    /// No expression begins here.
    pub(super) const NOTHING: Self = Self(0);
    /// '2019', '15th', '3pm'.
    pub(super) const FIGURE: Self = Self(1);
    /// 'the', 'last', 'every'.
    pub(super) const OPENER: Self = Self(1 << 1);
    /// 'January'.
    pub(super) const MONTH: Self = Self(1 << 2);
    /// 'Friday'.
    pub(super) const WEEKDAY: Self = Self(1 << 3);
    /// 'weeks'.
    pub(super) const UNIT: Self = Self(1 << 4);
    /// 'seven', 'third', 'several'.
    pub(super) const NUMBER: Self = Self(1 << 5);
    /// 'spring'.
    pub(super) const SEASON: Self = Self(1 << 6);
    /// 'daily'.
    pub(super) const EVERY: Self = Self(1 << 7);
    /// 'sixties'.
    pub(super) const DECADE: Self = Self(1 << 8);
    /// 'yesterday', 'Q3'.
    pub(super) const DEICTIC: Self = Self(1 << 9);
    /// An entry of several words, or a phrase class.
    pub(super) const PHRASE: Self = Self(1 << 10);
    /// 'morning'.
    pub(super) const PART: Self = Self(1 << 11);

    /// Both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have anything in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn of(word: &Word) -> Self {
        let number = word.number.is_some() || word.scale.is_some() || word.ordinal.is_some() || word.vague;
        let kinds = [
            (word.has(Role::Opener), Self::OPENER),
            (word.month.is_some(), Self::MONTH),
            (word.weekday.is_some(), Self::WEEKDAY),
            (word.unit.is_some(), Self::UNIT),
            (number, Self::NUMBER),
            (word.season.is_some(), Self::SEASON),
            (word.every.is_some(), Self::EVERY),
            (word.decade.is_some(), Self::DECADE),
            (word.has(Role::Deictic), Self::DEICTIC),
            (word.entry.is_some(), Self::PHRASE),
            (word.part.is_some(), Self::PART),
        ];
        kinds.iter().filter(|(holds, _)| *holds).fold(Self::NOTHING, |set, (_, kind)| set.or(*kind))
    }
}

/// What a word may be beside a number, month or weekday, and so tell whether that is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 'in', 'since': a date may follow it.
    Lead,
    /// 'following': a month may follow it.
    MonthLead,
    /// 'flight': the number of something follows.
    Numbered,
    /// 'Boeing': a model follows.
    Model,
    /// 'people': a number before it counts it.
    Counted,
    /// 'Mrs': a person's name follows.
    Title,
    /// 'Times': makes a name with the weekday before it.
    AfterWeekday,
    /// 'Black': makes a name with the weekday after it.
    BeforeWeekday,
    /// 'became': a past verb.
    PastVerb,
    /// 'tree': makes a thing with the holiday before it.
    AfterHoliday,
    /// 'camp': makes a thing with the season before it.
    AfterSeason,
    /// 'watchman': makes a thing with the one night before it.
    AfterUnit,
    /// 'more': may stand between an amount and its unit.
    Between,
    /// 'last', 'first': frames a length.
    Frame,
    /// 'the': opens an expression.
    Opener,
    /// 'pace', 'win': a figure before it is no clock time.
    Measured,
    /// 'score': a figure after it is no clock time.
    Scoring,
    /// 'amount': 'minute' before it is small.
    Small,
    /// 'today': of time by itself.
    Deictic,
    /// 'and': ends a noun phrase before it.
    Function,
}

impl Role {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "lead" => Self::Lead,
            "month-lead" => Self::MonthLead,
            "numbered" => Self::Numbered,
            "model" => Self::Model,
            "counted" => Self::Counted,
            "title" => Self::Title,
            "after-weekday" => Self::AfterWeekday,
            "before-weekday" => Self::BeforeWeekday,
            "past-verb" => Self::PastVerb,
            "after-holiday" => Self::AfterHoliday,
            "after-season" => Self::AfterSeason,
            "after-unit" => Self::AfterUnit,
            "between" => Self::Between,
            "frame" => Self::Frame,
            "opener" => Self::Opener,
            "measured" => Self::Measured,
            "scoring" => Self::Scoring,
            "small" => Self::Small,
            "deictic" => Self::Deictic,
            "function" => Self::Function,
            _ => return None,
        })
    }
}

/// What an entry of one or several words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// 'more than'.
    Bound(Modifier),
    /// 'the end of'.
    Stage(Modifier),
    /// 'GMT'.
    Zone,
    /// 'right now'.
    Present,
    /// 'recent years'.
    Past,
    /// 'the near future'.
    Future,
    /// 'Christmas Eve': index into [`Lexicon::holidays`].
    Holiday(u16),
}

#[derive(Debug)]
struct Entry {
    /// Its words, `_` between them.
    words: &'static str,
    phrase: Phrase,
    /// The entry before it that begins with the same word.
    before: Option<u16>,
}

/// The words of time of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    index: HashMap<&'static str, u16, FixedState>,
    words: Vec<Word>,
    entries: Vec<Entry>,
    holidays: Vec<HolidayRule>,
}

static NO_WORD: Word = Word {
    month: None,
    weekday: None,
    unit: None,
    plural: false,
    season: None,
    part: None,
    number: None,
    scale: None,
    ordinal: None,
    decade: None,
    vague: false,
    every: None,
    entry: None,
    opening: Opening::NOTHING,
    core: false,
    roles: 0,
};

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let lists = [
        include_str!("../../model/en/dates.txt"),
        include_str!("../../model/en/holidays.txt"),
        include_str!("../../model/en/date-guards.txt"),
    ];
    let count = lists.iter().map(|list| text::Lexicon::room(list)).sum();
    let mut lexicon = Lexicon {
        index: HashMap::with_capacity_and_hasher(count, FixedState::default()),
        words: Vec::with_capacity(count),
        entries: Vec::new(),
        holidays: Vec::new(),
    };
    lexicon.words.push(Word::default());
    lists.iter().for_each(|list| lexicon.read(list));
    for word in &mut lexicon.words {
        let time = word.is_time() || word.decade.is_some() || word.scale.is_some() || word.has(Role::Deictic);
        word.core |= time || (word.entry.is_some() && !word.has(Role::Opener));
        word.opening = Opening::of(word);
    }
    lexicon
});

impl Lexicon {
    /// The English words.
    pub(super) fn english() -> &'static Self {
        &ENGLISH
    }

    /// Index of a word in lower case, 0 for one that has nothing to do with time.
    pub(super) fn index(&self, lower: &str) -> u16 {
        self.index.get(bare(lower)).copied().unwrap_or(0)
    }

    /// The word with an index.
    pub(super) fn word(&'static self, index: u16) -> &'static Word {
        self.words.get(usize::from(index)).unwrap_or(&NO_WORD)
    }

    /// The longest entry that begins with a word and that the words from there on match; `at` answers lower-case words,
    /// the first of them at 0. With its number of words.
    pub(super) fn phrase<'t>(
        &self,
        first: &Word,
        at: impl Fn(usize) -> &'t str,
        wanted: impl Fn(Phrase) -> bool,
    ) -> Option<(Phrase, usize)> {
        let entry = |i: u16| self.entries.get(usize::from(i));
        let begun = successors(first.entry.and_then(entry), |e| entry(e.before?));
        let fits = |e: &&Entry| wanted(e.phrase) && e.words.split('_').enumerate().skip(1).all(|(k, w)| bare(at(k)) == w);
        begun.filter(fits).map(|e| (e.phrase, e.words.split('_').count())).max_by_key(|(_, count)| *count)
    }

    /// The rule of a holiday.
    pub(super) fn holiday(&self, index: u16) -> Option<HolidayRule> {
        self.holidays.get(usize::from(index)).copied()
    }

    fn read(&mut self, list: &'static str) {
        for line in list.lines().filter(|l| !l.starts_with('#')) {
            let Some((class, entries)) = line.split_once(':') else { continue };
            let (class, value) = class.split_once(' ').unwrap_or((class, ""));
            let phrase = self.phrase_class(class, value);
            for entry in entries.split_ascii_whitespace() {
                match phrase {
                    Some(phrase) => self.add_phrase(entry, phrase),
                    None => self.add_word(entry, class, value),
                }
            }
        }
    }

    fn phrase_class(&mut self, class: &str, value: &str) -> Option<Phrase> {
        Some(match class {
            "bound" => Phrase::Bound(Modifier::named(value)?),
            "stage" => Phrase::Stage(Modifier::named(value)?),
            "zone" => Phrase::Zone,
            "present" => Phrase::Present,
            "past" => Phrase::Past,
            "future" => Phrase::Future,
            "holiday" => {
                self.holidays.push(holiday_rule(value)?);
                Phrase::Holiday(self.holidays.len() as u16 - 1)
            }
            _ => return None,
        })
    }

    fn add_phrase(&mut self, entry: &'static str, phrase: Phrase) {
        let first = entry.split_once('_').map_or(entry, |(first, _)| first);
        let mut before = Some(self.entries.len() as u16);
        self.mark(first, |word| std::mem::swap(&mut word.entry, &mut before));
        self.entries.push(Entry { words: entry, phrase, before });
        if !matches!(phrase, Phrase::Bound(_) | Phrase::Stage(_)) {
            let last = entry.rsplit_once('_').map_or(entry, |(_, last)| last);
            self.mark(last, |word| word.core = true);
        }
    }

    fn add_word(&mut self, entry: &'static str, class: &str, value: &str) {
        self.mark(entry, |word| match class {
            "month" => word.month = value.parse().ok(),
            "weekday" => word.weekday = value.parse().ok(),
            "unit" => word.unit = Unit::named(value),
            "season" => word.season = Season::named(value),
            "part" => word.part = Part::named(value),
            "number" => word.number = value.parse().ok(),
            "scale" => word.scale = value.parse().ok(),
            "ordinal" => word.ordinal = value.parse().ok(),
            "decade" => word.decade = value.parse().ok(),
            "every" => word.every = Unit::named(value),
            "plural" => word.plural = true,
            "vague" => word.vague = true,
            _ => word.roles |= Role::named(class).map_or(0, |role| 1 << role as u32),
        });
    }

    fn mark(&mut self, entry: &'static str, change: impl FnOnce(&mut Word)) {
        let next = self.words.len();
        let index = usize::from(*self.index.entry(entry).or_insert(next as u16));
        if index == next {
            self.words.push(Word::default());
        }
        if let Some(word) = self.words.get_mut(index) {
            change(word);
        }
    }
}

/// A word without the stop after it.
fn bare(lower: &str) -> &str {
    lower.strip_suffix('.').filter(|bare| !bare.is_empty()).unwrap_or(lower)
}

/// 'fixed 12 25', 'nth 11 4 4', 'easter -2', 'lunar 0'.
fn holiday_rule(value: &str) -> Option<HolidayRule> {
    let mut parts = value.split(' ');
    let kind = parts.next()?;
    let mut number = || parts.next()?.parse::<i16>().ok();
    Some(match kind {
        "fixed" => HolidayRule::Fixed(number()? as u8, number()? as u8),
        "nth" => HolidayRule::Nth(number()? as u8, number()? as u8, number()? as i8),
        "easter" => HolidayRule::Easter(number()?),
        "orthodox" => HolidayRule::OrthodoxEaster(number()?),
        "lunar" => HolidayRule::Lunar(number()?),
        "after" => HolidayRule::OnOrAfter(number()? as u8, number()? as u8, number()? as u8),
        _ => return None,
    })
}
