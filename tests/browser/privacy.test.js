// Nothing goes over the network once the page is there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, downloaded, found, launch, open, paste, sample, withArticle } from './desk.js';
import { host } from './host.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

// The service worker takes in, of the page's own files alone, what is needed without the network; that is part of loading.
test('no request after load, whatever is done', async (t) => {
  const site = await host();
  t.after(() => site.close());
  const requests = [];
  const page = await open(browser, {
    at: site.address,
    serviceWorkers: 'allow',
    before: (p) => p.context().on('request', (request) => requests.push(request.url())),
  });
  await site.kept(page);
  assert.deepEqual(requests.filter((url) => !url.startsWith(site.address)), []);
  requests.length = site.asked.length = 0;
  await paste(page, `${sample}\nSee https://example.org/picture.png and <img src="https://example.org/x.png">`);
  await found(page);
  for (const list of ['names', 'quotes', 'checks', 'stories', 'dates']) await page.click(`#tab-${list}`);
  await page.locator('#list-dates .entry').first().click();
  await page.keyboard.type('By Ada Berg');
  await page.click('#clear');
  const hostile = '<title>Tug</title><link rel="stylesheet" href="https://example.org/x.css"><base href="https://example.org/">'
    + '<img src="x.png"><script src="x.js"></script><iframe src="/"></iframe><h1>Tug Wren is late</h1><p>It left on 4 April 2025.</p>';
  await page.setInputFiles('#files', [{ name: 'tug.html', mimeType: 'text/html', buffer: Buffer.from(hostile) }]);
  await found(page);
  await page.click('#sample');
  await found(page);
  for (const format of ['csv', 'printable', 'calendar', 'json', 'annotations']) {
    await downloaded(page, async () => {
      await page.click('#export-button');
      await page.click(`#export [data-format=${format}]`);
    });
  }
  await page.waitForTimeout(200);
  // A download is an address that the page itself has made.
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:')), []);
  assert.deepEqual(site.asked, [], 'nor by the service worker');
  assert.deepEqual(page.complaints, []);
});

test('everything that is loaded comes from the page\'s own address', async () => {
  const requests = [];
  const page = await open(browser, { before: (p) => p.context().on('request', (request) => requests.push(request.url())) });
  await withArticle(page);
  assert.ok(requests.length > 5);
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
});

test('the policy forbids the network to whoever would try', async () => {
  const page = await open(browser);
  const tried = await page.evaluate(async () => {
    const attempts = {
      fetch: () => fetch('https://example.org/'),
      html: () => (document.body.innerHTML = '<p>'),
      script: () => (document.createElement('script').text = '1'),
      worker: () => new Worker('worker.js'),
    };
    const results = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try { await attempt(); results[name] = 'done'; } catch { results[name] = 'refused'; }
    }
    return results;
  });
  assert.deepEqual(tried, { fetch: 'refused', html: 'refused', script: 'refused', worker: 'refused' });
});

test('with the network gone the page works on', async () => {
  const page = await open(browser);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await paste(page, sample);
  await found(page);
  assert.ok((await page.locator('#list-dates .entry').count()) > 0);
});
