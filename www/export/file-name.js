// What a file that leaves the desk is called: 'mill-fire-dates.csv' for the dates of 'Mill fire'.

const LONGEST = 48;

/** A name that every system takes: letters and digits of any script, and hyphens; cut after a word. */
export function fileName(headline, what, kind) {
  const words = headline.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name && name.length + word.length >= LONGEST) break;
    name += (name && '-') + [...word].slice(0, LONGEST).join('');
  }
  return `${name || 'copydesk'}-${what}.${kind}`;
}
