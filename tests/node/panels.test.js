// The lists of names, quotes, checks and articles, from a report.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around } from '../../www/panels/around.js';
import { checkRows } from '../../www/panels/checks.js';
import { countsOf, keyed } from '../../www/panels/findings.js';
import { namesOf } from '../../www/panels/names/names.js';
import { PARTS, spread, spreadInWords } from '../../www/panels/names/spark.js';
import { quotesOf } from '../../www/panels/quotes/quotes.js';
import { storyRows } from '../../www/panels/stories.js';

const text = [
  'Bad bridge',
  'By Cy Ames',
  '“We wait,” Ada Berg, the mayor, said. “And hope.” Zoë Abt wept in Kay. Berg left.',
  'Good inn',
  '“Who?” “So-called” peace, she said. She said that it rains. Berg slept at the Kay Inn.',
].join('\n');
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const second = text.indexOf('Good inn');
const sure = { confidence: 0.9, why: 'Because.', article: 0 };
const quote = (words, more) => {
  const outer = at(`“${words}”`);
  return { ...sure, start: outer.start + 1, end: outer.end - 1, outer, kind: 'direct', ...more };
};
const name = (words, entity, more = {}, from = 0) => ({ ...sure, ...at(words, from), kind: 'person', entity, ...more });
const report = {
  articles: [
    {
      start: 0,
      end: second - 1,
      headline: at('Bad bridge'),
      byline: at('By Cy Ames'),
      published: { ...at('Ames'), value: '2019-01-21' },
      people: [0],
      lines: [],
    },
    { start: second, end: text.length, headline: at('Good inn'), people: [], lines: [] },
  ],
  dates: [{ ...sure, ...at('wept'), type: 'DATE', value: '2019' }],
  names: [
    name('Cy Ames', 0),
    name('Ada Berg', 1),
    name('Zoë Abt', 2, { confidence: 0.3 }),
    name('Kay', 3, { kind: 'place' }),
    name('Berg', 1, {}, text.indexOf('Kay')),
    name('Berg', 1, { article: 1 }, second),
    name('Kay Inn', 4, { kind: 'product', article: 1 }),
  ],
  entities: [
    { kind: 'person', name: 'Cy Ames', aliases: [], mentions: [0], roles: [] },
    {
      kind: 'person',
      name: 'Ada Berg',
      aliases: ['Berg'],
      mentions: [1, 4, 5],
      roles: [at('the mayor')],
      honorific: 'Ms',
    },
    { kind: 'person', name: 'Zoë Abt', aliases: [], mentions: [2], roles: [] },
    { kind: 'place', name: 'Kay', aliases: [], mentions: [3], roles: [] },
    { kind: 'product', name: 'Kay Inn', aliases: [], mentions: [6], roles: [] },
  ],
  quotes: [
    quote('We wait,', { speaker: { entity: 1, ...at('Ada Berg'), text: 'Ada Berg', via: 'name' }, cue: at('said') }),
    quote('And hope.', { speaker: { entity: 1, ...at('Ada Berg'), text: 'Ada Berg', via: 'carried' }, continues: 0 }),
    quote('Who?', { article: 1 }),
    quote('So-called', { kind: 'scare', article: 1 }),
    {
      ...sure,
      ...at('that it rains'),
      outer: at('that it rains'),
      kind: 'indirect',
      article: 1,
      speaker: { ...at('She'), text: 'She', via: 'pronoun' },
    },
  ],
  checks: [
    { ...at('Bad'), code: 'x', message: 'Look here.', also: [at('Good')] },
    { ...at('Bad'), code: 'x', message: 'And here.', also: [] },
  ],
};
const all = { order: 'first', filter: '' };
const titles = (groups) => groups.map(({ title, rows }) => [title, ...rows.map((row) => row.title)]);

test('how many there are, of the page and of a story; reported speech and terms are no quotes', () => {
  assert.deepEqual(countsOf(report, text), { dates: 1, names: 5, quotes: 3, checks: 2, stories: 2 });
  assert.deepEqual(countsOf(report, text, 1), { dates: 0, names: 2, quotes: 1, checks: 1, stories: 2 });
});

test('names in groups, with honorific, aliases, roles and places', () => {
  const groups = namesOf(report, text, null, all);
  assert.deepEqual(titles(groups), [
    ['People', 'Cy Ames', 'Ms Ada Berg', 'Zoë Abt'],
    ['Places', 'Kay'],
    ['Others', 'Kay Inn'],
  ]);
  const [, berg, abt] = groups[0].rows;
  assert.deepEqual(
    [berg.entity, berg.aliases, berg.roles, berg.places.length, berg.unsure, berg.kind],
    [1, ['Berg'], ['the mayor'], 3, false, ''],
  );
  assert.equal(abt.unsure, true);
  assert.equal(groups[2].rows[0].kind, 'Product');
});

test('names by mentions, and by the last name of people', () => {
  assert.deepEqual(titles(namesOf(report, text, null, { ...all, order: 'most' }))[0], [
    'People',
    'Ms Ada Berg',
    'Cy Ames',
    'Zoë Abt',
  ]);
  assert.deepEqual(titles(namesOf(report, text, null, { ...all, order: 'name' }))[0], [
    'People',
    'Zoë Abt',
    'Cy Ames',
    'Ms Ada Berg',
  ]);
});

test('names that have some words, without regard to case and accents; aliases and roles count', () => {
  const shown = (filter) => titles(namesOf(report, text, null, { ...all, filter })).flatMap(([, ...names]) => names);
  assert.deepEqual(shown('zoe'), ['Zoë Abt']);
  assert.deepEqual(shown('MAYOR '), ['Ms Ada Berg']);
  assert.deepEqual(shown('nobody'), []);
});

test('names of one story, with the mentions, aliases and roles in it', () => {
  const groups = namesOf(report, text, 1, all);
  assert.deepEqual(titles(groups), [
    ['People', 'Ms Ada Berg'],
    ['Others', 'Kay Inn'],
  ]);
  const [berg] = groups[0].rows;
  assert.deepEqual([berg.places, berg.aliases, berg.roles], [[at('Berg', second)], ['Berg'], []]);
  const both = { ...report, entities: report.entities.map((e) => ({ ...e, aliases: ['Berg', 'Ada'] })) };
  assert.deepEqual(namesOf(both, text, 1, all)[0].rows[0].aliases, ['Berg'], 'not one of another story');
});

test('where the mentions are', () => {
  const places = [0, 1, 99, 100].map((start) => ({ start, end: start + 1 }));
  assert.deepEqual(spread(places, { start: 0, end: 100 }, 4), [2, 0, 0, 2]);
  assert.deepEqual(spread([], { start: 0, end: 0 }, 2), [0, 0]);
  assert.equal(
    spreadInWords(spread(places, { start: 0, end: 100 }, PARTS)),
    'In the text: 2 at the beginning, 0 in the middle, 2 at the end',
  );
});

test('quotes by speaker, a continued one on one card; then without speaker, reported, terms', () => {
  const groups = quotesOf(report, text, null);
  assert.deepEqual(
    groups.map((g) => [g.title, g.note, g.rows.map((row) => row.parts.map((p) => p.words))]),
    [
      ['Ada Berg', 'the mayor', [['“We wait,”', '“And hope.”']]],
      ['No speaker found', 'Nobody is named as the speaker near these words.', [['“Who?”']]],
      ['Reported speech (1)', '', [['that it rains']]],
      ['Other words in quotation marks (1)', '', [['“So-called”']]],
    ],
  );
  const [card] = groups[0].rows;
  assert.deepEqual([card.cue, card.label, card.said, card.why], ['said', '', true, ['Because.']]);
  assert.deepEqual(card.parts[0].place, { start: report.quotes[0].start, end: report.quotes[0].end });
  assert.equal(groups[2].rows[0].label, 'She');
});

test('quotes of one story; what goes on from another is a card of its own', () => {
  assert.deepEqual(
    quotesOf(report, text, 1).map((g) => g.title),
    ['No speaker found', 'Reported speech (1)', 'Other words in quotation marks (1)'],
  );
  const cut = { ...report, quotes: report.quotes.map((q, i) => (i === 0 ? { ...q, article: 1 } : q)) };
  assert.deepEqual(
    quotesOf(cut, text, 0)[0].rows[0].parts.map((p) => p.words),
    ['“And hope.”'],
  );
});

test('words in quotation marks without a speaker are a term if they are few, or else speech of nobody known', () => {
  const long = text.slice(at('Zoë').start, at('slept').end);
  const scare = (place) => ({ ...sure, ...place, outer: place, kind: 'scare' });
  const groups = quotesOf(
    { ...report, quotes: [scare(at('So-called')), scare(at(long)), { ...scare(at('peace')), kind: 'title' }] },
    text,
    null,
  );
  assert.deepEqual(
    groups.map((g) => [g.key, g.rows.length]),
    [
      ['none', 1],
      ['terms', 2],
    ],
  );
});

test('one who is known by a pronoun alone is not taken for another story’s', () => {
  const she = (words, article) => quote(words, { article, speaker: { ...at('she'), text: 'she', via: 'pronoun' } });
  const groups = quotesOf({ ...report, quotes: [she('We wait,', 0), she('Who?', 1)] }, text, null);
  assert.deepEqual(
    groups.map((g) => [g.title, g.rows.length]),
    [
      ['“she”, not named', 1],
      ['“she”, not named', 1],
    ],
  );
});

test('checks lead to every place that they concern, of a story if it has one of them', () => {
  const rows = checkRows(report, text, null);
  assert.deepEqual(rows[0].places, [at('Bad'), at('Good')]);
  assert.equal(rows[0].words[1].words, 'Good');
  assert.deepEqual(
    checkRows(report, text, 1).map((row) => row.title),
    ['Look here.'],
  );
});

test('articles with their date, who wrote them and how much is in them', () => {
  const rows = storyRows(report, text, 0);
  assert.deepEqual(
    rows.map(({ title, about, counts, on, alone }) => [title, about, counts, on, alone]),
    [
      ['Bad bridge', 'Monday 21 January 2019, by Cy Ames', { dates: 1, names: 4, quotes: 2, checks: 2 }, true, false],
      ['Good inn', '', { dates: 0, names: 2, quotes: 1, checks: 1 }, false, false],
    ],
  );
  const nameless = { ...report, articles: report.articles.map((a) => ({ ...a, people: [] })) };
  assert.equal(
    storyRows(nameless, text, null)[0].about,
    'Monday 21 January 2019, By Cy Ames',
    'the line where no name was found',
  );
});

test('the words around a place, of its own line and cut at words', () => {
  assert.deepEqual(around(text, at('Kay')), {
    before: '… Ada Berg, the mayor, said. “And hope.” Zoë Abt wept in ',
    words: 'Kay',
    after: '. Berg left.',
  });
  assert.deepEqual(around('one\ntwo', { start: 4, end: 7 }), { before: '', words: 'two', after: '' });
  assert.deepEqual(around('aaa bbb ccc ddd eee', { start: 8, end: 11 }, 5), {
    before: '… bbb ',
    words: 'ccc',
    after: ' ddd …',
  });
});

test('rows of the same key are told apart', () => {
  assert.deepEqual(
    keyed([{ key: 'a' }, { key: 'b' }, { key: 'a' }]).map((row) => row.key),
    ['a', 'b', 'a 2'],
  );
});
