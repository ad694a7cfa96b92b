// The checks of a report as rows, each with its places. Knows of no document and no page.

import { around } from './around.js';
import { checksOf, keyed, placeOf } from './findings.js';

/** Rows {key, code, layer, title, unsure, places, words}; the first place is marked, `words` stand around each. */
export function checkRows(report, text, story) {
  return keyed(
    checksOf(report, story).map((check) => {
      const places = [check, ...check.also].map(placeOf);
      const words = places.map((place) => around(text, place));
      return {
        key: `${check.code} ${check.message}`,
        code: check.code,
        layer: 'checks',
        title: check.message,
        unsure: false,
        places,
        words,
      };
    }),
  );
}
