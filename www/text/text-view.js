// The text as it is read: its lines as blocks, its marks laid over them, places found both ways.
//
// Blocks are made a chunk at a time, with a breath between, so that a page of a megabyte never holds up a frame; each
// chunk is laid out by the browser only when it comes near the window.

import { blockAt, blocksOf } from './blocks.js';
import { breath, el } from '../dom.js';
import { painterFor } from './highlight.js';

const BLOCKS_A_CHUNK = 40;
const TAGS = { headline: 'h2', heading: 'h3' };

export class TextView {
  #root;
  #painter;
  #text = '';
  #marks = null;
  #blocks = [];
  #elements = [];
  #indexOf = new WeakMap();
  #rendering = 0;
  /** Settles when the text is there to its end. */
  ready = Promise.resolve();

  constructor(root) {
    this.#root = root;
    this.#painter = painterFor(root);
  }

  /** Shows a text with its report's marks. */
  show(text, report, marks) {
    this.#text = text;
    this.#marks = marks;
    this.#blocks = blocksOf(text, report);
    this.#elements = [];
    this.#painter.clear();
    this.#root.replaceChildren();
    this.ready = this.#render(++this.#rendering);
    return this.ready;
  }

  /** Shows nothing. */
  clear() {
    this.#rendering++;
    this.#blocks = [];
    this.#elements = [];
    this.#painter.clear();
    this.#root.replaceChildren();
  }

  /** Shows or hides a layer of marks. */
  layer(name, on) {
    this.#painter.show(name, on);
  }

  /** The live range of a stretch of the text, or null if nothing of it is shown. */
  range(start, end) {
    if (this.#elements.length === 0) return null;
    const range = document.createRange();
    const from = this.#place(start, false);
    const to = this.#place(end, true);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** Brings a stretch into sight. */
  reveal(range) {
    const element = range.startContainer.parentElement.closest('[data-block]');
    element.scrollIntoView({ block: 'nearest' });
    const rect = range.getClientRects()[0] ?? element.getBoundingClientRect();
    const box = this.#root.getBoundingClientRect();
    const margin = Math.min(80, box.height / 4);
    if (rect.top >= box.top + margin && rect.bottom <= box.bottom - margin) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#root.scrollBy({ top: rect.top - box.top - box.height / 3, behavior: still ? 'instant' : 'smooth' });
  }

  /** The place in the text under a point of the window, or -1. */
  offsetAt(x, y) {
    const found = document.caretPositionFromPoint?.(x, y);
    const old = found ? null : document.caretRangeFromPoint?.(x, y);
    const node = found?.offsetNode ?? old?.startContainer;
    return node ? this.offsetOf(node, found?.offset ?? old.startOffset) : -1;
  }

  /** The place in the text of a place in the document, or -1. */
  offsetOf(node, offset) {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('[data-block]');
    const index = element ? this.#indexOf.get(element) : undefined;
    if (index === undefined || node.nodeType !== Node.TEXT_NODE) return -1;
    let before = 0;
    for (const text of textNodes(element)) {
      if (text === node) return this.#blocks[index].start + before + offset;
      before += text.length;
    }
    return -1;
  }

  async #render(run) {
    const blocks = this.#blocks;
    let article = null;
    let marked = 0;
    let last = performance.now();
    for (let from = 0; from < blocks.length; from += BLOCKS_A_CHUNK) {
      if (performance.now() - last > 8) {
        await breath();
        if (run !== this.#rendering) return;
        last = performance.now();
      }
      const to = Math.min(from + BLOCKS_A_CHUNK, blocks.length);
      let chunk = null;
      for (let i = from; i < to; i++) {
        if (!article || blocks[i].article !== blocks[i - 1].article) {
          article = el('article');
          this.#root.append(article);
          chunk = null;
        }
        if (!chunk) {
          chunk = el('div', { class: 'chunk' });
          article.append(chunk);
        }
        chunk.append(this.#element(blocks[i], i));
      }
      // A mark is laid when the block that it ends in is there.
      const end = to === blocks.length ? Infinity : blocks[to - 1].end;
      const begun = marked;
      while (marked < this.#marks.all.length && this.#marks.all[marked].end <= end) marked++;
      this.#painter.lay(this.#marks.all.slice(begun, marked), (offset, isEnd) => this.#place(offset, isEnd));
    }
  }

  #element(block, index) {
    const element = el(TAGS[block.role] ?? 'p', { class: block.role, 'data-block': true });
    this.#painter.fill(element, this.#text, block, this.#marks);
    this.#indexOf.set(element, index);
    this.#elements.push(element);
    return element;
  }

  /** The text node and offset of a place; an end stays in the block before it. */
  #place(offset, isEnd) {
    const index = Math.min(blockAt(this.#blocks, isEnd ? offset - 1 : offset), this.#elements.length - 1);
    const { start, end } = this.#blocks[index];
    let rest = Math.min(Math.max(offset, start), end) - start;
    let node = null;
    for (node of textNodes(this.#elements[index])) {
      if (rest < node.length || (isEnd && rest === node.length)) return { node, offset: rest };
      rest -= node.length;
    }
    return { node, offset: node.length };
  }
}

function* textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}
