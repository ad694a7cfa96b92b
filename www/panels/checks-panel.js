// The panel of checks: what each says, and all places that it concerns with the words around them.

import { el } from '../dom.js';
import { checkRows } from './checks.js';
import { entryOf, placesOf } from './entry.js';
import { Listing } from './listing.js';

export class ChecksPanel {
  #desk;
  #list;

  constructor(root, desk, { go }) {
    this.#desk = desk;
    this.#list = new Listing(root, (row, now) => {
      const { entry } = entryOf(row, now, [], go);
      return [entry, el('div', { class: 'opened' }, placesOf(now, desk.read, go))];
    });
  }

  show() {
    const { report, read, story } = this.#desk;
    this.#list.show([{ key: 'checks', rows: checkRows(report, read, story) }]);
  }

  clear() {
    this.#list.clear();
  }
}
