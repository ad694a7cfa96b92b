// The surface: the text as one field that is read and typed in, made of blocks. Text goes in, and comes out again as
// it is typed; places are found both ways. What the text means and how it is marked is left to others.
//
// The browser edits by its own means, so that its own undo works: after an edit the text is read from the blocks that
// changed, and nothing is rewritten. A line break at the very end of a block is the block's own; see `blocks.js`.

import { breath, el } from '../dom.js';
import { blockAt, blocksOf, chunksOf, heightOf, place, textOf } from './blocks.js';

/** The height of a line, in rem; as text.css has it. */
const LINE = 1.72;

export class Surface {
  root;
  /** The blocks that are there, in order: {element, text, goesOn, start}; none if the browser has deleted all. */
  blocks = [];
  /** Settles when the text is there to its end. */
  ready = Promise.resolve();
  #rest = [];
  #laying = 0;
  #known = new WeakMap();
  #observer;
  #laid;
  #typed;
  #toldLed;
  /** The stretch that one was led to last, while the caret is still before it. */
  #led = null;

  /**
   * @param {HTMLElement} root  an element that may be edited
   * @param {{ laid(blocks: object[]): void, typed(text: string, edit: { blocks: object[], moved: boolean }): void, led(range: ?Range): void }} listener
   *   what is typed: the blocks that changed, and whether words were put into other nodes; where one was led to
   */
  constructor(root, { laid, typed, led }) {
    this.root = root;
    this.#laid = laid;
    this.#typed = typed;
    this.#toldLed = led;
    this.#observer = new MutationObserver((records) => this.#edited(records));
    root.addEventListener('beforeinput', ({ inputType }) => {
      // Whatever was deleted with all its blocks could be undone until now.
      if (this.blocks.length === 0 && !inputType.startsWith('history')) this.lay('');
    });
    root.addEventListener('input', () => this.#edited(this.#observer.takeRecords()));
    document.addEventListener('selectionchange', () => this.#leave());
    this.lay('');
  }

  get text() {
    const there = textOf(this.blocks);
    return this.#rest.length > 0 ? there + (this.#rest[0].goesOn ? '' : '\n') + textOf(this.#rest) : there;
  }

  /** Puts a text in the place of what is there: what fits a frame at once, and the rest with a breath between. */
  lay(text) {
    const run = ++this.#laying;
    this.#leadTo(null);
    const focused = document.activeElement === this.root;
    this.#observer.disconnect();
    this.root.replaceChildren();
    // Taken out and put back it leaves the browser's undo behind, which would write into lines that are gone.
    const { parentElement, nextSibling } = this.root;
    this.root.remove();
    parentElement.insertBefore(this.root, nextSibling);
    this.blocks = [];
    this.#rest = blocksOf(text);
    this.#observer.observe(this.root, { characterData: true, childList: true, subtree: true });
    this.ready = this.#layRest(run);
    if (!focused) return;
    this.root.focus();
    this.select(0, 0);
  }

  /** Writes words over a stretch, and lays everything anew. */
  splice(start, end, words) {
    const { text } = this;
    const { scrollTop } = this.root;
    this.lay(text.slice(0, start) + words + text.slice(end));
    const caret = start + words.length;
    this.ready.then(() => {
      this.root.scrollTop = scrollTop;
      this.select(caret, caret);
      this.reveal(this.range(caret, caret));
    });
    this.#typed(this.text, { blocks: [], moved: true });
  }

  /** Changes the inside of elements without taking it for typing. */
  quietly(change) {
    this.#edited(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  /** The block of an element of the surface. */
  blockOf(element) {
    return this.#known.get(element);
  }

  /** The live range of a stretch of the text, or null if nothing of it is there yet. */
  range(start, end) {
    const last = this.blocks.at(-1);
    if (!last || start > last.start + last.text.length) return null;
    const range = document.createRange();
    range.setStart(...this.#point(start, start < end));
    range.setEnd(...this.#point(end, false));
    return range;
  }

  /** Selects a stretch; an empty one is the caret. */
  select(start, end) {
    const range = this.range(start, end);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    getSelection().setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  /** Leads to a stretch: it is shown, with the caret before it. It is not selected, for the next key would write over it. */
  lead(start, end) {
    this.select(start, start);
    this.#leadTo({ start, end });
  }

  /** What one was led to, while the caret is still there, or null. */
  get led() {
    this.#leave();
    return this.#led;
  }

  /** The stretch of the text that is selected, or null if the selection is elsewhere. */
  get selection() {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    if (!anchorNode || !this.root.contains(anchorNode) || !this.root.contains(focusNode)) return null;
    const [start, end] = [this.offsetOf(anchorNode, anchorOffset), this.offsetOf(focusNode, focusOffset)];
    return start < end ? { start, end } : { start: end, end: start };
  }

  /** What leads the focus back here later, to a stretch if there is one. */
  wayBack(stretch) {
    return () => {
      this.root.focus({ preventScroll: true });
      if (stretch) this.lead(stretch.start, stretch.end);
    };
  }

  /** The place in the text under a point of the window, or -1. */
  offsetAt(x, y) {
    const found = document.caretPositionFromPoint?.(x, y);
    const old = found ? null : document.caretRangeFromPoint?.(x, y);
    const node = found?.offsetNode ?? old?.startContainer;
    return node?.nodeType === Node.TEXT_NODE ? this.offsetOf(node, found?.offset ?? old.startOffset) : -1;
  }

  /** The place in the text of a place in the document, or -1. */
  offsetOf(node, offset) {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('[data-block]');
    const block = element && this.#known.get(element);
    if (block) {
      const range = document.createRange();
      range.setStart(element, 0);
      range.setEnd(node, offset);
      const inside = [...texts(range.cloneContents())].reduce((sum, { length = 1 }) => sum + length, 0);
      return block.start + Math.min(inside, block.text.length);
    }
    if (!this.root.contains(node)) return -1;
    // Between blocks: where the next one begins, or at the end.
    const next = node.childNodes[offset];
    const behind = next?.matches?.('[data-block]') ? next : next?.querySelector?.('[data-block]');
    if (behind) return this.#known.get(behind).start;
    const last = this.#known.get([...node.querySelectorAll('[data-block]')].at(-1)) ?? this.blocks.at(-1);
    return last ? last.start + last.text.length : 0;
  }

  /** Brings a range into sight. */
  reveal(range) {
    const element = range.startContainer.parentElement.closest('[data-block]');
    element.scrollIntoView({ block: 'nearest' });
    const rect = range.getClientRects()[0] ?? element.getBoundingClientRect();
    const box = this.root.getBoundingClientRect();
    const margin = Math.min(80, box.height / 4);
    if (rect.top >= box.top + margin && rect.bottom <= box.bottom - margin) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.root.scrollBy({ top: rect.top - box.top - box.height / 3, behavior: still ? 'instant' : 'smooth' });
  }

  /** Where the caret is elsewhere by now, one is not there any more. */
  #leave() {
    if (!this.#led) return;
    const { start, end } = this.selection ?? {};
    if (start !== this.#led.start || end !== start) this.#leadTo(null);
  }

  #leadTo(stretch) {
    if (!stretch && !this.#led) return;
    const range = stretch && this.range(stretch.start, stretch.end);
    this.#led = range && stretch;
    this.#toldLed(range);
  }

  async #layRest(run) {
    let last = performance.now();
    for (const group of chunksOf(this.#rest)) {
      // The first is there at once, for the caret.
      if (this.blocks.length > 0 && performance.now() - last > 8) {
        await breath();
        if (run !== this.#laying) return;
        last = performance.now();
      }
      const chunk = el('div', { class: 'chunk' });
      chunk.style.setProperty('contain-intrinsic-height', `auto ${heightOf(group) * LINE}rem`);
      const before = this.blocks.length;
      for (const { text, goesOn } of group) {
        const element = el('div', { 'data-block': true, 'data-goes-on': goesOn }, text || '\n');
        chunk.append(element);
        const block = { element, text, goesOn };
        this.#known.set(element, block);
        this.blocks.push(block);
      }
      place(this.blocks, before);
      this.#rest = this.#rest.slice(group.length);
      this.quietly(() => this.root.append(chunk));
      this.#laid(this.blocks.slice(before));
    }
  }

  /** Reads what was edited. */
  #edited(records) {
    if (records.length === 0) return;
    this.#leadTo(null);
    const changed = new Set(records.map(({ target }) => (target.closest ? target : target.parentElement)?.closest('[data-block]')));
    const within = [...changed].every((element) => element?.isConnected && this.#known.has(element));
    if (within) {
      let first = this.blocks.length;
      for (const element of changed) {
        const block = this.#known.get(element);
        block.text = wordsOf(element);
        first = Math.min(first, this.blocks.indexOf(block));
      }
      place(this.blocks, first);
    } else {
      this.#readAll();
    }
    this.#typed(this.text, {
      blocks: [...changed].map((element) => this.#known.get(element)).filter(Boolean),
      moved: records.some(({ type }) => type === 'childList'),
    });
  }

  /** Lines came, went or were joined: counts the blocks anew. */
  #readAll() {
    const stray = [...texts(this.root)].some((node) => node.data && !node.parentElement.closest('[data-block]'));
    const elements = [...this.root.querySelectorAll('[data-block]')];
    if (elements.length === 1 && [...elements[0].childNodes].map(({ nodeName }) => nodeName).join() === 'BR,BR') {
      // Chromium leaves two line breaks where everything was deleted; its undo knows the second.
      elements[0].firstChild.remove();
      this.#observer.takeRecords();
    }
    if (stray) {
      const rest = this.#rest.length > 0 ? `\n${textOf(this.#rest)}` : '';
      const text = this.root.innerText.replace(/\n$/, '');
      this.lay(text + rest);
      this.select(text.length, text.length);
      return;
    }
    this.blocks = elements.map((element) => {
      const block = { ...this.#known.get(element), element, text: wordsOf(element), goesOn: 'goesOn' in element.dataset };
      this.#known.set(element, block);
      return block;
    });
    place(this.blocks);
  }

  /** The node and offset of a place; where two blocks meet, `ahead` is in the one behind. */
  #point(offset, ahead) {
    let index = blockAt(this.blocks, offset);
    // A cut line: the place at the cut is in both.
    if (!ahead && index > 0 && this.blocks[index].goesOn && this.blocks[index].start === offset) index--;
    const { element, start, text } = this.blocks[index];
    let rest = Math.min(offset - start, text.length);
    let last = null;
    for (const node of texts(element)) {
      const length = node.length ?? 1;
      if (rest < length || (!ahead && rest === length && node.data)) return [node, rest];
      rest -= length;
      last = node;
    }
    return last?.data ? [last, last.length] : [element, element.childNodes.length];
  }
}

/** The text nodes and the line breaks of a part of the document. */
function* texts(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE || node.nodeName === 'BR') yield node;
  }
}

function wordsOf(element) {
  const words = element.firstElementChild ? [...texts(element)].map((node) => node.data ?? '\n').join('') : element.textContent;
  return words.endsWith('\n') ? words.slice(0, -1) : words;
}
