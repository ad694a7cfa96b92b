// The panels beside the text: one tab each, as the ARIA tabs pattern has it. Listens to the desk; only the panel in
// sight is drawn, the others when they are turned to. Above them stands which story everything is narrowed to.

import { el } from '../dom.js';
import { PANELS, countsOf, headline } from './findings.js';
import { strings as s } from '../strings.js';
import { ChecksPanel } from './checks-panel.js';
import { NamesPanel } from './names/panel.js';
import { QuotesPanel } from './quotes/panel.js';
import { StoriesPanel } from './stories-panel.js';
import { TimelinePanel } from './timeline/panel.js';

const KINDS = {
  dates: TimelinePanel,
  names: NamesPanel,
  quotes: QuotesPanel,
  checks: ChecksPanel,
  stories: StoriesPanel,
};

export class Panels {
  #desk;
  #say;
  #tabs = new Map();
  #shown = PANELS[0];
  #chip;

  /**
   * @param {HTMLElement} root
   * @param desk
   * @param {object} leads
   * @param {(place: {start: number, end: number}, entry: object, button: HTMLElement) => void} leads.go  to a place
   * @param {(message: string) => void} leads.say  to what is read aloud
   * @param {(entity: number, button: HTMLElement) => void} [leads.edit]  to the form that corrects a name
   * @param {(quote: object, button: HTMLElement) => void} [leads.editQuote]  to the form that corrects a quote
   * @param {(place: {start: number, end: number}, code: string) => void} leads.settle  takes a check away
   */
  constructor(root, desk, leads) {
    this.#desk = desk;
    this.#say = leads.say;
    const all = el('button', { type: 'button', onclick: () => this.#widen() }, s.panels.all);
    this.#chip = el('div', { id: 'only', hidden: true }, el('span'), all);
    const list = root.querySelector('[role=tablist]');
    list.before(this.#chip);
    for (const name of PANELS) {
      const tab = document.getElementById(`tab-${name}`);
      const panel = document.getElementById(`list-${name}`);
      const body = panel.querySelector('.body');
      tab.addEventListener('click', () => this.#select(name));
      this.#tabs.set(name, {
        tab,
        panel,
        count: tab.querySelector('.count'),
        nothing: panel.querySelector('.nothing'),
        body,
        content: new KINDS[name](body, desk, leads),
        stale: true,
      });
    }
    list.addEventListener('keydown', (event) => this.#key(event));
    root.addEventListener('keydown', (event) => walkEntries(event, root));
    this.#refresh();
    desk.addEventListener('text', ({ detail }) => detail.typed || this.#clear());
    desk.addEventListener('report', () => this.#refresh());
    desk.addEventListener('story', () => this.#narrowed());
  }

  /** Nothing is left of the text before. */
  #clear() {
    for (const { panel, count, content } of this.#tabs.values()) {
      panel.scrollTop = 0;
      count.textContent = '';
      content.clear();
    }
    this.#refresh();
  }

  #refresh() {
    const { report, read } = this.#desk;
    const counts = countsOf(report, read, this.#story);
    const title = this.#title();
    this.#chip.firstChild.textContent = title && s.panels.only(title);
    this.#chip.hidden = title === '';
    for (const [name, tab] of this.#tabs) {
      tab.count.textContent = read.trim() === '' ? '' : s.count(counts[name]);
      tab.stale = true;
    }
    this.#draw();
  }

  /** Brings the panel in sight up to date. */
  #draw() {
    const tab = this.#tabs.get(this.#shown);
    if (!tab.stale) return;
    tab.stale = false;
    const { text, read } = this.#desk;
    const empty = tab.count.textContent === '0';
    tab.nothing.hidden = !empty && read.trim() !== '';
    tab.nothing.textContent = empty ? s.panels.nothing[this.#shown] : text.trim() === '' ? s.panels.nothingYet : '';
    tab.body.hidden = !tab.nothing.hidden;
    if (!tab.body.hidden) tab.content.show();
  }

  #narrowed() {
    this.#refresh();
    const { story, read } = this.#desk;
    if (read !== '') this.#say(story === null ? s.panels.nowAll : s.panels.nowOnly(this.#title()));
  }

  /** The one story that is shown, or null; a text that was just taken has none yet. */
  get #story() {
    const { report, story } = this.#desk;
    return report.articles[story] ? story : null;
  }

  /** Its headline. */
  #title() {
    const { report, read } = this.#desk;
    return this.#story === null ? '' : headline(report.articles[this.#story], this.#story, read);
  }

  #widen() {
    this.#desk.show(null);
    this.#tabs.get(this.#shown).tab.focus();
  }

  #select(name, focus = false) {
    this.#shown = name;
    for (const [other, { tab, panel }] of this.#tabs) {
      const on = other === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      panel.hidden = !on;
      if (on && focus) tab.focus();
    }
    this.#draw();
  }

  #key(event) {
    const names = [...this.#tabs.keys()];
    const now = names.findIndex((name) => this.#tabs.get(name).tab === event.target);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: names.length - 1 }[event.key];
    if (now < 0 || to === undefined) return;
    event.preventDefault();
    this.#select(names[(to + names.length) % names.length], true);
  }
}

/** The up and down arrow keys walk from entry to entry, past the smaller buttons. */
function walkEntries(event, root) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !event.target.matches('.entry')) return;
  const entries = [...root.querySelectorAll('[role="tabpanel"]:not([hidden]) .entry')];
  const to = entries[entries.indexOf(event.target) + by];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
