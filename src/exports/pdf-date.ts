/**
 * Chromium writes the moment of printing into a PDF; the edition's date in its place makes the same
 * input give the same bytes. The text keeps its length, so that the file's own table of places holds.
 *
 * @param date - ISO date, `2026-11-22`.
 */
export function pdfWithDate(bytes: Uint8Array, date: string): Uint8Array {
  const fixed = `(D:${date.replaceAll('-', '')}000000+00'00')`;
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/\(D:\d{14}\+00'00'\)/g, fixed), 'latin1');
}
