// What stands between a headline and its story, said in words that can be read without the page: who wrote it and when.
// In come the blocks of a page and the date that the page keeps to itself; out go blocks whose words say both.

/** Blocks that a head has at most, and those before a headline that may belong to it. */
const LONGEST = 12;
const BEFORE = 3;
/** Words beside its date that a line about a date may have. */
const BESIDE = 8;
/** Dates that such a line has. */
const FEW = 4;

/**
 * The blocks with each story's date and writer in words.
 * @param {{text, kind, author, times}[]} blocks
 * @param {string | null} published  YYYY-MM-DD: what the page says in its metadata alone
 */
export function withHeads(blocks, published) {
  const out = blocks.map((block) => ({ ...block }));
  const heads = headsOf(out);
  for (const head of heads) {
    for (const block of head) sayDates(block);
    sayWriter(head);
  }
  const titles = out.filter((block) => block.kind === 'h1');
  const whole = titles.length === 1 ? heads.find((head) => head.includes(titles[0])) : heads[1] ? null : heads[0];
  // The name of a page of many stories has none below it.
  if (published && whole?.some(isProse) && !whole.some((block) => !isProse(block) && saysDay(block.text))) {
    const title = whole.find((block) => isTitle(block));
    out.splice(title ? out.indexOf(title) + 1 : 0, 0, { text: inWords(published), kind: 'paragraph' });
  }
  return out;
}

/** The day of a machine's date, YYYY-MM-DD, or null. */
export function dayOf(datetime) {
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(datetime) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : null;
}

const words = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day) => words.format(new Date(`${day}T00:00:00Z`));

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** Whether a line says a whole day that cannot be taken for another, as 3/4/2024 can. */
function saysDay(line) {
  if (/\b\d{4}-\d\d-\d\d\b/.test(line)) return true;
  return MONTH.test(line) && /\b\d{1,2}\b/.test(line) && /\b(?:19|20)\d\d\b/.test(line);
}

const isTitle = (block) => /^h\d$/.test(block.kind);
const count = (text) => text.split(/\s+/).filter(Boolean).length;
function isProse({ kind, text }) {
  return !isTitle({ kind }) && kind !== 'caption' && count(text) >= 12 && /[.!?…]["”’')]*$/.test(text);
}

/** The lines about each story: from a little before its headline to its second paragraph, for a standfirst may be one. */
function headsOf(blocks) {
  const starts = blocks.flatMap((block, i) => (isTitle(block) && (block.kind === 'h1' || isDated(blocks, i)) ? [i] : []));
  // A page may have one headline of a lower rank, and a part of a page may begin below its headline.
  if (starts.length === 0) starts.push(Math.max(blocks.findIndex(isTitle), 0));
  return starts.map((start) => {
    let from = start;
    while (from > 0 && start - from < BEFORE && !isProse(blocks[from - 1]) && !isTitle(blocks[from - 1])) from--;
    let to = start;
    let paragraphs = 0;
    while (to < blocks.length && to - start < LONGEST && paragraphs < 2 && (to === start || !starts.includes(to))) {
      paragraphs += isProse(blocks[to]) ? 1 : 0;
      to++;
    }
    return blocks.slice(from, to);
  });
}

/** Whether a line with a date comes soon after a headline. */
function isDated(blocks, title) {
  const below = blocks.slice(title + 1, title + 5);
  const next = below.findIndex(isTitle);
  return below.slice(0, next < 0 ? below.length : next).some((block) => block.times?.length > 0 && !isProse(block));
}

const CLOCK = /\b\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s[A-Z]{2,4}\b)?/;

/** '2 hours ago' with its day in the page's code: the day in words. */
function sayDates(block) {
  if (!block.times?.length || block.times.length > FEW || isProse(block)) return;
  for (const time of [...block.times].reverse()) {
    const day = dayOf(time.datetime);
    const said = block.text.slice(time.start, time.end);
    if (day === null || saysDay(said) || (!time.published && count(block.text) - count(said) > BESIDE)) continue;
    const space = /^\s*/.exec(said)[0];
    const clock = CLOCK.exec(said);
    const whole = space + inWords(day) + (clock ? `, ${clock[0]}` : '');
    block.text = block.text.slice(0, time.start) + whole + block.text.slice(time.end);
  }
  block.times = [];
}

/** A name that only the page's code calls the writer's: 'By' before it. */
function sayWriter(head) {
  if (head.some(({ text }) => /^by\b/i.test(text))) return;
  const byline = head.find(({ author, kind, text }) => author && kind === 'paragraph' && isNames(text));
  if (byline) byline.text = `By ${byline.text}`;
}

const NAME = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|&|de|da|van|von|der|den|di|du|la|le|bin|al)$/u;
const isNames = (text) => text.length < 100 && text.split(/,?\s+/).every((word) => NAME.test(word));
