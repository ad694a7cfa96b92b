// The part of the panel of quotes that a quote belongs to, and with it what counts as a quote. Knows of no document.

/** A term has so many words at most. */
const TERM = 6;

/**
 * 'speaker', 'none', 'reported' or 'terms'. Words in quotation marks that nobody is said to have spoken are a term
 * ('so-called') only if they are few; “I have not seen a cloud since the first week of May.” is somebody's speech.
 */
export function partOf({ kind, speaker, start, end }, text) {
  if (kind === 'indirect') return 'reported';
  if (speaker) return 'speaker';
  if (kind === 'title') return 'terms';
  return kind === 'scare' && text.slice(start, end).split(/\s+/).length <= TERM ? 'terms' : 'none';
}

/** Whether it is somebody's own words. */
export function isSaid(quote, text) {
  const part = partOf(quote, text);
  return part === 'speaker' || part === 'none';
}
