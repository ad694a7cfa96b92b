// Dates that are counted from one that the editor corrected: 'two days later'. The analyzer alone can count, so it reads the
// text once more with the corrected dates written out in it. In come a report, its text and the corrections; out goes that
// text, and with its report the dates of the first with new values and what is to be looked at in them. What was corrected itself is left to changes.js.

import { moved } from '../edit.js';
import { strings as s } from '../strings.js';
import { dateInWords } from '../timex.js';
import { find } from './anchor.js';
import { calendarOf } from './calendar.js';
import { isOfDates } from './draft.js';

/** The text with the corrected dates written out, as {text, edits}; null if no other date was counted from one of them. */
export function writtenOut(report, text, changes) {
  const edits = editsOf(report, text, changes);
  if (followers(report, edits).length === 0) return null;
  let [written, from] = ['', 0];
  for (const { start, end, words } of edits) {
    written += text.slice(from, start) + words;
    from = end;
  }
  return { text: written + text.slice(from), edits };
}

/** The dates of a report and their checks as they are in another, which is of the text written out: {dates, checks}. */
export function recounted(report, { edits }, again) {
  const counted = new Map(again.dates.map((date) => [placeOf(date), date]));
  const odd = new Map(again.checks.filter(isOfDates).map((check) => [placeOf(check), check]));
  const follow = new Map();
  const checks = [];
  for (const date of followers(report, edits)) {
    const there = placeOf(placeIn(date, edits));
    const now = counted.get(there);
    if (now && now.value !== date.value) {
      const { start, end, article } = date;
      follow.set(date, { ...now, start, end, article, why: `${now.why} ${s.corrections.follows}` });
      if (odd.has(there)) checks.push({ ...odd.get(there), start, end, also: [] });
    }
  }
  const followed = new Set([...follow.keys()].map(placeOf));
  checks.push(...report.checks.filter((check) => !isOfDates(check) || !followed.has(placeOf(check))));
  return { dates: report.dates.map((date) => follow.get(date) ?? date), checks: checks.sort((a, b) => a.start - b.start) };
}

/** How many dates have other values than before; a correction of a date changes one itself. */
export function differing(before, after) {
  const values = new Map(before.map((date) => [placeOf(date), date.value]));
  return after.filter((date) => values.has(placeOf(date)) && values.get(placeOf(date)) !== date.value).length;
}

/** What is written in place of corrected dates, in text order: [{start, end, words, date}]. */
function editsOf(report, text, changes) {
  const dates = new Map(report.dates.map((date) => [placeOf(date), date]));
  const edits = new Map();
  for (const change of changes) {
    if (change.do !== 'date' && change.do !== 'no-date') continue;
    const span = find(text, change.at);
    const date = span && dates.get(placeOf(span));
    if (!date) continue;
    const day = change.value?.split('T')[0];
    // A time alone is of a day that stays.
    const { earliest } = day ? calendarOf(day, change.mod) : {};
    if (date.earliest && earliest && day !== date.value) edits.set(date, { ...span, date, words: dateInWords({ type: 'DATE', value: day }) });
    else edits.delete(date);
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** The dates that were counted from one of the corrected, or from one that was counted from it, and so on. */
function followers(report, edits) {
  const corrected = new Set(edits.map(({ date }) => date));
  const key = (day, article) => `${day} ${article}`;
  const from = new Set(edits.map(({ date }) => key(date.earliest, date.article)));
  return report.dates.filter((date) => {
    if (corrected.has(date)) return false;
    // '10 a.m. on Tuesday' is that Tuesday's.
    const days = [date.anchor, date.type === 'TIME' && date.earliest].filter(Boolean);
    const follows = days.some((day) => from.has(key(day, date.article)));
    if (follows && date.earliest) from.add(key(date.earliest, date.article));
    return follows;
  });
}

/** Where a place is in the text written out. */
function placeIn(place, edits) {
  let now = place;
  let before = 0;
  for (const { start, end, words } of edits) {
    const by = words.length - (end - start);
    now = moved(now, { start: start + before, end: end + before, by }) ?? now;
    before += by;
  }
  return now;
}

const placeOf = ({ start, end }) => `${start}-${end}`;
