// Makes the scripts and styles of a page as built short, each by itself: comments and spaces go, and names that nobody
// outside sees become letters. In comes the page's folder: node shorten.js dist/www

import { transform } from 'esbuild';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { argv } from 'node:process';

/** What others made is short already; in the service worker precache.js looks for a line. */
const AS_IT_IS = /^(vendor\/|sw\.js$)/;
const [, , folder] = argv;

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
for (const path of paths) {
  const loader = extname(path).slice(1);
  if (!['js', 'css'].includes(loader) || AS_IT_IS.test(relative(folder, path))) continue;
  const { code } = await transform(await readFile(path, 'utf8'), { loader, minify: true, charset: 'utf8', target: 'es2022' });
  await writeFile(path, code);
}
