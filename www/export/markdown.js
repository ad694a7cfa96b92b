// The findings as Markdown: a heading for each story, a list for each kind of finding, quotes as quotes.

import { outlineOf } from './outline.js';

export function toMarkdown(report, text) {
  return outlineOf(report, text).map(story).join('\n');
}

function story({ title, about, sections }) {
  const head = `# ${escaped(title)}\n${about && `\n${escaped(about)}\n`}`;
  return head + sections.map(({ kind, title: name, items }) => {
    const entries = items.map(kind === 'quotes' ? quote : entry);
    return `\n## ${escaped(name)}\n\n${entries.join(kind === 'quotes' ? '\n' : '')}`;
  }).join('');
}

const entry = ({ lead, note }) => `- **${escaped(lead)}**${note && `: ${escaped(note)}`}\n`;
const quote = ({ lead, note }) => `> ${escaped(lead)}\n${note && `>\n> — ${escaped(note)}\n`}`;

/** Words that stay words: nothing in them is emphasis, a link, HTML, a table or the start of a block. */
function escaped(words) {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
