// F6 leads from the text to the list that is open, and back; as desktop programs have it.

/** @param {HTMLElement[]} regions  where it leads, each time asked anew: what is there may have changed */
export function mountRegions(regions) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const stops = regions();
    const now = stops.findIndex((stop) => stop.contains(document.activeElement));
    stops[(now + 1) % stops.length].focus();
  });
}
