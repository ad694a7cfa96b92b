// The lines of a PDF's pages as text: paragraphs put together across lines and pages, words mended that a line's end cut,
// heads and page numbers dropped that come back on every page. In come pages [{height, lines}], out goes the text.

/** How far from a page's edge, of its height, a running head stands. */
const EDGE = 0.13;

/** The text of a document. */
export function textOfPages(pages) {
  const repeated = runningHeads(pages);
  const lines = pages.flatMap((page, number) =>
    page.lines.filter((line) => !repeated.has(headKey(line, page))).map((line) => ({ ...line, page: number })),
  );
  const measures = measuresOf(lines);
  const words = wordsOf(lines);
  const paragraphs = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !parts(before, line, measures)) paragraphs.push(joined(paragraphs.pop(), line.text, words));
    else paragraphs.push(line.text);
  });
  return paragraphs.join('\n\n');
}

/** What a line at a page's edge looks like on other pages: its numbers may be others. Undefined within the page. */
function headKey(line, { height }) {
  const at = line.y / height;
  if (at > EDGE && at < 1 - EDGE) return undefined;
  return `${Math.round(line.y / 4)} ${line.text.toLowerCase().replace(/\d+/g, '#')}`;
}

function runningHeads(pages) {
  const counts = new Map();
  for (const page of pages) {
    for (const key of new Set(page.lines.map((line) => headKey(line, page)))) {
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = pages.length > 4 ? 3 : 2;
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** What is usual: the size of the letters, and the distance of lines in sizes. */
function measuresOf(lines) {
  const sizes = new Map();
  for (const { size, text } of lines) {
    const half = Math.round(size * 2) / 2;
    sizes.set(half, (sizes.get(half) ?? 0) + text.length);
  }
  const body = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const steps = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const step = before?.page === line.page ? (before.y - line.y) / line.size : 0;
    if (step > 0.5 && step < 3 && like(before.size, line.size)) steps.push(step);
  });
  steps.sort((a, b) => a - b);
  // The lower third: in a text of short paragraphs the gaps between them are many.
  return { body, step: steps[Math.floor(steps.length / 3)] ?? 1.2, right: rightsOf(lines) };
}

/**
 * How far lines reach that begin about where a line does, on its page or, where those are few, on any: a function of the
 * line. A table that is wider than the text counts for little.
 */
function rightsOf(lines) {
  const rights = new Map();
  const keys = ({ page, x, size }, shift = 0) => {
    const column = `${Math.round(x / (size * 3)) + shift} ${Math.round(size)}`;
    return [`${page} ${column}`, column];
  };
  for (const line of lines) {
    for (const key of [-1, 0, 1].flatMap((shift) => keys(line, shift))) {
      if (!rights.has(key)) rights.set(key, []);
      rights.get(key).push(line.right);
    }
  }
  for (const all of rights.values()) all.sort((a, b) => a - b);
  return (line) => {
    const [here, anywhere] = keys(line).map((key) => rights.get(key));
    const all = here.length < 5 ? anywhere : here;
    return all[Math.floor((all.length - 1) * (all.length < 5 ? 1 : 0.85))];
  };
}

const like = (a, b) => Math.abs(a - b) <= Math.max(a, b) * 0.08;
const endsSentence = (text) => /[.!?…:]["'”’)\]]*$/.test(text);
const isCut = (text, next) => /[\p{L}\d][-‐\u00ad]$/u.test(text) && /^[\p{L}\d]/u.test(next);
const isItem = (text) => /^(?:[•·▪‣●◦■►]|[-–—*]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/.test(text);

/** A line of its own between a headline and its story: 'By Ann Lee', 'Monday, 7 April 2025', 'April 7, 2025'. */
const BYLINE = /^By:?(?: (?:\p{Lu}[\p{L}.’'-]*|and|for|in|de|van|von),?){1,9}$/u;
const DATE_LINE = /^(?:\p{Lu}\p{L}+,? )?(?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?(?:19|20)\d\d$/u;
const standsAlone = (text) => BYLINE.test(text) || DATE_LINE.test(text);

/** Whether a paragraph ends between two lines. */
function parts(before, line, { body, step, right }) {
  if (!like(before.size, line.size) || isItem(line.text)) return true;
  if (standsAlone(before.text) || standsAlone(line.text)) return true;
  const down = before.y - line.y;
  if (isCut(before.text, line.text) && (before.page !== line.page || down < line.size * step * 1.3)) return false;
  const goesOn = /^\p{Ll}/u.test(line.text) && !endsSentence(before.text);
  // The first word would have had room in the line before.
  const fits = !goesOn && right(before) - before.right > firstWord(line) + line.size * 0.5;
  if (before.page !== line.page || down <= 0) {
    // The next page or column.
    return fits || endsSentence(before.text);
  }
  if (down / line.size > step * 1.3) return true;
  // A headline's lines are broken where they read well.
  if (line.size > body * 1.15) return false;
  const indented = line.x > before.x + line.size * 0.8 && line.x < before.x + line.size * 5;
  return fits || (indented && endsSentence(before.text));
}

/** How wide the first word of a line is, about. */
function firstWord({ text, x, right }) {
  return ((right - x) * text.search(/\s|$/)) / text.length;
}

/** First parts of words that keep their hyphen. */
const HALVES = new Set(
  (
    'all anti co cross deputy double eight ex far first five four full half hard high ill inter long low mid multi nine ' +
    'non north one post pre pro re second self semi seven short single six south ten third three two vice well east west world ' +
    'twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);

/** A paragraph and its next line. */
function joined(paragraph, line, words) {
  const end = paragraph.slice(-50);
  if (end.endsWith('\u00ad')) return paragraph.slice(0, -1) + line;
  if (/\p{L}—$/u.test(end)) return paragraph + line;
  if (!isCut(end, line)) return `${paragraph} ${line}`;
  const head = /[\p{L}\d'’-]+(?=[-‐]$)/u.exec(end)[0].toLowerCase();
  const tail = /^[\p{L}\d'’-]+/u.exec(line)[0];
  const keeps =
    !/^\p{Ll}/u.test(tail) || /\d$/.test(head) || /-/.test(head + tail) ||
    (!words.has(head + tail) && (HALVES.has(head) || words.has(`${head}-${tail}`)));
  return (keeps ? paragraph : paragraph.slice(0, -1)) + line;
}

/** The words that stand whole within the lines. */
function wordsOf(lines) {
  const words = new Set();
  for (const { text } of lines) {
    for (const word of text.replace(/\S+[-‐\u00ad]$/, '').match(/[\p{L}\d'’-]+/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}
