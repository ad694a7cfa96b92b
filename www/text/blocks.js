// The text as the blocks that the view is made of: one for each line, with its part on the page.
// Knows of no document and no page.

/** A line longer than this is cut: one block of a megabyte would take seconds to lay out. */
export const LONGEST = 8000;

/** The blocks of a text, in order: [{start, end, role, article}]. */
export function blocksOf(text, report) {
  const blocks = [];
  report.articles.forEach((article, index) => {
    for (const { start, end, role } of article.lines) {
      let from = start;
      while (end - from > LONGEST) {
        const to = cut(text, from);
        blocks.push({ start: from, end: to, role, article: index });
        from = to;
      }
      blocks.push({ start: from, end, role, article: index });
    }
  });
  return blocks;
}

/** Where to cut: after the last space within reach; in a word without end, between two characters. */
function cut(text, from) {
  const limit = from + LONGEST;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > from + LONGEST / 2) return space + 1;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

/** The index of the block that a place lies in, or before which it lies (the last one beyond the end). */
export function blockAt(blocks, offset) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (blocks[mid].end <= offset) low = mid + 1;
    else high = mid;
  }
  return Math.min(low, blocks.length - 1);
}
