// Writing and reading: the same text in a box to type in, or with its marks.

import { textOfClipboard } from '../import/clipboard.js';
import { strings as s } from '../strings.js';

const $ = (id) => document.getElementById(id);

export class Writing {
  #desk;
  #turned;

  constructor(desk, turned) {
    this.#desk = desk;
    this.#turned = turned;
    $('source').placeholder = s.pasteHint;
    $('source').addEventListener('paste', (event) => {
      const { value, selectionStart, selectionEnd } = $('source');
      // Into the middle of a text is typing.
      if (selectionEnd - selectionStart < value.length) return;
      const pasted = textOfClipboard(event.clipboardData);
      if (pasted.trim() === '') return;
      event.preventDefault();
      desk.take(pasted);
      this.focus();
    });
    $('source').addEventListener('input', () => {
      desk.edit($('source').value);
      $('mode').hidden = desk.text.trim() === '';
    });
    $('mode').addEventListener('click', () => {
      this.turn(!this.on);
      this.focus();
      if (this.on) $('source').setSelectionRange(0, 0);
    });
    desk.addEventListener('text', ({ detail }) => detail.typed || this.turn(desk.text === ''));
    $('cancel').addEventListener('click', () => {
      this.turn(true);
      this.focus();
    });
    this.turn(true);
  }

  get on() {
    return !$('source').hidden;
  }

  focus() {
    (this.on ? $('source') : $('view')).focus();
  }

  turn(on) {
    $('source').hidden = !on;
    $('view').hidden = on;
    $('mode').hidden = this.#desk.text.trim() === '';
    $('mode').textContent = on ? s.read : s.edit;
    $('marks').hidden = on;
    if (on) $('source').value = this.#desk.text;
    this.#turned(on);
  }
}
