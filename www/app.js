// The page: what the reader does on one side, the analyzer, the text and the lists on the other. Everything that is
// ever needed is fetched while the page loads; after that nothing goes over the network.

import { Card } from './card.js';
import { AnalyzerError, Client, pageModule } from './client.js';
import { detailsOf, spoken } from './details.js';
import { el } from './dom.js';
import { LISTS, countOf, listsOf } from './findings.js';
import { LAYERS, Marks } from './marks.js';
import { Panel } from './panel.js';
import { strings as s } from './strings.js';
import { TextView } from './text-view.js';

const $ = (id) => document.getElementById(id);
const NONE = { articles: [], dates: [], names: [], entities: [], quotes: [], checks: [] };

for (const element of document.querySelectorAll('[data-s]')) element.textContent = s[element.dataset.s];
for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', s[element.dataset.label]);
$('source').placeholder = s.pasteHint;
$('published').placeholder = s.publishedExample;

const client = new Client(pageModule());
client.start();
const sample = fetch(new URL('sample.txt', import.meta.url)).then((answer) => answer.text());
// Told when the sample is asked for.
sample.catch(() => {});

const view = new TextView($('view'));
const card = new Card($('card'), $('view').parentElement, closeCard);
const panel = new Panel($('findings'), goTo);
const shown = new Set(LAYERS);

/** What is on the desk. */
let text = '';
let report = NONE;
let marks = new Marks(NONE);

// Reading: one analysis at a time. What is typed meanwhile is read when it is done; what replaces the text ends it.

let running = null;
let again = false;

async function analyze({ replace = false } = {}) {
  if (running && !replace) {
    again = true;
    return;
  }
  running?.abort();
  const controller = new AbortController();
  running = controller;
  again = false;
  const now = text;
  const published = $('published').value.trim();
  // Short work needs no notice.
  const notice = setTimeout(() => busy(s.reading(now.length)), 150);
  try {
    const found = now.trim() === '' ? NONE : await client.analyze(now, { published, signal: controller.signal });
    if (running !== controller) return;
    complain('');
    await present(now, found);
  } catch (error) {
    if (running === controller) refuse(error);
  } finally {
    clearTimeout(notice);
    if (running === controller) {
      running = null;
      busy('');
      if (again) analyze();
    }
  }
}

async function present(now, found) {
  report = found;
  marks = new Marks(found);
  closeCard();
  const lists = listsOf(found, now);
  if (now.trim() === '') panel.clear();
  else panel.show(lists);
  const [dates, names, quotes, checks] = LISTS.map((name) => countOf(lists[name]));
  if (now.trim() !== '') say(s.done(dates, names, quotes, checks));
  if (!writing()) await view.show(now, found, marks);
}

function refuse(error) {
  if (error.name === 'AbortError') return;
  if (error instanceof RangeError && error.message.startsWith('published')) complain(error.message);
  else if (error instanceof AnalyzerError) say(s.broke, true);
  else if (error instanceof RangeError) say(s.failed(error.message), true);
  else say(s.unloadable, true);
}

/** What is wrong with the publication date, in the analyzer's words. */
function complain(message) {
  $('published-error').textContent = message;
  $('published').setAttribute('aria-invalid', String(message !== ''));
}

/** The one line that is read aloud. */
function say(message, trouble = false) {
  $('status').textContent = message;
  $('status').classList.toggle('trouble', trouble);
}

function busy(message) {
  $('busy').hidden = message === '';
  $('busy-text').textContent = message;
  $('findings').setAttribute('aria-busy', String(message !== ''));
}

// Writing and reading: the same text in a box to type in, or with its marks.

const writing = () => !$('source').hidden;

function write(on) {
  $('source').hidden = !on;
  $('view').hidden = on;
  $('mode').hidden = text.trim() === '';
  $('mode').textContent = on ? s.read : s.edit;
  $('marks').hidden = on;
  if (on) {
    closeCard();
    view.clear();
    $('source').value = text;
  }
}

function take(whole) {
  text = whole;
  $('source').value = '';
  write(false);
  view.clear();
  $('view').focus();
  analyze({ replace: true });
}

$('source').addEventListener('paste', (event) => {
  const { value, selectionStart, selectionEnd } = $('source');
  const pasted = event.clipboardData.getData('text/plain');
  // Into the middle of a text is typing.
  if (pasted.trim() === '' || selectionEnd - selectionStart < value.length) return;
  event.preventDefault();
  take(pasted);
});

let typed = 0;
$('source').addEventListener('input', () => {
  text = $('source').value;
  $('mode').hidden = text.trim() === '';
  clearTimeout(typed);
  typed = setTimeout(analyze, 250);
});

$('mode').addEventListener('click', () => {
  if (!writing()) {
    write(true);
    $('source').focus();
    $('source').setSelectionRange(0, 0);
    return;
  }
  clearTimeout(typed);
  take($('source').value);
});

$('sample').addEventListener('click', async () => {
  try {
    take(await sample);
  } catch {
    say(s.unloadable, true);
  }
});

$('clear').addEventListener('click', () => {
  running?.abort();
  running = null;
  clearTimeout(typed);
  busy('');
  text = '';
  $('published').value = '';
  complain('');
  write(true);
  present('', NONE);
  say(s.cleared);
  $('source').focus();
});

$('cancel').addEventListener('click', () => {
  running?.abort();
  running = null;
  busy('');
  say(s.cancelled);
  write(true);
  $('source').focus();
});

$('published').addEventListener('change', () => analyze({ replace: true }));
$('published').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') analyze({ replace: true });
});

for (const layer of LAYERS) {
  const box = el('input', { type: 'checkbox', checked: true, onchange: () => toggle(layer, box.checked) });
  $('layers').append(el('label', { class: layer }, box, el('span', {}, s.layers[layer])));
}

function toggle(layer, on) {
  if (on) shown.add(layer);
  else shown.delete(layer);
  view.layer(layer, on);
  closeCard();
}

const isShown = (layer) => shown.has(layer);

// Places: lists lead into the text, and marks show their card.

/** The entry that led into the text, to go back to. */
let cameFrom = null;
/** The place that the card was asked for by hand; a card shown by the pointer alone leaves with it. */
let pinned = null;

async function goTo(place, entry, button) {
  if (writing()) write(false);
  if (!$('view').firstChild) view.show(text, report, marks);
  await view.ready;
  cameFrom = button;
  const mark = marks.at(place.start).find((m) => m.start === place.start && m.end === place.end && m.layer === entry.layer);
  select(place, mark ? [mark] : []);
}

/** Selects a place, brings it into sight, shows the card of its marks and says it. */
function select(place, found) {
  const range = view.range(place.start, place.end);
  if (!range) return;
  getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  $('view').focus({ preventScroll: true });
  pinned = place;
  view.reveal(range);
  if (found.length === 0) {
    card.hide();
    say(text.slice(place.start, place.end));
    return;
  }
  showCard(found, range);
  say(spoken(detailsOf(found[0], report, text)));
}

function showCard(found, range) {
  const details = found.slice(0, 3).map((mark) => detailsOf(mark, report, text));
  card.show(details, range.getClientRects()[0] ?? range.getBoundingClientRect());
}

function closeCard() {
  pinned = null;
  card.hide();
}

/** The marks under a point of the window, if it is on their words and not beside them. */
function marksUnder(x, y) {
  const offset = view.offsetAt(x, y);
  for (const at of offset < 0 ? [] : [offset, offset - 1]) {
    const found = marks.at(at, isShown);
    const range = found.length > 0 ? view.range(found[0].start, found[0].end) : null;
    const on = [...(range?.getClientRects() ?? [])].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
    if (on) return { found, range };
  }
  return null;
}

let hovering = 0;
$('view').addEventListener('pointermove', (event) => {
  if (event.pointerType === 'touch' || event.buttons !== 0) return;
  clearTimeout(hovering);
  hovering = setTimeout(() => {
    if (pinned) return;
    const under = marksUnder(event.clientX, event.clientY);
    if (under) showCard(under.found, under.range);
    else card.hide();
  }, 120);
});
$('view').addEventListener('pointerleave', (event) => {
  clearTimeout(hovering);
  if (!pinned && !card.holds(event.relatedTarget)) card.hide();
});
$('view').addEventListener('click', (event) => {
  // A dragged selection is the reader's own.
  if (!getSelection().isCollapsed) return;
  const under = marksUnder(event.clientX, event.clientY);
  if (!under) {
    closeCard();
    return;
  }
  cameFrom = null;
  pinned = under.found[0];
  showCard(under.found, under.range);
  say(spoken(detailsOf(under.found[0], report, text)));
});
$('view').addEventListener('scroll', () => (pinned ? follow() : card.hide()), { passive: true });

/** The pinned card goes along with its words. */
function follow() {
  const range = view.range(pinned.start, pinned.end);
  const found = marks.at(pinned.start, isShown).filter((m) => m.end >= pinned.end);
  if (card.open && range && found.length > 0) showCard(found, range);
}

$('view').addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'n' || key === 'p') {
    const at = pinned?.start ?? caret();
    const mark = key === 'n' ? marks.next(at, isShown) : marks.previous(at, isShown);
    if (mark) select(mark, [mark]);
  } else if (key === 'enter') {
    const found = marks.at(pinned?.start ?? caret(), isShown);
    if (found.length > 0) select(found[0], found);
  } else {
    return;
  }
  event.preventDefault();
});

/** Where the selection begins in the text; -1, before everything, if it is elsewhere. */
function caret() {
  const { focusNode, anchorNode, anchorOffset } = getSelection();
  return focusNode && $('view').contains(anchorNode) ? view.offsetOf(anchorNode, anchorOffset) : -1;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const back = cameFrom;
  closeCard();
  cameFrom = null;
  if (back?.isConnected) back.focus();
});
addEventListener('resize', closeCard);

write(true);
