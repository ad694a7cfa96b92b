// The report as others read it: what was 'corrected by you' on the desk was corrected by the editor.

import { strings as s } from '../strings.js';

export function forOthers(report) {
  const told = (items) => items.map((item) => (item.why === s.corrections.why ? { ...item, why: s.export.corrected } : item));
  return { ...report, dates: told(report.dates), names: told(report.names), quotes: told(report.quotes) };
}
