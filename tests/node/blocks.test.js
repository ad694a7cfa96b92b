// The text as blocks, and the part that each plays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, blockAt, blocksOf, chunksOf, place, textOf } from '../../www/text/blocks.js';
import { linesOf, partOf } from '../../www/text/parts.js';

const placed = (text) => {
  const blocks = blocksOf(text);
  place(blocks);
  return blocks;
};

test('a block for each line, blank ones too, and nothing is lost', () => {
  for (const text of ['', 'ab', 'ab\n', '\n\n', ' ab \n\n\tcd\0\n']) {
    assert.equal(textOf(blocksOf(text)), text);
    assert.equal(blocksOf(text).length, text.split('\n').length);
  }
});

test('a long line is cut at spaces, a long word between characters', () => {
  for (const text of ['word '.repeat(5000).trim(), 'x'.repeat(30_001), `a${'🦊'.repeat(20_000)}`]) {
    const blocks = placed(`before\n${text}\nafter`);
    assert.ok(blocks.length > 4);
    assert.ok(blocks.every((block) => block.text.length <= LONGEST && block.text.length > 0));
    assert.ok(blocks.every((block) => block.text.isWellFormed()));
    assert.equal(textOf(blocks), `before\n${text}\nafter`);
    const whole = textOf(blocks);
    assert.ok(blocks.every((block) => whole.startsWith(block.text, block.start)));
  }
});

test('places belong to blocks; a line break to the block before it', () => {
  const blocks = placed('ab\n\ncd');
  assert.deepEqual(blocks.map(({ start }) => start), [0, 3, 4]);
  assert.deepEqual([0, 1, 2, 3, 4, 6, 99].map((at) => blockAt(blocks, at)), [0, 0, 0, 1, 2, 2, 2]);
});

test('after an edit the places behind it move', () => {
  const blocks = placed('ab\ncd\nef');
  blocks[1].text = 'cdcd';
  place(blocks, 1);
  assert.deepEqual(blocks.map(({ start }) => start), [0, 3, 8]);
});

test('chunks hold all blocks in order, few of them and not too long', () => {
  const blocks = blocksOf(`${'line\n'.repeat(100)}${'x'.repeat(50_000)}`);
  const chunks = [...chunksOf(blocks)];
  assert.deepEqual(chunks.flat(), blocks);
  assert.ok(chunks.length > 5 && chunks.every((chunk) => chunk.length <= 40 && chunk.length > 0));
});

const line = (start, end, role) => ({ start, end, role });
const text = 'Head\n\nBody one.\nHead two\n New';
const lines = linesOf({
  articles: [{ lines: [line(0, 4, 'headline'), line(6, 15, 'body')] }, { lines: [line(16, 24, 'headline')] }],
});

test('blocks get the part of their line', () => {
  const parts = placed(text).map((block) => partOf(block, lines, null));
  assert.deepEqual(parts.map(({ role }) => role), ['headline', 'blank', 'body', 'headline', 'body']);
  assert.deepEqual(parts.map(({ opens }) => opens), [false, false, false, true, false], 'an article opens, but not the first');
});

test('outside of the one article that is shown', () => {
  const parts = placed(text).map((block) => partOf(block, lines, 1));
  assert.deepEqual(parts.map(({ elsewhere }) => elsewhere), [true, false, true, false, false]);
});

test('a block of several lines is as the first; the parts of a cut line are alike, and open once', () => {
  const two = [{ text: 'Head\n\nBody one.', start: 0 }];
  assert.equal(partOf(two[0], lines, null).role, 'headline');
  const long = linesOf({ articles: [{ lines: [] }, { lines: [line(0, 20_000, 'body')] }] });
  const parts = placed('x'.repeat(20_000)).map((block) => partOf(block, long, null));
  assert.deepEqual(parts.map(({ role, opens }) => [role, opens]), [['body', true], ['body', false], ['body', false]]);
});
