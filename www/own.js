// The page's own files, each named from the page's folder ('vendor/reader.js'): the one place that says where they are
// and asks for them. The page in one file has another in this place: xtask/node/inside.js.

const folder = new URL('.', import.meta.url).href;

/** Where a file is: for `import()`, and through trusted.js for workers and scripts. */
export const addressOf = (name) => new URL(name, folder).href;

/** What kind of script a worker is here. */
export const workerType = 'module';

export const isOwn = (address) => address.startsWith(folder);

export async function textOf(name) {
  const answer = await fetch(addressOf(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

/** A WebAssembly module, compiled while it arrives. */
export const moduleOf = (name) => WebAssembly.compileStreaming(fetch(addressOf(name)));
