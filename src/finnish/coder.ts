/**
 * Numbers in as few bytes as they can be said in: an arithmetic coder that foretells each bit from
 * several contexts at once and weighs them by how well each of them has foretold so far (the idea
 * of the PAQ programs, made small). It calculates with + − × ÷ √ alone, which every engine rounds
 * alike, so that a browser reads what a build has written.
 */

/** How many bits of a hashed context are told apart. */
const SLOT_BITS = 20;
/** A context's memory is of this many bits at the most, so that it follows what changes. */
const MEMORY = 60;
const LEARNING = 0.008;
const FIRST_WEIGHT = 0.4;
/** How little a context is believed after its first bit. */
const FIRST_DOUBT = 0.25;
/** No bit is taken for more certain than this. */
const DOUBT = 1 / 2048;
/** A slot holds how many bits it has seen and, above that, the chance of a 1. */
const SEEN_BITS = 6;
const FINEST = 2 ** (32 - SEEN_BITS);
/** Contexts of a kind at the most. */
const MOST_CONTEXTS = 16;

const certain = (chance: number) => Math.min(Math.max(chance, DOUBT), 1 - DOUBT);

/** Joins a number to a hash. */
export function hash(before: number, number: number): number {
  const mixed = Math.imul(before ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** What reads and what writes; both walk the same way and foretell the same. */
export abstract class Coder {
  #slots = new Uint32Array(1 << SLOT_BITS);
  #weights: Float64Array[] = [];
  /** Of the bit that is being coded: its contexts' slots, and what they say. */
  readonly #places = new Int32Array(MOST_CONTEXTS);
  readonly #inputs = new Float64Array(MOST_CONTEXTS);
  protected low = 0;
  protected high = 0xffffffff;

  /** @param middle - Where the range of a 1 ends. */
  protected abstract next(middle: number): number;
  /** The range has narrowed by a byte. */
  protected abstract shift(): void;

  /**
   * The next bit.
   *
   * @param kind - What is coded; contexts of different kinds have nothing to do with each other.
   * @param contexts - What is known already, in several grains.
   * @param path - The number's bits so far, behind a leading 1.
   */
  bit(kind: number, contexts: readonly number[], path = 1): number {
    const weights = (this.#weights[kind] ??= new Float64Array(contexts.length).fill(FIRST_WEIGHT));
    const places = this.#places;
    const inputs = this.#inputs;
    let sum = 0;
    for (let index = 0; index < contexts.length; index += 1) {
      const own = hash(contexts[index] ?? 0, kind * MOST_CONTEXTS + index);
      const place = hash(own, path) >>> (32 - SLOT_BITS);
      const slot = this.#slots[place] ?? 0;
      // From a chance (0–1) to a number without bounds, like the logistic curve, only exact.
      const lean = slot === 0 ? 0 : (2 * (slot >>> SEEN_BITS)) / FINEST - 1;
      const input = lean / Math.sqrt(1 - lean * lean);
      places[index] = place;
      inputs[index] = input;
      sum += input * (weights[index] ?? 0);
    }
    const chance = certain(0.5 + (0.5 * sum) / Math.sqrt(1 + sum * sum));
    const middle =
      this.low + Math.floor((this.high - this.low) / 65536) * Math.floor(chance * 65536);
    const bit = this.next(middle);
    if (bit) this.high = middle;
    else this.low = middle + 1;
    while (((this.low ^ this.high) & 0xff000000) === 0) {
      this.shift();
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
    }
    // Learns from the bit that came.
    for (let index = 0; index < contexts.length; index += 1) {
      const input = Math.min(Math.max(inputs[index] ?? 0, -8), 8);
      weights[index] = (weights[index] ?? 0) + LEARNING * (bit - chance) * input;
      const place = places[index] ?? 0;
      const slot = this.#slots[place] ?? 0;
      const before = slot === 0 ? 0.5 : (slot >>> SEEN_BITS) / FINEST;
      const seen = Math.min((slot & (2 ** SEEN_BITS - 1)) + 1, MEMORY);
      const now = certain(before + (bit - before) / (seen + FIRST_DOUBT));
      this.#slots[place] = ((now * FINEST) << SEEN_BITS) | seen;
    }
    return bit;
  }

  /** The next number: its length in ones, a zero, its bits (Elias's gamma code). */
  number(kind: number, contexts: readonly number[]): number {
    let path = 1;
    let value = 1;
    let length = 0;
    for (; this.bit(kind, contexts, path); length += 1) path = path * 2 + 1;
    path *= 2;
    for (; length > 0; length -= 1) {
      const bit = this.bit(kind, contexts, path);
      path = path * 2 + bit;
      value = value * 2 + bit;
    }
    return value - 1;
  }
}

export class Decoder extends Coder {
  #bytes: Uint8Array;
  #at = 0;
  #now = 0;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
    for (let byte = 0; byte < 4; byte += 1) this.shift();
  }

  protected next(middle: number) {
    return Number(this.#now <= middle);
  }
  protected shift() {
    this.#now = ((this.#now << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
  }
}
