// A page with two stories and its report, for the tests of what leaves the desk. It has an emoji, a combining mark and
// words that one format or another could take for its own signs.

export const text = [
  'Mill fire in Aldbrook',
  '15 March 2024',
  '🔥 Dr. Zoe\u0308 Marsh owns the *Aldbrook* <Mill>. The fire began on Monday. “We lost everything, nearly,” Marsh said. “Stop!” The mill says it will open in 2025.',
  '=Cause unknown, say "experts"',
  '',
  'Ferry is back',
  'The ferry ran again in June 1931. “It floats,” Marsh said.',
].join('\n');

/** The place of some words, from their first or a later occurrence. */
export const at = (words, from = 0) => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`no '${words}'`);
  return { start, end: start + words.length };
};
const ferry = text.indexOf('Ferry');
const lines = text.split('\n').reduce(({ all, start }, words) => {
  if (words) all.push({ start, end: start + words.length, role: 'body' });
  return { all, start: start + words.length + 1 };
}, { all: [], start: 0 }).all;
const sure = { confidence: 0.9, why: 'Because.', article: 0 };
const quote = (words, more) => {
  const outer = at(`“${words}”`);
  return { ...sure, start: outer.start + 1, end: outer.end - 1, outer, kind: 'direct', ...more };
};
const [headline, pubdate, body, cause, second, last] = lines;
headline.role = second.role = 'headline';
pubdate.role = 'pubdate';

export const report = {
  version: '0.1.0',
  articles: [
    { start: 0, end: cause.end, headline: at('Mill fire in Aldbrook'), published: { ...at('15 March 2024'), value: '2024-03-15' }, people: [], lines: [headline, pubdate, body, cause] },
    { start: ferry, end: text.length, headline: at('Ferry is back'), people: [1], lines: [second, last] },
  ],
  dates: [
    { ...sure, ...at('15 March 2024'), type: 'DATE', value: '2024-03-15', edtf: '2024-03-15', earliest: '2024-03-15', latest: '2024-03-15' },
    { ...sure, ...at('Monday'), type: 'DATE', value: '2024-03-11', edtf: '2024-03-11', earliest: '2024-03-11', latest: '2024-03-11', anchor: '2024-03-15' },
    { ...sure, ...at('2025'), type: 'DATE', value: '2025', edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31', confidence: 0.4 },
    { ...sure, ...at('June 1931'), type: 'DATE', value: '1931-06', edtf: '1931-06', earliest: '1931-06-01', latest: '1931-06-30', article: 1 },
  ],
  names: [
    { ...sure, ...at('Aldbrook'), kind: 'place', entity: 0 },
    { ...sure, ...at('Zoe\u0308 Marsh'), kind: 'person', entity: 1 },
    { ...sure, ...at('Marsh', text.indexOf('nearly')), kind: 'person', entity: 1 },
    { ...sure, ...at('Marsh', ferry), kind: 'person', entity: 1, article: 1 },
  ],
  entities: [
    { kind: 'place', name: 'Aldbrook', aliases: [], mentions: [0], roles: [] },
    { kind: 'person', name: 'Zoe\u0308 Marsh', aliases: ['Marsh'], mentions: [1, 2, 3], roles: [at('owns')], honorific: 'Dr.' },
  ],
  quotes: [
    quote('We lost everything, nearly,', {
      speaker: { entity: 1, ...at('Marsh', text.indexOf('nearly')), text: 'Marsh', via: 'name' }, cue: at('said'),
    }),
    quote('Stop!', {}),
    quote('It floats,', {
      article: 1, speaker: { entity: 1, ...at('Marsh', ferry), text: 'Marsh', via: 'name' }, cue: at('said', ferry),
    }),
  ],
  checks: [
    { ...at('Monday'), code: 'weekday', message: 'Which Monday?', also: [at('15 March 2024'), at('June 1931')] },
    { ...at('=Cause unknown'), code: 'x', message: '=Look here, "twice".', also: [] },
  ],
};

/** What an empty desk has. */
export const nothing = { version: '0.1.0', articles: [], dates: [], names: [], entities: [], quotes: [], checks: [] };
