//! Fills the report from what the stages found: byte spans become UTF-16, typed values become words.

use super::{Article, Check, DateMention, Entity, Line, NameMention, Published, Quote, Report, Span, Speaker};
use crate::Analysis;
use crate::anchor::Dated;
use crate::name::NameKind;
use crate::text::{self, Utf16Table};
use crate::{name, page, quote};
use time::Date;

/// The report of an analysis.
pub(crate) fn build(analysis: &Analysis<'_>) -> Report {
    let build = Build { analysis, table: Utf16Table::new(analysis.text.source()) };
    let Analysis { page, dates, names, quotes, checks, .. } = analysis;
    Report {
        version: crate::VERSION.to_owned(),
        articles: page.articles.iter().map(|a| build.article(a)).collect(),
        dates: dates.iter().map(|d| build.date(d)).collect(),
        names: names.mentions.iter().map(|m| build.name(m)).collect(),
        entities: names.entities.iter().map(|e| build.entity(e)).collect(),
        quotes: quotes.iter().map(|q| build.quote(q)).collect(),
        checks: checks.iter().map(|c| build.check(c)).collect(),
    }
}

struct Build<'a> {
    analysis: &'a Analysis<'a>,
    table: Utf16Table,
}

impl Build<'_> {
    fn span(&self, span: text::Span) -> Span {
        Span { start: self.table.utf16(span.start), end: self.table.utf16(span.end) }
    }

    fn article(&self, article: &page::Article) -> Article {
        let lines = article.lines.clone().filter_map(|i| {
            let line = self.analysis.text.lines().get(i)?;
            Some(Line { span: self.span(line.span), role: self.analysis.page.role(i).into() })
        });
        Article {
            span: self.span(article.span),
            headline: article.headline.map(|s| self.span(s)),
            published: article.published.map(|p| Published { span: self.span(p.span), value: day(p.date) }),
            byline: article.byline.map(|s| self.span(s)),
            people: article.byline.map(|s| self.people_in(s)).unwrap_or_default(),
            lines: lines.collect(),
        }
    }

    /// Entities of the people named in a span, each once.
    fn people_in(&self, span: text::Span) -> Vec<u32> {
        let mentions = &self.analysis.names.mentions;
        let first = mentions.partition_point(|m| m.span.start < span.start);
        let mut people: Vec<u32> = Vec::new();
        for mention in mentions.iter().skip(first).take_while(|m| m.span.end <= span.end) {
            let entity = mention.entity as u32;
            if mention.kind == NameKind::Person && !people.contains(&entity) {
                people.push(entity);
            }
        }
        people
    }

    fn date(&self, date: &Dated) -> DateMention {
        DateMention {
            span: self.span(date.span),
            r#type: date.timex.into(),
            value: date.value.clone(),
            r#mod: date.modifier.map(str::to_owned),
            edtf: date.edtf.clone(),
            earliest: date.days.map(|d| day(d.0)),
            latest: date.days.map(|d| day(d.1)),
            anchor: date.anchor.map(day),
            article: date.article as u32,
            confidence: confidence(date.confidence),
            why: date.why.clone(),
        }
    }

    fn name(&self, mention: &name::Mention) -> NameMention {
        NameMention {
            span: self.span(mention.span),
            kind: mention.kind.into(),
            entity: mention.entity as u32,
            article: self.analysis.page.article_at(mention.span.start) as u32,
            confidence: confidence(mention.confidence),
            why: mention.why.clone(),
        }
    }

    fn entity(&self, entity: &name::Entity) -> Entity {
        Entity {
            kind: entity.kind.into(),
            name: entity.name.clone(),
            aliases: entity.aliases.clone(),
            mentions: entity.mentions.iter().map(|&m| m as u32).collect(),
            roles: entity.roles.iter().map(|&s| self.span(s)).collect(),
            honorific: entity.honorific.clone(),
        }
    }

    fn quote(&self, quote: &quote::Quote) -> Quote {
        let speaker = quote.speaker.as_ref().map(|s| Speaker {
            entity: s.entity.map(|e| e as u32),
            span: self.span(s.span),
            text: self.analysis.text.slice(s.span).to_owned(),
            via: s.via.into(),
        });
        Quote {
            span: self.span(quote.span),
            outer: self.span(quote.outer),
            kind: quote.kind.into(),
            speaker,
            cue: quote.cue.map(|s| self.span(s)),
            continues: quote.continues.map(|i| i as u32),
            article: quote.article as u32,
            confidence: confidence(quote.confidence),
            why: quote.why.clone(),
        }
    }

    fn check(&self, check: &crate::check::Check) -> Check {
        Check {
            span: self.span(check.span),
            code: check.code.to_owned(),
            message: check.message.clone(),
            also: check.also.iter().map(|&s| self.span(s)).collect(),
        }
    }
}

/// YYYY-MM-DD.
fn day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Two decimals between 0.01 and 0.99: nothing is certain, and no number prints differently in Rust and JavaScript.
fn confidence(share: f64) -> f64 {
    (share.clamp(0.01, 0.99) * 100.0).round() / 100.0
}
