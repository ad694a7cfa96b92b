// Keeps the corrections of the desk on this device while the editor wants it, and puts them back when a text comes that
// has some. What is kept and how is left to store.js.

import { strings as s } from '../strings.js';
import { Corrections } from './corrections.js';
import * as store from './store.js';

export class Keeper extends EventTarget {
  #desk;
  #say;
  /** Whether corrections are kept. */
  on = false;
  /** The fingerprint of the text as it came. */
  #id = null;
  /** Whether nobody has asked yet what is kept for it. */
  #fresh = true;
  /** One thing after the other. */
  #last = Promise.resolve();

  constructor(desk, say) {
    super();
    this.#desk = desk;
    this.#say = say;
    this.#do(async () => (this.on = await store.isKeeping()));
    desk.addEventListener('text', ({ detail }) => {
      if (detail.typed) return;
      this.#id = null;
      this.#fresh = true;
    });
    desk.addEventListener('report', ({ detail }) => this.#read(detail));
    if (desk.read !== '') this.#read({ corrected: false });
  }

  /** Begins to keep, with what is on the desk. */
  begin() {
    return this.#do(async () => {
      await store.begin();
      this.on = true;
      await this.#keep();
    });
  }

  /** Forgets everything, and keeps no more. */
  forget() {
    return this.#do(async () => {
      await store.forget();
      this.on = false;
    });
  }

  kept() {
    return this.#do(() => store.kept());
  }

  #read({ corrected }) {
    if (this.#fresh && !corrected) this.#do(() => this.#recall());
    else if (this.#desk.corrections.list.length > 0 || corrected) this.#do(() => this.#keep());
    this.#fresh = false;
  }

  async #recall() {
    if (!this.on) return;
    const desk = this.#desk;
    const { read: text, found } = desk;
    const record = await store.recall(await this.#fingerprints());
    if (!record || desk.read !== text || desk.corrections.list.length > 0) return;
    const corrections = new Corrections(record.list);
    corrections.apply(found, text);
    // Another story under the same headline.
    if (corrections.holding === 0) return;
    desk.restore(record.list);
    this.#say(s.corrections.back(corrections.holding, record.list.length));
  }

  async #keep() {
    if (!this.on || this.#desk.read.trim() === '') return;
    const list = this.#desk.corrections.toJSON();
    await store.keep(await this.#fingerprints(), list);
  }

  /** Of the text as it came, as it is now, and of its headline. */
  async #fingerprints() {
    const { read: text, found } = this.#desk;
    const headline = found.articles[0]?.headline;
    const now = await store.fingerprint(text);
    this.#id ??= now;
    return [...new Set([this.#id, now, ...(headline ? [await store.fingerprint(text.slice(headline.start, headline.end))] : [])])];
  }

  /** After what is under way; where the browser lets nothing be kept, nothing is. */
  #do(work) {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
