// Typing into a long page: what each keystroke costs the main thread, from a trace of the browser's own. By the clock,
// and by the thread's own time, which says the same on a machine that is busy with other things.

import { found, open, paste } from '../desk.js';
import { median, ms, percent, quantile, table } from './figures.js';
import { pageOf } from './texts.js';

/** A frame at 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
const WORDS = 'The mayor said on Tuesday that the bridge would close for repairs. ';
const KEYSTROKES = 200;
/** A quick typist, who rests after each twentieth, so that the text is read anew meanwhile; in milliseconds. */
const BETWEEN = 60;
const REST = 800;

export async function typing(browser, characters) {
  const page = await open(browser);
  await paste(page, pageOf(characters));
  await found(page);
  await intoTheMiddle(page);
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press(WORDS[i % WORDS.length] === ' ' ? 'Space' : WORDS[i % WORDS.length]);
    await page.waitForTimeout(i % 20 === 19 ? REST : BETWEEN);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.context().close();
  console.log(`\ntyping into ${characters} characters, ${KEYSTROKES} keystrokes, the text read anew after every twentieth:`);
  const { keys, tasks } = read(traceEvents);
  const [clock, thread] = ['took', 'worked'].map((time) => figures(keys, tasks, time));
  table([['', 'by the clock', "the thread's own"], ...clock.map(([what, value], i) => [what, value, thread[i][1]])]);
}

async function intoTheMiddle(page) {
  await page.evaluate(() => {
    const lines = [...document.querySelectorAll('#view [data-block]')];
    const middle = lines.slice(lines.length >> 1).find((line) => line.textContent.includes('. '));
    middle.scrollIntoView({ block: 'center' });
    document.querySelector('#view').focus({ preventScroll: true });
    getSelection().collapse(middle.firstChild, middle.textContent.indexOf('. ') + 2);
  });
}

/** When keys were pressed, and the tasks of the main thread that they came to, in milliseconds. */
function read(events) {
  const pressed = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const [{ pid, tid }] = pressed;
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && event.ph === 'X' && event.pid === pid && event.tid === tid);
  const whole = [];
  for (const { ts, dur, tdur = 0 } of tasks.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    const from = ts / 1000;
    // One that begins inside of another is part of it.
    if (whole.length === 0 || from >= whole.at(-1).to) whole.push({ from, to: from + dur / 1000, took: dur / 1000, worked: tdur / 1000 });
  }
  return { keys: pressed.map(({ ts }) => ts / 1000).sort((a, b) => a - b), tasks: whole };
}

/** By 'took' or by 'worked'. */
function figures(keys, tasks, time) {
  const longest = keys.map((key, i) => {
    const until = keys[i + 1] ?? key + REST;
    return Math.max(0, ...tasks.filter(({ from, to }) => to > key && from < until).map((task) => task[time]));
  });
  const missed = tasks.reduce((sum, task) => sum + Math.floor(task[time] / FRAME), 0);
  const frames = (keys.at(-1) + REST - keys[0]) / FRAME;
  return [
    ['longest task a keystroke, median', ms(median(longest))],
    ['longest task, all but the slowest in twenty', ms(quantile(longest, 0.95))],
    ['longest task of all', ms(Math.max(...longest))],
    [`keystrokes within a frame of ${FRAME.toFixed(1)} ms`, percent(longest.filter((task) => task <= FRAME).length / keys.length)],
    ['frames missed', percent(missed / frames)],
  ];
}
