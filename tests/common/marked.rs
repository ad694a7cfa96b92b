//! Marked text: brackets around what a test is about, and in them a label before the words: `{per:Ada Berg}`, `[P1 Ada Berg]`.

use copydesk::text::Span;

/// The opening bracket of a mark, where its words stand in the text without marks, and its label.
pub(crate) type Mark = (char, Span, String);

/// Takes the marks out of a text; they come in the order in which they close. `brackets` are pairs that may nest, `label_end`
/// parts a label from its words: where it is empty, marks have none.
pub(crate) fn unmarked(marked: &str, brackets: &[(char, char)], label_end: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(|c| brackets.iter().any(|b| c == b.0 || c == b.1)) {
        text.push_str(&rest[..at]);
        let bracket = rest[at..].chars().next().expect("a bracket");
        let after = &rest[at + bracket.len_utf8()..];
        rest = match brackets.iter().find(|b| b.0 == bracket) {
            Some(&pair) => {
                let (label, words) = after.split_once(label_end).unwrap_or_else(|| panic!("no label: {after}"));
                open.push((pair, text.len() as u32, label.to_owned()));
                words
            }
            None => {
                let ((opening, closing), start, label) =
                    open.pop().unwrap_or_else(|| panic!("nothing to close: {bracket}{after}"));
                assert_eq!(bracket, closing, "crossing marks: {marked}");
                marks.push((opening, Span::new(start, text.len() as u32), label));
                after
            }
        };
    }
    assert!(open.is_empty(), "a mark without end: {marked}");
    text.push_str(rest);
    (text, marks)
}
