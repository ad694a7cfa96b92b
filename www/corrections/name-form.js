// The part of the form that corrects a name: of what kind it is, whom it stands for, or that it is none. In come a report
// and a mention of it, out go changes by `correct`.

import { el } from '../dom.js';
import { strings as s } from '../strings.js';
import { Combobox } from './combobox.js';
import { sameAs } from './options.js';
import { scopesOf, who } from './refer.js';

const t = s.corrections;

/**
 * @param {{ report: object, text: string }} of
 * @param {number} mention  the index of the name
 * @param {boolean} whole  whether the form is about all of the entity and about nothing less
 * @param {(change: object) => void} correct
 */
export function nameForm({ report, text }, mention, whole, correct) {
  const name = report.names[mention];
  const entity = report.entities[name.entity];
  const scopes = scopesOf(report, text, mention).slice(0, whole ? 1 : undefined);
  let scope = scopes[0];

  const kind = el('select', {}, ...Object.keys(s.kinds).map((key) => el('option', { value: key, selected: key === entity.kind }, s.kinds[key])));
  const same = new Combobox(t.sameAs, sameAs(report, name.entity));
  const other = el('button', { type: 'button', hidden: true, onclick: () => correct({ do: 'apart', these: scope.these }) }, t.somebodyElse);
  const choose = (one) => {
    scope = one;
    // All of it is an entry of its own already.
    other.hidden = one === scopes[0];
  };

  return el(
    'div',
    {},
    scopes.length > 1 ? scopeField(scopes, text.slice(name.start, name.end), entity.name, choose) : '',
    row(() => kind.value !== entity.kind && correct({ do: 'kind', these: scope.these, kind: kind.value }), t.change,
      el('label', {}, t.itIs, kind)),
    row(() => {
      if (same.value === null) same.refuse(t.chooseOne);
      else correct({ do: 'same', these: scope.these, as: who(report, text, same.value) });
    }, t.merge, same.element, ...same.messages),
    el('div', { class: 'actions' }, other,
      el('button', { type: 'button', onclick: () => correct({ do: 'no-name', these: scope.these }) }, t.noName)),
  );
}

/** A field with its button, which Enter presses too. */
export function row(submit, label, ...fields) {
  return el(
    'form',
    {
      class: 'row',
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      },
    },
    ...fields,
    el('button', {}, label),
  );
}

function scopeField(scopes, words, name, choose) {
  return el(
    'fieldset',
    {},
    el('legend', {}, t.scope),
    ...scopes.map((one, i) =>
      el('label', {}, el('input', { type: 'radio', name: 'scope', checked: i === 0, onchange: () => choose(one) }), t.scopes[one.scope](one.count, words, name)),
    ),
  );
}
