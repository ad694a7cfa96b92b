// Edits that join lines. Chromium carries the rest of the last line over as markup with inline styles, which the page's
// policy refuses with a complaint; so here the rest is put in as words. It stays an edit that the browser can undo.

import { blockAt } from './blocks.js';

export function mountJoining(surface) {
  let joining = false;
  surface.root.addEventListener('beforeinput', (event) => {
    const stretch = joining ? null : joined(surface, event.inputType);
    const words = stretch && insertedBy(event);
    if (words === null || !event.cancelable) return;
    event.preventDefault();
    const { start, end } = stretch;
    const last = surface.blocks[blockAt(surface.blocks, end)];
    const rest = last.text.slice(end - last.start);
    joining = true;
    surface.select(start, last.start + last.text.length);
    if (words + rest === '') document.execCommand('delete');
    else document.execCommand('insertText', false, words + rest);
    surface.select(start + words.length, start + words.length);
    joining = false;
  });
}

/** The stretch that an edit takes away, if it reaches over a line's end; else null. */
function joined({ selection, blocks, text }, inputType) {
  if (!selection || blocks.length === 0) return null;
  let { start, end } = selection;
  if (start === end) {
    // A caret deletes over an end only where it stands at one.
    const block = blocks[blockAt(blocks, start)];
    if (start === block.start && /^delete.*Backward$/.test(inputType)) start--;
    else if (end === block.start + block.text.length && /^delete.*Forward$/.test(inputType)) end++;
  }
  const reaches = start >= 0 && end <= text.length && blockAt(blocks, start) !== blockAt(blocks, end);
  return reaches ? { start, end } : null;
}

/** The words that an edit puts in; null if that is not for us to say. */
function insertedBy({ inputType, data, dataTransfer }) {
  if (inputType.startsWith('delete')) return '';
  if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n';
  if (inputType === 'insertText' || inputType === 'insertReplacementText' || inputType === 'insertFromPaste') {
    return data ?? dataTransfer?.getData('text/plain') ?? null;
  }
  return null;
}
