// The report as the lists beside the text: groups of entries, each with the places that it leads to.
// Knows of no document and no page.

import { layerOfKind } from '../text/marks.js';
import { strings as s } from '../strings.js';
import { dateInWords, dayInWords } from '../timex.js';

/** The lists, in the order of their tabs. */
export const LISTS = ['dates', 'names', 'quotes', 'checks', 'stories'];

/** Below this an entry is marked as unsure. */
export const UNSURE = 0.6;

/**
 * Every list of a report: {dates, names, …}, each an array of groups {title, entries}.
 * An entry is {layer, title, detail, unsure, places: [{start, end}]}.
 */
export function listsOf(report, text) {
  return {
    dates: dates(report, text),
    names: names(report, text),
    quotes: quotes(report, text),
    checks: checks(report),
    stories: stories(report, text),
  };
}

/** How many entries a list has. */
export function countOf(groups) {
  return groups.reduce((sum, group) => sum + group.entries.length, 0);
}

/** What an article is called. */
export function headline(article, index, text) {
  return article.headline ? text.slice(article.headline.start, article.headline.end) : s.untitled(index + 1);
}

/** The one behind a quote: the entity's name, or the words that stand for it; null where nobody was found. */
export function speakerOf(quote, report) {
  if (!quote.speaker) return null;
  return report.entities[quote.speaker.entity]?.name ?? quote.speaker.text;
}

function dates(report, text) {
  const groups = report.articles.map((article, i) => ({
    title: report.articles.length > 1 ? headline(article, i, text) : '',
    entries: [],
  }));
  for (const date of report.dates) {
    groups[date.article]?.entries.push({
      layer: 'dates',
      title: dateInWords(date),
      detail: s.inQuotes(text.slice(date.start, date.end)),
      unsure: date.confidence < UNSURE,
      places: [span(date)],
    });
  }
  return filled(groups);
}

function names(report, text) {
  const groups = new Map(Object.keys(s.kindGroups).map((kind) => [kind, { title: s.kindGroups[kind], entries: [] }]));
  for (const entity of report.entities) {
    const mentions = entity.mentions.map((i) => report.names[i]);
    const roles = unique(entity.roles.map(({ start, end }) => text.slice(start, end)));
    groups.get(entity.kind)?.entries.push({
      layer: layerOfKind(entity.kind),
      title: [entity.honorific, entity.name].filter(Boolean).join(' '),
      detail: [s.list(entity.aliases), s.list(roles)].filter(Boolean).join(' · '),
      unsure: mentions.length > 0 && mentions.every((m) => m.confidence < UNSURE),
      places: mentions.map(span),
    });
  }
  return filled([...groups.values()]);
}

/** By speaker in order of first words; then what nobody was found for, then what is nobody's speech. */
function quotes(report, text) {
  const speakers = new Map();
  const none = { title: s.noSpeaker, entries: [] };
  const terms = { title: s.notSpeech, entries: [] };
  for (const quote of report.quotes) {
    const speaker = speakerOf(quote, report);
    const key = quote.speaker?.entity ?? speaker;
    let group = quote.kind === 'scare' || quote.kind === 'title' ? terms : none;
    if (group === none && speaker !== null) {
      group = speakers.get(key) ?? { title: speaker, entries: [] };
      speakers.set(key, group);
    }
    group.entries.push({
      layer: 'quotes',
      title: text.slice(quote.outer.start, quote.outer.end),
      detail: quote.kind === 'direct' ? '' : s.quoteKinds[quote.kind],
      unsure: quote.confidence < UNSURE,
      places: [span(quote)],
    });
  }
  return filled([...speakers.values(), none, terms]);
}

function checks(report) {
  const entries = report.checks.map((check) => ({
    layer: 'checks',
    title: check.message,
    detail: '',
    unsure: false,
    places: [span(check), ...check.also.map(span)],
  }));
  return filled([{ title: '', entries }]);
}

function stories(report, text) {
  const entries = report.articles.map((article, i) => ({
    layer: 'stories',
    title: headline(article, i, text),
    detail: s.story(
      article.published && dayInWords(article.published.value),
      s.list(article.people.map((e) => report.entities[e]?.name).filter(Boolean)),
    ),
    unsure: false,
    places: [span(article.headline ?? article.lines[0] ?? article)],
  }));
  return filled([{ title: '', entries }]);
}

const span = ({ start, end }) => ({ start, end });
const unique = (items) => [...new Set(items)];
const filled = (groups) => groups.filter((group) => group.entries.length > 0);
