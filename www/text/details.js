// What the card says about a mark: {layer, kind, title, rows: [[term, words]], unsure}. Knows of no document and no page.

import { speakerOf, UNSURE } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dateInWords, dayInWords, inFigures } from '../timex.js';
import { isOfQuotes } from './marks.js';

/** The details of a mark. */
export function detailsOf({ layer, item }, report, text) {
  const words = text.slice(item.start, item.end);
  if (layer === 'checks') return { layer, kind: s.layers.checks, title: item.message, rows: [], unsure: false };
  const about = layer === 'dates' ? ofDate(item) : isOfQuotes(layer) ? ofQuote(item, report) : ofName(item, report, text);
  return {
    layer,
    kind: about.kind,
    title: isOfQuotes(layer) ? text.slice(item.outer.start, item.outer.end) : words,
    rows: [...about.rows, [s.card.sure, sureness(item.confidence)], [s.card.why, item.why]].filter(([, value]) => value),
    unsure: item.confidence < UNSURE,
  };
}

/** How sure, in words. */
export function sureness(confidence) {
  return s.sureness.find(([least]) => confidence >= least)[1];
}

/** The details in one sentence, to be spoken. */
export function spoken({ kind, title, rows }) {
  return s.card.spoken(kind, [title, ...rows.map(([term, words]) => `${term}: ${words}`)]);
}

function ofDate(date) {
  const { earliest, latest, anchor } = date;
  const means = dateInWords(date);
  const covers = earliest && latest && earliest !== latest ? s.card.to(dayInWords(earliest), dayInWords(latest)) : '';
  return {
    kind: s.dateTypes[date.type],
    rows: [
      [s.card.value, means],
      [s.card.span, covers],
      [s.card.anchor, anchor && dayInWords(anchor)],
      [s.card.code, means !== date.value ? inFigures(date) : ''],
    ],
  };
}

function ofName(name, report, text) {
  const entity = report.entities[name.entity];
  const words = text.slice(name.start, name.end);
  const roles = [...new Set(entity?.roles.map(({ start, end }) => text.slice(start, end)))];
  return {
    kind: s.kinds[name.kind],
    rows: entity
      ? [
          [s.card.name, entity.name === words ? '' : entity.name],
          [s.card.aliases, s.list(entity.aliases.filter((alias) => alias !== words))],
          [s.card.roles, s.list(roles)],
          [s.card.mentions, s.timesSpoken(entity.mentions.length)],
        ]
      : [],
  };
}

function ofQuote(quote, report) {
  const speaker = speakerOf(quote, report);
  const speech = quote.kind !== 'scare' && quote.kind !== 'title';
  const by = speaker !== null ? s.via[quote.speaker.via](speaker, quote.speaker.text) : speech ? s.noSpeaker : '';
  return { kind: s.quoteKinds[quote.kind], rows: [[s.card.speaker, by]] };
}
