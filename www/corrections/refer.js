// How a change says what it is about: anchors for what an index of the report means now. In come a report and its text.

import { anchorOf } from './anchor.js';

/** An entity: its name and a place of it, by default the first. */
export function who(report, text, entity, mention = report.entities[entity].mentions[0]) {
  const { name, kind } = report.entities[entity];
  return { name, kind, at: anchorOf(text, report.names[mention]) };
}

/** The words of a name on one line. */
export function formOf(text, { start, end }) {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/**
 * What a correction of a name may be about: all names of its entity, those of its form, or it alone; each as
 * {scope: 'all' | 'form' | 'one', count, these}, the same names only once.
 */
export function scopesOf(report, text, mention) {
  const name = report.names[mention];
  const { mentions } = report.entities[name.entity];
  const form = formOf(text, name);
  const alike = mentions.filter((i) => formOf(text, report.names[i]) === form).length;
  const of = who(report, text, name.entity, mention);
  const scopes = [{ scope: 'all', count: mentions.length, these: { who: of } }];
  if (alike > 1 && alike < mentions.length) scopes.push({ scope: 'form', count: alike, these: { who: of, form } });
  if (mentions.length > 1) scopes.push({ scope: 'one', count: 1, these: { at: of.at } });
  return scopes;
}

/** Longer stretches are no name and no date, or no quote. */
const LONGEST = 100;
const LONGEST_QUOTE = 2000;

/** The words of a selection, without the blanks around them; null if they are none, too many or on two lines. */
export function wordsIn(text, stretch, longest = LONGEST) {
  const { start, end } = inside(text, stretch, /^\s+/, /\s+$/);
  return end > start && end - start <= longest && !text.slice(start, end).includes('\n') ? { start, end } : null;
}

/** The words of a selection that may be a quote: without the marks around them. */
export function quoteIn(text, stretch) {
  const words = wordsIn(text, stretch, LONGEST_QUOTE);
  return words && wordsIn(text, inside(text, words, /^["“„«‘]/, /["“”»]$/), LONGEST_QUOTE);
}

/** A stretch without what it begins and ends with. */
function inside(text, { start, end }, first, last) {
  const [ahead = ''] = first.exec(text.slice(start, end)) ?? [];
  const [behind = ''] = last.exec(text.slice(start + ahead.length, end)) ?? [];
  return { start: start + ahead.length, end: end - behind.length };
}

/** What the report has at a place: exactly the stretch that is selected, or the shortest that a caret stands in. */
export function markAt({ names, dates, quotes, checks }, { start, end }) {
  const fits = start === end ? (item) => item.start <= start && item.end >= end : (item) => item.start === start && item.end === end;
  const of = (layer, items) => items.filter(fits).map((item) => ({ layer, item }));
  const all = [...of('names', names), ...of('dates', dates), ...of('quotes', quotes), ...of('checks', checks)];
  const length = ({ item }) => item.end - item.start;
  return all.length > 0 ? all.reduce((a, b) => (length(b) < length(a) ? b : a)) : null;
}
