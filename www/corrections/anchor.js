// Where a correction was made: the words, what stands around them and where that was. In come a text and an anchor, out
// goes the place where the words still stand, if they do. Knows nothing of reports.

import { moved } from '../edit.js';

/** How much of the surroundings is remembered on either side. */
const AROUND = 32;
/** How much of them must be left for words that were moved to be taken for the same. */
const ENOUGH = 10;

/** The anchor of a stretch of a text: {words, before, after, start}. */
export function anchorOf(text, { start, end }) {
  return { words: text.slice(start, end), ...around(text, start, end), start };
}

/** Where the words of an anchor stand in a text, as {start, end}; null if they do not. */
export function find(text, anchor) {
  const { words, start } = anchor;
  if (stands(text, anchor)) return { start, end: start + words.length };
  let best = null;
  let most = Math.min(ENOUGH, anchor.before.length + anchor.after.length);
  for (const at of places(text, words)) {
    if (!sameEdges(text, anchor, at)) continue;
    const alike = likeness(text, anchor, at);
    const nearer = best === null || Math.abs(at - start) < Math.abs(best - start);
    if (alike > most || (alike === most && nearer)) [best, most] = [at, alike];
  }
  return best === null ? null : { start: best, end: best + words.length };
}

/** Every place where words stand by themselves, not as a part of a longer word; none begins in another. */
export function* occurrences(text, words) {
  let after = 0;
  for (const start of places(text, words)) {
    const end = start + words.length;
    if (start < after || joined(text[start - 1], text[start]) || joined(text[end - 1], text[end])) continue;
    yield { start, end };
    after = end;
  }
}

/** Takes an anchor along with a change of its text; where the words themselves were changed it stays as it was. */
export function follow(anchor, from, to, change) {
  const { words, start } = anchor;
  const now = moved({ start, end: start + words.length }, change);
  if (!now) return;
  const stood = stands(from, anchor);
  anchor.start = now.start;
  if (stood && sameEdges(to, anchor, now.start)) Object.assign(anchor, around(to, now.start, now.end));
}

function around(text, start, end) {
  return { before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) };
}

/** Whether all is where it was, word for word. */
function stands(text, { words, before, after, start }) {
  const end = start + words.length;
  const now = around(text, start, end);
  return text.startsWith(words, start) && now.before === before && now.after === after;
}

/** How many characters on both sides are the same without a break. */
function likeness(text, { words, before, after }, at) {
  let left = 0;
  while (left < before.length && text[at - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[at + words.length + right] === after[right]) right++;
  return left + right;
}

/** 'Ren' does not stand in 'Renault'. */
function sameEdges(text, { words, before, after }, at) {
  const end = at + words.length;
  return (
    joined(text[at - 1], words[0]) === joined(before.at(-1), words[0]) &&
    joined(words.at(-1), text[end]) === joined(words.at(-1), after[0])
  );
}

function* places(text, words) {
  if (words === '') return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const joined = (a, b) => a !== undefined && b !== undefined && LETTER.test(a) && LETTER.test(b);
