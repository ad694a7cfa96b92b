// Where a moment stands on a chart and which moment stands at a place: straight within each stretch of time, with a
// narrow break between two. A window onto it, from 0 to 1, is what zooming and panning change. Knows of no document.

import { BREAK } from './stretches.js';

/** The whole chart. */
export const WHOLE = { from: 0, to: 1 };
/** As close as it goes, in days a pixel: half a minute. */
const CLOSEST = 0.5 / 1440;

export class Scale {
  /** [{from, to, finest, x0, x1}]: the stretches with their places, in pixels, which may lie outside of the window. */
  stretches;
  width;
  window;
  #days = [];
  #places = [];

  constructor(stretches, width, window = WHOLE) {
    this.width = width;
    this.window = window;
    let at = 0;
    this.stretches = stretches.map(({ from, to, share, finest }) => {
      this.#days.push(from, to);
      this.#places.push(at, at + share);
      const [x0, x1] = [this.#pixel(at), this.#pixel(at + share)];
      at += share + BREAK;
      return { from, to, finest, x0, x1 };
    });
  }

  /** The place of a moment, in pixels. */
  x(day) {
    return this.#pixel(this.place(day));
  }

  /** The place of a moment on the whole chart, from 0 to 1. */
  place(day) {
    return between(day, this.#days, this.#places);
  }

  /** The moment at a place of the whole chart. */
  day(place) {
    return between(place, this.#places, this.#days);
  }

  /** The moment at a pixel of the window. */
  at(x) {
    const { from, to } = this.window;
    return this.day(from + (to - from) * (x / this.width));
  }

  /** The window that shows all of a stretch of time. */
  between(from, to) {
    const [start, end] = [this.place(from), this.place(to)];
    return within(start, Math.min(1, Math.max(end - start, this.#least((start + end) / 2))));
  }

  /** The window in which points, sorted by time, are as far apart as they can be, with room at both ends. */
  around(points) {
    const from = points[0].from;
    const to = Math.max(...points.map((point) => point.to));
    const room = (to - from) / 4;
    return this.between(from - room, to + room);
  }

  /** The window after zooming by a factor with one place of it (0 to 1) held fast. */
  zoomed(factor, hold = 0.5) {
    const { from, to } = this.window;
    const size = Math.min(1, Math.max((to - from) / factor, this.#least(from + (to - from) * hold)));
    return within(from + (to - from - size) * hold, size);
  }

  /** The window moved by a share of itself. */
  moved(share) {
    const { from, to } = this.window;
    return within(from + (to - from) * share, to - from);
  }

  /** The window moved just so far that a moment stands in it. */
  onto(day) {
    const { from, to } = this.window;
    const place = this.place(day);
    const size = to - from;
    if (place >= from && place <= to) return this.window;
    return within(place - size * (place < from ? 0.15 : 0.85), size);
  }

  /** The least window at a place. */
  #least(place) {
    const at = this.#places.findIndex((edge, i) => i % 2 === 1 && (place <= edge || i === this.#places.length - 1));
    const aDay = (this.#places[at] - this.#places[at - 1]) / (this.#days[at] - this.#days[at - 1]);
    return aDay * this.width * CLOSEST;
  }

  #pixel(place) {
    const { from, to } = this.window;
    return ((place - from) / (to - from)) * this.width;
  }
}

function within(from, size) {
  const at = Math.min(Math.max(from, 0), 1 - size);
  return { from: at, to: at + size };
}

/** What stands in the second row where a value stands in the first; both rise. Beyond the ends it goes on straight. */
function between(value, rowA, rowB) {
  let i = 1;
  while (i < rowA.length - 1 && value > rowA[i]) i++;
  const share = (value - rowA[i - 1]) / (rowA[i] - rowA[i - 1]);
  return rowB[i - 1] + share * (rowB[i] - rowB[i - 1]);
}
