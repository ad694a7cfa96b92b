// The chart's frame on the page: its buttons, the place of the axis and of the bands, the line that reads a point out.

import { el } from '../../dom.js';
import { strings as s } from '../../strings.js';

/**
 * Builds the frame into a root: {axis, rows, box, earlier, later, whole, more, reading}.
 * @param {{ zoom(way: 1 | -1): void, whole(): void, beside(way: 1 | -1): void, more(): void }} to  what the buttons do
 */
export function frameOf(root, to) {
  const t = s.panels.timeline;
  const button = (label, sign, onclick) =>
    el('button', { type: 'button', class: 'small', 'aria-label': label, title: label, onclick }, sign);
  const beside = (way) => el('button', { type: 'button', class: 'small', onclick: () => to.beside(way) });
  const [axis, rows] = [el('div', { class: 'axis' }), el('div')];
  const parts = {
    axis,
    rows,
    box: el(
      'div',
      { class: 'chart', role: 'group', 'aria-label': t.chart, 'aria-describedby': 'timeline-keys' },
      axis,
      rows,
    ),
    earlier: beside(-1),
    later: beside(1),
    whole: button(t.whole, '↔', to.whole),
    more: el('button', { type: 'button', class: 'more bands', onclick: to.more }),
    reading: el('p', { class: 'reading', 'aria-hidden': 'true' }, t.hint),
  };
  const zoom = [button(t.zoomOut, '−', () => to.zoom(-1)), button(t.zoomIn, '+', () => to.zoom(1)), parts.whole];
  root.append(
    el('div', { class: 'chart-tools' }, parts.earlier, el('span', { class: 'zoom' }, ...zoom), parts.later),
    parts.box,
    parts.more,
    parts.reading,
    el('p', { id: 'timeline-keys', class: 'unseen' }, t.keys),
  );
  return parts;
}
