// Undo and redo of corrections: buttons, and keys wherever nothing is typed. In the text the keys are the browser's own
// undo of typing, except right after a correction. Takes the desk, the text's element, the place of the buttons.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { said } from './said.js';

const t = s.corrections;

/** Where typing has an undo of its own. */
const TYPED = 'input, textarea, select, [contenteditable]';

export function mountHistory(desk, text, tools, say) {
  /** How many steps there were when something was typed last, and whether that was after the last step. */
  let before = 0;
  let typed = false;

  const step = (how) => {
    const list = desk.corrections.list;
    desk[how]();
    const now = desk.corrections.list;
    const gone = list.find((change) => !now.includes(change));
    say(gone ? t.undone(said(gone)) : t.again(said(now.find((change) => !list.includes(change)))));
  };
  const button = (how, words, label, keys) =>
    el('button', { type: 'button', 'aria-label': label, 'aria-keyshortcuts': keys, 'aria-disabled': 'true', onclick: () => can(how) && step(how) }, words);
  const can = (how) => desk.corrections[how === 'undo' ? 'canUndo' : 'canRedo'];
  const undo = button('undo', t.undo, t.undoLabel, 'Control+Z');
  const redo = button('redo', t.redo, t.redoLabel, 'Control+Shift+Z');
  tools.append(undo, redo);

  desk.addEventListener('text', ({ detail }) => {
    typed = true;
    before = detail.typed ? desk.corrections.depth : 0;
  });
  desk.addEventListener('report', ({ detail }) => {
    if (detail.corrected) typed = false;
    // Not 'disabled', which would drop the focus when the last one is undone.
    undo.setAttribute('aria-disabled', String(!can('undo')));
    redo.setAttribute('aria-disabled', String(!can('redo')));
  });
  document.addEventListener('keydown', (event) => {
    const how = keyOf(event);
    if (!how || !can(how)) return;
    const inText = text.contains(event.target);
    const typing = how === 'undo' ? desk.corrections.depth <= before : typed;
    if (inText ? typing : event.target.closest(TYPED)) return;
    event.preventDefault();
    step(how);
  });
}

function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}
