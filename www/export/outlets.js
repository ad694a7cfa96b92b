// The two ways out of the page: a file by a download, and the clipboard.

/** Saves a file; `body` is a Blob or words. */
export function save(name, body, type) {
  const blob = body instanceof Blob ? body : new Blob([body], { type: `${type};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts words on the clipboard, and beside them the same as HTML if there is any. */
export function copy({ html = '', plain }) {
  if (!html) return navigator.clipboard.writeText(plain);
  const part = (type, words) => ({ [type]: new Blob([words], { type }) });
  const item = new ClipboardItem({ ...part('text/html', html), ...part('text/plain', plain) });
  return navigator.clipboard.write([item]);
}
