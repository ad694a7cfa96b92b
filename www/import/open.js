// Opening files: by the button, dropped anywhere on the page, or pasted. They are read one after the other, which can be
// cancelled; what cannot be read is told, and the text on the desk stays until there is another. What the files hold is
// left to read.js.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { filesOfClipboard } from './clipboard.js';
import { mountDrop } from './drop.js';
import { ACCEPTED } from './kind.js';
import { readFiles } from './read.js';

const s = strings.import;
/** Work shorter than this, in milliseconds, needs no notice. */
const SHORT = 150;

const $ = (id) => document.getElementById(id);

/**
 * @param desk
 * @param {{ say(message: string, trouble?: boolean): void }} status
 * @param {() => void} focus  leads into the text
 */
export function mountOpen(desk, status, focus) {
  const work = new Work();
  const unread = new Unread(() => button.focus());
  const input = el('input', { type: 'file', id: 'files', multiple: true, accept: ACCEPTED, hidden: true });
  const button = el('button', { type: 'button', id: 'open', onclick: () => input.click() }, s.open);
  $('tools-in').prepend(button, input);

  let running = null;
  async function open(files) {
    if (files.length === 0) return;
    running?.abort();
    const controller = (running = new AbortController());
    unread.hide();
    work.begin(() => cancel());
    try {
      const { signal } = controller;
      const { text, opened, failed } = await readFiles(files, { signal, progress: (now) => work.show(now) });
      end();
      if (opened.length > 0) {
        desk.take(text);
        focus();
        status.say(s.opened(opened.length));
      }
      if (failed.length > 0) unread.show(failed, opened.length);
    } catch (error) {
      // Ended by the reader, or by another text.
      if (running === controller) end();
      if (!controller.signal.aborted) throw error;
    }
  }
  function end() {
    running = null;
    work.end();
  }
  function cancel() {
    running?.abort();
    end();
    status.say(s.cancelled);
    button.focus();
  }

  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    open(files);
  });
  document.addEventListener('paste', (event) => {
    const files = filesOfClipboard(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    open(files);
  });
  // Whoever writes or pastes meanwhile wants that text.
  desk.addEventListener('text', () => running && cancel());
  mountDrop(open);
}

/** The bar of long work. */
class Work {
  #progress = el('progress', { 'aria-labelledby': 'opening-words' });
  #words = el('span', { id: 'opening-words' });
  #bar;
  #cancel;
  #soon = 0;

  constructor() {
    const button = el('button', { type: 'button', onclick: () => this.#cancel() }, strings.cancel);
    const look = { id: 'opening', class: 'opening', 'aria-label': s.progress, hidden: true };
    this.#bar = el('section', look, this.#progress, this.#words, button);
    $('notice').append(this.#bar);
  }

  begin(cancel) {
    this.#cancel = cancel;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => (this.#bar.hidden = false), SHORT);
  }

  show({ name, index, count, page, pages }) {
    this.#words.textContent = s.reading(name, index + 1, count, page, pages);
    if (pages || count > 1) this.#progress.value = (index + (pages ? (page - 1) / pages : 0)) / count;
    else this.#progress.removeAttribute('value');
  }

  end() {
    clearTimeout(this.#soon);
    this.#bar.hidden = true;
  }
}

/** What could not be read, and why. */
class Unread {
  #box = el('div', { id: 'unopened', class: 'unopened', role: 'alert', hidden: true });
  #closed;

  constructor(closed) {
    this.#closed = closed;
    $('notice').append(this.#box);
  }

  show(failed, opened) {
    const close = el('button', {
      type: 'button',
      onclick: () => {
        this.hide();
        this.#closed();
      },
    }, s.understood);
    const reasons = failed.map(({ name, code }) => el('li', {}, el('strong', {}, name), ` ${s.errors[code]}`));
    this.#box.replaceChildren(el('p', {}, s.unread(failed.length, opened)), el('ul', {}, ...reasons), close);
    this.#box.hidden = false;
  }

  hide() {
    this.#box.hidden = true;
    this.#box.replaceChildren();
  }
}
