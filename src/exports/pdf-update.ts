/**
 * Adds to a finished PDF without writing it anew: objects that change are written once more at its end,
 * with a table of where they are now. It knows files as Chromium writes them, with one classic table of
 * places and every object in plain text, and refuses any other.
 *
 * @see ISO 32000-1, 7.5.6: incremental updates.
 */

/** A finished PDF, its bytes as text of Latin-1, a character a byte. */
export interface Pdf {
  text: string;
  /** Object's number → where it begins. */
  places: ReadonlyMap<number, number>;
  /** Where the table of places begins. */
  table: number;
  /** How many numbers of objects are taken. */
  size: number;
  /** Numbers of the catalogue and of the facts about the document. */
  root: number;
  info: number;
}

/** @throws {Error} when the file is not as Chromium writes it. */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const [head = '', count = ''] = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(table)) ?? [];
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(trailer)?.[1]);
  const [size, root, info] = [number('Size'), number('Root'), number('Info')];
  if (!count || ![size, root, info].every(Number.isInteger))
    throw new Error('The PDF is not written as Chromium used to write it');
  const places = new Map<number, number>();
  // A line of the table has 20 bytes (7.5.4).
  for (let index = 0; index < Number(count); index++) {
    const at = table + head.length + index * 20;
    if (text[at + 17] === 'n') places.set(index, Number(text.slice(at, at + 10)));
  }
  return { text, places, table, size, root, info };
}

/**
 * @returns The dictionary of an object, as it is written, its stream left out.
 * @throws {Error} when it is not there or has none.
 */
export function dictionaryOf({ text, places }: Pdf, number: number): string {
  const start = places.get(number) ?? Number.NaN;
  const end = text.indexOf('endobj', start);
  const object = /^\d+ 0 obj\s*(<<.*)/s.exec(text.slice(start, end))?.[1];
  if (object === undefined) throw new Error(`Object ${number} of the PDF is no dictionary`);
  const stream = object.search(/>>\s*stream\r?\n/);
  return stream === -1 ? object.trimEnd() : object.slice(0, stream + 2);
}

/** The numbers of all objects that are dictionaries. */
export const dictionaries = ({ text, places }: Pdf): number[] =>
  [...places].filter(([, at]) => /^\d+ 0 obj\s*<</.test(text.slice(at, at + 40))).map(([n]) => n);

/**
 * @param added - Number of an object without a stream → what its dictionary gets besides, `/Key value`.
 * @param created - Whole new objects, in the order of their numbers, which go on from {@link Pdf.size}.
 * @returns The updated file.
 */
export function updatedPdf(
  pdf: Pdf,
  added: ReadonlyMap<number, string>,
  created: readonly string[],
): Uint8Array {
  const objects = new Map(
    [...added].map(([number, entries]) => [
      number,
      dictionaryOf(pdf, number).replace('<<', () => `<<${entries}\n`),
    ]),
  );
  for (const [index, object] of created.entries()) objects.set(pdf.size + index, object);

  let text = pdf.text.trimEnd() + '\n';
  const table: string[] = [];
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    table.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n${table.join('')}trailer
<</Size ${pdf.size + created.length} /Root ${pdf.root} 0 R /Info ${pdf.info} 0 R /Prev ${pdf.table}>>
startxref
${start}
%%EOF
`;
  return Buffer.from(text, 'latin1');
}

/** A string of a PDF, in UTF-16 (7.9.2.2). */
export const pdfText = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
