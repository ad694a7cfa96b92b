// The text on the desk: typed in and edited in place, with its marks, its caret and the browser's own undo.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { article, caret, found, launch, led, open, paste, shown, withArticle } from './desk.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const listed = (page, words) => page.waitForFunction((w) => document.querySelector('#list-dates').textContent.includes(w), words);

/** The words that a layer marks. */
const marked = (page, layer) =>
  page.evaluate((name) => [...CSS.highlights.get(name)].map((range) => range.toString()).filter((words) => words !== ''), layer);

/** The words around the caret, with the caret as a bar. */
const around = (page) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection();
    return `${anchorNode.data.slice(Math.max(0, anchorOffset - 6), anchorOffset)}|${anchorNode.data.slice(anchorOffset, anchorOffset + 6)}`;
  });

test('what is typed is read as soon as it rests', async () => {
  const page = await open(browser);
  await page.keyboard.type('It opened in June 1931.');
  await listed(page, 'June 1931');
  assert.deepEqual(await marked(page, 'dates'), ['June 1931']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('It closed in May 2020.');
  await listed(page, 'May 2020');
  assert.equal(await shown(page), 'It opened in June 1931.\n\nIt closed in May 2020.');
  assert.deepEqual(await marked(page, 'dates'), ['June 1931', 'May 2020']);
  await page.locator('#list-dates .entry').nth(1).click();
  assert.equal(await led(page), 'May 2020');
  assert.deepEqual(page.complaints, []);
});

test('marks follow their words while one types, and caret and scroll stay', async () => {
  const page = await open(browser);
  await withArticle(page);
  await caret(page, 'June 1931');
  await page.evaluate(() => document.querySelector('#view').scrollBy(0, 60));
  const scrolled = () => page.evaluate(() => document.querySelector('#view').scrollTop);
  const before = await scrolled();
  await page.keyboard.type('warm ');
  assert.ok((await marked(page, 'dates')).some((words) => words.endsWith('June 1931')), 'before it is read again');
  assert.ok((await marked(page, 'people')).includes('Teresa Okafor'));
  await page.waitForFunction(() => [...CSS.highlights.get('dates')].some((range) => range.toString() === 'June 1931'));
  assert.equal(await around(page), ' warm |June 1');
  assert.equal(await scrolled(), before);
  assert.equal(await shown(page), article.replace('June 1931', 'warm June 1931'));
});

test('lines are joined and parted, and undone by the browser', async () => {
  const page = await open(browser);
  await paste(page, 'One in May 2020.\nTwo in June 1931.\n\nThree.');
  await found(page);
  await caret(page, 'Two');
  await page.keyboard.press('Backspace');
  assert.equal(await shown(page), 'One in May 2020.Two in June 1931.\n\nThree.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And ');
  assert.deepEqual(await marked(page, 'dates'), ['May 2020', 'June 1931'], 'before it is read again');
  await page.waitForFunction(() => [...CSS.highlights.get('dates')].map(String).join() === 'May 2020,June 1931');
  assert.equal(await page.evaluate(() => getSelection().anchorNode.data.slice(0, getSelection().anchorOffset)), 'And ');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Z');
  assert.equal(await shown(page), 'One in May 2020.\nTwo in June 1931.\n\nThree.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  assert.equal(await shown(page), '');
  assert.ok(await page.locator('#invitation').isVisible());
  await page.keyboard.press('Control+Z');
  assert.equal(await shown(page), 'One in May 2020.\nTwo in June 1931.\n\nThree.');
  await page.waitForFunction(() => [...CSS.highlights.get('dates')].map(String).join() === 'May 2020,June 1931');
  assert.deepEqual(page.complaints, []);
});

test('pasted into the middle it is typing; over everything it is a new text', async () => {
  const page = await open(browser);
  await paste(page, 'One in May 2020.\nTwo.');
  await found(page);
  await page.evaluate(() => navigator.clipboard.writeText('in June 1931\nand '));
  await caret(page, 'Two', 0);
  await page.keyboard.press('Control+V');
  assert.equal(await shown(page), 'One in May 2020.\nin June 1931\nand Two.');
  await listed(page, 'June 1931');
  await paste(page, 'Three in July 1999.');
  await listed(page, 'July 1999');
  assert.equal(await shown(page), 'Three in July 1999.');
  // Much at once is laid out line by line.
  const lines = Array.from({ length: 400 }, (_, i) => `Line ${i} was written on 3 May ${1600 + i}.`);
  await page.evaluate((words) => navigator.clipboard.writeText(words), `\n${lines.join('\n')}\n`);
  await caret(page, 'in July');
  await page.keyboard.press('Control+V');
  await listed(page, '3 May 1600');
  assert.equal(await shown(page), `Three \n${lines.join('\n')}\nin July 1999.`);
  assert.equal(await around(page), '|in Jul');
});

test('what was pasted over or cleared comes back by undo', async () => {
  const page = await open(browser);
  await page.keyboard.type('Typed in May 2020.');
  await listed(page, 'May 2020');
  await paste(page, 'Pasted in June 1931.');
  await listed(page, 'June 1931');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And on.');
  await page.keyboard.press('Control+Z');
  assert.equal(await shown(page), 'Pasted in June 1931.', 'first what was typed');
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => document.querySelector('#view').textContent === 'Typed in May 2020.');
  await listed(page, 'May 2020');
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => document.querySelector('#view').textContent === 'Pasted in June 1931.');
  await page.click('#clear');
  assert.equal(await shown(page), '');
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => document.querySelector('#view').textContent === 'Pasted in June 1931.');
});

test('marks that the reader scrolls to are there', async () => {
  const page = await open(browser);
  await paste(page, Array.from({ length: 600 }, (_, i) => `It was seen on 3 May ${1400 + i}.`).join('\n'));
  await found(page);
  assert.ok((await marked(page, 'dates')).length < 400, 'not all at once');
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => [...CSS.highlights.get('dates')].some((range) => range.toString() === '3 May 1999'));
  await page.keyboard.press('Control+Home');
  await page.waitForFunction(() => [...CSS.highlights.get('dates')].every((range) => range.toString() !== '3 May 1999'));
});

test('a key walks from mark to mark and says each; typing closes the card', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.keyboard.press('F8');
  const first = await led(page);
  assert.ok(first.length > 0);
  await page.waitForSelector('#card:popover-open');
  assert.ok((await page.locator('#status').textContent()).includes(first));
  await page.keyboard.press('Alt+ArrowDown');
  const second = await led(page);
  assert.notEqual(second, first);
  await page.keyboard.press('Alt+ArrowUp');
  assert.equal(await led(page), first);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
  await caret(page, 'June 1931', 4);
  await page.keyboard.press('Alt+Enter');
  await page.waitForSelector('#card:popover-open');
  assert.match(await page.locator('#card').textContent(), /June 1931/);
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('x');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
});

test('who is led to a mark writes before it and over nothing; there, ? opens the list of keys', async () => {
  const page = await open(browser);
  const words = 'Ada Berg met Bo Lund in May 2020.';
  await paste(page, words);
  await found(page);
  await page.focus('#view');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  assert.equal(await led(page), 'May 2020');
  await page.keyboard.press('?');
  assert.ok(await page.locator('#help').isVisible());
  await page.keyboard.press('Escape');
  await page.keyboard.type('late ');
  assert.equal(await shown(page), words.replace('May', 'late May'));
  assert.equal(await led(page), '');
  await page.keyboard.type('?');
  assert.equal(await shown(page), words.replace('May', 'late ?May'), 'it is a character again');
});

test('switched-off layers are walked past', async () => {
  const page = await open(browser);
  await paste(page, 'Ada Berg met Bo Lund in May 2020.');
  await found(page);
  await page.click('#layers .people');
  await page.focus('#view');
  await page.keyboard.press('F8');
  assert.equal(await led(page), 'May 2020');
});

test('F6 leads from the text to the lists and back; the keys are listed on ?', async () => {
  const page = await open(browser);
  const focused = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await focused(), 'view', 'the page opens ready for a paste');
  await page.keyboard.press('F6');
  // It may be held until the lists are there.
  await page.waitForFunction(() => document.activeElement.id === 'tab-dates');
  await page.keyboard.press('?');
  assert.ok(await page.locator('#help').isVisible());
  assert.match(await page.locator('#help').textContent(), /F8.*Next mark/);
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#help').isHidden());
  await page.click('#help-button');
  await page.click('#help .close');
  assert.ok(await page.locator('#help').isHidden());
  await page.focus('#tab-dates');
  await page.keyboard.press('F6');
  assert.equal(await focused(), 'view');
  await page.keyboard.type('Really?');
  assert.ok(await page.locator('#help').isHidden());
  assert.equal(await shown(page), 'Really?');
});

test('without the Custom Highlight API one types too, and elements are laid anew', async () => {
  const page = await open(browser, { before: (p) => p.addInitScript(() => delete globalThis.Highlight) });
  await page.keyboard.type('It opened in June 1931.');
  await page.waitForSelector('mark.dates');
  await page.keyboard.type(' It closed in May 2020');
  await page.waitForFunction(() => document.querySelectorAll('mark.dates').length === 2);
  await page.keyboard.type('!');
  assert.equal(await shown(page), 'It opened in June 1931. It closed in May 2020!');
  await page.waitForFunction(() => [...document.querySelectorAll('mark.dates')].map((e) => e.textContent).join() === 'June 1931,May 2020');
  await page.keyboard.type('?');
  assert.equal(await shown(page), 'It opened in June 1931. It closed in May 2020!?', 'the caret is where it was');
});

test('where everything is deleted the desk is as at first, and undo brings the text and its marks back', async () => {
  const page = await open(browser);
  await withArticle(page);
  const dates = (await marked(page, 'dates')).length;
  for (const key of ['Delete', 'Backspace']) {
    await page.focus('#view');
    await page.keyboard.press('Control+A');
    await page.keyboard.press(key);
    await page.locator('#invitation').waitFor();
    assert.equal(await page.locator('#status').textContent(), '');
    await page.waitForFunction(() => /Paste a text/.test(document.querySelector('#list-dates .nothing').textContent));
    await page.keyboard.type('It opened.');
    await found(page);
    assert.equal(await shown(page), 'It opened.', 'on the first line');
    for (let tries = 0; tries < 10 && (await shown(page)) !== article; tries++) await page.keyboard.press('Control+Z');
    assert.equal(await shown(page), article);
    await page.waitForFunction((n) => CSS.highlights.get('dates').size === n && /^Found/.test(document.querySelector('#status').textContent), dates);
    assert.equal(await page.locator('#invitation').isVisible(), false);
  }
});
