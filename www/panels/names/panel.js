// The panel of names: fields to sort and to filter, which stay as they are when the report changes, and the rows with
// their aliases, roles, places and where in the text they are.

import { el } from '../../dom.js';
import { strings as s } from '../../strings.js';
import { entryOf, opener, placesOf } from '../entry.js';
import { Listing } from '../listing.js';
import { svg } from '../svg.js';
import { ORDERS, namesOf } from './names.js';
import { PARTS, spreadInWords } from './spark.js';

const SPARK = { step: 3, height: 16 };

export class NamesPanel {
  #desk;
  #leads;
  #list;
  #order;
  #filter;
  #none;
  #typed = 0;

  constructor(root, desk, leads) {
    this.#desk = desk;
    this.#leads = leads;
    const t = s.panels.names;
    this.#order = el(
      'select',
      { onchange: () => this.show() },
      ...ORDERS.map((order) => el('option', { value: order }, t.orders[order])),
    );
    this.#filter = el('input', {
      type: 'search',
      spellcheck: 'false',
      autocomplete: 'off',
      oninput: () => this.#narrow(),
    });
    this.#none = el('p', { class: 'nothing', hidden: true }, t.none);
    const list = el('div');
    root.append(
      el(
        'div',
        { class: 'fields' },
        el('label', {}, t.filter, ' ', this.#filter),
        el('label', {}, t.order, ' ', this.#order),
      ),
      this.#none,
      list,
    );
    this.#list = new Listing(list, (row, now) => this.#draw(row, now));
  }

  show() {
    const { report, read, story } = this.#desk;
    const groups = namesOf(report, read, story, { order: this.#order.value, filter: this.#filter.value });
    this.#none.hidden = groups.length > 0;
    this.#list.show(groups);
    return groups.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** The order is kept for the next text. */
  clear() {
    this.#filter.value = '';
    this.#list.clear();
  }

  #narrow() {
    const shown = this.show();
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => this.#leads.say(s.panels.names.matching(shown)), 500);
  }

  #draw(row, now) {
    const { go, edit } = this.#leads;
    const about = [row.kind, s.list(row.aliases), s.list(row.roles)].filter(Boolean).join(' · ');
    const { entry, steps } = entryOf(row, now, about ? [el('span', { class: 'detail' }, about)] : [], go);
    const [all, places] = opener(s.panels.allPlaces(row.places.length, row.title), '≡', () => [
      placesOf(now, this.#desk.read, go),
    ]);
    const change = el(
      'button',
      {
        type: 'button',
        class: 'small',
        'aria-label': s.panels.editWhat(row.title),
        onclick: () => edit(now().entity, change),
      },
      s.panels.edit,
    );
    return [
      el(
        'div',
        { class: 'row' },
        entry,
        spark(row),
        el('div', { class: 'tools' }, ...steps, steps.length > 0 ? all : '', edit ? change : ''),
      ),
      steps.length > 0 ? places : '',
    ];
  }
}

/** The counts as small bars on a line that is the text. */
function spark({ spread, layer }) {
  const { step, height } = SPARK;
  const width = PARTS * step;
  const most = Math.max(...spread);
  const bar = (n, i) =>
    n ? `M${i * step + 1} ${height - 1}v${-Math.max(3, Math.round((n / most) * (height - 2)))}` : '';
  return svg(
    'svg',
    {
      class: `spark ${layer}`,
      role: 'img',
      'aria-label': spreadInWords(spread),
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    svg('path', { class: 'ground', d: `M0 ${height - 0.5}h${width}` }),
    svg('path', { class: 'bars', d: spread.map(bar).join('') }),
  );
}
