// Identifiers that stay the same for the same words, on every machine and at every time, so that a calendar or an
// archive that takes a file twice knows what it has. Not meant to be safe against forgery.

/** A UUID (RFC 9562, version 8) of a string. */
export function uuidOf(words) {
  const hex = [0, 1, 2, 3].map((seed) => hash(words, seed).toString(16).padStart(8, '0')).join('');
  const variant = (8 + (parseInt(hex[16], 16) & 3)).toString(16);
  const [version, rest] = [`8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return [hex.slice(0, 8), hex.slice(8, 12), version, rest, hex.slice(20)].join('-');
}

/** FNV-1a over the code units, then mixed as MurmurHash3 ends. */
function hash(words, seed) {
  let h = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
