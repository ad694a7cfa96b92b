// Everything as JSON: the report as its schema has it, with the editor's corrections in it; beside it the text that its
// places count in, and what was corrected, each in words and as it can be done again.

import { said } from '../corrections/said.js';

/**
 * @param {{ published?: string, corrections?: object[] }} extras  the day that the editor stated; the corrections that
 *   the report carries
 */
export function toJson(report, text, { published = '', corrections = [] } = {}) {
  const stated = published ? { published } : {};
  const told = corrections.map((change) => ({ said: said(change), ...change }));
  return `${JSON.stringify({ $schema: 'copydesk.schema.json', ...report, ...stated, text, corrections: told }, null, 2)}\n`;
}
