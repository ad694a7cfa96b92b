// The card, from a report.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detailsOf, spoken, sureness } from '../../www/text/details.js';

const text = 'Bad bridge\nOn Friday Ms Ada Berg, the mayor, spoke. “We wait,” she said. “So-called” Berg. “Who?” 2019';
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const sure = { confidence: 0.9, why: 'Because.', article: 0 };
const quote = (words, more) => {
  const outer = at(`“${words}”`);
  return { ...sure, start: outer.start + 1, end: outer.end - 1, outer, kind: 'direct', ...more };
};
const report = {
  articles: [{ ...at(text), headline: at('Bad bridge'), published: { ...at('2019'), value: '2019-01-21' }, people: [0], lines: [] }],
  dates: [
    { ...sure, ...at('Friday'), type: 'DATE', value: '2019-01-18', earliest: '2019-01-18', latest: '2019-01-18', anchor: '2019-01-21' },
    { ...sure, ...at('2019'), type: 'DATE', value: '2019', earliest: '2019-01-01', latest: '2019-12-31', confidence: 0.3 },
  ],
  names: [{ ...sure, ...at('Ada Berg'), kind: 'person', entity: 0 }, { ...sure, ...at('Berg', 60), kind: 'person', entity: 0 }],
  entities: [{ kind: 'person', name: 'Ada Berg', aliases: ['Berg'], mentions: [0, 1], roles: [at('the mayor')], honorific: 'Ms' }],
  quotes: [
    quote('We wait,', { speaker: { entity: 0, ...at('she'), text: 'she', via: 'pronoun' } }),
    quote('So-called', { kind: 'scare' }),
    quote('Who?', {}),
  ],
  checks: [{ ...at('Friday'), code: 'x', message: 'Look here.', also: [at('2019')] }],
};

test('the card of a date', () => {
  const details = detailsOf({ layer: 'dates', item: report.dates[0] }, report, text);
  assert.equal(details.kind, 'Date');
  assert.deepEqual(details.rows, [
    ['Means', 'Friday 18 January 2019'], ['Counted from', 'Monday 21 January 2019'], ['In figures', '2019-01-18'],
    ['How sure', 'Sure'], ['Why', 'Because.'],
  ]);
  const year = detailsOf({ layer: 'dates', item: report.dates[1] }, report, text);
  assert.deepEqual(year.rows[1], ['Covers', 'Tuesday 1 January 2019 to Tuesday 31 December 2019']);
  assert.equal(year.unsure, true);
});

test('the card of a name', () => {
  const details = detailsOf({ layer: 'people', item: report.names[1] }, report, text);
  assert.deepEqual(details.rows.slice(0, 3), [['Full name', 'Ada Berg'], ['Described as', 'the mayor'], ['Mentions', '2 mentions']]);
});

test('the card of a quote: who, how it was read, or that nobody was found', () => {
  const by = (i) => detailsOf({ layer: 'quotes', item: report.quotes[i] }, report, text);
  assert.deepEqual(by(0).rows[0], ['Said by', 'Ada Berg (“she”)']);
  assert.deepEqual(by(1).rows[0], ['How sure', 'Sure']);
  assert.deepEqual(by(2).rows[0], ['Said by', 'No speaker found']);
  assert.match(spoken(by(0)), /^Quote: “We wait,”\. Said by: Ada Berg \(“she”\)\. How sure: Sure\. Why: Because\.$/);
});

test('confidence in words', () => {
  assert.deepEqual([0.99, 0.8, 0.79, 0.5, 0.01].map(sureness), ['Very sure', 'Sure', 'Fairly sure', 'Unsure', 'A guess']);
});
