// Where in a text the mentions of a name are: how many in each part of it, and the same in words.
// Knows of no document.

import { strings as s } from '../../strings.js';

/** How many of the places lie in each of so many equal parts of a stretch. */
export function spread(places, { start, end }, parts) {
  const counts = new Array(parts).fill(0);
  for (const place of places) {
    const at = Math.floor(((place.start - start) / Math.max(1, end - start)) * parts);
    counts[Math.min(Math.max(at, 0), parts - 1)]++;
  }
  return counts;
}

/** Where the places lie, in words. */
export function spreadInWords(places, stretch) {
  return s.panels.names.spread(spread(places, stretch, 3));
}
