// Whom a name may be the same as, and who may have said a quote: the entities of a report as options, the likeliest
// first. Knows of no document.

import { strings as s } from '../strings.js';

/** The other entities: those that share a word first, then those of the same kind, then the most mentioned. */
export function sameAs(report, index) {
  const entity = report.entities[index];
  const words = wordsOf(entity);
  const shares = (other) => [...wordsOf(other)].some((word) => words.has(word));
  return options(report, (other) => (shares(other) ? 2 : 0) + (other.kind === entity.kind ? 1 : 0)).filter(({ value }) => value !== index);
}

/** Who may speak: people first, then bodies. */
export function speakers(report) {
  return options(report, ({ kind }) => ['organisation', 'person'].indexOf(kind));
}

function options({ entities }, rank) {
  return entities
    .map((entity, value) => ({ entity, value, rank: rank(entity) }))
    .sort((a, b) => b.rank - a.rank || b.entity.mentions.length - a.entity.mentions.length)
    .map(({ entity, value }) => ({
      label: entity.name,
      detail: s.corrections.option(s.kinds[entity.kind], entity.mentions.length),
      value,
    }));
}

const wordsOf = ({ name, aliases }) => new Set([name, ...aliases].join(' ').toLowerCase().split(/[\s.,-]+/).filter((word) => word.length > 1));
