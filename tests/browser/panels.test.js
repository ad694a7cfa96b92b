// The panels: the timeline as chart and lists, names, quotes, checks, articles, and what stays while one types.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { found, inFirefox, launch, led, open, paste, withArticle } from './desk.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const PAGE = `Mill that stood since 1087 burns in a night

By Nora Feldt

March 11, 2024

The mill at Kesh, first named in a charter of 1087, burned down on Friday night. “It went like paper,” said Ada Berg, the mayor of Kesh. “There was nothing to save.” Firefighters arrived at 23:40 and left on Saturday morning.

The mill was rebuilt in June 1931, closed in 1974 and bought by the town in the 1990s. The council had voted on Tuesday, March 6 to repair the roof; the work was to take three months.

Berg said that the council would meet every Tuesday. The owner of the inn next door, Zoë Abt, said she had smelled smoke on March 7. “We wait,” Ms Abt said. On March 7 the Transport Ministry declined to comment, and Berg left. The charter of 1087 is in a museum.

Ferry to Port Selwyn is late again

By Jonas Weir

March 9, 2024

The ferry Lady Aurelia left Port Selwyn two hours late on Thursday. “We are sorry,” said Peter Aas of Northland Ferries. The ship was built in 1991. On March 2 it did not leave at all.

The weather stays dry

March 10, 2024

It will not rain before Thursday.

“I have not seen a cloud since the first week of February. I water the beans by hand, and the well is almost empty now.”
`;

const text = (page, selector) => page.locator(selector).first().textContent();
const focused = (page) =>
  page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
const said = (page) => text(page, '#status');
const count = (page, list) => text(page, `#tab-${list} .count`);
const marks = (page) => page.locator('.chart .mark').evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')));

/** Types into the text, where a key leads. */
async function type(page, key, words) {
  await page.focus('#view');
  await page.keyboard.press(key);
  await page.keyboard.type(words);
}

async function desk(options) {
  const page = await open(browser, options);
  await paste(page, PAGE);
  await found(page);
  return page;
}

test('the timeline shows each story’s dates as points and bars, and the same as ordered lists', async () => {
  const page = await desk();
  assert.deepEqual(await page.locator('.band-title').allTextContents(), [
    'Mill that stood since 1087 burns in a night',
    'Ferry to Port Selwyn is late again',
    'The weather stays dry',
  ]);
  const shown = await marks(page);
  assert.ok(
    shown.some((label) => label.startsWith('1087, “1087”, 2 times')),
    shown.join('\n'),
  );
  assert.ok(await page.locator('.chart .bar').count());
  assert.ok(await page.locator('.chart .break').count(), 'the way from 1087 is cut short');
  assert.equal(await page.locator('#list-dates ol').count(), 3);
  const titles = await page.locator('#list-dates ol').first().locator('.title').allTextContents();
  assert.equal(titles[0], '1087');
  assert.ok(
    titles.indexOf('June 1931') < titles.indexOf('1974') && titles.indexOf('1974') < titles.indexOf('the 1990s'),
  );
  assert.equal(await page.locator('#list-dates ol .flag').count(), 3, 'the days of publication are marked');
  assert.match(await text(page, '.group.aside'), /every Tuesday.*3 months|3 months.*every Tuesday/);
  assert.deepEqual(page.complaints, []);
});

test('the panel alone scrolls, and the scale of the chart stays at its top', async () => {
  const page = await desk({ viewport: { width: 1280, height: 500 } });
  assert.equal(await page.locator('.chart').evaluate((chart) => getComputedStyle(chart).overflowY), 'visible');
  const top = (selector) => page.locator(selector).first().evaluate((e) => e.getBoundingClientRect().top);
  const before = await top('.chart div.axis');
  const by = Math.round(before - (await top('#list-dates'))) + 40;
  await page.locator('#list-dates').evaluate((panel, pixels) => (panel.scrollTop = pixels), by);
  assert.ok(Math.abs((await top('.chart div.axis')) - (await top('#list-dates'))) < 4);
});

test('days are points, though the dates of a text span few of them', async () => {
  const page = await open(browser);
  await paste(page, 'Two nights of rain\n\nMarch 11, 2024\n\nIt rained on March 9, 2024 and on March 10, 2024.\n');
  await found(page);
  await page.waitForSelector('.chart .dot');
  assert.equal(await page.locator('.chart .bar').count(), 0);
});

test('a point leads into the text, one told twice to each of its places', async () => {
  const page = await desk();
  await page.locator('.chart .mark[aria-label^="1087"]').click();
  assert.equal(await led(page), '1087');
  const first = await page.evaluate(() => getSelection().anchorNode.data.slice(0, 12));
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /^1087/, 'Escape goes back to the chart');
  await page.keyboard.press('Enter');
  assert.equal(await led(page), '1087');
  assert.notEqual(await page.evaluate(() => getSelection().anchorNode.data.slice(0, 12)), first);
});

test('the chart is walked and zoomed by the keyboard', async () => {
  const page = await desk();
  await page.locator('.chart .mark[tabindex="0"]').focus();
  assert.equal(await page.locator('.chart .mark[tabindex="0"]').count(), 1, 'one stop of the Tab key');
  assert.match(await focused(page), /^1087/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^June 1931/);
  assert.match(await text(page, '.reading'), /^June 1931, “June 1931”/);
  await page.keyboard.press('Home');
  assert.match(await focused(page), /^1087/);
  await page.keyboard.press('ArrowDown');
  const below = await page.evaluate(() => document.activeElement.closest('.band').textContent);
  assert.match(below, /^Ferry/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  assert.match(await focused(page), /^1087/, 'the point keeps the focus');
  assert.match(await said(page), /^Shown: .* 10\d\d to /);
  const later = page.locator('.chart-tools button').last();
  assert.match(await later.textContent(), /^\d+ later/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^June 1931/, 'a point outside comes into sight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('0');
  assert.ok(await later.isHidden(), 'all is shown again');
});

test('two fingers zoom the chart where they are', { skip: inFirefox }, async () => {
  const page = await open(browser, { hasTouch: true });
  await withArticle(page);
  const box = await page.locator('.chart').boundingBox();
  const shown = () => page.locator('.chart div.axis').textContent();
  const whole = await shown();
  const touch = await page.context().newCDPSession(page);
  const fingers = (type, ...xs) => touch.send('Input.dispatchTouchEvent', {
    type, touchPoints: xs.map((x, id) => ({ id, x: box.x + x, y: box.y + box.height / 2 })),
  });
  await fingers('touchStart', 200);
  await fingers('touchStart', 200, 240);
  for (let apart = 40; apart <= 120; apart += 20) {
    await fingers('touchMove', 220 - apart / 2, 220 + apart / 2);
    await page.waitForTimeout(40);
  }
  await fingers('touchEnd');
  await page.waitForFunction((before) => document.querySelector('.chart .axis').textContent !== before, whole);
  assert.ok(await page.locator('.zoom button').nth(2).isEnabled(), 'there is a whole to go back to');
  assert.ok(await page.isHidden('#card'), 'and nothing was clicked');
  await page.click('.zoom button >> nth=2');
  assert.equal(await shown(), whole);
  assert.deepEqual(page.complaints, []);
});

test('what is gathered parts when it is zoomed, to hours if need be', async () => {
  const page = await open(browser);
  const times = Array.from({ length: 12 }, (_, i) => `At ${9 + i}:15 it was seen again.`).join(' ');
  await paste(
    page,
    `Fox in the town hall\n\nMarch 11, 2024\n\nIt was first seen in 1991 and again in 2003. ${times}\n`,
  );
  await found(page);
  const cluster = page.locator('.chart .cluster').last();
  assert.ok(Number(await cluster.locator('.number').textContent()) > 3);
  await cluster.focus();
  await page.keyboard.press('Enter');
  assert.match(await said(page), /^Shown: \d+ Mar 2024 to \d+ Mar 2024\.$/);
  for (let i = 0; i < 8 && (await page.locator('.cluster').count()); i++)
    await page.locator('.cluster').first().click();
  assert.equal(await page.locator('.cluster').count(), 0);
  assert.ok((await page.locator('.axis .tick').allTextContents()).every((label) => /^\d+:00$/.test(label)));
});

test('the chart is zoomed and moved by buttons and pointer', async () => {
  const page = await desk();
  await page.click('.zoom button >> nth=1');
  const early = page.locator('.chart-tools button').first();
  const box = await page.locator('.chart').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + 20];
  await page.mouse.move(x, y);
  const window = async () => page.locator('.axis .tick, .axis .era').allTextContents();
  const start = await window();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (old) => [...document.querySelectorAll('.axis .tick, .axis .era')].map((e) => e.textContent).join() !== old,
    start.join(),
  );
  for (let drags = 0; drags < 3; drags++) {
    await page.mouse.move(box.x + 30, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 30, y, { steps: 5 });
    await page.mouse.up();
  }
  await page.waitForFunction(() => !/^‹ [1-9]/.test(document.querySelector('.chart-tools button').textContent));
  assert.ok(await early.isHidden(), 'dragged to the beginning');
  await page.click('.zoom button >> nth=2');
  assert.ok(await page.locator('.zoom button').nth(2).isDisabled());
});

test('names are sorted, found, walked and shown in context', async () => {
  const page = await desk();
  await page.click('#tab-names');
  const people = () => page.locator('.group.people .title').allTextContents();
  assert.deepEqual((await people())[0], 'Nora Feldt');
  await page.selectOption('#list-names select', 'most');
  assert.equal((await people())[0], 'Ada Berg');
  const row = page.locator('#list-names li', { hasText: 'Ada Berg' }).first();
  assert.match(await row.locator('.detail').textContent(), /Berg.*mayor of Kesh/);
  assert.match(await row.locator('.spark').getAttribute('aria-label'), /^In the text: \d/);
  await row.getByLabel('Previous place of Ada Berg').click();
  assert.equal(await led(page), 'Berg');
  assert.match(await row.locator('.which').textContent(), /^3 of 3$/);
  await row.getByLabel('Next place of Ada Berg').click();
  assert.equal(await led(page), 'Ada Berg');
  await row.getByLabel(/^All 3 places of Ada Berg/).click();
  assert.equal(await row.locator('.place').count(), 3);
  await row.locator('.place').nth(1).click();
  assert.equal(await led(page), 'Berg');
  await page.fill('#list-names input', 'zoe');
  assert.deepEqual(await people(), ['Ms Zoë Abt']);
  await page.waitForFunction(() => document.querySelector('#status').textContent === '1 name shown.');
  await page.fill('#list-names input', 'qqq');
  assert.ok(await page.locator('#list-names .nothing', { hasText: 'No name has these words.' }).isVisible());
});

test('quotes stand by speaker, those without apart, with why at hand', async () => {
  const page = await desk();
  await page.click('#tab-quotes');
  const heads = await page.locator('#list-quotes h3').allTextContents();
  assert.equal(heads[0], 'Ada Berg');
  assert.ok(heads.indexOf('No speaker found') > heads.indexOf('Peter Aas'));
  assert.ok(heads.findIndex((head) => /^Reported speech \(\d+\)$/.test(head)) > heads.indexOf('No speaker found'));
  assert.match(await text(page, '.group.none'), /I have not seen a cloud/);
  const card = page.locator('#list-quotes li').first();
  assert.equal(await card.locator('.entry').count(), 2, 'what goes on is on the same card');
  await card.locator('.entry').nth(1).click();
  assert.equal(await led(page), 'There was nothing to save.');
  await card.getByRole('button', { name: /^Why\?/ }).click();
  assert.match(await card.locator('.opened').textContent(), /sure/i);
});

test('a quote is copied with its speaker, one that goes on as a whole', async () => {
  const page = await desk();
  await page.click('#tab-quotes');
  await page
    .locator('#list-quotes')
    .getByRole('button', { name: 'Copy with its speaker: “It went like paper,”' })
    .focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /^Copied/.test(document.querySelector('#status').textContent));
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    '“It went like paper” … “There was nothing to save.” – Ada Berg, in “Mill that stood since 1087 burns in a night”, Monday 11 March 2024',
  );
});

test('checks tell what they say and where', async () => {
  const page = await desk();
  await page.click('#tab-checks');
  const row = page.locator('#list-checks li').filter({ hasText: 'Tuesday, March 6' }).first();
  await row.locator('.place').first().click();
  assert.equal(await led(page), 'Tuesday, March 6');
});

test('everything is narrowed to one article, and widened again', async () => {
  const page = await desk();
  await page.click('#tab-stories');
  const whole = await count(page, 'dates');
  const only = page.getByRole('button', { name: 'Show only this article: Ferry to Port Selwyn is late again' });
  await only.focus();
  await page.keyboard.press('Enter');
  assert.equal(await said(page), 'Only the article “Ferry to Port Selwyn is late again” is shown.');
  assert.equal(await focused(page), 'Show only this article: Ferry to Port Selwyn is late again', 'the focus stays');
  assert.equal(await only.getAttribute('aria-pressed'), 'true');
  assert.notEqual(await count(page, 'dates'), whole);
  await page.click('#tab-quotes');
  assert.deepEqual(await page.locator('#list-quotes h3').allTextContents(), ['Peter Aas']);
  assert.equal(await count(page, 'quotes'), '1');
  await page.click('#tab-dates');
  assert.equal(await page.locator('.band').count(), 1);
  assert.match(await text(page, '#only'), /Only “Ferry to Port Selwyn is late again”/);
  await page.locator('#only button').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#only').isHidden());
  assert.equal(await count(page, 'dates'), whole);
  assert.match(await focused(page), /^Timeline/, 'the focus is not lost with the button');
});

test('another text is shown as a whole, whatever the one before was narrowed to', async () => {
  const page = await desk();
  await page.click('#tab-stories');
  await page.locator('#list-stories [aria-pressed]').last().click();
  await paste(page, 'Rain in Kesh\n\nMarch 12, 2024\n\nIt rained on Monday, said Ada Berg.\n');
  await page.waitForFunction(() => document.querySelector('#tab-stories .count').textContent === '1');
  assert.ok(await page.locator('#only').isHidden());
  assert.deepEqual(await page.locator('#list-stories .title').allTextContents(), ['Rain in Kesh']);
  assert.deepEqual(page.complaints, []);
});

test('what was sorted, found, opened, scrolled and turned to stays while the text is edited', async () => {
  const page = await desk();
  await page.click('#tab-names');
  await page.selectOption('#list-names select', 'name');
  await page.fill('#list-names input', 'e');
  const row = page.locator('#list-names li', { hasText: 'Ada Berg' }).first();
  await row.getByLabel(/^All 3 places/).click();
  await row.evaluate((element) => (element.kept = true));
  const other = page.locator('#list-names li', { hasText: 'Peter Aas' }).first();
  await other.evaluate((element) => (element.firstChild.kept = true));
  await page.locator('#list-names').evaluate((panel) => (panel.scrollTop = 40));
  const scrolled = await page.locator('#list-names').evaluate((panel) => panel.scrollTop);
  await type(page, 'Control+End', 'Then Berg met Leo Quist.\n');
  await page.waitForFunction(() => document.querySelector('#list-names').textContent.includes('Leo Quist'));
  assert.equal(await page.inputValue('#list-names input'), 'e');
  assert.equal(await page.inputValue('#list-names select'), 'name');
  assert.equal(await row.evaluate((element) => element.kept), true, 'the row is the same');
  assert.equal(await row.locator('.place').count(), 4, 'and what is open tells of the new place');
  assert.equal(await page.locator('#list-names').evaluate((panel) => panel.scrollTop), scrolled);
  await page.click('#clear');
  assert.equal(await page.locator('#findings .entry').count(), 0);
  assert.match(await text(page, '#list-names .nothing'), /Paste a text/);
});

test('a row that looks as before leads to its words where they are after an edit', async () => {
  const page = await desk();
  await page
    .locator('#list-dates .entry', { hasText: 'June 1931' })
    .first()
    .evaluate((entry) => (entry.id = 'kept'));
  await type(page, 'Control+Home', 'Fire in Kesh. ');
  await page.waitForFunction(() => /Fire in Kesh/.test(document.querySelector('#list-dates h3').textContent));
  await page.click('#kept');
  await page.waitForFunction(() => [...(CSS.highlights.get('led') ?? [])].join() === 'June 1931');
});

test('the arrow keys walk from entry to entry', async () => {
  const page = await desk();
  await page.click('#tab-names');
  await page.locator('#list-names .entry').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(page), /^Ada Berg/);
  await page.keyboard.press('ArrowUp');
  assert.match(await focused(page), /^Nora Feldt/);
});

test('the form that corrects a name is opened from its row', async () => {
  const page = await desk();
  await page.click('#tab-names');
  await page.getByRole('button', { name: 'Edit Ada Berg' }).click();
  const form = page.locator('dialog[open], [popover]:popover-open').last();
  assert.match(await form.textContent(), /Ada Berg/);
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe-core finds nothing in what is opened, zoomed and narrowed: ${colorScheme}`, { skip: inFirefox }, async () => {
    const page = await desk({ colorScheme, viewport: { width: 1000, height: 900 } });
    await page.evaluate(axe);
    const faults = () =>
      page.evaluate(async () => {
        const { violations } = await globalThis.axe.run('#findings', { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      });
    await page.click('.zoom button >> nth=1');
    await page.locator('.chart .mark').first().focus();
    assert.deepEqual(await faults(), [], 'the chart');
    for (const list of ['names', 'quotes']) {
      await page.click(`#tab-${list}`);
      await page.locator(`#list-${list} [aria-expanded]`).first().click();
      assert.deepEqual(await faults(), [], list);
    }
    await page.click('#tab-stories');
    await page.locator('#list-stories [aria-pressed]').first().click();
    assert.deepEqual(await faults(), [], 'one article');
  });
}
