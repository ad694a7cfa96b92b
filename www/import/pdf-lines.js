// The pieces of text on a page of a PDF as its lines. In come pieces {str, x, y, width, size, eol} in the order that the file
// draws them; out go lines {text, x, right, y, size}. What lines belong together is left to pdf-text.js.

/** Of the letters' size: a gap that is a space, and one that parts the cells of a table. */
const SPACE = 0.14;
const CELL = 2;

/** The lines of a page. */
export function linesOf(pieces) {
  const lines = [];
  let line = null;
  for (const piece of pieces) {
    if (piece.str !== '' && (!line || !continues(line, piece))) {
      line = { text: '', x: piece.x, right: piece.x, y: piece.y, size: 0 };
      lines.push(line);
    }
    if (piece.str !== '') add(line, piece);
    if (piece.eol) line = null;
  }
  return lines.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}

/** On the same height (a raised figure is a little off it) and further to the right. */
function continues(line, piece) {
  const size = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) < size * 0.5 && piece.x > line.right - size;
}

function add(line, piece) {
  const gap = piece.x - line.right;
  const size = Math.max(line.size, piece.size);
  if (line.text !== '' && !/\s$/.test(line.text) && !/^\s/.test(piece.str)) {
    if (gap > size * CELL) line.text += '\t';
    else if (gap > size * SPACE) line.text += ' ';
  }
  line.text += piece.str;
  // Blanks alone have no size that tells anything.
  if (piece.str.trim() !== '') {
    if (piece.size > line.size) [line.size, line.y] = [piece.size, piece.y];
    line.right = piece.x + piece.width;
  }
}
