// The quotes of a report as groups of cards: by speaker in order of first words; then those without one, reported
// speech, and what is nobody's speech. A quote that goes on is one card with its parts. Knows of no document.

import { UNSURE, isWithin, keyed, placeOf, speakerOf } from '../findings.js';
import { strings as s } from '../../strings.js';
import { layerOfQuote } from '../../text/marks.js';
import { isSaid, partOf } from './part.js';

/**
 * Groups [{key, kind: 'speaker' | 'none' | 'reported' | 'terms', title, note, rows}] with rows {key, layer, quotes,
 * parts: [{words, place}], label, cue, why, confidence, unsure, said}. 'quotes' are the report's own, 'place' is inside
 * the quotation marks, 'said' tells whether it is somebody's own words, 'label' of what kind it is or who is reported.
 * @param {object} report  a whole report
 * @param {?number} story  the index of the one article to be told of, or null
 */
export function quotesOf(report, text, story) {
  const groups = new Map();
  const group = (key, facts) => groups.get(key) ?? groups.set(key, { key, rows: [], ...facts }).get(key);
  for (const quotes of chained(report, story)) {
    const part = partOf(quotes[0], text);
    groupOf(part, quotes[0], report, text, story, group).rows.push(rowOf(quotes, part, report, text));
  }
  const last = ['none', 'reported', 'terms'].map((key) => groups.get(key)).filter(Boolean);
  const speakers = [...groups.values()].filter(({ kind }) => kind === 'speaker');
  // The tab counts what was said; how many there are of the others is told here.
  for (const g of last) if (g.key !== 'none') g.title = s.panels.quotes.counted(g.title, g.rows.length);
  return [...speakers, ...last].map((g) => ({ ...g, rows: keyed(g.rows) }));
}

/** Quotes of speech with those that go on from them: arrays, in text order. */
function chained({ quotes }, story) {
  const chains = [];
  const chainOf = new Map();
  quotes.forEach((quote, i) => {
    if (story !== null && quote.article !== story) return;
    const before = quote.continues === undefined ? undefined : chainOf.get(quote.continues);
    const chain = before && goesOn(before[0]) && goesOn(quote) ? before : chains[chains.push([]) - 1];
    chain.push(quote);
    chainOf.set(i, chain);
  });
  return chains;
}

const goesOn = ({ kind }) => kind === 'direct' || kind === 'partial';

function rowOf(quotes, part, report, text) {
  const [first] = quotes;
  const confidence = Math.min(...quotes.map((quote) => quote.confidence));
  return {
    key: text.slice(first.start, first.end),
    layer: layerOfQuote(first),
    quotes,
    confidence,
    unsure: confidence < UNSURE,
    said: isSaid(first, text),
    get parts() {
      return quotes.map((quote) => ({ words: words(text, quote.outer), place: placeOf(quote) }));
    },
    get label() {
      if (part === 'reported') return speakerOf(first, report);
      return part === 'terms' || first.kind === 'partial' ? s.quoteKinds[first.kind] : '';
    },
    get cue() {
      const cue = quotes.find((quote) => quote.cue)?.cue;
      return cue ? words(text, cue) : '';
    },
    get why() {
      return [...new Set(quotes.map(({ why }) => why))];
    },
  };
}

function groupOf(part, quote, report, text, story, group) {
  const t = s.panels.quotes;
  if (part !== 'speaker') return group(part, { kind: part, title: t[part], note: part === 'none' ? t.noneNote : '' });
  const entity = report.entities[quote.speaker.entity];
  if (entity) {
    const role = entity.roles.find((place) => story === null || isWithin(place, report.articles[story]));
    return group(`entity ${entity.kind} ${entity.name} ${quote.speaker.entity}`, {
      kind: 'speaker',
      title: entity.name,
      note: role ? words(text, role) : '',
    });
  }
  // 'she' of two stories need not be the same.
  const { text: who, via } = quote.speaker;
  const title = via === 'pronoun' ? t.pronoun(who.toLowerCase()) : who;
  return group(`words ${quote.article} ${who.toLowerCase()}`, { kind: 'speaker', title, note: '' });
}

const words = (text, { start, end }) => text.slice(start, end).replace(/\s+/g, ' ');
