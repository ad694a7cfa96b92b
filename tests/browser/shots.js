// `cargo xtask shots`: the main states of the page in Chromium, light and dark, as pictures to look at in dist/shots/,
// and of one of them the picture in the README.

import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { article, caret, found, launch, open, paste, sample } from './desk.js';

const folder = new URL('../../dist/shots/', import.meta.url);
const beside = ['regatta.txt', '../pages/two-stories.txt'].map((name) => readFile(new URL(name, import.meta.url), 'utf8'));
const whole = [sample, article, ...(await Promise.all(beside))].join('\n\n\n');

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 720 };

const turnTo = (name) => (page) => page.click(`#tab-${name}`);

/** What is done before each picture; all but the first with the page of five stories on the desk. */
const STATES = [
  ['empty', WIDE, null],
  ['timeline', WIDE, turnTo('dates')],
  ['names', WIDE, turnTo('names')],
  ['quotes', WIDE, turnTo('quotes')],
  ['checks-and-card', WIDE, async (page) => {
    await page.click('#tab-checks');
    await page.locator('#list-checks .entry').first().click();
    await page.waitForSelector('#card:popover-open');
  }],
  ['corrections', WIDE, async (page) => {
    await page.click('#tab-names');
    await caret(page, 'Gudrun Aas', 2);
    await page.keyboard.press('F2');
    await page.waitForSelector('.correcting[open]');
  }],
  ['narrow', NARROW, turnTo('stories')],
];

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  for (const [i, [name, viewport, arrange]] of STATES.entries()) {
    const page = await open(browser, { colorScheme, viewport, reducedMotion: 'reduce' });
    if (arrange) {
      await paste(page, whole);
      await found(page);
      await arrange(page);
      // What is drawn frame by frame comes to rest.
      await page.waitForTimeout(300);
    }
    const path = new URL(`${i + 1}-${name}-${colorScheme}.png`, folder).pathname;
    await page.screenshot({ path });
    console.log(path);
    await page.context().close();
  }
}
await copyFile(new URL('2-timeline-light.png', folder), new URL('../../www/picture.png', import.meta.url));
await browser.close();
