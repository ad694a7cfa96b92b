// Correcting on the page: puts together undo and redo, the sheet of corrections, the form and the menu at selected words.
// Takes the desk, the surface and what says things; answers what the card and the panels need to open a form.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { isOfQuotes } from '../text/marks.js';
import { anchorOf } from './anchor.js';
import { CorrectionForm } from './form.js';
import { mountHistory } from './history.js';
import { Keeper } from './keeper.js';
import { MarkMenu } from './mark-menu.js';
import { differing } from './recount.js';
import { markAt, scopesOf } from './refer.js';
import { said } from './said.js';
import { Sheet } from './sheet.js';

const t = s.corrections;

/** How a key is called where one sits. */
const UNDO = navigator.platform.startsWith('Mac') ? '⌘Z' : 'Ctrl+Z';

/**
 * @param {{ desk, surface, say: (message: string) => void, close: () => void }} page  `close` closes the card
 * @returns {{ tools(mark): (HTMLElement | '')[], openName(entity: number, button: HTMLElement): void, openQuote(quote: object, button: HTMLElement): void, settle(place, code: string): void }}
 */
export function mountCorrections({ desk, surface, say, close }) {
  const correct = async (change) => {
    const { dates } = desk.report;
    desk.correct(change);
    say(t.done(said(change), UNDO));
    if (change.do !== 'date') return;
    await desk.settled();
    const following = differing(dates, desk.report.dates) - 1;
    if (following > 0 && desk.corrections.list.at(-1) === change) say(t.done(`${said(change)} ${t.following(following)}`, UNDO));
  };
  const form = new CorrectionForm(desk, correct);
  const menu = new MarkMenu({
    desk, surface, close,
    date: (words) => form.openDate(words, surface.wayBack(words)),
    quote: (words) => form.openQuote(words, surface.wayBack(words)),
    correct: (change, words) => {
      correct(change);
      surface.wayBack(words)();
    },
  });
  const open = (mark) => {
    close();
    form.open(mark, surface.wayBack(mark.item));
  };
  mountHistory(desk, surface.root, say);
  const sheet = new Sheet(desk, new Keeper(desk, say));
  const button = document.getElementById('corrections');
  const count = button.querySelector('.count');
  button.addEventListener('click', () => sheet.open());
  desk.addEventListener('report', () => (count.textContent = desk.corrections.list.length || ''));

  surface.root.addEventListener('keydown', async (event) => {
    if (event.key !== 'F2' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await desk.settled();
    const selection = surface.led ?? surface.selection;
    if (!selection) return;
    const mark = markAt(desk.report, selection);
    if (mark) open(mark);
    else if (selection.start < selection.end) menu.open(selection);
  });

  /** The focus goes back to a button of a list, or to its panel if that was drawn anew. */
  const backTo = (button) => {
    const panel = button.closest('[role=tabpanel]');
    return () => (button.isConnected ? button : panel).focus();
  };

  return {
    /** The buttons under a mark's words in the card. */
    tools(mark) {
      const button = (label, onclick) => el('button', { type: 'button', onclick }, label);
      const now = () => {
        close();
        correct(quickChange(mark, desk));
        surface.wayBack(mark.item)();
      };
      return [
        mark.layer === 'checks' ? '' : button(t.correct, () => open(mark)),
        button({ dates: t.noDate, quotes: t.noQuote, reported: t.noQuote, checks: t.settled }[mark.layer] ?? t.noName, now),
      ];
    },
    /** The form of an entity, or of a quote, by a button of a list. */
    openName: (entity, button) => form.openEntity(entity, backTo(button)),
    openQuote: (quote, button) => form.openQuote(quote, backTo(button)),
    /** Takes away the check of a kind that is at a place. */
    settle(place, code) {
      correct({ do: 'dismiss', at: anchorOf(desk.read, place), code });
    },
  };
}

/** What is done to a mark without a form. */
function quickChange({ layer, item }, { report, read }) {
  const at = anchorOf(read, item);
  if (layer === 'dates') return { do: 'no-date', at };
  if (isOfQuotes(layer)) return { do: 'no-quote', at };
  if (layer === 'checks') return { do: 'dismiss', at, code: item.code };
  const scopes = scopesOf(report, read, report.names.indexOf(item));
  // What is no name here is none where it is written the same.
  return { do: 'no-name', these: (scopes.find(({ scope }) => scope === 'form') ?? scopes[0]).these };
}
