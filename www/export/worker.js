// The worker's side of maker.js: each request is a format with what make.js needs, and is answered by what was made.

import { make } from './make.js';

addEventListener('message', async ({ data: { format, given } }) => {
  try {
    postMessage({ made: await make(format, given) });
  } catch (error) {
    postMessage({ fault: String(error?.message ?? error) });
  }
});
