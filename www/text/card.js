// The card beside a mark: what it is, what it means, how sure that is and why. It floats over the page (a popover), is
// moved by whoever shows it, and never takes the focus.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';

/** So much of it is seen in any case, in pixels: of words outside of the window too. */
const LEAST = 96;

export class Card {
  #root;
  #sheet;
  #onclose;

  constructor(root, sheet, onclose) {
    this.#root = root;
    this.#sheet = sheet;
    this.#onclose = onclose;
  }

  get open() {
    return this.#root.matches(':popover-open');
  }

  /** Whether an element is part of the card. */
  holds(node) {
    return this.#root.contains(node);
  }

  /** Shows what is known of marks, the innermost first, beside a rectangle of the window. */
  show(details, rect) {
    this.#root.replaceChildren(
      el('button', { type: 'button', class: 'close', 'aria-label': s.card.close, onclick: () => this.#onclose() }, '×'),
      ...details.map(section),
    );
    if (!this.open) this.#root.showPopover();
    this.#moveTo(rect);
  }

  hide() {
    if (this.open) this.#root.hidePopover();
  }

  /**
   * Below the words if there is room, else above; where there is too little on either side it is scrolled, for the words
   * stay in sight. Over the sheet rather than the lists, inside the window in any case.
   */
  #moveTo(rect) {
    const { style } = this.#root;
    style.maxHeight = '';
    const { width, height } = this.#root.getBoundingClientRect();
    const gap = 8;
    const [above, below] = [rect.top - 2 * gap, innerHeight - rect.bottom - 2 * gap];
    const under = height <= below || below >= above;
    const room = Math.max(under ? below : above, LEAST);
    if (height > room) style.maxHeight = `${room}px`;
    const tall = Math.min(height, room);
    const top = under ? rect.bottom + gap : rect.top - gap - tall;
    const right = Math.min(this.#sheet.getBoundingClientRect().right, innerWidth) - width - gap;
    style.left = `${Math.max(gap, Math.min(rect.left, right))}px`;
    style.top = `${Math.max(gap, Math.min(top, innerHeight - tall - gap))}px`;
  }
}

function section({ layer, kind, title, rows, unsure, tools }) {
  return el(
    'section',
    { class: layer },
    el('p', { class: 'kind' }, kind, unsure ? ' · ' : '', unsure ? el('span', { class: 'unsure' }, s.unsure) : ''),
    el('p', { class: 'words' }, title),
    rows.length > 0 ? el('dl', {}, ...rows.flatMap(([term, words]) => [el('dt', {}, term), el('dd', {}, words)])) : '',
    el('div', { class: 'actions' }, ...tools),
  );
}
