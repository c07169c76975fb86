/**
 * Numbers in as few bytes as they can be said in: an arithmetic coder that foretells each bit from
 * several contexts at once and weighs them by how well each of them has foretold so far (the idea
 * of the PAQ programs, made small). It calculates with + − × ÷ √ alone, which every engine rounds
 * alike, so that a browser reads what a build has written.
 */

/** How many bits of a hashed context are told apart. */
const SLOT_BITS = 22;
/** A context's memory is of this many bits at the most, so that it follows what changes. */
const MEMORY = 60;
const LEARNING = 0.006;
const FIRST_WEIGHT = 0.4;
/** How little a context is believed after its first bit. */
const FIRST_DOUBT = 0.4;
/** No bit is taken for more certain than this. */
const DOUBT = 1 / 2048;

/** From a chance (0–1) to a number without bounds, and back; like the logistic curve, only exact. */
function stretch(chance: number): number {
  const lean = 2 * chance - 1;
  return lean / Math.sqrt(1 - lean * lean);
}
const squash = (x: number) => 0.5 + (0.5 * x) / Math.sqrt(1 + x * x);
const certain = (chance: number) => Math.min(Math.max(chance, DOUBT), 1 - DOUBT);

/** Foretells bits. */
class Oracle {
  /** Chance of a 1, where the context has been seen. */
  #chances = new Float32Array(1 << SLOT_BITS);
  #seen = new Uint8Array(1 << SLOT_BITS);
  #weights = new Map<number, number[]>();
  #slots: number[] = [];
  #inputs: number[] = [];
  #mix: number[] = [];
  #chance = 0.5;

  /**
   * @param kind - What is coded; contexts of different kinds have nothing to do with each other.
   * @param contexts - What is known already, in several grains.
   * @param path - The number's bits so far, behind a leading 1.
   * @returns The chance that the next bit is 1, in 65,536ths.
   */
  foretell(kind: number, contexts: readonly number[], path: number): number {
    let mix = this.#weights.get(kind);
    if (!mix) this.#weights.set(kind, (mix = contexts.map(() => FIRST_WEIGHT)));
    this.#mix = mix;
    let sum = 0;
    contexts.forEach((context, index) => {
      const slot = hash(hash(context, kind * 16 + index), path) >>> (32 - SLOT_BITS);
      this.#slots[index] = slot;
      const input = this.#seen[slot] ? stretch(this.#chances[slot] ?? 0) : 0;
      this.#inputs[index] = input;
      sum += input * (mix[index] ?? 0);
    });
    this.#chance = certain(squash(sum));
    return Math.floor(this.#chance * 65536);
  }

  /** Learns from the bit that came. */
  learn(bit: number): void {
    const miss = bit - this.#chance;
    this.#mix.forEach((weight, index) => {
      const slot = this.#slots[index] ?? 0;
      const input = Math.min(Math.max(this.#inputs[index] ?? 0, -8), 8);
      this.#mix[index] = weight + LEARNING * miss * input;
      const before = this.#seen[slot] ?? 0;
      const seen = Math.min(before + 1, MEMORY);
      this.#seen[slot] = seen;
      const chance = before > 0 ? (this.#chances[slot] ?? 0) : 0.5;
      this.#chances[slot] = certain(chance + (bit - chance) / (seen + FIRST_DOUBT));
    });
  }
}

/** Joins a number to a hash. */
export function hash(before: number, number: number): number {
  const mixed = Math.imul(before ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

const bitsFor = (size: number) => 32 - Math.clz32(Math.max(size - 1, 0));

/** What writes and what reads; both walk the same way. */
export interface Coder {
  /**
   * @param value - What to write; a reader leaves it unread.
   * @param size - How many values there are: 0 … size − 1.
   * @returns The value that was written or read.
   */
  code(value: number, size: number, kind: number, contexts: readonly number[]): number;
}

export class Encoder implements Coder {
  #oracle = new Oracle();
  #bytes: number[] = [];
  #low = 0;
  #high = 0xffffffff;

  code(value: number, size: number, kind: number, contexts: readonly number[]): number {
    let path = 1;
    for (let place = bitsFor(size) - 1; place >= 0; place -= 1) {
      const bit = (value >>> place) & 1;
      const middle = split(this.#low, this.#high, this.#oracle.foretell(kind, contexts, path));
      if (bit) this.#high = middle;
      else this.#low = middle + 1;
      while (sameTop(this.#low, this.#high)) {
        this.#bytes.push(this.#high >>> 24);
        this.#low = (this.#low << 8) >>> 0;
        this.#high = ((this.#high << 8) | 255) >>> 0;
      }
      this.#oracle.learn(bit);
      path = path * 2 + bit;
    }
    return value;
  }

  /** All that was written. */
  done(): Uint8Array<ArrayBuffer> {
    return new Uint8Array([...this.#bytes, this.#high >>> 24, 0, 0, 0]);
  }
}

export class Decoder implements Coder {
  #oracle = new Oracle();
  #bytes: Uint8Array;
  #at = 4;
  #low = 0;
  #high = 0xffffffff;
  #now: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#now = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  }

  code(_: number, size: number, kind: number, contexts: readonly number[]): number {
    let path = 1;
    for (let left = bitsFor(size); left > 0; left -= 1) {
      const middle = split(this.#low, this.#high, this.#oracle.foretell(kind, contexts, path));
      const bit = Number(this.#now <= middle);
      if (bit) this.#high = middle;
      else this.#low = middle + 1;
      while (sameTop(this.#low, this.#high)) {
        this.#low = (this.#low << 8) >>> 0;
        this.#high = ((this.#high << 8) | 255) >>> 0;
        this.#now = ((this.#now << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
      }
      this.#oracle.learn(bit);
      path = path * 2 + bit;
    }
    return path - 2 ** bitsFor(size);
  }
}

/** Where the range of a 1 ends. */
const split = (low: number, high: number, chance: number) =>
  low + Math.floor((high - low) / 65536) * chance;
const sameTop = (low: number, high: number) => ((low ^ high) & 0xff000000) === 0;
