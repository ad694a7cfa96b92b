// The analyzer in the browser: the same report as natively, no hang on a megabyte, a fresh worker after a fault.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { found, launch, nativeReport, open, paste, sample, shown } from './desk.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const pages = new URL('../pages/', import.meta.url);
const texts = { sample, empty: '' };
for (const name of (await readdir(pages)).filter((file) => file.endsWith('.txt')).sort()) {
  texts[name] = await readFile(new URL(name, pages), 'utf8');
}
Object.assign(texts, {
  emoji: `👩🏽‍⚕️ “We are 🦊,” said Ada Berg 🇳🇴 on Friday, May 3, 2019. ${'😀'.repeat(50)}`,
  'carriage returns': sample.replaceAll('\n', '\r\n'),
  'lone surrogates': `\ud83d “Yes\udc00,” said Ada Berg on 5 May 2020. \udfff${sample.slice(0, 400)}\ud800`,
  bidi: `\u202e“שלום,” said Ada Berg\u202c on 5 May 2020.\u200b\u200f A\u00adda\u00a0Berg\u2028Next\u0085 line`,
  decomposed: 'Jose\u0301 A\u0301lvarez said in June 1931: “e\u0301”',
  'control characters': 'Ada\u0000Berg\u0001 “said\u0007” \u001b[0m on 5\tMay\f2020\u007f \\ " / \b',
});

/** The report that the page's own client gives for a text, as JSON. */
function browserReport(page, text) {
  return page.evaluate(async (words) => {
    const { Client, pageModule } = await import('./client.js');
    globalThis.client ??= new Client(pageModule());
    return JSON.stringify(await globalThis.client.analyze(words));
  }, text);
}

test('byte for byte the same report natively and in the browser', async (t) => {
  const page = await open(browser);
  for (const [name, text] of Object.entries(texts)) {
    await t.test(name, async () => assert.equal(await browserReport(page, text), await nativeReport(text)));
  }
});

test('a megabyte is read without a hang of the page', async () => {
  const page = await open(browser);
  const big = Array.from({ length: Math.ceil(1_000_000 / sample.length) }, () => sample).join('\n\n');
  // Frames are counted from the paste to the end, and the longest pause between two.
  await page.evaluate(() => {
    globalThis.frames = { count: 0, longest: 0, last: performance.now() };
    const frame = (now) => {
      globalThis.frames.longest = Math.max(globalThis.frames.longest, now - globalThis.frames.last);
      globalThis.frames.last = now;
      globalThis.frames.count++;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await paste(page, big);
  await found(page);
  const lines = big.split('\n').length;
  await page.waitForFunction((n) => document.querySelectorAll('#view [data-block]').length === n, lines);
  const { count, longest } = await page.evaluate(() => globalThis.frames);
  const started = performance.now();
  await page.click('#tab-names');
  await page.locator('#list-names .entry').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'view');
  console.log(`${count} frames, the longest pause ${Math.round(longest)} ms; a jump ${Math.round(performance.now() - started)} ms`);
  assert.ok(count > 10, `${count} frames`);
  assert.ok(longest < 1000, `a pause of ${longest} ms`);
  assert.deepEqual(page.complaints, []);
});

test('a line of a megabyte and a word of a megabyte do not hang the page', async () => {
  for (const text of [sample.replaceAll('\n', ' ').repeat(550), 'x'.repeat(1_000_000)]) {
    const page = await open(browser);
    await paste(page, text);
    await found(page, 240_000);
    await page.waitForFunction((n) => document.querySelector('#view').textContent.length === n, text.length);
    await page.context().close();
  }
});

/** A page whose analyzer breaks as wasm breaks, on a text with TRAP, and never ends on one with HANG. */
function breakable() {
  return open(browser, {
    before: (page) =>
      page.context().route('**/copydesk.js', async (route) => {
        const script = await (await route.fetch()).text();
        // (func (export "f") unreachable)
        const trap = '0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11';
        const body = `${script.replace('export function analyze(', 'function sound(')}
          export function analyze(text, options) {
            if (text.includes('HANG')) for (;;);
            if (text.includes('TRAP')) new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${trap}]))).exports.f();
            return sound(text, options);
          }`;
        await route.fulfill({ body, contentType: 'text/javascript' });
      }),
  });
}

test('after a fault the page says so, and the next text is read', async () => {
  const page = await breakable();
  await paste(page, 'TRAP');
  await page.waitForFunction(() => document.querySelector('#status').classList.contains('trouble'));
  assert.match(await page.locator('#status').textContent(), /went wrong while this text was read/);
  await page.click('#sample');
  await found(page);
  assert.ok((await page.locator('#list-dates .entry').count()) > 0);
});

test('long work shows that it goes on, and can be cancelled', async () => {
  const page = await breakable();
  await paste(page, 'HANG');
  await page.waitForSelector('#busy:not([hidden])');
  await page.click('#cancel');
  assert.ok(await page.locator('#busy').isHidden());
  assert.equal(await shown(page), 'HANG', 'the text is not lost');
  await page.click('#sample');
  await found(page);
  assert.ok((await page.locator('#list-dates .entry').count()) > 0);
});
