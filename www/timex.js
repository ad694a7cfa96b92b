// TIMEX3 values in an editor's words: '2019-01-18' is 'Friday 18 January 2019'. Knows of no document and no page.

import { strings as s } from './strings.js';

/**
 * The words for a date mention of the report; the value itself where it has no better words. Of what is counted from a day
 * that nobody knows there is nothing to say but how the text has it, if that is given.
 */
export function dateInWords(date, words = '') {
  if (isUncounted(date)) return s.uncounted(words.replace(/\s+/g, ' '));
  const meaning = meaningOf(date) ?? date.value;
  return s.mods[date.mod]?.(meaning) ?? meaning;
}

/** Whether it is counted from a day that nobody knows: 'last week' is XXXX-WXX in a text without a date. */
export function isUncounted(date) {
  return date.value.startsWith('X') && meaningOf(date) === null;
}

/** A value as an editor reads it too, 2019-01-18; '' for the codes that only programs do. */
export function inFigures({ value }) {
  return /^\d[^X]*$/.test(value) ? value : '';
}

function meaningOf({ type, value }) {
  return (type === 'SET' ? recurring(value) : null) ?? lengthOfTime(value) ?? point(value);
}

/** The words for a calendar day, YYYY-MM-DD. */
export function dayInWords(day) {
  return date(day) ?? day;
}

function point(value) {
  if (s.refs[value]) return s.refs[value];
  const [day, time] = value.split('T');
  // 'Nine minutes later': only the day is known.
  if (time === undefined || time === 'XX') return date(day);
  const clock = s.parts[time] ?? (/^\d\d(:\d\d)?/.test(time) ? clockTime(time) : null);
  if (clock === null) return null;
  return s.at(/^X+(-X+)*$/.test(day) ? '' : date(day), clock);
}

function clockTime(time) {
  return time.length === 2 ? `${time}:00` : time;
}

function date(code) {
  // Of some day of 2021 no more is known than the year.
  const value = code.replace(/^(\d.*?)(-XX)+$/, '$1');
  let m;
  if ((m = /^BC(\d+)$/.exec(value))) return s.bc(Number(m[1]));
  if (/^\d{4}$/.test(value)) return String(Number(value));
  if (/^\d{3}$/.test(value)) return s.decade(Number(value) * 10);
  if (/^\d{2}$/.test(value)) return s.century(Number(value) + 1);
  if (!(m = /^(\d{4}|XXXX)-(.+)$/.exec(value))) return null;
  const year = m[1] === 'XXXX' ? '' : String(Number(m[1]));
  const rest = m[2];
  if (s.seasons[rest]) return s.season(s.seasons[rest], year);
  if ((m = /^Q([1-4])$/.exec(rest))) return s.quarter(s.quarters[m[1] - 1], year);
  if ((m = /^H([12])$/.exec(rest))) return s.half(s.quarters[m[1] - 1], year);
  if ((m = /^W(\d\d)(-WE)?$/.exec(rest)) && year) {
    const monday = mondayOf(Number(year), Number(m[1]));
    return m[2] ? s.weekend(calendarDay(new Date(monday.getTime() + 5 * DAY))) : s.week(calendarDay(monday));
  }
  if ((m = /^WXX-([1-7])$/.exec(rest))) return s.days[m[1] % 7];
  if ((m = /^(\d\d|XX)(?:-(\d\d))?$/.exec(rest))) return calendar(year, m[1], m[2]);
  return null;
}

function calendar(year, month, day) {
  const name = s.months[Number(month) - 1] ?? '';
  if (!name) return day && month === 'XX' ? s.dayOfMonth(Number(day)) : null;
  if (!day) return s.day('', '', name, year);
  const at = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  if (year) at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // 'Feb. 30' is found as written, and has no weekday.
  const real = at.getUTCMonth() === Number(month) - 1;
  return s.day(year && real ? s.days[at.getUTCDay()] : '', Number(day), name, year);
}

const DAY = 86_400_000;

function calendarDay(at) {
  return s.day(s.days[at.getUTCDay()], at.getUTCDate(), s.months[at.getUTCMonth()], at.getUTCFullYear());
}

/** The Monday of an ISO week: week 1 is the one with 4 January in it. */
function mondayOf(year, week) {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  return new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * DAY);
}

/** 'P3M' as [3, unit], 'PXY' as ['X', unit]; null for anything else. */
function counted(value) {
  const m = /^P(T?)(X|\d+(?:\.\d+)?)([A-Z]+)$/.exec(value);
  const unit = m && s.units[m[1] + m[3]];
  return unit ? [m[2] === 'X' ? 'X' : Number(m[2]), unit] : null;
}

function lengthOfTime(value) {
  const parts = value.startsWith('P') ? value.slice(1).match(/T?(?:X|\d+(?:\.\d+)?)[A-Z](?:[A-SU-Z]|T(?!\d))?/g) : null;
  if (!parts || parts.join('') !== value.slice(1)) return null;
  // In 'P1DT2H30M' the T counts for all that follows it.
  let clock = '';
  const words = parts.map((part) => {
    if (part.startsWith('T')) clock = 'T';
    const count = counted(`P${clock}${part.replace('T', '')}`);
    return count && s.length(...count);
  });
  return words.every(Boolean) ? words.join(' ') : null;
}

function recurring(value) {
  const count = counted(value);
  if (count) return s.every(...count);
  const words = point(value);
  return words && s.everyOne(words);
}
