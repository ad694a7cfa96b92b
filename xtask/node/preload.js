// Names in the head of a page as built every module that it begins with, so that a browser asks for all of them at once
// and not for one after the other as each names the next. In comes the page's folder: node preload.js dist/www

import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { argv } from 'node:process';

const ENTRY = 'app.js';
const [, , folder] = argv;

/** The modules that a page begins with, the entry's own imports first; not those that come when asked for. */
async function modules() {
  const options = { entryPoints: [join(folder, ENTRY)], bundle: true, format: 'esm', write: false, metafile: true };
  const { inputs } = (await build(options)).metafile;
  const found = new Set(Object.keys(inputs).filter((path) => basename(path) === ENTRY));
  for (const path of found) {
    for (const { path: next, kind } of inputs[path].imports) if (kind === 'import-statement') found.add(next);
  }
  return [...found].map((path) => relative(folder, resolve(path)));
}

const page = join(folder, 'index.html');
const links = (await modules()).filter((name) => name !== ENTRY).map((name) => `<link rel="modulepreload" href="${name}">\n`);
const html = await readFile(page, 'utf8');
await writeFile(page, html.replace(/<script type="module"/, (script) => links.join('') + script));
