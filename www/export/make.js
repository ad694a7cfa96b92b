// One format made: in comes its name with a report and all that goes with it, out goes what the clipboard or a file takes.
// Knows of no page, for it runs in a worker.

import { headline } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { fileName } from './file-name.js';
import { COPIES, FILES } from './formats.js';
import { forOthers } from './reasons.js';
import { storyAlone } from './story.js';

/**
 * @param {string} format  of formats.js
 * @param {{ report, text: string, story: number | null, published: string, corrections: object[], now: Date }} given
 *   `story` is the article that it is narrowed to
 * @returns a Blob for each type of the clipboard; of a file {name, body}, or null if there would be nothing in it
 */
export async function make(format, { report, text, story, published, corrections, now }) {
  const alone = storyAlone(forOthers(report), text, story, corrections);
  return COPIES[format] ? toCopy(COPIES[format], alone) : toFile(FILES[format], alone, { published, now });
}

function toCopy(made, { report, text }) {
  const { html, plain } = made(report, text);
  const blob = (type, words) => ({ [type]: new Blob([words], { type }) });
  return { ...(html && blob('text/html', html)), ...blob('text/plain', plain) };
}

async function toFile({ what, ending, type, make: made, possible }, { report, text, corrections }, { published, now }) {
  if (possible && !possible(report)) return null;
  const title = report.articles[0]?.headline ? headline(report.articles[0], 0, text) : '';
  const body = await made(report, text, { title, published, corrections, now });
  return {
    name: fileName(title, s.export.what[what], ending),
    body: body instanceof Blob ? body : new Blob([body], { type: `${type};charset=utf-8` }),
  };
}
