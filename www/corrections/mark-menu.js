// The small menu at selected words: what they are, a name of some kind, a date or a quote. It shows itself when words
// that the report knows nothing of are selected with the pointer and stay so, and goes with the next key: who selects a
// word to write over it is not to be held up. The keyboard asks for it. Takes the desk and the surface; makes names by
// `correct`, leaves dates and quotes to the form; closes the card, which would lie over it.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { anchorOf } from './anchor.js';
import { quoteIn, wordsIn } from './refer.js';
import { shortened } from './said.js';

const t = s.corrections;

/** A selection rests so long, in milliseconds, before it is asked what it is. */
const REST = 500;

export class MarkMenu {
  #desk;
  #surface;
  #correct;
  #close;
  #title = el('p', { id: 'mark-menu-title', class: 'kind' });
  #root = el('div', { id: 'mark-menu', popover: 'auto', role: 'group', 'aria-labelledby': 'mark-menu-title' });
  /** What makes names and dates, and what makes a quote. */
  #short;
  #long;
  #words = null;
  #quote = null;

  constructor({ desk, surface, correct, date, quote, close }) {
    this.#desk = desk;
    this.#surface = surface;
    this.#correct = correct;
    this.#close = close;
    const button = (label, act) => {
      const onclick = () => {
        this.#hide();
        act();
      };
      return el('button', { type: 'button', onclick }, label);
    };
    this.#short = [
      ...Object.keys(s.kinds).map((kind) => button(s.kinds[kind], () => this.#mark(kind))),
      button(s.dateTypes.DATE, () => date(this.#words)),
    ];
    this.#long = button(s.quoteKinds.direct, () => quote(this.#quote));
    this.#root.append(this.#title, ...this.#short, this.#long);
    surface.root.closest('section').append(this.#root);
    this.#watch();
    surface.root.addEventListener('scroll', () => this.#hide(), { passive: true });
    desk.addEventListener('text', () => this.#hide());
  }

  /** Shows the menu for a stretch of the text, with the focus in it. */
  open(stretch) {
    if (this.#show(stretch, {})) this.#root.querySelector('button:not([hidden])').focus();
  }

  /** Waits until what the pointer selects rests; a finger does so without a press that ends. */
  #watch() {
    let pointing = false;
    let held = false;
    let resting = 0;
    const wait = () => {
      clearTimeout(resting);
      if (pointing && !held) resting = setTimeout(() => this.#offer(), REST);
    };
    addEventListener('pointerdown', ({ target }) => {
      pointing = this.#surface.root.contains(target);
      held = true;
      wait();
    });
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => {
        held = false;
        wait();
      });
    }
    document.addEventListener('selectionchange', wait);
    const key = ({ target }) => {
      if (this.#root.contains(target)) return;
      pointing = false;
      wait();
      this.#hide();
    };
    document.addEventListener('keydown', key, true);
  }

  /** Selected with the pointer: shown if nothing is known of these words, and without taking the focus. */
  #offer() {
    const { selection } = this.#surface;
    if (!selection || selection.start === selection.end) return;
    const { names, dates, quotes } = this.#desk.report;
    const touches = ({ start, end }) => start < selection.end && selection.start < end;
    const known = [...names, ...dates].filter(touches);
    // Inside a name there is nothing to mark; words with a name among them may be a quote.
    if (known.some(({ start, end }) => start <= selection.start && end >= selection.end)) return;
    this.#show(selection, { short: known.length === 0, long: !quotes.some((quote) => quote.kind !== 'indirect' && touches(quote)) });
  }

  #show(stretch, { short = true, long = true }) {
    const { text, read } = this.#desk;
    this.#words = short && text === read ? wordsIn(text, stretch) : null;
    this.#quote = long && text === read ? quoteIn(text, stretch) : null;
    const words = this.#words ?? this.#quote;
    const range = words && this.#surface.range(words.start, words.end);
    if (!range) return false;
    this.#close();
    for (const button of this.#short) button.hidden = !this.#words;
    this.#long.hidden = !this.#quote;
    this.#title.textContent = t.markAs(shortened(text.slice(words.start, words.end)));
    this.#root.showPopover();
    const rects = [...range.getClientRects()];
    const last = rects.at(-1) ?? range.getBoundingClientRect();
    const { width, height } = this.#root.getBoundingClientRect();
    const gap = 8;
    const top = last.bottom + gap + height <= innerHeight ? last.bottom + gap : (rects[0] ?? last).top - gap - height;
    this.#root.style.setProperty('left', `${Math.max(gap, Math.min(last.left, innerWidth - width - gap))}px`);
    this.#root.style.setProperty('top', `${Math.max(gap, top)}px`);
    return true;
  }

  #hide() {
    if (this.#root.matches(':popover-open')) this.#root.hidePopover();
  }

  #mark(kind) {
    this.#correct({ do: 'name', at: anchorOf(this.#desk.read, this.#words), kind }, this.#words);
  }
}
