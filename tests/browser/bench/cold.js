// From an address to the first result on the page, with nothing in any cache: copydesk, two libraries that find names in
// the browser, and a page with nothing in it, in turn, from one server, with one text. The first result of copydesk is
// that the names, dates and quotes are marked in the text and it is told how many there are; its lists come after that.

import { build } from 'esbuild';
import { sample } from '../desk.js';
import { median, ms, sorted, table } from './figures.js';
import { serve } from './served.js';

const ROUNDS = 11;

/** What the libraries are asked for, the same things as far as they have them. */
const PEERS = {
  'wink-nlp with its model': `
    import winkNLP from 'wink-nlp';
    import model from 'wink-eng-lite-web-model';
    const nlp = winkNLP(model);
    const { its } = nlp;
    const find = (text) => nlp.readDoc(text).entities().out(its.detail).map(({ type, value }) => type + ': ' + value);`,
  compromise: `
    import nlp from 'compromise';
    const find = (text) => {
      const doc = nlp(text);
      return [doc.people(), doc.organizations(), doc.places()].flatMap((found) => found.out('array'));
    };`,
};

/** The page of a library lists what it finds in the sample. */
const SHOW = `
  const text = await sample;
  const list = document.createElement('ol');
  for (const words of find(text)) list.append(Object.assign(document.createElement('li'), { textContent: words }));
  document.body.append(list);
  performance.mark('result');`;

/**
 * In copydesk's page: the sample is asked for as soon as there is a button for it, and it is noted when the text is marked
 * and the result is told, and when it is listed.
 */
function pressAndNote() {
  let pressed = false;
  const observer = new MutationObserver(() => {
    const button = document.querySelector('#sample');
    if (!pressed && button?.textContent) {
      pressed = true;
      button.click();
    }
    const marked = [...CSS.highlights.values()].some(({ size }) => size > 0);
    const told = /^Found/.test(document.querySelector('#status')?.textContent);
    if (marked && told && performance.getEntriesByName('result').length === 0) performance.mark('result');
    if (document.querySelector('#list-dates .entry')) {
      observer.disconnect();
      performance.mark('lists');
    }
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

const html = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><body>${script}</body></html>`;

async function peerPages() {
  const files = {};
  for (const [i, peer] of Object.values(PEERS).entries()) {
    const contents = `const sample = fetch('sample.txt').then((answer) => answer.text());${peer}${SHOW}`;
    const bundle = await build({
      stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, minify: true, format: 'esm', target: 'esnext',
      write: false, logLevel: 'error',
    });
    files[`/peer-${i}.js`] = ['text/javascript', Buffer.from(bundle.outputFiles[0].contents)];
    files[`/peer-${i}.html`] = ['text/html', html(`<script type="module" src="peer-${i}.js"></script>`)];
  }
  return files;
}

export async function cold(browser) {
  const files = await peerPages();
  const server = await serve({
    ...files,
    '/sample.txt': ['text/plain; charset=utf-8', sample],
    '/empty.html': ['text/html', html('<script type="module">addEventListener("load", () => performance.mark("result"))</script>')],
  });
  const pages = { 'a page with nothing in it': '/empty.html', copydesk: '/' };
  for (const [i, name] of Object.keys(PEERS).entries()) pages[name] = `/peer-${i}.html`;
  const LISTS = 'copydesk, its lists too';
  const times = Object.fromEntries([...Object.keys(pages), LISTS].map((name) => [name, []]));
  // The first round warms the server and the disk.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, path] of Object.entries(pages)) {
      const { result, lists } = await firstResult(browser, server.at + path);
      if (round === 0) continue;
      times[name].push(result);
      if (lists) times[LISTS].push(lists);
    }
  }
  server.end();
  const empty = median(times['a page with nothing in it']);
  console.log(`first load to first result, cold, ${sample.length} characters, median of ${ROUNDS}:`);
  table([
    ['', 'median', 'fastest', 'slowest', 'over the empty page'],
    ...Object.entries(times).map(([name, all]) => [
      name, ms(median(all)), ms(sorted(all)[0]), ms(sorted(all).at(-1)), all === times['a page with nothing in it'] ? '' : ms(median(all) - empty),
    ]),
  ]);
}

async function firstResult(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (url.endsWith('/')) await page.addInitScript(pressAndNote);
  await page.goto(url);
  const last = url.endsWith('/') ? 'lists' : 'result';
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, last, { polling: 50 });
  const took = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])));
  await context.close();
  return took;
}
