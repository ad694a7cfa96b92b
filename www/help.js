// The sheet that lists all keys, opened by its button or by '?' wherever that is not typed.

import { el } from './dom.js';
import { strings as s } from './strings.js';

const TYPED = 'input, textarea, select, [contenteditable]';

/** @returns {() => void}  opens it */
export function mountHelp() {
  const sheet = el(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    // The focus on the heading, so that one begins to read at the top.
    el('h2', { id: 'help-title', tabindex: -1, autofocus: true }, s.help.title),
    el('button', { type: 'button', class: 'close', 'aria-label': s.help.close, onclick: () => sheet.close() }, '×'),
    ...s.help.groups.flatMap(([title, keys]) => [
      el('h3', {}, title),
      el('dl', {}, ...keys.flatMap(([names, what]) => [el('dt', {}, ...names.map((name) => el('kbd', {}, name))), el('dd', {}, what)])),
    ]),
  );
  document.body.append(sheet);
  const open = () => sheet.open || sheet.showModal();
  document.getElementById('help-button').addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.target.closest(TYPED)) return;
    event.preventDefault();
    open();
  });
  // Beside the sheet.
  sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());
  return open;
}
