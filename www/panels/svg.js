// Making elements of SVG, as dom.js makes those of HTML.

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes and children (elements or strings). */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
