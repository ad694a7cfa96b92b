// The stories of a page as rows: headline, who wrote it and when, how much was found in it. Knows of no document and
// no page.

import { checksOf, headline, keyed, placeOf } from './findings.js';
import { isSaid } from './quotes/part.js';
import { strings as s } from '../strings.js';
import { dayInWords } from '../timex.js';

/**
 * Rows {key, layer, article, title, about, counts: {dates, names, quotes, checks}, places, unsure, on, alone}: 'on' is
 * the one that everything is narrowed to, 'alone' the only one of its page.
 */
export function storyRows(report, text, story) {
  const counts = countsByStory(report, text);
  return keyed(
    report.articles.map((article, i) => ({
      key: headline(article, i, text),
      layer: 'stories',
      article: i,
      title: headline(article, i, text),
      about: aboutOf(article, report, text),
      counts: counts[i],
      places: [placeOf(article.headline ?? article.lines[0] ?? article)],
      unsure: false,
      on: story === i,
      alone: report.articles.length === 1,
    })),
  );
}

/** When it was published and who wrote it: the line as it stands where no name was found in it. */
function aboutOf({ published, people, byline }, report, text) {
  const date = published ? dayInWords(published.value) : '';
  const names = people.map((i) => report.entities[i]?.name).filter(Boolean);
  if (names.length > 0 || !byline) return s.story(date, s.list(names));
  return [date, text.slice(byline.start, byline.end)].filter(Boolean).join(', ');
}

/** In one walk over the report, for a page may have hundreds of stories. */
function countsByStory(report, text) {
  const counts = report.articles.map(() => ({ dates: 0, names: new Set(), quotes: 0 }));
  for (const { article } of report.dates) counts[article].dates++;
  for (const { article, entity } of report.names) counts[article].names.add(entity);
  for (const quote of report.quotes) if (isSaid(quote, text)) counts[quote.article].quotes++;
  return counts.map(({ dates, names, quotes }, i) => ({
    dates,
    names: names.size,
    quotes,
    checks: checksOf(report, i).length,
  }));
}
