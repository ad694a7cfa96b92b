// What could not be read of the files that were opened, and why; it stays until it is put away.

import { el } from '../dom.js';
import { strings } from '../strings.js';

const s = strings.import;

export class Unread {
  #box = el('div', { id: 'unopened', class: 'strip unopened', role: 'alert', hidden: true });
  #closed;

  constructor(closed) {
    this.#closed = closed;
    document.getElementById('notice').append(this.#box);
  }

  show(failed, opened) {
    const close = el('button', {
      type: 'button',
      onclick: () => {
        this.hide();
        this.#closed();
      },
    }, s.understood);
    const reasons = failed.map(({ name, code }) => el('li', {}, el('strong', {}, name), ` ${s.errors[code]}`));
    this.#box.replaceChildren(el('p', {}, s.unread(failed.length, opened)), el('ul', {}, ...reasons), close);
    this.#box.hidden = false;
  }

  hide() {
    this.#box.hidden = true;
    this.#box.replaceChildren();
  }
}
