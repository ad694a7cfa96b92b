// The findings as formatted text for the clipboard: HTML of plain elements for documents and mail, and the same in plain
// words for everything else.

import { escapeHtml as e } from './escape.js';
import { outlineOf } from './outline.js';

/** {html, plain} */
export function toRich(report, text) {
  const stories = outlineOf(report, text);
  return { html: stories.map(html).join(''), plain: stories.map(plain).join('\n\n') };
}

function html({ title, about, sections }) {
  const lists = sections.map(({ kind, title: name, items }) => `<h2>${e(name)}</h2>${kind === 'quotes' ? quotes(items) : list(items)}`);
  return `<h1>${e(title)}</h1>${about && `<p>${e(about)}</p>`}${lists.join('')}`;
}

const list = (items) => `<ul>${items.map(({ lead, note }) => `<li><b>${e(lead)}</b>${note && `: ${e(note)}`}</li>`).join('')}</ul>`;
const quotes = (items) =>
  items.map(({ lead, note }) => `<blockquote><p>${e(lead)}</p>${note && `<p>— ${e(note)}</p>`}</blockquote>`).join('');

function plain({ title, about, sections }) {
  const lists = sections.map(({ kind, title: name, items }) => {
    const lines = items.map(({ lead, note }) => (kind === 'quotes' ? `${lead}${note && ` — ${note}`}` : `- ${lead}${note && `: ${note}`}`));
    return [name, ...lines].join('\n');
  });
  return [[title, about].filter(Boolean).join('\n'), ...lists].join('\n\n');
}
