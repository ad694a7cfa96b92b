// The button 'Export' and the list that it opens: every format with what it is for. What leaves is the desk's report,
// of one story if the desk is narrowed to one.

import { el } from '../dom.js';
import { headline } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { fileName } from './file-name.js';
import { COPIES, FILES } from './formats.js';
import { storyAlone } from './story.js';
import { copy, save } from './take-out.js';

const GROUPS = { copy: Object.keys(COPIES), save: Object.keys(FILES) };

/**
 * @param {HTMLElement} root  where the button goes
 * @param desk
 * @param {(message: string, trouble?: boolean) => void} say
 */
export function mountExport(root, desk, say) {
  const narrowed = el('p', { class: 'narrowed' });
  const menu = el('div', { id: 'export', popover: true, role: 'group', 'aria-label': s.export.menu }, narrowed);
  const button = el('button', { type: 'button', id: 'export-button', popovertarget: 'export' }, s.export.button);
  for (const [group, formats] of Object.entries(GROUPS)) {
    const list = el('ul', { 'aria-label': s.export.groups[group] });
    for (const id of formats) list.append(el('li', {}, choice(id, () => take(id))));
    menu.append(el('p', { class: 'group', 'aria-hidden': 'true' }, s.export.groups[group]), list);
  }
  menu.querySelector('button').autofocus = true;
  root.append(button, menu);

  /** Off while there is nothing that could leave. */
  const update = () => {
    button.disabled = desk.read.trim() === '';
    const article = desk.report.articles[desk.story];
    narrowed.hidden = !article;
    if (article) narrowed.textContent = s.export.narrowed(headline(article, desk.story, desk.read));
  };
  for (const event of ['text', 'report', 'story']) desk.addEventListener(event, update);
  update();

  async function take(id) {
    menu.hidePopover();
    // What was typed last belongs to it.
    if (desk.read !== desk.text) await desk.settled();
    const { report, text, corrections } = storyAlone(desk.report, desk.read, desk.story, desk.corrections.toJSON());
    try {
      say(COPIES[id] ? await toClipboard(id, report, text) : await toFile(id, report, text, corrections));
    } catch {
      say(COPIES[id] ? s.export.notCopied : s.export.notSaved, true);
    }
  }

  async function toClipboard(id, report, text) {
    await copy(COPIES[id](report, text));
    return s.export.copied(s.export.formats[id].copied);
  }

  async function toFile(id, report, text, corrections) {
    const { what, ending, type, make, possible } = FILES[id];
    if (possible && !possible(report)) return s.export.empty[id];
    const title = report.articles[0]?.headline ? headline(report.articles[0], 0, text) : '';
    const name = fileName(title, s.export.what[what], ending);
    const { published } = desk;
    save(name, await make(report, text, { title, published, corrections, now: new Date() }), type);
    return s.export.saved(name);
  }

  // Up and down lead through the list as well as Tab.
  menu.addEventListener('keydown', (event) => {
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  });
  // Under the button, within the window.
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    const box = button.getBoundingClientRect();
    menu.style.setProperty('--top', `${box.bottom}px`);
    menu.style.setProperty('--right', `${document.documentElement.clientWidth - box.right}px`);
  });
}

function choice(id, onclick) {
  const { name, purpose } = s.export.formats[id];
  const words = [el('span', { class: 'name' }, name), ' ', el('span', { class: 'purpose' }, purpose)];
  return el('button', { type: 'button', 'data-format': id, onclick }, ...words);
}
