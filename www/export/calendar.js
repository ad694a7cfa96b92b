// The dates of a report as a calendar file (iCalendar, RFC 5545): an event for each day, month or year that is told,
// with the sentence that tells it. What has no days of its own, or more than a year of them, is no event.

import { headline } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { dateInWords } from '../timex.js';
import { dayStart } from './day.js';
import { Sentences } from './sentences.js';
import { uuidOf } from './stable-id.js';

const DAY = 86_400_000;
const LONGEST = 366;
/** Years have four figures. */
const LAST = Date.UTC(9999, 11, 31);

/**
 * @param {{ published?: string, now?: Date }} extras  the day that the editor stated, and a clock for when no story
 *   says its own day
 */
export function toCalendar(report, text, { published = '', now = new Date(0) } = {}) {
  const sentences = new Sentences(report, text);
  const events = new Map();
  for (const date of report.dates) {
    const days = daysOf(date);
    if (!days) continue;
    const title = headline(report.articles[date.article], date.article, text);
    const key = [title, date.value, date.mod ?? ''].join('\n');
    const event = events.get(key) ?? { key, title, days, date, sentences: new Set() };
    const sentence = sentences.of(date);
    // Not the line that has nothing but the date.
    if (sentence !== text.slice(date.start, date.end)) event.sentences.add(sentence);
    events.set(key, event);
  }
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//copydesk//copydesk//EN', 'CALSCALE:GREGORIAN'];
  for (const event of events.values()) {
    const day = published || report.articles[event.date.article].published?.value;
    lines.push(...eventLines(event, day ? `${figures(day)}T000000Z` : stamp(now)));
  }
  return [...lines, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

/** Whether a date would be an event. */
export function isEvent(date) {
  return daysOf(date) !== null;
}

/** First day and the day after the last, as 20240315; null where a date is no event. */
function daysOf({ type, earliest, latest }) {
  if (type !== 'DATE' && type !== 'TIME') return null;
  const [from, to] = [dayStart(earliest), dayStart(latest) + DAY];
  const length = (to - from) / DAY;
  if (!(length >= 1 && length <= LONGEST && to <= LAST)) return null;
  return [earliest, new Date(to).toISOString().slice(0, 10)].map(figures);
}

function eventLines({ key, title, days, date, sentences }, stamped) {
  const told = [...sentences];
  return [
    'BEGIN:VEVENT',
    `UID:${uuidOf(key)}@copydesk`,
    `DTSTAMP:${stamped}`,
    `DTSTART;VALUE=DATE:${days[0]}`,
    `DTEND;VALUE=DATE:${days[1]}`,
    `SUMMARY:${escaped(clipped(told[0] ?? title))}`,
    `DESCRIPTION:${escaped([s.export.means(dateInWords(date)), ...told, s.export.from(title)].join('\n\n'))}`,
    // A date in a story keeps nobody from a meeting.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const figures = (day) => day.replaceAll('-', '');
const stamp = (now) => now.toISOString().replace(/[-:]|\.\d+/g, '');

function clipped(words) {
  if (words.length <= 80) return words;
  const whole = words.slice(0, 80).replace(/\s+\S*$/, '');
  return `${whole.replace(/[\uD800-\uDBFF]$/, '')} …`;
}

function escaped(words) {
  return words.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');
}

/** A line of at most 75 octets, going on in the next with a space before; no character is cut. */
function folded(line) {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0);
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
