// Exports in a worker: each request is answered or rejected, and a worker that was ended or broke is replaced. And what
// the worker makes of a request.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { make } from '../../www/export/make.js';
import { Maker } from '../../www/export/maker.js';
import { nothing, report, text } from './export-sample.js';

/** A worker that answers with the format's name; 'hang' it never does. */
class FakeWorker {
  ended = false;
  got = [];

  postMessage(request) {
    assert.ok(!this.ended, 'nothing is sent to a worker that was ended');
    this.got.push(request);
    setTimeout(() => !this.ended && this.#answer(request.format));
  }

  #answer(format) {
    if (format === 'fault') this.onmessage({ data: { fault: 'no room' } });
    else if (format === 'crash') this.onerror({ message: 'out of memory' });
    else if (format !== 'hang') this.onmessage({ data: { made: format } });
  }

  terminate() {
    this.ended = true;
  }
}

function maker() {
  const made = [];
  return { made, maker: new Maker(() => made[made.push(new FakeWorker()) - 1]) };
}

const control = () => new AbortController();

test('one worker, started ahead, makes one after the other', async () => {
  const { made, maker: m } = maker();
  m.start();
  assert.equal(made.length, 1);
  const first = control();
  assert.equal(await m.make('csv', { text }, first.signal), 'csv');
  first.abort();
  assert.equal(await m.make('json', {}, control().signal), 'json');
  assert.deepEqual(made.map(({ ended, got }) => [ended, got]), [[false, [{ format: 'csv', given: { text } }, { format: 'json', given: {} }]]]);
});

test('what is cancelled ends at once, and the next begins in another worker', async () => {
  const { made, maker: m } = maker();
  const first = control();
  const hung = m.make('hang', {}, first.signal);
  first.abort();
  const next = m.make('csv', {}, control().signal);
  await assert.rejects(hung, { name: 'AbortError' });
  assert.equal(await next, 'csv');
  assert.deepEqual(made.map(({ ended }) => ended), [true, false]);
  await assert.rejects(m.make('csv', {}, first.signal), { name: 'AbortError' });
  assert.equal(made[1].got.length, 1, 'nor is it begun');
});

for (const [fault, message] of [['fault', 'no room'], ['crash', 'out of memory']]) {
  test(`after a ${fault} too`, async () => {
    const { made, maker: m } = maker();
    await assert.rejects(m.make(fault, {}, control().signal), { message });
    assert.equal(await m.make('csv', {}, control().signal), 'csv');
    assert.deepEqual(made.map(({ ended }) => ended), [true, false]);
  });
}

const given = { report, text, story: null, published: '', corrections: [], now: new Date(0) };

test('a file is made with its name and type', async () => {
  const { name, body } = await make('csv', given);
  assert.equal(name, 'mill-fire-in-aldbrook-findings.csv');
  assert.equal(body.type, 'text/csv;charset=utf-8');
  assert.match(await body.text(), /^.?Kind,Type,Words,/);
});

test('a file that would have nothing in it is none', async () => {
  assert.equal(await make('calendar', { ...given, report: nothing }), null);
  assert.match((await make('calendar', given)).name, /\.ics$/);
});

test('what is copied is a Blob for each type, HTML only where there is any', async () => {
  const rich = await make('rich', given);
  assert.deepEqual(Object.entries(rich).map(([type, blob]) => [type, blob.type]), [['text/html', 'text/html'], ['text/plain', 'text/plain']]);
  assert.match(await rich['text/html'].text(), /^<h1>Mill fire in Aldbrook/);
  const markdown = await make('markdown', given);
  assert.deepEqual(Object.keys(markdown), ['text/plain']);
  assert.match(await markdown['text/plain'].text(), /^# Mill fire in Aldbrook/);
});

test('one story is made alone', async () => {
  const { name, body } = await make('json', { ...given, story: 1 });
  const alone = JSON.parse(await body.text());
  assert.equal(alone.articles.length, 1);
  const { start, end } = report.articles[1];
  assert.equal(alone.text, text.slice(start, end));
  assert.doesNotMatch(name, /mill-fire/);
});
