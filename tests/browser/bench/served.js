// One server for whatever is compared: given files, and beside them the page's own as its server gives them, all out of
// memory once asked for. The given files are set apart from other pages as the page itself is: a browser begins a process of
// its own for that, which takes the same time with nothing in the page.

import { createServer } from 'node:http';
import { address } from '../desk.js';

/** What sets a page apart. */
const APART = ['cross-origin-opener-policy', 'cross-origin-resource-policy'];

/**
 * @param {Record<string, [type: string, body: string | Buffer]>} files  by path
 * @returns the address, and how to end
 */
export async function serve(files) {
  const { headers: own } = await fetched('/');
  const apart = Object.fromEntries(APART.filter((name) => own[name]).map((name) => [name, own[name]]));
  const answers = new Map(
    Object.entries(files).map(([path, [type, body]]) => [path, { body, headers: { ...apart, 'content-type': type } }]),
  );
  const server = createServer(async ({ url }, response) => {
    if (!answers.has(url)) answers.set(url, await fetched(url));
    const { status = 200, headers, body } = answers.get(url);
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { at: `http://127.0.0.1:${server.address().port}`, end: () => (server.closeAllConnections(), server.close()) };
}

async function fetched(path) {
  const answer = await fetch(new URL(path, address));
  const headers = Object.fromEntries(['content-type', 'content-security-policy', ...APART].map((name) => [name, answer.headers.get(name)]).filter(([, value]) => value));
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
}
