// One quote with who said it and where, to be pasted into another story.

import { headline, speakerOf } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dayInWords } from '../timex.js';

/** The quoted words in their marks, without the comma that was the writer's, then the speaker and the source. */
export function quoteWithSpeaker(quote, report, text) {
  const words = text.slice(quote.outer.start, quote.outer.end).replace(/\s+/g, ' ');
  const article = report.articles[quote.article];
  const title = article?.headline ? headline(article, quote.article, text) : '';
  return s.export.quote(
    words.replace(/,(?=[^\p{L}\p{N}]*$)/u, ''),
    speakerOf(quote, report) ?? s.export.nobody,
    title,
    article?.published ? dayInWords(article.published.value) : '',
  );
}
