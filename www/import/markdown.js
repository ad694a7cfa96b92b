// Markdown as HTML and through it as text, so that headings, lists and quotations are read as those of a page are.
// This module and the library come when they are first needed.

import { inertDocument } from '../trusted.js';
import { marked } from '../vendor/marked.js';
import { withoutFrontMatter } from './front-matter.js';
import { textOf } from './html.js';

/** The text of a file in Markdown. */
export function textOfMarkdown(source) {
  const { told, body } = withoutFrontMatter(source);
  const document = inertDocument(marked.parse(body));
  const element = (tag, words) => {
    const made = document.createElement(tag);
    made.textContent = words;
    return made;
  };
  if (told.title && !document.querySelector('h1')) document.body.prepend(element('h1', told.title));
  if (told.author) {
    const byline = element('p', /^by\b/i.test(told.author) ? told.author : `By ${told.author}`);
    const title = document.querySelector('h1');
    if (title) title.after(byline);
    else document.body.prepend(byline);
  }
  if (told.date) {
    const meta = element('meta', '');
    meta.setAttribute('name', 'date');
    meta.setAttribute('content', told.date);
    document.head.append(meta);
  }
  return textOf(document);
}
