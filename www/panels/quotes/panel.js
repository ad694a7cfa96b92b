// The panel of quotes: cards by speaker, each with its kind, the words that tell of the saying, why at hand, and
// buttons that copy it with its speaker and correct it.

import { el } from '../../dom.js';
import { quoteWithSpeaker } from '../../export/quote.js';
import { strings as s } from '../../strings.js';
import { sureness } from '../../text/details.js';
import { entryOf, opener } from '../entry.js';
import { Listing } from '../listing.js';
import { quotesOf } from './quotes.js';

/** So much of a quote's words names its buttons. */
const NAME = 40;

export class QuotesPanel {
  #desk;
  #leads;
  #list;

  constructor(root, desk, leads) {
    this.#desk = desk;
    this.#leads = leads;
    this.#list = new Listing(root, (row, now) => this.#draw(row, now));
  }

  show() {
    const { report, read, story } = this.#desk;
    this.#list.show(quotesOf(report, read, story));
  }

  clear() {
    this.#list.clear();
  }

  #draw(row, now) {
    const t = s.panels.quotes;
    const name = row.parts[0].words.slice(0, NAME);
    const entries = row.parts.map(({ words }, i) => {
      const part = { layer: row.layer, title: words, unsure: false, places: [null] };
      return entryOf(part, () => ({ places: [now().parts[i].place] }), [], this.#leads.go).entry;
    });
    const [why, reasons] = opener(t.whyWhat(name), t.why, () =>
      [sureness(row.confidence), ...row.why].map((words) => el('p', {}, words)),
    );
    const copy = el(
      'button',
      { type: 'button', class: 'small', 'aria-label': t.copyWhat(name), onclick: () => this.#copy(now()) },
      t.copy,
    );
    const edit = el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': s.panels.editWhat(name),
        onclick: ({ currentTarget }) => this.#leads.editQuote(now().quotes[0], currentTarget),
      },
      s.panels.edit,
    );
    const about = [row.label, row.cue].filter(Boolean).join(' · ');
    return [
      ...entries,
      el(
        'div',
        { class: 'tools' },
        el('span', { class: 'about' }, about),
        row.unsure ? el('span', { class: 'unsure' }, s.unsure) : '',
        why,
        row.said ? copy : '',
        edit,
      ),
      reasons,
    ];
  }

  async #copy({ quotes }) {
    const { report, read } = this.#desk;
    const words = quoteWithSpeaker(quotes, report, read);
    try {
      await navigator.clipboard.writeText(words);
      this.#leads.say(s.panels.quotes.copied(words));
    } catch {
      this.#leads.say(s.panels.quotes.notCopied);
    }
  }
}
