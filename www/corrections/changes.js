// What each correction does to a report. A change is plain data that can be kept:
//   {do: 'same', these, as}      these names are somebody else of the report
//   {do: 'apart', these}         these names are somebody of their own
//   {do: 'kind', these, kind}    these names are of that kind
//   {do: 'no-name', these}       these are no names
//   {do: 'name', at, kind}       these words are a name, wherever they stand
//   {do: 'date', at, type, value, mod}, {do: 'no-date', at}
//   {do: 'quote', at} and with its speaker {…, who} or {…, words}, {do: 'no-quote', at}
//   {do: 'speaker', at, who} or {…, words}, {do: 'no-speaker', at}
//   {do: 'dismiss', at, code}    the check is settled
// `at` is an anchor. `as` and `who` are an entity: {name, kind, at}. `these` are all names of an entity ({who}), those of
// one form ({who, form}) or one name ({at}).

import { find, occurrences } from './anchor.js';
import { calendarOf } from './calendar.js';
import { confirm } from './draft.js';

/** Does a change to a draft. False if its words stand nowhere any more. */
export function perform(draft, change) {
  return DO[change.do](draft, change);
}

/** The anchors of a change. */
export function anchorsOf({ at, these, as, who, words }) {
  return [at, these?.at, these?.who?.at, as?.at, who?.at, words].filter(Boolean);
}

const DO = {
  same(draft, { these, as }) {
    const [names, to] = [namesOf(draft, these), entityOf(draft, as)];
    if (names.length === 0 || !to) return false;
    draft.move(names.filter((name) => name.entity !== to), to);
    return true;
  },

  apart(draft, { these }) {
    const names = namesOf(draft, these);
    if (names.length === 0) return false;
    const longest = names.map((name) => draft.form(name)).reduce((a, b) => (b.length > a.length ? b : a));
    draft.move(names, draft.entity(names[0].kind, longest));
    return true;
  },

  kind(draft, { these, kind }) {
    const names = namesOf(draft, these);
    if (names.length === 0) return false;
    const { entity } = names[0];
    if (names.length === entity.mentions.size) {
      entity.kind = kind;
      for (const name of names) confirm(name).kind = kind;
    } else {
      draft.move(names, calledSo(draft, draft.form(names[0]), kind));
    }
    return true;
  },

  'no-name'(draft, { these }) {
    const names = namesOf(draft, these);
    draft.drop(names);
    return names.length > 0 || Boolean(these.at && find(draft.text, these.at));
  },

  name(draft, { at, kind }) {
    const here = find(draft.text, at);
    let spans = [...occurrences(draft.text, at.words)].filter((span) => draft.over(span).length === 0);
    if (here) spans = [here, ...spans.filter(({ start, end }) => end <= here.start || start >= here.end)];
    if (spans.length === 0) return false;
    draft.name(spans, calledSo(draft, draft.form(spans[0]), kind));
    return true;
  },

  date(draft, { at, type, value, mod }) {
    const span = find(draft.text, at);
    if (!span) return false;
    // After an edit the analyzer may see more or fewer words as the date.
    const date = itemAt(draft.dates, span) ?? { ...span, article: draft.articleAt(span.start) };
    draft.tellDate(date, { type, value, ...(mod && { mod }), ...calendarOf(value, mod) });
    for (const article of draft.articles) {
      const { published } = article;
      if (published && published.start < span.end && span.start < published.end && /^\d{4}-\d\d-\d\d$/.test(value)) {
        article.published = { ...published, value };
      }
    }
    return true;
  },

  'no-date'(draft, { at }) {
    const span = find(draft.text, at);
    const date = span && itemAt(draft.dates, span);
    if (date) draft.dropDate(date);
    return Boolean(span);
  },

  quote(draft, { at, ...by }) {
    const span = find(draft.text, at);
    if (span) attribute(draft, draft.quote(span), speakerOf(draft, span, by));
    return Boolean(span);
  },

  speaker(draft, { at, ...by }) {
    const quote = quoteAt(draft, at);
    const speaker = quote && speakerOf(draft, quote, by);
    if (speaker) attribute(draft, quote, speaker);
    return Boolean(speaker);
  },

  'no-speaker'(draft, { at }) {
    const quote = quoteAt(draft, at);
    if (quote) attribute(draft, quote, null);
    return Boolean(quote);
  },

  'no-quote'(draft, { at }) {
    const quote = quoteAt(draft, at);
    if (quote) draft.dropQuote(quote);
    return Boolean(quote ?? find(draft.text, at));
  },

  dismiss(draft, { at, code }) {
    const span = find(draft.text, at);
    if (!span) return false;
    draft.checks = draft.checks.filter((check) => check.code !== code || !same(check, span));
    return true;
  },
};

/** Who is meant as the speaker of a quote: an entity, by its nearest name, or words of the text; null for neither. */
function speakerOf(draft, quote, { who, words }) {
  const entity = who && entityOf(draft, who);
  const span = entity ? nearestOf(entity.mentions, quote) : words && find(draft.text, words);
  if (!span) return null;
  const named = entity ?? itemAt(draft.names, span)?.entity;
  const { start, end } = span;
  const speaker = { start, end, text: draft.text.slice(start, end), via: named ? 'name' : 'role' };
  return named ? { entity: named, ...speaker } : speaker;
}

/** Says who spoke a quote and all that goes on from it; a quote that went on from another's words does so no more. */
function attribute(draft, quote, speaker) {
  if (quote.continues?.speaker?.entity !== speaker?.entity || !speaker?.entity) delete quote.continues;
  const told = new Set([quote]);
  for (const other of draft.quotes) if (told.has(other.continues)) told.add(other);
  for (const one of told) {
    confirm(one);
    if (speaker) one.speaker = { ...speaker, via: one === quote ? speaker.via : 'carried' };
    else delete one.speaker;
  }
}

/** The names that a change is about. */
function namesOf(draft, { at, who, form }) {
  if (at) {
    const span = find(draft.text, at);
    const name = span && itemAt(draft.names, span);
    return name ? [name] : [];
  }
  const entity = entityOf(draft, who);
  const names = entity ? [...entity.mentions] : [];
  return form === undefined ? names : names.filter((name) => draft.form(name) === form);
}

/** The entity that is meant: by its name, and by a place of it where several are called so or none is any more. */
function entityOf(draft, { name, kind, at }) {
  const span = find(draft.text, at);
  const here = span && itemAt(draft.names, span)?.entity;
  const called = draft.entities.filter((entity) => entity.name === name);
  if (called.length === 0) return here ?? null;
  return called.find((entity) => entity === here) ?? called.find((entity) => entity.kind === kind) ?? called[0];
}

/** The entity of a kind that is called so, or a new one. */
function calledSo(draft, form, kind) {
  const ofKind = draft.entities.filter((entity) => entity.kind === kind);
  return ofKind.find((e) => e.name === form) ?? ofKind.find((e) => e.aliases.includes(form)) ?? draft.entity(kind, form);
}

/** A quote by its words, which are those between its marks. */
function quoteAt(draft, at) {
  const span = find(draft.text, at);
  return span && (itemAt(draft.quotes, span) ?? null);
}

const same = (a, b) => a.start === b.start && a.end === b.end;
const itemAt = (items, span) => items.find((item) => same(item, span));
const distance = (a, b) => Math.abs(a.start - b.start);
const nearestOf = (names, to) => [...names].reduce((a, b) => (distance(b, to) < distance(a, to) ? b : a));
