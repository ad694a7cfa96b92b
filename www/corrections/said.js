// A change in words: 'Merged “Ren” into Ren Zhengfei.' In comes a change, out goes a sentence.

import { strings as s } from '../strings.js';
import { dateInWords } from '../timex.js';

/** Longer words are told by their beginning. */
const LONG = 48;

/** What a change does. */
export function said(change) {
  const { these, at } = change;
  const what = (these?.form ?? these?.who?.name ?? these?.at.words ?? at.words).replace(/\s+/g, ' ');
  return s.corrections.said[change.do](shortened(what), meaningOf(change));
}

function meaningOf(change) {
  switch (change.do) {
    case 'same': return change.as.name;
    case 'kind': case 'name': return s.kinds[change.kind].toLowerCase();
    case 'date': return dateInWords(change);
    case 'quote': case 'speaker': return change.who?.name ?? change.words?.words ?? '';
    default: return '';
  }
}

/** Words, or their beginning. */
export function shortened(words) {
  return words.length > LONG ? `${words.slice(0, LONG).replace(/\s+\S*$/, '')} …` : words;
}
