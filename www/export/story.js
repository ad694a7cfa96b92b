// One story of a page as a report and a text of its own: places count from where the story begins, and people that only
// other stories name are gone.

import { anchorsOf } from '../corrections/changes.js';

/** {report, text, corrections} of the article with this index; of everything if it is null. */
export function storyAlone(report, text, index, corrections = []) {
  if (index === null) return { report, text, corrections };
  const { start, end } = report.articles[index];
  const within = (span) => span.start >= start && span.end <= end;
  const names = kept(report.names, (name) => name.article === index);
  const entities = kept(report.entities, (entity) => entity.mentions.some((i) => names.at.has(i)));
  const quotes = kept(report.quotes, (quote) => quote.article === index);
  const move = (span) => ({ ...span, start: span.start - start, end: span.end - start });
  const mention = (item) => ({ ...move(item), article: 0 });
  return {
    text: text.slice(start, end),
    corrections: corrections
      .filter((change) => anchorsOf(change).every((anchor) => anchor.start >= start && anchor.start < end))
      .map((change) => correctionAlone(change, start)),
    report: {
      ...report,
      articles: [articleAlone(report.articles[index], move, entities)],
      dates: report.dates.filter((date) => date.article === index).map(mention),
      names: names.items.map((name) => ({ ...mention(name), entity: entities.at.get(name.entity) })),
      entities: entities.items.map((entity) => ({
        ...entity,
        mentions: indexes(entity.mentions, names),
        roles: entity.roles.filter(within).map(move),
      })),
      quotes: quotes.items.map((quote) => quoteAlone(mention(quote), move, entities, quotes)),
      checks: report.checks
        .filter(within)
        .map((check) => ({ ...move(check), also: check.also.filter(within).map(move) })),
    },
  };
}

function articleAlone(article, move, entities) {
  const alone = { ...move(article), people: indexes(article.people, entities), lines: article.lines.map(move) };
  for (const part of ['headline', 'published', 'byline']) if (article[part]) alone[part] = move(article[part]);
  return alone;
}

function quoteAlone(quote, move, entities, quotes) {
  const alone = { ...quote, outer: move(quote.outer) };
  if (quote.cue) alone.cue = move(quote.cue);
  if (quote.continues !== undefined) alone.continues = quotes.at.get(quote.continues);
  if (quote.speaker) {
    alone.speaker = move(quote.speaker);
    if (quote.speaker.entity !== undefined) alone.speaker.entity = entities.at.get(quote.speaker.entity);
  }
  return alone;
}

function correctionAlone(change, start) {
  const alone = structuredClone(change);
  for (const anchor of anchorsOf(alone)) anchor.start -= start;
  return alone;
}

/** The items that stay, and at which index each old one is found now. */
function kept(all, stays) {
  const at = new Map();
  const items = all.filter((item, i) => stays(item) && at.set(i, at.size));
  return { items, at };
}

/** Old indexes as new ones, those that are gone left out. */
function indexes(old, { at }) {
  return old.filter((i) => at.has(i)).map((i) => at.get(i));
}
