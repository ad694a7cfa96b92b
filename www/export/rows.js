// The report as rows for a table: one a mention, each with its story and its sentence beside it, in text order.

import { headline, speakerOf } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dateInWords } from '../timex.js';
import { Sentences } from './sentences.js';

/**
 * Rows {kind, type, words, value, means, from, to, speaker, story, sentence, confidence, why, start, end}; 'kind' is
 * 'dates', 'names', 'quotes' or 'checks', and what a row does not have is ''.
 */
export function rowsOf(report, text) {
  const sentences = new Sentences(report, text);
  const stories = report.articles.map((article, i) => headline(article, i, text));
  const row = (kind, item, article, facts) => ({
    kind, type: '', value: '', means: '', from: '', to: '', speaker: '', confidence: '', why: '', ...facts,
    words: text.slice(item.start, item.end), story: stories[article] ?? '', sentence: sentences.of(item.outer ?? item),
    start: item.start, end: item.end,
  });
  const sure = ({ confidence, why }) => ({ confidence, why });
  return [
    ...report.dates.map((date) => row('dates', date, date.article, { ...ofDate(date), ...sure(date) })),
    ...report.names.map((name) => row('names', name, name.article, { ...ofName(name, report), ...sure(name) })),
    ...report.quotes.map((quote) => row('quotes', quote, quote.article, { ...ofQuote(quote, report), ...sure(quote) })),
    ...report.checks.map((check) => row('checks', check, articleOf(check, report), { value: check.message })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function ofDate(date) {
  return {
    type: s.dateTypes[date.type],
    value: date.mod ? `${date.value} ${date.mod}` : date.value,
    means: dateInWords(date),
    from: date.earliest ?? '',
    to: date.latest ?? '',
  };
}

function ofName(name, report) {
  return { type: s.kinds[name.kind], value: report.entities[name.entity]?.name ?? '' };
}

function ofQuote(quote, report) {
  return { type: s.quoteKinds[quote.kind], speaker: speakerOf(quote, report) ?? '' };
}

/** Checks do not say which story they are of. */
function articleOf({ start }, { articles }) {
  return articles.findIndex((article) => start >= article.start && start < article.end);
}
