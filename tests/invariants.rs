//! What holds for every text: no panic, spans that a JavaScript string can be sliced by, indexes that exist, the same
//! answer every time.

use copydesk::report::{Report, Span};
use copydesk::{Analysis, Error, MAX_TEXT_BYTES, Options, analyze, wire};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::fs;
use std::path::Path;

/// Own pages of `tests/pages`, the material for mutilation.
fn pages() -> Vec<String> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut files: Vec<_> = fs::read_dir(dir).expect("tests/pages").map(|e| e.expect("an entry").path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    assert!(!files.is_empty(), "tests/pages holds pages");
    files.iter().map(|f| fs::read_to_string(f).expect("UTF-8")).collect()
}

/// What stands in a span of UTF-16 units; fails where JavaScript would cut a character in two.
fn slice(units: &[u16], span: Span) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    assert!(start <= end && end <= units.len(), "{span:?} lies in a text of {} units", units.len());
    String::from_utf16(&units[start..end]).expect("a span never cuts a surrogate pair")
}

/// Checks everything that a report promises about its own shape.
fn assert_sound(text: &str, report: &Report) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let whole = |span: Span| slice(&units, span);
    let ordered = |spans: &[Span]| spans.windows(2).all(|w| (w[0].start, w[0].end) <= (w[1].start, w[1].end));

    let articles = report.articles.len() as u32;
    let mut line_end = 0;
    for article in &report.articles {
        assert!(article.span.start >= line_end, "articles follow one another");
        for line in &article.lines {
            assert!(line.span.start >= line_end, "lines follow one another");
            let shown = whole(line.span);
            assert!(!shown.trim().is_empty() && shown.trim() == shown, "line {shown:?} is trimmed and not blank");
            line_end = line.span.end;
        }
        for span in article.headline.iter().chain(&article.byline).chain(article.published.iter().map(|p| &p.span)) {
            assert!(article.span.start <= span.start && span.end <= article.span.end, "{span:?} lies in its article");
        }
        assert!(article.people.iter().all(|&e| (e as usize) < report.entities.len()));
    }

    let dates: Vec<Span> = report.dates.iter().map(|d| d.span).collect();
    let names: Vec<Span> = report.names.iter().map(|n| n.span).collect();
    for spans in [&dates, &names] {
        assert!(ordered(spans), "in text order");
        assert!(spans.windows(2).all(|w| w[0].end <= w[1].start), "mentions of a layer never overlap");
        assert!(spans.iter().all(|&s| !whole(s).is_empty()), "no empty mention");
    }
    for date in &report.dates {
        assert!(!date.value.is_empty() && !date.why.is_empty() && date.article < articles);
        assert!(date.earliest <= date.latest, "{date:?} covers its days forwards");
        assert!((0.0..=1.0).contains(&date.confidence));
    }
    for (i, name) in report.names.iter().enumerate() {
        let entity = &report.entities[name.entity as usize];
        assert!(entity.mentions.contains(&(i as u32)), "the entity of mention {i} knows it");
        assert!(name.article < articles && (0.0..=1.0).contains(&name.confidence) && !name.why.is_empty());
    }
    for entity in &report.entities {
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty());
        assert!(entity.mentions.windows(2).all(|w| w[0] < w[1]));
        assert!(!entity.aliases.contains(&entity.name), "{} is no alias of itself", entity.name);
        entity.roles.iter().for_each(|&s| assert!(!whole(s).is_empty()));
    }
    let quotes = report.quotes.windows(2).map(|w| (w[0].span, w[1].span));
    let in_order = |(a, b): (Span, Span)| (a.start, Reverse(a.end)) <= (b.start, Reverse(b.end));
    assert!(quotes.into_iter().all(in_order), "quotes in text order, reported words before the quote that opens them");
    for (i, quote) in report.quotes.iter().enumerate() {
        whole(quote.span);
        whole(quote.outer);
        assert!(quote.outer.start <= quote.span.start && quote.span.end <= quote.outer.end);
        assert!(quote.continues.is_none_or(|c| (c as usize) < i), "a quote continues an earlier one");
        if let Some(speaker) = &quote.speaker {
            assert_eq!(whole(speaker.span), speaker.text);
            assert!(speaker.entity.is_none_or(|e| (e as usize) < report.entities.len()));
        }
        if let Some(cue) = quote.cue {
            assert!(!whole(cue).is_empty());
        }
        assert!(quote.article < articles && (0.0..=1.0).contains(&quote.confidence));
    }
    for check in &report.checks {
        assert!(!check.message.is_empty() && !check.code.is_empty());
        whole(check.span);
        check.also.iter().for_each(|&s| drop(whole(s)));
    }
}

fn report(text: &str) -> Report {
    analyze(text, &Options::default()).expect("a text within the limit has a report")
}

#[test]
fn whole_pages_are_sound() {
    for page in pages() {
        assert_sound(&page, &report(&page));
    }
}

#[test]
fn odd_texts_are_sound() {
    for text in [
        "",
        " ",
        "\u{feff}",
        "\u{200b}\u{202e}",
        "a",
        "“",
        "\r\n\r\n",
        "👩‍👩‍👧 said “é”",
        "U.S.",
        ". . .",
        "’s",
        "Mr.",
        "“““““”””””",
        "No. No. No.",
        "\0\0",
        "1/1/1/1/1",
        "0000-00-00",
        "99999999999999999999 years ago",
        "December 99999999999",
    ] {
        assert_sound(text, &report(text));
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    for page in pages() {
        assert_eq!(wire::to_json(&report(&page)), wire::to_json(&report(&page)));
    }
}

#[test]
fn tokens_tile_the_text() {
    for page in pages() {
        assert_tiled(&page);
    }
}

fn assert_tiled(source: &str) {
    let text = copydesk::text::Text::read(source);
    let mut end = 0;
    for token in text.tokens() {
        assert!(token.start >= end && token.end > token.start);
        let gap = &source[end as usize..token.start as usize];
        assert!(!gap.chars().any(|c| c.is_alphanumeric() || c.is_ascii_punctuation()), "{gap:?} is no gap");
        end = token.end;
    }
    let gap = &source[end as usize..];
    assert!(!gap.chars().any(|c| c.is_alphanumeric() || c.is_ascii_punctuation()), "{gap:?} is no gap");
    let mut next = 0;
    for sentence in text.sentences() {
        assert!(sentence.start == next && sentence.end > sentence.start, "sentences hold every token once");
        next = sentence.end;
    }
    assert_eq!(next as usize, text.tokens().len());
}

#[test]
fn a_text_beyond_the_limit_is_refused() {
    let text = "a".repeat(MAX_TEXT_BYTES + 1);
    let error = Analysis::of(&text, &Options::default()).expect_err("too long");
    assert_eq!(error, Error::TooLong { bytes: MAX_TEXT_BYTES + 1 });
    assert_eq!(error.to_string(), "text: 16777217 bytes is more than the limit of 16777216");
}

#[test]
fn a_day_that_is_none_is_refused() {
    for day in ["2019-13-40", "2019-02-29", "2019-1-1", "19-01-01", "", "2019-01-01T00:00", "２０１９-01-01", "+019-01-01"] {
        let error = Options::published(day).expect_err(day);
        assert_eq!(error.to_string(), format!("published: '{day}' is not a calendar date (want YYYY-MM-DD)"));
    }
    assert!(Options::published("2020-02-29").is_ok());
}

/// Pieces that make trouble when they meet.
fn shards() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[a-zA-Z]{1,9}",
        "[0-9]{1,6}",
        prop::sample::select(vec![
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "``",
            "''",
            "«",
            "»",
            "(",
            ")",
            "—",
            "-",
            ".",
            "...",
            ",",
            ":",
            "/",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u{a0}",
            "\u{ad}",
            "\u{200b}",
            "â€œ",
            "â€\u{9d}",
            "👍🏽",
            "e\u{301}",
            "Mr. ",
            "U.S. ",
            "said ",
            "January ",
            "Friday",
            "last ",
            "years ",
            "ago",
            "21",
            "2019",
            "By ",
            "Photo: ",
            "Read more: ",
            "• ",
            "Ren Zhao",
            "Acme Corp.",
            "the company ",
            "he ",
            "'s ",
            "’90s",
            "th ",
            "according to ",
            "a.m. ",
            "1/2/",
            "Feb. 30",
            "week ",
            "the ",
            "of ",
            "in ",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_sound(text in any::<String>()) {
        assert_tiled(&text);
        assert_sound(&text, &report(&text));
    }

    #[test]
    fn any_shards_are_sound(text in shards()) {
        assert_tiled(&text);
        assert_sound(&text, &report(&text));
    }

    #[test]
    fn mutilated_pages_are_sound(which in any::<prop::sample::Index>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), shards()), 1..4)) {
        let pages = pages();
        let mut chars: Vec<char> = which.get(&pages).chars().collect();
        for (from, to, patch) in cuts {
            let (a, b) = (from.index(chars.len() + 1), to.index(chars.len() + 1));
            chars.splice(a.min(b)..(a.min(b) + a.abs_diff(b) % 40).min(chars.len()), patch.chars());
        }
        let text: String = chars.into_iter().collect();
        assert_sound(&text, &report(&text));
    }
}
