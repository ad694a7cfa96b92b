// The page as it begins: a text can be read and its marks are shown. All else comes with furnish.js when that is done.
// Everything that is ever needed is fetched while the page loads; after that nothing goes over the network, but the
// question for a newer version when the editor comes back to a tab after an hour.

import { analyzer } from './analyzer.js';
import { Desk } from './desk.js';
import { rest } from './dom.js';
import { Status } from './status.js';
import { strings as s, wordsAt } from './strings.js';
import { Layers } from './text/layers.js';
import { Marks } from './text/marks.js';
import { mountStepBack } from './text/step-back.js';
import { TextView } from './text/view.js';
import { mountToolbar } from './toolbar.js';
import { holdBack } from './waiting.js';

const $ = (id) => document.getElementById(id);

for (const element of document.querySelectorAll('[data-s]')) element.textContent = wordsAt(element.dataset.s);
for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', wordsAt(element.dataset.label));
$('published').placeholder = s.publishedElse;

const desk = new Desk(analyzer);
const status = new Status(desk);
const view = new TextView($('view'), (text) => desk.edit(text));
const layers = new Layers($('marks'), $('layers'), (layer, on) => view.layer(layer, on));
mountToolbar(desk, status, () => view.surface.root.focus());
mountStepBack(desk, view.surface.root);

desk.addEventListener('text', ({ detail }) => {
  if (!detail.typed) view.lay(desk.text);
  $('invitation').hidden = desk.text !== '';
});

desk.addEventListener('report', show);

desk.addEventListener('story', () => {
  show();
  const article = desk.report.articles[desk.story];
  const range = article && view.surface.range(article.start, article.end);
  if (range) view.surface.reveal(range);
});

function show() {
  if (desk.read === desk.text) view.show(desk.report, new Marks(desk.report, desk.story), desk.story);
}

// The rest comes when the first text is read, or there is none to read; at once if somebody is waiting for it.
const { somebody, release } = holdBack();
await Promise.race([somebody, rest().then(() => desk.settled())]);
document.head.append($('later').content);
try {
  const { furnish } = await import('./furnish.js');
  furnish({ desk, view, layers, status });
  release();
} catch {
  status.say(s.unloadable, true);
}
