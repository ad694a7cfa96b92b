// Corrections: what each does to a report, that all of it fits together whatever is done, and that they hold where
// their words still stand.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { analyze, initSync } from '../../dist/www/copydesk.js';
import { anchorOf } from '../../www/corrections/anchor.js';
import { Corrections } from '../../www/corrections/corrections.js';
import { formOf, quoteIn, scopesOf, who } from '../../www/corrections/refer.js';
import { said } from '../../www/corrections/said.js';
import { schema, valid } from './schema.js';

const text = `Harbour gate stays shut

By Mara Quint

May 6, 2024

The Tollan harbour board will keep its gate shut, Mr Osei Brandt, its chairman, said on Friday. “We close it for the winter,” said Mr Brandt. “It opens in April.”

Ida Brandt, his sister, disagrees. “Nobody asked the boats,” she said. Brandt sails a cutter. Tollan has 30 of them. Sverd came in last.

Mara Quint reports for the Tollan Gazette.
`;
let found;

before(async () => {
  initSync({ module: await readFile(new URL('../../dist/www/copydesk_bg.wasm', import.meta.url)) });
  found = analyze(text);
});

/** The report with some changes. */
const corrected = (...changes) => new Corrections(changes).apply(found, text);
const nth = (words, n = 1) => {
  let at = -1;
  for (let i = 0; i < n; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, words);
  return { start: at, end: at + words.length };
};
const at = (words, n) => anchorOf(text, nth(words, n));
const mentionAt = (report, { start, end }) => report.names.findIndex((name) => name.start === start && name.end === end);
const entityCalled = (report, name) => report.entities.findIndex((entity) => entity.name === name);
const ref = (name) => who(found, text, entityCalled(found, name));
const entity = (report, name) => report.entities[entityCalled(report, name)];
const forms = (report, name) => entity(report, name)?.mentions.map((i) => formOf(text, report.names[i]));
const quote = (report, words) => report.quotes.find(({ start, end }) => text.slice(start, end) === words);
const speaker = (report, words) => report.entities[quote(report, words).speaker?.entity]?.name;

test('the text of these tests is read as they suppose', () => {
  assert.deepEqual(forms(found, 'Osei Brandt').slice(0, 2), ['Osei Brandt', 'Brandt']);
  assert.equal(speaker(found, 'We close it for the winter,'), 'Osei Brandt');
  assert.equal(quote(found, 'It opens in April.').continues, found.quotes.indexOf(quote(found, 'We close it for the winter,')));
  assert.equal(speaker(found, 'Nobody asked the boats,'), 'Ida Brandt');
  assert.equal(entityCalled(found, 'Sverd'), -1);
});

test('without corrections the report is the analyzer’s own', () => {
  assert.equal(new Corrections().apply(found, text), found);
});

test('one is merged into another, with quotes, roles and forms', () => {
  const report = corrected({ do: 'same', these: { who: ref('Osei Brandt') }, as: ref('Ida Brandt') });
  assert.equal(entityCalled(report, 'Osei Brandt'), -1);
  assert.ok(entity(report, 'Ida Brandt').aliases.includes('Osei Brandt'));
  assert.equal(speaker(report, 'We close it for the winter,'), 'Ida Brandt');
  assert.deepEqual(report.names[mentionAt(report, nth('Osei Brandt'))], {
    ...found.names[mentionAt(found, nth('Osei Brandt'))], entity: entityCalled(report, 'Ida Brandt'), confidence: 1, why: 'Corrected by you.',
  });
});

test('who is known by a pronoun is merged too', () => {
  assert.equal(quote(found, 'Nobody asked the boats,').speaker.via, 'pronoun');
  const report = corrected({ do: 'same', these: { who: ref('Ida Brandt') }, as: ref('Mara Quint') });
  assert.equal(speaker(report, 'Nobody asked the boats,'), 'Mara Quint');
});

test('a short name that is merged with a fuller one takes the fuller', () => {
  const apart = { do: 'apart', these: { at: at('Brandt', 2) } };
  const alone = corrected(apart);
  const back = { do: 'same', these: { who: ref('Osei Brandt') }, as: who(alone, text, entityCalled(alone, 'Brandt')) };
  assert.ok(entity(corrected(apart, back), 'Osei Brandt').aliases.includes('Brandt'));
});

test('a name is taken out of an entity, or given to another, and the quotes read off it go along', () => {
  const report = corrected({ do: 'same', these: { at: at('Brandt', 2) }, as: ref('Ida Brandt') });
  assert.ok(forms(report, 'Ida Brandt').includes('Brandt'));
  assert.equal(speaker(report, 'We close it for the winter,'), 'Ida Brandt');
  assert.equal(speaker(report, 'It opens in April.'), 'Ida Brandt', 'and what was carried on from them');
  const apart = corrected({ do: 'apart', these: { at: at('Brandt', 2) } });
  assert.deepEqual(forms(apart, 'Brandt'), ['Brandt']);
  assert.equal(entity(apart, 'Brandt').honorific, 'Mr');
});

test('a correction is about all names of somebody, those of one form or one alone', () => {
  const merged = { do: 'same', these: { who: ref('Ida Brandt') }, as: ref('Osei Brandt') };
  const report = corrected(merged);
  const scopes = scopesOf(report, text, mentionAt(report, nth('Brandt', 2)));
  assert.deepEqual(scopes.map(({ scope, count }) => [scope, count]), [['all', 4], ['form', 2], ['one', 1]]);
  for (const { these, count } of scopes) {
    const changed = corrected(merged, { do: 'kind', these, kind: 'product' });
    assert.equal(changed.names.filter(({ kind }) => kind === 'product').length, count);
  }
});

test('the kind of an entity, and of one name of it', () => {
  const all = corrected({ do: 'kind', these: { who: ref('Ida Brandt') }, kind: 'product' });
  assert.equal(entity(all, 'Ida Brandt').kind, 'product');
  const byline = corrected({ do: 'kind', these: { who: ref('Mara Quint') }, kind: 'organisation' });
  assert.deepEqual(byline.articles[0].people, [], 'who wrote it is a person');
  const one = corrected({ do: 'kind', these: { at: at('Mara Quint', 2) }, kind: 'organisation' });
  assert.deepEqual(one.entities.filter((e) => e.name === 'Mara Quint').map((e) => e.kind), ['person', 'organisation']);
});

test('what is no name is gone, and a quote that was read off it keeps its words alone', () => {
  const report = corrected({ do: 'no-name', these: { who: ref('Osei Brandt') } });
  assert.equal(entityCalled(report, 'Osei Brandt'), -1);
  const { speaker: left } = quote(report, 'We close it for the winter,');
  assert.equal('entity' in left, false);
  assert.equal(left.text, text.slice(left.start, left.end));
  const short = corrected({ do: 'no-name', these: { at: at('Brandt', 2) } });
  assert.equal(speaker(short, 'We close it for the winter,'), undefined, 'which was read off that name');
  assert.equal(speaker(short, 'The Tollan harbour board will keep its gate shut'), 'Osei Brandt');
  const one = corrected({ do: 'no-name', these: { at: at('Mara Quint', 2) } });
  assert.deepEqual(forms(one, 'Mara Quint'), ['Mara Quint']);
});

test('new names are marked wherever their words stand, and join who is called so', () => {
  const report = corrected({ do: 'name', at: at('Sverd'), kind: 'product' });
  assert.deepEqual(forms(report, 'Sverd'), ['Sverd']);
  const more = corrected({ do: 'name', at: at('boats'), kind: 'organisation' }, { do: 'name', at: at('gate'), kind: 'place' });
  assert.deepEqual(forms(more, 'boats'), ['boats']);
  assert.deepEqual(forms(more, 'gate'), ['gate', 'gate'], 'each of them');
  const over = corrected({ do: 'name', at: at('Tollan harbour board'), kind: 'organisation' });
  assert.deepEqual(forms(over, 'Tollan harbour board'), ['Tollan harbour board'], 'it takes the place of what it covers');
});

test('a date gets another value, with its days; one that is none is gone', () => {
  const report = corrected({ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' });
  const friday = report.dates.find(({ start }) => start === nth('Friday').start);
  assert.deepEqual(friday, {
    ...nth('Friday'), type: 'DATE', value: '2024-05-10', edtf: '2024-05-10', earliest: '2024-05-10', latest: '2024-05-10', article: 0,
    confidence: 1, why: 'Corrected by you.',
  });
  const published = corrected({ do: 'date', at: at('May 6, 2024'), type: 'DATE', value: '2024-05-07' });
  assert.equal(published.articles[0].published.value, '2024-05-07');
  const none = corrected({ do: 'no-date', at: at('Friday') });
  assert.equal(none.dates.length, found.dates.length - 1);
  const wider = { ...found, dates: found.dates.map((date) => (date.start === nth('Friday').start ? { ...date, start: date.start - 3 } : date)) };
  const { dates } = new Corrections([{ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }]).apply(wider, text);
  assert.equal(dates.length, found.dates.length, 'it takes the place of what is read there after an edit');
  const marked = corrected({ do: 'date', at: at('winter'), type: 'DATE', value: '2024-WI' });
  assert.ok(marked.dates.some(({ value }) => value === '2024-WI'));
});

test('a quote gets a speaker, by name or by words, and what goes on from it the same', () => {
  const close = at('We close it for the winter,');
  const named = corrected({ do: 'speaker', at: close, who: ref('Ida Brandt') });
  assert.deepEqual(['We close it for the winter,', 'It opens in April.'].map((words) => speaker(named, words)), ['Ida Brandt', 'Ida Brandt']);
  assert.deepEqual([quote(named, 'We close it for the winter,').speaker.via, quote(named, 'It opens in April.').speaker.via], ['name', 'carried']);
  const words = corrected({ do: 'speaker', at: close, words: at('his sister') });
  assert.deepEqual(quote(words, 'We close it for the winter,').speaker, { ...nth('his sister'), text: 'his sister', via: 'role' });
  const opens = corrected({ do: 'speaker', at: at('It opens in April.'), who: ref('Ida Brandt') });
  assert.equal(speaker(opens, 'We close it for the winter,'), 'Osei Brandt');
  assert.equal('continues' in quote(opens, 'It opens in April.'), false, 'another speaker goes on from nobody');
  const nobody = corrected({ do: 'no-speaker', at: close });
  assert.equal('speaker' in quote(nobody, 'It opens in April.'), false);
  const gone = corrected({ do: 'no-quote', at: close });
  assert.equal(gone.quotes.length, found.quotes.length - 1);
  const chain = { ...found, quotes: found.quotes.map((one, i) => (i > 1 ? { ...one, continues: i - 1 } : one)) };
  const middle = new Corrections([{ do: 'no-quote', at: at('It opens in April.') }]).apply(chain, text);
  assert.equal(quote(middle, 'Nobody asked the boats,').continues, middle.quotes.indexOf(quote(middle, 'We close it for the winter,')));
});

test('words are marked as a quote, with who said them or nobody', () => {
  const words = 'disagrees';
  const report = corrected({ do: 'quote', at: at(words), who: ref('Ida Brandt') });
  const made = quote(report, words);
  assert.deepEqual([made.kind, made.article, made.confidence, made.outer], ['direct', 0, 1, nth(words)]);
  assert.equal(speaker(report, words), 'Ida Brandt');
  assert.equal(quote(corrected({ do: 'quote', at: at(words), words: at('his sister') }), words).speaker.text, 'his sister');
  assert.equal('speaker' in quote(corrected({ do: 'quote', at: at(words) }), words), false);
  const then = corrected({ do: 'quote', at: at(words) }, { do: 'speaker', at: at(words), who: ref('Osei Brandt') });
  assert.equal(speaker(then, words), 'Osei Brandt', 'it is corrected like any other');
  assert.deepEqual(corrected({ do: 'quote', at: at(words) }, { do: 'no-quote', at: at(words) }).quotes, found.quotes);
});

test('a new quote keeps the marks around it, and takes the place of those that it touches but not of reported speech around it', () => {
  const without = { ...found, quotes: found.quotes.filter((one) => one !== quote(found, 'Nobody asked the boats,')) };
  const made = (own, words) => new Corrections([{ do: 'quote', at: at(words) }]).apply(own, text);
  const { start, end } = nth('Nobody asked the boats,');
  assert.deepEqual(quote(made(without, 'Nobody asked the boats,'), 'Nobody asked the boats,').outer, { start: start - 1, end: end + 1 });
  const longer = made(found, 'asked the boats,” she said. Brandt');
  assert.equal(quote(longer, 'Nobody asked the boats,'), undefined);
  const reported = 'The Tollan harbour board will keep its gate shut';
  assert.equal(quote(found, reported).kind, 'indirect');
  assert.ok(quote(made(found, 'will keep its gate shut'), reported));
  assert.equal(quote(made(found, reported), reported).kind, 'direct');
});

test('of selected words the marks around them are no part of the quote', () => {
  const inside = (words) => {
    const stretch = quoteIn(words, { start: 0, end: words.length });
    return stretch && words.slice(stretch.start, stretch.end);
  };
  for (const selected of ['We wait', ' “We wait” ', '"We wait"', '‘We wait', '“We wait']) assert.equal(inside(selected), 'We wait');
  assert.equal(inside('for the boats’'), 'for the boats’', 'it may be an apostrophe');
  for (const none of ['', ' ', '“”', 'We\nwait', 'x'.repeat(2001)]) assert.equal(inside(none), null, none);
});

test('a check is settled, or falls away with what it is about', () => {
  const checked = { ...found, checks: [{ ...nth('Friday'), code: 'weekday', message: 'Look.', also: [] }, { ...nth('boats'), code: 'x', message: 'Look.', also: [] }] };
  const left = (change) => new Corrections([change]).apply(checked, text).checks.map((check) => check.code);
  assert.deepEqual(left({ do: 'dismiss', at: at('boats'), code: 'x' }), ['weekday']);
  assert.deepEqual(left({ do: 'no-date', at: at('Friday') }), ['x']);
});

test('a check of what a date means goes when the editor has told that, and comes back with undo', () => {
  const check = (words, code) => ({ ...nth(words), code, message: 'Look.', also: [] });
  const checked = { ...found, checks: [check('May 6, 2024', 'day-or-month'), check('May 6, 2024', 'paragraph-twice'), check('Friday', 'weekday')] };
  const corrections = new Corrections([{ do: 'date', at: at('May 6, 2024'), type: 'DATE', value: '2024-06-05' }]);
  const left = () => corrections.apply(checked, text).checks.map(({ code }) => code);
  assert.deepEqual(left(), ['paragraph-twice', 'weekday'], 'no other check, and none of another date');
  corrections.undo();
  assert.deepEqual(left(), ['day-or-month', 'paragraph-twice', 'weekday']);
  const wider = { ...checked, dates: checked.dates.map((date) => (date.start === nth('Friday').start ? { ...date, start: date.start - 3 } : date)) };
  wider.checks = [{ ...check('Friday', 'weekday'), start: nth('Friday').start - 3 }];
  const told = new Corrections([{ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }]).apply(wider, text);
  assert.deepEqual(told.checks, [], 'nor of what is read there after an edit');
});

test('a change is told in words', () => {
  assert.equal(said({ do: 'same', these: { who: ref('Osei Brandt') }, as: ref('Ida Brandt') }), 'Merged “Osei Brandt” into Ida Brandt.');
  assert.equal(said({ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }), '“Friday” now means Friday 10 May 2024.');
  assert.equal(said({ do: 'quote', at: at('gate'), who: ref('Ida Brandt') }), 'Marked “gate” as said by Ida Brandt.');
  assert.equal(said({ do: 'quote', at: at('gate') }), 'Marked “gate” as a quote.');
  const long = said({ do: 'no-quote', at: at('The Tollan harbour board will keep its gate shut, Mr Osei Brandt') });
  assert.equal(long, '“The Tollan harbour board will keep its gate …” is no longer a quote.');
});

test('undo and redo, and taking one out of the middle', () => {
  const corrections = new Corrections();
  const [first, second] = [{ do: 'no-date', at: at('Friday') }, { do: 'no-name', these: { who: ref('Ida Brandt') } }];
  corrections.add(first);
  corrections.add(second);
  assert.deepEqual([corrections.canUndo, corrections.canRedo], [true, false]);
  corrections.remove(first);
  assert.deepEqual(corrections.list, [second]);
  corrections.undo();
  corrections.undo();
  assert.deepEqual(corrections.list, [first]);
  corrections.redo();
  assert.deepEqual(corrections.list, [first, second]);
  corrections.undo();
  corrections.add(first);
  assert.equal(corrections.canRedo, false);
  const kept = new Corrections(JSON.parse(JSON.stringify(corrections)));
  assert.deepEqual(kept.apply(found, text), corrections.apply(found, text));
  kept.undo();
  assert.equal(kept.list.length, 1, 'what was kept can be undone');
});

/** The corrections after an edit, and what they make of the text then. */
function edited(changes, to) {
  const corrections = new Corrections(structuredClone(changes));
  corrections.apply(found, text);
  corrections.edited(text, to);
  return [corrections, corrections.apply(analyze(to), to)];
}

test('corrections go along with the text while it is edited', () => {
  const changes = [
    { do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' },
    { do: 'same', these: { at: at('Brandt', 2) }, as: ref('Ida Brandt') },
  ];
  for (const to of [`New first line.\n\n${text}`, text.replace('said on Friday', 'told us on Friday'), text.replace('30 of them', '40')]) {
    const [corrections, report] = edited(changes, to);
    assert.equal(corrections.holding, 2, to);
    assert.ok(report.dates.some(({ value }) => value === '2024-05-10'));
  }
});

test('a correction whose words are gone sleeps, and wakes with them', () => {
  const changes = [{ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }];
  const without = text.replace('Friday', 'the quay');
  const [corrections, report] = edited(changes, without);
  assert.equal(corrections.holding, 0);
  assert.equal(corrections.holds(corrections.list[0]), false);
  assert.equal(report.dates.some(({ value }) => value === '2024-05-10'), false);
  corrections.edited(without, text);
  assert.ok(corrections.apply(found, text).dates.some(({ value }) => value === '2024-05-10'));
  assert.equal(corrections.holding, 1);
});

test('a word that grew into another is not the same word', () => {
  const [corrections] = edited([{ do: 'name', at: at('Sverd'), kind: 'product' }], text.replace('Sverd', 'Sverdrup'));
  assert.equal(corrections.holding, 0);
});

test('the same story in another place of another text keeps its corrections', () => {
  const other = `Another story\n\nOn Friday it rained.\n\n${text}`;
  const corrections = new Corrections([{ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }]);
  const { dates } = corrections.apply(analyze(other), other);
  assert.deepEqual(dates.filter(({ value }) => value === '2024-05-10').map(({ start }) => start), [other.lastIndexOf('Friday')]);
  const apart = new Corrections([{ do: 'date', at: at('Friday'), type: 'DATE', value: '2024-05-10' }]);
  apart.apply(analyze('On Friday it rained.'), 'On Friday it rained.');
  assert.equal(apart.holding, 0, 'the same word elsewhere is not the same place');
});

/** Everything of a report fits together. */
function consistent(report, of) {
  const called = (words) => words.replace(/\s+/g, ' ');
  report.names.forEach((name, i) => {
    assert.ok(report.entities[name.entity].mentions.includes(i));
    assert.equal(report.entities[name.entity].kind, name.kind);
    if (i > 0) assert.ok(report.names[i - 1].end <= name.start, 'names overlap');
    assert.ok(name.article < report.articles.length);
  });
  let first = -1;
  for (const { mentions, name, aliases, roles } of report.entities) {
    assert.ok(mentions.length > 0 && mentions[0] > first, 'entities in order of first mention');
    first = mentions[0];
    assert.deepEqual(mentions, [...new Set(mentions)].sort((a, b) => a - b));
    const there = new Set(mentions.map((i) => called(of.slice(report.names[i].start, report.names[i].end))));
    assert.deepEqual([...there].sort(), [...new Set([name, ...aliases])].sort());
    assert.equal(new Set([name, ...aliases]).size, aliases.length + 1);
    for (const { start, end } of roles) assert.ok(start < end && end <= of.length);
  }
  for (const items of [report.dates, report.quotes]) {
    items.forEach((item, i) => i > 0 && assert.ok(items[i - 1].start <= item.start, 'in text order'));
  }
  report.quotes.forEach(({ speaker: by, continues }, i) => {
    if (continues !== undefined) assert.ok(continues < i);
    if (!by) return;
    assert.equal(of.slice(by.start, by.end), by.text);
    if ('entity' in by) assert.ok(by.entity < report.entities.length);
  });
  for (const { people, byline } of report.articles) {
    for (const e of people) {
      assert.equal(report.entities[e].kind, 'person');
      assert.ok(report.entities[e].mentions.some((i) => report.names[i].start >= byline.start && report.names[i].end <= byline.end));
    }
  }
}

/** Numbers that look random and are the same each time (mulberry32). */
function random(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Some change of a report that an editor could make, or null. */
function someChange(report, of, pick) {
  const kinds = ['person', 'organisation', 'place', 'nationality', 'event', 'product', 'work'];
  const someName = () => {
    const scopes = scopesOf(report, of, pick(report.names.length));
    return scopes[pick(scopes.length)].these;
  };
  const someone = () => who(report, of, pick(report.entities.length));
  const one = (items) => anchorOf(of, items[pick(items.length)]);
  const words = () => {
    const all = [...of.matchAll(/\w+(?: \w+)?/g)];
    const { index, 0: found } = all[pick(all.length)];
    return anchorOf(of, { start: index, end: index + found.length });
  };
  const { names, dates, quotes, checks } = report;
  switch (pick(12)) {
    case 0: return names.length ? { do: 'same', these: someName(), as: someone() } : null;
    case 1: return names.length ? { do: 'apart', these: someName() } : null;
    case 2: return names.length ? { do: 'kind', these: someName(), kind: kinds[pick(7)] } : null;
    case 3: return names.length ? { do: 'no-name', these: someName() } : null;
    case 4: return { do: 'name', at: words(), kind: kinds[pick(7)] };
    case 5: return dates.length ? { do: 'date', at: one(dates), type: 'DATE', value: '2019-01-18' } : null;
    case 6: return dates.length ? { do: 'no-date', at: one(dates) } : null;
    case 7: return quotes.length && names.length ? { do: 'speaker', at: one(quotes), who: someone() } : null;
    case 8: return quotes.length ? { do: 'speaker', at: one(quotes), words: words() } : null;
    case 9: return { do: 'quote', at: words(), ...(names.length && { who: someone() }) };
    case 10: return quotes.length ? { do: pick(2) ? 'no-quote' : 'no-speaker', at: one(quotes) } : null;
    default: return checks.length ? { do: 'dismiss', at: one(checks), code: checks[0].code } : null;
  }
}

test('whatever is done, the report fits together, and undo and redo lead to the same', async () => {
  const pages = [text, await readFile(new URL('../../www/sample.txt', import.meta.url), 'utf8')];
  for (const name of ['wire', 'interview']) {
    pages.push(await readFile(new URL(`../pages/${name}.txt`, import.meta.url), 'utf8'));
  }
  for (const [n, page] of pages.entries()) {
    const own = analyze(page);
    const before = structuredClone(own);
    for (let seed = 0; seed < 8; seed++) {
      const pick = random(n * 1000 + seed);
      const corrections = new Corrections();
      const reports = [own];
      for (let i = 0; i < 20; i++) {
        const change = someChange(reports.at(-1), page, pick);
        if (!change) continue;
        corrections.add(change);
        const report = corrections.apply(own, page);
        consistent(report, page);
        assert.ok(corrections.holds(change), `${n} ${seed} ${JSON.stringify(change)}`);
        assert.equal(corrections.holding, corrections.list.length);
        reports.push(report);
      }
      valid(reports.at(-1), schema);
      assert.deepEqual(own, before, 'the analyzer’s report stays as it was');
      for (let i = reports.length - 2; i >= 0; i--) {
        corrections.undo();
        assert.deepEqual(corrections.apply(own, page), reports[i]);
      }
      for (let i = 1; i < reports.length; i++) {
        corrections.redo();
        if (i % 5 === 0) assert.deepEqual(corrections.apply(own, page), reports[i]);
      }
      assert.deepEqual(new Corrections(JSON.parse(JSON.stringify(corrections))).apply(own, page), reports.at(-1), 'kept and read again');
    }
  }
});

test('after any edit the report fits together too', () => {
  const pick = random(7);
  for (let round = 0; round < 20; round++) {
    const corrections = new Corrections();
    let now = text;
    let own = found;
    for (let i = 0; i < 8; i++) {
      const change = someChange(corrections.apply(own, now), now, pick);
      if (change) corrections.add(change);
      const from = pick(now.length);
      const next = now.slice(0, from) + ['', ' Ida Brandt', '\n\n', ' x '][pick(4)] + now.slice(from + pick(30));
      corrections.edited(now, next);
      now = next;
      own = analyze(now);
      consistent(corrections.apply(own, now), now);
    }
  }
});
