// The pieces of a PDF's pages as lines and paragraphs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../www/import/pdf-lines.js';
import { textOfPages } from '../../www/import/pdf-text.js';

const piece = (str, x, y, more = {}) => ({ str, x, y, width: str.length * 5, size: 10, eol: false, ...more });

test('pieces on one height are one line', () => {
  const words = (pieces) => linesOf(pieces).map((line) => line.text);
  assert.deepEqual(words([piece('Har', 40, 500), piece('bour', 55, 500)]), ['Harbour'], 'a word drawn in two');
  assert.deepEqual(words([piece('Harbour', 40, 500), piece('board', 80, 500)]), ['Harbour board']);
  assert.deepEqual(words([piece('Harbour', 40, 500), piece(' ', 75, 500), piece('board', 80, 500)]), ['Harbour board']);
  assert.deepEqual(words([piece('paid', 40, 500), piece('2', 60, 504, { size: 6, width: 3 }), piece('twice', 66, 500)]), ['paid2 twice']);
  assert.deepEqual(words([piece('1972', 40, 500), piece('29', 120, 500)]), ['1972\t29'], 'cells of a table');
  assert.deepEqual(words([piece('one', 40, 500), piece('two', 40, 488)]), ['one', 'two']);
  assert.deepEqual(words([piece('one', 240, 500), piece('two', 40, 500)]), ['one', 'two'], 'another column');
  assert.deepEqual(words([piece('one', 40, 500, { eol: true }), piece('two', 60, 500)]), ['one', 'two']);
  assert.deepEqual(words([piece('', 40, 500, { eol: true }), piece('  ', 40, 488)]), []);
});

/** A page of lines in one column of 60 letters; a number before a line moves it down by so many lines instead of one. */
function page(rows, { x = 40, size = 10, top = 500, height = 600 } = {}) {
  let y = top;
  const lines = rows.map((row) => {
    const [down, text, look = {}] = typeof row === 'string' ? [1, row] : row;
    y -= down * 12;
    return { text, x, right: x + text.length * 5, y, size, ...look };
  });
  return { height, lines };
}
const text = (...pages) => textOfPages(pages);

const LEAD = [
  'The tug that the harbour board of Port Selwyn bought in March',
  'has not arrived, its chairman said on Monday. Her captain and',
  'his crew of four are waiting at the hotel by the pier.',
];
const MORE = [
  'They have waited there for nineteen days, and the bill is now',
  'higher than that of the pilots for the whole of last winter.',
];

test('a paragraph goes on until its end', () => {
  const whole = `${LEAD.join(' ')}\n\n${MORE.join(' ')}`;
  assert.equal(text(page([...LEAD, [1.8, MORE[0]], MORE[1]])), whole, 'by a gap');
  assert.equal(text(page([...LEAD, ...MORE])), whole, 'by a last line that had room for more');
  const full = [...LEAD.slice(0, 2), 'his crew of four are waiting at the hotel beside the old pier.'];
  const indent = { x: 55, right: 355 };
  assert.equal(text(page([...full, [1, MORE[0], indent], MORE[1]])), `${full.join(' ')}\n\n${MORE.join(' ')}`, 'by an indent');
  assert.equal(text(page([...full, ...MORE])), `${full.join(' ')} ${MORE.join(' ')}`);
});

test('a sentence goes on whatever room there was', () => {
  const lines = ['The tug that the harbour board of Port Selwyn bought', 'in March has not arrived, its chairman said on Monday morning.', LEAD[2]];
  assert.equal(text(page(lines)), lines.join(' '));
});

test('headlines and lists', () => {
  const title = [[1, 'Harbour board of Port Selwyn', { size: 18 }], [1.6, 'waits for a tug', { size: 18 }]];
  assert.equal(text(page([...title, [2, LEAD[0]], LEAD[1], LEAD[2]])), `Harbour board of Port Selwyn waits for a tug\n\n${LEAD.join(' ')}`);
  const list = ['• the tug, which has been paid for by the board of the harbour', '• the crew', '1. the captain'];
  assert.equal(text(page([...LEAD, ...list])), [LEAD.join(' '), ...list].join('\n\n'));
});

test('a byline and a date stand alone', () => {
  const big = { size: 14 };
  const rows = [[1, 'Harbour board waits', big], [1.2, 'for a tug', big], [1.2, 'By Ines Quarry', big], [1.2, 'Monday, 7 April 2025', big]];
  assert.equal(
    text(page([...rows, [2, LEAD[0]], ...LEAD.slice(1)])),
    `Harbour board waits for a tug\n\nBy Ines Quarry\n\nMonday, 7 April 2025\n\n${LEAD.join(' ')}`,
  );
});

test('a table that is wider than the text does not part its lines', () => {
  const wide = [3, 'Year of the tug | paid for her | paid for her crew | paid for the pilots | paid in all'];
  const whole = LEAD.join(' ');
  assert.equal(text(page([...LEAD, ...LEAD, ...LEAD, wide])), [whole, whole, whole, wide[1]].join('\n\n'));
});

test('a paragraph goes on in the next column and on the next page', () => {
  const column = page(LEAD.slice(0, 2), { top: 600, height: 2000 });
  column.lines.push(...page([LEAD[2]], { x: 380, top: 600 }).lines);
  assert.equal(text(column), LEAD.join(' '));
  assert.equal(text(page(LEAD.slice(0, 1)), page(LEAD.slice(1))), LEAD.join(' '));
  assert.equal(text(page(LEAD), page(MORE)), `${LEAD.join(' ')}\n\n${MORE.join(' ')}`);
});

test('words are mended that the end of a line cut', () => {
  const cut = (head, tail, other = '') =>
    text(page([`The harbour board of Port Selwyn had paid for the tug, ${head}`, `${tail}, when its chairman was told that she was late.`, ...(other ? [[3, other]] : [])]))
      .split('\n')[0].slice(55).split(',')[0];
  assert.equal(cut('ship-', 'yards'), 'shipyards');
  assert.equal(cut('ship\u00ad', 'yards'), 'shipyards');
  assert.equal(cut('self-', 'made'), 'self-made');
  assert.equal(cut('self-', 'ish', 'They were selfish.'), 'selfish', 'for the text has it elsewhere');
  assert.equal(cut('pilot-', 'boats', 'All pilot-boats are late.'), 'pilot-boats', 'for the text has it elsewhere');
  assert.equal(cut('34-', 'year-old'), '34-year-old');
  assert.equal(cut('thirty-four-year-', 'old'), 'thirty-four-year-old');
  assert.equal(cut('Anglo-', 'Danish'), 'Anglo-Danish');
  assert.equal(cut('late—', 'so he says'), 'late—so he says');
  assert.equal(cut('late –', 'so he says'), 'late – so he says');
});

test('what comes back on every page is dropped', () => {
  const bodies = [LEAD, MORE, LEAD, MORE, LEAD];
  const pages = bodies.map((body, i) => {
    const head = [[1, 'Port Selwyn Courier', { y: 580 }], [1, `Page ${i + 1} of 5`, { y: 20 }]];
    return page([head[0], [2, body[0]], ...body.slice(1), head[1]]);
  });
  assert.equal(textOfPages(pages), bodies.map((body) => body.join(' ')).join('\n\n'));
  const once = page([[1, 'Port Selwyn Courier', { y: 580 }], [2, LEAD[0]], ...LEAD.slice(1)]);
  assert.match(textOfPages([once]), /^Port Selwyn Courier\n/, 'on one page it is a line like others');
  const within = bodies.slice(0, 2).map((body) => page([[1, 'The same words', { y: 400 }], [4, body[0]], ...body.slice(1)]));
  assert.equal(textOfPages(within).match(/The same words/g).length, 2, 'within the page nothing is dropped');
});
