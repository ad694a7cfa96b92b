// Calendar days as numbers and back, and the stretch of time that a date of the report covers. A day is counted from
// 1 January 1970; hours are parts of a day. The years are those of the report: 0 is 1 BC. Knows of no document.

const DAY = 86_400_000;

/** The number of a day. Months and days may run over, as in the 13th month of a year. */
export function dayOf(year, month = 1, day = 1) {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getTime() / DAY;
}

/** The number of a calendar day, YYYY-MM-DD with as many digits for the year as it takes. */
export function dayNumber(words) {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(words);
  return dayOf(Number(year), Number(month), Number(day));
}

/** A day's number as {year, month, day, hour, minute}. */
export function civil(number) {
  const at = new Date(Math.round(number * 1440) * 60_000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

/** Parts of a day, as hours from and to. */
const PARTS = { MO: [6, 12], MI: [11.5, 12.5], AF: [12, 18], EV: [18, 22], NI: [20, 24], DT: [6, 18], DA: [6, 18] };

/**
 * What a date covers: {from, to}, or null where it has no place on the calendar. 'to' is where it is over; a clock time
 * is over at once.
 */
export function stretchOf({ earliest, latest, value }) {
  if (!earliest || !latest) return null;
  const from = dayNumber(earliest);
  const to = dayNumber(latest) + 1;
  const time = value.split('T')[1];
  if (to - from > 1 || time === undefined) return { from, to };
  if (PARTS[time]) return { from: from + PARTS[time][0] / 24, to: from + PARTS[time][1] / 24 };
  const clock = /^(\d\d)(?::(\d\d))?(?::(\d\d))?/.exec(time);
  if (!clock) return { from, to };
  const at = from + Number(clock[1]) / 24 + Number(clock[2] ?? 0) / 1440 + Number(clock[3] ?? 0) / 86_400;
  return { from: at, to: at };
}
