// Where the points of a chart stand: in lanes, one above the other, so that neither marks nor labels lie over each
// other; what finds no lane is gathered with its neighbours into one mark with a count. Knows of no document.

import { tellsHours } from './ticks.js';

/** The least width of a mark, in pixels: a dot, a bar, and the round one that stands for several. */
const DOT = 12;
const BAR = 16;
const CLUSTER = 24;
const GAP = 5;

/**
 * Lays out points, sorted by time: {items, lanes}. An item is {points, x, width, lane, shape, label, side}: its shape is
 * 'dot', 'bar' or 'cluster', its side 'in', 'right' or 'left' of the mark, or '' where there is no room for the label.
 * What lies outside of the window is left out.
 * @param {{from: number, to: number, label: string}[]} points
 * @param {import('./scale.js').Scale} scale
 * @param {{most: number, measure: (label: string) => number}} options  the most lanes, and how wide a label is
 */
export function lay(points, scale, { most, measure }) {
  const ends = [];
  const items = [];
  for (const point of points) {
    const mark = markOf(point, scale);
    if (mark.x + mark.width < 0 || mark.x > scale.width) continue;
    const seen = clipped(mark, scale);
    const item = place(seen, point, ends, scale, most, measure);
    if (item) items.push(item);
    else gather(items, seen, point, ends);
  }
  return { items, lanes: ends.length };
}

function markOf({ from, to }, scale) {
  const [x0, x1] = [scale.x(from), scale.x(to)];
  const isBar = to - from > 1 || (from < to && isOfHours({ from, to }, x1 - x0, scale));
  const width = isBar ? Math.max(BAR, x1 - x0) : DOT;
  return { shape: isBar ? 'bar' : 'dot', x: (x0 + x1) / 2 - width / 2, width };
}

/** Where the scale tells hours a day is a stretch of them. */
function isOfHours({ from, to }, width, { stretches }) {
  return tellsHours(width / (to - from), stretches.find((stretch) => from < stretch.to).finest);
}

/** A long bar ends at the window; a short one or a dot at its edge is moved in. */
function clipped({ shape, x, width }, scale) {
  const least = shape === 'bar' ? BAR : DOT;
  const x0 = Math.min(Math.max(x, 0), scale.width - least);
  const x1 = Math.max(Math.min(x + width, scale.width), x0 + least);
  return { shape, x: x0, width: x1 - x0 };
}

/** The first lane with room for mark and label, or else for the mark alone; null if there is none. */
function place(mark, point, ends, scale, most, measure) {
  const { label } = point;
  const room = measure(label) + GAP;
  const lanes = Math.min(most, ends.length + 1);
  const free = (lane, x) => x >= (ends[lane] ?? -Infinity);
  const set = (lane, side, end) => {
    ends[lane] = end + GAP;
    return { ...mark, points: [point], lane, label: side ? label : '', side };
  };
  const right = mark.x + mark.width;
  for (let lane = 0; lane < lanes; lane++) {
    if (!free(lane, mark.x)) continue;
    if (mark.shape === 'bar' && room + GAP <= mark.width) return set(lane, 'in', right);
    if (right + room <= scale.width) return set(lane, 'right', right + room);
    if (mark.x - room >= 0 && free(lane, mark.x - room)) return set(lane, 'left', right);
  }
  for (let lane = 0; lane < lanes; lane++) if (free(lane, mark.x)) return set(lane, '', right);
  return null;
}

/** Joins a point to the last mark, which then stands for several. */
function gather(items, mark, point, ends) {
  const last = items.at(-1);
  last.points.push(point);
  if (last.shape !== 'cluster') Object.assign(last, { shape: 'cluster', width: CLUSTER, label: '', side: '' });
  ends[last.lane] = Math.max(last.x + CLUSTER + GAP, mark.x);
}
