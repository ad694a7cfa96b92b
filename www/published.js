// The day of publication, in the field above the text: read as the date of a correction is, told in words where it is no
// day. Takes the desk, which is told only of days.

import { readDay } from './corrections/when.js';
import { strings as s } from './strings.js';

export function mountPublished(desk) {
  const field = document.getElementById('published');
  const trouble = document.getElementById('published-error');

  const read = () => {
    const day = field.value.trim() === '' ? { value: '' } : readDay(field.value);
    trouble.textContent = day.error ?? '';
    field.setAttribute('aria-invalid', String(Boolean(day.error)));
    return day.value;
  };
  const take = () => {
    const day = read();
    if (day === undefined) return;
    field.value = inWords(day);
    desk.publish(day);
  };

  field.addEventListener('change', take);
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && take());
  // What was wrong is told anew while it is mended.
  field.addEventListener('input', () => trouble.textContent !== '' && read());
  desk.addEventListener('text', ({ detail }) => {
    if (detail.typed) return;
    field.value = inWords(desk.published);
    read();
  });
  // What was typed before this came, or taken.
  field.value ||= inWords(desk.published);
  take();
}

/** A day as the field has room for it. */
function inWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return day && s.day('', date, s.months[month - 1].slice(0, 3), String(year).padStart(4, '0'));
}
