// A date as an editor types it: '18 January 2019', 'January 2019', '2019-01-18', 'every Friday', 'three months'. In come
// the words, out goes {type, value, mod} as TIMEX3 has them, or {error} in words. All dates that timex.js writes can be read.

import { strings as s } from '../strings.js';
import { calendarOf } from './calendar.js';
import { NoDate, checkDay, point } from './point.js';

/**
 * Reads what was typed.
 * @param {string} typed
 * @param {string} type  the type of the date until now: 'P1D' typed as it is may be a length or a repeated time
 */
export function readDate(typed, type = 'DATE') {
  const words = typed.trim().replace(/\s+/g, ' ');
  if (words === '') return { error: s.corrections.date.empty };
  try {
    const read = code(words, type) ?? spoken(words.toLowerCase().replace(/,|\.$/g, '').replace(/’/g, "'"));
    return read ?? { error: s.corrections.date.unread(words) };
  } catch (error) {
    if (error instanceof NoDate) return { error: error.message };
    throw error;
  }
}

/** Reads a single day: {value} or {error}. */
export function readDay(typed) {
  const { value, mod, error } = readDate(typed);
  if (!error && !mod && /^\d{4}-\d\d-\d\d$/.test(value)) return { value };
  return { error: error ?? s.corrections.date.noSingle(typed.trim()) };
}

/** A TIMEX3 value as it is. */
function code(words, type) {
  const value = words.toUpperCase();
  if (LENGTH.test(value)) return { type: type === 'SET' ? 'SET' : 'DURATION', value };
  if (/^(PRESENT|PAST|FUTURE)_REF$/.test(value)) return { type: 'DATE', value };
  const [, date, time] = /^(BC\d{2,4}|[\dX]{2,4}(?:-[\dXQHW][\dXWE-]*|-(?:SP|SU|FA|AU|WI))?|)(T.+)?$/.exec(value) ?? [];
  if ((!date && !time) || (time && !TIME.test(time))) return null;
  const m = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(date);
  if (m) checkDay(m[1], Number(m[2]), Number(m[3] ?? 1));
  if (date && !date.includes('X') && !calendarOf(date).earliest) return null;
  return { type: time ? 'TIME' : type === 'SET' && date.startsWith('X') ? 'SET' : 'DATE', value };
}

const COUNT = '(?:X|\\d+(?:\\.\\d+)?)';
const LENGTH = new RegExp(`^P(?:XX|(?=.)(?:${COUNT}(?:Y|M|WE|W|DE|D|CE|ML|Q))*(?:T(?=.)(?:${COUNT}(?:H|M|S|MO|AF|EV|NI|DT))+)?)$`);
const TIME = /^T(XX|MO|MI|AF|EV|NI|DT|([01]\d|2[0-3])(:[0-5]\d){0,2})$/;

function spoken(words) {
  for (const [mod, before] of MODS) {
    const m = before.exec(words);
    const read = m && spoken(m[1]);
    if (read && !read.mod) return { ...read, mod };
  }
  return reference(words) ?? recurring(words) ?? lengthOfTime(words) ?? point(words);
}

/** 'about 1990', 'the end of 2018'. */
const MODS = [
  ['START', /^(?:the )?(?:start|beginning) of (.+)$/], ['START', /^early (?:in )?(.+)$/],
  ['MID', /^(?:the )?middle of (.+)$/], ['MID', /^mid[- ](.+)$/],
  ['END', /^(?:the )?end of (.+)$/], ['END', /^late (?:in )?(.+)$/],
  ['APPROX', /^(?:about|around|circa|c\.?|roughly) (.+)$/],
  ['ON_OR_BEFORE', /^(.+) or before$/], ['ON_OR_AFTER', /^(.+) or after$/],
  ['BEFORE', /^before (.+)$/], ['AFTER', /^after (.+)$/],
  ['EQUAL_OR_LESS', /^at most (.+)$/], ['EQUAL_OR_MORE', /^at least (.+)$/],
  ['LESS_THAN', /^less than (.+)$/], ['MORE_THAN', /^more than (.+)$/],
];

function reference(words) {
  const value = Object.keys(s.refs).find((key) => s.refs[key] === words);
  return value && { type: 'DATE', value };
}

function recurring(words) {
  const m = /^every (.+)$/.exec(words);
  if (!m) return null;
  const length = lengthOfTime(m[1].replace(/^few /, 'some ')) ?? lengthOfTime(`1 ${m[1]}`);
  const value = length?.value ?? point(m[1])?.value;
  return value ? { type: 'SET', value } : null;
}

/** '3 months', '2 hours 30 minutes', 'some years', 'some time'. */
function lengthOfTime(words) {
  let value = 'P';
  for (const part of words.split(/ and |(?<=[a-z]) (?=\d)/)) {
    const m = /^(\S+) (\S+)$/.exec(part);
    const count = m && (/^(some|several)$/.test(m[1]) ? 'X' : /^\d+(\.\d+)?$/.test(m[1]) ? m[1] : SMALL.indexOf(m[1]) + 1);
    const unit = count && Object.keys(s.units).find((key) => s.units[key].includes(m[2]));
    if (!unit || (unit === 'X' && count !== 'X')) return null;
    const clock = unit.startsWith('T');
    value += (clock && !value.includes('T') ? 'T' : '') + count + (clock ? unit.slice(1) : unit);
  }
  return { type: 'DURATION', value };
}

const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
