// What an edit changed: two texts in, the one stretch that differs out; and where a place of the first is in the second.

/** The stretch of `before` that was replaced, and how much longer the text became: {start, end, by}. */
export function changeBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, by: after.length - before.length };
}

/** A place after a change: the same before it, moved behind it, null if the change reached into it. */
export function moved({ start, end }, change) {
  if (end <= change.start) return { start, end };
  if (start >= change.end) return { start: start + change.by, end: end + change.by };
  return null;
}
