// Everything as JSON: the report as its schema has it, with the editor's corrections in it; beside it the text that its
// places count in, and what was corrected.

/**
 * @param {{ published?: string, corrections?: object[] }} extras  the day that the editor stated; the corrections that
 *   the report carries
 */
export function toJson(report, text, { published = '', corrections = [] } = {}) {
  const stated = published ? { published } : {};
  return `${JSON.stringify({ $schema: 'copydesk.schema.json', ...report, ...stated, text, corrections }, null, 2)}\n`;
}
