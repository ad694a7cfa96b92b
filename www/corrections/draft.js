// A report while it is corrected: names know their entity, quotes their speaker and the quote they go on from, so that
// nothing is counted until all is done. In come a report and its text, out goes a report of the same shape.
// What the changes mean is left to changes.js.

import { countWhile } from '../search.js';
import { strings as s } from '../strings.js';

/** The checks of what a date means. */
const OF_DATES = new Set(['no-such-day', 'weekday', 'day-or-month', 'year', 'order']);
export const isOfDates = ({ code }) => OF_DATES.has(code);

export class Draft {
  text;
  dates;
  names;
  quotes;
  checks;
  articles;
  /** Spans of what was taken away: a check about one of them has nothing to say any more. */
  #gone = new Set();
  /** The dates whose meaning the editor has told. */
  #told = new Set();

  constructor(report, text) {
    this.text = text;
    const entities = report.entities.map((entity) => ({ ...entity }));
    this.names = report.names.map((name) => ({ ...name, entity: entities[name.entity] }));
    for (const entity of entities) entity.mentions = new Set(entity.mentions.map((i) => this.names[i]));
    this.quotes = report.quotes.map((quote) => ({ ...quote }));
    for (const quote of this.quotes) {
      if (quote.continues !== undefined) quote.continues = this.quotes[quote.continues];
      if (quote.speaker) quote.speaker = speakerWith(quote.speaker, entities[quote.speaker.entity]);
    }
    this.dates = report.dates.map((date) => ({ ...date }));
    this.articles = report.articles.map((article) => ({ ...article }));
    this.checks = [...report.checks];
    this.version = report.version;
  }

  /** The entities in the order of their first mention. */
  get entities() {
    return [...new Set(this.names.map((name) => name.entity))];
  }

  /** The words of an item on one line. */
  form({ start, end }) {
    return this.text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** Gives names to another entity; what is told by them, roles and quotes, goes with them. */
  move(names, to) {
    const moving = new Set(names);
    const sources = new Set(names.map((name) => name.entity));
    sources.delete(to);
    const forms = new Set([to.name, ...to.aliases, ...names.map((name) => this.form(name))]);
    for (const from of sources) {
      const { roles, honorific, all } = this.#shed(from, moving);
      to.roles = [...to.roles, ...roles].sort(byStart);
      to.honorific ??= honorific;
      if (!to.honorific) delete to.honorific;
      // 'She' may stand far from the name that she is known by.
      if (all) for (const { speaker } of this.quotes) if (speaker?.entity === from) speaker.entity = to;
    }
    for (const { speaker } of this.quotes) if (this.#readOff(speaker, moving)) speaker.entity = to;
    for (const name of names) {
      to.mentions.add(name);
      name.entity = to;
      confirm(name).kind = to.kind;
    }
    to.name = fullest(to.name, forms);
    to.aliases = [...forms].filter((form) => form !== to.name);
  }

  /** A new entity with no mentions yet. */
  entity(kind, name) {
    return { kind, name, aliases: [], mentions: new Set(), roles: [] };
  }

  /** Takes names away. */
  drop(names) {
    const going = new Set(names);
    for (const { speaker } of this.quotes) if (this.#readOff(speaker, going)) delete speaker.entity;
    for (const entity of new Set(names.map((name) => name.entity))) this.#shed(entity, going);
    for (const { speaker } of this.quotes) if (speaker?.entity?.mentions.size === 0) delete speaker.entity;
    this.names = this.names.filter((name) => !going.has(name));
    for (const name of names) this.#gone.add(place(name));
  }

  /** New names of an entity; names that they overlap make way. */
  name(spans, entity) {
    this.drop(spans.flatMap((span) => this.over(span)));
    const names = spans.map((span) => confirm({ ...span, kind: entity.kind, entity, article: this.articleAt(span.start) }));
    for (const name of names) entity.mentions.add(name);
    this.names = [...this.names, ...names].sort(byStart);
    for (const { speaker } of this.quotes) {
      const [name] = speaker ? this.over(speaker) : [];
      const told = name && name.entity === entity && name.start <= speaker.start && name.end >= speaker.end;
      if (told) Object.assign(speaker, { entity, via: 'name' });
    }
  }

  /** The names that a stretch touches; they are in order and never overlap. */
  over({ start, end }) {
    const first = countWhile(this.names, (name) => name.end <= start);
    let last = first;
    while (last < this.names.length && this.names[last].start < end) last++;
    return this.names.slice(first, last);
  }

  /** Gives a date the meaning that the editor told; one that was not there yet takes the place of those that it touches. */
  tellDate(date, meaning) {
    const others = this.dates.filter((other) => other === date || !overlap(other, date));
    this.dates = others.includes(date) ? others : [...others, date].sort(byStart);
    for (const field of ['mod', 'edtf', 'earliest', 'latest', 'anchor']) delete date[field];
    Object.assign(confirm(date), meaning);
    this.#told.add(date);
  }

  dropDate(date) {
    this.dates.splice(this.dates.indexOf(date), 1);
    this.#gone.add(place(date));
    for (const article of this.articles) if (overlap(article.published, date)) delete article.published;
  }

  /** The quote at a place, a new one if there is none; those that it touches make way, but not reported speech around it. */
  quote(span) {
    const there = this.quotes.find(({ start, end }) => start === span.start && end === span.end);
    const around = ({ kind, start, end }) => kind === 'indirect' && start <= span.start && end >= span.end;
    const touched = this.quotes.filter((other) => other !== there && overlap(other.outer, span) && !around(other));
    for (const other of touched) this.dropQuote(other);
    const quote = there ?? { ...span, outer: withMarks(this.text, span), article: this.articleAt(span.start) };
    if (!there) this.quotes = [...this.quotes, quote].sort(byStart);
    return Object.assign(confirm(quote), { kind: 'direct' });
  }

  /** Takes a quote away; one that goes on from it goes on from the one before it. */
  dropQuote(quote) {
    this.quotes.splice(this.quotes.indexOf(quote), 1);
    this.#gone.add(place(quote)).add(place(quote.outer));
    for (const other of this.quotes) {
      if (other.continues !== quote) continue;
      if (quote.continues) other.continues = quote.continues;
      else delete other.continues;
    }
  }

  /** The article that a place belongs to. */
  articleAt(offset) {
    const next = this.articles.findIndex((article) => article.start > offset);
    return Math.max(0, (next < 0 ? this.articles.length : next) - 1);
  }

  /** All of it as a report. */
  report() {
    const { version, names, quotes, dates } = this;
    const entities = this.entities;
    const entityAt = new Map(entities.map((entity, i) => [entity, i]));
    const nameAt = new Map(names.map((name, i) => [name, i]));
    const quoteAt = new Map(quotes.map((quote, i) => [quote, i]));
    return {
      version,
      articles: this.articles.map((article) => ({ ...article, people: this.#people(article).map((entity) => entityAt.get(entity)) })),
      dates,
      names: names.map((name) => ({ ...name, entity: entityAt.get(name.entity) })),
      entities: entities.map(({ mentions, ...entity }) => ({
        ...entity,
        mentions: [...mentions].map((name) => nameAt.get(name)).sort((a, b) => a - b),
      })),
      quotes: quotes.map((quote) => {
        const { continues, speaker, ...rest } = quote;
        if (speaker) rest.speaker = speakerWith(speaker, entityAt.get(speaker.entity));
        if (continues) rest.continues = quoteAt.get(continues);
        return rest;
      }),
      checks: this.checks.filter((check) => !this.#gone.has(place(check)) && !this.#answered(check)),
    };
  }

  /** The people named in the byline, each once. */
  #people({ byline }) {
    const inside = ({ start, end, kind }) => kind === 'person' && start >= byline.start && end <= byline.end;
    return byline ? [...new Set(this.over(byline).filter(inside).map((name) => name.entity))] : [];
  }

  /** What the editor has said makes some checks pointless. */
  #answered(check) {
    const { code, start, end } = check;
    const here = (item) => item.start === start && item.end === end;
    if (isOfDates(check)) return [...this.#told].some((date) => overlap(date, check));
    if (code === 'speaker') return this.quotes.find(here)?.speaker?.via === 'name';
    if (code === 'full-name') return this.names.find(here)?.entity.name.includes(' ') ?? false;
    return false;
  }

  /** Whether a quote's speaker is told by one of these names: in “Apple’s Tim Cook” it is not Apple. */
  #readOff(speaker, names) {
    return Boolean(speaker?.entity) && this.over(speaker).some((name) => name.entity === speaker.entity && names.has(name));
  }

  /** Takes names off an entity: what was told by them alone, and whether nothing is left of it. */
  #shed(entity, leaving) {
    const own = [...entity.mentions];
    const all = own.every((name) => leaving.has(name));
    const roles = entity.roles.filter((role) => all || leaving.has(nearest(own, role)));
    const honorific = all || this.#addressed(entity, leaving) ? entity.honorific : undefined;
    for (const name of own) if (leaving.has(name)) entity.mentions.delete(name);
    if (all) return { roles, honorific, all };
    entity.roles = entity.roles.filter((role) => !roles.includes(role));
    if (honorific && !this.#addressed(entity, entity.mentions)) delete entity.honorific;
    const left = new Set([...entity.mentions].map((name) => this.form(name)));
    const aliases = [entity.name, ...entity.aliases].filter((form) => left.has(form));
    if (!left.has(entity.name)) entity.name = longest([...left]);
    entity.aliases = aliases.filter((form) => form !== entity.name);
    return { roles, honorific, all };
  }

  /** Whether the honorific of an entity stands before one of some names. */
  #addressed({ honorific }, names) {
    if (!honorific) return false;
    const before = ({ start }) => this.text.slice(Math.max(0, start - honorific.length - 1), start).trimEnd();
    return [...names].some((name) => before(name) === honorific);
  }
}

/** Marks an item as the editor's own. */
export function confirm(item) {
  return Object.assign(item, { confidence: 1, why: s.corrections.why });
}

/** A speaker with its entity, or without one. */
function speakerWith({ entity: _, ...speaker }, entity) {
  return entity === undefined ? speaker : { entity, ...speaker };
}

/** The name that holds every word of the one given and more, or that one. */
function fullest(name, forms) {
  const words = name.split(' ');
  const fuller = [...forms].filter((form) => words.every((word) => form.split(' ').includes(word)));
  return longest([name, ...fuller]);
}

const MARKS = /["“”„«»'‘’]/;

/** Words with the quotation marks around them, if there are some. */
function withMarks(text, { start, end }) {
  const marked = MARKS.test(text[start - 1]) && MARKS.test(text[end]);
  return marked ? { start: start - 1, end: end + 1 } : { start, end };
}

const longest = (forms) => forms.reduce((a, b) => (b.length > a.length ? b : a));
const place = ({ start, end }) => `${start}-${end}`;
const overlap = (a, b) => Boolean(a && b) && a.start < b.end && b.start < a.end;
const byStart = (a, b) => a.start - b.start;
const nearest = (names, { start }) => [...names].reduce((a, b) => (Math.abs(b.start - start) < Math.abs(a.start - start) ? b : a));
