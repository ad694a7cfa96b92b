// The part that each block of the text plays on the page, from the report: its role, where an article opens, and what
// lies outside of the one article that is shown. Knows of no document.

import { countWhile } from '../search.js';

/** The lines of a report in text order: [{start, end, role, article, opens}]. */
export function linesOf(report) {
  return report.articles.flatMap((article, index) =>
    article.lines.map(({ start, end, role }, i) => ({ start, end, role, article: index, opens: i === 0 && index > 0 })),
  );
}

/** The part of a block: {role, opens, elsewhere}; a block of several lines is as the first of them. */
export function partOf({ start, text, goesOn }, lines, story) {
  if (text.trim() === '') return { role: 'blank', opens: false, elsewhere: false };
  const line = lines[firstEndingAfter(lines, start)];
  // Nobody has read it yet.
  if (!line || line.start >= start + text.length) return { role: 'body', opens: false, elsewhere: false };
  return { role: line.role, opens: line.opens && !goesOn, elsewhere: story !== null && line.article !== story };
}

function firstEndingAfter(lines, offset) {
  return countWhile(lines, ({ end }) => end <= offset);
}
