// A browser with the page in it, for the tests: what all of them need.

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

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

export function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** A page with nothing on its desk; `page.complaints` gathers what it says on the console and every error. */
export async function open(browser, { before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.message));
  await before?.(page);
  await page.goto(address);
  return page;
}

/** Pastes as a reader does, by the clipboard and the keyboard. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus('#source');
  await page.keyboard.press('Control+V');
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

/** The report that the command line gives for a text. */
export async function nativeReport(text) {
  const file = join(await mkdtemp(join(tmpdir(), 'copydesk-')), 'text.txt');
  await writeFile(file, text);
  const cli = process.env.COPYDESK_CLI ?? new URL('../../target/debug/copydesk', import.meta.url).pathname;
  return execFileSync(cli, ['--json', file], { encoding: 'utf8', maxBuffer: 1 << 30 }).replace(/\n$/, '');
}
