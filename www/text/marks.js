// The report as marks on the text: which layer, from where to where, what lies at a place, what comes next.
// Knows of no document and no page.

import { moved } from '../edit.js';
import { countWhile } from '../search.js';

/** The layers of marks, in the order in which they are listed. */
export const LAYERS = ['dates', 'people', 'organisations', 'places', 'others', 'quotes', 'reported', 'checks'];

/** The layers that are shown only when they are asked for: half of a news story is reported speech. */
export const ASKED_FOR = new Set(['reported']);

const LAYER_OF_KIND = { person: 'people', organisation: 'organisations', place: 'places' };

/** The layer of a kind of name. */
export function layerOfKind(kind) {
  return LAYER_OF_KIND[kind] ?? 'others';
}

/** The layer of a quote. */
export function layerOfQuote(quote) {
  return quote.kind === 'indirect' ? 'reported' : 'quotes';
}

/** Whether a layer holds quotes. */
export function isOfQuotes(layer) {
  return layer === 'quotes' || layer === 'reported';
}

export class Marks {
  /** All marks, by start, and at one start the longer first. A mark is {layer, start, end, item}. */
  all = [];
  #reach = [];

  /** The marks of a report, if there is one; `story` if only those of one article count. */
  constructor(report = null, story = null) {
    if (!report) return;
    const mark = (layer, item) => ({ layer, start: item.start, end: item.end, item });
    const within = story === null ? { start: 0, end: Infinity } : report.articles[story];
    const all = [
      ...report.dates.map((item) => mark('dates', item)),
      ...report.names.map((item) => mark(layerOfKind(item.kind), item)),
      ...report.quotes.map((item) => mark(layerOfQuote(item), item)),
      ...report.checks.map((item) => mark('checks', item)),
    ];
    this.#keep(
      all
        .filter((m) => m.end > m.start && m.start >= within.start && m.start < within.end)
        .sort((a, b) => a.start - b.start || b.end - a.end),
    );
  }

  /** The marks after an edit, without those that it reached into. */
  moved(change) {
    const marks = new Marks();
    marks.#keep(this.all.flatMap((mark) => {
      const place = moved(mark, change);
      return place ? { ...mark, ...place } : [];
    }));
    return marks;
  }

  /** The marks over a place, the shortest first. */
  at(offset, shown = () => true) {
    const found = [];
    for (let i = this.#startingAfter(offset) - 1; i >= 0 && this.#reach[i] > offset; i--) {
      if (this.all[i].end > offset && shown(this.all[i].layer)) found.push(this.all[i]);
    }
    return found.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The marks that touch a stretch, in order. */
  within(start, end) {
    const found = [];
    const stop = this.#startingAfter(end - 1);
    let i = this.#startingAfter(start);
    while (i > 0 && this.#reach[i - 1] > start) i--;
    for (; i < stop; i++) if (this.all[i].end > start) found.push(this.all[i]);
    return found;
  }

  /** The first shown mark that starts after a place, or null. */
  next(offset, shown = () => true) {
    for (let i = this.#startingAfter(offset); i < this.all.length; i++) if (shown(this.all[i].layer)) return this.all[i];
    return null;
  }

  /** The last shown mark that starts before a place, or null. */
  previous(offset, shown = () => true) {
    for (let i = this.#startingAfter(offset - 1) - 1; i >= 0; i--) if (shown(this.all[i].layer)) return this.all[i];
    return null;
  }

  #keep(all) {
    this.all = all;
    // How far the marks up to each one reach, so that a search backwards knows when to stop.
    let reach = 0;
    this.#reach = all.map((m) => (reach = Math.max(reach, m.end)));
  }

  #startingAfter(offset) {
    return countWhile(this.all, ({ start }) => start <= offset);
  }
}

/** A stretch cut where marks begin and end: [{start, end, layers}], for engines that cannot highlight ranges. */
export function segments(start, end, marks) {
  const cuts = new Set([start, end]);
  for (const m of marks) for (const at of [m.start, m.end]) if (at > start && at < end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => {
    const over = marks.filter((m) => m.start <= edges[i] && m.end >= to);
    return { start: edges[i], end: to, layers: [...new Set(over.map((m) => m.layer))] };
  });
}
