// A report against the JSON Schema that the package ships.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

export const schema = JSON.parse(await readFile(new URL('../../www/copydesk.schema.json', import.meta.url), 'utf8'));

/** Enough of JSON Schema for the one that we write; anything else in it is an error. */
export function valid(value, rule, path = 'report') {
  const known = ['$schema', '$defs', '$ref', 'title', 'description', 'type', 'properties', 'required', 'items', 'format',
    'minimum', 'oneOf', 'anyOf', 'const', 'enum'];
  for (const word of Object.keys(rule)) assert.ok(known.includes(word), `the schema says '${word}' of ${path}`);
  if (rule.$ref) return valid(value, schema.$defs[rule.$ref.replace('#/$defs/', '')], path);
  const either = rule.oneOf ?? rule.anyOf;
  if (either) {
    const fits = either.some((one) => {
      try { valid(value, one, path); return true; } catch { return false; }
    });
    assert.ok(fits, `${path} is ${JSON.stringify(value)}`);
    return;
  }
  if ('const' in rule) assert.equal(value, rule.const, path);
  if (rule.enum) assert.ok(rule.enum.includes(value), `${path} is ${value}`);
  const types = [rule.type ?? []].flat();
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value;
  assert.ok(types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number')), `${path} is ${type}`);
  if (rule.minimum !== undefined && typeof value === 'number') assert.ok(value >= rule.minimum, path);
  if (type === 'array') value.forEach((item, i) => valid(item, rule.items, `${path}[${i}]`));
  if (type === 'object') {
    for (const field of rule.required ?? []) assert.ok(field in value, `${path} has no ${field}`);
    for (const [field, inner] of Object.entries(value)) {
      assert.ok(field in rule.properties, `${path} has a ${field}, which the schema does not know`);
      valid(inner, rule.properties[field], `${path}.${field}`);
    }
  }
}
