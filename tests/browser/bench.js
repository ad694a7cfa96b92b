// `cargo xtask bench page`: the page in Chromium. Only ratios within one run are safe to compare, so the engine's own
// Intl.Segmenter and an empty page are measured beside it.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { article, launch, open, paste, found } from './desk.js';

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const ms = (number) => `${number.toFixed(1)} ms`.padStart(12);
const times = async (n, measure) => {
  const all = [];
  for (let i = 0; i < n; i++) all.push(await measure());
  return median(all);
};

const browser = await launch();

// From an address to the first list, and to the load of a page with nothing in it.
const cold = await times(5, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(process.env.COPYDESK_PAGE);
  await page.click('#sample');
  await page.waitForSelector('.entry');
  const took = performance.now() - from;
  await context.close();
  return took;
});
const empty = await times(5, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(new URL('icon.svg', process.env.COPYDESK_PAGE).href);
  const took = performance.now() - from;
  await context.close();
  return took;
});
console.log(`first load to first list ${ms(cold)}   (an empty page ${ms(empty)}, over it ${ms(cold - empty)})`);

// The stages by themselves on real news, and chrono-node beside them, which finds dates only.
{
  const corpus = await readFile(new URL('../../../shared/corpora/wikinews-raw.jsonl', import.meta.url), 'utf8');
  const stories = corpus.trim().split('\n').map((line) => JSON.parse(line).text);
  const news = stories.join('\n\n\n');
  const page = await open(browser, { bypassCSP: true });
  const peer = await build({ stdin: { contents: "export * from 'chrono-node'", resolveDir: import.meta.dirname }, bundle: true, format: 'iife', globalName: 'peer', write: false });
  await page.addScriptTag({ content: peer.outputFiles[0].text });
  const { stages, chrono } = await page.evaluate(async ([text, paragraphs]) => {
    const core = await import('./copydesk.js');
    await core.default({ module_or_path: 'copydesk_bg.wasm' });
    const best = (of) => of.reduce((a, b) => a.map((n, i) => Math.min(n, b[i])));
    const stages = [];
    const chrono = [];
    for (let i = 0; i < 5; i++) {
      stages.push([...core.stageTimes(text)]);
      const from = performance.now();
      // Called for each paragraph: on a long text at once it grows quadratically.
      for (const paragraph of paragraphs) peer.parse(paragraph);
      chrono.push([performance.now() - from]);
    }
    return { stages: best(stages), chrono: best(chrono)[0] };
  }, [news, news.split('\n\n')]);
  const [tokens, text, dates, , values, names, quotes] = stages;
  console.log(`${news.length} characters of news, ${tokens} tokens: ${(tokens / names / 1000).toFixed(2)} M tokens/s from tokens to entities`);
  console.log(`tokens${ms(text)}, dates${ms(dates)} and their values${ms(values)}, quotes${ms(quotes)}`);
  console.log(`chrono-node${ms(chrono)}, ${(chrono / (text + dates + values)).toFixed(1)} times as long as tokens, dates and values`);
  await page.context().close();
}

const page = await open(browser);
await paste(page, article);
await found(page);
for (const bytes of [6_000, 60_000, 1_000_000]) {
  const text = `${article}\n\n`.repeat(Math.ceil(bytes / article.length)).slice(0, bytes);
  const { analyzer, segmenter, report } = await page.evaluate(async (words) => {
    const { Client, pageModule } = await import('./client.js');
    const client = (globalThis.client ??= new Client(pageModule()));
    await client.analyze('Once before, so that everything is there.');
    const runs = words.length > 500_000 ? 1 : 5;
    const best = async (work) => {
      let least = Infinity;
      for (let i = 0; i < runs; i++) {
        const from = performance.now();
        await work();
        least = Math.min(least, performance.now() - from);
      }
      return least;
    };
    let report;
    const analyzer = await best(async () => (report = JSON.stringify(await client.analyze(words)).length));
    const both = ['word', 'sentence'].map((granularity) => new Intl.Segmenter('en', { granularity }));
    const segmenter = await best(() => both.forEach((one) => [...one.segment(words)].length));
    return { analyzer, segmenter, report };
  }, text);
  const speed = `${(bytes / 1000 / analyzer).toFixed(2)} MB/s`;
  console.log(
    `${String(bytes).padStart(8)} characters: report ${ms(analyzer)}, ${speed}, ${report} bytes of JSON; ` +
      `Intl.Segmenter, words and sentences ${ms(segmenter)}, ratio ${(analyzer / segmenter).toFixed(1)}`,
  );
}

// From a paste to the marks on the screen.
const marks = await times(5, async () => {
  await page.click('#clear');
  await page.evaluate(() => {
    document.querySelector('#source').addEventListener('paste', () => (globalThis.from = performance.now()), { once: true, capture: true });
    globalThis.shown = new Promise((resolve) => {
      const look = () => (CSS.highlights.get('dates')?.size ? resolve(performance.now()) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  });
  await paste(page, article.repeat(3));
  return page.evaluate(async () => (await globalThis.shown) - globalThis.from);
});
console.log(`from paste to first marks, ${article.length * 3} characters ${ms(marks)}`);
await browser.close();
