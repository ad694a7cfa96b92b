// The calendar days of a TIMEX3 value and its Extended Date/Time Format, as the analyzer tells them. In comes a value,
// out go {edtf, earliest, latest}, as far as it has them.

const DAY = 86_400_000;
const SEASONS = { SP: [3, 21], SU: [6, 22], FA: [9, 23], AU: [9, 23], WI: [12, 24] };

/** What a value covers; {} for lengths, recurrences and what has no year. */
export function calendarOf(value, mod) {
  const [date, time] = value.split('T');
  const period = periodOf(date);
  if (!period) return {};
  const [first, last, edtf] = period;
  const clock = time === undefined ? '' : clockOf(time);
  const about = mod === 'APPROX' && !edtf.includes('/') && !clock ? '~' : '';
  return { ...(clock !== null && { edtf: edtf + clock + about }), earliest: dayOf(first), latest: dayOf(last) };
}

/** How many days a month has; months count from 1. */
export function lengthOf(year, month) {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** The weekday of a day: 0 for Sunday. */
export function weekdayOf(year, month, day) {
  return new Date(utc(year, month, day)).getUTCDay();
}

/** The Monday of an ISO week, in milliseconds: week 1 is the one with 4 January in it. */
export function mondayOf(year, week) {
  const fourth = utc(year, 1, 4);
  return fourth + ((week - 1) * 7 - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY;
}

/** The ISO week that a day lies in, as 'YYYY-Www'. */
export function weekOf(year, month, day) {
  const at = utc(year, month, day);
  const thursday = new Date(at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * DAY);
  const of = thursday.getUTCFullYear();
  return `${pad(of, 4)}-W${pad(1 + Math.round((thursday - 3 * DAY - mondayOf(of, 1)) / (7 * DAY)), 2)}`;
}

/** First day, last day (in milliseconds) and EDTF of a date value; null if it has none. */
function periodOf(value) {
  let m;
  if ((m = /^BC(\d{2,4})$/.exec(value))) return beforeChrist(m[1]);
  if ((m = /^\d{2}$/.exec(value))) return years(Number(value) * 100 + 1, 100, `${value}XX`);
  if ((m = /^\d{3}$/.exec(value))) return years(Number(value) * 10, 10, `${value}X`);
  if (!(m = /^(\d{4})(?:-(.+))?$/.exec(value))) return null;
  const [year, rest] = [Number(m[1]), m[2]];
  if (rest === undefined) return years(year, 1, value);
  if ((m = /^H([12])$/.exec(rest))) return months(year, m[1] * 6 - 5, 6, `${pad(year, 4)}-${39 + Number(m[1])}`);
  if ((m = /^Q([1-4])$/.exec(rest))) return months(year, m[1] * 3 - 2, 3, `${pad(year, 4)}-${32 + Number(m[1])}`);
  if (SEASONS[rest]) return months(year, SEASONS[rest][0], 3, `${pad(year, 4)}-${SEASONS[rest][1]}`);
  if ((m = /^W(\d\d)(-WE)?$/.exec(rest))) {
    const monday = mondayOf(year, Number(m[1]));
    const [first, last] = [monday + (m[2] ? 5 : 0) * DAY, monday + 6 * DAY];
    return [first, last, `${dayOf(first)}/${dayOf(last)}`];
  }
  if (rest === 'XX' || rest === 'XX-XX') return years(year, 1, value);
  if (!(m = /^(\d\d)(?:-(\d\d|XX))?$/.exec(rest)) || m[1] < 1 || m[1] > 12) return null;
  const month = Number(m[1]);
  if (m[2] === undefined || m[2] === 'XX') return months(year, month, 1, value);
  if (m[2] < 1 || m[2] > lengthOf(year, month)) return null;
  const at = utc(year, month, Number(m[2]));
  return [at, at, value];
}

/** Years before Christ count from 1, centuries too; the year 0 of astronomers is 1 BC. */
function beforeChrist(digits) {
  const n = Number(digits);
  if (digits.length === 4) return years(1 - n, 1, yearOf(1 - n));
  const [first, count] = digits.length === 3 ? [-n * 10, 10] : [-n * 100 - 99, 100];
  return years(first, count, `${yearOf(first)}/${yearOf(first + count - 1)}`);
}

const years = (year, count, edtf) => [utc(year, 1, 1), utc(year + count, 1, 0), edtf];
const months = (year, month, count, edtf) => [utc(year, month, 1), utc(year, month + count, 0), edtf];

/** 'T09:30:00' for '09:30'; null for a part of a day, which EDTF does not have. */
function clockOf(time) {
  // 'nine minutes later': only the day is known.
  if (time === 'XX') return '';
  const m = /^(\d\d)(?::(\d\d))?(?::(\d\d))?$/.exec(time);
  return m && `T${m[1]}:${m[2] ?? '00'}:${m[3] ?? '00'}`;
}

function dayOf(at) {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return `${year < 0 ? `-${pad(-year, 3)}` : pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

const yearOf = (year) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));
const pad = (n, width) => String(n).padStart(width, '0');

function utc(year, month, day) {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
