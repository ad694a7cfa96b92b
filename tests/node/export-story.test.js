// One story of a page as a report of its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyAlone } from '../../www/export/story.js';
import { report, text } from './export-sample.js';

test('everything is the report as it is', () => {
  assert.deepEqual(storyAlone(report, text, null), { report, text });
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
