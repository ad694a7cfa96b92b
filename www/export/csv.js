// The report as CSV: RFC 4180, with the mark that tells spreadsheets that it is UTF-8, and with no cell that one of
// them would take for a formula.

import { strings as s } from '../strings.js';
import { rowsOf } from './rows.js';

const COLUMNS = [
  'kind', 'type', 'words', 'value', 'from', 'to', 'speaker', 'story', 'sentence', 'confidence', 'why', 'start', 'end',
];

/** One row a mention. */
export function toCsv(report, text) {
  const head = COLUMNS.map((column) => s.export.columns[column]);
  const rows = rowsOf(report, text).map((row) => ({ ...row, kind: s.export.rows[row.kind] }));
  const lines = [head, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value) {
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
