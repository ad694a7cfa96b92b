// The panel of articles: the stories of the page, and a button that narrows everything to one of them.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { entryOf } from './entry.js';
import { Listing } from './listing.js';
import { storyRows } from './stories.js';

export class StoriesPanel {
  #desk;
  #list;

  constructor(root, desk, { go }) {
    this.#desk = desk;
    this.#list = new Listing(root, (row, now) => this.#draw(row, now, go));
  }

  show() {
    const { report, read, story } = this.#desk;
    this.#list.show([{ key: 'stories', rows: storyRows(report, read, story) }]);
  }

  clear() {
    this.#list.clear();
  }

  #draw(row, now, go) {
    const lines = [row.about, s.panels.stories.counts(row.counts)]
      .filter(Boolean)
      .map((line) => el('span', { class: 'detail' }, line));
    const { entry } = entryOf(row, now, lines, go);
    if (row.alone) return [entry];
    const only = el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-pressed': String(row.on),
        'aria-label': s.panels.stories.onlyWhat(row.title),
        onclick: () => this.#desk.show(this.#desk.story === now().article ? null : now().article),
      },
      s.panels.stories.only,
    );
    return [entry, el('div', { class: 'tools' }, only)];
  }
}
