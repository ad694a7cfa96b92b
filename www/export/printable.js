// The report as one HTML file to read, send and print: the text with its marks, and below it what was found. No
// script, nothing from elsewhere; its own policy forbids both.

import { strings as s } from '../strings.js';
import { Marks, segments } from '../text/marks.js';
import { escapeHtml as e } from './escape.js';
import { outlineOf } from './outline.js';
import { STYLE } from './printable-style.js';

const TAGS = { headline: 'h1', heading: 'h2' };
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function toPrintable(report, text) {
  const marks = new Marks(report);
  const stories = outlineOf(report, text);
  const title = stories[0]?.title ?? s.title;
  const articles = stories.map((story, i) => article(story, report.articles[i], text, marks));
  const legend = Object.entries(s.layers).map(([layer, name]) => `<mark class="${layer}">${e(name)}</mark>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${e(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="legend">${legend.join(' ')}</p>
</header>
<main>
${articles.join('\n')}
</main>
<footer><p>${e(s.export.made)}</p></footer>
</body>
</html>
`;
}

function article({ title, about, sections }, { headline, lines }, text, marks) {
  return `<article>
${headline ? '' : `<h1>${e(title)}</h1>\n`}${about && `<p class="about">${e(about)}</p>\n`}<section class="text">
${lines.map((line) => lineOf(line, text, marks)).join('\n')}
</section>
${sections.map(section).join('\n')}
</article>`;
}

function lineOf({ start, end, role }, text, marks) {
  const tag = TAGS[role] ?? 'p';
  const words = segments(start, end, marks.within(start, end)).map((piece) => {
    const inner = e(text.slice(piece.start, piece.end));
    if (piece.layers.length === 0) return inner;
    // The list leads to where a mark begins.
    const first = marks.within(piece.start, piece.end).some((mark) => mark.start === piece.start);
    return `<mark${first ? ` id="at-${piece.start}"` : ''} class="${piece.layers.join(' ')}">${inner}</mark>`;
  });
  return `<${tag} class="${role}">${words.join('')}</${tag}>`;
}

function section({ kind, title, items }) {
  const entries = items.map(({ lead, note, start }) => {
    const told = `<a href="#at-${start}">${e(lead)}</a>`;
    return `<li>${told}${note && ` <span>${kind === 'quotes' ? '— ' : ''}${e(note)}</span>`}</li>`;
  });
  return `<section class="${kind}">\n<h2>${e(title)}</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n</section>`;
}
