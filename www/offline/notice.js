// Says that a new version is ready, with a button that reloads the page and keeps what is on the desk. Nothing reloads
// by itself.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { carry, resume } from './carry.js';
import { stay } from './installed.js';

const s = strings.offline;

/**
 * @param place  where the notice appears
 * @param {() => void} focus  leads into the text
 */
export function mountOffline(desk, place, focus) {
  const allowed = (promise) =>
    promise.catch(() => {
      // A browser that keeps nothing (cookies forbidden, a private window): the page works, but not without the network.
    });
  allowed(resume(desk));
  // There from the beginning, so that what it says is read aloud.
  const words = el('p', { role: 'status' });
  const bar = el('div', { class: 'strip newer' }, words);
  place.append(bar);
  allowed(stay((takeOver) => show(desk, bar, words, takeOver, focus)));
}

function show(desk, bar, words, takeOver, focus) {
  const reload = el('button', { type: 'button', class: 'reload', onclick: renew }, s.reload);
  const later = el('button', { type: 'button', onclick: hide }, s.later);
  words.textContent = s.newer;
  bar.append(reload, later);

  async function renew() {
    reload.disabled = true;
    if (await carry(desk)) {
      await takeOver();
      location.reload();
    } else {
      words.textContent = s.tooLong;
      reload.remove();
    }
  }

  function hide() {
    words.textContent = '';
    reload.remove();
    later.remove();
    focus();
  }
}
