// Makes the page as built into one file with everything inside, which works from disk and can reach nothing.
// In comes the page's folder: node single-file.js dist/www dist/copydesk.html

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const MODULE = 'copydesk_bg.wasm';
const TEXTS = ['sample.txt'];

/** The page's scripts as they are written. */
const www = fileURLToPath(new URL('../../www/', import.meta.url));
const inside = fileURLToPath(new URL('inside.js', import.meta.url));
/** The one module that differs: where the page's own files are. */
const elsewhere = {
  name: 'inside',
  setup: ({ onResolve }) => onResolve({ filter: /\/own\.js$/ }, () => ({ path: inside })),
};

/** A module with all that it imports. */
async function bundled(entry, format) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format,
    minify: true,
    target: 'es2022',
    write: false,
    logLevel: 'error',
    plugins: [elsewhere],
    // So that a library for all kinds of modules takes this one for a plain script.
    define: { module: 'undefined', exports: 'undefined' },
  });
  return outputFiles[0].text;
}

/** The workers that the page's scripts name: `startWorker('worker.js')`. */
async function workers() {
  const scripts = (await readdir(www, { recursive: true })).filter((name) => name.endsWith('.js'));
  const sources = await Promise.all(scripts.map((name) => readFile(join(www, name), 'utf8')));
  const names = sources.flatMap((source) => [...source.matchAll(/\bstartWorker\('([^']+)'\)/g)].map(([, name]) => name));
  return [...new Set(names)].sort();
}

/** @returns {Promise<string>} the page as one HTML document */
export async function singleFile(folder) {
  const read = (name) => readFile(join(folder, name));
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const code = await bundled(join(folder, 'app.js'), 'esm');
  const blocks = [[MODULE, deflateSync(await read(MODULE), { level: 9 })]];
  for (const name of TEXTS) blocks.push([name, await read(name)]);
  for (const name of await workers()) blocks.push([name, await bundled(join(folder, name), 'iife')]);

  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, name]) => read(name));
  const style = (await Promise.all(sheets)).join('\n');
  const icon = `<link rel="icon" href="data:image/svg+xml;base64,${(await read('icon.svg')).toString('base64')}">`;
  const policy = ([, stated]) => `Content-Security-Policy" content="${closed(stated, code, style)}"`;

  const frame = html
    .replace(/<link (?!rel="icon")[^>]*>\n?|<script [^>]*><\/script>\n?/g, '')
    .replace(/<link rel="icon"[^>]*>/, () => icon)
    .replace(/Content-Security-Policy" content="([^"]*)"/, (...match) => policy(match))
    .replace(/<!doctype html>\n/, (doctype) => `${doctype}<!--\nLICENCES\n-->\n`);
  const outside = frame.match(/(?:src|href)="(?!data:)[^"]*"/);
  if (outside) throw new Error(`index.html needs ${outside[0]}`);
  const data = blocks.map(([name, bytes]) => block(name, bytes)).join('\n');
  return frame
    .replace('LICENCES', await licences(folder))
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${data}\n<script type="module">${inScript(code)}</script>\n</body>`);
}

/** What the page's policy becomes where nothing is fetched: these scripts and styles alone, by what is in them. */
function closed(stated, code, style) {
  const rules = new Map(stated.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  rules.set('script-src', [hash(code), "'wasm-unsafe-eval'", 'blob:']);
  rules.set('worker-src', ['blob:']);
  rules.set('connect-src', ["'none'"]);
  rules.set('style-src', [hash(style)]);
  rules.delete('manifest-src');
  for (const [name, sources] of rules) rules.set(name, sources.filter((source) => source !== "'self'"));
  return [...rules].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Bytes as text that no browser runs. */
const block = (name, bytes) =>
  `<script type="application/octet-stream" data-name="${name}">${Buffer.from(bytes).toString('base64')}</script>`;

/** A script as it may stand in a document: nothing in it that ends it there, or that a browser reads otherwise. */
function inScript(code) {
  if (/<\/script|<!--[^]*<script|\r|\0/i.test(code)) throw new Error('the script cannot stand in a document as it is');
  return code;
}

async function licences(folder) {
  const names = (await readdir(join(folder, 'vendor'))).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map(async (name) => `${name}\n\n${await readFile(join(folder, 'vendor', name), 'utf8')}`));
  return texts.join('\n\n').replaceAll('--', '- -');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder, out] = argv;
  const html = await singleFile(folder);
  await writeFile(out, html);
  console.log(`${out}: ${html.length} bytes`);
}
