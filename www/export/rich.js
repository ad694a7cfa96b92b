// The findings as formatted text for the clipboard: HTML of plain elements for documents and mail, and the same in
// plain words for everything else.

import { escapeHtml as e } from './escape.js';
import { outlineOf } from './outline.js';

/** {html, plain} */
export function toRich(report, text) {
  const stories = outlineOf(report, text);
  return { html: stories.map(html).join(''), plain: stories.map(plain).join('\n\n') };
}

function html({ title, about, sections }) {
  const lists = sections.map(({ kind, title: name, items }) => {
    const list = kind === 'quotes' ? items.map(quote).join('') : `<ul>${items.map(entry).join('')}</ul>`;
    return `<h2>${e(name)}</h2>${list}`;
  });
  return `<h1>${e(title)}</h1>${about && `<p>${e(about)}</p>`}${lists.join('')}`;
}

const entry = ({ lead, note }) => `<li><b>${e(lead)}</b>${note && `: ${e(note)}`}</li>`;
const quote = ({ lead, note }) => `<blockquote><p>${e(lead)}</p>${note && `<p>— ${e(note)}</p>`}</blockquote>`;

function plain({ title, about, sections }) {
  const lists = sections.map(({ kind, title: name, items }) => {
    const lines = items.map(({ lead, note }) => {
      return kind === 'quotes' ? `${lead}${note && ` — ${note}`}` : `- ${lead}${note && `: ${note}`}`;
    });
    return [name, ...lines].join('\n');
  });
  return [[title, about].filter(Boolean).join('\n'), ...lists].join('\n\n');
}
