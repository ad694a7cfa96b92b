// The switches of the layers of marks, each with its own line style as a swatch; in a row where there is room, else
// folded behind a button.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { ASKED_FOR, LAYERS } from './marks.js';

export class Layers {
  root;
  #shown = new Set(LAYERS.filter((layer) => !ASKED_FOR.has(layer)));

  /**
   * @param {HTMLDetailsElement} fold
   * @param {HTMLElement} root  the element in it that the switches go into
   * @param {(layer: string, on: boolean) => void} changed
   */
  constructor(fold, root, changed) {
    this.root = root;
    const wide = matchMedia('(min-width: 56.01rem)');
    wide.addEventListener('change', () => (fold.open = wide.matches));
    fold.open = wide.matches;
    fold.addEventListener('focusout', ({ relatedTarget }) => {
      if (!wide.matches && relatedTarget && !fold.contains(relatedTarget)) fold.open = false;
    });
    for (const layer of LAYERS) {
      const toggle = () => {
        if (box.checked) this.#shown.add(layer);
        else this.#shown.delete(layer);
        changed(layer, box.checked);
      };
      const box = el('input', { type: 'checkbox', checked: this.shows(layer), onchange: toggle });
      root.append(el('label', { class: layer }, box, el('span', {}, s.switches[layer] ?? s.layers[layer])));
    }
  }

  shows = (layer) => this.#shown.has(layer);
}
