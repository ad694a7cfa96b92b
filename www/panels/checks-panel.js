// The panel of checks: what each says, a button for one that is settled, and all places that it concerns with the words
// around them.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { checkRows } from './checks.js';
import { entryOf, placesOf } from './entry.js';
import { Listing } from './listing.js';

export class ChecksPanel {
  #root;
  #desk;
  #list;

  constructor(root, desk, { go, settle }) {
    this.#root = root;
    this.#desk = desk;
    this.#list = new Listing(root, (row, now) => this.#draw(row, now, go, settle));
  }

  show() {
    const { report, read, story } = this.#desk;
    this.#list.show([{ key: 'checks', rows: checkRows(report, read, story) }]);
  }

  clear() {
    this.#list.clear();
  }

  #draw(row, now, go, settle) {
    const { entry } = entryOf(row, now, [], go);
    const onclick = () => this.#settle(entry, () => settle(now().places[0], row.code));
    const settled = el('button', { type: 'button', class: 'small', 'aria-label': s.panels.settledWhat(row.title), onclick }, s.corrections.settled);
    return [
      el('div', { class: 'row' }, entry, el('div', { class: 'tools' }, settled)),
      el('div', { class: 'opened' }, placesOf(now, this.#desk.read, go)),
    ];
  }

  /** The keyboard goes on with the check that comes after. */
  #settle(entry, settle) {
    // With the last one the list is out of sight, but there.
    const entries = () => (this.#root.hidden ? [] : [...this.#root.querySelectorAll('.entry')]);
    const at = entries().indexOf(entry);
    settle();
    (entries()[at] ?? entries().at(-1) ?? this.#root.closest('[role=tabpanel]')).focus();
  }
}
