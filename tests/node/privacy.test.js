// What the page's own scripts and markup must not even contain: ways to run text as code or HTML, and ways out.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const www = new URL('../../www/', import.meta.url).pathname;
const names = (await readdir(www, { recursive: true })).sort();
const read = (name) => readFile(join(www, name), 'utf8');

const AS_CODE = [
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc',
  'createContextualFragment', 'eval(', 'new Function', 'setAttribute(\'style\'',
];
const WAYS_OUT = ['fetch(', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'];
/** The two that ask for the page's own files. */
const ASKING = ['own.js', 'sw.js'];

/** The words of a list that stand in a script outside of its comments. */
function wordsIn(script, words) {
  const code = script.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return words.filter((word) => code.includes(word));
}

test('the reader of scripts sees code and passes over comments', () => {
  assert.deepEqual(wordsIn('// innerHTML\n/* eval(1)\n */ a.innerHTML = b;\neval(c)', AS_CODE), ['innerHTML', 'eval(']);
});

for (const name of names.filter((n) => n.endsWith('.js'))) {
  test(`${name} runs no text and opens no way out`, async () => {
    const script = await read(name);
    assert.deepEqual(wordsIn(script, AS_CODE), []);
    if (!ASKING.includes(name)) assert.deepEqual(wordsIn(script, WAYS_OUT), []);
  });
}

test('the markup and the styles name nothing elsewhere and no script or style of their own', async () => {
  const html = await read('index.html');
  assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)|javascript:/i);
  for (const name of names.filter((n) => /\.(html|css|webmanifest)$/.test(n))) {
    assert.doesNotMatch(await read(name), /https?:|url\(|@import/, name);
  }
});
