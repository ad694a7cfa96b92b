//! What a line looks like: its length, its marks, its words, what stands around it.
//!
//! In come a paragraph of lines (one line, but where a mail broke a paragraph into several) and the dates in it; out
//! goes a [`Unit`], all that the rules for roles may ask.

use super::cue::{self, Class, Cues, Place};
use super::habits::{Habits, habits};
use super::near::Near;
use super::row::{self, Row};
use super::shape::{self, End, LOOK, Start, is_quote};
use crate::date::{Expression, Timex};
use crate::text::{Span, Text, TokenKind};
use std::ops::Range;

/// What a line looks like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unit {
    /// First and one past the last line.
    pub(super) lines: (u32, u32),
    /// First and one past the last token.
    pub(super) tokens: (u32, u32),
    /// Words and numbers, at most 255.
    pub(super) words: u8,
    /// Words that begin with a capital, of a hundred; the first one and short function words are not counted.
    pub(super) capitals: u8,
    pub(super) all_capitals: bool,
    /// Its second word begins with a capital.
    pub(super) second_capital: bool,
    /// At most 255.
    pub(super) sentences: u8,
    pub(super) start: Start,
    pub(super) end: End,
    pub(super) cues: Cues,
    /// Another document begins with it.
    pub(super) parted: bool,
    /// More blank lines before it than the page has as a rule.
    pub(super) wide_gap: bool,
    /// No blank line before it, on a page that has them.
    pub(super) tight: bool,
    /// The next line is tight.
    pub(super) before_tight: bool,
    /// A line of marks alone stands before it.
    pub(super) after_rule: bool,
    /// Expressions of time in it, at most 255.
    pub(super) dates: u8,
    /// One of them is a whole calendar date.
    pub(super) full_date: bool,
    /// Its only expressions of time are clock times.
    pub(super) clock: bool,
    /// One of them is more than the number of a year.
    pub(super) day: bool,
    /// Words that no expression of time and no word of a publication line covers; 255 where nothing is covered.
    pub(super) beside_date: u8,
    /// 'March 3 — …', '1987: …'.
    pub(super) dated_item: bool,
    /// 'LONDON (AP) —', 'SHENZHEN, China—'.
    pub(super) dateline: bool,
    /// '[Ann Lee/AP Photo]', '… ANN LEE/THE COURIER': a credit in brackets, with a slash, or in capitals.
    pub(super) bracket_credit: bool,
    /// 'rc/jil (dpa, AP)': initials and agencies.
    pub(super) initials: bool,
    /// The next line begins with the whole of this one, or this one repeats the line before.
    pub(super) doubled: bool,
    /// 'Land grab in Kesh | The Courier': its beginning or end stands alone as one of the next lines, in any case.
    pub(super) echoed: bool,
    /// A word in '-ed'.
    pub(super) past: bool,
    /// All of it stands between quotation marks.
    pub(super) quoted: bool,
    /// It holds a quotation mark.
    pub(super) quotes: bool,
    /// No letter and no digit.
    pub(super) rule: bool,
    /// 'MOREAU: …', 'ANN MOREAU, HOST: …': who speaks, in capitals.
    pub(super) label: bool,
    /// 'News | Sport | Weather': bars between its words.
    pub(super) bars: bool,
    /// '@ann': a handle and no more.
    pub(super) handle: bool,
    /// '@', '.com', 'http'.
    pub(super) address: bool,
    /// `https://example.org/5`: an address and no more.
    pub(super) url: bool,
    /// Its words come back in the running text below, of a hundred.
    pub(super) told_below: u8,
    /// Its words come back below and have not been told above: something new begins.
    pub(super) new_topic: bool,
    /// What its neighbours tell of it.
    pub(super) near: Near,
    /// What kind of row it is.
    pub(super) row: Row,
    /// It holds a bar.
    pub(super) parts: bool,
    /// It tells a clock time.
    pub(super) hour: bool,
    /// '« Council closes bridge', 'Read more ›': an arrow at one of its ends, and no quotation.
    pub(super) arrow: bool,
    /// '[gallery id="3"]': a command of the page's software that was not carried out.
    pub(super) shortcode: bool,
    /// 'Jane Roe is …', 'Roe writes …': a name and then a small word.
    pub(super) named: bool,
    /// '114 Depot St.', 'Shelby, TN 37999'.
    pub(super) postal: bool,
    /// 'Jane Roe: …': a name and a colon open it.
    pub(super) labelled: bool,
    /// 'Jane Roe: Give the river back': who wrote a piece, and its title.
    pub(super) titled: bool,
    /// It names no day, and the first paragraph below it does, as the lead of a story.
    pub(super) lead_below: bool,
    /// A line that says where the story was filed stands a little below it.
    pub(super) dateline_below: bool,
}

impl Unit {
    pub(super) fn tokens(&self) -> Range<usize> {
        self.tokens.0 as usize..self.tokens.1 as usize
    }

    /// A line of running text by its length and end.
    pub(super) fn prose(&self) -> bool {
        self.words >= 10 && self.closed()
    }

    /// A day of publication and no more.
    pub(super) fn publishes(&self) -> bool {
        self.full_date && self.beside_date == 0
    }

    /// Says who wrote a story.
    pub(super) fn signs(&self) -> bool {
        self.cues.has(Class::Byline, Place::Start) && self.words <= 14
    }

    /// Open, of a title's length, and no row.
    pub(super) fn titular(&self) -> bool {
        let plain = !self.closed() && !self.dated_item && !matches!(self.row, Row::Menu | Row::Figures);
        plain && (4..=28).contains(&self.words) && (self.dates == 0 || self.beside_date > 3)
    }

    /// The words or the credit of a picture.
    pub(super) fn pictured(&self) -> bool {
        let cued = [Place::Start, Place::End, Place::Has, Place::Tail].iter().any(|p| self.cues.has(Class::Caption, *p));
        cued || self.bracket_credit
    }

    /// One of several facts or notes that stand under each other: 'Age: 58'.
    pub(super) fn fact(&self) -> bool {
        self.near.run >= 3 && matches!(self.row, Row::Pair | Row::Told | Row::Numbered | Row::Marked)
            || self.near.run >= 2 && self.row == Row::Fixture
    }

    /// Furniture by its words or by the kind of row that it is.
    pub(super) fn furniture(&self) -> bool {
        let page = [Place::Start, Place::Whole, Place::Has].iter().any(|p| self.cues.has(Class::Page, *p));
        page || self.rule || self.postal || self.shortcode || self.furniture_row()
    }

    /// A menu, a ticker, or one of the lines of a score.
    pub(super) fn furniture_row(&self) -> bool {
        matches!(self.row, Row::Menu | Row::Figures) || self.row == Row::Score && self.near.run >= 3 && self.dates == 0
    }

    /// Tells who somebody is, as a note on the writer does.
    pub(super) fn profile(&self) -> bool {
        let told = [Class::Profile, Class::Byline].iter().any(|c| self.cues.has(*c, Place::Has));
        self.named && told && self.words >= 6 && (self.closed() || self.sentences >= 2) && self.capitals >= 15
    }

    /// Ends as a sentence does.
    pub(super) fn closed(&self) -> bool {
        matches!(self.end, End::Stop | End::Question | End::Exclamation | End::Ellipsis)
    }
}

/// Reads pages unit by unit.
pub(super) struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    dates: &'t [Expression],
    pub(super) habits: Habits,
}

impl<'t, 'a> Reader<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>, dates: &'t [Expression]) -> Self {
        Self { text, dates, habits: habits(text, dates) }
    }

    /// The unit that begins with a line.
    pub(super) fn unit(&self, first: usize) -> Option<Unit> {
        let (text, lines) = (self.text, self.text.lines());
        let line = lines.get(first)?;
        let more = lines.get(first + 1..).unwrap_or(&[]).iter().take_while(|l| l.continues).count();
        let last = lines.get(first + more)?;
        let tokens = line.tokens.start as usize..last.tokens.end as usize;
        let span = line.span.to(last.span);
        let first_sentence = text.sentence_of(tokens.start);
        let sentences = text.sentences().get(first_sentence..).unwrap_or(&[]);
        let sentences = sentences.iter().take(255).take_while(|s| (s.start as usize) < tokens.end).count();
        let mut unit = Unit {
            lines: (first as u32, (first + more + 1) as u32),
            tokens: (tokens.start as u32, tokens.end as u32),
            sentences: sentences as u8,
            start: shape::start(text, &tokens),
            end: shape::end(text, &tokens),
            cues: cue::find(text, tokens.clone()),
            parted: line.parted,
            wide_gap: first > 0 && line.blank_before > self.habits.gap,
            tight: self.habits.gap > 0 && line.blank_before == 0,
            after_rule: first.checked_sub(1).and_then(|i| lines.get(i)).is_some_and(|l| shape::is_rule(text, l)),
            rule: shape::is_rule(text, line),
            dateline: shape::dateline(text, &tokens),
            bracket_credit: shape::bracket_credit(text, &tokens) || shape::capital_credit(text, &tokens),
            initials: shape::initials(text, &tokens),
            ..Unit::default()
        };
        self.count_words(&mut unit);
        self.read_dates(&mut unit, span);
        let cued = unit.cues.opens_part();
        unit.dateline &= !unit.cues.has(Class::Caption, Place::Start) && !unit.cues.has(Class::Promo, Place::Start);
        unit.row = row::row(text, &tokens, unit.words.into(), unit.end == End::Open);
        let fixture = unit.hour && unit.end == End::Open && unit.words <= 14 && (1..=9).contains(&unit.beside_date) && !cued;
        let fixture = fixture && unit.start == Start::Capital && !cue::is_stamp(text, tokens.start);
        unit.row = match unit.row {
            Row::Pair | Row::Told | Row::Marked if cued => Row::Not,
            Row::Marked if unit.start != Start::Other => Row::Not,
            Row::Short | Row::Score | Row::Not if fixture => Row::Fixture,
            row => row,
        };
        unit.initials |= cue::agencies(text, &tokens);
        unit.arrow = shape::arrow(text, &tokens) && !unit.address;
        unit.url = unit.address && shape::url(text, span);
        unit.shortcode = shape::shortcode(text, &tokens);
        unit.named = shape::named(text, &tokens);
        unit.postal = shape::postal(text, &tokens);
        unit.labelled = row::labelled(text, &tokens);
        unit.titled = unit.labelled && unit.words <= 20 && !unit.closed();
        unit.doubled = self.doubled(first, more, span);
        unit.echoed = self.echoed(first + more, span);
        let opens = is_quote(text.surface(tokens.start));
        let closes = tokens.clone().rev().take(2).any(|i| is_quote(text.surface(i)));
        unit.quoted = opens && closes;
        unit.label = shape::label(text, &tokens);
        let bar = |i: &usize| matches!(text.surface(*i), "|" | "›" | "»" | "•" | "·");
        unit.bars = tokens.clone().skip(1).take(40).filter(bar).count() >= 2;
        unit.parts = tokens.clone().skip(1).take(40).any(|i| text.surface(i) == "|");
        unit.handle = text.surface(tokens.start) == "@" && tokens.len() == 2;
        Some(unit)
    }

    fn count_words(&self, unit: &mut Unit) {
        let text = self.text;
        let (mut words, mut weighed, mut capital, mut shouted) = (0_u32, 0_u32, 0_u32, 0_u32);
        for i in unit.tokens().take(LOOK * 2) {
            let (token, shape) = (text.token(i), text.shape(i));
            if token.kind == TokenKind::Mark {
                unit.quotes |= is_quote(text.surface(i));
                unit.address |= matches!(text.surface(i), "@");
                continue;
            }
            let lower = text.lower(i);
            unit.address |=
                lower.starts_with("http") || lower.starts_with("www.") || (lower.len() > 4 && lower.ends_with(".com"));
            unit.past |= lower.len() > 4 && lower.ends_with("ed") && !shape.capital;
            words += 1;
            unit.second_capital |= words == 2 && shape.capital;
            if words > 1 && shape.has_letter && (token.end - token.start > 3 || shape.capital) && token.spaced {
                weighed += 1;
                capital += u32::from(shape.capital);
            }
            shouted += u32::from(shape.has_letter && !shape.has_lower);
        }
        unit.words = words.min(255) as u8;
        unit.capitals = (capital * 100).checked_div(weighed).unwrap_or(0) as u8;
        unit.all_capitals = words > 0 && shouted * 10 >= words * 9;
    }

    fn read_dates(&self, unit: &mut Unit, span: Span) {
        let text = self.text;
        let from = self.dates.partition_point(|d| d.span.end <= span.start);
        let dates = self.dates.get(from..).unwrap_or(&[]);
        let inside = || dates.iter().take(255).take_while(|d| d.span.start < span.end);
        unit.dates = inside().count() as u8;
        unit.full_date = inside().any(|d| d.full.is_some());
        let first = unit.tokens().start;
        let digits = |i: usize| text.token(i).kind == TokenKind::Number;
        let bare = unit.tokens().len() == 3 && digits(first) && matches!(text.surface(first + 1), ":") && digits(first + 2);
        let bare = bare || shape::clock(text, &unit.tokens());
        unit.clock = bare || unit.dates > 0 && inside().all(|d| d.timex == Timex::Time && d.full.is_none());
        unit.hour = inside().any(|d| d.timex == Timex::Time);
        let worded = |d: &Expression| text.slice(d.span).bytes().any(|b| b.is_ascii_alphabetic());
        unit.day = inside().any(worded);
        let mut beside = 0_usize;
        if unit.tokens().len() <= 24 {
            for i in unit.tokens().filter(|&i| text.token(i).kind != TokenKind::Mark) {
                let token = text.token(i).span();
                let stamped = cue::is_stamp(text, i) || inside().any(|d| d.span.overlaps(token));
                beside += usize::from(!stamped);
            }
        } else {
            beside = 255;
        }
        unit.beside_date = beside as u8;
        if let Some(after) = self.opening_date(unit, inside()) {
            let divided = match text.surface(after) {
                "—" | "--" | ":" | "|" => true,
                "–" | "-" => text.token(after).spaced,
                _ => false,
            };
            let more = unit.tokens().end.saturating_sub(after + 1);
            // '2024: that is the year' goes on as a sentence does.
            let next = text.shape(after + 1);
            let small = text.surface(after) == ":" && next.has_lower && !next.capital;
            unit.dated_item = divided && more >= 3 && !small;
        }
    }

    /// One past the last token of the date that opens a line, or of the dates: 'June 1, 2023, 04:40: …'.
    fn opening_date<'d>(&self, unit: &Unit, dates: impl Iterator<Item = &'d Expression>) -> Option<usize> {
        let text = self.text;
        let first = unit.tokens().start + usize::from(unit.start == Start::Item);
        let mut after = None;
        for date in dates {
            let at = text.token_at(date.span.start);
            let from = after.unwrap_or(first);
            // 'Bank Holiday Monday, 2019 – …'.
            let words = (from..at.min(from + 4)).all(|i| match after {
                None => text.shape(i).capital,
                Some(_) => text.surface(i) == ",",
            });
            if at > from + 3 || !words {
                break;
            }
            after = Some(text.token_at(date.span.end));
        }
        let clock = |at: usize| {
            let number = |i: usize| text.token(i).kind == TokenKind::Number;
            text.surface(at) == "," && number(at + 1) && text.surface(at + 2) == ":" && number(at + 3)
        };
        after.map(|at| if clock(at) { at + 4 } else { at })
    }

    /// Whether the next line begins with this whole line, or this line is the same as one of the two before it.
    fn doubled(&self, first: usize, more: usize, span: Span) -> bool {
        let (text, lines) = (self.text, self.text.lines());
        let own = text.slice(span);
        if own.len() > 600 || own.len() < 4 {
            return false;
        }
        let below = lines.get(first + more + 1).map(|l| text.slice(l.span));
        let above = (1..=2).filter_map(|n| first.checked_sub(n).and_then(|i| lines.get(i))).map(|l| text.slice(l.span));
        let below = below.is_some_and(|b| b.starts_with(own.trim_end_matches('.')));
        below || above.into_iter().any(|a| a == own)
    }

    fn echoed(&self, last: usize, span: Span) -> bool {
        let own = self.text.slice(span).as_bytes();
        let below = self.text.lines().get(last + 1..).unwrap_or(&[]).iter().take(3).map(|l| self.text.slice(l.span).as_bytes());
        let mut long = below.filter(|b| b.len() > 12 && b.len() < own.len() && own.len() < 300);
        long.any(|b| {
            let (head, tail) = (own.get(..b.len()), own.get(own.len() - b.len()..));
            [head, tail].into_iter().flatten().any(|part| part.eq_ignore_ascii_case(b))
        })
    }

    /// The words before the colon of a pair.
    pub(super) fn label(&self, unit: &Unit) -> Option<&'t str> {
        row::label(self.text, &unit.tokens()).map(|label| self.text.slice(self.text.span_of(label)))
    }

    /// The name that opens a short line, and whether the line is nothing but names: 'Ann Moreau in Lund and Idris Kamara'.
    pub(super) fn signature(&self, unit: &Unit) -> Option<(Range<usize>, bool)> {
        let open = unit.start == Start::Capital && unit.end == End::Open && unit.dates == 0 && unit.words <= 14;
        let plain = !unit.cues.opens_part() && !unit.cues.has(Class::Finite, Place::Has) && !unit.quotes;
        (open && plain).then(|| shape::signature(self.text, &unit.tokens())).flatten()
    }

    /// Whether a unit holds a longer word of some tokens.
    pub(super) fn tells_of(&self, unit: &Unit, mut name: Range<usize>) -> bool {
        let (text, words) = (self.text, unit.tokens().take(LOOK));
        name.any(|n| text.surface(n).len() >= 3 && words.clone().any(|i| text.lower(i) == text.lower(n) && text.shape(i).capital))
    }

    /// Words of four letters or more, cut to five: 'signed' and 'signing' are one.
    pub(super) fn content(&self, unit: &Unit) -> impl Iterator<Item = &'t str> {
        let text = self.text;
        let words = unit.tokens().take(LOOK).filter(|&i| text.token(i).kind == TokenKind::Word).map(|i| text.lower(i));
        words.filter(|w| w.len() >= 4).map(|w| w.get(..5).unwrap_or(w))
    }
}
