// The timeline as a chart: a band a story on one scale, its points walked by the arrow keys, its window moved and
// zoomed by keys, buttons and pointer. Takes the bands; leads into the text.

import { strings as s } from '../../strings.js';
import { axisOf } from './axis.js';
import { Band, dayInShort, nameOf } from './band.js';
import { frameOf } from './frame.js';
import { mountGestures } from './gestures.js';
import { Scale, WHOLE } from './scale.js';
import { stretchesOf } from './stretches.js';
import { ticksOf } from './ticks.js';
import { middle, walk } from './walk.js';

/** Bands shown at first, and by each 'Show more'. */
const PART = 5;
/** The most lanes of a band. */
const LANES = { alone: 7, several: 4 };
/** A stretch of time gets at least so many pixels. */
const STRETCH = 120;
const MOST_STRETCHES = 4;
const ZOOM = 1.6;

export class Chart {
  #root;
  #go;
  #say;
  #parts;
  #data = [];
  #bands = [];
  #cap = PART;
  #scale = null;
  #window = WHOLE;
  /** The point that the Tab key leads to: its key. */
  #active = null;
  /** Which place of a point was led to last, by its key. */
  #led = new Map();
  #frame = 0;

  constructor(root, { go, say }) {
    this.#root = root;
    this.#go = go;
    this.#say = say;
    this.#parts = frameOf(root, {
      zoom: (way) => this.#zoom(ZOOM ** way),
      whole: () => this.#move(WHOLE),
      beside: (way) => this.#beside(way),
      more: () => this.#grow(),
    });
    const { box, rows } = this.#parts;
    box.addEventListener('keydown', (event) => this.#key(event));
    box.addEventListener('click', (event) => this.#press(this.#markAt(event.target)));
    box.addEventListener('focusin', (event) => this.#read(this.#markAt(event.target)));
    box.addEventListener('pointerover', (event) => this.#read(this.#markAt(event.target)));
    mountGestures(box, rows, {
      pan: (pixels) => this.#soon(this.#scale.moved(pixels / this.#scale.width)),
      zoom: (factor, share) => this.#soon(this.#scale.zoomed(factor, share)),
    });
    new ResizeObserver(() => this.#scale && rows.clientWidth !== this.#scale.width && this.#draw()).observe(rows);
    this.clear();
  }

  /** Shows bands [{title, points}]. The window stays on what it shows. */
  show(bands) {
    this.#data = bands;
    this.#root.hidden = bands.length === 0;
    if (this.#root.hidden) return;
    const { from, to } = this.#window;
    const days = this.#scale && to - from < 1 ? [this.#scale.day(from), this.#scale.day(to)] : null;
    this.#draw();
    if (!days) return;
    this.#window = this.#scale.between(...days);
    this.#draw();
  }

  clear() {
    this.#cap = PART;
    this.#window = WHOLE;
    this.#scale = this.#active = null;
    this.#led.clear();
    this.#data = this.#bands = [];
    this.#parts.rows.replaceChildren();
    this.#parts.reading.textContent = s.panels.timeline.hint;
    this.#root.hidden = true;
  }

  #draw() {
    const { axis, rows, more } = this.#parts;
    const width = rows.clientWidth;
    if (width === 0) return;
    const points = this.#data.flatMap((band) => band.points);
    const most = Math.min(MOST_STRETCHES, Math.max(1, Math.floor(width / STRETCH)));
    this.#scale = new Scale(stretchesOf(points, most), width, this.#window);
    const marks = ticksOf(this.#scale);
    axis.replaceChildren(axisOf(marks, this.#scale));
    const titled = this.#data.length > 1;
    const shown = this.#data.slice(0, this.#cap);
    while (this.#bands.length < shown.length) this.#bands.push(new Band());
    this.#bands.length = shown.length;
    shown.forEach((band, i) =>
      this.#bands[i].draw(band, this.#scale, marks, { most: titled ? LANES.several : LANES.alone, titled }),
    );
    if (rows.childElementCount !== shown.length) rows.replaceChildren(...this.#bands.map((band) => band.root));
    more.hidden = shown.length === this.#data.length;
    more.textContent = s.panels.more(Math.min(PART, this.#data.length - shown.length));
    this.#edges(points);
    this.#rove();
  }

  /** How many points lie outside of the window, and whether there is anything to zoom out to. */
  #edges(points) {
    const { earlier, later, whole } = this.#parts;
    const t = s.panels.timeline;
    const before = points.filter((point) => this.#scale.x(point.to) < 0).length;
    const after = points.filter((point) => this.#scale.x(point.from) > this.#scale.width).length;
    earlier.textContent = `‹ ${t.earlier(before)}`;
    later.textContent = `${t.later(after)} ›`;
    earlier.classList.toggle('none', before === 0);
    later.classList.toggle('none', after === 0);
    whole.disabled = this.#window.to - this.#window.from >= 1;
  }

  /** One mark is reached by the Tab key, the others from there by the arrow keys. */
  #rove() {
    const items = this.#bands.flatMap((band) => band.items);
    const active = items.find((item) => item.points.some(({ key }) => key === this.#active)) ?? items[0];
    for (const item of items) item.element.setAttribute('tabindex', item === active ? 0 : -1);
  }

  /** The mark that an element belongs to: {band, item}, or null. */
  #markAt(element) {
    for (const [band, { items }] of this.#bands.entries()) {
      const item = items.find((one) => one.element.contains(element));
      if (item) return { band, item };
    }
    return null;
  }

  #read(mark) {
    if (mark) this.#parts.reading.textContent = nameOf(mark.item.points);
  }

  #key(event) {
    const mark = this.#markAt(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const side = { ArrowLeft: -0.25, ArrowRight: 0.25 }[key];
    if (key === '+' || key === '=') this.#zoom(ZOOM, mark.item);
    else if (key === '-') this.#zoom(1 / ZOOM, mark.item);
    else if (key === '0') this.#move(WHOLE);
    else if (key === 'Enter' || key === ' ') this.#press(mark);
    else if (side && event.shiftKey) this.#move(this.#scale.moved(side));
    else if (/^(Arrow|Home$|End$)/.test(key)) this.#walk(mark, key);
    else return;
    event.preventDefault();
  }

  #walk({ band, item }, key) {
    const { points } = this.#data[band];
    const first = points.indexOf(item.points[0]);
    const to = walk(this.#data.slice(0, this.#cap), { band, first, last: first + item.points.length - 1 }, key);
    if (to) this.#focus(this.#data[to.band].points[to.point], to.band);
  }

  /** Brings a point into the window and leads the keyboard there. */
  #focus(point, band) {
    this.#active = point.key;
    const holds = () => this.#bands[band].items.find((item) => item.points.includes(point));
    if (!holds()) {
      this.#window = this.#scale.onto(middle(point));
      this.#draw();
    }
    this.#rove();
    holds()?.element.focus();
  }

  /** Leads into the text; what stands for several points is zoomed until they part. */
  #press(mark) {
    if (!mark) return;
    const { points, element } = mark.item;
    this.#active = points[0].key;
    const close = points.length > 1 ? this.#scale.around(points) : null;
    if (close && close.to - close.from < 0.9 * (this.#window.to - this.#window.from)) {
      this.#move(close);
      return;
    }
    const places = points.flatMap((point) => point.places);
    const at = ((this.#led.get(this.#active) ?? -1) + 1) % places.length;
    if (places.length === 0) return;
    this.#led.set(this.#active, at);
    this.#go(places[at], { layer: 'dates' }, element);
  }

  /** Zooms about a mark, or about the middle. */
  #zoom(factor, item) {
    const hold = item ? (item.x + item.width / 2) / this.#scale.width : 0.5;
    this.#move(this.#scale.zoomed(factor, Math.min(1, Math.max(0, hold))));
  }

  /** To the nearest points before or after the window. */
  #beside(way) {
    const places = this.#data.flatMap((band) => band.points.map((point) => this.#scale.place(middle(point))));
    const { from, to } = this.#window;
    const outside = places.filter((place) => (way < 0 ? place < from : place > to));
    if (outside.length === 0) return;
    const nearest = way < 0 ? Math.max(...outside) : Math.min(...outside);
    this.#move(this.#scale.onto(this.#scale.day(nearest)));
  }

  /** Another window, told to those who do not see it. The mark with the focus keeps it, or the one it went into. */
  #move(window) {
    const focused = this.#parts.box.contains(document.activeElement) ? this.#markAt(document.activeElement) : null;
    if (focused) this.#active = focused.item.points[0].key;
    this.#window = window;
    this.#draw();
    const { width } = this.#scale;
    if (focused && !focused.item.element.isConnected) {
      this.#bands[focused.band].items.find((item) => item.element.getAttribute('tabindex') === '0')?.element.focus();
    }
    this.#say(s.panels.timeline.window(dayInShort(this.#scale.at(0)), dayInShort(this.#scale.at(width))));
  }

  /** Another window with the next frame, as the pointer moves on. */
  #soon(window) {
    this.#window = window;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #grow() {
    const band = this.#cap;
    this.#cap += PART;
    this.#draw();
    this.#focus(this.#data[band].points[0], band);
  }
}
