// What leaves the desk: by the real clipboard and by real downloads, chosen by keyboard and pointer.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import {
  address, article, caret, downloaded, found, inFirefox, launch, nativeReport, open, paste, withArticle,
} from './desk.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const status = (page) => page.locator('#status').textContent();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.format);

async function choose(page, format) {
  await page.click('#export-button');
  await page.click(`#export [data-format=${format}]`);
}

/** What a format saves: {name, path, body}. */
async function download(page, format) {
  const { name, path } = await downloaded(page, () => choose(page, format));
  return { name, path, body: await readFile(path, 'utf8') };
}

/** The files in a zip, by Python's reader. */
function unzip(path) {
  const script = 'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); z.testzip(); '
    + 'print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))';
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

test('there is nothing to export before there is a text', async () => {
  const page = await open(browser);
  assert.ok(await page.isDisabled('#export-button'));
  await withArticle(page);
  assert.ok(await page.isEnabled('#export-button'));
  await page.click('#clear');
  assert.ok(await page.isDisabled('#export-button'));
});

test('the menu with the keyboard alone', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.focus('#export-button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#export:popover-open');
  assert.equal(await focused(page), 'rich');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'markdown');
  await page.keyboard.press('End');
  assert.equal(await focused(page), 'annotations');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'rich', 'and round');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'markdown');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#export:popover-open').count(), 0);
  assert.equal(await focused(page), 'export-button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('Copied'));
  assert.equal(await focused(page), 'export-button', 'the focus is not lost');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Harbour bridge to close/);
});

test('formatted text is on the clipboard as HTML and as plain words', async () => {
  const page = await open(browser);
  await withArticle(page);
  await choose(page, 'rich');
  await page.waitForFunction(() => document.querySelector('#status').textContent === 'Copied: findings with formatting.');
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (await item.getType(type)).text();
    return { html: await read('text/html'), plain: await read('text/plain') };
  });
  assert.match(clipboard.html, /<h1[^>]*>Harbour bridge to close for two years as repairs begin<\/h1>/);
  assert.match(clipboard.html, /<blockquote[^>]*><p[^>]*>“Either we close it now, or it closes itself\.”<\/p>/);
  assert.match(clipboard.plain, /^Harbour bridge to close/);
  assert.match(clipboard.plain, /^“Either we close it now, or it closes itself\.” — .*Teresa Okafor$/m);
  assert.deepEqual(page.complaints, []);
});

test('it is said if the browser does not allow copying', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))));
  await choose(page, 'markdown');
  await page.waitForFunction(() => document.querySelector('#status').textContent === 'The browser did not allow copying.');
  assert.deepEqual(page.complaints, []);
});

test('a table is saved under the headline\'s name', async () => {
  const page = await open(browser);
  await withArticle(page);
  const { name, body } = await download(page, 'csv');
  assert.equal(name, 'harbour-bridge-to-close-for-two-years-as-repairs-findings.csv');
  assert.equal(await status(page), `Saved as ${name}.`);
  assert.ok(body.startsWith('\uFEFFKind,Type,Words,'));
  assert.match(body, /\r\nDate,Date,June 1931,1931-06,1931-06-01,1931-06-30,,Harbour bridge [^,]*,"The bridge, opened in June 1931, carries about 40,000 cars a day\."/);
});

test('a spreadsheet has the rows, and its writer comes only when it is asked for', async () => {
  const page = await open(browser);
  await page.waitForLoadState('networkidle');
  const requests = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await withArticle(page);
  assert.deepEqual(requests, []);
  const { name, path } = await download(page, 'spreadsheet');
  assert.match(name, /-findings\.xlsx$/);
  assert.deepEqual(requests, [`${address}vendor/write-excel-file.js`]);
  const files = unzip(path);
  const report = JSON.parse(await nativeReport(article));
  const kinds = [report.dates, report.names, report.quotes, report.checks];
  assert.deepEqual([...files['xl/workbook.xml'].matchAll(/<sheet [^>]*name="(\w+)"/g)].map(([, sheet]) => sheet), ['Dates', 'Names', 'Quotes', 'Checks']);
  kinds.forEach((items, i) => {
    const rows = files[`xl/worksheets/sheet${i + 1}.xml`].match(/<row /g);
    assert.equal(rows.length, 1 + items.length);
  });
  assert.match(files['xl/sharedStrings.xml'], /The bridge, opened in June 1931, carries about 40,000 cars a day\./);
  assert.deepEqual(page.complaints, []);
});

test('a large spreadsheet needs nothing that the policy forbids', async () => {
  const page = await open(browser);
  await paste(page, Array.from({ length: 1500 }, (_, i) => `Ada Berg saw boat ${i} on ${1 + (i % 28)} May ${1700 + (i % 300)}.`).join('\n'));
  await found(page);
  const { path } = await download(page, 'spreadsheet');
  const files = unzip(path);
  assert.ok(files['xl/worksheets/sheet1.xml'].length > 160_000);
  assert.equal(files['xl/worksheets/sheet1.xml'].match(/<row /g).length, 1501);
  assert.deepEqual(page.complaints, []);
});

/** The bar while a large text is made into a format. */
async function making(page, format) {
  await choose(page, format);
  await page.waitForSelector('#exporting:not([hidden])');
}

test('a large export holds up nothing, and can be cancelled', async () => {
  const page = await open(browser);
  const large = article.repeat(400);
  await paste(page, large);
  await found(page);
  // The text is read anew after the typing, and that is told too.
  await page.evaluate(() => {
    globalThis.said = [];
    const line = document.querySelector('#status');
    new MutationObserver(() => globalThis.said.push(line.textContent)).observe(line, { childList: true });
  });
  const said = () => page.evaluate(() => globalThis.said);
  const saved = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await making(page, 'spreadsheet');
  assert.equal(await page.textContent('#exporting span'), 'Making the spreadsheet …');
  assert.equal(await status(page), 'Making the spreadsheet …');
  await caret(page, 'Harbour');
  await page.keyboard.type('Old ');
  assert.match(await page.locator('#view [data-block]').first().textContent(), /^Old Harbour/);
  assert.ok(await page.isVisible('#exporting'), 'it was still being made');
  await page.locator('#exporting button').press('Enter');
  assert.ok(await page.isHidden('#exporting'));
  assert.ok((await said()).includes('Cancelled. Nothing was saved.'));
  assert.equal(await focused(page), 'export-button');
  await making(page, 'rich');
  await page.locator('#exporting button').press('Enter');
  assert.ok((await said()).includes('Cancelled. Nothing was copied.'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), large, 'what was there before');
  const { name, body } = await download(page, 'csv');
  assert.match(name, /^old-harbour-bridge/);
  assert.equal(body.match(/\r\nDate,Date,June 1931,/g).length, 400);
  assert.deepEqual(saved.filter((other) => other !== name), []);
  assert.deepEqual(page.complaints, []);
});

test('JSON is what the command line says, with the text beside it', async () => {
  const page = await open(browser);
  await withArticle(page);
  const { name, body } = await download(page, 'json');
  assert.match(name, /-report\.json$/);
  const { $schema, text, corrections, ...report } = JSON.parse(body);
  assert.deepEqual(report, JSON.parse(await nativeReport(article)));
  assert.equal(text, article);
  assert.deepEqual(corrections, []);
  assert.equal($schema, 'copydesk.schema.json');
});

test('a calendar has the days', async () => {
  const page = await open(browser);
  await withArticle(page);
  const { name, body } = await download(page, 'calendar');
  assert.match(name, /-dates\.ics$/);
  assert.match(body, /DTSTART;VALUE=DATE:20240318\r\nDTEND;VALUE=DATE:20240319\r\n/);
  assert.match(body, /DTSTAMP:20240315T000000Z/);
});

test('a calendar is not saved where there are no days', async () => {
  const page = await open(browser);
  await paste(page, 'Ada Berg waited for a while.');
  await found(page);
  await choose(page, 'calendar');
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('No date in the text'));
});

test('annotations find their words in the text by code points', async () => {
  const page = await open(browser);
  const text = `🦊 ${article}`;
  await paste(page, text);
  await found(page);
  const { name, body } = await download(page, 'annotations');
  assert.match(name, /-marks\.jsonld$/);
  const points = [...text];
  const { items } = JSON.parse(body).first;
  assert.ok(items.length > 20);
  for (const { target } of items) {
    const [position, quote] = target.selector;
    assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`the printable report opens by itself, under its own policy, for everyone: ${colorScheme}`, async () => {
    const page = await open(browser, { colorScheme });
    await withArticle(page);
    const { body } = await download(page, 'printable');
    const report = await page.context().newPage();
    const [complaints, requests] = [[], []];
    report.on('console', (message) => complaints.push(message.text()));
    report.context().on('request', (request) => requests.push(request.url()));
    await report.setContent(body);
    assert.equal(await report.title(), 'Harbour bridge to close for two years as repairs begin');
    const date = report.locator('mark.dates', { hasText: 'June 1931' });
    assert.notEqual(await date.evaluate((e) => getComputedStyle(e).backgroundColor), 'rgba(0, 0, 0, 0)', 'its style applies');
    await report.locator('section.dates a', { hasText: 'June 1931' }).click();
    assert.equal(await report.evaluate(() => document.querySelector(':target').textContent), 'June 1931');
    assert.deepEqual([complaints, requests], [[], []]);
    await report.evaluate(axe);
    const { violations } = await report.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]), []);
    await report.setViewportSize({ width: 320, height: 640 });
    assert.ok((await report.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    // The driver of Firefox cannot ask for paper.
    if (inFirefox) return;
    await report.emulateMedia({ media: 'print' });
    assert.equal(await report.evaluate(() => getComputedStyle(document.body).color), 'rgb(31, 34, 39)', 'dark ink on paper');
  });
}

test('one story leaves by itself if the page is narrowed to it', async () => {
  const page = await open(browser);
  const ferry = [
    'Night ferry runs again', 'May 6, 2024', 'By Mara Quint', 'The ferry ran on Friday. “It floats,” said Osei Brandt.',
  ].join('\n\n');
  await paste(page, `${article}\n\n\n${ferry}\n`);
  await found(page);
  await page.click('#tab-stories');
  await page.locator('#list-stories .small').nth(1).click();
  await page.click('#export-button');
  assert.equal(await page.locator('#export .narrowed').textContent(), 'Only the article “Night ferry runs again”');
  await page.keyboard.press('Escape');
  const { name, body } = await download(page, 'json');
  assert.equal(name, 'night-ferry-runs-again-report.json');
  const { text, articles, quotes } = JSON.parse(body);
  assert.equal(text, ferry);
  assert.equal(articles.length, 1);
  assert.deepEqual(quotes.map(({ start, end, speaker }) => [text.slice(start, end), speaker.text]), [['It floats,', 'Osei Brandt']]);
  await choose(page, 'markdown');
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('Copied'));
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Night ferry runs again/);
  await page.locator('#list-stories .small').nth(1).click();
  assert.match((await download(page, 'csv')).body, /Mill|Lindqvist/);
});

test('what the editor corrected is corrected in what is exported', async () => {
  const page = await open(browser);
  await paste(page, 'Night ferry runs again\n\nMay 6, 2024\n\nThe ferry ran on Friday. “It floats,” said Osei Brandt.');
  await found(page);
  await caret(page, 'Friday', 1);
  await page.keyboard.press('F2');
  await page.locator('.correcting[open]').waitFor();
  await page.keyboard.type('10 May 2024');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#status').textContent.startsWith('“Friday” now means'));
  assert.match((await download(page, 'csv')).body, /Date,Date,Friday,2024-05-10,.*,1,Corrected by the editor\./);
  assert.match((await download(page, 'calendar')).body, /DTSTART;VALUE=DATE:20240510/);
  const { dates, corrections } = JSON.parse((await download(page, 'json')).body);
  assert.equal(dates.at(-1).value, '2024-05-10');
  assert.equal(corrections[0].said, '“Friday” now means Friday 10 May 2024.');
});

test('what was typed last is exported too', async () => {
  const page = await open(browser);
  await page.focus('#view');
  await page.keyboard.type('It opened in June 1931.');
  await page.waitForFunction(() => !document.querySelector('#export-button').disabled);
  await page.focus('#view');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It closed in May 2020.');
  const { body } = await download(page, 'csv');
  assert.match(body, /May 2020,2020-05/);
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe-core finds nothing in the menu, and it fits a narrow window: ${colorScheme}`, { skip: inFirefox }, async () => {
    const page = await open(browser, { colorScheme, viewport: { width: 320, height: 640 } });
    await page.evaluate(axe);
    await withArticle(page);
    await page.click('#export-button');
    await page.waitForSelector('#export:popover-open');
    const { violations } = await page.evaluate(() => globalThis.axe.run('#export', { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    const box = await page.locator('#export').boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 640, JSON.stringify(box));
  });
}
