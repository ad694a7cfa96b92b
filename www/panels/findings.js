// What every list knows of a report: what there is of each kind, for the whole page or for one story of it, and how
// stories and speakers are called. Knows of no document and no page.

import { strings as s } from '../strings.js';
import { isSaid } from './quotes/part.js';

/** The panels, in the order of their tabs. */
export const PANELS = ['dates', 'names', 'quotes', 'checks', 'stories'];

/** Below this an entry is marked as unsure. */
export const UNSURE = 0.6;

/** How many of each panel there are: {dates, names, …}. A story is the index of an article, or null for all. */
export function countsOf(report, text, story = null) {
  const within = withinStory(report, story);
  return {
    dates: report.dates.filter(within).length,
    names: new Set(report.names.filter(within).map(({ entity }) => entity)).size,
    quotes: report.quotes.filter((quote) => within(quote) && isSaid(quote, text)).length,
    checks: checksOf(report, story).length,
    stories: report.articles.length,
  };
}

/** Tells whether a mention is of a story. */
export function withinStory(report, story) {
  return story === null ? () => true : ({ article }) => article === story;
}

/** Whether a place lies in a stretch of the text. */
export const isWithin = (place, { start, end }) => place.start >= start && place.end <= end;

/** The checks that concern a story. */
export function checksOf(report, story) {
  if (story === null) return report.checks;
  const article = report.articles[story];
  return report.checks.filter((check) => [check, ...check.also].some((place) => isWithin(place, article)));
}

/** What an article is called. */
export function headline(article, index, text) {
  return article.headline ? text.slice(article.headline.start, article.headline.end) : s.untitled(index + 1);
}

/** The one behind a quote: the entity's name, or the words that stand for it; null where nobody was found. */
export function speakerOf(quote, report) {
  if (!quote.speaker) return null;
  return report.entities[quote.speaker.entity]?.name ?? quote.speaker.text;
}

/** Where something stands. */
export const placeOf = ({ start, end }) => ({ start, end });

/** Gives each row a key of its own: the second of the same key is told apart by a number. */
export function keyed(rows) {
  const seen = new Map();
  for (const row of rows) {
    const n = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, n);
    if (n > 1) row.key = `${row.key} ${n}`;
  }
  return rows;
}
