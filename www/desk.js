// The desk: the text in hand, what the analyzer found in it and what the editor corrected. Whoever shows or exports
// anything asks here and listens. In come texts, edits and corrections; out go events. Knows of no document.
//
// Events: 'text' (it is another; detail.typed if it was edited), 'report' (detail.corrected if it is of the same text),
// 'story', 'busy', 'trouble'.

import { changeBetween, moved } from './edit.js';

/** The report of a text with nothing in it. */
export const NOTHING = { articles: [], dates: [], names: [], entities: [], quotes: [], checks: [] };

/** In the place of corrections as long as none can be made. */
class Uncorrected {
  list = [];
  apply = (report) => report;
  edited() {}
  writtenOut = () => null;
}

/** Typing rests this long, in milliseconds, before the text is read again. */
export const PAUSE = 250;

export class Desk extends EventTarget {
  /** The text now, and the day of publication that the editor stated ('' if none). */
  text = '';
  published = '';
  /** The text that the reports are of: `text`, but not while somebody types or a text is being read. */
  read = '';
  /** What the analyzer found, and that with the editor's corrections: the one that is shown and exported. */
  found = NOTHING;
  report = NOTHING;
  corrections = new Uncorrected();
  /** The index of the one article that everything is narrowed to, or null. */
  story = null;
  /** How many characters are being read; 0 at rest. */
  busy = 0;
  /** What went wrong last: null or {about: 'text' | 'analyzer' | 'loading', message}. */
  trouble = null;
  #client;
  #Corrections = Uncorrected;
  #running = null;
  #again = false;
  #pause = 0;
  /** Whether there is another text, or day of publication, than was read last. */
  #unread = false;
  /** The dates as they are counted from those that were corrected: null or {text, dates, checks}, of which text written out. */
  #counted = null;

  /** @param {{ analyze(text: string, options: object): Promise<object> }} client  see client.js */
  constructor(client) {
    super();
    this.#client = client;
  }

  /** From now on it can be corrected: by the class that keeps corrections. */
  correctWith(Corrections) {
    this.#Corrections = Corrections;
    this.corrections = new Corrections();
  }

  /** Replaces everything with a text, or with nothing. Its lines end in \n, whatever they ended in. */
  take(text, { published = '', corrections } = {}) {
    this.text = text.replace(/\r\n?/g, '\n');
    this.published = published;
    this.corrections = corrections instanceof this.#Corrections ? corrections : new this.#Corrections();
    this.read = '';
    this.found = this.report = NOTHING;
    this.#unread = true;
    // It is read while it is laid on the page.
    this.#analyze({ replace: true });
    this.#tell('text', { typed: false });
    this.show(null);
  }

  /** The text was edited in place. It is read when the typing rests. */
  edit(text) {
    if (text === this.text) return;
    this.text = text;
    this.#unread = true;
    this.#tell('text', { typed: true });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#analyze(), PAUSE);
  }

  /** States the day of publication, as YYYY-MM-DD, or '' for what the page says. */
  publish(published) {
    if (published === this.published) return;
    this.published = published;
    this.#unread = true;
    this.#analyze({ replace: true });
  }

  /** Ends the reading that is under way. The text stays. */
  cancel() {
    this.#running?.abort();
    this.#running = null;
    this.#again = false;
    clearTimeout(this.#pause);
    this.#work(0);
  }

  /** Narrows everything to one article, or to none. */
  show(story) {
    if (story === this.story) return;
    this.story = story;
    this.#tell('story');
  }

  correct(change) {
    this.corrections.add(change);
    this.#corrected();
  }

  /** Takes one correction back, wherever it stands among them. */
  uncorrect(change) {
    this.corrections.remove(change);
    this.#corrected();
  }

  undo() {
    this.corrections.undo();
    this.#corrected();
  }

  redo() {
    this.corrections.redo();
    this.#corrected();
  }

  /** Puts back corrections that were kept; those that there are make way. */
  restore(list) {
    this.corrections = new this.#Corrections(list);
    this.#corrected();
  }

  /** A place of the report in the text as it is now; null if its words were edited since. */
  now(place) {
    return this.read === this.text ? place : moved(place, changeBetween(this.read, this.text));
  }

  /** Settles when the report is of the text, or when reading it failed or was cancelled. */
  async settled() {
    if (this.read !== this.text && !this.#running) this.#analyze();
    while (this.busy > 0) await new Promise((resolve) => this.addEventListener('busy', resolve, { once: true }));
  }

  /** One analysis at a time. What is typed meanwhile is read when it is done; what replaces the text ends it. */
  async #analyze({ replace = false } = {}) {
    clearTimeout(this.#pause);
    if (this.#running && !replace) {
      this.#again = true;
      return;
    }
    this.#running?.abort();
    const controller = (this.#running = new AbortController());
    const { text, published } = this;
    const current = () => this.#running === controller;
    this.#again = false;
    this.#work(text.length);
    try {
      const ask = (words) => this.#client.analyze(words, { published, signal: controller.signal });
      const fresh = this.#unread;
      const found = !fresh ? this.found : text.trim() === '' ? NOTHING : await ask(text);
      // An answer for a text that was edited since is not shown: its places are not those of the text any more.
      const wanted = () => current() && text === this.text;
      const counted = wanted() ? await this.#count(found, text, ask) : null;
      if (wanted()) this.#found(found, text, counted, fresh);
    } catch (error) {
      if (current() && error.name !== 'AbortError') this.#fail(error);
    } finally {
      if (current()) {
        this.#running = null;
        if (this.#again) this.#analyze();
        else this.#work(0);
      }
    }
  }

  /** Has the dates counted again that were counted from corrected ones. */
  async #count(found, text, ask) {
    const written = this.corrections.writtenOut(found, text);
    if (!written) return null;
    if (found === this.found && written.text === this.#counted?.text) return this.#counted;
    return { text: written.text, ...this.corrections.recounted(found, written, await ask(written.text)) };
  }

  #found(found, text, counted, fresh) {
    if (this.trouble) this.#fail(null);
    if (this.read !== '' && this.read !== text) this.corrections.edited(this.read, text);
    this.#unread = false;
    this.read = text;
    this.found = found;
    this.#counted = counted;
    this.#apply({ corrected: !fresh });
  }

  /** The corrections became others: shown at once, and again when what is counted from them is. */
  #corrected() {
    const written = this.corrections.writtenOut(this.found, this.read);
    if (!written) this.#counted = null;
    this.#apply({ corrected: true });
    if (written && written.text !== this.#counted?.text) this.#analyze();
  }

  #apply({ corrected }) {
    const counted = this.#counted;
    const found = counted ? { ...this.found, dates: counted.dates, checks: counted.checks } : this.found;
    this.report = this.corrections.apply(found, this.read);
    if (this.story !== null && this.story >= this.report.articles.length) this.show(null);
    this.#tell('report', { corrected });
  }

  #fail(error) {
    const about =
      error instanceof RangeError ? 'text'
      : error?.name === 'AnalyzerError' ? 'analyzer'
      : 'loading';
    this.trouble = error && { about, message: error.message };
    this.#tell('trouble');
  }

  #work(characters) {
    if (characters === this.busy) return;
    this.busy = characters;
    this.#tell('busy');
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
