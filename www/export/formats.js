// What leaves the desk: each format with the function that makes it. What is copied is {html, plain}; what is saved has
// an ending and a name for what is in it.

import { toAnnotations } from './annotations.js';
import { isEvent, toCalendar } from './calendar.js';
import { toCsv } from './csv.js';
import { toJson } from './json.js';
import { toMarkdown } from './markdown.js';
import { toPrintable } from './printable.js';
import { toRich } from './rich.js';
import { toSpreadsheet } from './spreadsheet.js';

/** To the clipboard. */
export const COPIES = {
  rich: toRich,
  markdown: (report, text) => ({ html: '', plain: toMarkdown(report, text) }),
};

/** To a file: `possible` says whether there would be anything in it. */
export const FILES = {
  spreadsheet: { what: 'findings', ending: 'xlsx', make: toSpreadsheet },
  csv: { what: 'findings', ending: 'csv', type: 'text/csv', make: toCsv },
  printable: { what: 'report', ending: 'html', type: 'text/html', make: toPrintable },
  calendar: {
    what: 'dates', ending: 'ics', type: 'text/calendar', make: toCalendar,
    possible: (report) => report.dates.some(isEvent),
  },
  json: { what: 'report', ending: 'json', type: 'application/json', make: toJson },
  annotations: { what: 'marks', ending: 'jsonld', type: 'application/ld+json', make: toAnnotations },
};
