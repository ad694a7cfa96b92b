// The points of one story as SVG on a given scale. A mark that is there in the next drawing too stays the same element,
// so that it keeps the focus.

import { el } from '../../dom.js';
import { strings as s } from '../../strings.js';
import { svg } from '../svg.js';
import { breaksOf } from './axis.js';
import { civil } from './calendar.js';
import { lay } from './lanes.js';

const LANE = 24;
const MARK = 16;

export class Band {
  root;
  /** The marks in sight, in order of time: {points, element, …}; see lanes.js. */
  items = [];
  #title = el('p', { class: 'band-title' });
  #svg = svg('svg', { role: 'group' });
  #ground = svg('g', { 'aria-hidden': 'true' });
  #elements = new Map();

  constructor() {
    this.#svg.append(this.#ground);
    this.root = el('div', { class: 'band' }, this.#title, this.#svg);
  }

  /**
   * Draws points that are sorted by time.
   * @param {{title: string, points: object[]}} band
   * @param {import('./scale.js').Scale} scale
   * @param {{ticks: {x: number}[]}[]} marks  see ticks.js
   * @param {{most: number, titled: boolean}} options  the most lanes; whether the title is shown
   */
  draw({ title, points }, scale, marks, { most, titled }) {
    const { items, lanes } = lay(points, scale, { most, measure });
    const height = Math.max(1, lanes) * LANE + 4;
    this.#title.textContent = title;
    this.#title.hidden = !titled;
    this.#svg.setAttribute('aria-label', title);
    this.#svg.setAttribute('width', scale.width);
    this.#svg.setAttribute('height', height);
    this.#ground.replaceChildren(
      ...marks.flatMap(({ ticks }) => ticks.map(({ x }) => svg('path', { class: 'grid', d: `M${x} 0V${height}` }))),
      ...breaksOf(scale).map((x) => svg('rect', { class: 'gap', x: x - 6, y: 0, width: 12, height })),
      ...points.filter((point) => point.published).map((point) => published(point, scale, height)),
    );
    const old = this.#elements;
    this.#elements = new Map();
    this.items = items.map((item) => {
      const { key } = item.points[0];
      const element = old.get(key) ?? svg('g', { role: 'button', tabindex: -1 });
      this.#elements.set(key, element);
      dress(element, item);
      return { ...item, element };
    });
    for (const [key, element] of old) if (!this.#elements.has(key)) element.remove();
    let before = this.#ground;
    for (const { element } of this.items) {
      if (before.nextSibling !== element) before.after(element);
      before = element;
    }
  }
}

/** The day of publication goes through all lanes. */
function published({ from, to }, scale, height) {
  const x = scale.x((from + to) / 2);
  return svg('path', { class: 'published', d: `M${x} 0V${height}` });
}

function dress(element, { points, x, width, lane, shape, label, side }) {
  const [point] = points;
  const y = lane * LANE + 4;
  const middle = y + MARK / 2;
  const unsure = shape !== 'cluster' && point.unsure ? ' unsure' : '';
  element.setAttribute('class', `mark ${shape}${unsure}`);
  element.setAttribute('aria-label', nameOf(points));
  element.replaceChildren(
    svg('rect', { class: 'ring', x: x - 3, y: y - 3, width: width + 6, height: MARK + 6, rx: 6 }),
    shape === 'cluster'
      ? svg('rect', { class: 'shape', x, y, width, height: MARK, rx: MARK / 2 })
      : shape === 'bar'
        ? svg('rect', { class: 'shape', x, y, width, height: MARK, rx: 3 })
        : point.published
          ? svg('path', { class: 'shape', d: `M${x + 6} ${middle - 7}l7 7l-7 7l-7 -7z` })
          : svg('circle', { class: 'shape', cx: x + width / 2, cy: middle, r: width / 2 - 1 }),
  );
  const at = { in: x + 5, right: x + width + 4, left: x - 4 }[side];
  if (side) element.append(svg('text', { class: side, x: at, y: middle + 4 }, label));
  if (shape === 'cluster')
    element.append(svg('text', { class: 'number', x: x + width / 2, y: middle + 4 }, s.count(points.length)));
}

/** What a mark is called. */
export function nameOf(points) {
  const t = s.panels.timeline;
  if (points.length === 1) {
    const [{ title, words, places, published: is }] = points;
    return t.point(title, words, places.length, is);
  }
  return t.cluster(
    points.length,
    dayInShort(points[0].from),
    dayInShort(Math.max(...points.map(({ to, from }) => (to > from ? to - 1 : to)))),
  );
}

/** A day's number in short words. */
export function dayInShort(number) {
  const { day, month, year } = civil(Math.floor(number));
  return s.panels.timeline.day(day, month, year);
}

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** How wide a label is, in pixels. */
function measure(label) {
  if (!widths.has(label)) {
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    widths.set(label, pen.measureText(label).width);
  }
  return widths.get(label);
}
