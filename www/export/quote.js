// One quote with who said it and where, to be pasted into another story.

import { headline, speakerOf } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dayInWords } from '../timex.js';

/**
 * The quoted words in their marks, without the comma that was the writer's, then the speaker and the source.
 * @param {object[]} quotes  one, with those that go on from it
 */
export function quoteWithSpeaker(quotes, report, text) {
  const [first] = quotes;
  const article = report.articles[first.article];
  const title = article?.headline ? headline(article, first.article, text) : '';
  return s.export.quote(
    s.export.goingOn(quotes.map((quote) => wordsOf(quote, text))),
    speakerOf(first, report) ?? s.export.nobody,
    title,
    article?.published ? dayInWords(article.published.value) : '',
  );
}

function wordsOf({ outer }, text) {
  return text.slice(outer.start, outer.end).replace(/\s+/g, ' ').replace(/,(?=[^\p{L}\p{N}]*$)/u, '');
}
