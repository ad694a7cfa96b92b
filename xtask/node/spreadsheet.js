// The writer of spreadsheets as one module for the page. Its default export compresses what is large in workers made
// from blobs, which the page's policy forbids; this one compresses where it is called.

import { generateXlsxFileSync } from './node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js';

/** A Blob of sheets [{ data, sheet, columns, … }], as write-excel-file has them. */
export function writeSpreadsheet(sheets) {
  return generateXlsxFileSync(sheets);
}
