// The page: puts the parts together and makes them listen to the desk. Everything that is ever needed is fetched while
// the page loads; after that nothing goes over the network.

import { Client, pageModule } from './client.js';
import { mountCorrections } from './corrections/mount.js';
import { Desk } from './desk.js';
import { mountExport } from './export/menu.js';
import { mountHelp } from './help.js';
import { textOfClipboard } from './import/clipboard.js';
import { mountOpen } from './import/open.js';
import { mountOffline } from './offline/notice.js';
import { Panels } from './panels/panels.js';
import { mountRegions } from './regions.js';
import { Status } from './status.js';
import { strings as s } from './strings.js';
import { Card } from './text/card.js';
import { mountJoining } from './text/joining.js';
import { Layers } from './text/layers.js';
import { Marks } from './text/marks.js';
import { mountPaste } from './text/paste.js';
import { Reader } from './text/reader.js';
import { mountStepBack } from './text/step-back.js';
import { TextView } from './text/view.js';
import { mountToolbar } from './toolbar.js';

const $ = (id) => document.getElementById(id);

for (const element of document.querySelectorAll('[data-s]')) element.textContent = s[element.dataset.s];
for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', s[element.dataset.label]);
$('published').placeholder = s.publishedExample;

const client = new Client(pageModule());
client.start();
const desk = new Desk(client);
const status = new Status(desk);

const view = new TextView($('view'), (text) => desk.edit(text));
const { surface } = view;
const card = new Card($('card'), surface.root.parentElement, () => reader.close());
const layers = new Layers($('marks'), $('layers'), (layer, on) => {
  view.layer(layer, on);
  reader.close();
});
const say = (message) => status.say(message);
const correcting = mountCorrections({ desk, surface, tools: $('tools-history'), say, close: () => reader.close() });
const reader = new Reader({ desk, surface, card, layers, say, tools: correcting.tools });

mountToolbar(desk, status, () => surface.root.focus());
mountExport($('tools-out'), desk, (message, trouble) => status.say(message, trouble));
mountOpen(desk, status, () => surface.root.focus());
mountJoining(surface);
mountStepBack(desk, surface.root);
mountPaste(desk, surface, textOfClipboard);
mountHelp();
new Panels($('findings'), desk, {
  go: (place, entry, button) => reader.go(place, entry, button),
  say,
  edit: correcting.openForm,
  settle: correcting.settle,
});
mountRegions(() => [surface.root, $('findings').querySelector('[role=tab][aria-selected=true]')]);

desk.addEventListener('text', ({ detail }) => {
  if (!detail.typed) view.lay(desk.text);
  $('invitation').hidden = desk.text !== '';
});

desk.addEventListener('report', show);

desk.addEventListener('story', () => {
  show();
  const article = desk.report.articles[desk.story];
  const range = article && surface.range(article.start, article.end);
  if (range) surface.reveal(range);
});

mountOffline(desk, $('notice'), () => surface.root.focus());

function show() {
  if (desk.read !== desk.text) return;
  const marks = new Marks(desk.report, desk.story);
  view.show(desk.report, marks, desk.story);
  reader.marks = marks;
}
