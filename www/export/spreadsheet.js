// The findings as a spreadsheet (.xlsx): a sheet for each kind, one row a mention, days as real dates. The writer of
// the file format is somebody else's and comes only when it is asked for.

import { strings as s } from '../strings.js';
import { dayStart } from './day.js';
import { rowsOf } from './rows.js';

/** Columns of each sheet, with their width in characters. */
const SHEETS = {
  dates: {
    words: 24, means: 28, value: 14, from: 12, to: 12, type: 14, story: 30, sentence: 70, confidence: 9, why: 50,
  },
  names: { words: 24, value: 28, type: 18, story: 30, sentence: 70, confidence: 9, why: 50 },
  quotes: { words: 70, speaker: 26, type: 18, story: 30, sentence: 70, confidence: 9, why: 50 },
  checks: { value: 60, words: 24, story: 30, sentence: 70 },
};

/** As much as a cell holds. */
const LONGEST = 32_767;

/** The calendar of spreadsheets begins in 1900, and is a day out for its first two months. */
const FIRST_DAY = Date.UTC(1900, 2);

/** The file as a Blob. */
export async function toSpreadsheet(report, text) {
  const { writeSpreadsheet } = await import('../vendor/write-excel-file.js');
  return writeSpreadsheet(sheetsOf(report, text));
}

/** The sheets as write-excel-file has them: {sheet, columns, data, …}. */
export function sheetsOf(report, text) {
  const rows = rowsOf(report, text);
  return Object.entries(SHEETS).map(([kind, widths]) => {
    const columns = Object.keys(widths);
    const head = columns.map((column) => ({ value: headOf(kind, column), fontWeight: 'bold', alignVertical: 'top' }));
    const own = rows.filter((row) => row.kind === kind);
    return {
      sheet: s.layers[kind] ?? s.tabs[kind],
      columns: columns.map((column) => ({ width: widths[column] })),
      stickyRowsCount: 1,
      data: [head, ...own.map((row) => columns.map((column) => cell(column, row[column])))],
    };
  });
}

function headOf(kind, column) {
  return s.export.sheetColumns[kind]?.[column] ?? s.export.columns[column];
}

function cell(column, value) {
  if (value === '') return null;
  if (column === 'confidence') return { value, type: Number, format: '0%', alignVertical: 'top' };
  if ((column === 'from' || column === 'to') && dayStart(value) >= FIRST_DAY) {
    return { value: new Date(value), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
  }
  // The writer keeps its strings in a plain object: one that every object has would be taken for known.
  const words = value in {} ? `${value} ` : value.slice(0, LONGEST);
  return { value: words, type: String, format: '@', wrap: true, alignVertical: 'top' };
}
