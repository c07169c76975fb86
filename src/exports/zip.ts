/** Zip files (PKWARE APPNOTE 6.3) whose bytes depend on their entries alone. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Piece } from './export-file.ts';

/** What an entry holds; an entry that many zips have is packed once. */
export type Content = Piece | Iterable<string> | Packed;

export interface ZipEntry {
  /** Path inside the zip. */
  path: string;
  /** A function makes it when its turn comes, so that it is not kept. */
  content: Content | (() => Content | Promise<Content>);
  /** Kept as it is, not compressed (EPUB's `mimetype`). */
  stored?: boolean;
}

/** An entry's content as it stands in a zip. */
export interface Packed {
  method: number;
  crc: number;
  size: number;
  packedSize: number;
  bytes: Uint8Array;
}

type PackedFacts = Omit<Packed, 'bytes'>;

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8 (4.4.4, bit 11). */
const FLAGS = 0x800;
/** The version that knows how to unpack (4.4.3). */
const VERSION = 20;
/** A zip holds local time without a zone: the first moment that it can tell, wherever it is made. */
const [TIME, DATE] = [0, 0x21];
/** More needs zip64, which not every platform reads. */
const [MOST_ENTRIES, MOST_BYTES] = [0xffff, 0xffffffff];

/**
 * A zip, piece by piece.
 *
 * @param entries - In any order; the zip has them sorted by path, those in `first` before the others.
 * @param first - Paths that have to stand first, in this order.
 * @throws {Error} when two entries have the same path, or there is more than a zip can hold.
 */
export async function* zip(
  entries: readonly ZipEntry[],
  first: readonly string[] = [],
): AsyncGenerator<Uint8Array> {
  if (entries.length > MOST_ENTRIES) throw new Error(`zip: ${entries.length} entries are too many`);
  const rank = (path: string) => (first.includes(path) ? first.indexOf(path) : first.length);
  const sorted = [...entries].sort(
    (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
  );
  const directory: { path: string; packed: PackedFacts; offset: number }[] = [];
  let offset = 0;
  let before: string | undefined;
  for (const { path, content, stored } of sorted) {
    if (path === before) throw new Error(`zip: "${path}" twice`);
    before = path;
    const made = typeof content === 'function' ? await content() : content;
    const { bytes, ...packed } = isPacked(made) ? made : pack(made, stored);
    const header = Buffer.concat([numbers([0x04034b50, 4]), ...aboutEntry(path, packed)]);
    directory.push({ path, packed, offset });
    offset += header.length + bytes.length;
    if (offset > MOST_BYTES) throw new Error(`zip: too big at "${path}"`);
    yield header;
    yield bytes;
  }
  let size = 0;
  for (const entry of directory) {
    const record = directoryRecord(entry);
    size += record.length;
    yield record;
  }
  const count = directory.length;
  yield numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
}

/**
 * @param stored - Not compressed; so is what compressing would not make smaller.
 */
export function pack(content: Piece | Iterable<string>, stored = false): Packed {
  const plain = bytesOf(content);
  const deflated = deflateRawSync(plain, { level: constants.Z_BEST_COMPRESSION });
  const isStored = stored || deflated.length >= plain.length;
  const bytes = isStored ? plain : deflated;
  return {
    method: isStored ? STORED : DEFLATED,
    crc: crc32(plain),
    size: plain.length,
    packedSize: bytes.length,
    bytes,
  };
}

function bytesOf(content: Piece | Iterable<string>): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array) return content;
  return Buffer.concat(Array.from(content, (piece) => Buffer.from(piece)));
}

const isPacked = (content: Content): content is Packed =>
  typeof content === 'object' && 'crc' in content;

/** An entry of the list at the zip's end (4.3.12). */
const directoryRecord = (entry: { path: string; packed: PackedFacts; offset: number }): Buffer => {
  const [about, name] = aboutEntry(entry.path, entry.packed);
  return Buffer.concat([
    numbers([0x02014b50, 4], [VERSION, 2]),
    about,
    // Comment, disk, attributes (two of them), place of the entry.
    numbers([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]),
    name,
  ]);
};

/** What stands of an entry both before it and in the list (4.3.7, 4.3.12), and its name. */
function aboutEntry(path: string, facts: PackedFacts): [about: Buffer, name: Buffer] {
  const { method, crc, packedSize, size } = facts;
  const name = Buffer.from(path);
  const about = numbers(
    [VERSION, 2],
    [FLAGS, 2],
    [method, 2],
    [TIME, 2],
    [DATE, 2],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  );
  return [about, name];
}

/** Numbers of two or four bytes, the smallest byte first. */
function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
