// In place of www/own.js in the page that is one file: the page's own files lie in the document, as text that nothing
// runs, and no address is ever asked for.

const made = new Map();

/** An address of a file's bytes, good as long as the page is open. */
export function addressOf(name) {
  if (!made.has(name)) made.set(name, URL.createObjectURL(new Blob([bytesOf(name)], { type: 'text/javascript' })));
  return made.get(name);
}

/** Browsers take a script of the document's own making for a worker only if it is a plain one. */
export const workerType = 'classic';

export const isOwn = (address) => [...made.values()].includes(address);

export const textOf = async (name) => new TextDecoder().decode(bytesOf(name));

/** A WebAssembly module, which lies here compressed. */
export function moduleOf(name) {
  const stream = new Blob([bytesOf(name)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }));
}

function bytesOf(name) {
  const letters = atob(document.querySelector(`script[data-name="${name}"]`).text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
