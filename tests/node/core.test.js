// The core as wasm, called from Node as a page calls it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';

before(async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
});

const schema = JSON.parse(await readFile(new URL('../../www/copydesk.schema.json', import.meta.url), 'utf8'));
const sample = await readFile(new URL('../../www/sample.txt', import.meta.url), 'utf8');

/** Enough of JSON Schema for the one that we write; anything else in it is an error. */
function valid(value, rule, path = 'report') {
  const known = ['$schema', '$defs', '$ref', 'title', 'description', 'type', 'properties', 'required', 'items', 'format',
    'minimum', 'oneOf', 'anyOf', 'const', 'enum'];
  for (const word of Object.keys(rule)) assert.ok(known.includes(word), `the schema says '${word}' of ${path}`);
  if (rule.$ref) return valid(value, schema.$defs[rule.$ref.replace('#/$defs/', '')], path);
  const either = rule.oneOf ?? rule.anyOf;
  if (either) {
    const fits = either.some((one) => {
      try { valid(value, one, path); return true; } catch { return false; }
    });
    assert.ok(fits, `${path} is ${JSON.stringify(value)}`);
    return;
  }
  if ('const' in rule) assert.equal(value, rule.const, path);
  if (rule.enum) assert.ok(rule.enum.includes(value), `${path} is ${value}`);
  const types = [rule.type ?? []].flat();
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value;
  assert.ok(types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number')), `${path} is ${type}`);
  if (rule.minimum !== undefined && typeof value === 'number') assert.ok(value >= rule.minimum, path);
  if (type === 'array') value.forEach((item, i) => valid(item, rule.items, `${path}[${i}]`));
  if (type === 'object') {
    for (const field of rule.required ?? []) assert.ok(field in value, `${path} has no ${field}`);
    for (const [field, inner] of Object.entries(value)) {
      assert.ok(field in rule.properties, `${path} has a ${field}, which the schema does not know`);
      valid(inner, rule.properties[field], `${path}.${field}`);
    }
  }
}

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
