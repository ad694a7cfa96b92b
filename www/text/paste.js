// Pasting: onto an empty desk, or over everything, comes a whole text; into the middle of one it is typing.

import { LONGEST } from './blocks.js';

/**
 * @param desk
 * @param {import('./surface.js').Surface} surface
 * @param {(data: DataTransfer) => string} whole  reads what replaces everything
 */
export function mountPaste(desk, surface, whole) {
  surface.root.addEventListener('paste', (event) => {
    const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const { start, end } = surface.selection ?? { start: 0, end: 0 };
    const { text } = surface;
    if (text.slice(0, start).trim() === '' && text.slice(end).trim() === '') {
      const taken = whole(event.clipboardData);
      // Files are for others.
      if (taken.trim() === '') return;
      event.preventDefault();
      desk.take(taken);
    } else if (plain.length > LONGEST) {
      // The browser would make one line's block of it, and be slow ever after.
      event.preventDefault();
      surface.splice(start, end, plain);
    }
  });
}
