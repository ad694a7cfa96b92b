// Dates that are counted from a corrected one, with the analyzer as it is.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';
import { anchorOf } from '../../www/corrections/anchor.js';
import { Corrections } from '../../www/corrections/corrections.js';
import { differing, recounted, writtenOut } from '../../www/corrections/recount.js';
import { readDate } from '../../www/corrections/when.js';

before(async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
});

const text = `Bridge closed for a year

March 15, 2024

By Ada Berg

The council met on March 4, 2024. Two days later the bridge closed, and the next morning the ferry sank. At 10 a.m. on Tuesday
the mayor spoke. On Wednesday he slept. The plan was made on May 3, 2019. The following month it was dropped; a year later it was
back. The following Christmas it burnt.

Ferry runs again

March 20, 2024

By Bo Lind

The ferry ran on Monday. It had been built on March 4, 2024. Two days later it was painted.
`;

const place = (words) => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

/** The dates of a text of which some words were corrected: [words, value] of those that are others than before. */
function after(...corrections) {
  const found = analyze(text);
  const list = corrections.map(([words, typed]) => {
    const at = anchorOf(text, place(words));
    return typed === null ? { do: 'no-date', at } : { do: 'date', at, ...readDate(typed) };
  });
  const written = writtenOut(found, text, list);
  const report = new Corrections(list).apply({ ...found, ...(written && recounted(found, written, analyze(written.text))) }, text);
  const values = new Map(found.dates.map(({ start, value }) => [start, value]));
  return {
    report,
    differ: report.dates.filter(({ start, value }) => values.get(start) !== value).map(({ start, end, value }) => [text.slice(start, end), value]),
    count: differing(found.dates, report.dates),
  };
}

test('what is counted from a date follows it, and what is counted from that', () => {
  const { differ, count, report } = after(['March 4, 2024', '8 March 2024']);
  assert.deepEqual(differ, [['March 4, 2024', '2024-03-08'], ['Two days later', '2024-03-10'], ['the next morning', '2024-03-11TMO']]);
  assert.equal(count, 3);
  const [follower] = report.dates.filter(({ value }) => value === '2024-03-10');
  assert.deepEqual([follower.start, follower.earliest, follower.latest, follower.anchor], [place('Two days later').start, '2024-03-10', '2024-03-10', '2024-03-08']);
  assert.match(follower.why, /counted from .*Friday 8 March 2024.* It follows a date that was corrected\.$/);
});

test('of the same day in another story nothing follows', () => {
  const { differ } = after(['March 4, 2024', '8 March 2024']);
  assert.equal(differ.some(([, value]) => value === '2024-03-06'), false);
  assert.equal(differ.filter(([words]) => words === 'Two days later').length, 1);
});

test('months and years are counted as such', () => {
  assert.deepEqual(after(['May 3, 2019', '3 November 2017']).differ.slice(0, 3), [
    ['May 3, 2019', '2017-11-03'], ['The following month', '2017-12'], ['a year later', '2018'],
  ]);
});

test('the hour is of the day that stands beside it', () => {
  assert.deepEqual(after(['Tuesday', '13 March 2024']).differ, [['10 a.m.', '2024-03-13T10:00'], ['Tuesday', '2024-03-13']]);
});

test('the day of publication takes along the weekdays of its own story', () => {
  const { differ, report } = after(['March 15, 2024', '22 March 2024']);
  assert.deepEqual(differ, [
    ['March 15, 2024', '2024-03-22'], ['10 a.m.', '2024-03-19T10:00'], ['Tuesday', '2024-03-19'], ['Wednesday', '2024-03-20'],
  ]);
  assert.deepEqual(report.articles.map(({ published }) => published.value), ['2024-03-22', '2024-03-20']);
});

test('what is to be looked at in a date that follows is what there is now', () => {
  const story = 'Gate stays shut\n\nMay 7, 2024\n\nThe board met on Tuesday, May 6, and again on Monday, May 13, about the the gate.\n';
  const found = analyze(story);
  const looks = (report) => report.checks.map(({ start, end, code }) => [story.slice(start, end), code]);
  assert.deepEqual(looks(found), [['Tuesday, May 6', 'weekday'], ['the the', 'word-twice']]);
  const start = story.indexOf('May 7');
  const change = { do: 'date', at: anchorOf(story, { start, end: start + 'May 7, 2024'.length }), ...readDate('7 May 2025') };
  const written = writtenOut(found, story, [change]);
  const report = new Corrections([change]).apply({ ...found, ...recounted(found, written, analyze(written.text)) }, story);
  assert.deepEqual(looks(report), [['Monday, May 13', 'weekday'], ['the the', 'word-twice']]);
});

test('what the editor says of a date itself holds, and the last word on one counts', () => {
  assert.deepEqual(after(['March 4, 2024', '8 March 2024'], ['Two days later', '9 March 2024']).differ, [
    ['March 4, 2024', '2024-03-08'], ['Two days later', '2024-03-09'], ['the next morning', '2024-03-10TMO'],
  ]);
  assert.deepEqual(after(['March 4, 2024', '8 March 2024'], ['March 4, 2024', '5 March 2024']).differ.slice(0, 2), [
    ['March 4, 2024', '2024-03-05'], ['Two days later', '2024-03-07'],
  ]);
});

test('the text is read once more only if something is counted from what was corrected', () => {
  const found = analyze(text);
  const change = (words, typed) => ({ do: 'date', at: anchorOf(text, place(words)), ...readDate(typed) });
  assert.equal(writtenOut(found, text, []), null);
  assert.equal(writtenOut(found, text, [change('Wednesday', '14 March 2024')]), null, 'nothing counts from it');
  assert.equal(writtenOut(found, text, [change('March 4, 2024', '4 March 2024')]), null, 'it is the same day');
  assert.equal(writtenOut(found, text, [change('March 4, 2024', 'every Friday')]), null, 'there is nothing to count from');
  assert.notEqual(writtenOut(found, text, [change('March 4, 2024', '8 March 2024')]), null);
  assert.equal(writtenOut(found, text, [change('March 4, 2024', '8 March 2024'), { do: 'no-date', at: anchorOf(text, place('March 4, 2024')) }]), null);
});
