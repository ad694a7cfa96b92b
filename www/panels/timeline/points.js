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
 * those aside has no from and to. 'context' are the words around its first place.
 * @param {object} report  a whole report
 * @param {?number} story  the index of the one article to be told of, or null
 */
export function timelineOf(report, text, story) {
  const bands = report.articles.map((article, i) => ({ article: i, title: headline(article, i, text), points: new Map() }));
  const aside = new Map();
  for (const date of report.dates) {
    if (story !== null && date.article !== story) continue;
    const covers = stretchOf(date);
    const points = covers ? bands[date.article].points : aside;
    const key = `${date.article} ${date.type === 'SET' ? 'SET ' : ''}${date.value} ${date.mod ?? ''}`;
    const point = points.get(key) ?? { key, ...covers, title: dateInWords(date), mentions: [], published: false };
    points.set(key, point);
    point.mentions.push(date);
  }
  report.articles.forEach(({ published }, i) => {
    if (published && (story === null || story === i)) publish(bands[i].points, published, i);
  });
  return {
    bands: bands
      .map((band) => ({ ...band, points: [...band.points.values()].map((p) => finished(p, text)).sort(byTime) }))
      .filter(({ points }) => points.length > 0),
    aside: [...aside.values()].map((point) => finished(point, text)),
  };
}

/** The point of the day of publication is marked; there is one even where no date of the text tells it. */
function publish(points, published, article) {
  const key = `${article} ${published.value} `;
  const covers = stretchOf({ earliest: published.value, latest: published.value, value: published.value });
  const point = points.get(key) ?? { key, ...covers, title: dayInWords(published.value), mentions: [] };
  points.set(key, point);
  point.published = true;
  if (point.mentions.length === 0 && published.end > published.start) point.mentions.push({ ...published, confidence: 1 });
}

function finished({ mentions, ...point }, text) {
  const words = [...new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))];
  const label = words[0] ?? point.title;
  return {
    ...point,
    layer: 'dates',
    words,
    context: mentions.length > 0 ? around(text, mentions[0]) : null,
    label: (label.length > LABEL ? `${label.slice(0, LABEL - 1).trimEnd()}…` : label) + (mentions.length > 1 ? ` ${s.times(mentions.length)}` : ''),
    unsure: mentions.length > 0 && mentions.every(({ confidence }) => confidence < UNSURE),
    places: mentions.map(placeOf),
  };
}

const byTime = (a, b) => a.from - b.from || a.to - b.to || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0);
