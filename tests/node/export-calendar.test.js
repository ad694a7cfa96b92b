// Dates as a calendar file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEvent, toCalendar } from '../../www/export/calendar.js';
import { report, text } from './export-sample.js';

/** Unfolded lines, the events as {property: value}. */
function read(ics) {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const events = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name, value] = /^([A-Z]+)[^:]*:(.*)$/s.exec(line);
    if (events.length > 0) events.at(-1)[name] ??= value;
  }
  return { lines, events };
}

const dated = (earliest, latest, more) => ({ ...report.dates[0], earliest, latest, value: earliest, ...more });

test('an event for each date with days, that ends the day after', () => {
  const { lines, events } = read(toCalendar(report, text));
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR']);
  assert.deepEqual(events.map(({ DTSTART, DTEND }) => [DTSTART, DTEND]), [
    ['20240315', '20240316'], ['20240311', '20240312'], ['20250101', '20260101'], ['19310601', '19310701'],
  ]);
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20240311'));
  assert.equal(events[0].SUMMARY, 'Mill fire in Aldbrook', 'the line of the day alone says less than the headline');
  assert.equal(events[1].SUMMARY, 'The fire began on Monday.');
  assert.equal(events[1].DESCRIPTION, 'Date: Monday 11 March 2024\\n\\nThe fire began on Monday.\\n\\nFrom: Mill fire in Aldbrook');
});

test('times of day are whole days; what has no days or more than a year of them is no event', () => {
  assert.ok(isEvent(dated('2024-02-29', '2024-02-29', { type: 'TIME', value: '2024-02-29T18:00' })));
  assert.ok(isEvent(dated('2024-01-01', '2024-12-31')), 'a leap year');
  for (const none of [
    dated(undefined, undefined, { value: 'PRESENT_REF' }), dated('1990-01-01', '1999-12-31'), dated('2024-02-30', '2024-02-30'),
    dated('2024-03-01', '2024-03-31', { type: 'DURATION' }), dated('2024-03-01', '2024-03-31', { type: 'SET' }),
    dated('-0044-03-15', '-0044-03-15'), dated('9999-12-31', '9999-12-31'),
  ]) assert.ok(!isEvent(none), JSON.stringify(none));
  const leap = toCalendar({ ...report, dates: [dated('2024-02-28', '2024-02-28')] }, text);
  assert.match(leap, /DTEND;VALUE=DATE:20240229\r\n/);
});

test('one date told twice in a story is one event with both sentences', () => {
  const twice = { ...report, dates: [report.dates[1], { ...report.dates[1], start: report.dates[2].start, end: report.dates[2].end }] };
  const { events } = read(toCalendar(twice, text));
  assert.equal(events.length, 1);
  assert.match(events[0].DESCRIPTION, /The fire began on Monday\.\\n\\n.*it will open in 2025\./);
});

test('identifiers and stamps do not depend on when the file is made', () => {
  const one = read(toCalendar(report, text, { now: new Date('2030-01-01T10:20:30.400Z') })).events;
  const other = read(toCalendar(report, `${text} `, { now: new Date('2031-01-01T00:00:00Z') })).events;
  assert.deepEqual(one.map(({ UID }) => UID), other.map(({ UID }) => UID));
  assert.equal(new Set(one.map(({ UID }) => UID)).size, one.length);
  assert.equal(one[0].DTSTAMP, '20240315T000000Z', 'the day of the story');
  assert.equal(one[3].DTSTAMP, '20300101T102030Z', 'the clock where a story has no day');
  assert.equal(read(toCalendar(report, text, { published: '2024-03-20' })).events[0].DTSTAMP, '20240320T000000Z');
});

test('lines are at most 75 octets, no character is cut, and signs are escaped', () => {
  const words = `${'🔥é'.repeat(40)}; a, b\\c`;
  const long = {
    ...report,
    articles: [{ start: 0, end: words.length, headline: { start: 0, end: words.length }, people: [], lines: [{ start: 0, end: words.length, role: 'headline' }] }],
    dates: [{ ...dated('2024-03-15', '2024-03-15'), start: 0, end: 2 }],
    names: [], quotes: [], checks: [],
  };
  const ics = toCalendar(long, words);
  for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`);
  assert.ok(!ics.includes('\uFFFD') && ics.isWellFormed());
  assert.ok(ics.split('\r\n').every((line) => line.isWellFormed()));
  assert.ok(read(ics).events[0].DESCRIPTION.endsWith('\\; a\\, b\\\\c'));
});
