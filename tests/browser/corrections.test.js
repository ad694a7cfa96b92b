// Correcting what was found, with the real keyboard and pointer: the form, the card's buttons, selected words, undo and
// redo, the sheet, and what is kept on the device.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { inFirefox, launch, led, open } from './desk.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const story = `Harbour gate stays shut

By Mara Quint

May 6, 2024

The Tollan harbour board will keep its gate shut, Mr Osei Brandt, its chairman, said on Friday. “We close it for the winter,” said Mr Brandt. “It opens in April.”

Ida Brandt, his sister, disagrees. “Nobody asked the boats,” she said. Sverd came in last on Tuesday, May 6.
`;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const said = (page) => page.locator('#status').textContent();
const saying = (page, words) => page.waitForFunction((start) => document.querySelector('#status').textContent.startsWith(start), words);
const dialog = (page) => page.locator('.correcting[open]');

async function withStory(options) {
  const page = await open(browser, options);
  await put(page, story);
  return page;
}

/** Pastes a text over what is there. */
async function put(page, text) {
  await page.focus('#view');
  await page.keyboard.press('Control+A');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
  // What is said of the text is soon followed by what is said of its corrections.
  await page.waitForFunction(() => /^(Found|Your)/.test(document.querySelector('#status').textContent));
}

/** Selects words of the text as a reader does by F8 and the arrows, but at once. */
async function select(page, words, nth = 1) {
  await page.focus('#view');
  await page.evaluate(([wanted, n]) => {
    const walker = document.createTreeWalker(document.querySelector('#view'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      let at = -1;
      while ((at = walker.currentNode.data.indexOf(wanted, at + 1)) >= 0) {
        if (--n > 0) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
        return;
      }
    }
    throw new Error(`no ${wanted}`);
  }, [words, nth]);
}

/** Selects words with the pointer. */
async function drag(page, words) {
  await select(page, words);
  const box = await page.evaluate(() => {
    const { left, right, y, height } = getSelection().getRangeAt(0).getBoundingClientRect();
    getSelection().removeAllRanges();
    return { left, right, y: y + height / 2 };
  });
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 3 });
  await page.mouse.up();
}

/** Opens the form of words by the keyboard. */
async function correct(page, words, nth) {
  await select(page, words, nth);
  await page.keyboard.press('F2');
  await dialog(page).waitFor();
}

/** The names of the report that the page shows, as its cards and lists have them. */
async function card(page, words, nth) {
  await select(page, words, nth);
  await page.keyboard.press('Alt+Enter');
  await page.waitForSelector('#card:popover-open');
  return page.locator('#card').textContent();
}

test('a name is merged into another by the keyboard alone, undone and done again', async () => {
  const page = await withStory();
  await correct(page, 'Brandt', 2);
  assert.match(await dialog(page).textContent(), /Correct a name.*said Mr Brandt\./s);
  await dialog(page).getByRole('combobox', { name: 'The same as' }).focus();
  await page.keyboard.type('ida');
  await page.keyboard.press('Enter');
  assert.equal(await dialog(page).getByRole('alert').textContent(), 'Choose one of the list.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await dialog(page).locator('.wrong').textContent(), '');
  assert.equal(await dialog(page).getByRole('combobox', { name: 'The same as' }).inputValue(), 'Ida Brandt');
  await page.keyboard.press('Enter');
  await saying(page, 'Merged');
  assert.equal(await said(page), 'Merged “Osei Brandt” into Ida Brandt. Undo with Ctrl+Z.');
  assert.equal(await dialog(page).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'view', 'the focus is back in the text');
  assert.match(await card(page, 'Osei Brandt'), /Full name.*Ida Brandt.*Corrected by you\./);
  await page.keyboard.press('Control+z');
  assert.equal(await said(page), 'Undone: Merged “Osei Brandt” into Ida Brandt.');
  assert.doesNotMatch(await card(page, 'Osei Brandt'), /Corrected by you/);
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await said(page), 'Again: Merged “Osei Brandt” into Ida Brandt.');
  assert.deepEqual(page.complaints, []);
});

test('one name of several is somebody else, or of another kind', async () => {
  const page = await withStory();
  await correct(page, 'Brandt', 2);
  assert.equal(await dialog(page).getByRole('button', { name: 'Somebody else' }).count(), 0, 'all of it is itself');
  await dialog(page).getByRole('radio', { name: 'this one only' }).check();
  await dialog(page).getByRole('button', { name: 'Somebody else' }).click();
  await saying(page, '“Brandt” is now an entry of its own.');
  await correct(page, 'Osei Brandt');
  await dialog(page).getByRole('combobox', { name: 'Kind' }).selectOption('Organisation');
  await dialog(page).getByRole('button', { name: 'Change' }).click();
  await saying(page, '“Osei Brandt” is now of the kind organisation.');
  assert.match(await card(page, 'Osei Brandt'), /Organisation/);
});

test('the list of names leads to the form of somebody, and gets the focus back', async () => {
  const page = await withStory();
  await page.click('#tab-names');
  await page.getByRole('button', { name: 'Edit Mr Osei Brandt' }).press('Enter');
  assert.equal(await dialog(page).getByRole('radio').count(), 0, 'it is about all of him');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Edit Mr Osei Brandt');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('combobox', { name: 'The same as' }).fill('Ida Brandt');
  await page.keyboard.press('Enter');
  await saying(page, 'Merged “Osei Brandt” into Ida Brandt.');
  assert.equal(await page.locator('#list-names .entry', { hasText: 'Osei' }).count(), 1);
  await page.waitForFunction(() => document.activeElement.closest('#list-names'));
  // Nothing is typed here: the keys undo what was corrected.
  await page.keyboard.press('Control+z');
  await saying(page, 'Undone');
});

test('the card has buttons for what is no name, no date, no quote and for a check', async () => {
  const page = await withStory();
  await card(page, 'Mara Quint');
  await page.click('#card >> text=Not a name');
  await saying(page, '“Mara Quint” is no longer a name.');
  assert.equal(await page.locator('#card:popover-open').count(), 0);
  await card(page, 'Friday');
  await page.click('#card >> text=Not a date');
  await saying(page, '“Friday” is no longer a date.');
  await card(page, 'It opens in April.');
  await page.click('#card >> text=Not a quote');
  await saying(page, '“It opens in April.” is no longer a quote.');
  await card(page, 'Tuesday, May 6');
  await page.locator('#card section.checks').getByRole('button', { name: 'Settled' }).click();
  await saying(page, 'Settled the check of “Tuesday, May 6”.');
  assert.equal(await page.locator('#corrections .count').textContent(), '4');
});

test('a date takes what an editor types, says what it understands and refuses what cannot be', async () => {
  const page = await withStory();
  await correct(page, 'Friday');
  const field = dialog(page).getByRole('textbox', { name: 'Means' });
  assert.equal(await field.inputValue(), 'Friday 3 May 2024');
  await page.keyboard.type('30 February 2024');
  await page.keyboard.press('Enter');
  assert.equal(await dialog(page).locator('output').textContent(), 'February 2024 has 29 days.');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.fill('10 may 2024');
  assert.equal(await dialog(page).locator('output').textContent(), 'Friday 10 May 2024 (2024-05-10)');
  await page.keyboard.press('Enter');
  await saying(page, '“Friday” now means Friday 10 May 2024.');
  assert.match(await card(page, 'Friday'), /10 May 2024.*Corrected by you/);
});

test('a date that is corrected takes along those that are counted from it, and undo brings them back', async () => {
  const page = await open(browser);
  await put(page, 'Gate stays shut\n\nMay 20, 2024\n\nThe board met on May 6, 2024. Two days later the gate fell. It rained that week.');
  await correct(page, 'May 6, 2024');
  await page.keyboard.type('7 May 2024');
  await page.keyboard.press('Enter');
  await saying(page, '“May 6, 2024” now means Tuesday 7 May 2024. 1 date that is counted from it follows. Undo with');
  assert.match(await card(page, 'Two days later'), /9 May 2024.*Counted from.*7 May 2024.*follows a date that was corrected/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await saying(page, 'Undone');
  assert.match(await card(page, 'Two days later'), /8 May 2024.*Counted from.*6 May 2024/);
});

test('a check is settled in the list, by the pointer and by keys, and the keyboard goes on with the next', async () => {
  const page = await open(browser);
  await put(page, 'Gate stays shut\n\nMay 20, 2024\n\nThey met on Monday, May 7, 2024. They met on Monday, May 14, 2024. They met on Monday, May 21, 2024.');
  await page.click('#tab-checks');
  const entries = page.locator('#list-checks .entry');
  const told = await entries.allTextContents();
  assert.ok(told.length >= 3, told.join(' | '));
  await page.locator('#list-checks').getByRole('button', { name: `Settled: ${told[0]}` }).click();
  await saying(page, 'Settled the check of “Monday, May 7, 2024”.');
  assert.deepEqual(await entries.allTextContents(), told.slice(1));
  assert.equal(await page.evaluate(() => document.activeElement.textContent), told[1]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.deepEqual(await entries.allTextContents(), told.slice(2));
  await page.keyboard.press('Control+Z');
  await saying(page, 'Undone');
  assert.deepEqual(await entries.allTextContents(), told.slice(1));
  for (let left = told.length - 1; left > 0; left--) await page.locator('#list-checks .row .small').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'list-checks', 'it is not lost with the last');
});

test('a date whose meaning was told is nothing to look at any more, and is again when that is undone', async () => {
  const page = await open(browser);
  await put(page, 'Gate stays shut\n\nMay 20, 2024\n\nThey met on Monday, May 7, 2024. They met on Monday, May 14, 2024.');
  const count = page.locator('#tab-checks .count');
  assert.equal(await count.textContent(), '2');
  await correct(page, 'Monday, May 7, 2024');
  await page.keyboard.type('6 May 2024');
  await page.keyboard.press('Enter');
  await saying(page, '“Monday, May 7, 2024” now means Monday 6 May 2024.');
  assert.equal(await count.textContent(), '1');
  assert.doesNotMatch(await card(page, 'Monday, May 7, 2024'), /does not fit/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await saying(page, 'Undone');
  assert.equal(await count.textContent(), '2');
  assert.match(await card(page, 'Monday, May 7, 2024'), /does not fit/);
});

test('a quote gets a speaker of the list, words of the text, or nobody', async () => {
  const page = await withStory();
  const words = 'We close it for the winter,';
  await correct(page, words);
  const by = () => dialog(page).getByRole('combobox', { name: 'Said by' });
  assert.match(await dialog(page).locator('.hint').textContent(), /^Until now: Osei Brandt\./);
  await by().fill('nobody known');
  await page.keyboard.press('Enter');
  assert.match(await dialog(page).getByRole('alert').textContent(), /Choose a name of the list/);
  await by().fill('Ida Brandt');
  assert.equal(await dialog(page).locator('.wrong').textContent(), '', 'it is mended');
  assert.equal(await by().getAttribute('aria-invalid'), 'false');
  await page.keyboard.press('Enter');
  await saying(page, `“${words}” is now said by Ida Brandt.`);
  await correct(page, words);
  await by().fill('his sister');
  await page.keyboard.press('Enter');
  await saying(page, `“${words}” is now said by his sister.`);
  assert.match(await card(page, words), /Said by.*his sister/);
  await correct(page, words);
  await dialog(page).getByRole('button', { name: 'Nobody is named' }).click();
  await saying(page, `“${words}” now has no speaker.`);
});

test('by the keyboard one comes back to the mark that one came from', async () => {
  const page = await withStory();
  const ledTo = async () => {
    await page.waitForFunction(() => document.activeElement.id === 'view' && CSS.highlights.get('led')?.size);
    return led(page);
  };
  await page.focus('#view');
  await page.keyboard.press('Control+Home');
  for (const end of ['Escape', 'Enter']) {
    await page.keyboard.press('F8');
    const words = await ledTo();
    await page.keyboard.press('F2');
    await dialog(page).waitFor();
    await page.keyboard.press(end);
    await dialog(page).waitFor({ state: 'detached' });
    assert.equal(await ledTo(), words, end);
  }
  // From inside the card, too.
  await page.keyboard.press('F8');
  const words = await ledTo();
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('#card').contains(document.activeElement));
  await page.keyboard.press('Escape');
  assert.equal(await ledTo(), words);
});

test('selected words are marked as a name, from the menu or by its key', async () => {
  const page = await withStory();
  await select(page, 'Sverd');
  await page.keyboard.press('F2');
  await page.waitForSelector('#mark-menu:popover-open');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Person');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#mark-menu:popover-open').count(), 0);
  await drag(page, 'boats');
  await page.waitForSelector('#mark-menu:popover-open');
  await page.click('#mark-menu >> text=Organisation');
  assert.match(await said(page), /^Marked “boats” as a name of the kind organisation\./);
  assert.equal(await led(page), 'boats');
  await select(page, 'winter');
  await page.keyboard.press('F2');
  await page.locator('#mark-menu').getByRole('button', { name: 'Date', exact: true }).click();
  await page.keyboard.type('winter 2024');
  await page.keyboard.press('Enter');
  await saying(page, '“winter” now means winter 2024.');
});

test('selected words are marked as a quote with its speaker, changed from the list of quotes, and undone', async () => {
  const page = await open(browser);
  await put(page, 'Gate stays shut\n\nMay 20, 2024\n\nIda Brandt spoke to the board. We shall not open it before Osei Brandt is back, whatever you say. Then she left.');
  const words = 'We shall not open it before Osei Brandt is back, whatever you say.';
  await select(page, words);
  await page.keyboard.press('F2');
  await page.locator('#mark-menu').getByRole('button', { name: 'Quote', exact: true }).click();
  assert.match(await dialog(page).textContent(), /Mark a quote.*whatever you say/s);
  const by = () => dialog(page).getByRole('combobox', { name: 'Said by' });
  await by().fill('Ida Brandt');
  await page.keyboard.press('Enter');
  await saying(page, 'Marked “We shall not open it before Osei Brandt is …” as said by Ida Brandt. Undo with');
  assert.equal(await led(page), words);
  await page.click('#tab-quotes');
  const list = page.locator('#list-quotes');
  assert.deepEqual(await list.locator('h3').allTextContents(), ['Ida Brandt']);
  await list.getByRole('button', { name: 'Edit We shall not open it' }).click();
  assert.match(await dialog(page).textContent(), /Correct a quote.*Until now: Ida Brandt\./s);
  await by().fill('the board');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('is now said by the board.'));
  assert.deepEqual(await list.locator('h3').allTextContents(), ['the board']);
  await page.waitForFunction(() => document.activeElement.closest('#list-quotes'));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await saying(page, 'Undone: Marked');
  assert.equal(await page.locator('#tab-quotes .count').textContent(), '0');
});

test('the menu offers what the selected words may be', async () => {
  const page = await withStory();
  const offered = async (words) => {
    await select(page, words);
    await page.keyboard.press('F2');
    await page.waitForSelector('#mark-menu:popover-open');
    const buttons = await page.locator('#mark-menu button:visible').allTextContents();
    await page.keyboard.press('Escape');
    return buttons;
  };
  assert.deepEqual((await offered('boats')).slice(-2), ['Date', 'Quote']);
  await put(page, `They wrote: ${'we wait '.repeat(20)}. No more was said.`);
  assert.deepEqual(await offered('we wait '.repeat(20)), ['Quote'], 'it is too long for a name');
});

test('a word that is selected to be written over is not held up: the menu waits, and goes with the next key', async () => {
  const page = await withStory();
  const menu = page.locator('#mark-menu:popover-open');
  await drag(page, 'boats');
  await page.keyboard.type('ships');
  await page.waitForTimeout(700);
  assert.equal(await menu.count(), 0);
  assert.match(await page.locator('#view').textContent(), /Nobody asked the ships,/);
  await page.waitForFunction(() => /^Found/.test(document.querySelector('#status').textContent));
  await drag(page, 'shut,');
  await menu.waitFor();
  const [under, over] = await page.evaluate(() => [document.querySelector('#mark-menu'), getSelection().getRangeAt(0)].map((e) => e.getBoundingClientRect().toJSON()));
  assert.ok(under.top >= over.bottom, 'the words can be read');
  await page.keyboard.press('Shift');
  assert.equal(await menu.count(), 0);
  await drag(page, 'Osei');
  await page.waitForTimeout(700);
  assert.equal(await menu.count(), 0, 'it is a name already');
});

// Firefox's driver knows of no fingers.
test('words that a finger has selected are offered too', { skip: inFirefox }, async () => {
  const page = await withStory({ hasTouch: true, viewport: { width: 375, height: 740 } });
  await page.locator('#view [data-block]', { hasText: 'Ida Brandt' }).tap();
  await select(page, 'Sverd');
  await page.waitForSelector('#mark-menu:popover-open');
  await page.locator('#mark-menu').getByRole('button', { name: 'Person' }).tap();
  await saying(page, 'Marked “Sverd”');
});

test('corrections hold while the text is edited, and the keys undo what was done last', async () => {
  const page = await withStory();
  await card(page, 'Friday');
  await page.click('#card >> text=Not a date');
  await select(page, 'Harbour gate');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('Big ');
  await page.waitForFunction(() => document.querySelector('#corrections .count').textContent === '1' && /^Found/.test(document.querySelector('#status').textContent));
  await page.getByRole('button', { name: 'Corrections' }).click();
  assert.match(await dialog(page).textContent(), /It is in effect\./);
  await page.keyboard.press('Escape');
  await page.focus('#view');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('#view').textContent.startsWith('Harbour'));
  assert.equal(await page.locator('#corrections .count').textContent(), '1', 'the typing was undone, not the correction');
  await select(page, 'Friday');
  await page.keyboard.type('the quay');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Corrections' }).click();
  await page.waitForFunction(() => document.querySelector('.correcting[open]').textContent.includes('In effect: 0 of 1'));
  assert.match(await dialog(page).textContent(), /waits:/);
});

test('the sheet lists every correction, and takes back any of them', async () => {
  const page = await withStory();
  for (const [words, button] of [['Mara Quint', 'Not a name'], ['Friday', 'Not a date']]) {
    await card(page, words);
    await page.click(`#card >> text=${button}`);
  }
  await page.getByRole('button', { name: 'Corrections' }).focus();
  await page.keyboard.press('Enter');
  assert.match(await dialog(page).textContent(), /All 2 are in effect\./);
  await dialog(page).getByRole('button', { name: 'Take back: “Mara Quint”' }).press('Enter');
  assert.equal(await dialog(page).locator('.made li').count(), 1);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /Friday/, 'the focus goes on to the next');
  await page.keyboard.press('Escape');
  assert.doesNotMatch(await card(page, 'Mara Quint'), /Corrected/);
});

test('nothing is kept unless the editor says so; then the same text gets its corrections back until all is forgotten', async () => {
  const page = await withStory();
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await card(page, 'Friday');
  await page.click('#card >> text=Not a date');
  assert.deepEqual(await databases(), []);
  await page.getByRole('button', { name: 'Corrections' }).click();
  const box = dialog(page).getByRole('checkbox', { name: 'Keep my corrections on this device' });
  assert.equal(await box.isChecked(), false);
  await box.check();
  await page.waitForFunction(() => document.querySelector('.correcting[open]').textContent.includes('Kept now: 1 correction of 1 text.'));
  assert.deepEqual(await databases(), ['copydesk']);
  const stored = await page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('copydesk').onsuccess = ({ target }) => {
      target.result.transaction('corrections').objectStore('corrections').getAll().onsuccess = (event) => {
        target.result.close();
        resolve(JSON.stringify(event.target.result));
      };
    };
  }));
  assert.ok(stored.includes('Friday') && !stored.includes('Ida Brandt'), 'the words alone, not the text');
  await page.reload();
  await put(page, `${story}\n`);
  await saying(page, 'Your 1 correction of this text is back.');
  await put(page, 'Another text, written on Friday.');
  assert.equal(await page.locator('#corrections .count').textContent(), '');
  await put(page, story.replace('Mara', 'Maria'));
  await saying(page, 'Your 1 correction of this text is back.');
  await page.getByRole('button', { name: 'Corrections' }).click();
  await dialog(page).getByRole('button', { name: 'Forget everything' }).click();
  await page.waitForFunction(() => document.querySelector('.correcting[open]').textContent.includes('Nothing is kept.'));
  assert.deepEqual(await databases(), []);
  await page.reload();
  await put(page, story);
  await page.waitForTimeout(300);
  assert.match(await said(page), /^Found/);
});

for (const [colorScheme, width] of [['light', 1280], ['dark', 320]]) {
  test(`axe-core finds nothing in the forms: ${colorScheme}, ${width} wide`, { skip: inFirefox }, async () => {
    const page = await withStory({ colorScheme, viewport: { width, height: 720 } });
    await page.evaluate(axe);
    const faults = async () => {
      const { violations } = await page.evaluate(() => globalThis.axe.run({ include: [['#tools'], ['#text'], ['dialog']] }, { resultTypes: ['violations'] }));
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`));
    };
    const fits = async (what) => {
      const wide = await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.correcting[open]')?.getBoundingClientRect().right ?? 0]);
      assert.ok(Math.max(...wide) <= width, `${what} is ${wide} wide`);
    };
    for (const [what, words, nth] of [['name', 'Brandt', 2], ['date', 'Tuesday, May 6'], ['quote', 'We close it for the winter,']]) {
      await correct(page, words, nth);
      const combobox = dialog(page).locator('input[role=combobox]');
      if ((await combobox.count()) > 0) {
        await combobox.click();
        await page.keyboard.press('ArrowDown');
      }
      assert.deepEqual(await faults(), [], what);
      await fits(what);
      await page.keyboard.press('Escape');
      if ((await dialog(page).count()) > 0) await page.keyboard.press('Escape');
    }
    await select(page, 'Sverd');
    await page.keyboard.press('F2');
    await page.waitForSelector('#mark-menu:popover-open');
    assert.deepEqual(await faults(), [], 'menu');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Corrections' }).click();
    assert.deepEqual(await faults(), [], 'sheet');
    await fits('sheet');
    assert.deepEqual(page.complaints, []);
  });
}
