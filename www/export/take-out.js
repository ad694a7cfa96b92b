// What happens when a format is chosen: in come its name and the desk, out goes the desk's report by the clipboard or as
// a file, of one story if the desk is narrowed to one. The answer is what to tell the editor.

import { breath, rest } from '../dom.js';
import { strings as s } from '../strings.js';
import { Maker } from './maker.js';
import { copy, save } from './outlets.js';

/** What lies on the clipboard of each format that is copied. */
const COPIED = { rich: ['text/html', 'text/plain'], markdown: ['text/plain'] };

const maker = new Maker();

/** Asks for the worker while the page loads, so that nothing is asked for later. */
export async function prepare() {
  await rest();
  maker.start();
}

/** Rejects with the signal's reason if it was aborted. */
export async function takeOut(format, desk, signal) {
  const made = makeOf(format, desk, signal);
  if (COPIED[format]) {
    await copy(COPIED[format], made);
    return s.export.copied(s.export.formats[format].copied);
  }
  const file = await made;
  if (!file) return s.export.empty[format];
  save(file.name, file.body);
  return s.export.saved(file.name);
}

async function makeOf(format, desk, signal) {
  // First let the menu close.
  await breath();
  // What was typed last belongs to it.
  if (desk.read !== desk.text) await desk.settled();
  const { report, read: text, story, published } = desk;
  return maker.make(format, { report, text, story, published, corrections: desk.corrections.toJSON(), now: new Date() }, signal);
}
