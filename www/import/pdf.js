// A PDF as text. This module and the library come when they are first needed; the library's worker is ended with each file.

import { startWorker } from '../trusted.js';
import { PDFWorker, getDocument } from '../vendor/pdf.js';
import { ImportError } from './kind.js';
import { linesOf } from './pdf-lines.js';
import { textOfPages } from './pdf-text.js';

/** Fewer letters a page than this are stamps on pictures of pages. */
const FEW = 8;

/**
 * The text of a file's bytes; `progress(page, pages)` tells how far it is. Rejects with an ImportError, or with the signal's
 * reason.
 */
export async function textOfPdf(bytes, { signal, progress }) {
  const port = startWorker('vendor/pdf.worker.js');
  const worker = new PDFWorker({ port });
  // Nothing else is fetched, and nothing is made a program.
  const alone = { isEvalSupported: false, useWorkerFetch: false, useWasm: false, verbosity: 0 };
  const task = getDocument({ data: bytes, worker, ...alone });
  const aborted = new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    port.addEventListener('error', (event) => reject(new ImportError('reader', { cause: event.message })));
  });
  // Nobody waits for it when the pages are there.
  aborted.catch(() => {});
  try {
    return await Promise.race([read(task, progress), aborted]);
  } finally {
    task.destroy().catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

async function read(task, progress) {
  const document = await task.promise.catch((cause) => {
    throw new ImportError(cause.name === 'PasswordException' ? 'locked' : 'broken', { cause });
  });
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    progress?.(number, document.numPages);
    const page = await document.getPage(number);
    const [left, bottom, , top] = page.view;
    const { items } = await page.getTextContent();
    const lines = linesOf(items.filter(isUpright).map((item) => pieceOf(item, left, bottom)));
    letters += lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    pages.push({ height: top - bottom, lines });
    page.cleanup();
  }
  if (letters < pages.length * FEW) throw new ImportError('scanned');
  return textOfPages(pages);
}

/** Not written up the margin. */
const isUpright = ({ str, transform }) => str !== undefined && Math.abs(transform[1]) <= Math.abs(transform[0]);

function pieceOf({ str, transform, width, hasEOL }, left, bottom) {
  const [, , shear, height, x, y] = transform;
  return { str, x: x - left, y: y - bottom, width, size: Math.hypot(shear, height), eol: hasEOL };
}
