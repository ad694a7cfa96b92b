// Corrections that are kept on this device: an IndexedDB database that is there only if the editor said so. A text is
// known by a fingerprint of its words and one of its headline; of the text itself nothing is kept but what the corrections
// are about. Every call answers a promise, which fails where the browser lets nothing be kept.

const NAME = 'copydesk';
const TEXTS = 'corrections';

/** A fingerprint of words, however they are broken into lines. */
export async function fingerprint(words) {
  const bytes = new TextEncoder().encode(words.trim().replace(/\s+/g, ' '));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether corrections are kept. */
export async function isKeeping() {
  return (await using('readonly', () => undefined)) !== null;
}

/** Begins to keep. */
export function begin() {
  return using('readwrite', () => undefined, { create: true });
}

/** Keeps the corrections of a text under its fingerprints, the first of which is its own; an empty list forgets it. */
export function keep(fingerprints, list) {
  const [id] = fingerprints;
  return using('readwrite', (texts) => (list.length === 0 ? texts.delete(id) : texts.put({ id, fingerprints, list, at: Date.now() })));
}

/** What was kept last under any of some fingerprints, the better of which comes first: a list, or null. */
export async function recall(fingerprints) {
  for (const one of fingerprints) {
    const found = await using('readonly', (texts) => texts.index('fingerprints').getAll(one));
    if (found?.length > 0) return found.reduce((a, b) => (b.at > a.at ? b : a));
  }
  return null;
}

/** How many texts and corrections are kept. */
export async function kept() {
  const all = (await using('readonly', (texts) => texts.getAll())) ?? [];
  return { texts: all.length, corrections: all.reduce((sum, { list }) => sum + list.length, 0) };
}

/** Deletes the database, with everything in it. */
export function forget() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Runs one request on the database; without one it is left alone, and nothing is answered. */
async function using(mode, ask, { create = false } = {}) {
  const database = await open(create);
  if (!database) return null;
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(TEXTS, mode);
      const request = ask(transaction.objectStore(TEXTS));
      transaction.oncomplete = () => resolve(request?.result ?? true);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The database; null if there is none and none is to be made. */
function open(create) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      // Asking must not leave an empty database behind.
      if (!create) request.transaction.abort();
      else request.result.createObjectStore(TEXTS, { keyPath: 'id' }).createIndex('fingerprints', 'fingerprints', { multiEntry: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(request.error));
  });
}
