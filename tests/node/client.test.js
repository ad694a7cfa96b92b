// The worker client: every request is answered or rejected, and a broken worker is replaced.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnalyzerError, Client } from '../../www/client.js';

/** A worker that answers as its script says: text -> answer, or nothing for a text that hangs. */
class FakeWorker {
  static made = [];
  got = [];
  ended = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(data) {
    assert.ok(!this.ended, 'nothing is sent to a worker that was ended');
    this.got.push(data);
    if (data.module) return;
    assert.ok(this.got[0].module, 'the module comes before any request');
    setTimeout(() => !this.ended && this.#answer(data));
  }

  #answer({ id, text, options }) {
    if (text === 'hang') return;
    if (text === 'crash') this.onerror({ message: 'out of memory' });
    else if (text === 'trap') this.onmessage({ data: { id, fault: 'unreachable' } });
    else if (text === 'refuse') this.onmessage({ data: { id, refused: 'published: no' } });
    else this.onmessage({ data: { id, report: { text, options } } });
  }

  terminate() {
    this.ended = true;
  }
}

function client(module = Promise.resolve('module')) {
  FakeWorker.made = [];
  return new Client(module, () => new FakeWorker());
}

test('requests are answered in order, by one worker that is kept', async () => {
  const c = client();
  const answers = await Promise.all([c.analyze('a'), c.analyze('b', { published: '2024-01-01' })]);
  assert.deepEqual(answers, [{ text: 'a', options: undefined }, { text: 'b', options: { published: '2024-01-01' } }]);
  assert.equal(FakeWorker.made.length, 1);
});

test('a request that is at fault is a RangeError, and the worker is kept', async () => {
  const c = client();
  await assert.rejects(c.analyze('refuse'), { name: 'RangeError', message: 'published: no' });
  assert.equal((await c.analyze('a')).text, 'a');
  assert.equal(FakeWorker.made.length, 1);
});

for (const fault of ['trap', 'crash']) {
  test(`after a ${fault} the next request begins in a new worker`, async () => {
    const c = client();
    const [broken, next] = await Promise.allSettled([c.analyze(fault), c.analyze('a')]);
    assert.ok(broken.reason instanceof AnalyzerError);
    assert.equal(next.value.text, 'a');
    assert.deepEqual(FakeWorker.made.map((worker) => worker.ended), [true, false]);
  });
}

test('aborting what runs ends the worker; what waits goes on in a new one', async () => {
  const c = client();
  const control = new AbortController();
  const all = [c.analyze('hang', { signal: control.signal }), c.analyze('a')];
  setTimeout(() => control.abort(), 5);
  const [hung, next] = await Promise.allSettled(all);
  assert.equal(hung.reason.name, 'AbortError');
  assert.equal(next.value.text, 'a');
  assert.deepEqual(FakeWorker.made.map((worker) => worker.ended), [true, false]);
});

test('aborting what waits leaves the worker alone', async () => {
  const c = client();
  const control = new AbortController();
  const all = [c.analyze('a'), c.analyze('b', { signal: control.signal })];
  control.abort();
  const [first, second] = await Promise.allSettled(all);
  assert.equal(first.value.text, 'a');
  assert.equal(second.reason.name, 'AbortError');
  assert.equal(FakeWorker.made.length, 1);
});

test('aborting before the module is there', async () => {
  let there;
  const c = client(new Promise((resolve) => (there = resolve)));
  const control = new AbortController();
  const all = [c.analyze('a', { signal: control.signal }), c.analyze('b')];
  control.abort();
  there('module');
  const [first, second] = await Promise.allSettled(all);
  assert.equal(first.reason.name, 'AbortError');
  assert.equal(second.value.text, 'b');
});

test('an aborted signal asks for nothing', async () => {
  const c = client();
  await assert.rejects(c.analyze('a', { signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(FakeWorker.made.length, 0);
});

test('a module that does not load rejects every request', async () => {
  const c = client(Promise.reject(new TypeError('no network')));
  const all = await Promise.allSettled([c.analyze('a'), c.analyze('b')]);
  assert.deepEqual(all.map(({ reason }) => reason.message), ['no network', 'no network']);
});

test('dispose rejects what was asked and what is asked after', async () => {
  const c = client();
  const all = [c.analyze('hang'), c.analyze('a')];
  setTimeout(() => c.dispose(), 5);
  for (const { reason } of await Promise.allSettled(all)) assert.ok(reason instanceof AnalyzerError);
  await assert.rejects(c.analyze('b'), AnalyzerError);
  assert.ok(FakeWorker.made.every((worker) => worker.ended));
});
