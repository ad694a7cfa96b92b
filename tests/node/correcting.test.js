// What the correcting form offers: which mark is meant, which words can be marked, whom a name may be the same as.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrences } from '../../www/corrections/anchor.js';
import { sameAs, speakers } from '../../www/corrections/options.js';
import { markAt, wordsIn } from '../../www/corrections/refer.js';

const entity = (kind, name, mentions, aliases = []) => ({ kind, name, aliases, mentions: Array.from({ length: mentions }, (_, i) => i) });
const report = {
  entities: [
    entity('place', 'Lund', 9), entity('person', 'Elias Lund', 2), entity('person', 'Ada Berg', 5), entity('organisation', 'Berg Lines', 7),
    entity('person', 'Beatriz Lund', 4),
  ],
};

test('a name may be the same as what shares a word with it, then as its kind, then as the most mentioned', () => {
  assert.deepEqual(sameAs(report, 1).map(({ label }) => label), ['Beatriz Lund', 'Lund', 'Ada Berg', 'Berg Lines']);
  assert.deepEqual(sameAs(report, 1)[0], { label: 'Beatriz Lund', detail: 'Person, 4 mentions', value: 4 });
});

test('people may have said it first, then bodies', () => {
  assert.deepEqual(speakers(report).map(({ label }) => label), ['Ada Berg', 'Beatriz Lund', 'Elias Lund', 'Berg Lines', 'Lund']);
});

test('a caret is in the shortest mark, a selection in the one that it covers exactly', () => {
  const found = {
    names: [{ start: 4, end: 8 }], dates: [{ start: 4, end: 12 }], quotes: [{ start: 0, end: 30 }], checks: [{ start: 4, end: 12 }],
  };
  const at = (start, end = start) => markAt(found, { start, end })?.layer ?? null;
  assert.deepEqual([at(5), at(8), at(10), at(20), at(31)], ['names', 'names', 'dates', 'quotes', null]);
  assert.deepEqual([at(4, 12), at(0, 30), at(4, 7)], ['dates', 'quotes', null]);
});

test('words of one line are a name, without the blanks around them', () => {
  const text = 'So  Ada Berg said\nno.';
  assert.deepEqual(wordsIn(text, { start: 2, end: 13 }), { start: 4, end: 12 });
  assert.equal(wordsIn(text, { start: 2, end: 4 }), null, 'blanks');
  assert.equal(wordsIn(text, { start: 4, end: 20 }), null, 'two lines');
  assert.equal(wordsIn('x'.repeat(200), { start: 0, end: 150 }), null, 'too long');
});

test('words stand by themselves, not in longer ones', () => {
  assert.deepEqual([...occurrences('Ren met Renault’s Ren. Ären Ren', 'Ren')].map(({ start }) => start), [0, 18, 28]);
  assert.deepEqual([...occurrences('da da da da', 'da da')].map(({ start }) => start), [0, 6]);
  assert.deepEqual([...occurrences('anything', '')], []);
});
