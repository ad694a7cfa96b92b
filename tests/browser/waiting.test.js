// What is done on the page before all of it is there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caret, found, furnished, inFirefox, launch, open, paste, shown } from './desk.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A page whose rest does not come before it is let in. */
async function unfurnished(options) {
  let letIn;
  const gate = new Promise((resolve) => (letIn = resolve));
  const page = await open(browser, {
    before: (p) => p.route('**/furnish.js', (route) => gate.then(() => route.continue())),
    ...options,
  });
  return { page, letIn };
}

test('a text is read and marked, and its lists come after', async () => {
  const { page, letIn } = await unfurnished();
  await page.click('#sample');
  await found(page);
  if (!inFirefox) assert.ok(await page.evaluate(() => CSS.highlights.get('people').size > 0));
  assert.equal(await page.locator('#list-dates .entry').count(), 0);
  letIn();
  await page.waitForSelector('#list-dates .entry');
  assert.ok(Number(await page.textContent('#tab-names .count')) > 3);
  assert.ok(await page.isEnabled('#export-button'));
  assert.deepEqual(page.complaints, []);
});

test('a copied page that is pasted waits for what reads its HTML', async () => {
  const { page, letIn } = await unfurnished();
  await page.evaluate(() => {
    const part = (type, words) => ({ [type]: new Blob([words], { type }) });
    const html = '<nav>Menu</nav><h1>Tug Wren is late</h1><p>It left on 4 April 2025.</p>';
    return navigator.clipboard.write([new ClipboardItem({ ...part('text/html', html), ...part('text/plain', 'Menu Tug Wren is late') })]);
  });
  await page.focus('#view');
  await page.keyboard.press('Control+V');
  assert.equal(await shown(page), '');
  letIn();
  await found(page);
  assert.equal(await shown(page), 'Tug Wren is late\n\nIt left on 4 April 2025.');
});

test('what is pasted into typed words stays where it was put', async () => {
  const { page, letIn } = await unfurnished();
  await page.focus('#view');
  await page.keyboard.type('Ada Berg said so.');
  await page.evaluate(() => navigator.clipboard.writeText('mayor '));
  await caret(page, 'Ada');
  await page.keyboard.press('Control+V');
  letIn();
  await furnished(page);
  await page.waitForFunction(() => document.querySelector('#view').textContent.includes('mayor'));
  assert.match(await shown(page), /^mayor\sAda Berg said so\.$/);
});

test('files that are dropped are opened', async () => {
  const { page, letIn } = await unfurnished();
  const taken = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Tug Wren left on 4 April 2025.'], 'tug.txt'));
    const tell = (type) => document.querySelector('#findings').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return ['dragover', 'drop'].map((type) => !tell(type));
  });
  assert.deepEqual(taken, [true, true]);
  letIn();
  await found(page);
  assert.equal(await shown(page), 'Tug Wren left on 4 April 2025.');
});

test('keys and presses are done', async () => {
  const { page, letIn } = await unfurnished();
  await page.click('#sample');
  await found(page);
  await page.keyboard.press('F8');
  await page.click('#tab-names');
  await page.focus('#tab-names');
  await page.keyboard.press('?');
  letIn();
  await page.waitForSelector('#help[open]');
  await page.waitForSelector('#card:popover-open');
  assert.ok(await page.isVisible('#list-names .entry'));
  assert.deepEqual(page.complaints, []);
});

test('what comes later moves nothing', { skip: inFirefox }, async () => {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 640 }]) {
    const { page, letIn } = await unfurnished({ viewport });
    await page.evaluate(() => {
      globalThis.moves = [];
      new PerformanceObserver((list) => globalThis.moves.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift' });
    });
    letIn();
    await furnished(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    assert.deepEqual(await page.evaluate(() => globalThis.moves), []);
  }
});
