use copydesk::{date, page::Page, text::Text};
use std::time::Instant;
#[test]
fn speed() {
    let news = std::fs::read_to_string("/work/shared/corpora/page-dev.txt").unwrap();
    for (name, unit) in [
        ("news", news.as_str()),
        ("a", "a\n"),
        ("ab", "Ann Lee\n\n"),
        ("q", "\""),
        ("word", "x"),
        ("promo", "read more read more "),
        ("star", "sign up for * on "),
        ("head", "Council votes to close bridge\nJanuary 3, 2024\n"),
        ("tight", "1944 — a b c d e f g\n"),
    ] {
        for n in [500_000, 2_000_000] {
            let s = unit.repeat(n / unit.len());
            let text = Text::read(&s);
            let dates = date::find(&text);
            let t = Instant::now();
            let p = Page::read(&text, &dates);
            println!("{name} {n} {:?} articles {}", t.elapsed(), p.articles.len());
        }
    }
}
