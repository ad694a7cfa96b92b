// Which point of a chart comes next for a key: within a band by time, between bands to the one nearest in time.
// Knows of no document.

/**
 * The point to go to: {band, point}, indexes; null where there is none.
 * @param {{points: {from: number, to: number}[]}[]} bands
 * @param {{band: number, first: number, last: number}} at  the mark that one is on, with the points that it stands for
 * @param {string} key  as keyboard events name it
 */
export function walk(bands, { band, first, last }, key) {
  const { points } = bands[band];
  if (key === 'ArrowRight') return last + 1 < points.length ? { band, point: last + 1 } : null;
  if (key === 'ArrowLeft') return first > 0 ? { band, point: first - 1 } : null;
  if (key === 'Home') return { band, point: 0 };
  if (key === 'End') return { band, point: points.length - 1 };
  const to = { ArrowDown: band + 1, ArrowUp: band - 1 }[key];
  if (!bands[to]) return null;
  const time = middle(points[first]);
  const away = bands[to].points.map((point) => Math.abs(middle(point) - time));
  return { band: to, point: away.indexOf(Math.min(...away)) };
}

/** The moment in the middle of what a point covers. */
export const middle = ({ from, to }) => (from + to) / 2;
