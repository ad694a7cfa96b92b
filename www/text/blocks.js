// A text cut into the blocks that the surface is made of: one for each line, and a very long line in several. Blocks
// stand in chunks that the browser lays out only when they come near the window. Knows of no document.

import { countWhile } from '../search.js';

/** A line longer than this is cut: one block of a megabyte would take seconds to lay out. */
export const LONGEST = 8000;

/** A chunk is full at this many blocks, or characters. */
const BLOCKS = 40;
const CHARACTERS = 12_000;

/** The blocks of a text: [{text, goesOn}]; `goesOn` if there is no line break before it. There is always one. */
export function blocksOf(text) {
  const blocks = [];
  for (const line of text.split('\n')) {
    let from = 0;
    while (line.length - from > LONGEST) {
      const to = cut(line, from);
      blocks.push({ text: line.slice(from, to), goesOn: from > 0 });
      from = to;
    }
    blocks.push({ text: line.slice(from), goesOn: from > 0 });
  }
  return blocks;
}

/** The text of blocks. */
export function textOf(blocks) {
  return blocks.map(({ text, goesOn }, i) => (i > 0 && !goesOn ? `\n${text}` : text)).join('');
}

/** Blocks as chunks, in order. */
export function* chunksOf(blocks) {
  let from = 0;
  let characters = 0;
  for (let i = 0; i < blocks.length; i++) {
    characters += blocks[i].text.length;
    if (i + 1 - from < BLOCKS && characters < CHARACTERS && i + 1 < blocks.length) continue;
    yield blocks.slice(from, i + 1);
    from = i + 1;
    characters = 0;
  }
}

/** About how high blocks are before the browser lays them out, in lines of the text's size. */
export function heightOf(blocks) {
  return blocks.reduce((sum, { text }) => sum + (text === '' ? 0.6 : Math.ceil(text.length / 70) + 0.3), 0);
}

/** Gives every block, from the one at an index on, its place in the text: `start`. */
export function place(blocks, from = 0) {
  for (let i = from; i < blocks.length; i++) {
    const before = blocks[i - 1];
    blocks[i].start = before ? before.start + before.text.length + (blocks[i].goesOn ? 0 : 1) : 0;
  }
}

/** The index of the block that a place lies in; a place on a line break is at the end of the block before it. */
export function blockAt(blocks, offset) {
  return Math.max(countWhile(blocks, ({ start }) => start <= offset) - 1, 0);
}

/** Where to cut: after the last space within reach; in a word without end, between two characters. */
function cut(line, from) {
  const limit = from + LONGEST;
  const space = line.lastIndexOf(' ', limit - 1);
  if (space > from + LONGEST / 2) return space + 1;
  const low = line.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
