// Findings as tables: the sentence beside a mention, rows, CSV, the sheets of a spreadsheet; and what files are called.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../www/export/csv.js';
import { fileName } from '../../www/export/file-name.js';
import { rowsOf } from '../../www/export/rows.js';
import { Sentences } from '../../www/export/sentences.js';
import { sheetsOf } from '../../www/export/spreadsheet.js';
import { at, nothing, report, text } from './export-sample.js';

/** The cells of CSV as RFC 4180 has them, read one character after the other. */
function read(csv) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i];
    if (quoted && c === '"' && csv[i + 1] === '"') cell += csv[++i];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '\r')) {
      rows.at(-1).push(cell);
      cell = '';
      if (c === '\r') rows.push([]), i++;
    } else cell += c;
  }
  rows.pop();
  return rows;
}

test('a mention has its sentence beside it, whole', () => {
  const sentences = new Sentences(report, text);
  assert.equal(sentences.of(at('Monday')), 'The fire began on Monday.');
  assert.equal(sentences.of(at('Zoe\u0308')), '🔥 Dr. Zoe\u0308 Marsh owns the *Aldbrook* <Mill>.', 'not cut after Dr.');
  assert.equal(sentences.of(at('June 1931')), 'The ferry ran again in June 1931.');
  assert.equal(sentences.of(at('Mill fire')), 'Mill fire in Aldbrook', 'a line is never joined with the next');
  assert.equal(sentences.of({ start: at('Monday').start, end: at('nearly').end }), 'The fire began on Monday. “We lost everything, nearly,” Marsh said.');
});

test('a quote stays with who said it, though its mark seems to end a sentence', () => {
  const words = 'It was late. “Stop!” Berg said. Then it rained.';
  const [outer, cue] = ['“Stop!”', 'said'].map((part) => ({ start: words.indexOf(part), end: words.indexOf(part) + part.length }));
  const spoken = { ...nothing, articles: [{ start: 0, end: words.length, lines: [{ start: 0, end: words.length }] }], quotes: [{ outer, cue }] };
  assert.equal(new Sentences(spoken, words).of(outer), '“Stop!” Berg said.');
  assert.equal(new Sentences({ ...spoken, quotes: [] }, words).of(outer), '“Stop!”', 'which the browser alone would cut');
});

test('one row a mention, in text order, with all that is told of it', () => {
  const rows = rowsOf(report, text);
  assert.equal(rows.length, report.dates.length + report.names.length + report.quotes.length + report.checks.length);
  assert.deepEqual(rows.map((row) => row.start), rows.map((row) => row.start).toSorted((a, b) => a - b));
  for (const row of rows) assert.equal(row.words, text.slice(row.start, row.end));
  const monday = rows.find((row) => row.kind === 'dates' && row.words === 'Monday');
  assert.deepEqual(
    [monday.value, monday.means, monday.from, monday.to, monday.story, monday.sentence],
    ['2024-03-11', 'Monday 11 March 2024', '2024-03-11', '2024-03-11', 'Mill fire in Aldbrook', 'The fire began on Monday.'],
  );
  const quotes = rows.filter((row) => row.kind === 'quotes');
  assert.deepEqual(quotes.map((row) => row.speaker), ['Zoe\u0308 Marsh', '', 'Zoe\u0308 Marsh']);
  assert.equal(rows.find((row) => row.kind === 'names' && row.words === 'Marsh').value, 'Zoe\u0308 Marsh');
});

test('CSV: byte-order mark, CRLF, quoted where it must be, every row as wide as the head', () => {
  const csv = toCsv(report, text);
  assert.ok(csv.startsWith('\uFEFFKind,Type,Words,'));
  assert.ok(csv.endsWith('\r\n'));
  assert.equal(csv.replaceAll('\r\n', '').match(/[\r\n]/), null);
  const rows = read(csv.slice(1));
  assert.equal(rows.length, 1 + rowsOf(report, text).length);
  for (const row of rows) assert.equal(row.length, rows[0].length);
  assert.ok(rows.some((row) => row.includes('We lost everything, nearly,')), 'commas are quoted');
  assert.ok(csv.includes('""experts""'), 'quotation marks are doubled');
});

test('CSV: no cell is a formula', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
    const words = `${sign}1+1`;
    const hostile = {
      ...nothing,
      articles: [{ start: 0, end: words.length, people: [], lines: [{ start: 0, end: words.length, role: 'body' }] }],
      checks: [{ start: 0, end: words.length, code: 'x', message: words, also: [] }],
    };
    const [, row] = read(toCsv(hostile, words).slice(1));
    assert.ok(row.every((cell) => !/^[=+\-@\t\r]/.test(cell)), JSON.stringify(row));
    assert.ok(row.includes(`'${words}`));
  }
});

test('an empty report is a head alone', () => {
  assert.equal(read(toCsv(nothing, '').slice(1)).length, 1);
  assert.deepEqual(sheetsOf(nothing, '').map(({ data }) => data.length), [1, 1, 1, 1]);
});

test('the spreadsheet has a sheet for each kind, with real dates', () => {
  const sheets = sheetsOf(report, text);
  assert.deepEqual(sheets.map(({ sheet }) => sheet), ['Dates', 'Names', 'Quotes', 'Checks']);
  assert.deepEqual(sheets.map(({ data }) => data.length - 1), [4, 4, 3, 2]);
  const [dates, , , checks] = sheets;
  for (const { data, columns } of sheets) for (const row of data) assert.equal(row.length, columns.length);
  const head = dates.data[0].map(({ value }) => value);
  const june = dates.data.at(-1);
  assert.deepEqual(june[head.indexOf('First day')].value, new Date('1931-06-01'));
  assert.equal(june[head.indexOf('First day')].type, Date);
  assert.deepEqual(checks.data[2][0], { value: '=Look here, "twice".', type: String, format: '@', wrap: true, alignVertical: 'top' }, 'words stay words');
});

test('days that a spreadsheet does not know stay words', () => {
  const dates = ['0850-05-01', '1899-12-31', '2019-02-30'].map((day) => ({ ...report.dates[0], earliest: day, latest: day }));
  const [{ data }] = sheetsOf({ ...report, dates, names: [], quotes: [], checks: [] }, text);
  assert.deepEqual(data.slice(1).map((row) => row[3].value), ['0850-05-01', '1899-12-31', '2019-02-30']);
});

test('words that every object knows are cells like others', () => {
  const words = 'constructor';
  const line = { start: 0, end: words.length, role: 'body' };
  const checks = [{ ...line, code: 'x', message: 'toString', also: [] }];
  const [, , , sheet] = sheetsOf({ ...nothing, articles: [{ ...line, people: [], lines: [line] }], checks }, words);
  const values = sheet.data[1].map((cell) => cell?.value);
  assert.deepEqual(values, ['toString ', 'constructor ', 'Article 1', 'constructor ']);
});

test('files are called after the headline, in letters that every system takes', () => {
  assert.equal(fileName('Mill fire', 'dates', 'csv'), 'mill-fire-dates.csv');
  assert.equal(fileName("Council's “third way”: a/b\\c?", 'report', 'html'), 'councils-third-way-a-b-c-report.html');
  assert.equal(fileName('../../etc/passwd', 'report', 'html'), 'etc-passwd-report.html');
  assert.equal(fileName('Пожар на мельнице', 'dates', 'ics'), 'пожар-на-мельнице-dates.ics');
  assert.equal(fileName('', 'dates', 'ics'), 'copydesk-dates.ics');
  assert.equal(fileName('🔥', 'dates', 'ics'), 'copydesk-dates.ics');
  const long = fileName('word '.repeat(60), 'dates', 'ics');
  assert.match(long, /^(word-)+dates\.ics$/);
  assert.ok(long.length < 64);
  assert.ok(fileName('x'.repeat(300), 'dates', 'ics').length < 64);
});
