/** What a cell of a table can hold; null is empty. */
export type Cell = string | number | boolean | null;

/**
 * A line of comma-separated values (RFC 4180), with its end. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
