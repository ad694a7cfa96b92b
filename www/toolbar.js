// The buttons and the field above the text that are nobody else's: sample, clear, the day of publication.

import { textOf } from './own.js';
import { strings as s } from './strings.js';

const $ = (id) => document.getElementById(id);

/**
 * @param desk
 * @param {{ say(message: string, trouble?: boolean): void }} status
 * @param {() => void} focus  leads into the text
 */
export function mountToolbar(desk, status, focus) {
  const sample = textOf('sample.txt');
  // Told when the sample is asked for.
  sample.catch(() => {});

  $('sample').addEventListener('click', async () => {
    try {
      desk.take(await sample);
      focus();
    } catch {
      status.say(s.unloadable, true);
    }
  });
  $('clear').addEventListener('click', () => {
    desk.take('');
    status.say(s.cleared);
    focus();
  });
  $('published').addEventListener('change', () => desk.publish($('published').value.trim()));
  $('published').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') desk.publish($('published').value.trim());
  });
  desk.addEventListener('text', ({ detail }) => {
    if (!detail.typed) $('published').value = desk.published;
  });
}
