// The bytes of text files, in the encodings that reach a newsroom; and what kind of file they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decoded } from '../../www/import/encoding.js';
import { ImportError, kindOf } from '../../www/import/kind.js';

const WORDS = 'Zoë’s “café” — 5 €';
const bytes = (...all) => Uint8Array.from(all.flatMap((part) => (typeof part === 'number' ? part : [...part])));
const utf16 = (text, big) => Buffer.from(text, 'utf16le')[big ? 'swap16' : 'subarray']();

test('text in any encoding', () => {
  assert.equal(decoded(bytes(Buffer.from(WORDS))), WORDS, 'UTF-8');
  assert.equal(decoded(bytes(0xef, 0xbb, 0xbf, Buffer.from(WORDS))), WORDS, 'UTF-8 with a mark, which is no part of the text');
  assert.equal(decoded(bytes(0xff, 0xfe, utf16(WORDS, false))), WORDS, 'UTF-16, little end first');
  assert.equal(decoded(bytes(0xfe, 0xff, utf16(WORDS, true))), WORDS, 'UTF-16, big end first');
  // Node 20 reads its quotation marks wrongly; those are for the browser's tests.
  assert.equal(decoded(bytes(Buffer.from('Zo'), 0xeb, Buffer.from(' caf'), 0xe9)), 'Zoë café', 'Windows-1252');
  assert.equal(decoded(bytes(Buffer.from('a\r\nb\rc\nd'))), 'a\nb\nc\nd', 'every line ends in one way');
});

test('a page says its encoding, and only a page', () => {
  const page = bytes(Buffer.from('<html><head><meta charset="iso-8859-2"></head>Praha: '), 0xe8, 0xbb);
  assert.match(decoded(page, { html: true }), /Praha: čť$/);
  assert.match(decoded(page), /Praha: è»$/);
  const old = bytes(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'), 0xcc);
  assert.match(decoded(old, { html: true }), /М$/);
  const wrong = bytes(Buffer.from('<meta charset="utf-16"><meta charset=nonsense>Zoë'));
  assert.match(decoded(wrong, { html: true }), /Zoë$/);
});

const kind = (name, ...parts) => kindOf(name, bytes(...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
const refused = (code) => (error) => error instanceof ImportError && error.code === code;

test('the kind of a file is seen in its bytes and its name', () => {
  assert.equal(kind('a.txt', 'Words'), 'txt');
  assert.equal(kind('NOTES', 'Words'), 'txt', 'without an end');
  assert.equal(kind('page', '<!DOCTYPE html><p>'), 'html');
  assert.equal(kind('a.HTM', '<p>'), 'html');
  assert.equal(kind('a.markdown', '# Words'), 'md');
  assert.equal(kind('a.docx', 'PK\x03\x04'), 'docx');
  assert.equal(kind('a.pdf', '%PDF-1.7'), 'pdf');
  assert.equal(kind('download.txt', '\n%PDF-1.7'), 'pdf', 'whatever its name');
  assert.equal(kind('a.txt', [0xff, 0xfe, 0x41, 0x00]), 'txt');
});

test('a file that cannot be read says why', () => {
  assert.throws(() => kind('a.txt'), refused('empty'));
  assert.throws(() => kind('a.doc', '\xd0\xcf\x11\xe0'), refused('old'));
  assert.throws(() => kind('a.docx', '\xd0\xcf\x11\xe0'), refused('locked'));
  assert.throws(() => kind('a.xls', '\xd0\xcf\x11\xe0'), refused('unknown'));
  assert.throws(() => kind('a.odt', 'PK\x03\x04'), refused('unknown'));
  assert.throws(() => kind('a.docx', 'Words'), refused('broken'));
  assert.throws(() => kind('a.pdf', 'Words'), refused('broken'));
  assert.throws(() => kind('a.rtf', '{\\rtf1'), refused('unknown'));
  assert.throws(() => kind('a.jpg', 'Words'), refused('unknown'));
  assert.throws(() => kind('a.txt', [0x41, 0x00, 0x42]), refused('unknown'), 'no words');
});
