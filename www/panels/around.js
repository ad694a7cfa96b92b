// A place of the text with the words around it, out of its own line: what an editor needs to know it again.
// Knows of no document and no page.

/**
 * {before, words, after}: the words of a place and what stands around them, cut at words, with dots where it was cut.
 * @param {number} most  how many characters to each side
 */
export function around(text, { start, end }, most = 56) {
  const before = text.slice(Math.max(0, start - most), start);
  const after = text.slice(end, end + most);
  const line = before.lastIndexOf('\n');
  const stop = after.indexOf('\n');
  return {
    before: plain(
      line >= 0
        ? before.slice(line + 1).trimStart()
        : start <= most
          ? before.trimStart()
          : `… ${before.replace(/^\S*\s/, '')}`,
    ),
    words: plain(text.slice(start, end)),
    after: plain(
      stop >= 0
        ? after.slice(0, stop).trimEnd()
        : end + most >= text.length
          ? after.trimEnd()
          : `${after.replace(/\s\S*$/, '')} …`,
    ),
  };
}

const plain = (words) => words.replace(/\s+/g, ' ');
