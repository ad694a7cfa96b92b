// A host of the page as built, below a path as on a shared site, whose files can change and which can go away.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { integrity, tableOf, withTable } from '../../xtask/node/precache.js';

const built = new URL('../../dist/www/', import.meta.url);
const PATH = '/news/desk/';
const KINDS = {
  html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json', png: 'image/png', txt: 'text/plain',
};

/** `asked` gathers the names that were asked for; `change` has a file differ from what was built. */
export async function host() {
  const changed = new Map();
  const asked = [];
  const bytes = async (name) => changed.get(name) ?? (await readFile(new URL(name, built)));
  // The policy holds for the service worker too, which only a header tells.
  const [, policy] = String(await bytes('index.html')).match(/Content-Security-Policy" content="([^"]*)"/);
  const server = createServer(async ({ url }, answer) => {
    const name = url.split('?')[0].slice(PATH.length) || 'index.html';
    asked.push(name);
    try {
      const body = await bytes(name);
      const kind = KINDS[extname(name).slice(1)] ?? 'application/octet-stream';
      answer.writeHead(200, { 'Content-Type': kind, 'Content-Security-Policy': policy });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const worker = await readFile(new URL('../../www/sw.js', import.meta.url), 'utf8');
  const table = new Map(await tableOf(built.pathname));
  changed.set('sw.js', withTable(worker, [...table]));

  return {
    address: `http://127.0.0.1:${server.address().port}${PATH}`,
    files: [...table.keys()],
    asked,
    async change(name, edit) {
      changed.set(name, edit(String(await bytes(name))));
      table.set(name, integrity(changed.get(name)));
      changed.set('sw.js', withTable(worker, [...table]));
    },
    /** Waits until the service worker answers for a page and keeps every file, readers of other kinds of files too. */
    async kept(page) {
      const all = { store: `copydesk ${new URL('.', page.url())}`, count: table.size };
      const isThere = async ({ store, count }) =>
        navigator.serviceWorker.controller !== null && (await (await caches.open(store)).keys()).length === count;
      for (let tries = 0; !(await page.evaluate(isThere, all)); tries++) {
        if (tries === 900) throw new Error('the page is not kept');
        await page.waitForTimeout(100);
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
