// The findings as an outline to copy or print: for each story its title, its day and writers, and what was found in it.
// Others turn it into Markdown, HTML or plain words.

import { headline, speakerOf, UNSURE } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dateInWords, dayInWords } from '../timex.js';
import { Sentences } from './sentences.js';

/**
 * Stories {title, about, sections}; a section is {kind, title, items}, an item {lead, note, start}: what was found,
 * what is told of it, and where in the text. Of quotes the lead is the words with their marks, the note who said them.
 */
export function outlineOf(report, text) {
  const sentences = new Sentences(report, text);
  return report.articles.map((article, i) => {
    const sections = [
      ['dates', dates(report, text, sentences, i)],
      ['names', names(report, text, i)],
      ['quotes', quotes(report, text, i)],
      ['checks', checks(report, sentences, article)],
    ];
    const people = article.people.map((entity) => report.entities[entity]?.name).filter(Boolean);
    return {
      title: headline(article, i, text),
      about: s.story(article.published ? dayInWords(article.published.value) : '', s.list(people)),
      sections: sections
        .filter(([, items]) => items.length > 0)
        .map(([kind, items]) => ({ kind, title: s.layers[kind] ?? s.tabs[kind], items })),
    };
  });
}

function dates(report, text, sentences, article) {
  return report.dates.filter((date) => date.article === article).map((date) => {
    const words = text.slice(date.start, date.end);
    const sentence = sentences.of(date);
    return {
      lead: dateInWords(date, words),
      note: facts(sentence === words ? s.inQuotes(words) : s.export.told(words, sentence), unsure([date])),
      start: date.start,
    };
  });
}

function names(report, text, article) {
  return report.entities.flatMap((entity) => {
    const mentions = entity.mentions.map((i) => report.names[i]).filter((name) => name.article === article);
    if (mentions.length === 0) return [];
    const roles = [...new Set(entity.roles.map(({ start, end }) => text.slice(start, end)))];
    return {
      lead: [entity.honorific, entity.name].filter(Boolean).join(' '),
      note: facts(
        s.kinds[entity.kind], s.list(roles), s.list(entity.aliases), s.timesSpoken(mentions.length), unsure(mentions),
      ),
      start: mentions[0].start,
    };
  });
}

/** Whose words they are is told of speech only. */
function quotes(report, text, article) {
  return report.quotes.filter((quote) => quote.article === article).map((quote) => {
    const speech = quote.kind !== 'scare' && quote.kind !== 'title';
    const kind = quote.kind === 'direct' ? '' : s.quoteKinds[quote.kind];
    return {
      lead: oneLine(text.slice(quote.outer.start, quote.outer.end)),
      note: facts(speech ? (speakerOf(quote, report) ?? s.noSpeaker) : '', kind, unsure([quote])),
      start: quote.start,
    };
  });
}

function checks(report, sentences, { start, end }) {
  return report.checks
    .filter((check) => check.start >= start && check.start < end)
    .map((check) => ({ lead: check.message, note: s.inQuotes(sentences.of(check)), start: check.start }));
}

const facts = (...parts) => parts.filter(Boolean).join(' · ');
const unsure = (items) => (items.every(({ confidence }) => confidence < UNSURE) ? s.unsure : '');
const oneLine = (words) => words.replace(/\s+/g, ' ');
