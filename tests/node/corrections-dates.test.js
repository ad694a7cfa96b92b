// Dates as an editor types them, and what they cover.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { before, test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';
import { calendarOf } from '../../www/corrections/calendar.js';
import { readDate, readDay } from '../../www/corrections/when.js';
import { dateInWords, isUncounted } from '../../www/timex.js';

/** Dates as the analyzer finds them on the pages of the tests. */
const dates = [];

before(async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
  const pages = new URL('../pages/', import.meta.url);
  for (const name of (await readdir(pages)).filter((file) => file.endsWith('.txt') && !file.endsWith('.roles.txt'))) {
    dates.push(...analyze(await readFile(new URL(name, pages), 'utf8')).dates);
  }
  const rare = `It was so in 44 BC, in the 5th century BC, the 490s BC, in the 20th century, the 1980s and about 1850. The summer
of 1990, the winter of 1999, the first half of 2003 and the second quarter of 2004 were dry. At 9.30 am on 3 May 2010 it rang. In
early 2011, in mid-January 2012 and at the end of 2013 it rained. Every Friday, every two weeks and daily they met for two and a
half hours. That was in the week of 14 January 2019.`;
  dates.push(...analyze(rare, { published: '2019-03-01' }).dates);
});

test('what is typed is read', () => {
  for (const [typed, type, value, mod] of [
    ['2019-01-18', 'DATE', '2019-01-18'],
    ['18 January 2019', 'DATE', '2019-01-18'],
    ['  18th  of january, 2019 ', 'DATE', '2019-01-18'],
    ['January 18, 2019', 'DATE', '2019-01-18'],
    ['Fri. 18 Jan. 2019', 'DATE', '2019-01-18'],
    ['Friday 18 January 2019', 'DATE', '2019-01-18'],
    ['18/1/2019', 'DATE', '2019-01-18'],
    ['1.18.2019', 'DATE', '2019-01-18'],
    ['5/5/2019', 'DATE', '2019-05-05'],
    ['29 February', 'DATE', 'XXXX-02-29'],
    ['January 2019', 'DATE', '2019-01'],
    ['Sept 2019', 'DATE', '2019-09'],
    ['2019', 'DATE', '2019'],
    ['the 1980s', 'DATE', '198'],
    ['19th century', 'DATE', '18'],
    ['44 BC', 'DATE', 'BC0044'],
    ['summer 2018', 'DATE', '2018-SU'],
    ['Q3 2018', 'DATE', '2018-Q3'],
    ['second half of 2018', 'DATE', '2018-H2'],
    ['week of 18 January 2019', 'DATE', '2019-W03'],
    ['the weekend of 19 January 2019', 'DATE', '2019-W03-WE'],
    ['Friday', 'DATE', 'XXXX-WXX-5'],
    ['now', 'DATE', 'PRESENT_REF'],
    ['about 1850', 'DATE', '1850', 'APPROX'],
    ['the end of January 2019', 'DATE', '2019-01', 'END'],
    ['2019-01-18T09:30', 'TIME', '2019-01-18T09:30'],
    ['18 January 2019, 9.30 pm', 'TIME', '2019-01-18T21:30'],
    ['18 January 2019 at 12 am', 'TIME', '2019-01-18T00:00'],
    ['18 January 2019 in the morning', 'TIME', '2019-01-18TMO'],
    ['noon', 'TIME', 'T12:00'],
    ['three months', 'DURATION', 'P3M'],
    ['2 hours 30 minutes', 'DURATION', 'PT2H30M'],
    ['some years', 'DURATION', 'PXY'],
    ['some time', 'DURATION', 'PXX'],
    ['P30Y', 'DURATION', 'P30Y'],
    ['every Friday', 'SET', 'XXXX-WXX-5'],
    ['every day', 'SET', 'P1D'],
    ['every few weeks', 'SET', 'PXW'],
  ]) {
    assert.deepEqual(readDate(typed), mod ? { type, value, mod } : { type, value }, typed);
  }
  assert.equal(readDate('p1d', 'SET').type, 'SET');
});

test('what cannot be is refused in words', () => {
  for (const [typed, error] of [
    ['', /^Write a date, such as/],
    ['soonish', /^“soonish” cannot be read as a date\./],
    ['30 February 2019', /^February 2019 has 28 days\.$/],
    ['2019-02-30', /^February 2019 has 28 days\.$/],
    ['30 February', /^February has 29 days\.$/],
    ['2019-13-01', /^There is no month 13\.$/],
    ['3/4/2019', /^“3\/4\/2019” may be 3 April or 4 March\. Write the month as a word\.$/],
    ['Thursday 18 January 2019', /^18 January 2019 is a Friday, not a Thursday\.$/],
    ['25:00', /cannot be read/],
    ['2019-01-18T25:00', /cannot be read/],
    ['2019-Q5', /cannot be read/],
    ['January 2019 2019', /cannot be read/],
    ['XXXXXXXX', /cannot be read/],
  ]) {
    assert.match(readDate(typed).error ?? 'no error', error, typed);
  }
});

test('a single day is asked for, and nothing longer is one', () => {
  for (const typed of ['18 January 2019', '2019-01-18', '18/1/2019', 'Friday, January 18, 2019', '18 Jan 2019']) {
    assert.deepEqual(readDay(typed), { value: '2019-01-18' }, typed);
  }
  for (const [typed, error] of [
    ['January 2019', /^“January 2019” is not a single day\./],
    ['18 January', /is not a single day/],
    ['2019-01-18T09:30', /is not a single day/],
    ['about 18 January 2019', /is not a single day/],
    ['soonish', /cannot be read as a date/],
    ['3/4/2019', /Write the month as a word/],
    ['2019-13-40', /^There is no month 13\.$/],
  ]) {
    assert.match(readDay(typed).error ?? 'no error', error, typed);
  }
});

test('whatever is typed has a value or an error', () => {
  const parts = ['18', 'January', '2019', '-', 'th', 'of', 'every', 'P', 'T', '9', ':30', 'pm', 'about', 'the', '/', 'XX', 'W03', 'BC', '’s', 'week'];
  for (let i = 0; i < 5000; i++) {
    const typed = [i % 20, (i * 7) % 19, (i * 13) % 17, (i * 29) % 11].map((n) => parts[n]).join(i % 3 ? ' ' : '');
    const { type, value, error } = readDate(typed);
    assert.ok(error ? !value : /^(DATE|TIME|DURATION|SET)$/.test(type) && /^[\dA-Z_:.-]+$/.test(value), `${typed}: ${value} ${error}`);
  }
});

test('the page reads what it writes: every value in its own words is the same again', () => {
  assert.ok(dates.length > 100);
  // Where there is no date to count from, the field is empty.
  for (const date of dates.filter((date) => !isUncounted(date))) {
    const words = dateInWords(date);
    const read = readDate(words, date.type);
    // 'Feb. 30' has a value as written, and is refused.
    if (/has \d+ days/.test(read.error)) continue;
    assert.equal(read.error, undefined, `${date.value}: ${words}`);
    assert.equal(dateInWords(read), words, date.value);
    assert.equal(readDate(date.value, date.type).value, date.value);
  }
});

test('a value covers the days that the analyzer says', () => {
  for (const { value, mod, edtf, earliest, latest } of dates.filter((date) => date.type === 'DATE' || date.type === 'TIME')) {
    const told = { ...(edtf && { edtf }), ...(earliest && { earliest, latest }) };
    assert.deepEqual(calendarOf(value, mod), told, value);
  }
});
