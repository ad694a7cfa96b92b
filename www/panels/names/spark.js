// Where in a text the mentions of a name are: how many in each part of it, and the same in words.
// Knows of no document.

import { strings as s } from '../../strings.js';

/** The parts of a text that are told apart. */
export const PARTS = 24;

/** How many of the places lie in each of so many equal parts of a stretch. */
export function spread(places, { start, end }, parts) {
  const counts = new Array(parts).fill(0);
  for (const place of places) {
    const at = Math.floor(((place.start - start) / Math.max(1, end - start)) * parts);
    counts[Math.min(Math.max(at, 0), parts - 1)]++;
  }
  return counts;
}

/** The same in words: of PARTS counts. */
export function spreadInWords(counts) {
  const third = (n) => counts.slice((n * PARTS) / 3, ((n + 1) * PARTS) / 3).reduce((sum, count) => sum + count, 0);
  return s.panels.names.spread([third(0), third(1), third(2)]);
}
