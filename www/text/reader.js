// Reading: the pointer, the keyboard and the lists lead to marks and to their card. Takes the desk, the view of the text,
// the card and the layers; says what is walked to.

import { detailsOf, spoken } from './details.js';

/** Keys that move the caret away from what the card is about. */
const MOVES = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);

export class Reader {
  #desk;
  #view;
  #surface;
  #card;
  #layers;
  #say;
  #tools;
  #help;
  /** The entry that led into the text, to go back to. */
  #cameFrom = null;
  /** The place that the card was asked for by hand; a card shown by the pointer alone leaves with it. */
  #pinned = null;
  #hovering = 0;

  constructor({ desk, view, card, layers, say, tools, help }) {
    this.#desk = desk;
    this.#view = view;
    this.#surface = view.surface;
    this.#card = card;
    this.#layers = layers;
    this.#say = say;
    this.#tools = tools;
    this.#help = help;
    const { root } = view.surface;
    root.addEventListener('pointermove', (event) => this.#hover(event));
    root.addEventListener('pointerleave', (event) => this.#leave(event));
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('scroll', () => (this.#pinned ? this.#follow() : card.hide()), { passive: true });
    for (const event of ['text', 'report', 'story']) desk.addEventListener(event, () => this.close());
    layers.root.addEventListener('change', () => this.close());
    root.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && !document.querySelector('dialog:modal') && this.#back());
    addEventListener('resize', () => this.close());
  }

  /** Leads to a place of the report; `layer` says of which mark the card is shown, `button` where Escape leads back. */
  async go(place, { layer }, button) {
    await this.#surface.ready;
    if (this.#desk.read !== this.#desk.text) return this.#lead(this.#desk.now(place), []);
    this.#cameFrom = button;
    const mark = this.#view.marks.at(place.start).find((m) => m.start === place.start && m.end === place.end && m.layer === layer);
    this.#lead(place, mark ? [mark] : []);
  }

  close() {
    const place = this.#pinned;
    const held = this.#card.holds(document.activeElement);
    this.#pinned = null;
    this.#card.hide();
    if (held) this.#surface.wayBack(place)();
  }

  /** Leads to a place, brings it into sight, shows the card of its marks and says it. */
  #lead(place, found) {
    const range = place && this.#surface.range(place.start, place.end);
    if (!range) return;
    this.#surface.lead(place.start, place.end);
    this.#surface.root.focus({ preventScroll: true });
    this.#pinned = place;
    this.#surface.reveal(range);
    if (found.length === 0) {
      this.#card.hide();
      this.#say(this.#desk.text.slice(place.start, place.end));
      return;
    }
    this.#show(found, range);
    this.#say(spoken(this.#details(found[0])));
  }

  #details(mark) {
    return detailsOf(mark, this.#desk.report, this.#desk.read);
  }

  #show(found, range) {
    const details = found.slice(0, 3).map((mark) => ({ ...this.#details(mark), tools: this.#tools(mark) }));
    this.#card.show(details, besideOf(range));
  }

  /** The marks under a point of the window, if it is on their words and not beside them. */
  #under(x, y) {
    const offset = this.#desk.read === this.#desk.text ? this.#surface.offsetAt(x, y) : -1;
    for (const at of offset < 0 ? [] : [offset, offset - 1]) {
      const found = this.#view.marks.at(at, this.#layers.shows);
      const range = found.length > 0 ? this.#surface.range(found[0].start, found[0].end) : null;
      const on = [...(range?.getClientRects() ?? [])].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
      if (on) return { found, range };
    }
    return null;
  }

  #hover(event) {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    clearTimeout(this.#hovering);
    this.#hovering = setTimeout(() => {
      // A menu at selected words is not to be covered.
      if (this.#pinned || document.querySelector('[popover=auto]:popover-open')) return;
      const under = this.#under(event.clientX, event.clientY);
      if (under) this.#show(under.found, under.range);
      else this.#card.hide();
    }, 120);
  }

  #leave(event) {
    clearTimeout(this.#hovering);
    if (!this.#pinned && !this.#card.holds(event.relatedTarget)) this.#card.hide();
  }

  #click(event) {
    // A dragged selection is the reader's own.
    if (!getSelection().isCollapsed) return;
    const under = this.#under(event.clientX, event.clientY);
    if (!under) {
      this.close();
      return;
    }
    this.#cameFrom = null;
    this.#pinned = under.found[0];
    this.#show(under.found, under.range);
    this.#say(spoken(this.#details(under.found[0])));
  }

  /** The pinned card goes along with its words. */
  #follow() {
    const range = this.#surface.range(this.#pinned.start, this.#pinned.end);
    const found = this.#view.marks.at(this.#pinned.start, this.#layers.shows).filter((m) => m.end >= this.#pinned.end);
    if (this.#card.open && range && found.length > 0) this.#show(found, range);
  }

  #key(event) {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if (key === 'F8') this.#walk(shiftKey);
    else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) this.#walk(key === 'ArrowUp');
    else if (altKey && key === 'Enter') this.#open();
    // Who walks from mark to mark does not write.
    else if (key === '?' && this.#surface.led) this.#help();
    else {
      if (MOVES.has(key) && !altKey) this.close();
      return;
    }
    event.preventDefault();
  }

  /** To the next mark, or back to the one before. */
  async #walk(back) {
    await this.#desk.settled();
    const at = this.#pinned?.start ?? this.#caret();
    const mark = this.#view.marks[back ? 'previous' : 'next'](at, this.#layers.shows);
    if (mark) this.#lead(mark, [mark]);
  }

  /** The card of what the caret stands in or behind. */
  async #open() {
    await this.#desk.settled();
    const at = this.#pinned?.start ?? this.#caret();
    const found = [at, at - 1].map((offset) => this.#view.marks.at(offset, this.#layers.shows)).find((marks) => marks.length > 0);
    if (found) this.#lead(found[0], found);
  }

  #back() {
    const back = this.#cameFrom;
    this.close();
    this.#cameFrom = null;
    if (back?.isConnected) back.focus();
  }

  /** Where the selection begins in the text; -1, before everything, if it is elsewhere. */
  #caret() {
    return this.#surface.selection?.start ?? -1;
  }
}

/** What a card stands beside: the first lines of a stretch, as far as three. */
function besideOf(range) {
  const lines = [...range.getClientRects()].slice(0, 3);
  if (lines.length === 0) return range.getBoundingClientRect();
  const [{ left, top }] = lines;
  return { left, top, bottom: lines.at(-1).bottom };
}
