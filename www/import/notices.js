// What is said while files are opened: how far the work is, with a button that ends it, and what could not be read.

import { el } from '../dom.js';
import { strings } from '../strings.js';

const s = strings.import;
/** Work shorter than this, in milliseconds, needs no notice. */
const SHORT = 150;

/** The bar of long work. */
export class Work {
  #progress = el('progress', { 'aria-labelledby': 'opening-words' });
  #words = el('span', { id: 'opening-words' });
  #bar;
  #say;
  #cancel;
  #soon = 0;

  /** @param say  tells once what is being done, to those who do not see the bar */
  constructor(say) {
    this.#say = say;
    const button = el('button', { type: 'button', onclick: () => this.#cancel() }, strings.cancel);
    const look = { id: 'opening', class: 'opening', 'aria-label': s.progress, hidden: true };
    this.#bar = el('section', look, this.#progress, this.#words, button);
    document.getElementById('notice').append(this.#bar);
  }

  begin(cancel) {
    this.#cancel = cancel;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#bar.hidden = false;
      this.#say(this.#words.textContent);
    }, SHORT);
  }

  show({ name, index, count, page, pages }) {
    this.#words.textContent = s.reading(name, index + 1, count, page, pages);
    if (pages || count > 1) this.#progress.value = (index + (pages ? (page - 1) / pages : 0)) / count;
    else this.#progress.removeAttribute('value');
  }

  end() {
    clearTimeout(this.#soon);
    this.#bar.hidden = true;
  }
}

/** What could not be read, and why. */
export class Unread {
  #box = el('div', { id: 'unopened', class: 'unopened', role: 'alert', hidden: true });
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
