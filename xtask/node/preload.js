// Names in the head of a page as built every module that it begins with, and those of its rest where that is named, so
// that a browser asks for all of them at once and not for one after the other as each names the next.
// In comes the page's folder: node preload.js dist/www

import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { argv } from 'node:process';

/** What takes the longest begins first. */
const FIRST = ['analyzer.js', 'app.js'];
const REST = 'furnish.js';
const [, , folder] = argv;

/** What each module of the page imports, by its path from the folder; not what comes when asked for. */
async function imports() {
  const entryPoints = [...FIRST, REST].map((name) => join(folder, name));
  const { metafile } = await build({ entryPoints, bundle: true, format: 'esm', outdir: folder, write: false, metafile: true });
  const name = (path) => relative(folder, resolve(path));
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports: all }]) => [
      name(path), all.filter(({ kind }) => kind === 'import-statement').map(({ path: next }) => name(next)),
    ]),
  );
}

/** The modules that some begin with, their own imports first. */
function reached(from, next) {
  const found = new Set(from);
  for (const name of found) for (const other of next.get(name)) found.add(other);
  return [...found];
}

const next = await imports();
const first = [...new Set(FIRST.flatMap((name) => reached([name], next)))];
const rest = reached([REST], next).filter((name) => !first.includes(name));
const links = (names) => names.map((name) => `<link rel="modulepreload" href="${name}">\n`).join('');

const page = join(folder, 'index.html');
const html = await readFile(page, 'utf8');
const named = html
  .replace(/<script type="module"/, (script) => links(first.filter((name) => !FIRST.includes(name))) + script)
  .replace(/(<template id="later">\n)/, (template) => template + links(rest));
await writeFile(page, named);
