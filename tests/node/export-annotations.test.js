// Marks as W3C Web Annotations: positions in code points, words with what stands beside them, bodies that say what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnnotations } from '../../www/export/annotations.js';
import { uuidOf } from '../../www/export/stable-id.js';
import { report, text } from './export-sample.js';

const collection = JSON.parse(toAnnotations(report, text, { title: 'Mill fire' }));
const { items } = collection.first;
const selector = (item, type) => item.target.selector.find((one) => one.type === type);
const value = (item, purpose) => item.body.find((body) => body.purpose === purpose)?.value;

test('a collection with a page of everything', () => {
  assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(collection.type, 'AnnotationCollection');
  assert.equal(collection.label, 'Mill fire');
  assert.match(collection['rdfs:comment'], /code points/);
  assert.equal(collection.first.type, 'AnnotationPage');
  assert.equal(collection.total, 13);
  assert.equal(items.length, 13);
  assert.equal(new Set(items.map(({ id }) => id)).size, 13);
  for (const { id, target } of items) for (const iri of [id, target.source]) assert.match(iri, /^urn:uuid:[0-9a-f-]{36}$/);
});

test('positions count code points, past emoji and combining marks', () => {
  const points = [...text];
  for (const item of items) {
    const { start, end } = selector(item, 'TextPositionSelector');
    const { exact } = selector(item, 'TextQuoteSelector');
    assert.equal(points.slice(start, end).join(''), exact);
  }
  const monday = items.find((item) => selector(item, 'TextQuoteSelector').exact === 'Monday');
  assert.equal(selector(monday, 'TextPositionSelector').start, text.indexOf('Monday') - 1, 'one emoji before it');
});

test('the words beside a mark are there, and no character is cut', () => {
  for (const item of items) {
    const { exact, prefix, suffix } = selector(item, 'TextQuoteSelector');
    assert.ok(text.includes(prefix + exact + suffix));
    assert.ok(prefix.isWellFormed() && suffix.isWellFormed());
  }
  const words = `🔥${'x'.repeat(31)}Monday${'y'.repeat(31)}🔥`;
  const monday = { ...report.dates[1], start: 33, end: 39 };
  const [only] = JSON.parse(toAnnotations({ ...report, dates: [monday], names: [], quotes: [], checks: [] }, words)).first.items;
  assert.deepEqual(selector(only, 'TextQuoteSelector'), {
    type: 'TextQuoteSelector', exact: 'Monday', prefix: 'x'.repeat(31), suffix: 'y'.repeat(31),
  });
  assert.deepEqual(selector(only, 'TextPositionSelector'), { type: 'TextPositionSelector', start: 32, end: 38 });
});

test('bodies say the value, the entity, the speaker', () => {
  const of = (exact, motivation) => items.find((item) => item.motivation === motivation && selector(item, 'TextQuoteSelector').exact === exact);
  assert.equal(value(of('Monday', 'tagging'), 'tagging'), '2024-03-11');
  assert.equal(value(of('Monday', 'tagging'), 'describing'), 'Monday 11 March 2024');
  assert.equal(value(of('Marsh', 'identifying'), 'identifying'), 'Zoe\u0308 Marsh');
  assert.equal(value(of('It floats,', 'describing'), 'describing'), 'Zoe\u0308 Marsh');
  assert.equal(value(of('Stop!', 'describing'), 'describing'), undefined, 'nobody is made up');
  assert.equal(value(of('Monday', 'assessing'), 'assessing'), 'Which Monday?');
});

test('identifiers are those of the words', () => {
  assert.equal(toAnnotations(report, text), toAnnotations(report, text));
  assert.match(uuidOf('a'), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const many = Array.from({ length: 5000 }, (_, i) => uuidOf(`date ${i}`));
  assert.equal(new Set(many).size, many.length);
});
