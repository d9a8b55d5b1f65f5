/** Prints rows as a table, the first row as its header, columns as wide as they need be; all but the first column flush right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   '));
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('   '));
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
