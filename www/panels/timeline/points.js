// The dates of a report as a timeline: the points of each story in order of time, a date that is told several times as
// one point, and apart from them what has no place on the calendar. Knows of no document and no page.

import { around } from '../around.js';
import { UNSURE, headline, placeOf } from '../findings.js';
import { strings as s } from '../../strings.js';
import { dateInWords, dayInWords } from '../../timex.js';
import { stretchOf } from './calendar.js';

/** Longer words are cut on the chart. */
const LABEL = 26;

/**
 * The timeline: {bands: [{article, title, points}], aside: [point]}.
 * A point is {key, layer, from, to, title, label, words, context, published, unsure, places: [{start, end}]}; one of
 * those aside has no from and to. 'context' are the words around its first place. What is in words is made when it is
 * asked for, since a long page shows a small part of its dates.
 * @param {object} report  a whole report
 * @param {?number} story  the index of the one article to be told of, or null
 */
export function timelineOf(report, text, story) {
  const bands = report.articles.map((article, i) => ({
    article: i,
    title: headline(article, i, text),
    points: new Map(),
  }));
  const aside = new Map();
  for (const date of report.dates) {
    if (story !== null && date.article !== story) continue;
    const covers = stretchOf(date);
    const points = covers ? bands[date.article].points : aside;
    const titled = () => dateInWords(date, text.slice(date.start, date.end));
    // 'Last week' is another time than 'next week', though the value of both is XXXX-WXX where no day is known.
    const what = covers ? date.value : `${date.value} ${titled()}`;
    const key = `${date.article} ${date.type === 'SET' ? 'SET ' : ''}${what} ${date.mod ?? ''}`;
    if (!points.has(key)) points.set(key, pointOf(key, covers, titled, text));
    points.get(key).mentions.push(date);
  }
  report.articles.forEach(({ published }, i) => {
    if (published && (story === null || story === i)) publish(bands[i].points, published, i, text);
  });
  return {
    bands: bands
      .map((band) => ({ ...band, points: [...band.points.values()].sort(byTime) }))
      .filter(({ points }) => points.length > 0),
    aside: [...aside.values()],
  };
}

/** The point of the day of publication is marked; there is one even where no date of the text tells it. */
function publish(points, published, article, text) {
  const { value, start, end } = published;
  const key = `${article} ${value} `;
  if (!points.has(key)) {
    const point = pointOf(key, stretchOf({ earliest: value, latest: value, value }), () => dayInWords(value), text);
    if (end > start) point.mentions.push({ start, end, confidence: 1 });
    points.set(key, point);
  }
  points.get(key).published = true;
}

function pointOf(key, covers, titled, text) {
  const mentions = [];
  return {
    key,
    layer: 'dates',
    ...covers,
    published: false,
    get mentions() {
      return mentions;
    },
    get title() {
      return titled();
    },
    get words() {
      return [...new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))];
    },
    get context() {
      return mentions.length > 0 ? around(text, mentions[0]) : null;
    },
    get label() {
      const words = this.words[0] ?? this.title;
      const short = words.length > LABEL ? `${words.slice(0, LABEL - 1).trimEnd()}…` : words;
      return mentions.length > 1 ? `${short} ${s.times(mentions.length)}` : short;
    },
    get unsure() {
      return mentions.length > 0 && mentions.every(({ confidence }) => confidence < UNSURE);
    },
    get places() {
      return mentions.map(placeOf);
    },
  };
}

const byTime = (a, b) => a.from - b.from || a.to - b.to;
