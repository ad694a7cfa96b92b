// Two fingers that move apart or together. In come where each is, in pixels from the left; out goes by how much to zoom
// since it was asked last, and about which place. Knows of no document.

/** Fingers closer than this count as so far apart: nothing is told of how they turn about one another. */
const CLOSE = 24;

export class Pinch {
  #fingers = new Map();
  #apart = CLOSE;

  /** Which ones there are. */
  get ids() {
    return [...this.#fingers.keys()];
  }

  /** Whether there are two. */
  get on() {
    return this.#fingers.size === 2;
  }

  /** A third finger does nothing. */
  down(id, x) {
    if (this.#fingers.size >= 2) return;
    this.#fingers.set(id, x);
    this.#apart = this.#now();
  }

  move(id, x) {
    if (this.#fingers.has(id)) this.#fingers.set(id, x);
  }

  up(id) {
    this.#fingers.delete(id);
  }

  clear() {
    this.#fingers.clear();
  }

  /** {factor, x} since the second finger came down or this was asked last; null without two. */
  take() {
    if (!this.on) return null;
    const apart = this.#now();
    const factor = apart / this.#apart;
    this.#apart = apart;
    const [a, b] = this.#fingers.values();
    return { factor, x: (a + b) / 2 };
  }

  #now() {
    const [a, b = a] = this.#fingers.values();
    return Math.max(CLOSE, Math.abs(a - b));
  }
}
