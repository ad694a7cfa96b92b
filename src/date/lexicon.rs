//! Words of time: `model/en/dates.txt` and `model/en/holidays.txt`, read once, and what a word may be.

use super::meaning::{Modifier, Part, Season, Unit};
use foldhash::fast::FixedState;
use hashbrown::HashMap;
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
    /// Some entry of several words, or a phrase class, begins with it.
    pub opens: bool,
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

/// On which day a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday, which one (negative from the end).
    Nth(u8, u8, i8),
    /// Days after Easter Sunday.
    Easter(i16),
    /// Days after Orthodox Easter Sunday.
    OrthodoxEaster(i16),
    /// Days after Chinese New Year.
    Lunar(i16),
    /// The first weekday on or after a month and day (weekday, month, day).
    OnOrAfter(u8, u8, u8),
}

#[derive(Debug)]
struct Entry {
    words: Vec<&'static str>,
    phrase: Phrase,
}

/// The words of time of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    index: HashMap<&'static str, u16, FixedState>,
    words: Vec<Word>,
    phrases: HashMap<&'static str, Vec<Entry>, FixedState>,
    holidays: Vec<HolidayRule>,
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon {
        index: HashMap::with_hasher(FixedState::default()),
        words: vec![Word::default()],
        phrases: HashMap::with_hasher(FixedState::default()),
        holidays: Vec::new(),
    };
    lexicon.read(include_str!("../../model/en/dates.txt"));
    lexicon.read(include_str!("../../model/en/holidays.txt"));
    for entries in lexicon.phrases.values_mut() {
        entries.sort_by_key(|e| std::cmp::Reverse(e.words.len()));
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
        let bare = lower.strip_suffix('.').filter(|b| !b.is_empty()).unwrap_or(lower);
        self.index.get(bare).copied().unwrap_or(0)
    }

    /// The word with an index.
    pub(super) fn word(&self, index: u16) -> Word {
        self.words.get(usize::from(index)).copied().unwrap_or_default()
    }

    /// The longest entry that the words beginning at 0 match; `at` answers lower-case words. With its number of words.
    pub(super) fn phrase<'t>(&self, at: impl Fn(usize) -> &'t str, wanted: impl Fn(Phrase) -> bool) -> Option<(Phrase, usize)> {
        let bare = |i: usize| at(i).strip_suffix('.').filter(|b| !b.is_empty()).unwrap_or(at(i));
        let entries = self.phrases.get(bare(0))?;
        let fits = |e: &&Entry| wanted(e.phrase) && e.words.iter().enumerate().skip(1).all(|(k, w)| bare(k) == *w);
        entries.iter().find(fits).map(|e| (e.phrase, e.words.len()))
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
            for entry in entries.split_whitespace() {
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
        let words: Vec<&'static str> = entry.split('_').collect();
        let Some(first) = words.first().copied() else { return };
        self.mark(first, |word| word.opens = true);
        self.phrases.entry(first).or_default().push(Entry { words, phrase });
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
            _ => {}
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
