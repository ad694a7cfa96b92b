// The timeline's logic: what dates cover, which stretches of time are shown, scale, marks, lanes, the walk.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civil, dayNumber, dayOf, stretchOf } from '../../www/panels/timeline/calendar.js';
import { lay } from '../../www/panels/timeline/lanes.js';
import { timelineOf } from '../../www/panels/timeline/points.js';
import { Scale } from '../../www/panels/timeline/scale.js';
import { stretchesOf } from '../../www/panels/timeline/stretches.js';
import { ticksOf } from '../../www/panels/timeline/ticks.js';
import { walk } from '../../www/panels/timeline/walk.js';

const day = (value) => stretchOf({ value, earliest: value, latest: value });
const year = (n) => stretchOf({ value: String(n), earliest: `${n}-01-01`, latest: `${n}-12-31` });

/** Numbers that look random and are the same in each run. */
function* numbers(seed) {
  for (let n = seed; ;) yield (n = (n * 48271) % 2147483647) / 2147483647;
}

test('days as numbers and back, before the common era too', () => {
  assert.equal(dayNumber('1970-01-02'), 1);
  assert.deepEqual(civil(dayNumber('2024-02-29')), { year: 2024, month: 2, day: 29, hour: 0, minute: 0 });
  assert.deepEqual(civil(dayNumber('-043-03-15')), { year: -43, month: 3, day: 15, hour: 0, minute: 0 });
  assert.equal(civil(dayNumber('0087-01-01')).year, 87, 'not 1987');
});

test('what dates cover', () => {
  assert.deepEqual(year(2019), { from: dayOf(2019), to: dayOf(2020) });
  assert.deepEqual(day('2019-01-18'), { from: dayOf(2019, 1, 18), to: dayOf(2019, 1, 19) });
  const on = { earliest: '2019-01-18', latest: '2019-01-18' };
  const start = dayOf(2019, 1, 18);
  assert.deepEqual(stretchOf({ ...on, value: '2019-01-18T16:30' }), { from: start + 16.5 / 24, to: start + 16.5 / 24 });
  assert.deepEqual(stretchOf({ ...on, value: '2019-01-18TMO' }), { from: start + 0.25, to: start + 0.5 });
  assert.equal(stretchOf({ value: 'P3M' }), null);
  assert.equal(stretchOf({ value: 'PAST_REF' }), null);
});

test('a far-away date does not squash the others: time is broken between', () => {
  const stretches = stretchesOf([year(1087), day('2019-01-18'), day('2019-03-02'), day('2019-06-30')], 4);
  assert.equal(stretches.length, 2);
  assert.ok(stretches[0].from <= dayOf(1087) && stretches[0].to >= dayOf(1088));
  assert.ok(stretches[1].from > dayOf(2018) && stretches[1].to < dayOf(2020));
  const scale = new Scale(stretches, 500);
  assert.ok(
    scale.x(dayOf(2019, 6, 30)) - scale.x(dayOf(2019, 1, 18)) > 200,
    'the months of 2019 have half of the width',
  );
});

test('dates that lie about evenly are not broken, and no more than so often', () => {
  assert.equal(stretchesOf([2001, 2004, 2009, 2013, 2019].map(year), 4).length, 1);
  assert.equal(stretchesOf([year(1972), year(2024)], 4).length, 1, 'two dates squash nothing');
  const far = [
    '1066-01-01',
    '1066-01-09',
    '1500-05-05',
    '1500-05-19',
    '1812-06-24',
    '1812-06-30',
    '2019-01-01',
    '2019-01-09',
  ].map(day);
  assert.equal(stretchesOf(far, 4).length, 4);
  assert.equal(stretchesOf(far, 2).length, 2);
  assert.equal(stretchesOf([], 4).length, 0);
});

test('a scale leads from days to pixels and back, and never backwards', () => {
  const scale = new Scale(stretchesOf([year(1087), day('2019-01-18'), day('2019-06-30')], 4), 480);
  let before = -Infinity;
  for (let at = dayOf(1080); at < dayOf(2021); at += 97) {
    const x = scale.x(at);
    assert.ok(x > before);
    before = x;
    assert.ok(Math.abs(scale.at(x) - at) < 1e-3, civil(at).year);
  }
});

test('zooming holds what is under the pointer, panning stops at the ends', () => {
  const stretches = stretchesOf([2001, 2004, 2009].map(year), 1);
  const scale = new Scale(stretches, 400);
  const at = scale.at(100);
  const closer = new Scale(stretches, 400, scale.zoomed(3, 0.25));
  assert.ok(Math.abs(closer.at(100) - at) < 1e-6);
  assert.deepEqual(closer.moved(-9).from, 0);
  assert.deepEqual(closer.moved(9).to, 1);
  assert.deepEqual(closer.zoomed(1e-9), { from: 0, to: 1 });
  const least = closer.zoomed(1e12);
  assert.ok(least.to > least.from, 'there is a closest');
});

test('a window moves no further than to the point that is asked for', () => {
  const stretches = stretchesOf([year(1990), year(2000), year(2010)], 1);
  const scale = new Scale(stretches, 400, { from: 0, to: 0.2 });
  const to = scale.onto(dayOf(2010, 7));
  const place = scale.place(dayOf(2010, 7));
  assert.ok(place > to.from && place < to.to && Math.abs(to.to - to.from - 0.2) < 1e-9);
  assert.equal(scale.onto(scale.at(10)), scale.window);
});

const labels = (covers, width, window) =>
  ticksOf(new Scale(stretchesOf(covers, 4), width, window)).map(({ ticks, eras }) => [
    ticks.map((t) => t.label),
    eras.map((e) => e.label),
  ]);

test('the marks fit the scale: centuries, years, months, days, hours', () => {
  assert.deepEqual(labels([year(1100), year(1980)], 500)[0][0], [
    '1100',
    '1200',
    '1300',
    '1400',
    '1500',
    '1600',
    '1700',
    '1800',
    '1900',
    '2000',
  ]);
  assert.deepEqual(labels([year(1958), year(1991)], 500)[0][0].slice(0, 3), ['1960', '1965', '1970']);
  assert.deepEqual(labels([day('2018-11-03'), day('2019-03-20')], 220)[0], [
    ['Nov', 'Dec', 'Jan', 'Feb', 'Mar'],
    ['2018', '2019'],
  ]);
  assert.deepEqual(labels([day('2019-01-28'), day('2019-02-08')], 500)[0][1], ['Jan 2019', 'Feb 2019']);
  const clock = (time) => stretchOf({ value: `2019-01-18T${time}`, earliest: '2019-01-18', latest: '2019-01-18' });
  assert.deepEqual(labels([clock('16:00'), clock('18:30')], 200)[0], [
    ['12:00', '15:00', '18:00', '21:00'],
    ['18 Jan 2019'],
  ]);
  assert.deepEqual(labels([{ from: dayOf(-43), to: dayOf(-42) }], 500)[0], [['44 BC', '43 BC'], []]);
});

test('a day that is named stands in the middle of its room, below its point', () => {
  const scale = new Scale(stretchesOf([day('2019-01-18'), day('2019-01-20')], 1), 500);
  const [{ ticks }] = ticksOf(scale);
  const { at } = ticks.find(({ label }) => label === '18');
  assert.ok(Math.abs(at - scale.x(dayOf(2019, 1, 18) + 0.5)) < 1e-6);
});

test('marks never stand closer than their labels need, at any zoom', () => {
  const random = numbers(7);
  for (let i = 0; i < 200; i++) {
    const size = 10 ** (-7 * random.next().value);
    const from = random.next().value * (1 - size);
    const window = { from, to: from + size };
    const scale = new Scale(stretchesOf([year(1087), day('2019-01-18'), day('2019-06-30')], 4), 480, window);
    for (const { ticks } of ticksOf(scale)) {
      ticks
        .slice(1)
        .forEach((tick, j) => assert.ok(tick.x - ticks[j].x > 20, `${ticks[j].label} ${tick.label} at ${size}`));
      assert.ok(ticks.length < 30);
    }
  }
});

test('marks and labels of a chart do not lie over each other, and no point is lost', () => {
  const random = numbers(3);
  const measure = (label) => label.length * 6;
  for (let i = 0; i < 60; i++) {
    const points = Array.from({ length: 1 + Math.floor(random.next().value * 120) }, (_, n) => {
      const from = dayOf(2019) + Math.floor(random.next().value * 400);
      return {
        key: n,
        from,
        to: from + (random.next().value < 0.2 ? 31 : 1),
        label: 'x'.repeat(2 + Math.floor(random.next().value * 14)),
      };
    }).sort((a, b) => a.from - b.from || a.to - b.to);
    const scale = new Scale(stretchesOf(points, 2), 460);
    const { items, lanes } = lay(points, scale, { most: 5, measure });
    assert.ok(lanes <= 5);
    assert.equal(items.flatMap((item) => item.points).length, points.length);
    const boxes = items.map(({ x, width, lane, side, label }) => {
      const room = side === 'left' || side === 'right' ? measure(label) : 0;
      return { lane, from: side === 'left' ? x - room : x, to: side === 'right' ? x + width + room : x + width };
    });
    for (const a of boxes)
      for (const b of boxes) assert.ok(a === b || a.lane !== b.lane || a.to <= b.from || b.to <= a.from);
  }
});

test('what finds no lane is gathered into one mark', () => {
  const points = Array.from({ length: 9 }, (_, i) => ({
    from: dayOf(2019) + i / 100,
    to: dayOf(2019) + 1 + i / 100,
    label: 'Monday',
  }));
  const scale = new Scale([{ from: dayOf(2000), to: dayOf(2030), share: 1 }], 400);
  const { items } = lay(points, scale, { most: 3, measure: () => 40 });
  assert.deepEqual(
    items.map((item) => [item.shape, item.points.length]),
    [
      ['dot', 1],
      ['dot', 1],
      ['cluster', 7],
    ],
  );
});

test('a day is a dot however wide it is drawn, a longer time a bar, and a day too where hours are told', () => {
  const scale = new Scale([{ from: dayOf(2019), to: dayOf(2020), share: 1 }], 400);
  const shapes = (points, on) =>
    lay(
      points.map((p) => ({ ...p, label: 'a' })),
      on,
      { most: 5, measure: () => 6 },
    ).items.map((item) => item.shape);
  const month = stretchOf({ value: '2019-03', earliest: '2019-03-01', latest: '2019-03-31' });
  assert.deepEqual(shapes([month, day('2019-05-01')], scale), ['bar', 'dot']);
  const close = (finest) => new Scale([{ from: dayOf(2019, 5, 1), to: dayOf(2019, 5, 3), share: 1, finest }], 400);
  assert.deepEqual(shapes([day('2019-05-02')], close(1)), ['dot']);
  const morning = stretchOf({ value: '2019-05-02TMO', earliest: '2019-05-02', latest: '2019-05-02' });
  assert.deepEqual(shapes([day('2019-05-02'), morning], close(0.25)), ['bar', 'bar']);
});

test('arrow keys walk by time within a story and to the nearest of the next', () => {
  const bands = [
    {
      points: [
        { from: 1, to: 2 },
        { from: 5, to: 6 },
        { from: 9, to: 10 },
      ],
    },
    {
      points: [
        { from: 0, to: 1 },
        { from: 8, to: 9 },
      ],
    },
  ];
  const at = { band: 0, first: 1, last: 1 };
  assert.deepEqual(walk(bands, at, 'ArrowRight'), { band: 0, point: 2 });
  assert.deepEqual(walk(bands, at, 'ArrowLeft'), { band: 0, point: 0 });
  assert.deepEqual(
    walk(bands, { band: 0, first: 0, last: 1 }, 'ArrowRight'),
    { band: 0, point: 2 },
    'past what is gathered',
  );
  assert.equal(walk(bands, { band: 0, first: 2, last: 2 }, 'ArrowRight'), null);
  assert.deepEqual(walk(bands, at, 'ArrowDown'), { band: 1, point: 1 });
  assert.equal(walk(bands, at, 'ArrowUp'), null);
  assert.deepEqual(walk(bands, at, 'Home'), { band: 0, point: 0 });
  assert.deepEqual(walk(bands, at, 'End'), { band: 0, point: 2 });
});

// The points of a report.

const text =
  'Mill\nOn Friday, 18 January 2019, it burned for three hours. Friday was dry, 1987 was not.\nInn\nIn 1087 it stood.';
const at = (words, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const sure = { confidence: 0.9, why: '', article: 0 };
const on = (value, earliest = value, latest = value) => ({ type: 'DATE', value, earliest, latest });
const report = {
  articles: [
    {
      start: 0,
      end: text.indexOf('Inn') - 1,
      headline: at('Mill'),
      published: { ...at('18 January 2019'), value: '2019-01-18' },
      people: [],
      lines: [],
    },
    { start: text.indexOf('Inn'), end: text.length, headline: at('Inn'), people: [], lines: [] },
  ],
  dates: [
    { ...sure, ...at('Friday'), ...on('2019-01-18') },
    { ...sure, ...at('18 January 2019'), ...on('2019-01-18') },
    { ...sure, ...at('three hours'), type: 'DURATION', value: 'PT3H' },
    { ...sure, ...at('Friday', 40), ...on('2019-01-18') },
    { ...sure, ...at('1987'), ...on('1987', '1987-01-01', '1987-12-31'), confidence: 0.2 },
    { ...sure, ...at('1087'), ...on('1087', '1087-01-01', '1087-12-31'), article: 1 },
  ],
};

test('dates are told by story in order of time; one told several times is one point', () => {
  const { bands, aside } = timelineOf(report, text, null);
  assert.deepEqual(
    bands.map((b) => [b.title, b.points.map((p) => [p.title, p.label, p.places.length, p.published, p.unsure])]),
    [
      [
        'Mill',
        [
          ['1987', '1987', 1, false, true],
          ['Friday 18 January 2019', 'Friday 3×', 3, true, false],
        ],
      ],
      ['Inn', [['1087', '1087', 1, false, false]]],
    ],
  );
  assert.deepEqual(bands[0].points[1].words, ['Friday', '18 January 2019']);
  assert.deepEqual(bands[0].points[1].context, {
    before: 'On ',
    words: 'Friday',
    after: ', 18 January 2019, it burned for three hours. Friday …',
  });
  assert.deepEqual(
    aside.map((p) => [p.title, p.from]),
    [['3 hours', undefined]],
  );
});

test('what is counted from no date is told apart by its words', () => {
  const week = { type: 'DATE', value: 'XXXX-WXX' };
  const { aside } = timelineOf({ ...report, dates: [{ ...sure, ...at('Friday'), ...week }, { ...sure, ...at('three hours'), ...week }] }, text, 0);
  assert.deepEqual(aside.map((p) => [p.title, p.places.length]), [
    ['“Friday” (no date to count from)', 1], ['“three hours” (no date to count from)', 1],
  ]);
});

test('one story alone', () => {
  const { bands, aside } = timelineOf(report, text, 1);
  assert.deepEqual(
    bands.map((b) => b.title),
    ['Inn'],
  );
  assert.deepEqual(aside, []);
});

test('a day of publication that no date tells has a point of its own', () => {
  const stated = {
    ...report,
    articles: report.articles.map((a, i) =>
      i === 1 ? { ...a, published: { start: 0, end: 0, value: '2020-02-02' } } : a,
    ),
  };
  const last = timelineOf(stated, text, 1).bands[0].points.at(-1);
  assert.deepEqual([last.title, last.published, last.places], ['Sunday 2 February 2020', true, []]);
});
