// Findings as documents: Markdown, formatted text, the printable report, a quote with its speaker, JSON.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJson } from '../../www/export/json.js';
import { toMarkdown } from '../../www/export/markdown.js';
import { toPrintable } from '../../www/export/printable.js';
import { quoteWithSpeaker } from '../../www/export/quote.js';
import { toRich } from '../../www/export/rich.js';
import { at, nothing, report, text } from './export-sample.js';

test('Markdown: a heading for each story, lists, quotes as quotes', () => {
  const markdown = toMarkdown(report, text);
  assert.deepEqual(markdown.match(/^#+ .*$/gm), [
    '# Mill fire in Aldbrook', '## Dates', '## Names', '## Quotes', '## Checks', '# Ferry is back', '## Dates', '## Names', '## Quotes',
  ]);
  assert.match(markdown, /^Friday 15 March 2024$/m);
  assert.match(markdown, /^- \*\*Monday 11 March 2024\*\*: “Monday” in: The fire began on Monday\.$/m);
  assert.match(markdown, /^- \*\*2025\*\*: .* · unsure$/m);
  assert.match(markdown, /^> “We lost everything, nearly,”\n>\n> — Zoe\u0308 Marsh$/m);
  assert.match(markdown, /^> “Stop!”\n>\n> — No speaker found$/m, 'and nobody is made up');
});

test('what is counted from no date is told by its words, not by a code', () => {
  const unknown = { ...report, dates: [{ ...report.dates[0], ...at('Monday'), value: 'XXXX-WXX' }] };
  assert.match(toMarkdown(unknown, text), /^- \*\*“Monday” \(no date to count from\)\*\*: “Monday” in: /m);
  for (const made of [toMarkdown, toPrintable]) assert.doesNotMatch(made(unknown, text), /XXXX/);
  assert.match(toJson(unknown, text), /XXXX-WXX/, 'programs get it');
});

test('Markdown: words stay words', () => {
  const markdown = toMarkdown(report, text);
  assert.ok(!markdown.includes('*Aldbrook* <Mill>'));
  const words = '1. [a](b) `c` | _d_ *e* <f> ~g~\n# h';
  const line = { start: 0, end: words.length, role: 'headline' };
  const only = { ...nothing, articles: [{ start: 0, end: words.length, headline: line, people: [], lines: [line] }] };
  assert.equal(toMarkdown(only, words), '# 1\\. \\[a\\](b) \\`c\\` \\| \\_d\\_ \\*e\\* \\<f\\> \\~g\\~ # h\n');
});

test('formatted text: the same as HTML and as plain words', () => {
  const { html, plain } = toRich(report, text);
  assert.ok(html.startsWith('<h1>Mill fire in Aldbrook</h1><p>Friday 15 March 2024</p><h2>Dates</h2><ul><li><b>'));
  assert.ok(html.includes('<blockquote><p>“It floats,”</p><p>— Zoe\u0308 Marsh</p></blockquote>'));
  const check = { ...report, checks: [{ ...at('Monday'), code: 'x', message: '<script>alert("1")</script>', also: [] }] };
  assert.ok(toRich(check, text).html.includes('<b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</b>'));
  assert.match(plain, /^Mill fire in Aldbrook\nFriday 15 March 2024\n\nDates\n- Friday 15 March 2024/);
  assert.ok(plain.includes('“It floats,” — Zoe\u0308 Marsh'));
  assert.ok(!/[<>]/.test(plain.replace('<Mill>', '')));
});

test('the printable report has the text with its marks, and lists that lead to them', () => {
  const html = toPrintable(report, text);
  const words = html
    .replace(/^.*<main>/s, '').match(/<(p|h[1-6]) class="(?:body|headline|pubdate)">.*<\/\1>/g)
    .map((line) => line.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'));
  assert.deepEqual(words, text.split('\n').filter(Boolean));
  assert.match(html, /<mark id="at-\d+" class="dates checks">Monday<\/mark>/);
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  assert.equal(ids.size, [...html.matchAll(/ id="/g)].length, 'no id twice');
  assert.ok(links.length > 10);
  for (const link of links) assert.ok(ids.has(link), link);
});

test('the printable report holds nothing that could run or load, and says so itself', () => {
  const html = toPrintable({ ...report, checks: [{ ...at('Monday'), code: 'x', message: '"><img src=x onerror=1>', also: [] }] }, text);
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; /);
  assert.ok(!/<(script|img|link|iframe|object)/.test(html));
  assert.ok(!/https?:|url\(|@import/.test(html));
  assert.match(html, /@media print/);
  assert.ok(html.includes('&lt;Mill&gt;') && html.includes('&quot;&gt;&lt;img src=x onerror=1&gt;'));
});

test('a story without a headline has one in the printable report', () => {
  const line = { start: 0, end: 5, role: 'body' };
  const html = toPrintable({ ...nothing, articles: [{ start: 0, end: 5, people: [], lines: [line] }] }, 'Hello');
  assert.match(html, /<h1>Article 1<\/h1>/);
  assert.equal([...toPrintable(report, text).matchAll(/<h1/g)].length, 2, 'and others have their own');
});

test('a quote is copied with its speaker and source', () => {
  const [said, nobody, elsewhere] = report.quotes.map((quote) => quoteWithSpeaker([quote], report, text));
  assert.equal(said, '“We lost everything, nearly” – Zoe\u0308 Marsh, in “Mill fire in Aldbrook”, Friday 15 March 2024');
  assert.equal(nobody, '“Stop!” – speaker not named, in “Mill fire in Aldbrook”, Friday 15 March 2024');
  assert.equal(elsewhere, '“It floats” – Zoe\u0308 Marsh, in “Ferry is back”');
  const goingOn = quoteWithSpeaker(report.quotes.slice(0, 2), report, text);
  assert.match(goingOn, /^“We lost everything, nearly” … “Stop!” – Zoe\u0308 Marsh, in/);
});

test('JSON is the report of the schema, with the text and the corrections beside it', () => {
  const monday = { words: 'Monday', before: 'The fire began on ', after: '. “We', start: at('Monday').start };
  const change = { do: 'date', at: monday, type: 'DATE', value: '2024-03-18' };
  const corrections = [change];
  const json = JSON.parse(toJson(report, text, { published: '2024-03-15', corrections }));
  const { $schema, text: words, corrections: noted, published, ...rest } = json;
  assert.deepEqual(rest, report);
  assert.equal(words, text);
  assert.equal(published, '2024-03-15');
  assert.deepEqual(noted, [{ said: '“Monday” now means Monday 18 March 2024.', ...change }]);
  assert.equal($schema, 'copydesk.schema.json');
});
