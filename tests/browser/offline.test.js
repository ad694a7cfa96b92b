// The page without the network: what an installed one keeps, and how a newer version comes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { address, arrived, found, furnished, inFirefox, launch, open, paste, sample, withArticle } from './desk.js';
import { openAll } from './documents.js';
import { host } from './host.js';

let browser;
let site;
before(async () => (browser = await launch()));
after(() => browser?.close());
beforeEach(async () => (site = await host()));
afterEach(() => site.close());

const visit = (options) => open(browser, { at: site.address, serviceWorkers: 'allow', ...options });
const dates = (page) => page.locator('#list-dates .entry').count();

test('after one visit the page works without the network, readers of other files too', async () => {
  const page = await visit();
  assert.deepEqual(site.asked.filter((name) => name.startsWith('vendor/')), [], 'nothing more than needed while it loads');
  await site.kept(page);
  site.close();
  await page.context().setOffline(true);
  await page.reload();
  await withArticle(page);
  assert.ok((await dates(page)) > 0);
  await openAll(page);
  assert.deepEqual(page.complaints, []);
});

test('on the first visit already the network may go', async () => {
  const page = await visit();
  await site.kept(page);
  site.close();
  await page.context().setOffline(true);
  await paste(page, sample.repeat(400));
  await page.waitForSelector('#cancel:visible');
  // Ends the worker; the next text needs a new one.
  await page.locator('#cancel').evaluate((button) => button.click());
  await page.click('#sample');
  await found(page);
  assert.ok((await dates(page)) > 0);
});

test('a second visit asks the host for nothing but whether there is a newer version', async () => {
  const page = await visit();
  await site.kept(page);
  await withArticle(page);
  await arrived(page);
  site.asked.length = 0;
  await page.reload();
  await withArticle(page);
  for (let tries = 0; tries < 100 && site.asked.length === 0; tries++) await page.waitForTimeout(100);
  await page.waitForTimeout(500);
  // Firefox asks twice.
  assert.deepEqual([...new Set(site.asked)], ['sw.js']);
});

test('the page as built knows all its files, and is kept', async () => {
  const files = JSON.parse((await (await fetch(`${address}sw.js`)).text()).match(/^const FILES = (\[[^;]*\]);/m)[1].replace(/,\s*\]$/, ']'));
  const names = files.map(([name]) => name).sort();
  assert.deepEqual(names, site.files);
  const page = await open(browser, { serviceWorkers: 'allow' });
  await site.kept(page);
  assert.deepEqual(page.complaints, []);
});

test('the page as built names the modules that it begins with, and those of its rest', async () => {
  const scripts = [];
  const page = await open(browser, {
    before: (p) => p.on('request', (request) => /\.js$/.test(request.url()) && scripts.push(request.url())),
  });
  await furnished(page);
  const named = await page.evaluate(() => [...document.querySelectorAll('link[rel=modulepreload]')].map((link) => link.href));
  assert.ok(named.length > 60);
  assert.deepEqual(named.filter((url) => !scripts.includes(url)), []);
  const last = Math.max(...named.map((url) => scripts.indexOf(url)));
  const between = scripts.slice(0, last).filter((url) => !named.includes(url));
  const begun = ['analyzer.js', 'app.js', 'worker.js', 'copydesk.js'].map((name) => address + name);
  assert.deepEqual(between.filter((url) => !begun.includes(url)), [], 'none is found on the way');
});

/** A newer version of the words, in the script as built. */
const renamed = (script) => script.replace('title:"copydesk"', 'title:"newer desk"');

/** A page as kept, with a newer version on the host and the notice of it. */
async function outdated(options) {
  const page = await visit(options);
  await site.kept(page);
  await site.change('strings.js', renamed);
  await page.reload();
  await page.waitForSelector('.newer button');
  return page;
}

const title = (page) => page.locator('h1').textContent();

test('a newer version waits until the editor reloads, and the text is still there', async () => {
  const page = await outdated();
  assert.match(await page.locator('.newer [role=status]').textContent(), /new version/);
  await withArticle(page);
  await page.waitForTimeout(300);
  assert.equal(await title(page), 'copydesk', 'nothing reloads by itself');
  const text = await page.locator('#view').textContent();
  await arrived(page);
  await page.focus('.newer .reload');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'newer desk');
  await found(page);
  assert.equal(await page.locator('#view').textContent(), text);
  assert.equal(await page.locator('.newer button').count(), 0);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'and nowhere else');
  await site.kept(page);
  await arrived(page);
  site.close();
  await page.reload();
  assert.equal(await title(page), 'newer desk', 'without the network too');
  assert.deepEqual(page.complaints, []);
});

/** The editor leaves the tab or comes back to it, as the page hears of it, so many milliseconds later by the clock. */
function turned(page, visibilityState, later) {
  return page.evaluate(([state, by]) => {
    const now = Date.now();
    Date.now = () => now + by;
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, [visibilityState, later]);
}

test('an open tab learns of a newer version when the editor comes back to it, and asks at most once an hour', async () => {
  const page = await visit();
  await site.kept(page);
  await withArticle(page);
  await page.waitForTimeout(500);
  site.asked.length = 0;
  await site.change('strings.js', renamed);
  await turned(page, 'visible', 3_000_000);
  await turned(page, 'hidden', 1_000_000);
  await page.waitForTimeout(300);
  assert.deepEqual(site.asked, [], 'neither within the hour nor while it is out of sight');
  await turned(page, 'visible', 0);
  await page.waitForSelector('.newer .reload');
  assert.ok(site.asked.includes('sw.js'));
  assert.match(await page.locator('#view').textContent(), /Harbour bridge/);
  site.asked.length = 0;
  await turned(page, 'visible', 3_000_000);
  await page.waitForTimeout(300);
  assert.deepEqual(site.asked, []);
  await page.click('.newer .reload');
  await page.waitForFunction(() => document.querySelector('h1').textContent === 'newer desk');
  assert.deepEqual(page.complaints, []);
});

test('without the network nothing is said of it', async () => {
  const page = await visit();
  await site.kept(page);
  site.close();
  await turned(page, 'visible', 4_000_000);
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.newer button').count(), 0);
  await withArticle(page);
  assert.deepEqual(page.complaints, []);
});

for (const colorScheme of ['light', 'dark']) {
  test(`for everyone: axe-core finds nothing in the notice, ${colorScheme}`, { skip: inFirefox }, async () => {
    const page = await outdated({ colorScheme });
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run('.newer', { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((v) => v.id), []);
  });
}

test('the notice can be put away', async () => {
  const page = await outdated();
  await page.focus('.newer button:not(.reload)');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.newer button').count(), 0);
  assert.equal(await page.locator('.newer [role=status]').textContent(), '');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'view', 'the keyboard is not lost');
  assert.equal(await title(page), 'copydesk');
});

test('a text that the browser has no room for is not given up for a reload', async () => {
  const page = await outdated();
  await withArticle(page);
  await page.evaluate(() => {
    for (let length = 1 << 22, i = 0; length > 0; i++) {
      try { sessionStorage.setItem(`filler ${i}`, 'x'.repeat(length)); } catch { length >>= 1; }
    }
  });
  await page.click('.newer .reload');
  await page.waitForFunction(() => /too long/.test(document.querySelector('.newer').textContent));
  assert.equal(await title(page), 'copydesk');
  assert.equal(await page.locator('.newer .reload').count(), 0);
});
