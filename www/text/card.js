// The card beside a mark: what it is, what it means, how sure that is and why. It floats over the page (a popover), is
// moved by whoever shows it, and never takes the focus.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';

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

  /** Below the words if there is room, else above; over the sheet rather than the lists, inside the window in any case. */
  #moveTo(rect) {
    const { width, height } = this.#root.getBoundingClientRect();
    const gap = 8;
    const sheet = this.#sheet.getBoundingClientRect();
    const [right, bottom] = [Math.min(sheet.right, innerWidth) - width - gap, innerHeight - height - gap];
    const below = rect.bottom + gap;
    const top = below <= bottom ? below : rect.top - gap - height;
    this.#root.style.left = `${Math.max(gap, Math.min(rect.left, right))}px`;
    this.#root.style.top = `${Math.max(gap, Math.min(top, bottom))}px`;
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
