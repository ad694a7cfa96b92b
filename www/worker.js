// The analyzer's side of client.js: first comes the compiled module, then requests, each answered by its id.

import { analyze, initSync } from './copydesk.js';

// What the analyzer itself refuses names the part of the request; an engine's own RangeError (its stack ran out) does not.
const REFUSED = /^(published|text|options): /;

addEventListener('message', ({ data }) => {
  if (data.module) {
    initSync({ module: data.module });
    return;
  }
  const { id, text, options } = data;
  try {
    postMessage({ id, report: analyze(text, options) });
  } catch (error) {
    const message = String(error?.message ?? error);
    const refused = error instanceof RangeError && REFUSED.test(message);
    postMessage(refused ? { id, refused: message } : { id, fault: message });
  }
});
