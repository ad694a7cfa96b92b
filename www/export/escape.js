// Words as HTML. Strings are put together only for what leaves the desk; the page itself never reads HTML.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The same words between tags and in a quoted attribute; characters that HTML cannot hold are left out. */
export function escapeHtml(words) {
  return words.replace(/[&<>"']/g, (c) => ENTITIES[c]).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}
