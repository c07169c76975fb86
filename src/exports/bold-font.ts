/**
 * Names a font the bold style of its family. What cuts one weight out of a variable font leaves the
 * names of the regular one, and programs that tell fonts by name then take the one for the other.
 */

/** Bold of `fsSelection`; regular is another bit of it, and both can't be set. */
const SELECTION_BOLD = 1 << 5;
const SELECTION_REGULAR = 1 << 6;
const WEIGHT_BOLD = 700;
const MAC_BOLD = 1 << 0;
/** What the sum of all of a font's bytes has to come to. */
const FILE_SUM = 0xb1b0afba;

/** Names that tell the style: subfamily, unique id, full name, PostScript name. */
const STYLE_NAMES = [2, 3, 4, 6];

type Tables = Map<string, Buffer>;

/**
 * @param font - TrueType, its names those of the regular style.
 * @returns The same with the names, the flags and the weight class of the bold one.
 * @throws {Error} when a table is missing or the font's style is not called Regular.
 * @see OpenType 1.9.1, *Organization of an OpenType font*, `name`, `OS/2`, `head`.
 */
export function namedBold(font: Uint8Array): Buffer {
  const tables = readTables(Buffer.from(font));
  tables.set('name', boldNames(tableOf(tables, 'name')));
  const metrics = tableOf(tables, 'OS/2');
  metrics.writeUInt16BE(WEIGHT_BOLD, 4);
  const selection = metrics.readUInt16BE(62);
  metrics.writeUInt16BE((selection & ~SELECTION_REGULAR) | SELECTION_BOLD, 62);
  const head = tableOf(tables, 'head');
  head.writeUInt16BE(head.readUInt16BE(44) | MAC_BOLD, 44);
  return writeTables(font.subarray(0, 12), tables);
}

/** The tables by their tags, in the file's order. */
function readTables(font: Buffer): Tables {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    const bytes = font.subarray(offset, offset + font.readUInt32BE(at + 12));
    return { tag: font.toString('latin1', at, at + 4), offset, bytes };
  });
  return new Map(records.sort((a, b) => a.offset - b.offset).map(({ tag, bytes }) => [tag, bytes]));
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table ${tag}`);
  return table;
}

/** The names with Bold where Regular stood; every one is text of Windows, in UTF-16. */
function boldNames(table: Buffer): Buffer {
  const texts = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = table.subarray(6 + index * 12, 18 + index * 12);
    const start = texts + record.readUInt16BE(10);
    const bytes = table.subarray(start, start + record.readUInt16BE(8));
    return { record, text: Buffer.from(bytes).swap16().toString('utf16le') };
  });
  const header = Buffer.from(table.subarray(0, 6));
  header.writeUInt16BE(6 + records.length * 12, 4);
  let length = 0;
  const written = records.map(({ record, text }) => {
    const isStyle = STYLE_NAMES.includes(record.readUInt16BE(6));
    if (isStyle && !text.endsWith('Regular')) throw new Error(`The font is not regular: ${text}`);
    const bytes = Buffer.from(
      isStyle ? text.replace(/Regular$/, 'Bold') : text,
      'utf16le',
    ).swap16();
    const entry = Buffer.from(record);
    entry.writeUInt16BE(bytes.length, 8);
    entry.writeUInt16BE(length, 10);
    length += bytes.length;
    return { entry, bytes };
  });
  return Buffer.concat([
    header,
    ...written.map(({ entry }) => entry),
    ...written.map(({ bytes }) => bytes),
  ]);
}

/** @param header - The first twelve bytes of the font, which say how many tables it has. */
function writeTables(header: Uint8Array, tables: Tables): Buffer {
  const head = tableOf(tables, 'head');
  // The font's own sum is counted as if there were none.
  head.writeUInt32BE(0, 8);
  let offset = header.length + tables.size * 16;
  const records = new Map<string, Buffer>();
  for (const [tag, bytes] of tables) {
    const record = Buffer.alloc(16);
    record.write(tag, 'latin1');
    record.writeUInt32BE(sum(bytes), 4);
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(bytes.length, 12);
    records.set(tag, record);
    offset += padded(bytes).length;
  }
  const write = () =>
    Buffer.concat([
      header,
      ...[...records.keys()].sort().map((tag) => records.get(tag) ?? Buffer.alloc(0)),
      ...[...tables.values()].map(padded),
    ]);
  head.writeUInt32BE((FILE_SUM - sum(write())) >>> 0, 8);
  return write();
}

/** Tables begin at every fourth byte. */
const padded = (table: Buffer): Buffer =>
  Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

/** The sum of a table's words of 32 bits. */
function sum(table: Buffer): number {
  const words = padded(table);
  let total = 0;
  for (let at = 0; at < words.length; at += 4) total = (total + words.readUInt32BE(at)) >>> 0;
  return total;
}
