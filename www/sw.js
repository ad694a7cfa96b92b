// The service worker: where the page once was, it is without the network too. It answers for the page's own files from
// what it keeps and lets everything else pass. A file is kept under its name and what is in it, so that two versions lie
// side by side until the newer takes over, and only what has changed is asked for again.

/** Every file of the page with the hash of what is in it: [name, 'sha256-…'] each, written here by the build. */
const FILES = [];

const files = new Map(FILES);
const { scope } = registration;
/** Other pages may live on the same host; their stores are none of ours. */
const STORE = `copydesk ${scope}`;

/** Readers and writers of other kinds of files: kept when first used, or when the page is at rest. */
const isLater = (name) => name.startsWith('vendor/');
const now = () => [...files.keys()].filter((name) => !isLater(name));
const later = () => [...files.keys()].filter(isLater);

addEventListener('install', (event) => event.waitUntil(keep(now())));
addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())));

addEventListener('message', (event) => {
  if (event.data === 'rest') event.waitUntil(keep(later()));
  if (event.data === 'take over') event.waitUntil(skipWaiting());
});

addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (files.has(name)) event.respondWith(answer(name, event.request));
});

/** Which file a request is for; the page's folder itself stands for its index. Nothing for what is not ours. */
function nameOf({ method, url }) {
  const address = new URL(url);
  const whole = address.origin + address.pathname;
  if (method !== 'GET' || !whole.startsWith(scope)) return undefined;
  return whole.slice(scope.length) || 'index.html';
}

const addressOf = (name) => new URL(name === 'index.html' ? '.' : name, scope).href;
const keyOf = (name) => `${new URL(name, scope).href}?${encodeURIComponent(files.get(name))}`;

async function answer(name, request) {
  const store = await caches.open(STORE);
  const kept = await store.match(keyOf(name));
  if (kept) return kept;
  try {
    await keep([name]);
    return await store.match(keyOf(name));
  } catch {
    // No room, or the host has a newer version by now.
    return fetch(request);
  }
}

/** Keeps those of the files that are not kept yet. Fails if one cannot be had exactly as the table says. */
async function keep(names) {
  const store = await caches.open(STORE);
  await Promise.all(
    names.map(async (name) => {
      if (await store.match(keyOf(name))) return;
      const response = await fetch(addressOf(name), { integrity: files.get(name), cache: 'no-cache' });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      await store.put(keyOf(name), response);
    }),
  );
}

/** Lets go of what older versions kept. */
async function tidy() {
  const store = await caches.open(STORE);
  const wanted = new Set([...files.keys()].map(keyOf));
  const old = (await store.keys()).filter((request) => !wanted.has(request.url));
  await Promise.all(old.map((request) => store.delete(request)));
}
