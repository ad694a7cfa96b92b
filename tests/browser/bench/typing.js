// Typing into a long page: what each keystroke costs the main thread, from a trace of the browser's own.

import { found, open, paste } from '../desk.js';
import { median, ms, percent, quantile, table } from './figures.js';
import { pageOf } from './texts.js';

/** A frame at 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
const WORDS = 'The mayor said on Tuesday that the bridge would close for repairs. ';
const KEYSTROKES = 200;

export async function typing(browser, characters) {
  const page = await open(browser);
  await paste(page, pageOf(characters));
  await found(page);
  await intoTheMiddle(page);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press(WORDS[i % WORDS.length] === ' ' ? 'Space' : WORDS[i % WORDS.length]);
    // A quick typist, who rests now and then, so that the text is read anew meanwhile.
    await page.waitForTimeout(i % 20 === 19 ? 800 : 60);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.context().close();
  report(characters, tasksOf(traceEvents));
}

async function intoTheMiddle(page) {
  await page.click('#mode');
  await page.evaluate(() => {
    const box = document.querySelector('#source');
    const middle = box.value.indexOf('. ', box.value.length / 2) + 2;
    box.setSelectionRange(middle, middle);
  });
}

/** The tasks of the page's main thread as [begin, length], and when keys were pressed, in milliseconds. */
function tasksOf(events) {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const here = ({ pid, tid }) => pid === keys[0].pid && tid === keys[0].tid;
  const tasks = events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && here(event));
  // One that begins inside of another is part of it.
  const whole = [];
  for (const { ts, dur } of tasks.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (whole.length === 0 || ts >= whole.at(-1).ts + whole.at(-1).dur) whole.push({ ts, dur });
  }
  return {
    tasks: whole.map(({ ts, dur }) => ({ from: ts / 1000, took: dur / 1000 })),
    keys: keys.map(({ ts }) => ts / 1000).sort((a, b) => a - b),
  };
}

function report(characters, { tasks, keys }) {
  const longest = keys.map((key, i) => {
    const until = keys[i + 1] ?? key + 800;
    return Math.max(0, ...tasks.filter(({ from, took }) => from + took > key && from < until).map(({ took }) => took));
  });
  const missed = tasks.reduce((sum, { took }) => sum + Math.floor(took / FRAME), 0);
  const frames = (keys.at(-1) + 800 - keys[0]) / FRAME;
  console.log(`\ntyping into ${characters} characters, ${keys.length} keystrokes, the text read anew after every twentieth:`);
  table([
    ['longest task of the main thread a keystroke, median', ms(median(longest))],
    ['of the slowest in twenty', ms(quantile(longest, 0.95))],
    ['of the slowest', ms(Math.max(...longest))],
    [`keystrokes within a frame of ${FRAME.toFixed(1)} ms`, percent(longest.filter((took) => took <= FRAME).length / keys.length)],
    ['frames missed', percent(missed / frames)],
  ]);
}
