// The pointer on the chart: dragging pans, the wheel with Ctrl (or two fingers on a touchpad) zooms where it is, the
// wheel to the side pans. Up and down stay the page's own.

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

  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = event.clientX;
    dragging = false;
  });
  box.addEventListener('pointermove', (event) => {
    if (from === null || event.buttons === 0) return;
    if (!dragging && Math.abs(event.clientX - from) < STILL) return;
    // Caught only now, for a caught pointer clicks nothing below it.
    if (!dragging) box.setPointerCapture(event.pointerId);
    dragging = true;
    pan(from - event.clientX);
    from = event.clientX;
  });
  for (const end of ['pointerup', 'pointercancel']) box.addEventListener(end, () => (from = null));
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
      const { left, width } = scale.getBoundingClientRect();
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 300), (event.clientX - left) / width);
      else pan(event.deltaX);
    },
    { passive: false },
  );
}
