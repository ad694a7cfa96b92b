// For everyone: axe-core finds nothing, light and dark, wide and narrow, empty and full.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { inFirefox, launch, open, withArticle } from './desk.js';

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
