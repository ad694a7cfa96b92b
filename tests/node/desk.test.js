// The desk: one analysis at a time, never a report of another text, corrections between what is found and what is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corrections as Kept } from '../../www/corrections/corrections.js';
import { Desk, NOTHING } from '../../www/desk.js';
import { changeBetween, moved } from '../../www/edit.js';

/** An analyzer that answers when it is told to; a report names its text. */
class FakeClient {
  asked = [];

  analyze(text, { published, signal }) {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      this.asked.push({ text, published, answer: (more) => resolve({ ...NOTHING, of: text, ...more }), fail: reject, signal });
    });
  }
}

function withDesk(Corrections = Kept) {
  const client = new FakeClient();
  const desk = new Desk(client);
  if (Corrections) desk.correctWith(Corrections);
  const heard = [];
  for (const event of ['text', 'report', 'story', 'busy', 'trouble']) {
    desk.addEventListener(event, ({ detail }) => heard.push(detail?.typed ? `${event} typed` : event));
  }
  return { client, desk, heard, last: () => client.asked.at(-1) };
}

test('a text that is taken is read at once, with the day that is stated', async () => {
  const { client, desk, heard, last } = withDesk();
  let askedWhenTold;
  desk.addEventListener('text', () => (askedWhenTold = client.asked.length), { once: true });
  desk.take('one', { published: '2024-03-18' });
  assert.equal(askedWhenTold, 1, 'before it is laid on the page');
  assert.deepEqual([last().text, last().published, desk.busy, desk.report], ['one', '2024-03-18', 3, NOTHING]);
  last().answer();
  await desk.settled();
  assert.equal(desk.report.of, 'one');
  assert.deepEqual([desk.text, desk.read, desk.busy], ['one', 'one', 0]);
  assert.deepEqual(heard, ['busy', 'text', 'report', 'busy']);
  desk.publish('2024-03-18');
  assert.equal(client.asked.length, 1, 'the same day again asks for nothing');
  desk.publish('');
  assert.equal(last().published, '');
});

test('lines end in one way', () => {
  const { desk, last } = withDesk();
  desk.take('one\r\ntwo\rthree\n');
  assert.deepEqual([desk.text, last().text], ['one\ntwo\nthree\n', 'one\ntwo\nthree\n']);
});

test('what replaces the text ends the reading of the one before', async () => {
  const { client, desk, heard, last } = withDesk();
  desk.take('one');
  desk.take('two');
  assert.equal(client.asked[0].signal.aborted, true);
  last().answer();
  await desk.settled();
  assert.equal(desk.report.of, 'two');
  assert.equal(heard.filter((event) => event === 'report').length, 1);
});

test('typing is read when it rests; an answer for an older text is not shown', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { client, desk, heard, last } = withDesk();
  desk.take('one');
  desk.edit('one a');
  desk.edit('one ab');
  assert.equal(client.asked.length, 1, 'not at every key');
  t.mock.timers.tick(1000);
  assert.equal(client.asked.length, 1, 'not while another is under way');
  last().answer();
  for (let i = 0; i < 5; i++) await Promise.resolve();
  assert.equal(heard.includes('report'), false);
  assert.equal(last().text, 'one ab');
  last().answer();
  for (let i = 0; i < 5; i++) await Promise.resolve();
  assert.equal(desk.report.of, 'one ab');
  assert.deepEqual(heard, ['busy', 'text', 'text typed', 'text typed', 'busy', 'report', 'busy']);
});

test('settled waits for typing to be read', async () => {
  const { desk, last } = withDesk();
  desk.take('one');
  last().answer();
  await desk.settled();
  desk.edit('one a');
  const settled = desk.settled();
  last().answer();
  await settled;
  assert.equal(desk.read, 'one a');
});

test('an empty text is read without the analyzer', async () => {
  const { client, desk } = withDesk();
  desk.take(' \n');
  await desk.settled();
  assert.equal(client.asked.length, 0);
  assert.equal(desk.report, NOTHING);
});

test('cancelled: the text stays, nothing is found, and the next edit is read', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { desk, last } = withDesk();
  desk.take('one');
  desk.cancel();
  assert.deepEqual([desk.text, desk.busy, last().signal.aborted, desk.trouble], ['one', 0, true, null]);
  desk.edit('one!');
  t.mock.timers.tick(1000);
  assert.equal(last().text, 'one!');
});

test('trouble says what it is about, and goes when the next reading succeeds', async () => {
  const { desk, heard, last } = withDesk();
  const fault = Object.assign(new Error('unreachable'), { name: 'AnalyzerError' });
  const cases = { text: new RangeError('text: too long'), analyzer: fault, loading: new TypeError('net') };
  for (const [about, error] of Object.entries(cases)) {
    desk.take(about);
    last().fail(error);
    await desk.settled();
    assert.deepEqual(desk.trouble, { about, message: error.message });
    assert.equal(desk.text, about, 'nothing of the text is lost');
  }
  desk.take('good');
  last().answer();
  await desk.settled();
  assert.equal(desk.trouble, null);
  assert.equal(heard.filter((event) => event === 'trouble').length, 4);
});

test('a story narrows everything until it is gone', async () => {
  const { desk, heard, last } = withDesk();
  desk.take('one');
  last().answer({ articles: [{}, {}] });
  await desk.settled();
  desk.show(1);
  desk.show(1);
  assert.equal(heard.filter((event) => event === 'story').length, 1);
  desk.edit('on');
  const settled = desk.settled();
  last().answer({ articles: [{}] });
  await settled;
  assert.equal(desk.story, null);
  assert.equal(heard.filter((event) => event === 'story').length, 2);
});

/** Corrections that are words, each added to the report's own. */
class Words {
  list = [];
  done = [];
  undone = [];
  edits = [];
  apply = (report) => ({ ...report, corrected: this.done.join(' ') });
  add = (word) => this.done.push(word);
  undo = () => this.undone.push(this.done.pop());
  redo = () => this.done.push(this.undone.pop());
  edited = (from, to) => this.edits.push(`${from}>${to}`);
  writtenOut = () => null;
}

test('corrections lie between what is found and what is shown, outlive edits, and go with the text', async () => {
  const { desk, last } = withDesk(Words);
  desk.take('one');
  last().answer();
  await desk.settled();
  desk.correct('a');
  desk.correct('b');
  assert.equal(desk.report.corrected, 'a b');
  assert.equal(desk.found.corrected, undefined);
  desk.undo();
  assert.equal(desk.report.corrected, 'a');
  desk.redo();
  desk.edit('one two');
  const settled = desk.settled();
  last().answer();
  await settled;
  assert.deepEqual([desk.report.corrected, desk.report.of, desk.corrections.edits], ['a b', 'one two', ['one>one two']]);
  const { corrections } = desk;
  desk.take('other');
  last().answer();
  await desk.settled();
  assert.equal(desk.report.corrected, '');
  desk.take('one', { corrections });
  last().answer();
  await desk.settled();
  assert.equal(desk.report.corrected, 'a b');
});

const met = 'They met on 4 March 2024. Two days later it rained.';
const day = (start, end, value, anchor) => ({ start, end, type: 'DATE', value, earliest: value, latest: value, anchor, article: 0, why: '' });
const dates = [day(12, 24, '2024-03-04'), day(26, 40, '2024-03-06', '2024-03-04')];
const stated = (value) => ({ do: 'date', at: { words: '4 March 2024', before: 'on ', after: '.', start: 12 }, type: 'DATE', value });
const values = (desk) => desk.report.dates.map(({ value }) => value);

test('a date that is corrected takes along those that are counted from it, as the analyzer counts them, and undo brings them back', async () => {
  const { client, desk, last } = withDesk();
  desk.take(met);
  last().answer({ dates });
  await desk.settled();
  desk.correct(stated('2024-03-08'));
  assert.deepEqual(values(desk), ['2024-03-08', '2024-03-06'], 'shown at once');
  assert.equal(last().text, 'They met on Friday 8 March 2024. Two days later it rained.');
  last().answer({ dates: [day(12, 31, '2024-03-08'), day(33, 47, '2024-03-10', '2024-03-08')] });
  await desk.settled();
  assert.deepEqual(values(desk), ['2024-03-08', '2024-03-10']);
  assert.deepEqual([desk.found.of, desk.found.dates], [met, dates], 'what was found is of the text itself');
  const asked = client.asked.length;
  desk.undo();
  assert.deepEqual(values(desk), ['2024-03-04', '2024-03-06']);
  assert.equal(client.asked.length, asked, 'which needs no reading');
  assert.equal(desk.busy, 0);
});

test('while one types, what follows a correction stays where it is', async () => {
  const { desk, last } = withDesk();
  const heard = [];
  desk.take(met);
  last().answer({ dates });
  await desk.settled();
  desk.correct(stated('2024-03-08'));
  last().answer({ dates: [day(12, 31, '2024-03-08'), day(33, 47, '2024-03-10', '2024-03-08')] });
  await desk.settled();
  desk.addEventListener('report', () => heard.push(values(desk).join()));
  desk.edit(`${met} Ada`);
  const settled = desk.settled();
  last().answer({ dates });
  for (let i = 0; i < 5; i++) await Promise.resolve();
  last().answer({ dates: [day(12, 31, '2024-03-08'), day(33, 47, '2024-03-10', '2024-03-08')] });
  await settled;
  assert.deepEqual(heard, ['2024-03-08,2024-03-10']);
});

test('a text that is taken while dates are counted again is read instead', async () => {
  const { desk, last } = withDesk();
  desk.take(met);
  last().answer({ dates });
  await desk.settled();
  desk.correct(stated('2024-03-08'));
  const counting = last();
  desk.take('other');
  assert.ok(counting.signal.aborted);
  last().answer();
  await desk.settled();
  assert.deepEqual([desk.report.of, desk.read], ['other', 'other']);
});

test('a text may be there before it can be corrected', async () => {
  const { desk, last } = withDesk(null);
  desk.take('one');
  last().answer();
  await desk.settled();
  const { text, corrections } = desk;
  assert.deepEqual([desk.report.of, corrections.list], ['one', []]);
  desk.edit('one two');
  desk.correctWith(Words);
  desk.correct('a');
  assert.equal(desk.report.corrected, 'a');
  desk.take(text, { corrections });
  last().answer();
  await desk.settled();
  desk.correct('b');
  assert.equal(desk.report.corrected, 'b', 'one that comes back too');
});

test('places of the report in the text as it is now', async () => {
  const { desk, last } = withDesk();
  desk.take('Ada met Bo.');
  last().answer();
  await desk.settled();
  assert.deepEqual(desk.now({ start: 8, end: 10 }), { start: 8, end: 10 });
  desk.edit('Ada often met Bo.');
  assert.deepEqual(desk.now({ start: 0, end: 3 }), { start: 0, end: 3 });
  assert.deepEqual(desk.now({ start: 8, end: 10 }), { start: 14, end: 16 });
  desk.edit('Ada met Bob.');
  assert.deepEqual(desk.now({ start: 0, end: 3 }), { start: 0, end: 3 });
  desk.edit('Adam met Bo.');
  assert.deepEqual(desk.now({ start: 8, end: 10 }), { start: 9, end: 11 });
});

test('the change between two texts', () => {
  assert.deepEqual(changeBetween('abc', 'abc'), { start: 3, end: 3, by: 0 });
  assert.deepEqual(changeBetween('', 'abc'), { start: 0, end: 0, by: 3 });
  assert.deepEqual(changeBetween('aaa', 'aa'), { start: 2, end: 3, by: -1 });
  assert.deepEqual(changeBetween('one two three', 'one 2 three'), { start: 4, end: 7, by: -2 });
  assert.equal(moved({ start: 3, end: 5 }, { start: 4, end: 7, by: -2 }), null);
});
