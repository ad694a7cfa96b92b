use super::*;

/// Tokens divided by '|'.
fn tokens(source: &str) -> String {
    let text = Text::read(source);
    (0..text.tokens().len()).map(|i| text.surface(i)).collect::<Vec<_>>().join("|")
}

/// Sentences divided by '|'.
fn sentences(source: &str) -> String {
    let text = Text::read(source);
    let each = text.sentences().iter().map(|s| text.slice(text.span_of(s.start as usize..s.end as usize)));
    each.collect::<Vec<_>>().join("|")
}

#[test]
fn words_keep_what_is_theirs() {
    assert_eq!(tokens("Huber’s U.S. unit, AT&T"), "Huber|’s|U.S.|unit|,|AT&T");
    assert_eq!(tokens("O’Brien didn't say they’ll go."), "O’Brien|didn't|say|they|’ll|go|.");
    assert_eq!(tokens("Acme Corp. and L. Zhao at 3.5%"), "Acme|Corp.|and|L.|Zhao|at|3.5|%");
    assert_eq!(tokens("US-based 5G, the 1990s; 180,000 in 2013, 15"), "US|-|based|5G|,|the|1990s|;|180,000|in|2013|,|15");
    assert_eq!(tokens("No. 2 said no. 'Go'"), "No.|2|said|no|.|'|Go|'");
    assert_eq!(tokens("``Well,'' he… said -- write to ann@example.org"), "``|Well|,|''|he|…|said|--|write|to|ann|@|example.org");
    assert_eq!(tokens("said â€œNoâ€\u{9d} twice"), "said|â€œ|No|â€\u{9d}|twice");
    assert_eq!(tokens("The workers’ plea. It ended.Then"), "The|workers|’|plea|.|It|ended|.|Then");
}

#[test]
fn sentences_end_where_a_reader_ends_them() {
    assert_eq!(
        sentences("He left the U.S. in May. Mr. Lee of Acme Inc. stayed."),
        "He left the U.S. in May.|Mr. Lee of Acme Inc. stayed."
    );
    assert_eq!(sentences("It left the U.S. The rest stayed."), "It left the U.S.|The rest stayed.");
    assert_eq!(sentences("“We go.” Mr Lee said so. “Why?” he asked."), "“We go.”|Mr Lee said so.|“Why?” he asked.");
    assert_eq!(sentences("He ranks No. 2 . . . or so. 5G came."), "He ranks No. 2 . . . or so.|5G came.");
    assert_eq!(sentences("One line\nAnother line"), "One line|Another line");
}

#[test]
fn wrapped_lines_make_one_paragraph() {
    let mail = "The council met on Tuesday to hear what the engineers had\nfound under the old bridge, and the mayor of the town was\nthere. She left early.";
    assert_eq!(sentences(mail).matches('|').count(), 1);
    let list = "Two mills, one river: a history of the Alder in pictures\nUnion calls for talks with governor over the paper mill\nWhat the closing means";
    assert_eq!(sentences(list).matches('|').count(), 2);
    let poem = "Short line\nanother short line\nlast";
    assert_eq!(sentences(poem).matches('|').count(), 2);
}

#[test]
fn lines_are_trimmed_and_count_blank_ones() {
    let text = Text::read("\n  One \r\n\r\n\r\nTwo\u{2028}Three");
    let lines: Vec<_> = text.lines().iter().map(|l| (text.slice(l.span), l.blank_before)).collect();
    assert_eq!(lines, [("One", 1), ("Two", 2), ("Three", 0)]);
}
