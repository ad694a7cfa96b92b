// One story of a page as a report of its own.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';
import { anchorOf } from '../../www/corrections/anchor.js';
import { Corrections } from '../../www/corrections/corrections.js';
import { forOthers } from '../../www/export/reasons.js';
import { storyAlone } from '../../www/export/story.js';
import { at, report, text } from './export-sample.js';
import { schema, valid } from './schema.js';

test('everything is the report as it is', () => {
  assert.deepEqual(storyAlone(report, text, null), { report, text, corrections: [] });
});

test('a story has its own text, and its places are those of that text', () => {
  const alone = storyAlone(report, text, 1);
  const words = ({ start, end }) => alone.text.slice(start, end);
  assert.ok(alone.text.startsWith('Ferry is back'));
  assert.equal(alone.report.articles.length, 1);
  const [article] = alone.report.articles;
  assert.equal(words(article), alone.text);
  assert.equal(words(article.headline), 'Ferry is back');
  assert.deepEqual(article.lines.map(words), ['Ferry is back', 'The ferry ran again in June 1931. “It floats,” Marsh said.']);
  assert.deepEqual(alone.report.dates.map(words), ['June 1931']);
  assert.deepEqual(alone.report.names.map(words), ['Marsh']);
  assert.deepEqual(alone.report.quotes.map((quote) => [words(quote), words(quote.outer), words(quote.cue), words(quote.speaker)]), [
    ['It floats,', '“It floats,”', 'said', 'Marsh'],
  ]);
  assert.deepEqual(alone.report.checks, [], 'a check of the other story is gone');
});

test('indexes lead to the same things as before', () => {
  const { report: alone } = storyAlone(report, text, 1);
  assert.deepEqual(alone.entities.map(({ name, mentions, roles }) => [name, mentions, roles]), [['Zoe\u0308 Marsh', [0], []]]);
  assert.equal(alone.names[0].entity, 0);
  assert.equal(alone.quotes[0].speaker.entity, 0);
  assert.deepEqual(alone.articles[0].people, [0]);
  for (const { article } of [...alone.dates, ...alone.names, ...alone.quotes]) assert.equal(article, 0);
});

test('the first story keeps its checks, without the places of others', () => {
  const { report: alone, text: words } = storyAlone(report, text, 0);
  assert.equal(alone.checks.length, 2);
  assert.deepEqual(alone.checks[0].also.map(({ start, end }) => words.slice(start, end)), ['15 March 2024']);
  assert.equal(words.slice(alone.articles[0].published.start, alone.articles[0].published.end), '15 March 2024');
});

test('a quote goes on from the same quote', () => {
  const linked = { ...report, quotes: [report.quotes[0], report.quotes[2], { ...report.quotes[2], continues: 1 }] };
  assert.equal(storyAlone(linked, text, 1).report.quotes[1].continues, 0);
});

test('what was corrected by you on the desk was corrected by the editor for others', () => {
  const change = { do: 'date', at: anchorOf(text, at('Monday')), type: 'DATE', value: '2024-03-18' };
  const { dates } = forOthers(new Corrections([change]).apply(report, text));
  assert.deepEqual(dates.map(({ why }) => why), ['Because.', 'Corrected by the editor.', 'Because.', 'Because.']);
});

test('corrections of a story go with it, and those of others do not', () => {
  const date = (words) => ({ do: 'no-date', at: anchorOf(text, at(words)) });
  const { report: alone, text: words, corrections } = storyAlone(report, text, 1, [date('Monday'), date('June 1931')]);
  assert.deepEqual(corrections.map((change) => change.at.words), ['June 1931']);
  assert.equal(words.indexOf('June 1931'), corrections[0].at.start);
  assert.deepEqual(new Corrections(corrections).apply(alone, words).dates, [], 'and can be done again');
});

test('every story of a page is a report as the schema has it, with the same words', async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
  const page = await readFile(new URL('../pages/two-stories.txt', import.meta.url), 'utf8');
  const whole = analyze(page);
  assert.ok(whole.articles.length > 1);
  whole.articles.forEach((article, i) => {
    const { report: alone, text: words } = storyAlone(whole, page, i);
    valid(alone, schema);
    assert.equal(words, page.slice(article.start, article.end));
    for (const kind of ['dates', 'names', 'quotes']) {
      const before = whole[kind].filter((item) => item.article === i).map(({ start, end }) => page.slice(start, end));
      assert.ok(before.length > 0);
      assert.deepEqual(alone[kind].map(({ start, end }) => words.slice(start, end)), before);
    }
    alone.names.forEach((name, n) => assert.ok(alone.entities[name.entity].mentions.includes(n)));
    for (const { speaker } of alone.quotes) if (speaker) assert.equal(words.slice(speaker.start, speaker.end), speaker.text);
  });
});
