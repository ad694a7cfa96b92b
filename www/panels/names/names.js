// The names of a report as groups of rows: people, organisations, places, others; sorted and filtered as asked.
// Knows of no document and no page.

import { UNSURE, keyed, placeOf } from '../findings.js';
import { layerOfKind } from '../../text/marks.js';
import { strings as s } from '../../strings.js';

/** The groups, each named after the layer of its marks. */
const GROUPS = ['people', 'organisations', 'places', 'others'];
/** The ways to sort. */
export const ORDERS = ['first', 'most', 'name'];

/**
 * Groups [{key, title, rows}] with rows {key, layer, entity, title, kind, aliases, roles, unsure, places}.
 * @param {object} report  a whole report
 * @param {?number} story  the index of the one article whose mentions count, or null
 * @param {{order: string, filter: string}} options  one of ORDERS; words that the names must hold, or ''
 */
export function namesOf(report, text, story, { order, filter }) {
  const rows = report.entities.map((entity, i) => rowOf(entity, i, report, text, story));
  const wanted = plain(filter);
  const shown = keyed(rows).filter((row) => row.places.length > 0 && matches(row, wanted)).sort(BY[order]);
  return GROUPS.map((layer) => ({ key: layer, title: s.panels.names.groups[layer], rows: shown.filter((row) => row.layer === layer) }))
    .filter((group) => group.rows.length > 0);
}

function rowOf(entity, index, report, text, story) {
  const mentions = entity.mentions.map((i) => report.names[i]).filter((name) => story === null || name.article === story);
  return {
    key: `${entity.kind} ${entity.name}`,
    layer: layerOfKind(entity.kind),
    entity: index,
    title: [entity.honorific, entity.name].filter(Boolean).join(' '),
    name: entity.name,
    kind: layerOfKind(entity.kind) === 'others' ? s.kinds[entity.kind] : '',
    aliases: entity.aliases,
    roles: [...new Set(entity.roles.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))],
    unsure: mentions.every(({ confidence }) => confidence < UNSURE),
    places: mentions.map(placeOf),
  };
}

function matches({ title, aliases, roles }, wanted) {
  return wanted === '' || [title, ...aliases, ...roles].some((words) => plain(words).includes(wanted));
}

/** Words as they are compared: without case and accents. */
function plain(words) {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const first = (a, b) => a.places[0].start - b.places[0].start;
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
/** People by their last name, as in an index. */
const lastName = ({ layer, name }) => (layer === 'people' ? name.split(' ').slice(-1).concat(name).join(' ') : name);
const BY = {
  first,
  most: (a, b) => b.places.length - a.places.length || first(a, b),
  name: (a, b) => collator.compare(lastName(a), lastName(b)) || first(a, b),
};
