// Writes into the service worker of a page as built which files it keeps, and what is in them.
// In comes the page's folder: node precache.js dist/www

import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const WORKER = 'sw.js';
const EMPTY = 'const FILES = [];';

/** Every file of a folder but the service worker: [name, 'sha256-…'] each, in order. */
export async function tableOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const kept = names.filter((name) => name !== WORKER).sort();
  return Promise.all(kept.map(async (name) => [name, integrity(await readFile(join(folder, name)))]));
}

/** The service worker with a table in it. */
export function withTable(worker, table) {
  if (!worker.includes(EMPTY)) throw new Error(`${WORKER} has no empty table`);
  const lines = table.map((entry) => `  ${JSON.stringify(entry)},\n`).join('');
  return worker.replace(EMPTY, () => `const FILES = [\n${lines}];`);
}

export const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = argv;
  const path = join(folder, WORKER);
  await writeFile(path, withTable(await readFile(path, 'utf8'), await tableOf(folder)));
}
