// What a page's code says of a story's date and writer, in words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutFrontMatter } from '../../www/import/front-matter.js';
import { dayOf, withHeads } from '../../www/import/head.js';

const block = (text, { kind = 'paragraph', author = false, time, published = false } = {}) => {
  const [words, datetime] = time ?? [];
  const start = words ? text.indexOf(words) : 0;
  return { text, kind, author, times: words ? [{ start, end: start + words.length, datetime, published }] : [] };
};
const title = block('Tug Wren is late', { kind: 'h1' });
const lead = block('The tug that the harbour board bought in March has not arrived, its chairman said on Monday.');
const texts = (blocks, published = null) => withHeads(blocks, published).map((one) => one.text);

test('a day in a page\'s code', () => {
  assert.equal(dayOf('2024-03-11'), '2024-03-11');
  assert.equal(dayOf(' 2024-03-11T23:30:00-05:00'), '2024-03-11', 'the day where it was written');
  assert.equal(dayOf('20240311'), '2024-03-11');
  for (const none of ['', '2024-13-11', '2024-02-30', '2024', 'P2D', '10:30', '1710144000000']) assert.equal(dayOf(none), null, none);
});

test('a date that is not said in full is said in words', () => {
  const dated = (text, words, more) => texts([title, block(text, { time: [words, '2024-03-11T08:00Z'] }), lead, ...(more ?? [])])[1];
  assert.equal(dated('2 hours ago', '2 hours ago'), 'March 11, 2024');
  assert.equal(dated('Updated 11 Mar', '11 Mar'), 'Updated March 11, 2024');
  assert.equal(dated('By Ann Lee · 2 hours ago', '2 hours ago'), 'By Ann Lee · March 11, 2024');
  assert.equal(dated('Today at 10:30 GMT', 'Today at 10:30 GMT'), 'March 11, 2024, 10:30 GMT', 'and the hour');
  assert.equal(dated('3/11/2024', '3/11/2024'), 'March 11, 2024', 'it could be November');
  assert.equal(dated('Monday, 11 March 2024, 8:00', 'Monday, 11 March 2024, 8:00'), 'Monday, 11 March 2024, 8:00');
  assert.equal(dated('2024-03-11', '2024-03-11'), '2024-03-11');
});

test('a date above the headline is its date too, and one in the story is not', () => {
  const above = block('2h', { time: ['2h', '2024-03-11'] });
  assert.equal(texts([above, title, lead])[0], 'March 11, 2024');
  const told = block('She was to come last Thursday from the yard at Low Fell, and nobody there would say when.', {
    time: ['last Thursday', '2024-03-07'],
  });
  assert.equal(texts([title, told])[1], told.text);
  const below = block('2h', { time: ['2h', '2024-03-11'] });
  assert.equal(texts([title, lead, lead, below])[3], '2h', 'a reader\'s comment');
});

test('each of several stories has its own', () => {
  const story = (words, day) => [block(words, { kind: 'h2' }), block('1h', { time: ['1h', day] }), lead];
  const page = [block('The Courier', { kind: 'h1' }), ...story('One', '2024-03-11'), ...story('Two', '2024-04-02')];
  const said = texts(page, '2020-01-01');
  assert.deepEqual([said[2], said[5]], ['March 11, 2024', 'April 2, 2024']);
});

test('a date that only the metadata have stands below the headline', () => {
  assert.deepEqual(texts([title, lead], '2024-03-11'), [title.text, 'March 11, 2024', lead.text]);
  assert.deepEqual(texts([lead], '2024-03-11'), ['March 11, 2024', lead.text]);
  const said = [title, block('Published 10 March 2024'), lead];
  assert.deepEqual(texts(said, '2024-03-11'), said.map((one) => one.text), 'but not where the page says one');
});

test('the writer whom only the code calls so', () => {
  const byline = (text, author = true) => texts([title, block(text, { author }), lead])[1];
  assert.equal(byline('Ann Lee'), 'By Ann Lee');
  assert.equal(byline('Ann Lee and Jo van Dyck'), 'By Ann Lee and Jo van Dyck');
  assert.equal(byline('By Ann Lee'), 'By Ann Lee');
  assert.equal(byline('Ann Lee', false), 'Ann Lee');
  assert.equal(byline('Follow the author on her page'), 'Follow the author on her page');
  const twice = [title, block('By Ann Lee'), block('Political Editor', { author: true }), lead];
  assert.deepEqual(texts(twice), twice.map((one) => one.text));
});

test('what a Markdown file says above its text', () => {
  const read = withoutFrontMatter('---\ntitle: "Tug: late"\ndate: 2024-03-11\ntags: [a]\nauthor: \'Ann Lee\'\n---\nWords.');
  assert.deepEqual(read, { told: { title: 'Tug: late', date: '2024-03-11', author: 'Ann Lee' }, body: 'Words.' });
  for (const body of ['---\nWords.\n\n---\n', '# Words', 'Words\n---\n']) assert.deepEqual(withoutFrontMatter(body), { told: {}, body });
});
