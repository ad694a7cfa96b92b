// The form in which the editor corrects a name, a date or a quote: a dialog over the page, with the words in their
// sentence above it. Takes the desk and `correct`, which makes a change; opened by the card, the panels and the keyboard.

import { el } from '../dom.js';
import { around } from '../panels/around.js';
import { strings as s } from '../strings.js';
import { isOfQuotes } from '../text/marks.js';
import { anchorOf } from './anchor.js';
import { dateForm } from './date-form.js';
import { nameForm, row } from './name-form.js';
import { quoteForm } from './quote-form.js';

const t = s.corrections;

export class CorrectionForm {
  #desk;
  #correct;
  #dialog = el('dialog', { class: 'correcting', 'aria-labelledby': 'correcting-title' });
  #back = null;

  /**
   * @param desk
   * @param {(change: object) => void} correct
   * @param {HTMLElement} page  where the dialog lives
   */
  constructor(desk, correct, page = document.body) {
    this.#desk = desk;
    this.#correct = correct;
    page.append(this.#dialog);
    // What it is about is told by a report that there is no more.
    desk.addEventListener('report', () => this.#dialog.close());
    // A press beside it closes it.
    this.#dialog.addEventListener('pointerdown', (event) => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      this.#dialog.replaceChildren();
      this.#back?.();
    });
  }

  /** Opens the form of a mark of the report; `back` leads the focus back. */
  open({ layer, item }, back) {
    if (layer === 'checks') this.#show(t.check, item, '', back);
    else if (layer === 'dates') this.openDate(item, back);
    else if (isOfQuotes(layer)) this.openQuote(item, back);
    else this.#openName(this.#desk.report.names.findIndex(({ start, end }) => start === item.start && end === item.end), false, back);
  }

  /** Opens the form of an entity, for all of its names. */
  openEntity(index, back) {
    const [first] = this.#desk.report.entities[index]?.mentions ?? [];
    if (first !== undefined) this.#openName(first, true, back);
  }

  /** Opens the form of a date, or of words that shall be one. */
  openDate(date, back) {
    this.#show(date.value ? t.dateTitle : t.newDate, date, dateForm(this.#desk.read, date, this.#done), back);
  }

  /** Opens the form of a quote, or of words that shall be one. */
  openQuote(quote, back) {
    this.#show(quote.kind ? t.quote : t.newQuote, quote, quoteForm(this.#of(), quote, this.#done), back);
  }

  #openName(mention, whole, back) {
    const { report } = this.#desk;
    const name = report.names[mention];
    if (name) this.#show(t.name, name, nameForm(this.#of(), mention, whole, this.#done), back);
  }

  /** What an editor should look at in these words. */
  #checks(start, end) {
    const { report, read } = this.#desk;
    return report.checks
      .filter((check) => check.start === start && check.end === end)
      .map((check) =>
        row(() => this.#done({ do: 'dismiss', at: anchorOf(read, check), code: check.code }), t.settled, el('p', {}, check.message)));
  }

  #of() {
    return { report: this.#desk.report, text: this.#desk.read };
  }

  #done = (change) => {
    this.#dialog.close();
    this.#correct(change);
  };

  #show(title, { start, end }, form, back) {
    this.#back = back;
    const { before, words, after } = around(this.#desk.read, { start, end });
    this.#dialog.replaceChildren(
      el('h2', { id: 'correcting-title' }, title),
      el('p', { class: 'context' }, before, el('strong', {}, words), after),
      form,
      ...this.#checks(start, end),
      el('button', { type: 'button', class: 'close', 'aria-label': s.card.close, onclick: () => this.#dialog.close() }, '×'),
    );
    this.#dialog.showModal();
    // Typing replaces what stood there.
    this.#dialog.querySelector('input[value]')?.select();
  }
}
