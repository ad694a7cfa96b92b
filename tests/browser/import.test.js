// What comes in: copied web pages and files of every kind, with the real clipboard, file input and drop.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { address, article, caret, found, furnished, inFirefox, launch, nativeReport, open, paste, shown } from './desk.js';
import { docx, pdf } from './documents.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const file = (name, content) => ({ name, mimeType: '', buffer: Buffer.isBuffer(content) ? content : Buffer.from(content) });
const choose = (page, ...files) => page.setInputFiles('#files', files);
const unread = (page) => page.locator('#unopened:not([hidden])').textContent({ timeout: 15_000 });
const LEAD = 'The tug that the harbour board of Port Selwyn bought in March has not arrived, its chairman said on Monday.';
const MORE = 'Her captain and a crew of four are waiting at the hotel by the pier, and the bill is higher than that of the pilots.';

/** What becomes of some HTML: [what it shows, HTML, text]. */
const PAGES = [
  ['blocks and white space', '<h1>Tug <em>Wren</em>\n is late</h1><p>One&nbsp;two\n three</p>four<div>five<div>six</div></div>', 'Tug Wren is late\n\nOne two three\n\nfour\n\nfive\n\nsix'],
  ['breaks of lines', '<p>One<br>two<br><br>three<br><br><br>four<br></p>', 'One\ntwo\n\nthree\n\nfour'],
  ['lists', '<ul><li>One<li><p>Two</p><ul><li>deeper</ul></ul><ol start="3"><li>third<li>fourth</ol>', '• One\n• Two\n• deeper\n\n3. third\n4. fourth'],
  ['a caption is one line', '<figure><img alt="No"><figcaption><p>The tug.</p><span>Photo: Ann Lee</span></figcaption></figure><p>Text', 'The tug. Photo: Ann Lee\n\nText'],
  ['a caption that does not say so', '<figure><img><figcaption>The tug</figcaption></figure><div><img><p class="wp-caption-text">The pier</p></div>', 'Picture: The tug\n\nPicture: The pier'],
  ['a caption of no picture', '<figure><table><tr><td>1972<td>1</table><figcaption>Tugs a year</figcaption></figure>', '1972\t1\n\nTugs a year'],
  ['quotations', '<blockquote><p>Lit at noon</p><footer>— The log</footer></blockquote><p>She said <q>no</q>.', 'Lit at noon\n\n— The log\n\nShe said “no”.'],
  ['a passage that is shown without marks', '<p>The board wrote:</p><blockquote cite="https://example.org/log"><p>The gate stays shut.</p><p>“We are sorry.”</p><cite>Harbour board</cite></blockquote><p>It did.', 'The board wrote:\n\nThe gate stays shut.\n\n“We are sorry.”\n\nHarbour board\n\nIt did.'],
  ['quotations in quotations', '<p>“He told me <q>go</q>,” she said. <q lang="en"> I heard <q>stay</q> </q>, he said.<q></q>', '“He told me “go”,” she said. “I heard ‘stay’”, he said.'],
  ['quotations with marks of their own', '<p>She said <q>“no”</q>, he “<q>yes</q>”, they <q>‘perhaps’</q>.', 'She said “no”, he “yes”, they ‘perhaps’.'],
  ['a quotation around paragraphs', '<q><p>One</p><p>Two</p></q>', 'One\n\nTwo'],
  ['tables', '<table><tr><th>Year<th>Tugs<tr><td>1972<td>29</table>', 'Year\tTugs\n1972\t29'],
  ['tables of paragraphs', '<table><tr><td><p>Year</p><td><p>Tugs</p><tr><td><p>1972</p><td><p>29</p></table>', 'Year\tTugs\n1972\t29'],
  ['a table that is a layout', '<table><tr><td><p>Tug</p><p>Wren</p><td><p>Late</table>', 'Tug\n\nWren\n\nLate'],
  ['lines of a mail', '<pre>Dear Ann,\n  the tug\n\nis late</pre>', 'Dear Ann,\n  the tug\n\nis late'],
  ['lines of a program', '<div style="white-space: pre"><div>One</div><div>two</div><div></div><div>three</div></div>', 'One\ntwo\n\nthree'],
  ['unseen signs', '<p>Har\u00adbour\u200b board</p>', 'Harbour board'],
  ['what is no text', '<p>One<script>1</script><style>p</style><noscript>2</noscript><button>3</button><svg><text>4</text></svg><select><option>5</select></p>', 'One'],
  ['what is hidden', '<p>One <span hidden>2</span><span style="display:none">3</span><i aria-hidden="true">4</i><b class="visually-hidden">5</b></p>', 'One'],
  ['furniture', `<header><a>The Courier</a></header><nav>News</nav><p>${LEAD}</p><div class="article__share-tools">Share</div><form>Mail</form><aside>Read next</aside><div id="newsletter">Sign up</div><div role="navigation">More</div><footer>© The Courier</footer>`, LEAD],
  ['furniture in name only', `<body class="has-sidebar nav-open"><form><header><h1>Tug</h1></header><div class="related-quote"><p>${LEAD}</p></div></form>`, `Tug\n\n${LEAD}`],
  ['a header and a footer of a story', `<article><header><h1>Tug</h1></header><p>${LEAD}</p><footer>Editing by Ann Lee</footer></article>`, `Tug\n\n${LEAD}\n\nEditing by Ann Lee`],
  ['the part that the page calls its main one', `<p>Menu</p><main><h1>Tug</h1><p>${LEAD}</p></main><p>Cookies</p>`, `Tug\n\n${LEAD}`],
  ['a main part that is not', `<main><p>Menu</p></main><p>${LEAD}</p>`, `Menu\n\n${LEAD}`],
  ['a page behind a dialog', `<h1>Tug</h1><div aria-hidden="true" class="article-sponsored"><p>${LEAD}</p></div><div role="dialog"><p>Cookies</p></div>`, `Tug\n\n${LEAD}`],
  ['comments of readers', `<h1>Tug</h1><p>${LEAD}</p><section id="comments"><p>${MORE}</p><p>${MORE}</p></section>`, `Tug\n\n${LEAD}`],
  ['a date in the code', `<h1>Tug</h1><div><time datetime="2025-04-07T09:00:00Z">2 hours ago</time></div><p>${LEAD} <time datetime="2025-03-03">Last month</time> it was no better.</p>`, `Tug\n\nApril 7, 2025\n\n${LEAD} Last month it was no better.`],
  ['a date in microdata', `<h1>Tug</h1><p><span itemprop="datePublished" content="2025-04-07">2h</span></p><p>${LEAD}`, `Tug\n\nApril 7, 2025\n\n${LEAD}`],
  ['a date in linked data', `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2025-04-07T09:00"}]}</script><h1>Tug</h1><p>${LEAD}`, `Tug\n\nApril 7, 2025\n\n${LEAD}`],
  ['a date in the head', `<meta property="article:published_time" content="2025-04-07"><h1>Tug</h1><p>${LEAD}`, `Tug\n\nApril 7, 2025\n\n${LEAD}`],
  ['broken linked data', `<script type="application/ld+json">{"@type"</script><h1>Tug</h1><p>${LEAD}`, `Tug\n\n${LEAD}`],
  ['a writer', `<h1>Tug</h1><a rel="author">Ann Lee</a><p>${LEAD}`, `Tug\n\nAnn Lee\n\n${LEAD}`.replace('Ann', 'By Ann')],
  ['a writer in boxes', `<h1>Tug</h1><div class="c-byline"><div>By</div><div>Ann Lee</div></div><p>${LEAD}`, `Tug\n\nBy Ann Lee\n\n${LEAD}`],
  ['nothing', '<div> <img></div>', ''],
];

test('HTML becomes a text', async () => {
  const page = await open(browser);
  const texts = await page.evaluate(async (pages) => {
    const { inertDocument } = await import(new URL('trusted.js', location).href);
    const { textOf } = await import(new URL('import/html.js', location).href);
    return pages.map(([, html]) => textOf(inertDocument(html)));
  }, PAGES);
  PAGES.forEach(([what, , text], i) => assert.equal(texts[i], text, what));
});

test('a hostile page is read in time, and nothing of it runs', async () => {
  const page = await open(browser);
  const { took, ran } = await page.evaluate(async () => {
    const { inertDocument } = await import(new URL('trusted.js', location).href);
    const { textOf } = await import(new URL('import/html.js', location).href);
    const many = 20_000;
    const pages = [
      '<p class="share tags menu nav">x'.repeat(many), `<ol>${'<li>x'.repeat(many)}`, `<table>${'<tr><td>x'.repeat(many)}`, '<div>'.repeat(many),
      '<q>x'.repeat(many), '<q>x</q> '.repeat(many),
      `<h1>x${'<time datetime="2024-03-11">y</time>'.repeat(many)}`, '<h1>x</h1><time datetime="2024-03-11">y</time>'.repeat(many),
      `<p>${'x<br>'.repeat(many)}`, `<form>${'<aside><p>x</p></aside>'.repeat(many)}`, '<a style'.repeat(many),
      '<img src=x onerror="ran = true"><style>p{}</style><script>ran = true</script>',
    ].map(inertDocument);
    // How long the browser takes to parse them is its own affair.
    const begun = performance.now();
    pages.forEach(textOf);
    return { took: performance.now() - begun, ran: globalThis.ran };
  });
  assert.ok(took < 20_000, `${took} ms`);
  assert.equal(ran, undefined);
  assert.deepEqual(page.complaints, []);
});

const WEB_PAGE = `<!doctype html><title>Tug</title><nav><a href="/">News</a> <a href="/">Sport</a></nav>
<h1>Tug Wren is late</h1><p><span class="byline">By Ines Quarry</span></p><p><time datetime="2025-04-07T09:00:00Z">2 hours ago</time></p>
<figure><figcaption>The tug Wren at Low Fell. Photo: Ann Lee</figcaption></figure>
<p>${LEAD}</p><p>“She will come,” said Tomas Adeyemi, the chairman.</p><h2>A long wait</h2><p>${MORE}</p><footer>© Port Selwyn Courier</footer>`;

test('a web page that was copied whole keeps what its code says', async () => {
  const page = await open(browser);
  const other = await page.context().newPage();
  await other.goto(`${address}icon.svg`);
  await other.goto('about:blank');
  await other.setContent(WEB_PAGE);
  await other.keyboard.press('Control+A');
  await other.keyboard.press('Control+C');
  await page.bringToFront();
  await page.focus('#view');
  await page.keyboard.press('Control+V');
  await found(page);
  const text = await shown(page);
  assert.equal(text, ['Tug Wren is late', 'By Ines Quarry', 'April 7, 2025', 'The tug Wren at Low Fell. Photo: Ann Lee', LEAD,
    '“She will come,” said Tomas Adeyemi, the chairman.', 'A long wait', MORE].join('\n\n'));
  const { articles, dates } = JSON.parse(await nativeReport(text));
  assert.deepEqual(articles.map(({ lines, published }) => [published.value, lines.map((line) => line.role)]),
    [['2025-04-07', ['headline', 'byline', 'pubdate', 'caption', 'body', 'body', 'heading', 'body']]]);
  assert.equal(dates.at(-1).value, '2025-04-07', 'Monday is counted from it');
  assert.deepEqual(page.complaints, []);
});

test('what is pasted into the middle of a text stays as it is', async () => {
  const page = await open(browser);
  await furnished(page);
  await page.fill('#view', 'Before after');
  await caret(page, 'after');
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob(['<ul><li>words</ul>'], { type: 'text/html' }), 'text/plain': new Blob(['words '], { type: 'text/plain' }),
  })]));
  await page.keyboard.press('Control+V');
  assert.equal(await shown(page), 'Before words after');
});

test('files of every kind become articles of one text, in their order', async () => {
  const page = await open(browser);
  await choose(
    page,
    file('one.txt', Buffer.from(`Zo\xeb\x92s \x93caf\xe9\x94 opens\n\nApril 1, 2025\n\n${LEAD}\n\f\n`, 'latin1')),
    file('two.html', `<meta charset=utf-8><nav>News</nav><h1>Tug Wren is late</h1><time datetime="2025-04-02">today</time><p>${LEAD}</p>`),
    file('three.md', `---\nauthor: Ann Lee\ndate: 2025-04-03\n---\n# Tug *Wren* is late\n\n${LEAD}\n\n- one\n- [two](https://example.org)\n`),
    file('four.docx', docx([['Title', 'Tug Wren is late'], ['', 'April 4, 2025'], ['', LEAD], ['Heading1', 'A long wait'], ['', `${MORE} A & B.`]])),
    file('five.pdf', pdf([
      [[40, 570, 9, 'Port Selwyn Courier'], [40, 530, 18, 'Tug Wren is late'], [40, 500, 11, 'April 5, 2025'],
        [40, 460, 11, 'The tug that the harbour board of Port Selwyn bought in March has not ar-'],
        [40, 447, 11, 'rived, its chairman said on Monday. Her captain and all of her crew are now'], [190, 20, 9, 'Page 1 of 2']],
      [[40, 570, 9, 'Port Selwyn Courier'], [40, 530, 11, 'waiting by the pier.'], [190, 20, 9, 'Page 2 of 2']],
    ])),
  );
  await found(page);
  assert.match(await page.textContent('#status'), /^(Found|Opened)/);
  const parts = (await shown(page)).split('\n\n\f\n\n');
  assert.deepEqual(parts, [
    `Zoë’s “café” opens\n\nApril 1, 2025\n\n${LEAD}`,
    `Tug Wren is late\n\nApril 2, 2025\n\n${LEAD}`,
    `Tug Wren is late\n\nApril 3, 2025\n\nBy Ann Lee\n\n${LEAD}\n\n• one\n• two`,
    `Tug Wren is late\n\nApril 4, 2025\n\n${LEAD}\n\nA long wait\n\n${MORE} A & B.`,
    'Tug Wren is late\n\nApril 5, 2025\n\nThe tug that the harbour board of Port Selwyn bought in March has not arrived, its chairman ' +
      'said on Monday. Her captain and all of her crew are now waiting by the pier.',
  ]);
  const { articles } = JSON.parse(await nativeReport(parts.join('\n\n\f\n\n')));
  assert.deepEqual(articles.map(({ published }) => published.value), [1, 2, 3, 4, 5].map((day) => `2025-04-0${day}`));
  assert.equal(await page.locator('#unopened').isVisible(), false);
  assert.deepEqual(page.complaints, []);
});

test('a file that cannot be opened says why, and the text stays', async () => {
  const page = await open(browser);
  await paste(page, article);
  await found(page);
  const word = docx([['', LEAD]]);
  const wrong = [
    ['locked.pdf', pdf([[[40, 500, 11, LEAD]]], { encrypt: true }), /password/],
    ['scan.pdf', pdf([[], []]), /pictures of pages/],
    ['broken.pdf', '%PDF-1.4 and then nothing', /damaged/],
    ['broken.docx', word.subarray(0, word.length / 2), /damaged/],
    ['no.docx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50)]), /damaged/],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old format/],
    ['picture.jpg', Buffer.from('ffd8ffe0', 'hex'), /of a kind/],
    ['blank.txt', ' \n', /no words/],
    ['empty.html', '<nav>News</nav>', /no words/],
  ];
  await choose(page, ...wrong.map(([name, content]) => file(name, content)));
  await unread(page);
  const reasons = await page.locator('#unopened li').allTextContents();
  wrong.forEach(([name, , why], i) => assert.ok(reasons[i]?.startsWith(name) && why.test(reasons[i]), `${name}: ${reasons[i]}`));
  assert.equal(reasons.length, wrong.length);
  assert.match(await page.textContent('#unopened p'), /^9 files could not be opened\. The text on the desk is as it was\.$/);
  await page.locator('#unopened button').press('Enter');
  assert.ok(await page.locator('#unopened').isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.id), 'open', 'and the keyboard is not lost');
  assert.equal(await shown(page), article);
  assert.deepEqual(page.complaints, []);
});

test('of several files those that can be read are opened', async () => {
  const page = await open(browser);
  await choose(page, file('old.doc', Buffer.from('d0cf11e0', 'hex')), file('a.txt', LEAD));
  assert.match(await unread(page), /^1 file could not be opened; the others are on the desk\./);
  assert.equal(await shown(page), LEAD);
});

/** Drops files on the page, as [name, text, times]. */
async function drop(page, ...files) {
  await furnished(page);
  return page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const [name, words, times = 1] of list) dataTransfer.items.add(new File(Array(times).fill(words), name));
    const tell = (type) => document.querySelector('#findings').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    tell('dragenter');
    const shown = !document.querySelector('#drop').hidden;
    const taken = [tell('dragover'), tell('drop')].map((left) => !left);
    return { shown, taken, gone: document.querySelector('#drop').hidden };
  }, files);
}

test('files may be dropped anywhere', async () => {
  const page = await open(browser);
  assert.deepEqual(await drop(page, ['a.txt', LEAD], ['b.txt', MORE]), { shown: true, taken: [true, true], gone: true });
  await found(page);
  assert.equal(await shown(page), `${LEAD}\n\n\f\n\n${MORE}`);
});

test('what is too large is refused', async () => {
  const page = await open(browser);
  await drop(page, ['huge.txt', 'words '.repeat(1 << 20), 20]);
  assert.match(await unread(page), /larger than 100 megabytes/);
  await drop(page, ['long.txt', 'words '.repeat(1 << 20), 3]);
  await page.waitForFunction(() => /longer than 16/.test(document.querySelector('#unopened').textContent));
  assert.equal(await shown(page), '');
});

test('long work shows how far it is and can be cancelled', async () => {
  const page = await open(browser);
  await page.fill('#view', 'Before');
  const lines = Array.from({ length: 40 }, (_, i) => [40, 560 - i * 12, 10, LEAD]);
  await choose(page, file('a.txt', MORE), file('long.pdf', pdf(Array(1500).fill(lines))));
  await page.waitForFunction(() => /^Reading long\.pdf, file 2 of 2, page \d+ of 1,?500/.test(document.querySelector('#opening span').textContent));
  await page.waitForSelector('#opening:not([hidden])');
  await page.waitForFunction(() => /^Reading/.test(document.querySelector('#status').textContent), null, { timeout: 3000 });
  const done = await page.locator('#opening progress').evaluate((progress) => progress.value);
  assert.ok(done >= 0.5 && done < 1, String(done));
  await page.locator('#opening button').press('Enter');
  assert.ok(await page.locator('#opening').isHidden());
  assert.match(await page.textContent('#status'), /cancelled/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'open');
  await page.waitForTimeout(500);
  assert.equal(await shown(page), 'Before');
  await choose(page, file('long.pdf', pdf(Array(1500).fill(lines))));
  await page.fill('#view', 'Typed meanwhile');
  await page.waitForTimeout(700);
  assert.equal(await shown(page), 'Typed meanwhile', 'whoever types wants that text');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'view', 'and to go on');
  assert.ok(await page.locator('#opening').isHidden());
  assert.deepEqual(page.complaints, []);
});

test('readers come from the page\'s own address, when they are first needed', async () => {
  const requests = [];
  const page = await open(browser, { before: (p) => p.context().on('request', (request) => requests.push(request.url())) });
  await paste(page, article);
  await found(page);
  let loaded = 0;
  // All that the page begins with is there when nothing more has come for a while.
  for (; loaded < requests.length; await page.waitForTimeout(1000)) loaded = requests.length;
  assert.deepEqual(requests.filter((url) => url.includes('/vendor/')), []);
  await choose(page, file('a.md', `# Tug\n\n![](https://example.org/a.png) <img src="https://example.org/b.png"> ${LEAD}`));
  await page.waitForFunction((words) => document.querySelector('#view').textContent.includes(words), LEAD);
  await choose(page, file('a.html', `<img src="https://example.org/a.png"><link rel=stylesheet href="https://example.org/a.css"><p>${MORE}`));
  await page.waitForFunction((words) => document.querySelector('#view').textContent.includes(words), MORE);
  const later = requests.slice(loaded).map((url) => (url.startsWith(address) ? url.slice(address.length) : url));
  assert.deepEqual(later.filter((path) => !path.startsWith('import/')), ['vendor/marked.js']);
});

test('a reader that cannot be loaded says so', async () => {
  // A service worker would have it.
  const page = await open(browser, { serviceWorkers: 'block', before: (p) => p.route('**/vendor/**', (route) => route.abort()) });
  await choose(page, file('a.md', LEAD), file('a.docx', docx([['', LEAD]])), file('a.pdf', pdf([[[40, 500, 11, LEAD]]])));
  await unread(page);
  for (const reason of await page.locator('#unopened li').allTextContents()) assert.match(reason, /could not be loaded/);
});

test('for everyone: axe-core finds nothing while files are opened and after', { skip: inFirefox }, async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(browser, { colorScheme, viewport: { width: 320, height: 640 } });
    await page.evaluate(axe);
    const faults = () => page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id)));
    await choose(page, file('old.doc', Buffer.from('d0cf11e0', 'hex')));
    await unread(page);
    await page.evaluate(() => {
      document.querySelector('#opening').hidden = false;
      document.querySelector('#opening span').textContent = 'Reading long.pdf, page 3 of 12 …';
    });
    assert.deepEqual(await faults(), [], colorScheme);
    await page.evaluate(() => (document.querySelector('#drop').hidden = false));
    assert.deepEqual(await faults(), [], `${colorScheme}, dragged over`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  }
});
