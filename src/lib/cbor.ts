/**
 * Reads values written one behind the other, as far as Pagefind's files use CBOR.
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export const KIND = { number: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, simple: 7 };
/** From here on the head's low bits say how many bytes the count takes. */
const LONG = 24;
const LONGEST = 4;

const decoder = new TextDecoder();

export class CborReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @throws {Error} when the next value is of another kind. */
  count(wanted: number): number {
    const [kind, count] = this.#head();
    if (kind !== wanted) throw unexpected();
    return count;
  }

  text(): string {
    const length = this.count(KIND.text);
    return decoder.decode(this.bytes.subarray(this.at, (this.at += length)));
  }

  integer(): number {
    const [kind, count] = this.#head();
    if (kind > KIND.negative) throw unexpected();
    return kind === KIND.negative ? -1 - count : count;
  }

  /** Goes on behind the next value. */
  skip(): void {
    const [kind, count] = this.#head();
    if (kind === KIND.bytes || kind === KIND.text) this.at += count;
    const inside = kind === KIND.list ? count : kind === KIND.map ? count * 2 : 0;
    if (kind > KIND.map && kind !== KIND.simple) throw unexpected();
    for (let index = 0; index < inside; index += 1) this.skip();
  }

  #head(): [kind: number, count: number] {
    const first = this.bytes[this.at++] ?? 0;
    let count = first & 31;
    if (count >= LONG) {
      let length = 1 << (count - LONG);
      if (length > LONGEST) throw unexpected();
      for (count = 0; length > 0; length -= 1) count = count * 256 + (this.bytes[this.at++] ?? 0);
    }
    return [first >> 5, count];
  }
}

const unexpected = () => new Error('Pagefind writes its index otherwise than before');

/** What is written: numbers, texts, lists of values, and bytes that are a value already. */
export type CborValue = number | string | Uint8Array | readonly CborValue[];

/** @returns The bytes of a value, in pieces. */
export function cborOf(value: CborValue): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (typeof value === 'number')
    return [value < 0 ? head(KIND.negative, -1 - value) : head(KIND.number, value)];
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value);
    return [head(KIND.text, bytes.length), bytes];
  }
  return [head(KIND.list, value.length), ...value.flatMap(cborOf)];
}

/** The first byte of a value, and its count in as few bytes as can be. */
function head(kind: number, count: number): Uint8Array {
  if (count < LONG) return Uint8Array.of((kind << 5) | count);
  const length = count < 0x100 ? 0 : count < 0x10000 ? 1 : 2;
  const bytes = new Uint8Array(1 + (1 << length));
  bytes[0] = (kind << 5) | (LONG + length);
  for (let at = bytes.length - 1; at > 0; at -= 1, count >>>= 8) bytes[at] = count & 255;
  return bytes;
}
