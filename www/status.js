// What the desk does and what went wrong, in words: the line that is read aloud, and the bar of long work with its cancel
// button.

import { countsOf } from './panels/findings.js';
import { strings as s } from './strings.js';

/** Work shorter than this, in milliseconds, needs no notice. */
const SHORT = 150;

const $ = (id) => document.getElementById(id);

export class Status {
  #notice = 0;

  constructor(desk) {
    desk.addEventListener('text', ({ detail }) => (detail.typed && desk.text !== '') || this.say(''));
    desk.addEventListener('report', ({ detail }) => !detail.corrected && desk.read.trim() !== '' && this.say(found(desk.report, desk.read)));
    desk.addEventListener('busy', () => this.#busy(desk.busy));
    desk.addEventListener('trouble', () => this.#trouble(desk.trouble));
    $('cancel').addEventListener('click', () => {
      desk.cancel();
      this.say(s.cancelled);
    });
  }

  /** The one line that is read aloud. */
  say(message, trouble = false) {
    // The same again would be read aloud again.
    if ($('status').textContent !== message) $('status').textContent = message;
    $('status').classList.toggle('trouble', trouble);
  }

  #busy(characters) {
    clearTimeout(this.#notice);
    $('findings').setAttribute('aria-busy', String(characters > 0));
    if (characters === 0) {
      $('busy').hidden = true;
      return;
    }
    this.#notice = setTimeout(() => {
      $('busy-text').textContent = s.reading(characters);
      $('busy').hidden = false;
    }, SHORT);
  }

  #trouble(trouble) {
    const about = trouble?.about;
    if (about === 'text') this.say(s.failed(trouble.message), true);
    if (about === 'analyzer') this.say(s.broke, true);
    if (about === 'loading') this.say(s.unloadable, true);
  }
}

function found(report, text) {
  const { dates, names, quotes, checks } = countsOf(report, text);
  return s.done(dates, names, quotes, checks);
}
