/**
 * Pagefind's own files, as far as they are read and made smaller after it has written them.
 * @see https://www.rfc-editor.org/rfc/rfc8949 for CBOR, in which they are written.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

/** Every file of Pagefind begins so when it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const KIND = { number: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5 };
const SIMPLE = 7;

/** @throws {Error} when the file is not one of Pagefind's. */
export function unpacked(file: Buffer): Buffer {
  const whole = gunzipSync(file);
  if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('Not a file of Pagefind');
  return whole.subarray(SIGNATURE.length);
}

/** Walks over values written one behind the other, as far as Pagefind's files use CBOR. */
class Values {
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  #head(): [kind: number, count: number] {
    const first = this.bytes.readUInt8(this.at++);
    const small = first & 31;
    if (small < 24) return [first >> 5, small];
    const length = 1 << (small - 24);
    if (length > 4) throw new Error('Pagefind writes its index otherwise than before');
    this.at += length;
    return [first >> 5, this.bytes.readUIntBE(this.at - length, length)];
  }

  #count(wanted: number): number {
    const [kind, count] = this.#head();
    if (kind !== wanted) throw new Error('Pagefind writes its index otherwise than before');
    return count;
  }

  list = () => this.#count(KIND.list);

  text(): string {
    const length = this.#count(KIND.text);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  skip(): void {
    const [kind, count] = this.#head();
    if (kind === KIND.bytes || kind === KIND.text) this.at += count;
    const inside = kind === KIND.list ? count : kind === KIND.map ? count * 2 : 0;
    if (kind > KIND.map && kind !== SIMPLE)
      throw new Error('Pagefind writes its index otherwise than before');
    for (let index = 0; index < inside; index += 1) this.skip();
  }
}

/**
 * The parts of an index with the first word of each, in their order.
 *
 * @param meta - The file that names them, as it stands.
 */
export function indexParts(meta: Buffer): [name: string, from: string][] {
  const values = new Values(unpacked(meta));
  values.list();
  // Its version, and its pages.
  values.skip();
  values.skip();
  return Array.from({ length: values.list() }, () => {
    values.list();
    const from = values.text();
    values.text();
    return [values.text(), from];
  });
}

/**
 * A part of an index without the words that nobody asks for.
 *
 * @param part - As Pagefind wrote it.
 * @param wanted - Words of the letters a–z. One that Pagefind has joined with a sign and another
 * word (`kansiq”saisinko`) is found as its beginning, so it stays.
 * @returns The same, packed again.
 */
export function onlyWords(part: Buffer, wanted: ReadonlySet<string>): Buffer {
  const values = new Values(unpacked(part));
  values.list();
  const count = values.list();
  const kept: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = values.at;
    values.list();
    const word = values.text();
    values.at = from;
    values.skip();
    if (word.match(/[a-z]+/g)?.some((piece) => wanted.has(piece)))
      kept.push(values.bytes.subarray(from, values.at));
  }
  if (values.at !== values.bytes.length)
    throw new Error('Pagefind writes its index otherwise than before');
  // Lists of one list, and of as many words as were kept.
  const head = Buffer.from([0x81, 0x9a, 0, 0, 0, 0]);
  head.writeUInt32BE(kept.length, 2);
  return gzipSync(Buffer.concat([SIGNATURE, head, ...kept]), { level: 9 });
}
