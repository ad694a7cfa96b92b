// The page as an installed one: puts the service worker to work once the page is loaded and at rest, and tells when a
// newer version waits to take over. It never takes over by itself. A tab that stays open asks for one when the editor comes
// back to it, never while it is worked in. Leaves the words and the button to notice.js.

import { rest } from '../dom.js';
import { scriptURL } from '../trusted.js';

/** A newer version is asked for at most once in so many milliseconds. */
const HOUR = 3_600_000;

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
  askOnReturn(registration);
  const { active } = await container.ready;
  await rest();
  active.postMessage('rest');
}

/** The browser asks the page's own address for the service worker, and sends nothing with it. */
function askOnReturn(registration) {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {
      // Without the network there is none.
    });
  });
}

async function takeOver(worker) {
  // Another tab may have let it take over already.
  if (!worker) return;
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  worker.postMessage('take over');
  await taken;
}
