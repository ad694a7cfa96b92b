// The core as wasm, called from Node as a page calls it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';
import { schema, valid } from './schema.js';

before(async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
});

const sample = await readFile(new URL('../../www/sample.txt', import.meta.url), 'utf8');

test('a report is as its schema says', () => {
  const report = analyze(sample);
  assert.ok(report.articles[0].lines.length > 10);
  valid(report, schema);
});

test('a report is plain data that can be sent and stored', () => {
  const report = analyze(sample);
  assert.deepEqual(structuredClone(report), report);
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
});

test('positions are those of JavaScript strings', () => {
  const text = '🦊🦊 “We are 𝒓eady,” said Ada Berg on Friday.';
  const words = analyze(text).quotes.map(({ start, end }) => text.slice(start, end));
  assert.ok(words.includes('We are 𝒓eady,'), words.join(' | '));
  const line = analyze(text).articles[0].lines[0];
  assert.deepEqual([line.start, line.end], [0, text.length]);
});

test('what is wrong with a request is a RangeError that says so', () => {
  assert.throws(() => analyze('x', { published: '2019-13-40' }), {
    name: 'RangeError',
    message: "published: '2019-13-40' is not a calendar date (want YYYY-MM-DD)",
  });
  assert.throws(() => analyze('x', { publish: '2019-01-01' }), { name: 'RangeError', message: /^options: .*publish/ });
  assert.throws(() => analyze('x', { published: 20190101 }), { name: 'RangeError', message: /^options: want an object/ });
  assert.throws(() => analyze('x', 'today'), { name: 'RangeError', message: /^options: .*published/ });
  assert.ok(analyze('x', { published: undefined }));
  assert.throws(() => analyze('x'.repeat(17 * 1024 * 1024)), { name: 'RangeError', message: /^text: 17825792 bytes is more/ });
  assert.ok(analyze('After an error it goes on.').articles.length === 1);
});

test('strange strings have reports too', () => {
  for (const text of ['', ' ', '\0', '\ud800', 'a\udc00b “c', '\r\n\r\n', '\u202e”“', '“'.repeat(10_000), 'x'.repeat(100_000)]) {
    const report = analyze(text);
    for (const { start, end } of [...report.dates, ...report.names, ...report.quotes, ...report.articles]) {
      assert.ok(0 <= start && start <= end && end <= text.length);
    }
  }
});

test('the same text has the same report each time', () => {
  assert.equal(JSON.stringify(analyze(sample)), JSON.stringify(analyze(sample)));
});
