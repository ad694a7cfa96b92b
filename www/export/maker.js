// Exports made in a worker, so that a large one holds up nothing and can be ended. One at a time: in comes a format with
// what make.js needs, out goes a promise of what was made.

import { startWorker } from '../trusted.js';

export class Maker {
  #createWorker;
  #worker = null;

  /** @param {() => Worker} createWorker  makes a worker that runs worker.js */
  constructor(createWorker = () => startWorker('export/worker.js')) {
    this.#createWorker = createWorker;
  }

  /** Starts the worker ahead of the first request. */
  start() {
    this.#worker ??= this.#createWorker();
  }

  /** Rejects with an error if it cannot be made, and with the signal's reason if it was aborted. */
  async make(format, given, signal) {
    signal.throwIfAborted();
    this.start();
    const worker = this.#worker;
    // It cannot be asked to stop: the next request begins in another.
    const end = () => {
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
    };
    signal.addEventListener('abort', end, { once: true });
    try {
      return await answerOf(worker, { format, given }, signal);
    } catch (error) {
      end();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }
}

function answerOf(worker, request, signal) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.fault === undefined ? resolve(data.made) : reject(new Error(data.fault)));
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject(new Error(event.message || 'the worker could not be started'));
    };
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(request);
  });
}
