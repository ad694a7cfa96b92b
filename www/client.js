// The analyzer in a worker: one request at a time, each answered or rejected, none left hanging.
//
// A fault inside WebAssembly poisons the instance that it happened in, so after one the worker is ended and the next
// request begins in a new one. The module is compiled once and kept here; a new worker asks the page's own address for
// its two scripts again, and for nothing else.

import { moduleOf } from './own.js';
import { startWorker } from './trusted.js';

/** The analyzer broke on a text: a fault of ours. The next request meets a fresh one. */
export class AnalyzerError extends Error {
  name = 'AnalyzerError';
}

export class Client {
  #createWorker;
  #module;
  #compiled = null;
  #worker = null;
  #queue = [];
  #running = null;
  #lastId = 0;
  #disposed = false;

  /**
   * @param {Promise<WebAssembly.Module>} module  the analyzer, compiled
   * @param {() => Worker} createWorker           makes a worker that runs worker.js
   */
  constructor(module, createWorker = pageWorker) {
    this.#module = module;
    this.#createWorker = createWorker;
    // A failure is told to whoever asks for an analysis; nobody has yet.
    module.then(
      (compiled) => {
        this.#compiled = compiled;
        this.#worker?.postMessage({ module: compiled });
      },
      () => {},
    );
  }

  /** Starts the worker ahead of the first request. */
  start() {
    if (this.#disposed || this.#worker) return;
    const worker = this.#createWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#answer(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#break(event.message || 'the worker could not be started');
    };
    worker.onmessageerror = () => this.#break('an answer could not be read');
    if (this.#compiled) worker.postMessage({ module: this.#compiled });
  }

  /**
   * Analyzes a text.
   * @param {string} text
   * @param {{ published?: string, signal?: AbortSignal }} options
   * @returns {Promise<import('./copydesk.d.ts').Report>} rejects with a RangeError if the request is at fault, an
   *   AnalyzerError if the analyzer is, and the signal's reason if it was aborted
   */
  analyze(text, { published, signal } = {}) {
    return new Promise((resolve, reject) => {
      if (this.#disposed) return reject(new AnalyzerError('disposed'));
      if (signal?.aborted) return reject(signal.reason);
      const request = { id: ++this.#lastId, text, options: published ? { published } : undefined, resolve, reject, signal };
      request.onabort = () => this.#abort(request);
      signal?.addEventListener('abort', request.onabort, { once: true });
      this.#queue.push(request);
      this.#next();
    });
  }

  /** Ends the worker; what was asked is rejected. */
  dispose() {
    this.#disposed = true;
    this.#end();
    const left = [this.#running, ...this.#queue].filter(Boolean);
    this.#running = null;
    this.#queue = [];
    for (const request of left) this.#settle(request, 'reject', new AnalyzerError('disposed'));
  }

  async #next() {
    if (this.#running || this.#queue.length === 0) return;
    const request = (this.#running = this.#queue.shift());
    this.start();
    if (!this.#compiled) {
      try {
        await this.#module;
      } catch (error) {
        if (this.#running === request) this.#finish('reject', error);
        return;
      }
      // It may have been aborted while the module was on its way.
      if (this.#running !== request) return;
      this.start();
    }
    this.#worker.postMessage({ id: request.id, text: request.text, options: request.options });
  }

  #answer({ id, report, refused, fault }) {
    if (id !== this.#running?.id) return;
    if (fault !== undefined) this.#break(fault);
    else if (refused !== undefined) this.#finish('reject', new RangeError(refused));
    else this.#finish('resolve', report);
  }

  #break(why) {
    this.#end();
    if (this.#running) this.#finish('reject', new AnalyzerError(why));
  }

  #abort(request) {
    const waiting = this.#queue.indexOf(request);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      this.#settle(request, 'reject', request.signal.reason);
    } else if (this.#running === request) {
      // The worker cannot be asked to stop: it is in the middle of it.
      this.#end();
      this.#finish('reject', request.signal.reason);
    }
  }

  #finish(how, what) {
    const request = this.#running;
    this.#running = null;
    this.#settle(request, how, what);
    this.#next();
  }

  #settle(request, how, what) {
    request.signal?.removeEventListener('abort', request.onabort);
    request[how](what);
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** The analyzer of this page, compiled while it loads. */
export function pageModule() {
  return moduleOf('copydesk_bg.wasm');
}

function pageWorker() {
  return startWorker('worker.js');
}
