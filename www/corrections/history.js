// Undo and redo of corrections: buttons, and keys wherever nothing is typed. In the text the keys are the browser's own
// undo of typing, except right after a correction. Takes the desk and the text's element.

import { strings as s } from '../strings.js';
import { said } from './said.js';

const t = s.corrections;

/** Where typing has an undo of its own. */
const TYPED = 'input, textarea, select, [contenteditable]';

export function mountHistory(desk, text, say) {
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
  const can = (how) => desk.corrections[how === 'undo' ? 'canUndo' : 'canRedo'];
  const buttons = ['undo', 'redo'].map((how) => [how, document.getElementById(how)]);
  for (const [how, button] of buttons) button.addEventListener('click', () => can(how) && step(how));

  desk.addEventListener('text', ({ detail }) => {
    typed = true;
    before = detail.typed ? desk.corrections.depth : 0;
  });
  desk.addEventListener('report', ({ detail }) => {
    if (detail.corrected) typed = false;
    // Not 'disabled', which would drop the focus when the last one is undone.
    for (const [how, button] of buttons) button.setAttribute('aria-disabled', String(!can(how)));
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
