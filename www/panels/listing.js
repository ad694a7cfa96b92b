// A list of groups of rows on the page. Rows that look as before stay the same elements when the report is another, so
// that focus, scrolling and what is open are kept while somebody types; long lists are drawn in pieces, in part.

import { breath, el } from '../dom.js';
import { strings as s } from '../strings.js';

/** Rows shown at first, and by each 'Show more'. */
const PART = 100;
/** The page may be held up for so many milliseconds. */
const HOLD = 8;
/** What a row knows and nobody sees: where it stands in text and report. */
const UNSEEN = new Set(['start', 'end', 'article', 'entity', 'quotes', 'mentions']);

export class Listing {
  #root;
  #draw;
  #items = new Map();
  #groups = new Map();
  #more;
  #cap = PART;
  #shown = [];
  #run = 0;

  /**
   * @param {HTMLElement} root
   * @param {(row: object, now: () => object) => (Node | string)[]} draw  a row's content; `now` gives the row as it
   *   is when something is pressed, with the places of the report of that moment
   */
  constructor(root, draw) {
    this.#root = root;
    this.#draw = draw;
    this.#more = el('button', { type: 'button', class: 'more', onclick: () => this.#grow() });
  }

  /**
   * Shows groups [{key, title, note, rows, ordered}], each row with a key that no other of its group has.
   * Settles when the shown part is there to its end.
   */
  async show(groups) {
    this.#shown = groups;
    const run = ++this.#run;
    const items = new Map();
    const sections = new Map();
    let room = this.#cap;
    let last = performance.now();
    let before = null;
    for (const group of groups) {
      if (room <= 0) break;
      const section = this.#section(group);
      sections.set(group.key, section);
      before = after(this.#root, section.root, before);
      let row = null;
      for (const one of group.rows.slice(0, room)) {
        const key = `${group.key}\n${one.key}`;
        const item = this.#item(key, one);
        items.set(key, item);
        row = after(section.list, item.element, row);
        if (performance.now() - last < HOLD) continue;
        await breath();
        if (run !== this.#run) return;
        last = performance.now();
      }
      room -= group.rows.length;
    }
    for (const [key, { element }] of this.#items) if (!items.has(key)) element.remove();
    for (const [key, { root }] of this.#groups) if (!sections.has(key)) root.remove();
    this.#items = items;
    this.#groups = sections;
    this.#rest();
  }

  /** Forgets all rows and how many were asked for. */
  clear() {
    this.#run++;
    this.#cap = PART;
    this.#items.clear();
    this.#groups.clear();
    this.#shown = [];
    this.#root.replaceChildren();
  }

  #section({ key, title, note, ordered }) {
    let section = this.#groups.get(key);
    if (!section) {
      const head = el('h3');
      const hint = el('p', { class: 'note' });
      // Said, for a list without its marks is none to some readers.
      const list = el(ordered ? 'ol' : 'ul', { role: 'list' });
      section = { root: el('section', { class: `group ${key.split(' ')[0]}` }, head, hint, list), head, hint, list };
      this.#groups.set(key, section);
    }
    section.head.textContent = title ?? '';
    section.hint.textContent = note ?? '';
    return section;
  }

  #item(key, row) {
    const face = JSON.stringify(row, (name, value) => (UNSEEN.has(name) ? undefined : value));
    const item = this.#items.get(key) ?? { element: el('li') };
    this.#items.set(key, item);
    item.row = row;
    // What is open shows words of the text, which may be others.
    const open = item.element.querySelector('[aria-expanded="true"]');
    if (item.face !== face || open)
      redraw(
        item.element,
        this.#draw(row, () => item.row),
      );
    item.face = face;
    return item;
  }

  /** The rows that are not shown, as a button. */
  #rest() {
    const all = this.#shown.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#more.textContent = s.panels.more(Math.min(PART, all - this.#cap));
    if (all > this.#cap) this.#root.append(this.#more);
    else this.#more.remove();
  }

  async #grow() {
    const before = new Set(this.#items.values());
    this.#cap += PART;
    await this.show(this.#shown);
    const first = [...this.#items.values()].find((item) => !before.has(item));
    first?.element.querySelector('button').focus();
  }
}

/** Puts an element after another one, or first; it is not touched where it is there already. */
function after(parent, element, sibling) {
  const next = sibling ? sibling.nextSibling : parent.firstChild;
  if (next !== element) parent.insertBefore(element, next);
  return element;
}

/** New content with what was open still open, and the focus where it was. */
function redraw(element, content) {
  const open = [...element.querySelectorAll('[aria-expanded]')].map(
    (toggle) => toggle.getAttribute('aria-expanded') === 'true',
  );
  const focus = [...element.querySelectorAll('button')].indexOf(document.activeElement);
  element.replaceChildren(...content.filter((child) => child !== null && child !== ''));
  element.querySelectorAll('[aria-expanded]').forEach((toggle, i) => open[i] && toggle.click());
  if (focus >= 0) element.querySelectorAll('button')[focus]?.focus();
}
