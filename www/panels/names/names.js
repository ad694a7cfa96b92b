// The names of a report as groups of rows: people, organisations, places, others; sorted and filtered as asked.
// Knows of no document and no page.

import { UNSURE, isWithin, keyed, placeOf } from '../findings.js';
import { layerOfKind } from '../../text/marks.js';
import { strings as s } from '../../strings.js';
import { PARTS, spread } from './spark.js';

/** The groups, each named after the layer of its marks. */
const GROUPS = ['people', 'organisations', 'places', 'others'];
/** The ways to sort. */
export const ORDERS = ['first', 'most', 'name'];

/**
 * Groups [{key, title, rows}] with rows {key, layer, entity, title, kind, aliases, roles, unsure, places, spread}; what
 * is said of a name is made when it is asked for, since a long page shows a small part of its names.
 * @param {object} report  a whole report
 * @param {?number} story  the index of the one article whose mentions count, or null
 * @param {{order: string, filter: string}} options  one of ORDERS; words that the names must hold, or ''
 */
export function namesOf(report, text, story, { order, filter }) {
  const stretch = story === null ? { start: 0, end: text.length } : report.articles[story];
  const wanted = plain(filter);
  const groups = new Map(GROUPS.map((layer) => [layer, { key: layer, title: s.panels.names.groups[layer], rows: [] }]));
  report.entities.forEach((entity, i) => {
    const names = entity.mentions.map((at) => report.names[at]);
    const mentions = story === null ? names : names.filter(({ article }) => article === story);
    const row = new Row(entity, i, mentions, text, stretch);
    if (mentions.length > 0 && matches(row, wanted)) groups.get(row.layer).rows.push(row);
  });
  return [...groups.values()]
    .filter(({ rows }) => rows.length > 0)
    .map((group) => ({ ...group, rows: sorted(keyed(group.rows), order) }));
}

/** A class, for there may be thousands. */
class Row {
  #of;
  #mentions;
  #text;
  #stretch;

  constructor(of, entity, mentions, text, stretch) {
    this.#of = of;
    this.#mentions = mentions;
    this.#text = text;
    this.#stretch = stretch;
    this.entity = entity;
    this.key = `${of.kind} ${of.name}`;
    this.layer = layerOfKind(of.kind);
    this.first = mentions[0]?.start;
    this.times = mentions.length;
  }

  get name() {
    return this.#of.name;
  }

  get title() {
    return [this.#of.honorific, this.#of.name].filter(Boolean).join(' ');
  }

  get kind() {
    return this.layer === 'others' ? s.kinds[this.#of.kind] : '';
  }

  /** Those that stand in the stretch, as its mentions do. */
  get aliases() {
    const written = new Set(this.#mentions.map((mention) => this.#words(mention)));
    return this.#of.aliases.filter((alias) => written.has(alias));
  }

  get roles() {
    const roles = this.#of.roles.filter((role) => isWithin(role, this.#stretch));
    return [...new Set(roles.map((role) => this.#words(role)))];
  }

  get unsure() {
    return this.#mentions.every(({ confidence }) => confidence < UNSURE);
  }

  get places() {
    return this.#mentions.map(placeOf);
  }

  get spread() {
    return spread(this.#mentions, this.#stretch, PARTS);
  }

  #words({ start, end }) {
    return this.#text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** What is seen of it. */
  toJSON() {
    const { title, kind, aliases, roles, unsure, times, spread: where } = this;
    return { title, kind, aliases, roles, unsure, times, where };
  }
}

function matches({ title, aliases, roles }, wanted) {
  return wanted === '' || [title, ...aliases, ...roles].some((words) => plain(words).includes(wanted));
}

/** Words as they are compared: without case and accents. */
function plain(words) {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function sorted(rows, order) {
  const first = (a, b) => a.first - b.first;
  if (order === 'first') return rows.sort(first);
  if (order === 'most') return rows.sort((a, b) => b.times - a.times || first(a, b));
  // People by their last name, as in an index.
  const index = new Map(
    rows.map((row) => [row, plain(row.layer === 'people' ? `${row.name.split(' ').at(-1)} ${row.name}` : row.name)]),
  );
  return rows.sort((a, b) => (index.get(a) < index.get(b) ? -1 : index.get(a) > index.get(b) ? 1 : first(a, b)));
}
