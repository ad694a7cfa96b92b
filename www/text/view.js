// The text with its marks: a surface whose blocks look like the part that they play on the page, and whose marks are
// laid where the reader can see them. A report goes in; what is typed comes out.

import { changeBetween } from '../edit.js';
import { painterFor } from './highlight.js';
import { Marks } from './marks.js';
import { linesOf, partOf } from './parts.js';
import { Surface } from './surface.js';

export class TextView {
  surface;
  #painter;
  #lines = [];
  #marks = new Marks();
  #story = null;
  /** The text that the marks are of. */
  #read = '';
  /** The chunks near the window. */
  #near = new Set();
  #sight;

  /**
   * @param {HTMLElement} root
   * @param {(text: string) => void} typed  is told what the text became
   */
  constructor(root, typed) {
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries), { root, rootMargin: '50% 0px' });
    this.surface = new Surface(root, {
      laid: (blocks) => this.#laid(blocks),
      typed: (text, { blocks, moved }) => {
        // A line that was blank gets the size of a line at once.
        for (const { element, text: words } of blocks) if (words !== '' && element.dataset.role === 'blank') element.dataset.role = 'body';
        if (moved) this.#painter.edited(() => this.#paintAll());
        typed(text);
      },
      led: (range) => this.#painter.lead(range),
    });
    this.#painter = painterFor(this.surface);
  }

  /** The marks as they were found. */
  get marks() {
    return this.#marks;
  }

  /** Puts another text in its place, without marks. */
  lay(text) {
    this.#lines = [];
    this.#marks = new Marks();
    this.#read = text;
    for (const chunk of this.#near) this.#painter.clear(chunk);
    this.#near.clear();
    this.#sight.disconnect();
    this.surface.root.scrollTop = 0;
    this.surface.lay(text);
  }

  /** Shows the report of the text that is there; `story` if only one article counts. */
  show(report, marks, story) {
    this.#read = this.surface.text;
    this.#lines = linesOf(report);
    this.#marks = marks;
    this.#story = story;
    this.#dress(this.surface.blocks);
    this.#paintAll();
  }

  /** Shows or hides a layer of marks. */
  layer(name, on) {
    this.#painter.show(name, on);
  }

  #laid(blocks) {
    this.#dress(blocks);
    const chunk = blocks[0].element.parentElement;
    this.#sight.observe(chunk);
    // What comes first is seen first, before the browser says so.
    if (blocks[0].start === 0) this.#near.add(chunk);
  }

  #dress(blocks) {
    for (const block of blocks) {
      const { role, opens, elsewhere } = partOf(block, this.#lines, this.#story);
      const { dataset } = block.element;
      if (dataset.role !== role) dataset.role = role;
      if ('opens' in dataset !== opens) block.element.toggleAttribute('data-opens', opens);
      if ('elsewhere' in dataset !== elsewhere) block.element.toggleAttribute('data-elsewhere', elsewhere);
    }
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && target.isConnected) {
        this.#near.add(target);
        this.#paint(target, this.#marksNow());
      } else {
        this.#near.delete(target);
        this.#painter.clear(target);
      }
    }
  }

  #paintAll() {
    const marks = this.#marksNow();
    for (const chunk of this.#near) this.#paint(chunk, marks);
  }

  #paint(chunk, marks) {
    const elements = [...chunk.querySelectorAll('[data-block]')];
    if (elements.length === 0) this.#painter.clear(chunk);
    else this.#painter.paint(chunk, elements.map((element) => this.surface.blockOf(element)), marks);
  }

  /** The marks where they are in the text now: somebody may have typed since they were found. */
  #marksNow() {
    const { text } = this.surface;
    return text === this.#read ? this.#marks : this.#marks.moved(changeBetween(this.#read, text));
  }
}
