// The page as one file, from disk: everything is inside, and nothing can be reached from it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { article, downloaded, found, launch, nativeReport, open, paste, withArticle } from './desk.js';
import { openAll } from './documents.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const file = new URL('../../dist/copydesk.html', import.meta.url).href;

/** The page from disk; `page.requests` gathers what it asks for beyond itself and what it made itself. */
async function fromDisk() {
  const requests = [];
  const page = await open(browser, {
    at: file,
    before: (p) => p.context().on('request', (request) => requests.push(request.url())),
  });
  return { page, asked: () => requests.filter((url) => url !== file && !/^(blob|data):/.test(url)) };
}

test('a file from disk reads an article, and asks for nothing', async () => {
  const { page, asked } = await fromDisk();
  await withArticle(page);
  assert.ok((await page.locator('#list-dates .entry').count()) > 0);
  await page.click('#clear');
  await page.click('#sample');
  await found(page);
  assert.deepEqual(asked(), []);
  assert.deepEqual(page.complaints, []);
});

test('the worker is ended and begun again from within the file', async () => {
  const { page, asked } = await fromDisk();
  await paste(page, article.repeat(400));
  await page.waitForSelector('#cancel:visible');
  await page.locator('#cancel').evaluate((button) => button.click());
  await page.click('#sample');
  await found(page);
  assert.deepEqual(asked(), []);
});

test('files of every kind are read and written by what is inside', async () => {
  const { page, asked } = await fromDisk();
  await openAll(page);
  await found(page);
  const { path } = await downloaded(page, async () => {
    await page.click('#export-button');
    await page.click('#export [data-format=spreadsheet]');
  });
  assert.equal((await readFile(path)).subarray(0, 2).toString(), 'PK');
  assert.deepEqual(asked(), []);
  assert.deepEqual(page.complaints, []);
});

test('the policy of the file forbids every way out, and text as code', async () => {
  const { page } = await fromDisk();
  const tried = await page.evaluate(async () => {
    const attempts = {
      fetch: () => fetch('https://example.org/'),
      neighbour: () => fetch('sample.txt'),
      own: () => fetch(URL.createObjectURL(new Blob(['x']))),
      import: () => import('https://example.org/x.js'),
      html: () => (document.body.innerHTML = '<p>'),
      eval: () => (0, eval)('1'),
    };
    const results = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try { await attempt(); results[name] = 'done'; } catch { results[name] = 'refused'; }
    }
    return results;
  });
  assert.deepEqual([...new Set(Object.values(tried))], ['refused'], JSON.stringify(tried));
});

test('the file names no address but those of its own parts', async () => {
  const html = await readFile(new URL(file), 'utf8');
  const [, policy] = html.match(/Content-Security-Policy" content="([^"]*)"/);
  for (const rule of ["default-src 'none'", "connect-src 'none'", 'worker-src blob:', "require-trusted-types-for 'script'"]) {
    assert.ok(policy.split('; ').includes(rule), rule);
  }
  assert.doesNotMatch(policy, /'self'|'unsafe-(inline|eval)'|https?:/);
  assert.doesNotMatch(html.replace(/<script[^]*/, ''), /\s(src|href)="(?!data:)/);
});

test('the report is that of the command line', async () => {
  const { page } = await fromDisk();
  await withArticle(page);
  const { dates } = JSON.parse(await nativeReport(article));
  assert.equal(Number(await page.locator('#tab-dates .count').textContent()), dates.length);
});
