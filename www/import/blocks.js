// A parsed document as blocks: its headings, paragraphs, list items and captions, in the order that they are read in.
// In comes a document, out go blocks; what is no part of the text is left out.
//
// A block is {text, kind, row, apart, author, times}. Blocks of one row stand on lines below one another, but for one that
// is apart; an author's is all the writer's name, as the code calls it; times are [{start, end, datetime, published}].

import { furnitureOf, prose } from './furniture.js';

const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIALOG', 'DIV', 'DL', 'DT',
  'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HGROUP', 'HR', 'LI',
  'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL',
]);
/** One line each, whatever they are made of. */
const LINES = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'CAPTION']);
const PICTURE = 'img, picture, video';
/** A caption that says itself what it belongs to. */
const SAYS_PICTURE = /\b(?:photo|picture|image|illustration|graphic|video|credit|getty|reuters|afp)|[©/]/i;
const MARK = /["“„«»‹›‘]/;
/** A quotation mark that stands open at the end. */
const OPEN = /(?:^|[\s(])["'“‘„«‹]$/;
const AUTHOR = /^(?:[a-z]{1,4}-)?(?:byline|author)(?:-?(?:name|link|names|url))?$/;

/** The blocks of a document. */
export function blocksOf(document) {
  const reader = new Reader(furnitureOf(document));
  reader.read(storyOf(document), {});
  reader.end({});
  return reader.blocks;
}

/** The part of a page that most of its running text stands in, where the page names it. */
function storyOf(document) {
  const [main, ...more] = document.querySelectorAll('main, [role=main]');
  return main && more.length === 0 && prose(main) * 2 > prose(document) ? main : document.body;
}

class Reader {
  blocks = [];
  #isFurniture;
  #text = '';
  /** Its last two characters: looking for them in a text that grows copies all of it each time. */
  #tail = '';
  #times = [];
  #authored = 0;
  #apart = false;
  #numbers = new WeakMap();

  constructor(isFurniture) {
    this.#isFurniture = isFurniture;
  }

  /** Reads what a node holds; `within` says what it stands in: {kind, line, pre, marker, author, pictured, row}. */
  read(node, within) {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.#add(child.data, within.pre);
      else if (child.nodeType === 1 && !this.#isFurniture(child)) this.#element(child, within);
    }
  }

  /** Ends a block, if anything was read. */
  end(within) {
    const text = this.#text.trimEnd();
    if (text !== '') {
      const { kind = 'paragraph', row, marker, pictured } = within;
      const sign = pictured && !SAYS_PICTURE.test(text) ? 'Picture: ' : (marker?.take() ?? '');
      const author = within.author || (this.#authored > 0 && this.#authored >= text.length - 5);
      this.blocks.push({ text: sign + text, kind, row, apart: this.#apart, author, times: movedBy(sign.length, this.#times) });
      this.#apart = false;
    } else if (within.kind === 'row') {
      // An empty line parts the lines of a mail.
      this.#apart = true;
    }
    this.#become('');
    this.#times = [];
    this.#authored = 0;
  }

  #element(element, within) {
    const tag = element.tagName;
    if (tag === 'BR') this.#break();
    else if (tag === 'Q') this.#quote(element, within);
    else if (tag === 'TR' && isOfFigures(element)) this.#row(element, within);
    else if (BLOCKS.has(tag)) this.#block(element, within);
    else this.#inline(element, within);
  }

  #block(element, within) {
    if (within.line) {
      // A heading or a caption of several parts is one line.
      this.#add(' ');
      this.#inline(element, within);
      this.#add(' ');
      return;
    }
    this.end(within);
    const inside = insideOf(element, within);
    if (element.tagName === 'LI') inside.marker = this.#marker(element.parentNode);
    this.read(element, inside);
    this.end(inside);
  }

  #inline(element, within) {
    const start = this.#text.length;
    const pre = within.pre || isPre(element);
    this.read(element, pre === within.pre ? within : { ...within, pre });
    const published = /^datePublished$/i.test(element.getAttribute('itemprop') ?? '') || element.hasAttribute('pubdate');
    if (element.tagName === 'TIME' || published) {
      const datetime = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
      this.#times.push({ start, end: this.#text.length, datetime, published });
    }
    if (!within.author && isAuthor(element)) this.#authored += this.#text.length - start;
  }

  /** The marks that a browser puts round a quotation: single ones within another, none where its words have them. */
  #quote(element, within) {
    const words = element.textContent.trim();
    const marked = MARK.test(words[0]) || OPEN.test(this.#tail) || element.querySelector('p, div');
    if (words === '' || marked) return this.read(element, within);
    const [open, close] = within.quoted ? '‘’' : '“”';
    this.#put(open);
    this.read(element, { ...within, quoted: true });
    if (this.#tail.endsWith(' ')) this.#become(this.#text.slice(0, -1));
    this.#put(close);
    return undefined;
  }

  /** A row of a table of figures: its cells on one line. */
  #row(element, within) {
    this.end(within);
    for (const cell of element.children) {
      if (this.#isFurniture(cell)) continue;
      if (this.#text !== '') this.#become(`${this.#text.trimEnd()}\t`);
      this.read(cell, { ...within, line: true });
    }
    this.end({ kind: 'row', row: element.parentNode });
  }

  /** The sign before an item's first words, to be taken once. */
  #marker(list) {
    const number = this.#numbers.get(list) ?? (Number(list.getAttribute('start')) || 1);
    this.#numbers.set(list, number + 1);
    let sign = list.tagName === 'OL' ? `${number}. ` : '• ';
    return {
      take() {
        const taken = sign;
        sign = '';
        return taken;
      },
    };
  }

  #add(data, pre = false) {
    const clean = data.replace(/[\u00ad\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ');
    if (pre) {
      this.#put(clean.replace(/\r\n?|\f/g, '\n'));
      return;
    }
    const text = clean.replace(/\s+/g, ' ');
    this.#put(/^[\s“‘]?$/.test(this.#tail.slice(-1)) ? text.trimStart() : text);
  }

  #put(words) {
    this.#text += words;
    this.#tail = (this.#tail + words).slice(-2);
  }

  #become(text) {
    this.#text = text;
    this.#tail = text.slice(-2);
  }

  /** A break of a line; two of them make a paragraph. */
  #break() {
    if (this.#text === '') return;
    const text = this.#text.replace(/ +$/, '');
    this.#become(text.endsWith('\n\n') ? text : `${text}\n`);
  }
}

function insideOf(element, within) {
  const tag = element.tagName;
  const inside = { ...within };
  if (LINES.has(tag)) Object.assign(inside, { kind: tag.toLowerCase(), line: true });
  else if (isCaption(element)) Object.assign(inside, { kind: 'caption', line: true, pictured: isPictured(element) });
  else if (tag === 'LI') Object.assign(inside, { kind: 'item', row: within.row ?? element.parentNode });
  // Lines of a mail or of code, each in a block of its own.
  else if (tag === 'DIV' && within.pre) Object.assign(inside, { kind: 'row', row: element.parentNode });
  inside.pre = within.pre || isPre(element);
  inside.author = within.author || isAuthor(element);
  return inside;
}

/** The times of a block before whose text something was put. */
export function movedBy(shift, times) {
  return times.map((time) => ({ ...time, start: time.start + shift, end: time.end + shift }));
}

function isPre(element) {
  return element.tagName === 'PRE' || /white-space\s*:\s*pre/i.test(element.getAttribute('data-style') ?? '');
}

/** A row of a table, and not of a page that a table arranges: its cells hold a paragraph at most. */
function isOfFigures(row) {
  if (row.children.length < 2 || row.querySelector('table, ul, ol, h1, h2, h3, figure')) return false;
  return [...row.children].every((cell) => cell.querySelectorAll('p, div').length < 2);
}

function isCaption(element) {
  return element.tagName === 'FIGCAPTION' || [...element.classList].some((name) => /^(?:wp-|image-|photo-)?caption(?:-text)?$/.test(name));
}

const isPictured = (element) => element.parentNode.querySelector(PICTURE) !== null;

function isAuthor(element) {
  if (/\bauthor\b/i.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)) return true;
  return [...element.classList].some((name) => AUTHOR.test(name.toLowerCase().split('__').at(-1)));
}
