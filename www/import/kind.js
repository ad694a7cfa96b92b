// What kind of file this is, by its first bytes and then by its name; or why it cannot be opened.

/** A file that cannot be opened. `code` names a sentence of the table of strings. */
export class ImportError extends Error {
  name = 'ImportError';

  /** @param {'unknown' | 'old' | 'locked' | 'scanned' | 'broken' | 'empty' | 'large' | 'long' | 'reader'} code */
  constructor(code, options) {
    super(code, options);
    this.code = code;
  }
}

/** What the button and the drop accept; kinds by the end of the name. */
const KINDS = {
  txt: 'txt', text: 'txt', md: 'md', markdown: 'md', html: 'html', htm: 'html', xhtml: 'html', docx: 'docx', docm: 'docx',
  pdf: 'pdf',
};

/** For a file input. */
export const ACCEPTED = Object.keys(KINDS).map((end) => `.${end}`).join(',');

/** The kind of a file: 'txt', 'md', 'html', 'docx' or 'pdf'. Throws an ImportError for others. */
export function kindOf(name, bytes) {
  const end = /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? '';
  const named = KINDS[end];
  if (bytes.length === 0) throw new ImportError('empty');
  if (find(bytes, '%PDF-', 1024)) return 'pdf';
  if (find(bytes, 'PK\x03\x04', 4)) {
    if (named === 'docx') return 'docx';
    throw new ImportError('unknown');
  }
  // The container of Word's files until 2003, and of newer ones behind a password.
  if (find(bytes, '\xd0\xcf\x11\xe0', 4)) {
    throw new ImportError(named === 'docx' ? 'locked' : end === 'doc' ? 'old' : 'unknown');
  }
  if (named === 'docx' || named === 'pdf') throw new ImportError('broken');
  if (find(bytes, '{\\rtf', 5) || (isBinary(bytes) && !isUtf16(bytes))) throw new ImportError('unknown');
  if (named) return named;
  if (end === '') return find(bytes, '<!doctype html', 64) || find(bytes, '<!DOCTYPE html', 64) ? 'html' : 'txt';
  throw new ImportError('unknown');
}

/** Whether some letters stand in the first `reach` bytes. */
function find(bytes, letters, reach) {
  return String.fromCharCode(...bytes.subarray(0, reach)).includes(letters);
}

const isUtf16 = ([first, second]) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
const isBinary = (bytes) => bytes.subarray(0, 4096).includes(0);
