// The button 'Export' and the list that it opens: every format with what it is for, and the bar while one is made. What a
// format does is told in take-out.js, which comes when the page is there already, so that nothing waits for it.

import { el } from '../dom.js';
import { headline } from '../panels/findings.js';
import { strings as s } from '../strings.js';
import { Work } from '../work.js';

const GROUPS = {
  copy: ['rich', 'markdown'],
  save: ['spreadsheet', 'csv', 'printable', 'calendar', 'json', 'annotations'],
};

/**
 * @param desk
 * @param {(message: string, trouble?: boolean) => void} say
 */
export function mountExport(desk, say) {
  const formats = import('./take-out.js');
  // A failure is told when a format is chosen.
  formats.then(({ prepare }) => prepare()).catch(() => {});

  const narrowed = el('p', { class: 'narrowed' });
  const menu = el('div', { id: 'export', popover: true, role: 'group', 'aria-label': s.export.menu }, narrowed);
  const button = document.getElementById('export-button');
  for (const [group, names] of Object.entries(GROUPS)) {
    const list = el('ul', { 'aria-label': s.export.groups[group] });
    for (const format of names) list.append(el('li', {}, choice(format, () => choose(format, group))));
    menu.append(el('p', { class: 'group', 'aria-hidden': 'true' }, s.export.groups[group]), list);
  }
  menu.querySelector('button').autofocus = true;
  button.after(menu);

  const work = new Work({ id: 'exporting', label: s.export.progress, say, home: () => button });
  let running = null;
  async function choose(format, group) {
    menu.hidePopover();
    running?.abort();
    const controller = (running = new AbortController());
    /** Tells how it ended, of the one that was chosen last. */
    const tell = (message, trouble) => {
      if (running !== controller) return;
      running = null;
      // What the clipboard refused may be in the making still.
      controller.abort();
      work.end();
      say(message, trouble);
    };
    work.begin(() => tell(s.export.cancelled[group]));
    work.show(s.export.making[format]);
    try {
      const { takeOut } = await formats;
      tell(await takeOut(format, desk, controller.signal));
    } catch {
      tell(s.export.failed[group], true);
    }
  }

  /** Off while there is nothing that could leave. */
  const update = () => {
    button.disabled = desk.read.trim() === '';
    const article = desk.report.articles[desk.story];
    narrowed.hidden = !article;
    if (article) narrowed.textContent = s.export.narrowed(headline(article, desk.story, desk.read));
  };
  for (const event of ['text', 'report', 'story']) desk.addEventListener(event, update);
  update();

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

function choice(format, onclick) {
  const { name, purpose } = s.export.formats[format];
  const words = [el('span', { class: 'name' }, name), ' ', el('span', { class: 'purpose' }, purpose)];
  return el('button', { type: 'button', 'data-format': format, onclick }, ...words);
}
