// The rest of the page: what was found in lists, the card of a mark, corrections, the day of publication, ways in and out, keys, the page without
// the network. It takes up whatever is on the desk by then.

import { Corrections } from './corrections/corrections.js';
import { mountCorrections } from './corrections/mount.js';
import { mountExport } from './export/menu.js';
import { mountHelp } from './help.js';
import { textOfClipboard } from './import/clipboard.js';
import { mountOpen } from './import/open.js';
import { mountOffline } from './offline/notice.js';
import { Panels } from './panels/panels.js';
import { mountPublished } from './published.js';
import { mountRegions } from './regions.js';
import { Card } from './text/card.js';
import { mountJoining } from './text/joining.js';
import { mountPaste } from './text/paste.js';
import { Reader } from './text/reader.js';

const $ = (id) => document.getElementById(id);

/** @param {{ desk, view, layers, status }} page  as it began; see app.js */
export function furnish({ desk, view, layers, status }) {
  const { surface } = view;
  const focus = () => surface.root.focus();
  const say = (message, trouble) => status.say(message, trouble);

  desk.correctWith(Corrections);
  const card = new Card($('card'), surface.root.parentElement, () => reader.close());
  const correcting = mountCorrections({ desk, surface, say, close: () => reader.close() });
  const reader = new Reader({ desk, view, card, layers, say, tools: correcting.tools, help: mountHelp() });

  mountExport(desk, say);
  mountOpen(desk, status, focus);
  mountJoining(surface);
  mountPaste(desk, surface, textOfClipboard);
  mountPublished(desk);
  new Panels($('findings'), desk, {
    go: (place, entry, button) => reader.go(place, entry, button),
    say,
    edit: correcting.openName,
    editQuote: correcting.openQuote,
    settle: correcting.settle,
  });
  mountRegions(() => [surface.root, $('findings').querySelector('[role=tab][aria-selected=true]')]);
  mountOffline(desk, $('notice'), focus);
}
