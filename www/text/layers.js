// The switches of the layers of marks, each with its own line style as a swatch.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { LAYERS } from './marks.js';

export class Layers {
  #shown = new Set(LAYERS);

  /**
   * @param {HTMLElement} root
   * @param {(layer: string, on: boolean) => void} changed
   */
  constructor(root, changed) {
    for (const layer of LAYERS) {
      const toggle = () => {
        if (box.checked) this.#shown.add(layer);
        else this.#shown.delete(layer);
        changed(layer, box.checked);
      };
      const box = el('input', { type: 'checkbox', checked: true, onchange: toggle });
      root.append(el('label', { class: layer }, box, el('span', {}, s.layers[layer])));
    }
  }

  shows = (layer) => this.#shown.has(layer);
}
