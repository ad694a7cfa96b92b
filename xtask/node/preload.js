// Names in the head of a page as built every module that it begins with, and those of its rest where that is named, so
// that a browser asks for all of them at once and not for one after the other as each names the next.
// In comes the page's folder: node preload.js dist/www

import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { argv } from 'node:process';

/** What the page begins with, in its order there. */
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

const next = await imports();
/** The modules that the page begins with have scripts of their own. */
const named = new Set(FIRST);

/** Links to all that is reached from a module and is not named yet. */
function links(from) {
  const found = new Set([from]);
  for (const name of found) for (const other of next.get(name)) found.add(other);
  const fresh = [...found].filter((name) => !named.has(name));
  for (const name of fresh) named.add(name);
  return fresh.map((name) => `<link rel="modulepreload" href="${name}">\n`).join('');
}

const path = join(folder, 'index.html');
let html = await readFile(path, 'utf8');
const after = (tag, from) => (html = html.replace(tag, (whole) => whole + links(from)));
for (const name of FIRST) after(new RegExp(`<script type="module" src="${name}"[^>]*></script>\\n`), name);
after(/<template id="later">\n/, REST);
await writeFile(path, html);
