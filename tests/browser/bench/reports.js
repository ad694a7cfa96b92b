// The whole report through the page's worker, short and long, and the engine's own Intl.Segmenter beside it.

import { open } from '../desk.js';
import { ms, table } from './figures.js';
import { pageOf } from './texts.js';

export async function reports(browser) {
  const page = await open(browser);
  const rows = [['', 'report', '', 'its JSON', 'Intl.Segmenter', 'ratio']];
  for (const characters of [6_000, 60_000, 1_000_000]) {
    const { report, segmenter, size } = await page.evaluate(measured, pageOf(characters));
    const speed = `${(characters / 1000 / report).toFixed(2)} MB/s`;
    rows.push([`${characters} characters`, ms(report), speed, `${size}`, ms(segmenter), (report / segmenter).toFixed(1)]);
  }
  await page.context().close();
  console.log('\nreport by the worker, and words and sentences by the engine, best of 5 (of 1 at a million):');
  table(rows);
}

/** In the page. */
async function measured(text) {
  const { Client, pageModule } = await import('./client.js');
  const client = (globalThis.client ??= new Client(pageModule()));
  await client.analyze('Once before, so that everything is there.');
  const best = async (work) => {
    let least = Infinity;
    for (let i = 0; i < (text.length > 500_000 ? 1 : 5); i++) {
      const from = performance.now();
      await work();
      least = Math.min(least, performance.now() - from);
    }
    return least;
  };
  let size = 0;
  const report = await best(async () => (size = JSON.stringify(await client.analyze(text)).length));
  const both = ['word', 'sentence'].map((granularity) => new Intl.Segmenter('en', { granularity }));
  return { report, segmenter: await best(() => both.forEach((one) => [...one.segment(text)].length)), size };
}
