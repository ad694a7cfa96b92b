// The lists beside the text: one tab each, as the ARIA tabs pattern has it. Every entry is a button that leads to its
// first place, and pressed again to the next.

import { el } from '../dom.js';
import { LISTS, countOf } from './findings.js';
import { strings as s } from '../strings.js';

/** Entries shown at first, and by each 'Show more'. */
const CAP = 100;

export class Panel {
  #tabs = new Map();
  #go;

  /**
   * @param {HTMLElement} root
   * @param {(place: {start: number, end: number}, entry: object, button: HTMLElement) => void} go  leads to a place
   */
  constructor(root, go) {
    this.#go = go;
    const list = el('div', { role: 'tablist', 'aria-label': s.findings });
    root.append(list);
    for (const name of LISTS) {
      const count = el('span', { class: 'count' });
      const tab = el(
        'button',
        { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `list-${name}`, onclick: () => this.#select(name) },
        s.tabs[name],
        ' ',
        count,
      );
      const panel = el('div', { role: 'tabpanel', id: `list-${name}`, 'aria-labelledby': `tab-${name}`, tabindex: 0 });
      list.append(tab);
      root.append(panel);
      this.#tabs.set(name, { tab, panel, count });
    }
    list.addEventListener('keydown', (event) => this.#key(event));
    this.#select(LISTS[0]);
    this.clear();
  }

  /** Shows the lists of a report. */
  show(lists) {
    for (const [name, { panel, count }] of this.#tabs) {
      const n = countOf(lists[name]);
      count.textContent = String(n);
      panel.scrollTop = 0;
      panel.replaceChildren();
      if (n === 0) panel.append(el('p', { class: 'nothing' }, s.nothing[name]));
      else this.#fill(panel, lists[name]);
    }
  }

  /** Shows that there is nothing yet. */
  clear() {
    for (const { panel, count } of this.#tabs.values()) {
      count.textContent = '';
      panel.replaceChildren(el('p', { class: 'nothing' }, s.nothingYet));
    }
  }

  #fill(panel, groups) {
    const rest = groups.flatMap((group) => group.entries.map((entry) => ({ group, entry })));
    let group = null;
    let list = null;
    const more = el('button', { type: 'button', class: 'more' });
    const grow = () => {
      const first = rest[0];
      let focus = null;
      for (const { group: of, entry } of rest.splice(0, CAP)) {
        if (of !== group) {
          group = of;
          if (group.title) more.before(el('h3', {}, group.title));
          list = el('ul');
          more.before(list);
        }
        const item = this.#entry(entry);
        list.append(item);
        if (entry === first.entry) focus = item.firstChild;
      }
      more.textContent = s.more(Math.min(CAP, rest.length));
      more.hidden = rest.length === 0;
      return focus;
    };
    more.addEventListener('click', () => grow().focus());
    panel.append(more);
    grow();
  }

  #entry(entry) {
    const all = entry.places.length;
    let at = -1;
    const which = el('span', { class: 'which' }, all > 1 ? s.times(all) : '');
    const button = el(
      'button',
      {
        type: 'button',
        class: `entry ${entry.layer}`,
        onclick: () => {
          at = (at + 1) % all;
          if (all > 1) which.textContent = s.which(at + 1, all);
          this.#go(entry.places[at], entry, button);
        },
      },
      el('span', { class: 'title' }, entry.title),
      which,
      entry.detail ? el('span', { class: 'detail' }, entry.detail) : '',
      entry.unsure ? el('span', { class: 'unsure' }, s.unsure) : '',
    );
    return el('li', {}, button);
  }

  #select(name, focus = false) {
    for (const [other, { tab, panel }] of this.#tabs) {
      const on = other === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      panel.hidden = !on;
      if (on && focus) tab.focus();
    }
  }

  #key(event) {
    const names = [...this.#tabs.keys()];
    const now = names.findIndex((name) => this.#tabs.get(name).tab === event.target);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: names.length - 1 }[event.key];
    if (now < 0 || to === undefined) return;
    event.preventDefault();
    this.#select(names[(to + names.length) % names.length], true);
  }
}
