// The analyzer's side of client.js: first comes the compiled module, then requests, each answered by its id.

import { analyze, initSync } from './copydesk.js';

// What the analyzer itself refuses names the part of the request; an engine's own RangeError (its stack ran out) does not.
const REFUSED = /^(published|text|options): /;

// Has a little of everything, so that by the time of the first text the engine has compiled what reads it.
const WARM_UP = 'Ada Berg, mayor of Leeds, said on Friday: “We are ready.” The council met the Herald in March, she told reporters.';

/** After so many milliseconds without a text. */
const REST = 100;

let asked = false;

addEventListener('message', ({ data }) => {
  if (data.module) {
    initSync({ module: data.module });
    // A text that comes with the page is read first.
    setTimeout(() => asked || analyze(WARM_UP), REST);
    return;
  }
  asked = true;
  const { id, text, options } = data;
  try {
    postMessage({ id, report: analyze(text, options) });
  } catch (error) {
    const message = String(error?.message ?? error);
    const refused = error instanceof RangeError && REFUSED.test(message);
    postMessage(refused ? { id, refused: message } : { id, fault: message });
  }
});
