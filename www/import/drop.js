// Files dragged over the page: it shows that they may be dropped anywhere, and hands on those that are.

import { el } from '../dom.js';
import { strings } from '../strings.js';

const s = strings.import;

/** @param {(files: File[]) => void} open */
export function mountDrop(open) {
  const target = el('div', { id: 'drop', hidden: true, 'aria-hidden': 'true' }, el('p', {}, el('strong', {}, s.drop), el('span', {}, s.kinds)));
  document.body.append(target);
  const hasFiles = (event) => event.dataTransfer.types.includes('Files');

  // Words dragged into the text are typing.
  for (const moment of ['dragenter', 'dragover']) {
    document.addEventListener(moment, (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      target.hidden = false;
    });
  }
  document.addEventListener('dragleave', (event) => {
    // Out of the window, not from one element to the next.
    if (event.relatedTarget === null) target.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    target.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });
}
