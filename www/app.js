// The page: puts the parts together and makes them listen to the desk. Everything that is ever needed is fetched while
// the page loads; after that nothing goes over the network.

import { Client, pageModule } from './client.js';
import { Desk } from './desk.js';
import { mountExport } from './export/menu.js';
import { mountOpen } from './import/open.js';
import { mountOffline } from './offline/notice.js';
import { Panels } from './panels/panels.js';
import { Status } from './status.js';
import { strings as s } from './strings.js';
import { Card } from './text/card.js';
import { Layers } from './text/layers.js';
import { Marks } from './text/marks.js';
import { Reader } from './text/reader.js';
import { TextView } from './text/text-view.js';
import { Writing } from './text/writing.js';
import { mountToolbar } from './toolbar.js';

const $ = (id) => document.getElementById(id);

for (const element of document.querySelectorAll('[data-s]')) element.textContent = s[element.dataset.s];
for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', s[element.dataset.label]);
$('published').placeholder = s.publishedExample;

const client = new Client(pageModule());
client.start();
const desk = new Desk(client);
const status = new Status(desk);
const view = new TextView($('view'));
const card = new Card($('card'), $('view').parentElement, () => reader.close());
const layers = new Layers($('layers'), (layer, on) => {
  view.layer(layer, on);
  reader.close();
});
const reader = new Reader({ desk, view, card, layers, root: $('view'), say: (message) => status.say(message) });
const writing = new Writing(desk, (on) => {
  reader.close();
  if (on) view.clear();
  else if (desk.read === desk.text) lay();
});
mountToolbar(desk, status, () => writing.focus());
mountExport($('tools-out'), desk, (message, trouble) => status.say(message, trouble));
mountOpen(desk, status, () => writing.focus());

new Panels($('findings'), desk, {
  say: (message) => status.say(message),
  async go(place, entry, button) {
    const now = desk.now(place);
    if (!now) return;
    if (writing.on) writing.turn(false);
    await view.ready;
    reader.go(now, entry, button);
  },
});

function lay() {
  const marks = new Marks(desk.report);
  reader.marks = marks;
  view.show(desk.read, desk.report, marks);
}

desk.addEventListener('report', () => {
  if (writing.on) reader.marks = new Marks(desk.report);
  else lay();
});

mountOffline(desk, $('notice'));
