// The sentence beside a mention. In come a text and its report; out go the spans of whole sentences within a line.
// The browser's own segmenter splits; where it would split a name, or a quote from who said it, the two stay together.

import { blockAt } from '../text/blocks.js';

/** 'Mr. Berg', 'J. Berg', 'No. 5': the dot ends no sentence. */
const SHORT = 'Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Lt|Col|Capt|Sgt|Rep|Rev|Hon|St|No|vs|\\p{Lu}';
const SHORTENED = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${SHORT})\\.\\s+$`, 'u');

export class Sentences {
  #text;
  #lines;
  #whole;
  #starts = new Map();
  #segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

  constructor(report, text) {
    this.#text = text;
    this.#lines = report.articles.flatMap((article) => article.lines);
    this.#whole = insides(report, text.length);
  }

  /** The span of the sentences that a span lies in, without the space around them. */
  around({ start, end }) {
    const line = this.#lines[blockAt(this.#lines, start)];
    if (!line || start < line.start) return { start, end };
    const starts = this.#startsOf(line);
    const from = starts.findLast((at) => at <= start);
    const to = starts.find((at) => at >= end) ?? line.end;
    return { start: from, end: from + this.#text.slice(from, to).trimEnd().length };
  }

  /** The words of those sentences. */
  of(span) {
    const { start, end } = this.around(span);
    return this.#text.slice(start, end);
  }

  #startsOf(line) {
    let starts = this.#starts.get(line);
    if (!starts) {
      const words = this.#text.slice(line.start, line.end);
      const goesOn = (at) => this.#whole[line.start + at] || SHORTENED.test(words.slice(Math.max(at - 8, 0), at));
      starts = [...this.#segmenter.segment(words)]
        .filter(({ index }) => index === 0 || !goesOn(index))
        .map(({ index }) => line.start + index);
      this.#starts.set(line, starts);
    }
    return starts;
  }
}

/** A 1 for each place of the text that lies inside something whole. */
function insides(report, length) {
  const whole = new Uint8Array(length + 1);
  for (const { start, end } of [...report.names, ...report.dates]) whole.fill(1, start + 1, end);
  for (const { outer, cue } of report.quotes) if (cue?.start >= outer.end) whole.fill(1, outer.end, cue.end);
  return whole;
}
