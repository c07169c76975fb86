import { Coder } from './coder.ts';

/** Writes what a {@link Coder} is to read. */
export class Encoder extends Coder {
  #bits: readonly number[];
  #at = 0;
  #bytes: number[] = [];

  /** @param bits - From {@link Bits}, in the order in which they are read. */
  constructor(bits: readonly number[]) {
    super();
    this.#bits = bits;
  }

  protected next() {
    return this.#bits[this.#at++] ?? 0;
  }
  protected shift() {
    this.#bytes.push(this.high >>> 24);
  }

  /** All that was written, when everything has been read. */
  done(): Uint8Array<ArrayBuffer> {
    return new Uint8Array([...this.#bytes, this.high >>> 24]);
  }
}

/** Bits that are to be written. */
export class Bits {
  readonly all: number[] = [];

  bit(is: boolean): void {
    this.all.push(Number(is));
  }

  number(value: number): void {
    const digits = (value + 1).toString(2).slice(1);
    this.all.push(...[...digits].map(() => 1), 0, ...[...digits].map(Number));
  }
}
