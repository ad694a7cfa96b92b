// For everyone: axe-core finds nothing, light and dark, wide and narrow, empty and full.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { caret, inFirefox, launch, open, withArticle } from './desk.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** What axe-core finds, as 'rule: element'. */
async function faults(page) {
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`));
}

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 800], [320, 640]]) {
    test(`axe-core finds nothing: ${colorScheme}, ${width} wide`, { skip: inFirefox }, async () => {
      const page = await open(browser, { colorScheme, viewport: { width, height } });
      assert.ok(await page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme));
      // Not as a script of the page, whose policy would refuse it: as the debugger's.
      await page.evaluate(axe);
      assert.deepEqual(await faults(page), [], 'empty');
      await withArticle(page);
      for (const list of ['names', 'quotes', 'checks', 'stories', 'dates']) {
        await page.click(`#tab-${list}`);
        assert.deepEqual(await faults(page), [], list);
      }
      await page.locator('#list-dates .entry').first().click();
      await page.waitForSelector('#card:popover-open');
      assert.deepEqual(await faults(page), [], 'with the card');
      await page.fill('#published', 'never');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('#published-error').textContent !== '');
      assert.deepEqual(await faults(page), [], 'with an error');
    });
  }
}

for (const [width, height] of [[320, 640], [375, 740], [640, 400], [768, 1024], [2560, 1300]]) {
  test(`nothing sticks out of a window of ${width} by ${height}`, async () => {
    const page = await open(browser, { viewport: { width, height } });
    await withArticle(page);
    await page.locator('#list-dates .entry').first().click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} wide`);
    const view = await page.locator('#view').boundingBox();
    const lists = await page.locator('#list-dates').boundingBox();
    for (const box of [view, lists]) assert.ok(box.width > 250 && box.height > 100, JSON.stringify(box));
  });
}

/** The boxes of elements that are in sight: {left, right, top, bottom}. */
const boxes = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.map((e) => e.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));

for (const [width, height] of [[320, 640], [400, 720], [640, 400], [1280, 400], [1280, 800]]) {
  test(`tools, text and lists are all in sight in a window of ${width} by ${height}, and nothing scrolls into blank`, async () => {
    const page = await open(browser, { viewport: { width, height } });
    await withArticle(page);
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(full <= height, `${full} high`);
    await page.locator('.count').evaluateAll((counts) => counts.forEach((count) => (count.textContent = '1,204')));
    for (const box of await boxes(page, '#tools button, [role=tab]')) {
      assert.ok(box.left >= 0 && box.right <= width && box.bottom <= height, JSON.stringify(box));
    }
    const list = await page.locator('[role=tablist]').evaluate((e) => e.scrollWidth - e.clientWidth);
    assert.ok(list <= 0, `${list} pixels of the tabs are cut`);
    const [{ top }] = await boxes(page, '#list-dates');
    assert.ok(height - top > 90, `the list begins at ${top}`);
  });
}

for (const [width, height] of [[320, 400], [640, 400], [1280, 400]]) {
  test(`the card leaves its mark in sight in a window of ${width} by ${height}`, async () => {
    const page = await open(browser, { viewport: { width, height } });
    await withArticle(page);
    for (const words of ['Teresa Okafor', 'June 1931']) {
      await caret(page, words, 2);
      await page.keyboard.press('Alt+Enter');
      await page.waitForSelector('#card:popover-open');
      const [card] = await boxes(page, '#card');
      const mark = await page.evaluate(() => getSelection().getRangeAt(0).getClientRects()[0].toJSON());
      assert.ok(card.top >= mark.bottom || card.bottom <= mark.top, JSON.stringify([card, mark]));
      assert.ok(card.top >= 0 && card.bottom <= height && card.bottom - card.top >= 90, JSON.stringify(card));
    }
  });
}
