// Calendar days of the report, YYYY-MM-DD, as moments.

/** When a day begins, in milliseconds of UTC; NaN for what is none: '2024-02-30', a day before year 0. */
export function dayStart(day) {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : NaN;
  return new Date(at).getTime() === at && new Date(at).toISOString().startsWith(day) ? at : NaN;
}
