// The stages by themselves on real news, and chrono-node beside them, which finds dates only.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { open } from '../desk.js';
import { ms, table } from './figures.js';

export async function stages(browser) {
  const corpus = await readFile(new URL('../../../../shared/corpora/wikinews-raw.jsonl', import.meta.url), 'utf8');
  const news = corpus.trim().split('\n').map((line) => JSON.parse(line).text).join('\n\n\n');
  const page = await open(browser, { bypassCSP: true });
  const contents = "export * from 'chrono-node'";
  const peer = await build({
    stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, format: 'iife', globalName: 'peer', write: false,
  });
  await page.addScriptTag({ content: peer.outputFiles[0].text });
  const best = await page.evaluate(measured, [news, news.split('\n\n')]);
  await page.context().close();
  const [tokens, text, dates, , values, names, quotes] = best.stages;
  console.log(`\nstages, ${news.length} characters of news, ${tokens} tokens, best of 5:`);
  table([
    ['tokens', ms(text), ''],
    ['dates and their values', ms(dates + values), ''],
    ['names, from tokens to entities', ms(names), `${(tokens / names / 1000).toFixed(2)} M tokens/s`],
    ['quotes', ms(quotes), ''],
    ['chrono-node', ms(best.chrono), `${(best.chrono / (text + dates + values)).toFixed(1)} × tokens, dates and values`],
  ]);
}

/** In the page. */
async function measured([text, paragraphs]) {
  const core = await import('./copydesk.js');
  await core.default({ module_or_path: 'copydesk_bg.wasm' });
  const stages = [];
  const chrono = [];
  for (let i = 0; i < 5; i++) {
    stages.push([...core.stageTimes(text)]);
    const from = performance.now();
    // Called for each paragraph: on a long text at once it grows quadratically.
    for (const paragraph of paragraphs) globalThis.peer.parse(paragraph);
    chrono.push(performance.now() - from);
  }
  return { stages: stages.reduce((a, b) => a.map((n, i) => Math.min(n, b[i]))), chrono: Math.min(...chrono) };
}
