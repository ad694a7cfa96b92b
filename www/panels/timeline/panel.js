// The timeline: the chart, and below it the same dates as ordered lists, a story a list; what has no place on the
// calendar comes last.

import { el } from '../../dom.js';
import { strings as s } from '../../strings.js';
import { entryOf, inContext, opener, placesOf } from '../entry.js';
import { Listing } from '../listing.js';
import { Chart } from './chart.js';
import { timelineOf } from './points.js';

export class TimelinePanel {
  #desk;
  #go;
  #chart;
  #list;
  #story = null;

  constructor(root, desk, { go, say }) {
    this.#desk = desk;
    this.#go = go;
    const [chart, list] = [el('div', { class: 'timeline' }), el('div')];
    root.append(chart, list);
    this.#chart = new Chart(chart, { go, say });
    this.#list = new Listing(list, (row, now) => this.#draw(row, now));
  }

  show() {
    const { report, read, story } = this.#desk;
    const { bands, aside } = timelineOf(report, read, story);
    if (story !== this.#story) this.#chart.clear();
    this.#story = story;
    this.#chart.show(bands);
    const titled = bands.length > 1;
    const groups = bands.map(({ article, title, points }) => ({
      key: `story ${article}`,
      title: titled ? title : '',
      rows: points,
      ordered: true,
    }));
    if (aside.length > 0)
      groups.push({ key: 'aside', title: s.panels.timeline.aside, note: s.panels.timeline.asideNote, rows: aside });
    this.#list.show(groups);
  }

  clear() {
    this.#chart.clear();
    this.#list.clear();
  }

  #draw(row, now) {
    const details = [
      row.published ? el('span', { class: 'flag' }, s.panels.timeline.published) : '',
      row.context ? el('span', { class: 'detail' }, ...inContext(row.context)) : '',
    ];
    const { entry, steps } = entryOf(row, now, details, this.#go);
    if (steps.length === 0) return [entry];
    const [all, places] = opener(s.panels.allPlaces(row.places.length, row.title), '≡', () => [
      placesOf(now, this.#desk.read, this.#go),
    ]);
    return [el('div', { class: 'row' }, entry, el('div', { class: 'tools' }, ...steps, all)), places];
  }
}
