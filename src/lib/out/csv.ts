/**
 * A table as a spreadsheet opens it in Finland: semicolons between the cells, a byte order mark so that
 * its letters are read as UTF-8.
 *
 * @param rows - The first one holds the names of the columns.
 */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = guarded(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would take for a formula is told to be text. */
export const guarded = (cell: string): string =>
  /^[\t\r]|^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
