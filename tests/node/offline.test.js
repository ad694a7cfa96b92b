// The service worker in a browser's place: what it keeps, answers and lets go of. And what the reload carries over.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { carry, resume } from '../../www/offline/carry.js';
import { tableOf, withTable } from '../../xtask/node/precache.js';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url));
const script = await readFile(new URL('../../www/sw.js', import.meta.url), 'utf8');
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const SCOPE = 'https://example.org/desk/';

/** A host with files, the stores of a browser, and service workers in it. */
class World {
  stores = new Map();
  asked = [];
  files;

  constructor(files) {
    this.files = files;
  }

  /** A service worker of these files, by event: `await worker.install()`. */
  worker(files = this.files) {
    const heard = {};
    const done = [];
    const table = Object.entries(files).map(([name, text]) => [name, hash(text)]);
    const scope = {
      URL, Map, Set, Promise, Error, encodeURIComponent,
      registration: { scope: SCOPE },
      caches: { open: async (name) => this.#store(name) },
      clients: { claim: async () => done.push('claimed') },
      skipWaiting: async () => done.push('took over'),
      addEventListener: (type, listener) => (heard[type] = listener),
      fetch: (request, options) => this.#fetch(request, options),
    };
    runInContext(withTable(script, table), createContext(scope));
    const send = async (type, event) => {
      const waited = [];
      let answered;
      heard[type]({ waitUntil: (p) => waited.push(p), respondWith: (p) => (answered = p), ...event });
      await Promise.all(waited);
      return answered;
    };
    return {
      done,
      install: () => send('install'),
      activate: () => send('activate'),
      say: (data) => send('message', { data }),
      get: (url, method = 'GET') => send('fetch', { request: { url, method } }),
    };
  }

  #store(name) {
    if (!this.stores.has(name)) this.stores.set(name, new Map());
    const kept = this.stores.get(name);
    return {
      match: async (key) => kept.get(key),
      put: async (key, response) => void kept.set(key, response),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      delete: async ({ url }) => kept.delete(url),
    };
  }

  async #fetch(request, { integrity, cache } = {}) {
    const url = request.url ?? request;
    this.asked.push(url);
    const body = this.files[url === SCOPE ? 'index.html' : url.slice(SCOPE.length)];
    if (body === undefined) return { ok: false, status: 404 };
    if (integrity) assert.equal(cache, 'no-cache', 'what the browser has cached may be of another version');
    if (integrity && integrity !== hash(body)) throw new TypeError('integrity');
    return { ok: true, body };
  }
}

const FILES = { 'index.html': 'page', 'app.js': 'one', 'text/card.js': 'card', 'vendor/pdf.js': 'reader' };

test('what the page needs is kept at once, readers of other files when it is at rest', async () => {
  const world = new World(FILES);
  const worker = world.worker();
  await worker.install();
  assert.deepEqual(world.asked.sort(), [SCOPE, `${SCOPE}app.js`, `${SCOPE}text/card.js`]);
  world.asked = [];
  await worker.say('rest');
  await worker.say('rest');
  assert.deepEqual(world.asked, [`${SCOPE}vendor/pdf.js`], 'once');
});

test('what is kept is answered without the network, whatever stands behind the address', async () => {
  const world = new World(FILES);
  const worker = world.worker();
  await worker.install();
  world.asked = [];
  const addresses = { [SCOPE]: 'page', [`${SCOPE}index.html`]: 'page', [`${SCOPE}?from=home`]: 'page', [`${SCOPE}text/card.js#x`]: 'card' };
  for (const [address, body] of Object.entries(addresses)) assert.equal((await worker.get(address)).body, body, address);
  assert.deepEqual(world.asked, []);
});

test('what is none of the page is let pass', async () => {
  const worker = new World(FILES).worker();
  await worker.install();
  for (const url of ['https://example.org/', 'https://example.org/desk/other', 'https://elsewhere.org/desk/app.js']) {
    assert.equal(await worker.get(url), undefined, url);
  }
  assert.equal(await worker.get(`${SCOPE}app.js`, 'POST'), undefined);
});

test('a reader that is asked for before the rest is kept from then on', async () => {
  const world = new World(FILES);
  const worker = world.worker();
  await worker.install();
  assert.equal((await worker.get(`${SCOPE}vendor/pdf.js`)).body, 'reader');
  world.files = {};
  assert.equal((await worker.get(`${SCOPE}vendor/pdf.js`)).body, 'reader');
});

test('a new version asks only for what has changed, and lets go of the old when it takes over', async () => {
  const world = new World(FILES);
  const old = world.worker();
  await old.install();
  await old.say('rest');
  world.asked = [];
  world.files = { ...FILES, 'app.js': 'two' };
  delete world.files['text/card.js'];
  const worker = world.worker();
  await worker.install();
  assert.deepEqual(world.asked, [`${SCOPE}app.js`]);
  assert.deepEqual(worker.done, [], 'it waits');
  assert.equal((await old.get(`${SCOPE}app.js`)).body, 'one', 'and the old page stays whole');
  assert.equal((await worker.get(`${SCOPE}app.js`)).body, 'two');
  await worker.say('take over');
  await worker.activate();
  assert.deepEqual(worker.done, ['took over', 'claimed']);
  const [kept] = world.stores.values();
  assert.deepEqual([...kept.values()].map((r) => r.body).sort(), ['page', 'reader', 'two']);
});

test('a version that is not whole on the host is not installed', async () => {
  const world = new World(FILES);
  world.files = { ...FILES, 'app.js': 'another' };
  await assert.rejects(world.worker(FILES).install(), /integrity/);
  world.files = { 'index.html': 'page', 'text/card.js': 'card' };
  await assert.rejects(world.worker(FILES).install(), /app\.js: 404/);
});

test('other pages on the same host keep what is theirs', async () => {
  const world = new World(FILES);
  world.stores.set('another page', new Map([['https://example.org/other/app.js', { body: 'theirs' }]]));
  const worker = world.worker();
  await worker.install();
  await worker.activate();
  assert.equal(world.stores.get('another page').size, 1);
  assert.equal(world.stores.size, 2);
});

test('the table has every file but the worker itself, with what is in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
  await mkdir(join(folder, 'text'));
  for (const [name, text] of [['sw.js', script], ['index.html', 'page'], ['text/card.js', 'card']]) {
    await writeFile(join(folder, name), text);
  }
  assert.deepEqual(await tableOf(folder), [['index.html', hash('page')], ['text/card.js', hash('card')]]);
  assert.throws(() => withTable('', []), /no empty table/);
});

test('the manifest leads to pictures of the sizes that it says', async () => {
  const manifest = JSON.parse(await read('www/manifest.webmanifest'));
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
    const png = await read(`www/${src}`);
    assert.equal(type, 'image/png');
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
  for (const address of [manifest.start_url, manifest.scope]) assert.equal(address, './', 'at any path');
});

/** The tab's storage, with so much room. */
function storage(room = Infinity) {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
}

function fakeDesk(text, corrections = []) {
  const calls = [];
  return {
    text, published: '2024-03-11', corrections, calls,
    settled: async () => calls.push('settled'),
    take: (...what) => calls.push(['take', ...what]),
    restore: (list) => calls.push(['restore', list]),
  };
}

test('a reload that was asked for carries text, day and corrections, and leaves nothing behind', async () => {
  const tab = storage();
  assert.equal(await carry(fakeDesk('Ada spoke.', [{ do: 'retype' }]), tab), true);
  const desk = fakeDesk('');
  await resume(desk, tab);
  const expected = [['take', 'Ada spoke.', { published: '2024-03-11' }], 'settled', ['restore', [{ do: 'retype' }]]];
  assert.deepEqual(desk.calls, expected);
  assert.equal(tab.kept.size, 0);
  const next = fakeDesk('');
  await resume(next, tab);
  assert.deepEqual(next.calls, []);
});

test('an empty desk leaves nothing in the tab, a text without room is told', async () => {
  const tab = storage(10);
  assert.equal(await carry(fakeDesk(''), tab), true);
  assert.equal(await carry(fakeDesk('longer than the room'), tab), false);
  assert.equal(tab.kept.size, 0);
});
