// The editor's corrections of one text, in the order in which they were made, with what was undone. In comes the
// analyzer's report, out goes one of the same shape with the corrections in it. What each does is told in changes.js.

import { changeBetween } from '../edit.js';
import { follow } from './anchor.js';
import { anchorsOf, perform } from './changes.js';
import { Draft } from './draft.js';
import { recounted, writtenOut } from './recount.js';

export class Corrections {
  /** The list before the first change, after it, after the second …, and which of them counts. */
  #states;
  #now;
  #asleep = new Set();

  constructor(list = []) {
    this.#states = Array.from({ length: list.length + 1 }, (_, i) => list.slice(0, i));
    this.#now = list.length;
  }

  /** The changes that count, the oldest first. */
  get list() {
    return this.#states[this.#now];
  }

  /** How many steps were made that undo takes back. */
  get depth() {
    return this.#now;
  }

  get canUndo() {
    return this.#now > 0;
  }

  get canRedo() {
    return this.#now < this.#states.length - 1;
  }

  add(change) {
    this.#become([...this.list, change]);
  }

  /** Takes one change out of the middle, which can be undone too. */
  remove(change) {
    this.#become(this.list.filter((other) => other !== change));
  }

  undo() {
    if (this.canUndo) this.#now--;
  }

  redo() {
    if (this.canRedo) this.#now++;
  }

  /** The report of a text with the corrections whose words still stand in it. */
  apply(report, text) {
    this.#asleep.clear();
    if (this.list.length === 0) return report;
    const draft = new Draft(report, text);
    for (const change of this.list) if (!perform(draft, change)) this.#asleep.add(change);
    return draft.report();
  }

  /** For dates that are counted from a corrected one: what the analyzer is to read, and the dates and checks by its answer; see recount.js. */
  writtenOut = (report, text) => writtenOut(report, text, this.list);
  recounted = recounted;

  /** Whether a change held when the report was corrected last; one that did not comes back with its words. */
  holds(change) {
    return !this.#asleep.has(change);
  }

  /** How many hold. */
  get holding() {
    return this.list.length - this.#asleep.size;
  }

  /** The text became another: the places of the changes go along, of those that were undone too. */
  edited(from, to) {
    const change = changeBetween(from, to);
    const anchors = new Set([...new Set(this.#states.flat())].flatMap(anchorsOf));
    for (const anchor of anchors) follow(anchor, from, to, change);
  }

  toJSON() {
    return this.list;
  }

  #become(list) {
    this.#states = [...this.#states.slice(0, this.#now + 1), list];
    this.#now++;
  }
}
