// Two ways to mark the text in the page. With the CSS Custom Highlight API the text stays plain text and live ranges are
// laid over it, which follow their words; where an engine lacks it, the text is cut into <mark> elements. Both mark a
// chunk of blocks at a time.

import { el } from '../dom.js';
import { ASKED_FOR, LAYERS, segments } from './marks.js';

/** Whichever the engine has. */
export function painterFor(surface) {
  return globalThis.CSS?.highlights && globalThis.Highlight ? new RangePainter(surface) : new MarkPainter(surface);
}

class RangePainter {
  #surface;
  #layers = new Map();
  #laid = new Map();

  constructor(surface) {
    this.#surface = surface;
    for (const layer of LAYERS) {
      const highlight = new Highlight();
      // Quotes are long and lie under what is inside them; a check lies over everything.
      highlight.priority = { quotes: 0, reported: 0, checks: 2 }[layer] ?? 1;
      this.#layers.set(layer, highlight);
      this.show(layer, !ASKED_FOR.has(layer));
    }
  }

  /** Marks a chunk, and nothing else in it. */
  paint(chunk, blocks, marks) {
    this.clear(chunk);
    const [start, end] = [blocks[0].start, blocks.at(-1).start + blocks.at(-1).text.length];
    const laid = marks.within(start, end).map(({ layer, start: from, end: to }) => {
      const range = this.#surface.range(Math.max(from, start), Math.min(to, end));
      this.#layers.get(layer).add(range);
      return [layer, range];
    });
    this.#laid.set(chunk, laid);
  }

  /** Takes the marks of a chunk away. */
  clear(chunk) {
    for (const [layer, range] of this.#laid.get(chunk) ?? []) this.#layers.get(layer).delete(range);
    this.#laid.delete(chunk);
  }

  /** Lines were joined or parted: ranges have lost the words that were put into other nodes. */
  edited(paint) {
    paint();
  }

  /** Shows what one was led to, over all marks. */
  lead(range) {
    if (range) CSS.highlights.set('led', Object.assign(new Highlight(range), { priority: 3 }));
    else CSS.highlights.delete('led');
  }

  show(layer, on) {
    if (on) CSS.highlights.set(layer, this.#layers.get(layer));
    else CSS.highlights.delete(layer);
  }
}

class MarkPainter {
  #surface;
  #laid = new WeakMap();

  constructor(surface) {
    this.#surface = surface;
    for (const layer of ASKED_FOR) this.show(layer, false);
  }

  paint(chunk, blocks, marks) {
    for (const block of blocks) {
      const end = block.start + block.text.length;
      const cut = segments(block.start, end, marks.within(block.start, end));
      // A block whose marks are as they were is left alone, and with it the browser's undo.
      const key = cut.map(({ start, layers }) => `${start - block.start} ${layers.join(' ')}`).join();
      if (block.text === '' || this.#laid.get(block.element) === key + block.text) continue;
      this.#laid.set(block.element, key + block.text);
      this.#fill(block, cut);
    }
  }

  /** Elements out of sight cost nothing. */
  clear() {}

  /** Elements go with their words; writing them anew would take the browser's undo away. */
  edited() {}

  /** The caret and the card say where one is. */
  lead() {}

  show(layer, on) {
    this.#surface.root.classList.toggle(`no-${layer}`, !on);
  }

  /** Writes a block anew, and puts the caret back. */
  #fill({ element, start: at, text }, cut) {
    const selection = this.#surface.selection;
    const words = cut.map(({ start, end, layers }) => {
      const part = text.slice(start - at, end - at);
      return layers.length > 0 ? el('mark', { class: layers.join(' ') }, part) : part;
    });
    this.#surface.quietly(() => element.replaceChildren(...words));
    if (selection) this.#surface.select(selection.start, selection.end);
  }
}
