// The buttons above the text that are nobody else's: sample and clear.

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
}
