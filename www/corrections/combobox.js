// A field with a list of what may be chosen, as the ARIA combobox pattern has it: arrows and typing narrow it, Enter
// takes one. In come the options {label, detail, value}, out goes the value, or the words where none was chosen.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';

/** More options than these are reached by typing. */
const SHOWN = 50;

let combos = 0;

export class Combobox {
  /** The field and its list, and what is said of it: a hint, and what is wrong. */
  element;
  messages;
  #options;
  #input;
  #list;
  #wrong;
  #count = el('p', { class: 'unseen', role: 'status' });
  #active = -1;
  #matches = [];
  #chosen = null;

  constructor(label, options, hint = '') {
    const id = `combobox-${++combos}`;
    this.#options = options;
    this.#list = el('ul', { role: 'listbox', id: `${id}-list`, 'aria-label': label, hidden: true });
    this.#input = el('input', {
      id, role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      oninput: () => this.#typed(),
      onclick: () => this.#open(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.#close(),
    });
    this.#wrong = el('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' });
    this.messages = [hint && el('p', { class: 'hint', id: `${id}-hint` }, hint), this.#wrong].filter(Boolean);
    this.#judge('');
    this.element = el('div', { class: 'combobox' }, el('label', { for: id }, label), this.#input, this.#list, this.#count);
  }

  /** The value of the option that was chosen, or null. */
  get value() {
    return this.#chosen?.value ?? null;
  }

  /** What stands in the field. */
  get words() {
    return this.#input.value.trim();
  }

  /** Says what is wrong with what stands in the field, until something else does. */
  refuse(words) {
    this.#judge(words);
    this.#input.focus();
  }

  #judge(wrong) {
    this.#wrong.textContent = wrong;
    this.#input.setAttribute('aria-invalid', String(wrong !== ''));
    this.#input.setAttribute('aria-describedby', this.messages.at(wrong ? -1 : 0).id);
  }

  #typed() {
    const words = fold(this.words);
    const same = this.#options.filter(({ label }) => fold(label) === words);
    this.#chosen = same.length === 1 ? same[0] : null;
    this.#judge('');
    this.#open();
  }

  #open() {
    const words = this.#chosen ? '' : fold(this.words);
    this.#matches = this.#options.filter(({ label }) => fold(label).includes(words)).slice(0, SHOWN);
    this.#list.replaceChildren(...this.#matches.map((option, i) => this.#item(option, i)));
    this.#list.hidden = this.#matches.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.#matches.length > 0));
    this.#count.textContent = s.corrections.options(this.#matches.length);
    this.#activate(-1);
  }

  #close() {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  #item(option, i) {
    return el(
      'li',
      {
        role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false',
        // Before the field loses the focus, and with it the list.
        onpointerdown: (event) => {
          event.preventDefault();
          this.#choose(option);
        },
      },
      el('span', {}, option.label), ' ', el('span', { class: 'detail' }, option.detail),
    );
  }

  #choose(option) {
    this.#chosen = option;
    this.#input.value = option.label;
    this.#judge('');
    this.#close();
  }

  #activate(i) {
    this.#active = i;
    [...this.#list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === i)));
    if (i < 0) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${i}`);
    this.#list.children[i].scrollIntoView({ block: 'nearest' });
  }

  #key(event) {
    const open = !this.#list.hidden;
    const last = this.#matches.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const down = event.key === 'ArrowDown';
      if (!open) this.#open();
      if (this.#matches.length > 0) this.#activate(down ? (this.#active >= last ? 0 : this.#active + 1) : this.#active <= 0 ? this.#matches.length - 1 : this.#active - 1);
    } else if (event.key === 'Enter' && open && this.#active >= 0) {
      this.#choose(this.#matches[this.#active]);
    } else if (event.key === 'Escape' && open) {
      // The list first, the form around it with the next one.
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

const fold = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
