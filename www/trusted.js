// The page's one Trusted Types policy: scripts only from the page's own folder, HTML only into a document where nothing
// runs, loads or is shown. No other module can make a trusted value.

const policy = globalThis.trustedTypes?.createPolicy('copydesk', { createScriptURL: ownScript, createHTML: (html) => html });

/** The address of a script of the page, named from the page's own folder: 'worker.js'. */
export function scriptURL(name) {
  const url = new URL(name, import.meta.url).href;
  return policy ? policy.createScriptURL(url) : ownScript(url);
}

/** The document that some HTML describes, for reading alone. */
export function inertDocument(html) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}

function ownScript(url) {
  if (!url.startsWith(new URL('.', import.meta.url).href)) throw new TypeError(`${url} is no script of this page`);
  return url;
}
