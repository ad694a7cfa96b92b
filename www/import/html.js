// A parsed HTML document as a text that the analyzer reads: one block a line, blank lines between, and in words what the
// page says in its code alone. What a block's words mean is left to the analyzer.

import { blocksOf, movedBy } from './blocks.js';
import { dayOf, withHeads } from './head.js';

/** The text of a document. */
export function textOf(document) {
  const blocks = withHeads(joined(blocksOf(document)), publishedOf(document));
  let text = '';
  blocks.forEach((block, i) => {
    const inOneList = i > 0 && !block.apart && block.row !== undefined && block.row === blocks[i - 1].row;
    text += (i === 0 ? '' : inOneList ? '\n' : '\n\n') + block.text;
  });
  return text;
}

const BY = /^(?:(?:words|story|written|reported|report) )?by:?$/i;

/** 'By' in a box of its own goes to the name in the next. */
function joined(blocks) {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    if (!BY.test(block.text) || !next || next.text.length > 100) return true;
    next.text = `${block.text} ${next.text}`;
    next.times = movedBy(block.text.length + 1, next.times);
    return false;
  });
}

const META = [
  'article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'date', 'pubdate',
  'publishdate', 'publish-date', 'publication_date', 'article.published', 'parsely-pub-date', 'sailthru.date', 'dc.date',
  'dc.date.issued', 'dcterms.date', 'dcterms.created', 'dcterms.issued',
];

/** The day of publication that the page's metadata tell, YYYY-MM-DD, or null. */
export function publishedOf(document) {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayOf(publishedIn(parsed(script.textContent)));
    if (day) return day;
  }
  const told = new Map();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    told.set(name.toLowerCase(), meta.getAttribute('content'));
  }
  return META.map((name) => dayOf(told.get(name) ?? '')).find(Boolean) ?? null;
}

/** The first 'datePublished' of an article in linked data; '' if there is none. */
function publishedIn(data, depth = 0) {
  if (data === null || typeof data !== 'object' || depth > 6) return '';
  const { datePublished, '@type': type } = data;
  if (typeof datePublished === 'string' && /article|posting|report|page/i.test(String(type))) return datePublished;
  for (const part of Object.values(data)) {
    const found = publishedIn(part, depth + 1);
    if (found) return found;
  }
  return '';
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
