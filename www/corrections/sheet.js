// The sheet of corrections: all that were made, which of them hold, each to be taken back; and whether they are kept on
// this device. Takes the desk and the keeper.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { said } from './said.js';

const t = s.corrections;

export class Sheet {
  #desk;
  #keeper;
  #dialog = el('dialog', { class: 'correcting', 'aria-labelledby': 'corrections-title' });
  #list = el('ol', { class: 'made' });
  #state = el('p', { class: 'hint', role: 'status' });
  #box = el('input', { type: 'checkbox', id: 'keep', 'aria-describedby': 'keep-words', onchange: () => this.#keep(this.#box.checked) });
  #kept = el('p', { class: 'hint', role: 'status' });
  #forget = el('button', { type: 'button', onclick: () => this.#keep(false) }, t.forget);

  constructor(desk, keeper, page = document.body) {
    this.#desk = desk;
    this.#keeper = keeper;
    this.#dialog.append(
      el('h2', { id: 'corrections-title' }, t.title),
      this.#state,
      this.#list,
      el('section', {},
        el('label', { class: 'keep' }, this.#box, t.keep),
        el('p', { class: 'hint', id: 'keep-words' }, t.keepWords),
        this.#kept,
        this.#forget),
      el('button', { type: 'button', class: 'close', 'aria-label': s.card.close, onclick: () => this.#dialog.close() }, '×'),
    );
    this.#dialog.addEventListener('pointerdown', (event) => event.target === this.#dialog && this.#dialog.close());
    page.append(this.#dialog);
    desk.addEventListener('report', () => this.#dialog.open && this.#fill());
  }

  open() {
    this.#fill();
    this.#tellKept();
    this.#dialog.showModal();
  }

  #fill() {
    const { corrections } = this.#desk;
    const all = corrections.list.length;
    this.#state.textContent = all === 0 ? t.none : t.holding(corrections.holding, all);
    this.#list.replaceChildren(...corrections.list.map((change) => this.#item(change, corrections.holds(change))));
  }

  #item(change, holds) {
    const words = said(change);
    const take = () => {
      const at = [...this.#list.children].indexOf(item);
      this.#desk.uncorrect(change);
      const next = this.#list.children[Math.min(at, this.#list.children.length - 1)];
      (next?.querySelector('button') ?? this.#box).focus();
    };
    const item = el('li', {},
      el('span', {}, words, holds ? '' : el('span', { class: 'asleep' }, ` ${t.asleep}`)),
      el('button', { type: 'button', 'aria-label': t.takeBackThis(words), onclick: take }, t.takeBack));
    return item;
  }

  async #keep(on) {
    try {
      await (on ? this.#keeper.begin() : this.#keeper.forget());
    } catch {
      this.#kept.textContent = t.cannotKeep;
    }
    this.#tellKept();
  }

  async #tellKept() {
    const { on } = this.#keeper;
    this.#box.checked = on;
    // A button that goes grey loses the focus.
    if (!on && document.activeElement === this.#forget) this.#box.focus();
    this.#forget.disabled = !on;
    const { texts, corrections } = on ? await this.#keeper.kept() : { texts: 0, corrections: 0 };
    this.#kept.textContent = on ? t.kept(corrections, texts) : t.nothingKept;
  }
}
