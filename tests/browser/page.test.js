// What a reader does on the page, with the real keyboard, pointer and clipboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, article, found, furnished, launch, led, open, paste, sample, shown, withArticle } from './desk.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const text = (page, selector) => page.locator(selector).first().textContent();
const ranges = (page, layer) => page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, layer);
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('a pasted text shows marks and lists', async () => {
  const page = await open(browser);
  await paste(page, article);
  await found(page);
  assert.equal(await shown(page), article, 'the text stays the text');
  for (const layer of ['dates', 'people', 'organisations', 'places', 'quotes']) {
    assert.ok((await ranges(page, layer)) > 0, `there are ${layer}`);
  }
  for (const list of ['dates', 'names', 'quotes', 'stories']) {
    const count = Number(await text(page, `#tab-${list} .count`));
    await page.click(`#tab-${list}`);
    const entries = await page.locator(`#list-${list} .group:not(.reported, .terms) .entry`).count();
    // A date that is told twice is one entry. Reported speech and terms are no quotes.
    assert.ok(list === 'dates' ? entries > 5 && entries <= count : entries === count, `${list}: ${entries} of ${count}`);
  }
  assert.deepEqual(page.complaints, []);
});

test('the sample shows what the desk is for', async () => {
  const page = await open(browser);
  await page.click('#sample');
  await found(page);
  await furnished(page);
  assert.equal(await shown(page), sample);
  for (const list of ['dates', 'names', 'quotes']) {
    await page.click(`#tab-${list}`);
    assert.ok((await page.locator(`#list-${list} .entry`).count()) > 3);
  }
});

test('marks lie on the words of the report', async () => {
  const page = await open(browser);
  await paste(page, `🦊 ${article}`);
  await found(page);
  const marked = await page.evaluate(() => {
    const words = (range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    };
    return Object.fromEntries([...CSS.highlights].map(([layer, highlight]) => [layer, [...highlight].map(words)]));
  });
  assert.ok(marked.dates.includes('June 1931'));
  assert.ok(marked.people.includes('Teresa Okafor'));
  assert.ok(marked.quotes.includes('We have run out of ways to patch it,'));
});

test('a click on an entry leads to its words in the text and shows the card', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.locator('#list-dates .entry', { hasText: 'June 1931' }).first().click();
  assert.equal(await led(page), 'June 1931');
  assert.equal(await focused(page), 'view');
  await page.waitForSelector('#card:popover-open');
  assert.match(await text(page, '#card'), /Date.*June 1931.*How sure.*Why/);
  assert.match(await text(page, '#status'), /^Date: June 1931\./, 'and it is said');
  const [card, window] = [await page.locator('#card').boundingBox(), page.viewportSize()];
  assert.ok(card.x >= 0 && card.y >= 0 && card.x + card.width <= window.width && card.y + card.height <= window.height);
});

test('an entry with many places leads to each in turn', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.click('#tab-names');
  const entry = page.locator('#list-names .entry', { hasText: 'Lindqvist' }).first();
  const starts = [];
  for (let i = 0; i < 2; i++) {
    await entry.click();
    starts.push(await page.evaluate(() => getSelection().getRangeAt(0).startContainer.textContent.slice(0, 30)));
  }
  assert.notEqual(starts[0], starts[1]);
  assert.match(await entry.locator('.which').textContent(), /^2 of \d/);
});

test('all of it with the keyboard alone', async () => {
  const page = await open(browser);
  await page.focus('#sample');
  await page.keyboard.press('Enter');
  await found(page);
  await furnished(page);
  await page.focus('#tab-dates');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'tab-names');
  assert.ok(await page.locator('#list-names').isVisible());
  assert.ok(await page.locator('#list-dates').isHidden());
  await page.keyboard.press('End');
  assert.equal(await focused(page), 'tab-stories');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'tab-dates');
  // Past the panel, the buttons of the chart and the chart.
  for (let i = 0; i < 6 && !(await page.evaluate(() => document.activeElement.matches('.entry'))); i++) await page.keyboard.press('Tab');
  const entry = await page.evaluate(() => document.activeElement.className);
  assert.match(entry, /^entry dates/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'view');
  const first = await led(page);
  assert.ok(first.length > 0);
  await page.keyboard.press('F8');
  const second = await led(page);
  assert.notEqual(second, first);
  await page.keyboard.press('Shift+F8');
  assert.equal(await led(page), first);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.className), entry, 'Escape goes back to the list');
});

/** The middle of a word in the text, in window coordinates. */
function middle(page, words) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#view'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0];
      return [box.x + box.width / 2, box.y + box.height / 2];
    }
    return null;
  }, words);
}

test('the pointer over a mark shows its card, and beside it hides it; a click keeps it', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.mouse.move(...(await middle(page, 'Teresa Okafor')));
  await page.waitForSelector('#card:popover-open');
  assert.match(await text(page, '#card'), /Person.*Teresa Okafor/);
  await page.mouse.move(...(await middle(page, 'after the vote')));
  await page.waitForSelector('#card:popover-open', { state: 'hidden' });
  await page.mouse.click(...(await middle(page, 'June 1931')));
  await page.waitForSelector('#card:popover-open');
  await page.mouse.move(...(await middle(page, 'after the vote')));
  await page.waitForTimeout(300);
  assert.match(await text(page, '#card'), /June 1931/);
  await page.click('#card .close');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
});

test('the switches of the layers stand in one row, and show without colour which are on', async () => {
  const page = await open(browser);
  const tops = await page.locator('#layers label').evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().top));
  assert.equal(tops.length, 8);
  assert.equal(new Set(tops).size, 1, String(tops));
  const line = () => page.locator('#layers .dates').evaluate((label) =>
    [getComputedStyle(label).borderTopStyle, getComputedStyle(label.querySelector('span')).textDecorationLine]);
  assert.deepEqual(await line(), ['solid', 'underline']);
  await page.focus('#layers .dates input');
  await page.keyboard.press('Space');
  assert.deepEqual(await line(), ['dashed', 'none']);
});

test('the text outside of the article that is chosen has no marks and is dimmed, until all are shown again', async () => {
  const page = await open(browser);
  await paste(page, `${article}\n\n\nNight ferry runs again\n\nMay 6, 2024\n\nBy Mara Quint\n\nThe ferry ran on Friday. “It floats,” said Osei Brandt.\n`);
  await found(page);
  const marked = () => page.evaluate(() => {
    const words = (ranges) => [...ranges].map(String);
    return CSS.highlights.size > 0 ? words(CSS.highlights.get('dates') ?? []) : [...document.querySelectorAll('mark.dates')].map((mark) => mark.textContent);
  });
  const dimmed = () => page.evaluate(() => [...document.querySelectorAll('#view [data-block]')].filter((block) => block.textContent.trim() !== '').map((block) => 'elsewhere' in block.dataset));
  const [bridge, ferry] = ['June 1931', 'Friday'];
  assert.ok((await marked()).includes(bridge));
  assert.ok(!(await dimmed()).includes(true));
  await page.click('#tab-stories');
  await page.locator('#list-stories .small').nth(1).click();
  await page.waitForFunction(() => document.querySelector('#view [data-elsewhere]'));
  const dim = await dimmed();
  assert.deepEqual([dim[0], dim.at(-1), dim.filter((one) => !one).length], [true, false, 4]);
  await page.waitForFunction(() => document.querySelector('#view').scrollTop > 0);
  await page.waitForFunction((words) => [...(CSS.highlights.get('dates') ?? [])].map(String).includes(words), ferry);
  assert.ok(!(await marked()).includes(bridge));
  const light = (which) => page.locator('#view [data-block]', { hasText: which }).first().evaluate((block) => Number(getComputedStyle(block).opacity));
  assert.ok((await light('Harbour bridge')) < (await light('Night ferry')));
  await page.locator('#list-stories .small').nth(1).click();
  await page.waitForFunction(() => !document.querySelector('#view [data-elsewhere]'));
  await page.evaluate(() => (document.querySelector('#view').scrollTop = 0));
  await page.waitForFunction((words) => [...(CSS.highlights.get('dates') ?? [])].map(String).includes(words), bridge);
  assert.deepEqual(page.complaints, []);
});

test('layers are switched off and on', async () => {
  const page = await open(browser);
  await withArticle(page);
  const size = await ranges(page, 'dates');
  await page.click('#layers .dates');
  assert.equal(await ranges(page, 'dates'), 0);
  await page.mouse.move(...(await middle(page, 'June 1931')));
  await page.waitForTimeout(300);
  assert.equal(await page.locator('#card:popover-open').count(), 0, 'what is not shown has no card');
  await page.click('#layers .dates');
  assert.equal(await ranges(page, 'dates'), size);
});

test('reported speech is marked only when it is asked for', async () => {
  const page = await open(browser);
  await paste(page, 'Ada Berg said that she would go. “We are ready,” she said.');
  await found(page);
  assert.equal(await ranges(page, 'reported'), 0);
  assert.equal(await ranges(page, 'quotes'), 1);
  await page.click('#layers .reported');
  assert.equal(await ranges(page, 'reported'), 1);
});

test('a publication date that is none is refused in words, and one that is one counts', async () => {
  const page = await open(browser);
  await paste(page, 'Ada Berg said on Friday that she would go.');
  await found(page);
  await page.fill('#published', '2019-13-40');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#published-error').textContent !== '');
  assert.equal(await text(page, '#published-error'), 'There is no month 13.');
  assert.equal(await page.getAttribute('#published', 'aria-invalid'), 'true');
  await page.fill('#published', 'March 2024');
  assert.match(await text(page, '#published-error'), /^“March 2024” is not a single day\./);
  await page.fill('#published', '18/3/2024');
  assert.equal(await text(page, '#published-error'), '', 'it goes as soon as there is a day');
  assert.equal(await page.getAttribute('#published', 'aria-invalid'), 'false');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#list-dates').textContent.includes('Friday 15 March 2024'));
  assert.equal(await page.inputValue('#published'), '18 Mar 2024');
  await page.fill('#published', '11 March 2024');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#list-dates').textContent.includes('Friday 8 March 2024'));
});

test('clear empties the desk', async () => {
  const page = await open(browser);
  await withArticle(page);
  await page.fill('#published', '2024-03-18');
  await page.click('#clear');
  assert.equal(await shown(page), '');
  assert.ok(await page.locator('#invitation').isVisible());
  assert.equal(await page.inputValue('#published'), '');
  assert.equal(await focused(page), 'view');
  assert.equal(await page.locator('.entry').count(), 0);
  assert.equal(await ranges(page, 'dates'), 0);
});

test('what is pasted is never read as HTML', async () => {
  const page = await open(browser);
  const hostile = '<img src=x onerror="document.title=1"> said <b>Ada Berg</b> on 5 May 2020. “<script>alert(1)</script>”';
  await paste(page, hostile);
  await found(page);
  assert.equal(await page.locator('#view').textContent(), hostile);
  await page.locator('#list-dates .entry').first().click();
  assert.equal(await page.locator('img, #view b, #view script, #findings script').count(), 0);
  assert.equal(await page.title(), 'copydesk');
});

test('without the Custom Highlight API the text is marked by elements', async () => {
  const page = await open(browser, { before: (p) => p.addInitScript(() => delete globalThis.Highlight) });
  await withArticle(page);
  assert.equal(await shown(page), article);
  const dates = await page.locator('mark.dates').allTextContents();
  assert.ok(dates.includes('June 1931'));
  await page.locator('#list-dates .entry', { hasText: 'June 1931' }).first().click();
  await page.waitForFunction(() => document.querySelector('#card:popover-open')?.textContent.includes('June 1931'));
  await page.keyboard.press('Escape');
  await page.mouse.move(...(await middle(page, 'Okafor')));
  await page.waitForSelector('#card:popover-open');
  const line = () => page.locator('mark.dates').first().evaluate((e) => getComputedStyle(e).textDecorationLine);
  assert.equal(await line(), 'underline');
  await page.click('#layers .dates');
  assert.equal(await line(), 'none');
  assert.deepEqual(page.complaints, []);
});

test('long lists show a part, and the rest on request', async () => {
  const page = await open(browser);
  await paste(page, Array.from({ length: 250 }, (_, i) => `It was seen on ${1 + (i % 28)} May ${1700 + i}.`).join('\n'));
  await found(page);
  const entries = (n) => page.waitForFunction((all) => document.querySelectorAll('#list-dates .entry').length === all, n);
  await entries(100);
  await page.click('#list-dates .more:not(.bands)');
  await entries(200);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /1800/, 'the focus is on the first new one');
  await page.click('#list-dates .more:not(.bands)');
  await entries(250);
  assert.ok(await page.locator('#list-dates .more:not(.bands)').isHidden());
});

test('the page is served under the policy that it states', async () => {
  const answer = await fetch(address);
  const header = answer.headers.get('content-security-policy');
  const meta = /Content-Security-Policy" content="([^"]*)"/.exec(await answer.text())[1];
  assert.equal(header, `${meta}; frame-ancestors 'none'`);
  assert.match(header, /default-src 'none'.*connect-src 'self'.*require-trusted-types-for 'script'/);
  assert.equal((await fetch(new URL('../Cargo.toml', address))).status, 404);
  assert.equal((await fetch(`${address}..%2fCargo.toml`)).status, 404);
});
