// The page as an installed one: puts the service worker to work once the page is loaded and at rest, and tells when a
// newer version waits to take over. It never takes over by itself. Leaves the words and the button to notice.js.

import { rest } from '../dom.js';
import { scriptURL } from '../trusted.js';

/** The page in one file has no manifest: it needs no service worker. */
const canStay = () => Boolean(navigator.serviceWorker && document.querySelector('link[rel=manifest]'));

/**
 * Calls `onNewer` with a function that lets the newer version take over and settles when it has.
 * @param {(takeOver: () => Promise<void>) => void} onNewer
 */
export async function stay(onNewer) {
  if (!canStay()) return;
  const container = navigator.serviceWorker;
  await rest();
  const registration = await container.register(scriptURL('sw.js'), { updateViaCache: 'none' });
  let told = false;
  const tell = () => {
    if (!told) onNewer(() => takeOver(registration.waiting));
    told = true;
  };
  const follow = (worker) => {
    if (worker.state === 'installed' && registration.active) tell();
    else worker.addEventListener('statechange', () => follow(worker), { once: true });
  };
  if (registration.waiting) tell();
  if (registration.installing) follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  const { active } = await container.ready;
  await rest();
  active.postMessage('rest');
}

async function takeOver(worker) {
  // Another tab may have let it take over already.
  if (!worker) return;
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  worker.postMessage('take over');
  await taken;
}
