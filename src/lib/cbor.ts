/**
 * Reads values written one behind the other, as far as Pagefind's files use CBOR.
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export const KIND = { number: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, simple: 7 };
/** From here on the head's low bits say how many bytes the count takes. */
const LONG = 24;
const LONGEST = 4;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

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

/** What is written: numbers, texts, and lists of values. */
export type CborValue = number | string | readonly CborValue[];

/** @returns The bytes of a value. */
export function cborOf(value: CborValue): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const write = (one: CborValue): void => {
    if (typeof one === 'number') {
      if (one < 0) writeHead(bytes, KIND.negative, -1 - one);
      else writeHead(bytes, KIND.number, one);
    } else if (typeof one === 'string') {
      const text = encoder.encode(one);
      writeHead(bytes, KIND.text, text.length);
      bytes.push(...text);
    } else {
      writeHead(bytes, KIND.list, one.length);
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** The first byte of a value, and its count in as few bytes as can be. */
function writeHead(bytes: number[], kind: number, count: number): void {
  if (count < LONG) {
    bytes.push((kind << 5) | count);
    return;
  }
  const length = count < 0x100 ? 0 : count < 0x10000 ? 1 : 2;
  bytes.push((kind << 5) | (LONG + length));
  for (let bits = 8 * ((1 << length) - 1); bits >= 0; bits -= 8) bytes.push((count >>> bits) & 255);
}
