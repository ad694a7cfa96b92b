// The marks of a scale: hours, days, months, years or centuries, whichever fit, and above them what they are part of
// ('18' below 'Jan 2019'). Each stretch of time has marks of its own. Knows of no document.

import { strings as s } from '../../strings.js';
import { civil, dayOf } from './calendar.js';

const HOUR = 1 / 24;
/** Room for a label, in pixels. */
const ROOM = { hour: 44, day: 26, month: 36, year: 44 };
const HOURS = [1, 2, 3, 6, 12];
const DAYS = [
  { every: 1, days: null },
  { every: 2.5, days: [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29] },
  { every: 5, days: [1, 5, 10, 15, 20, 25] },
  { every: 10, days: [1, 10, 20] },
  { every: 14, days: [1, 15] },
];
const MONTHS = [1, 3, 6];
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/**
 * The marks of a scale's window: [{x0, x1, ticks: [{x, at, label}], eras: [{x0, x1, label}]}], a stretch in sight each.
 * The label stands at `at`: of days that are all named, in the middle, as their points do.
 */
export function ticksOf(scale) {
  return scale.stretches
    .map((stretch) => ({
      ...stretch,
      x0: Math.max(0, stretch.x0),
      x1: Math.min(scale.width, stretch.x1),
      whole: stretch,
    }))
    .filter(({ x0, x1 }) => x1 > x0)
    .map(({ x0, x1, whole }) => marks(whole, x0, x1));
}

function marks({ from, to, finest, x0: left, x1: right }, x0, x1) {
  const pixels = (right - left) / (to - from);
  const x = (day) => left + (day - from) * pixels;
  const first = from + (x0 - left) / pixels;
  const last = from + (x1 - left) / pixels;
  const unit = unitFor(pixels, finest);
  const middle = unit.everyDay ? pixels / 2 : 0;
  const ticks = [...unit.ticks(first, last)].map((day) => ({ x: x(day), at: x(day) + middle, label: unit.label(civil(day)) }));
  const starts = [first, ...[...unit.eras(first, last)].filter((day) => day > first)];
  const eras = starts.map((day, i) => ({
    x0: x(day),
    x1: i + 1 < starts.length ? x(starts[i + 1]) : x1,
    label: unit.era(civil(day)),
  }));
  return {
    x0,
    x1,
    ticks: ticks.filter((tick) => tick.x >= x0 && tick.x <= x1),
    eras: eras.filter(({ label }) => label),
  };
}

/** Whether hours are shown, at so many pixels a day, where `finest` is the shortest time that is told. */
export const tellsHours = (pixels, finest) => finest < 1 && pixels / 3 >= ROOM.hour;

/** The finest marks whose labels fit, at so many pixels a day; not finer than what is told: '1987' needs no months. */
function unitFor(pixels, finest) {
  const fits = (days, kind) => days * pixels >= ROOM[kind];
  if (tellsHours(pixels, finest)) return hourly(HOURS.find((n) => fits(n * HOUR, 'hour')));
  const days = DAYS.find(({ every }) => fits(every, 'day'));
  if (finest < 28 && days) return daily(days.days);
  const months = MONTHS.find((n) => fits(n * 30, 'month'));
  if (finest < 365 && months) return monthly(months);
  return yearly(YEARS.find((n) => fits(n * 365, 'year')) ?? YEARS.at(-1));
}

function hourly(every) {
  return {
    *ticks(from, to) {
      for (let hour = Math.ceil(from / HOUR / every) * every; hour * HOUR <= to; hour += every) yield hour * HOUR;
    },
    label: ({ hour, minute }) => s.panels.timeline.clock(hour, minute),
    eras: eachDay,
    era: ({ day, month, year }) => s.panels.timeline.day(day, month, year),
  };
}

function daily(days) {
  return {
    *ticks(from, to) {
      for (const day of eachDay(from, to)) if (!days || days.includes(civil(day).day)) yield day;
    },
    label: ({ day }) => String(day),
    everyDay: !days,
    eras: (from, to) => eachMonth(from, to, 1),
    era: ({ month, year }) => s.panels.timeline.month(month, year),
  };
}

function monthly(every) {
  return {
    ticks: (from, to) => eachMonth(from, to, every),
    label: ({ month }) => s.panels.timeline.monthAlone(month),
    eras: (from, to) => eachYear(from, to, 1),
    era: ({ year }) => s.panels.timeline.year(year),
  };
}

function yearly(every) {
  return {
    ticks: (from, to) => eachYear(from, to, every),
    label: ({ year }) => s.panels.timeline.year(year),
    *eras() {},
    era: () => '',
  };
}

function* eachDay(from, to) {
  for (let day = Math.ceil(from); day <= to; day++) yield day;
}

function* eachMonth(from, to, every) {
  const { year, month } = civil(from);
  for (let m = Math.floor((month - 1) / every) * every + 1; dayOf(year, m) <= to; m += every) {
    if (dayOf(year, m) >= from) yield dayOf(year, m);
  }
}

function* eachYear(from, to, every) {
  for (let year = Math.ceil(civil(from).year / every) * every; dayOf(year) <= to; year += every) {
    if (dayOf(year) >= from) yield dayOf(year);
  }
}
