// Marks: what lies where.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Marks, segments } from '../../www/text/marks.js';

const report = {
  dates: [{ start: 12, end: 18 }, { start: 40, end: 44 }],
  names: [{ start: 0, end: 3, kind: 'person' }, { start: 14, end: 16, kind: 'event' }],
  quotes: [{ start: 10, end: 30 }],
  checks: [{ start: 12, end: 18 }, { start: 50, end: 50 }],
};
const marks = new Marks(report);
const layers = (found) => found.map((mark) => mark.layer).join(' ');

test('marks stand in text order, the longer first, empty ones nowhere', () => {
  assert.equal(layers(marks.all), 'people quotes dates checks others dates');
});

test('marks at a place, the innermost first', () => {
  assert.equal(layers(marks.at(0)), 'people');
  assert.equal(layers(marks.at(3)), '');
  assert.equal(layers(marks.at(15)), 'others checks dates quotes');
  assert.equal(layers(marks.at(29)), 'quotes');
  assert.equal(layers(marks.at(30)), '');
  assert.equal(layers(marks.at(15, (layer) => layer === 'quotes')), 'quotes');
});

test('reported speech is a layer of its own', () => {
  const both = new Marks({ ...report, quotes: [{ start: 10, end: 30, kind: 'direct' }, { start: 60, end: 70, kind: 'indirect' }] });
  assert.equal(layers(both.at(65)), 'reported');
  assert.equal(layers(both.at(29)), 'quotes');
});

test('a long mark is found from its far end, behind many short ones', () => {
  const names = Array.from({ length: 1000 }, (_, i) => ({ start: 2 * i + 1, end: 2 * i + 2, kind: 'place' }));
  const many = new Marks({ dates: [], checks: [], names, quotes: [{ start: 0, end: 5000 }] });
  assert.equal(layers(many.at(4999)), 'quotes');
  assert.equal(layers(many.at(1999)), 'places quotes');
});

test('next and previous', () => {
  assert.equal(marks.next(-1).start, 0);
  assert.equal(marks.next(0).layer, 'quotes');
  assert.equal(marks.next(40), null);
  assert.equal(marks.previous(0), null);
  assert.equal(marks.previous(40).layer, 'others');
  assert.equal(marks.next(0, (layer) => layer === 'dates').start, 12);
});

test('marks that touch a stretch', () => {
  assert.equal(layers(marks.within(0, 10)), 'people');
  assert.equal(layers(marks.within(20, 40)), 'quotes');
  assert.equal(layers(marks.within(17, 41)), 'quotes dates checks dates');
});

test('a stretch is cut where marks begin and end', () => {
  const cut = segments(8, 20, marks.within(8, 20)).map(({ start, end, layers: on }) => `${start}-${end} ${on.join('+')}`);
  assert.deepEqual(cut, ['8-10 ', '10-12 quotes', '12-14 quotes+dates+checks', '14-16 quotes+dates+checks+others',
    '16-18 quotes+dates+checks', '18-20 quotes']);
});

test('marks after an edit: moved behind it, gone where it reached in', () => {
  const after = marks.moved({ start: 15, end: 15, by: 5 });
  assert.deepEqual(after.all.map(({ layer, start, end }) => `${layer} ${start}-${end}`), ['people 0-3', 'dates 45-49']);
  assert.equal(layers(after.at(46)), 'dates');
});

test('only the marks of one article', () => {
  const two = { ...report, articles: [{ start: 0, end: 12 }, { start: 12, end: 60 }] };
  assert.equal(layers(new Marks(two, 0).all), 'people quotes');
  assert.equal(layers(new Marks(two, 1).all), 'dates checks others dates');
});
