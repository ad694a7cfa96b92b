// What happens when a format is chosen: in come its name and the desk, out goes the desk's report by the clipboard or as
// a file, of one story if the desk is narrowed to one. The answer is what to tell the editor.

import { breath } from '../dom.js';
import { headline } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { fileName } from './file-name.js';
import { COPIES, FILES } from './formats.js';
import { copy, save } from './outlets.js';
import { forOthers } from './reasons.js';
import { storyAlone } from './story.js';

export async function takeOut(format, desk) {
  // What was typed last belongs to it.
  if (desk.read !== desk.text) await desk.settled();
  const story = storyAlone(forOthers(desk.report), desk.read, desk.story, desk.corrections.toJSON());
  return COPIES[format] ? toClipboard(format, story) : toFile(format, story, desk.published);
}

async function toClipboard(format, { report, text }) {
  await copy(COPIES[format](report, text));
  return s.export.copied(s.export.formats[format].copied);
}

async function toFile(format, { report, text, corrections }, published) {
  const { what, ending, type, make, possible } = FILES[format];
  if (possible && !possible(report)) return s.export.empty[format];
  const title = report.articles[0]?.headline ? headline(report.articles[0], 0, text) : '';
  const name = fileName(title, s.export.what[what], ending);
  // A large one takes a while: first let the menu close.
  await breath();
  save(name, await make(report, text, { title, published, corrections, now: new Date() }), type);
  return s.export.saved(name);
}
