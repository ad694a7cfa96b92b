// Which stretches of time a chart shows, and how much of its width each gets, so that a date of 1087 does not squash
// the rest of 2019 into one point. In comes what the dates cover, out come the stretches. Knows of no document.

/** A stretch of a chart is at least this long, in days, so that its scale tells days; with clock times, hours. */
const LEAST = 10;
const LEAST_WITH_CLOCK = 0.5;
/** Time is broken where nothing happens for so many times as long as all that happens on one side takes. */
const EMPTY = 1;
/** That side is squashed: it has this share of the time at most, and this share of what is told at least. */
const SQUASHED = 0.2;
const WORTH = 0.25;
/** Room at the ends of a stretch, as a share of it. */
const ROOM = 0.06;

/** The width of a break, as a share of the chart. */
export const BREAK = 0.05;

/**
 * The stretches of time: [{from, to, share, finest}], shares and breaks adding up to 1; `finest` is the shortest time
 * that is told of in it, in days.
 * @param {{from: number, to: number}[]} covers
 * @param {number} most  at most so many stretches
 */
export function stretchesOf(covers, most) {
  if (covers.length === 0) return [];
  let groups = [islandsOf(covers)];
  while (groups.length < most) {
    const cuts = groups.map(cutOf);
    const best = cuts.reduce((a, b, i) => (b && (a < 0 || b.gap > cuts[a].gap) ? i : a), -1);
    if (best < 0) break;
    const { at } = cuts[best];
    groups = groups.toSpliced(best, 1, groups[best].slice(0, at), groups[best].slice(at));
  }
  return shared(groups);
}

/** What is covered without a pause: [{from, to, count, finest}]. */
function islandsOf(covers) {
  const islands = [];
  for (const { from, to } of [...covers].sort((a, b) => a.from - b.from)) {
    const last = islands.at(-1);
    if (!last || from > last.to) {
      islands.push({ from, to, count: 1, finest: to - from });
      continue;
    }
    last.to = Math.max(last.to, to);
    last.count++;
    last.finest = Math.min(last.finest, to - from);
  }
  return islands;
}

/** Where a group of islands is best cut in two, as {at, gap}; null where that is not worth it. */
function cutOf(islands) {
  let best = null;
  for (let at = 1; at < islands.length; at++) {
    const gap = islands[at].from - islands[at - 1].to;
    if (gap < LEAST || (best && gap <= best.gap)) continue;
    if (isSquashed(islands.slice(0, at), islands, gap) || isSquashed(islands.slice(at), islands, gap))
      best = { at, gap };
  }
  return best;
}

/** What stands alone is squashed by nothing. */
function isSquashed(side, islands, gap) {
  const time = spanOf(side);
  return (
    side.length > 1 &&
    gap > EMPTY * time &&
    time < SQUASHED * spanOf(islands) &&
    countOf(side) >= WORTH * countOf(islands)
  );
}

const spanOf = (islands) => islands.at(-1).to - islands[0].from;
const countOf = (islands) => islands.reduce((sum, { count }) => sum + count, 0);

/** Half of the width in equal parts, half by how much there is in each. */
function shared(groups) {
  const total = countOf(groups.flat());
  const width = 1 - BREAK * (groups.length - 1);
  return groups.map((islands) => {
    const { from, finest } = islands.reduce((a, b) => ({ from: a.from, finest: Math.min(a.finest, b.finest) }));
    const span = spanOf(islands);
    const room = Math.max(span * ROOM, ((finest === 0 && span < 3 ? LEAST_WITH_CLOCK : LEAST) - span) / 2);
    const share = width * (0.5 / groups.length + (0.5 * countOf(islands)) / total);
    return { from: from - room, to: from + span + room, share, finest };
  });
}
