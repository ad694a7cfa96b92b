// Marks and blocks: what lies where.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, blockAt, blocksOf } from '../../www/text/blocks.js';
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

const onePage = (text, ...lines) => ({ articles: [{ lines: lines.map(([start, end]) => ({ start, end, role: 'body' })) }] });

test('a block for each line; places between belong to the next', () => {
  const blocks = blocksOf('ab\n\ncd', onePage('ab\n\ncd', [0, 2], [4, 6]));
  assert.deepEqual(blocks.map(({ start, end }) => [start, end]), [[0, 2], [4, 6]]);
  assert.deepEqual([0, 1, 2, 4, 5, 6, 99].map((at) => blockAt(blocks, at)), [0, 0, 1, 1, 1, 1, 1]);
});

test('a long line is cut at spaces, a long word between characters, and nothing is lost', () => {
  for (const text of ['word '.repeat(5000).trim(), 'x'.repeat(30_001), `a${'🦊'.repeat(20_000)}`]) {
    const blocks = blocksOf(text, onePage(text, [0, text.length]));
    assert.ok(blocks.length > 2);
    assert.ok(blocks.every(({ start, end }) => end - start <= LONGEST && end > start));
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(blocks.every(({ start, end }) => text.slice(start, end).isWellFormed()));
  }
});
