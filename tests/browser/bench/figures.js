// What the benchmarks reckon and print with.

export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1];
/** The number that this share of all does not exceed. */
export const quantile = (numbers, share) => sorted(numbers)[Math.ceil(numbers.length * share) - 1];
export const ms = (number) => `${number.toFixed(1)} ms`.padStart(12);
export const percent = (share) => `${(100 * share).toFixed(2)} %`;

/** Prints rows of words in columns, the first to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  for (const row of rows) console.log(`  ${line(row)}`);
}
