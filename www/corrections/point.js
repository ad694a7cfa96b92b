// A day, a month, a year or another period as an editor types it, with a time of day or without: words in, {type, value}
// out, null for anything else. Lengths and repeated times are left to when.js.

import { strings as s } from '../strings.js';
import { lengthOf, weekOf, weekdayOf } from './calendar.js';

/** What was typed is a date that cannot be. */
export class NoDate extends Error {}

/** A day or a period, with a time of day or without. */
export function point(words) {
  const split = withTime(words);
  const day = calendarDay(split?.day ?? words) ?? period(split?.day ?? words);
  if (!split) return day && { type: 'DATE', value: day };
  return split.day === '' || day ? { type: 'TIME', value: `${day ?? ''}T${split.time}` } : null;
}

/** 'Friday 18 January 2019 09:30' as its day and its time; null without a time. */
function withTime(words) {
  let m = /^(?:(.*?) )?(?:at )?(\d\d?)[:.](\d\d)(?::(\d\d))? ?(am|a\.m|pm|p\.m)?\.?$/.exec(words);
  m ??= /^(?:(.*?) )?(?:at )?(\d\d?)()() ?(am|a\.m|pm|p\.m)\.?$/.exec(words);
  if (m) {
    const half = m[5]?.[0];
    const hour = half ? (Number(m[2]) % 12) + (half === 'p' ? 12 : 0) : Number(m[2]);
    if (hour > 23 || m[3] > 59 || (half && (m[2] < 1 || m[2] > 12))) return null;
    return { day: m[1] ?? '', time: [pad(hour), m[3] || (half ? '00' : ''), m[4]].filter(Boolean).join(':') };
  }
  m = /^(?:(.*?) )?(?:in the |at )?(\S+)$/.exec(words);
  const part = m && (keyOf(s.parts, m[2]) ?? { noon: '12:00', midnight: '00:00' }[m[2]]);
  return part ? { day: m[1] ?? '', time: part } : null;
}

function period(words) {
  for (const [pattern, value] of PERIODS) {
    const m = pattern.exec(words);
    const read = m && value(...m.slice(1));
    if (read) return read;
  }
  return null;
}

const PERIODS = [
  [/^(?:the year )?(\d{4})$/, (year) => year],
  [/^(?:the year |ad )(\d{1,4})$/, (year) => year.padStart(4, '0')],
  [/^(\d{1,4}) bc$/, (year) => year > 0 && `BC${year.padStart(4, '0')}`],
  [/^(?:the )?(\d{2,3})0'?s$/, (decade) => decade.padStart(3, '0')],
  [/^(?:the )?(\d\d?)(?:st|nd|rd|th) century$/, (n) => n > 0 && pad(n - 1)],
  [/^q([1-4]) (\d{4})$/, (n, year) => `${year}-Q${n}`],
  [/^h([12]) (\d{4})$/, (n, year) => `${year}-H${n}`],
  [/^(?:the )?(\w+) quarter(?: of)?(?: (\d{4}))?$/, (nth, year) => part(year, 'Q', s.quarters.indexOf(nth) + 1)],
  [/^(?:the )?(\w+) half(?: of)?(?: (\d{4}))?$/, (nth, year) => part(year, 'H', s.quarters.slice(0, 2).indexOf(nth) + 1)],
  [/^(?:the )?(\w+)(?: of)?(?: (\d{4}))?$/, (name, year) => SEASONS[name] && `${year ?? 'XXXX'}-${SEASONS[name]}`],
  [/^(\w+)(?: of)?(?: (\d{4}))?$/, (name, year) => monthOf(name) && `${year ?? 'XXXX'}-${pad(monthOf(name))}`],
  [/^(\w+)$/, (name) => weekdayNamed(name) >= 0 && `XXXX-WXX-${weekdayNamed(name) || 7}`],
  [/^day (\d\d?) of a month$/, (day) => day >= 1 && day <= 31 && `XXXX-XX-${pad(day)}`],
  [/^(?:the )?week of (.+)$/, (day) => weekWith(day)],
  [/^(?:the )?weekend of (.+)$/, (day) => weekWith(day) && `${weekWith(day)}-WE`],
];

const part = (year, letter, n) => n > 0 && `${year ?? 'XXXX'}-${letter}${n}`;

function weekWith(words) {
  const [year, month, day] = (calendarDay(words) ?? '').split('-').map(Number);
  return year ? weekOf(year, month, day) : null;
}

const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };

/** 'Friday 18 January 2019', 'January 18 2019', '18/1/2019', '18 January' as YYYY-MM-DD. */
function calendarDay(words) {
  let m = /^(?:(\p{L}+)\.? )?(?:the )?(\d\d?)(?:st|nd|rd|th)? (?:of )?(\p{L}+)\.?(?: (\d{4}))?$/u.exec(words);
  if (m) return dayOf(m[4], monthOf(m[3]), m[2], m[1]);
  m = /^(?:(\p{L}+)\.? )?(\p{L}+)\.? (?:the )?(\d\d?)(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words);
  if (m) return dayOf(m[4], monthOf(m[2]), m[3], m[1]);
  m = /^(\d\d?)([/.-])(\d\d?)\2(\d{4})$/.exec(words);
  if (!m) return null;
  const [a, b] = [Number(m[1]), Number(m[3])];
  if (a <= 12 && b <= 12 && a !== b) {
    throw new NoDate(s.corrections.date.either(words, s.day('', a, s.months[b - 1]), s.day('', b, s.months[a - 1])));
  }
  return b > 12 ? dayOf(m[4], a, b) : dayOf(m[4], b, a);
}

function dayOf(year, month, day, weekday) {
  if (!month || (weekday && weekdayNamed(weekday) < 0)) return null;
  checkDay(year ?? 'XXXX', month, Number(day));
  if (year && weekday) {
    const [real, said] = [weekdayOf(Number(year), month, Number(day)), weekdayNamed(weekday)];
    const words = s.day('', Number(day), s.months[month - 1], year);
    if (real !== said) throw new NoDate(s.corrections.date.weekday(words, s.days[real], s.days[said]));
  }
  return `${year ?? 'XXXX'}-${pad(month)}-${pad(day)}`;
}

/** Throws if no calendar has this day; the year may be 'XXXX', and some year has a 29 February. */
export function checkDay(year, month, day) {
  if (month < 1 || month > 12) throw new NoDate(s.corrections.date.noMonth(month));
  const last = lengthOf(year === 'XXXX' ? 2000 : Number(year), month);
  const name = s.day('', '', s.months[month - 1], year === 'XXXX' ? '' : year);
  if (day < 1 || day > last) throw new NoDate(s.corrections.date.noDay(name, last));
}

/** 'jan', 'sept' and 'january' are months: counted from 1, 0 for none. */
function monthOf(word) {
  return beginning(s.months, word) + 1;
}

/** 'fri' and 'friday', counted from Sunday, -1 for none. */
function weekdayNamed(word) {
  return beginning(s.days, word);
}

function beginning(names, word) {
  return word.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(word));
}

const keyOf = (table, words) => Object.keys(table).find((key) => table[key] === words);
const pad = (n) => String(n).padStart(2, '0');
