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
