// The pointer on the chart: dragging pans, two fingers zoom where they are, and so does the wheel with Ctrl (or two fingers
// on a touchpad); the wheel to the side pans. Up and down stay the page's own.

import { Pinch } from './pinch.js';

/** A pointer that moves less than this many pixels has clicked. */
const STILL = 4;

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} scale  what in it is as wide as the scale
 * @param {{ pan(pixels: number): void, zoom(factor: number, share: number): void }} to  `share`: where on the scale, 0 to 1
 */
export function mountGestures(box, scale, { pan, zoom }) {
  let from = null;
  let dragging = false;
  const pinch = new Pinch();
  let frame = 0;
  const share = (x) => {
    const { left, width } = scale.getBoundingClientRect();
    return (x - left) / width;
  };
  // Once a frame, for both fingers move in each.
  const pinched = () => {
    frame = 0;
    const now = pinch.take();
    if (now) zoom(now.factor, share(now.x));
  };

  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // The first finger of all: of one that was lifted elsewhere nothing is heard.
    if (event.isPrimary) pinch.clear();
    pinch.down(event.pointerId, event.clientX);
    // Two fingers neither drag nor click, and what they lie on is drawn anew.
    from = pinch.on ? null : event.clientX;
    dragging = pinch.on;
    if (pinch.on) for (const id of pinch.ids) box.setPointerCapture(id);
  });
  box.addEventListener('pointermove', (event) => {
    pinch.move(event.pointerId, event.clientX);
    if (pinch.on) frame ||= requestAnimationFrame(pinched);
    if (from === null || event.buttons === 0) return;
    if (!dragging && Math.abs(event.clientX - from) < STILL) return;
    // Caught only now, for a caught pointer clicks nothing below it.
    if (!dragging) box.setPointerCapture(event.pointerId);
    dragging = true;
    pan(from - event.clientX);
    from = event.clientX;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    box.addEventListener(end, ({ pointerId }) => {
      pinch.up(pointerId);
      from = null;
    });
  }
  const click = (event) => {
    if (dragging) event.stopPropagation();
    dragging = false;
  };
  box.addEventListener('click', click, { capture: true });
  box.addEventListener(
    'wheel',
    (event) => {
      const aside = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !aside) return;
      event.preventDefault();
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 300), share(event.clientX));
      else pan(event.deltaX);
    },
    { passive: false },
  );
}
