//! A report for people: what was found, grouped as on the page.

use copydesk::Analysis;
use copydesk::anchor::Dated;
use copydesk::name::{Entity, NameKind};
use copydesk::quote::{Quote, QuoteKind};
use copydesk::text::Span;
use std::io::{self, Write};

/// Kinds of names with their headings, in the order in which they are listed.
const KINDS: [(NameKind, &str); 7] = [
    (NameKind::Person, "People"),
    (NameKind::Organisation, "Organisations"),
    (NameKind::Place, "Places"),
    (NameKind::Nationality, "Nationalities"),
    (NameKind::Event, "Events"),
    (NameKind::Product, "Products"),
    (NameKind::Work, "Works"),
];

/// Writes the summary of one text.
pub(crate) fn write(analysis: &Analysis<'_>, name: &str, out: &mut impl Write) -> io::Result<()> {
    let Analysis { page, dates, names, quotes, checks, .. } = analysis;
    let title = if name == "-" { "Standard input" } else { name };
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    writeln!(
        out,
        "{title}: {}, {}, {}, {}",
        count(page.articles.len(), "story", "stories"),
        count(dates.len(), "date", "dates"),
        count(names.entities.len(), "name", "names"),
        count(quotes.len(), "quote", "quotes"),
    )?;
    section(out, "Stories", &page.articles, |out, article| {
        let headline = article.headline.map_or("(no headline)", |s| analysis.text.slice(s));
        match article.published {
            Some(published) => writeln!(out, "  {headline} ({})", published.date),
            None => writeln!(out, "  {headline}"),
        }
    })?;
    section(out, "Dates", dates, |out, date| date_line(analysis, date, out))?;
    for (kind, heading) in KINDS {
        let of_kind: Vec<&Entity> = names.entities.iter().filter(|e| e.kind == kind).collect();
        section(out, heading, &of_kind, |out, entity| entity_line(analysis, entity, out))?;
    }
    section(out, "Quotes", quotes, |out, quote| quote_line(analysis, quote, out))?;
    section(out, "To check", checks, |out, check| writeln!(out, "  line {}: {}", line(analysis, check.span), check.message))
}

fn section<T, W: Write>(
    out: &mut W,
    heading: &str,
    items: &[T],
    mut each: impl FnMut(&mut W, &T) -> io::Result<()>,
) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    items.iter().try_for_each(|item| each(out, item))
}

/// Number of the line that a span begins in, counted from 1, blank lines included.
fn line(analysis: &Analysis<'_>, span: Span) -> usize {
    let before = analysis.text.source().get(..span.start as usize).unwrap_or("");
    before.matches('\n').count() + 1
}

fn date_line(analysis: &Analysis<'_>, date: &Dated, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {:<16} {}", date.value, analysis.text.slice(date.span))
}

fn entity_line(analysis: &Analysis<'_>, entity: &Entity, out: &mut impl Write) -> io::Result<()> {
    write!(out, "  {} ({})", entity.name, entity.mentions.len())?;
    if !entity.aliases.is_empty() {
        write!(out, ", also {}", entity.aliases.join(", "))?;
    }
    for &role in &entity.roles {
        write!(out, "; {}", analysis.text.slice(role))?;
    }
    writeln!(out)
}

fn quote_line(analysis: &Analysis<'_>, quote: &Quote, out: &mut impl Write) -> io::Result<()> {
    let speaker = quote.speaker.as_ref().map(|speaker| {
        let entity = speaker.entity.and_then(|e| analysis.names.entities.get(e));
        entity.map_or_else(|| analysis.text.slice(speaker.span), |e| e.name.as_str())
    });
    let who = speaker.unwrap_or(match quote.kind {
        QuoteKind::Scare | QuoteKind::Title => "(no one's words)",
        _ => "(speaker unknown)",
    });
    writeln!(out, "  {who}: “{}”", analysis.text.slice(quote.span))
}
