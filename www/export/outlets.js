// The two ways out of the page: a file by a download, and the clipboard.

/** Saves a Blob as a file. */
export function save(name, body) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body);
  link.download = name;
  link.click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Puts on the clipboard what is still being made: a promise of a Blob for each of some types. A browser lets it be
 * written only if it is asked at once.
 */
export function copy(types, made) {
  const parts = types.map((type) => [type, made.then((blobs) => blobs[type])]);
  // A clipboard that refuses waits for none of them.
  for (const [, part] of parts) part.catch(() => {});
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}
