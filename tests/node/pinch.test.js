// Two fingers on the chart of the timeline.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pinch } from '../../www/panels/timeline/pinch.js';

test('two fingers that move apart zoom about the middle, each time by what is new', () => {
  const pinch = new Pinch();
  pinch.down(1, 100);
  assert.equal(pinch.on, false);
  assert.equal(pinch.take(), null, 'one finger zooms nothing');
  pinch.down(2, 200);
  assert.deepEqual(pinch.take(), { factor: 1, x: 150 });
  pinch.move(2, 300);
  assert.deepEqual(pinch.take(), { factor: 2, x: 200 });
  assert.deepEqual(pinch.take(), { factor: 1, x: 200 }, 'nothing is counted twice');
  pinch.move(1, 200);
  pinch.move(2, 250);
  assert.deepEqual(pinch.take(), { factor: 0.25, x: 225 });
});

test('a finger that is lifted ends it; the next two begin anew, and a third does nothing', () => {
  const pinch = new Pinch();
  pinch.down(1, 0);
  pinch.down(2, 100);
  pinch.up(1);
  pinch.move(2, 500);
  assert.equal(pinch.take(), null);
  pinch.down(3, 300);
  pinch.down(4, 0);
  pinch.move(4, 900);
  assert.deepEqual(pinch.take(), { factor: 1, x: 400 });
  pinch.up(4);
  assert.deepEqual([pinch.on, pinch.ids], [true, [2, 3]]);
  pinch.clear();
  assert.deepEqual([pinch.on, pinch.ids, pinch.take()], [false, [], null]);
});

test('fingers that lie close or cross each other zoom no further than is sensible', () => {
  const pinch = new Pinch();
  pinch.down(1, 100);
  pinch.down(2, 100);
  pinch.move(2, 112);
  assert.equal(pinch.take().factor, 1);
  pinch.move(2, 148);
  assert.equal(pinch.take().factor, 2);
  pinch.move(2, 52);
  assert.equal(pinch.take().factor, 1, 'crossed, as far apart');
});
