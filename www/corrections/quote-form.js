// The part of the form that corrects a quote: who said it, that nobody is told, or that it is none. In come a report and
// a quote of it, or words that shall be one; out go changes by `correct`.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { anchorOf, occurrences } from './anchor.js';
import { Combobox } from './combobox.js';
import { row } from './name-form.js';
import { speakers } from './options.js';
import { who } from './refer.js';

const t = s.corrections;

/** `quote` may be words that are no quote yet: {start, end} alone. */
export function quoteForm({ report, text }, quote, correct) {
  const at = anchorOf(text, quote);
  const { kind: known, speaker } = quote;
  const now = known && (report.entities[speaker?.entity]?.name ?? speaker?.text ?? s.noSpeaker);
  const what = known ? 'speaker' : 'quote';
  const by = new Combobox(t.saidBy, speakers(report), t.speakerHint(now));
  const save = () => {
    const words = by.value === null ? nearest(text, by.words, quote) : null;
    if (words) correct({ do: what, at, words: anchorOf(text, words) });
    else if (by.value === null) by.refuse(t.noSuchWords);
    else correct({ do: what, at, who: who(report, text, by.value) });
  };
  const button = (label, change) => el('button', { type: 'button', onclick: () => correct(change) }, label);
  return el(
    'div',
    {},
    row(save, known ? t.change : t.mark, by.element, ...by.messages),
    el('div', { class: 'actions' },
      speaker ? button(t.noSpeaker, { do: 'no-speaker', at }) : '',
      known ? button(t.noQuote, { do: 'no-quote', at }) : button(t.noSpeaker, { do: 'quote', at })),
  );
}

/** The place of some words of the text that is nearest to a quote. */
function nearest(text, words, { start }) {
  let found = null;
  for (const place of words === '' ? [] : occurrences(text, words)) {
    if (!found || Math.abs(place.start - start) < Math.abs(found.start - start)) found = place;
  }
  return found;
}
