// The bytes of a text file as text: by its byte-order mark, by what a page says of itself, as UTF-8, and failing that as
// Windows-1252, in which every file can be read.

/** How much of a page is searched for its own word about its encoding. */
const HEAD = 2048;

/** The text in some bytes; `html` asks the page itself first. */
export function decoded(bytes, { html = false } = {}) {
  const told = marked(bytes) ?? (html ? stated(bytes) : null);
  const text = told ? new TextDecoder(told).decode(bytes) : asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

function marked([first, second, third]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function stated(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const [, name] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? [];
  // A page that can say so is not in UTF-16, whatever it says.
  if (!name || /^utf-?16/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function asUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
