// A Word file as text. It is read in a worker, which is ended when the reading is: a large file holds up nothing, and can
// be cancelled. This module, the worker and its library come when they are first needed.

import { inertDocument, startWorker } from '../trusted.js';
import { textOf } from './html.js';
import { ImportError } from './kind.js';

/** The text of a file's bytes. Rejects with an ImportError, or with the signal's reason. */
export async function textOfDocx(bytes, { signal }) {
  const document = inertDocument(await inWorker(bytes, signal));
  // The numbers of notes, and the arrows back from them.
  for (const link of document.querySelectorAll('sup > a[href^="#"], a[href*="note-ref"]')) link.remove();
  return textOf(document);
}

function inWorker(bytes, signal) {
  const worker = startWorker('import/docx-worker.js');
  const answer = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.ready) worker.postMessage(bytes);
      else if (data.html === undefined) reject(new ImportError('broken', { cause: data.fault }));
      else resolve(data.html);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject(new ImportError('reader', { cause: event.message }));
    };
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return answer.finally(() => worker.terminate());
}
