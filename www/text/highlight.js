// Two ways to mark a text in the page. With the CSS Custom Highlight API the text stays plain text and ranges are laid
// over it; where an engine lacks it, the text is cut into <mark> elements. Both fill blocks and find places in them.

import { el } from '../dom.js';
import { LAYERS, segments } from './marks.js';

/** Whichever the engine has. */
export function painterFor(root) {
  return globalThis.CSS?.highlights && globalThis.Highlight ? new RangePainter() : new MarkPainter(root);
}

class RangePainter {
  #layers = new Map();

  clear() {
    for (const layer of LAYERS) {
      const highlight = new Highlight();
      // Quotes are long and lie under what is inside them; a check lies over everything.
      highlight.priority = { quotes: 0, dates: 2, checks: 3 }[layer] ?? 1;
      const on = this.#layers.get(layer)?.on ?? true;
      this.#layers.set(layer, { highlight, on });
      if (on) CSS.highlights.set(layer, highlight);
    }
  }

  /** Fills an element with a stretch of the text. */
  fill(element, text, block) {
    element.textContent = text.slice(block.start, block.end);
  }

  /** Lays marks over what has been filled; `place` answers with the node and offset of a place. */
  lay(marks, place) {
    for (const { layer, start, end } of marks) {
      const from = place(start, false);
      const to = place(end, true);
      const range = { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
      this.#layers.get(layer).highlight.add(new StaticRange(range));
    }
  }

  show(layer, on) {
    const known = this.#layers.get(layer);
    if (!known) return;
    known.on = on;
    if (on) CSS.highlights.set(layer, known.highlight);
    else CSS.highlights.delete(layer);
  }
}

class MarkPainter {
  #root;

  constructor(root) {
    this.#root = root;
  }

  clear() {}

  fill(element, text, block, marks) {
    for (const { start, end, layers } of segments(block.start, block.end, marks.within(block.start, block.end))) {
      const words = text.slice(start, end);
      element.append(layers.length > 0 ? el('mark', { class: layers.join(' ') }, words) : words);
    }
  }

  lay() {}

  show(layer, on) {
    this.#root.classList.toggle(`no-${layer}`, !on);
  }
}
