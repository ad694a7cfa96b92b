// A browser with the page in it, for the tests: what all of them need. The same tests run in Chromium and, with
// COPYDESK_BROWSER=firefox, in Debian's Firefox, which is driven by WebDriver BiDi.

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** The address of the page, as `cargo xtask test` serves it. */
export const address = process.env.COPYDESK_PAGE ?? 'http://127.0.0.1:8017/';

/** What the page's sample button shows. */
export const sample = await readFile(new URL('../../www/sample.txt', import.meta.url), 'utf8');
/** An article that the tests know. */
export const article = await readFile(new URL('article.txt', import.meta.url), 'utf8');

/** Whether it is Firefox that the tests run in. axe-core is skipped there: it reads the same elements in either browser. */
export const inFirefox = process.env.COPYDESK_BROWSER === 'firefox';

export function launch() {
  if (inFirefox) return launchFirefox({});
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** Where Firefox puts what is downloaded. */
const downloads = await mkdtemp(join(tmpdir(), 'copydesk-'));

/** Firefox asks for light or dark, and for less motion, in settings of the whole browser. */
function launchFirefox({ colorScheme, reducedMotion }) {
  const firefoxUserPrefs = {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
    // A key press lets the clipboard be written for five seconds, which is short on a busy machine.
    'dom.user_activation.transient.timeout': 60_000,
  };
  return firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr', firefoxUserPrefs, downloadsPath: downloads });
}

/** The browsers beside the first that Firefox needs for other settings, by these; each ends with the first. */
const others = new Map();

async function browserFor(browser, { colorScheme = 'light', reducedMotion = 'no-preference' }) {
  const settings = `${colorScheme} ${reducedMotion}`;
  if (!inFirefox || settings === 'light no-preference') return browser;
  if (!others.has(settings)) {
    others.set(settings, launchFirefox({ colorScheme, reducedMotion }));
    browser.on('disconnected', async () => (await others.get(settings)).close());
  }
  return others.get(settings);
}

/** What the driver says where no service worker may come. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/**
 * A page with nothing on its desk, and without a service worker, so that what it asks for itself is seen and can be
 * answered otherwise; `page.complaints` gathers what it says on the console and every error.
 */
export async function open(browser, { before, at = address, ...options } = {}) {
  const usual = { viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' };
  const context = await (await browserFor(browser, options)).newContext({ ...usual, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => message.text() !== BLOCKED && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.message));
  await before?.(page);
  await page.goto(at);
  return page;
}

/** Pastes over what is on the desk as a reader does, by the clipboard and the keyboard. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus('#view');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

/** The text on the desk, as its lines are shown. */
export function shown(page) {
  return page.evaluate(() => [...document.querySelectorAll('#view [data-block]')].map((e) => e.textContent.replace(/\n$/, '')).join('\n'));
}

/** Puts the caret before the nth character of the words. */
export function caret(page, words, n = 0) {
  return page.evaluate(([wanted, by]) => {
    const walker = document.createTreeWalker(document.querySelector('#view'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at < 0) continue;
      document.querySelector('#view').focus();
      getSelection().collapse(walker.currentNode, at + by);
      return;
    }
    throw new Error(`no '${wanted}'`);
  }, [words, n]);
}

/** The words that one was led to in the text: they are shown, and the caret stands before them. */
export function led(page) {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('led') ?? [];
    const before = getSelection().isCollapsed && range?.isPointInRange(getSelection().anchorNode, getSelection().anchorOffset);
    return before ? range.toString() : '';
  });
}

/** Waits until the page has its rest: see furnish.js. */
export function furnished(page) {
  return page.waitForSelector('#export', { state: 'attached' });
}

/**
 * Waits until nothing more is on its way to a page with a text, the scripts of the worker that makes exports neither.
 * A page that is left before that has Firefox complain of what was under way.
 */
export async function arrived(page) {
  await furnished(page);
  await page.click('#export-button');
  await page.click('#export [data-format=markdown]');
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('Copied'));
}

/** Waits for the end of an analysis. */
export function found(page, timeout = 60_000) {
  return page.waitForFunction(() => /^Found/.test(document.querySelector('#status').textContent), null, { timeout });
}

/** Puts the article on the desk. */
export async function withArticle(page) {
  await paste(page, article);
  await found(page);
}

/** What is downloaded when something is done: its name, and where it lies. Of Firefox the driver does not tell: it is looked for. */
export async function downloaded(page, act) {
  if (!inFirefox) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }
  await Promise.all((await readdir(downloads)).map((name) => rm(join(downloads, name))));
  await act();
  for (let tries = 0; tries < 100; tries++) {
    const names = await readdir(downloads);
    if (names.length === 1 && !names[0].endsWith('.part')) return { name: names[0], path: join(downloads, names[0]) };
    await page.waitForTimeout(100);
  }
  throw new Error('nothing was downloaded');
}

/** The report that the command line gives for a text. */
export async function nativeReport(text) {
  const file = join(await mkdtemp(join(tmpdir(), 'copydesk-')), 'text.txt');
  await writeFile(file, text);
  const cli = process.env.COPYDESK_CLI ?? new URL('../../target/debug/copydesk', import.meta.url).pathname;
  return execFileSync(cli, ['--json', file], { encoding: 'utf8', maxBuffer: 1 << 30 }).replace(/\n$/, '');
}
