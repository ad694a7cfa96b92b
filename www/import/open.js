// Opening files: by the button, dropped anywhere on the page, or pasted. They are read one after the other, which can be
// cancelled; what cannot be read is told, and the text on the desk stays until there is another. What the files hold is
// left to read.js.

import { el } from '../dom.js';
import { strings } from '../strings.js';
import { Work } from '../work.js';
import { filesOfClipboard } from './clipboard.js';
import { mountDrop } from './drop.js';
import { ACCEPTED } from './kind.js';
import { readFiles } from './read.js';
import { Unread } from './unread.js';

const s = strings.import;

const $ = (id) => document.getElementById(id);

/**
 * @param desk
 * @param {{ say(message: string, trouble?: boolean): void }} status
 * @param {() => void} focus  leads into the text
 */
export function mountOpen(desk, status, focus) {
  const work = new Work({ id: 'opening', label: s.progress, say: (words) => status.say(words), home: () => button });
  const unread = new Unread(() => button.focus());
  const input = el('input', { type: 'file', id: 'files', multiple: true, accept: ACCEPTED, hidden: true });
  const button = $('open');
  button.after(input);
  button.addEventListener('click', () => input.click());

  let running = null;
  async function open(files) {
    if (files.length === 0) return;
    running?.abort();
    const controller = (running = new AbortController());
    unread.hide();
    work.begin(cancel);
    try {
      const { signal } = controller;
      const { text, opened, failed } = await readFiles(files, { signal, progress });
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
  function progress({ name, index, count, page, pages }) {
    const share = (index + (pages ? (page - 1) / pages : 0)) / count;
    work.show(s.reading(name, index + 1, count, page, pages), pages || count > 1 ? share : undefined);
  }
  function end() {
    running = null;
    work.end();
  }
  function cancel() {
    running?.abort();
    end();
    status.say(s.cancelled);
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
  // Whoever types or pastes meanwhile wants that text.
  desk.addEventListener('text', () => running && cancel());
  mountDrop(open);
}
