// The part of the form that corrects a date: what it means, or that it is none. In come a text and a date of its report,
// out go changes by `correct`; what is typed is read by when.js and told while one types.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { dateInWords, inFigures, isUncounted } from '../timex.js';
import { anchorOf } from './anchor.js';
import { row } from './name-form.js';
import { readDate } from './when.js';

const t = s.corrections;

/** `date` may be words that are no date yet: {start, end} alone. */
export function dateForm(text, date, correct) {
  const at = anchorOf(text, date);
  const told = el('output', { id: 'date-told', class: 'told' });
  const known = date.value && !isUncounted(date);
  const field = el('input', {
    value: known ? dateInWords(date) : '', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'date-told',
    oninput: () => tell(readDate(field.value, date.type)),
  });
  const tell = (read) => {
    told.classList.toggle('wrong', Boolean(read.error));
    field.setAttribute('aria-invalid', String(Boolean(read.error)));
    const words = read.error ?? dateInWords(read);
    told.textContent = read.error || words === read.value ? words : t.date.told(words, inFigures(read));
  };
  tell(known ? date : { value: t.date.hint });
  const save = () => {
    const read = readDate(field.value, date.type);
    tell(read);
    if (read.error) field.focus();
    else correct({ do: 'date', at, ...read });
  };
  return el(
    'div',
    {},
    row(save, date.value ? t.change : t.mark, el('label', {}, t.means, field), told),
    date.value ? el('div', { class: 'actions' }, el('button', { type: 'button', onclick: () => correct({ do: 'no-date', at }) }, t.noDate)) : '',
  );
}
