// The parts that rows are made of: the button that leads to a row's places, one after the other; buttons for the one
// before and the next; what opens below a row. Each is given `now`, which tells the row as it is at that moment.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { around } from './around.js';

/** So many places are listed below a row at most; all can be walked to. */
const LISTED = 50;

/**
 * The button of a row, and with several places the buttons to walk them: {entry, steps}.
 * @param {object} row  with layer, title and unsure
 * @param {() => object} now  the row with its places
 * @param {Node[]} details  lines below the title
 * @param {(place: {start: number, end: number}, row: object, button: HTMLElement) => void} go  leads to a place
 */
export function entryOf(row, now, details, go) {
  let at = -1;
  const all = row.places.length;
  const which = el('span', { class: 'which' }, all > 1 ? s.times(all) : '');
  const walk = (by, button) => {
    const { places } = now();
    if (places.length === 0) return;
    at = at < 0 && by < 0 ? places.length - 1 : (at + by + places.length) % places.length;
    if (places.length > 1) which.textContent = s.which(at + 1, places.length);
    go(places[at], row, button);
  };
  const entry = el(
    'button',
    { type: 'button', class: `entry ${row.layer}`, onclick: () => walk(1, entry) },
    el('span', { class: 'title' }, row.title),
    which,
    ...details,
    row.unsure ? el('span', { class: 'unsure' }, s.unsure) : '',
  );
  if (all < 2) return { entry, steps: [] };
  const step = (by, sign, label) =>
    el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': label(row.title),
        onclick: ({ currentTarget }) => walk(by, currentTarget),
      },
      sign,
    );
  return { entry, steps: [step(-1, '‹', s.panels.previous), step(1, '›', s.panels.next)] };
}

/** A button that opens and closes what stands below a row: [button, content], the latter made when it is opened. */
export function opener(label, sign, fill) {
  const content = el('div', { class: 'opened', hidden: true });
  const button = el('button', { type: 'button', class: 'small', 'aria-expanded': 'false', 'aria-label': label }, sign);
  button.addEventListener('click', () => {
    content.hidden = !content.hidden;
    button.setAttribute('aria-expanded', String(!content.hidden));
    content.replaceChildren(...(content.hidden ? [] : fill()));
  });
  return [button, content];
}

/** The places of a row as a list, each with the words around it and a button that leads there. */
export function placesOf(now, text, go) {
  const { places, layer } = now();
  const items = places.slice(0, LISTED).map((place, i) => {
    const button = el(
      'button',
      { type: 'button', class: 'place', onclick: () => go(now().places[i], { layer }, button) },
      ...inContext(around(text, place)),
    );
    return el('li', {}, button);
  });
  return el('ul', {}, ...items);
}

/** Words with what stands around them. */
export function inContext({ before, words, after }) {
  return [before, el('b', {}, words), after];
}
