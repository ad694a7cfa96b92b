// Making elements. Text goes in as text: nothing on this page is ever parsed as HTML.

/** An element with properties ('class', 'on…' listeners, attributes) and children (elements or strings). */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ''));
  return element;
}

/** The next moment at which the page may go on without holding up a frame. */
export function breath() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Settles when the page is loaded and nothing else is to be done. */
export async function rest() {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}
