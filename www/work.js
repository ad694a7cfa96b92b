// The bar of long work: what is done, how far it is, and a button that ends it. In come words and a share of the whole;
// work that is soon done shows nothing.

import { el } from './dom.js';
import { strings as s } from './strings.js';

/** Work shorter than this, in milliseconds, needs no notice. */
const SHORT = 150;

export class Work {
  #progress;
  #words;
  #bar;
  #say;
  #home;
  #cancel;
  #soon = 0;

  /**
   * @param {{ id: string, label: string, say(words: string): void, home(): HTMLElement }} about  `say` tells once what is
   *   done to those who do not see the bar, `home` is where the keyboard goes from its button
   */
  constructor({ id, label, say, home }) {
    this.#say = say;
    this.#home = home;
    this.#words = el('span', { id: `${id}-words` });
    this.#progress = el('progress', { 'aria-labelledby': `${id}-words` });
    const button = el('button', { type: 'button', onclick: () => this.#cancel() }, s.cancel);
    this.#bar = el('section', { id, class: 'strip work', 'aria-label': label, hidden: true }, this.#progress, this.#words, button);
    document.getElementById('notice').append(this.#bar);
  }

  /** @param {() => void} cancel  ends the work, and with it the bar */
  begin(cancel) {
    this.#cancel = cancel;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.#bar.hidden = false;
      this.#say(this.#words.textContent);
    }, SHORT);
  }

  /** @param {number} [share]  how much is done, 0 to 1, where that is known */
  show(words, share) {
    this.#words.textContent = words;
    if (share === undefined) this.#progress.removeAttribute('value');
    else this.#progress.value = share;
  }

  end() {
    clearTimeout(this.#soon);
    const held = this.#bar.contains(document.activeElement);
    this.#bar.hidden = true;
    if (held) this.#home().focus();
  }
}
