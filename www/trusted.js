// The page's one Trusted Types policy: scripts only from the page's own folder, HTML only into a document where nothing
// runs, loads or is shown. No other module can make a trusted value.

import { addressOf, isOwn, workerType } from './own.js';

const policy = globalThis.trustedTypes?.createPolicy('copydesk', { createScriptURL: ownScript, createHTML: (html) => html });

/** The address of a script of the page, named from the page's own folder: 'worker.js'. */
export function scriptURL(name) {
  const url = addressOf(name);
  return policy ? policy.createScriptURL(url) : ownScript(url);
}

/** A worker that runs a script of the page. */
export const startWorker = (name) => new Worker(scriptURL(name), { type: workerType });

/**
 * The document that some HTML describes, for reading alone. What the page's policy refuses even there (styles, handlers,
 * another base) goes by other names, for a browser says each refusal on its console: 'style' is 'data-style'.
 */
export function inertDocument(html) {
  const quiet = html
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'))
    .replace(/<(\/?)style\b/gi, '<$1noframes')
    .replace(/<base\b/gi, '<x-base');
  return new DOMParser().parseFromString(policy ? policy.createHTML(quiet) : quiet, 'text/html');
}

function ownScript(url) {
  if (!isOwn(url)) throw new TypeError(`${url} is no script of this page`);
  return url;
}
