// Files in, one text out: each file read by its kind, several joined so that each is an article of its own.

import { inertDocument } from '../trusted.js';
import { decoded } from './encoding.js';
import { textOf } from './html.js';
import { ImportError, kindOf } from './kind.js';

/** The largest file that is opened, and the longest text that the analyzer takes; in bytes. */
const LARGEST = 100 * 1024 * 1024;
const LONGEST = 16 * 1024 * 1024;

/** A form feed on a line of its own: another document begins. */
const BETWEEN = '\n\n\f\n\n';

/**
 * Reads files in the order given.
 * @param {File[]} files
 * @param {{ signal?: AbortSignal, progress?: (now: { name, index, count, page?, pages? }) => void }} options
 * @returns {Promise<{ text: string, opened: string[], failed: { name: string, code: string }[] }>} rejects with the
 *   signal's reason if it is aborted
 */
export async function readFiles(files, { signal, progress } = {}) {
  const texts = [];
  const opened = [];
  const failed = [];
  let length = 0;
  for (const [index, file] of files.entries()) {
    const now = { name: file.name, index, count: files.length };
    progress?.(now);
    try {
      const text = await readFile(file, { signal, progress: (page, pages) => progress?.({ ...now, page, pages }) });
      length += new Blob([text]).size + BETWEEN.length;
      if (length > LONGEST) throw new ImportError('long');
      texts.push(text);
      opened.push(file.name);
    } catch (error) {
      signal?.throwIfAborted();
      failed.push({ name: file.name, code: error instanceof ImportError ? error.code : 'broken' });
    }
    signal?.throwIfAborted();
  }
  return { text: texts.join(BETWEEN), opened, failed };
}

async function readFile(file, options) {
  if (file.size > LARGEST) throw new ImportError('large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = (await textIn(kindOf(file.name, bytes), bytes, options)).replaceAll('\f', '\n').trim();
  if (text === '') throw new ImportError('empty');
  return text;
}

/** What reads a kind of file comes when the first such file does. */
async function reader(load) {
  try {
    return await load();
  } catch (cause) {
    throw new ImportError('reader', { cause });
  }
}

async function textIn(kind, bytes, options) {
  switch (kind) {
    case 'html':
      return textOf(inertDocument(decoded(bytes, { html: true })));
    case 'md':
      return (await reader(() => import('./markdown.js'))).textOfMarkdown(decoded(bytes));
    case 'docx':
      return (await reader(() => import('./docx.js'))).textOfDocx(bytes, options);
    case 'pdf':
      return (await reader(() => import('./pdf.js'))).textOfPdf(bytes, options);
    default:
      return decoded(bytes);
  }
}
