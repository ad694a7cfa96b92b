// The scale of the chart as SVG: marks with labels, above them what they are part of, and where time is broken.

import { svg } from '../svg.js';

const HEIGHT = 36;
/** Room for the label of an era, in pixels a character. */
const LETTER = 7;
/** So much of a label may stick out of its stretch, in pixels: there is room beside the chart and in a break. */
const EDGE = 12;

/** The axis of a scale with its marks; see ticks.js. */
export function axisOf(marks, scale) {
  const axis = svg('svg', { class: 'axis', width: scale.width, height: HEIGHT, 'aria-hidden': 'true' });
  for (const { x0, x1, ticks, eras } of marks) {
    axis.append(svg('path', { class: 'rule', d: `M${x0} ${HEIGHT - 0.5}H${x1}` }));
    for (const era of eras) {
      if (era.x0 > x0) axis.append(svg('path', { class: 'rule', d: `M${era.x0} 2v13` }));
      if (era.x1 - era.x0 >= era.label.length * LETTER)
        axis.append(svg('text', { class: 'era', x: era.x0 + 4, y: 12 }, era.label));
    }
    for (const { x, at, label } of ticks) {
      axis.append(svg('path', { class: 'rule', d: `M${x} ${HEIGHT - 5}v5` }));
      // A label that would stick out is left away; its mark stays.
      const half = (label.length * LETTER) / 2;
      if (at - half >= x0 - EDGE && at + half <= x1 + EDGE)
        axis.append(svg('text', { class: 'tick', x: at, y: HEIGHT - 9 }, label));
    }
  }
  for (const x of breaksOf(scale))
    axis.append(svg('path', { class: 'break', d: `M${x - 4} ${HEIGHT - 8}l4 4l-4 4M${x + 2} ${HEIGHT - 8}l4 4l-4 4` }));
  return axis;
}

/** The places where time is broken, in the middle between two stretches. */
export function breaksOf({ stretches, width }) {
  return stretches
    .slice(1)
    .map(({ x0 }, i) => (stretches[i].x1 + x0) / 2)
    .filter((x) => x > 0 && x < width);
}
