// The marks as W3C Web Annotations in JSON-LD: a collection with an annotation for each date, name, quote and check.
// The standard counts positions in code points, JavaScript in UTF-16 units: they are converted here.

import { speakerOf } from '../panels/findings.js';
import { countWhile } from '../search.js';
import { strings as s } from '../strings.js';
import { dateInWords } from '../timex.js';
import { uuidOf } from './stable-id.js';

const BESIDE = 32;

/** @param {{ title?: string }} extras  what the text is called */
export function toAnnotations(report, text, { title = '' } = {}) {
  const source = `urn:uuid:${uuidOf(text)}`;
  const place = selectors(text);
  const id = (words) => `urn:uuid:${uuidOf(`${source} ${words}`)}`;
  const annotation = (kind, motivation, item, body) => ({
    id: id(`${kind} ${item.start} ${item.end} ${item.code ?? ''}`),
    type: 'Annotation',
    motivation,
    body: body.filter(({ value }) => value),
    target: { source, selector: place(item) },
  });
  const items = [
    ...report.dates.map((date) => annotation('date', 'tagging', date, ofDate(date))),
    ...report.names.map((name) => annotation('name', 'identifying', name, ofName(name, report))),
    ...report.quotes.map((quote) => annotation('quote', 'describing', quote, ofQuote(quote, report))),
    ...report.checks.map((check) => annotation('check', 'assessing', check, [body('assessing', check.message)])),
  ];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: id('collection'),
    type: 'AnnotationCollection',
    label: title,
    'rdfs:comment': 'Positions count Unicode code points of the text as it was pasted.',
    generator: { type: 'Software', name: 'copydesk', 'schema:softwareVersion': report.version },
    total: items.length,
    first: { id: id('page'), type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function body(purpose, value) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function ofDate(date) {
  return [
    body('tagging', date.edtf ?? date.value),
    body('describing', dateInWords(date)),
    body('commenting', date.why),
  ];
}

function ofName(name, report) {
  return [
    body('identifying', report.entities[name.entity]?.name),
    body('classifying', s.kinds[name.kind]),
    body('commenting', name.why),
  ];
}

function ofQuote(quote, report) {
  return [
    body('describing', speakerOf(quote, report)),
    body('classifying', s.quoteKinds[quote.kind]),
    body('commenting', quote.why),
  ];
}

/** Makes the selectors of a span: by position in code points, and by the words with what stands beside them. */
function selectors(text) {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  const codePoints = (offset) => offset - countWhile(pairs, (number) => number < offset);
  return ({ start, end }) => [
    { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - BESIDE), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + BESIDE).replace(/[\ud800-\udbff]$/, ''),
    },
  ];
}
