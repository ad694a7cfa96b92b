// From a paste to the first marks on the screen, in a page that is loaded.

import { found, open, paste } from '../desk.js';
import { median, ms, sorted } from './figures.js';
import { pageOf } from './texts.js';

const ROUNDS = 11;

export async function marks(browser, characters) {
  const page = await open(browser);
  const text = pageOf(characters);
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await page.evaluate(() => {
      globalThis.shown = new Promise((resolve) => {
        document.addEventListener('paste', ({ timeStamp }) => requestAnimationFrame(function look() {
          if (![...CSS.highlights.values()].some(({ size }) => size > 0)) return requestAnimationFrame(look);
          // The frame that has them is painted before the next task.
          setTimeout(() => resolve(performance.now() - timeStamp));
        }), { once: true, capture: true });
      });
    });
    await paste(page, text);
    // The first warms up.
    if (round > 0) times.push(await page.evaluate(() => globalThis.shown));
    await found(page);
    await page.click('#clear');
  }
  await page.context().close();
  console.log(`\nfrom paste to first marks, ${characters} characters, loaded: median${ms(median(times))}, slowest${ms(sorted(times).at(-1))}`);
}
