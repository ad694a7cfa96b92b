// What was copied somewhere, as a text: its HTML where that tells more than its plain words, and else the words.

import { inertDocument } from '../trusted.js';
import { textOf } from './html.js';

/** A page of which so little is left was no page but, say, a menu that somebody wants as it is. */
const LITTLE = 0.1;

/** The text of a clipboard's data, '' if it holds none. */
export function textOfClipboard(data) {
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (html === '') return plain;
  const text = textOf(inertDocument(html));
  return text.length < plain.trim().length * LITTLE ? plain : text;
}

/** The files of a clipboard. Other programs lay a picture of the words beside them; that is none. */
export function filesOfClipboard(data) {
  return data.types.some((type) => type.startsWith('text/')) ? [] : [...data.files];
}
