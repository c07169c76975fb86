/** Reads Voikko's morphology: an unweighted finite-state transducer in the `vfst` format. */

interface Flag {
  operation: string;
  feature: number;
  value: number;
}

/** A way on from a state. */
export interface Arc {
  /** Letter that it takes; empty when it takes none. */
  input: string;
  /** What it says about the word: letters, or a tag such as `[X]`. */
  output: string;
  target: number;
  flag: Flag | undefined;
}

interface State {
  final: boolean;
  arcs: readonly Arc[];
}

/** Values of the flags on the way to a state. */
export type Flags = Uint16Array;

const MAGIC = 0x00013a6e;
const HEADER_BYTES = 16;
const ARC_BYTES = 8;
const FINAL = 0xffff;
const NEUTRAL = 0;
const ANY = 1;

export class Transducer {
  readonly flagCount: number;
  #symbols: string[] = [];
  #flags: (Flag | undefined)[] = [];
  #firstNormal = 0;
  #words: Uint32Array;
  #halves: Uint16Array;
  #states = new Map<number, State>();

  /** @param bytes - Contents of `mor.vfst`. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) throw new Error('Not a vfst file of this byte order');
    const features = new Map<string, number>();
    const values = new Map([
      ['', NEUTRAL],
      ['@', ANY],
    ]);
    const numberOf = (map: Map<string, number>, name: string) => {
      const known = map.get(name) ?? map.size;
      map.set(name, known);
      return known;
    };
    const count = view.getUint16(HEADER_BYTES, true);
    const decoder = new TextDecoder();
    let at = HEADER_BYTES + 2;
    for (let index = 0; index < count; index += 1) {
      const end = bytes.indexOf(0, at);
      const symbol = decoder.decode(bytes.subarray(at, end));
      at = end + 1;
      let flag: Flag | undefined;
      if (index > 0 && this.#firstNormal === 0) {
        if (symbol.startsWith('@')) {
          const [feature = '', value = '@'] = symbol.slice(3, -1).split('.');
          flag = {
            operation: symbol[1] ?? '',
            feature: numberOf(features, feature),
            value: numberOf(values, value),
          };
        } else this.#firstNormal = index;
      }
      this.#symbols.push(symbol);
      this.#flags.push(flag);
    }
    this.flagCount = features.size;
    const body = new Uint8Array(bytes.subarray(Math.ceil(at / ARC_BYTES) * ARC_BYTES));
    this.#halves = new Uint16Array(body.buffer, 0, body.byteLength >> 1);
    this.#words = new Uint32Array(body.buffer, 0, body.byteLength >> 2);
  }

  state(number: number): State {
    let state = this.#states.get(number);
    if (!state) {
      state = this.#read(number);
      this.#states.set(number, state);
    }
    return state;
  }

  #read(number: number): State {
    let most = (this.#words[number * 2 + 1] ?? 0) >>> 24;
    // More arcs than fit in a byte: the second place holds their number.
    const counted = most === 255;
    if (counted) most = (this.#words[(number + 1) * 2] ?? 0) + 1;
    const arcs: Arc[] = [];
    let final = false;
    for (let index = 0; index <= most; index += 1) {
      if (index === 1 && counted) continue;
      const place = number + index;
      const input = this.#halves[place * 4] ?? 0;
      const output = this.#halves[place * 4 + 1] ?? 0;
      if (input === FINAL) {
        final = true;
        continue;
      }
      const isLetter = input >= this.#firstNormal;
      arcs.push({
        input: isLetter ? (this.#symbols[input] ?? '') : '',
        output: output >= this.#firstNormal ? (this.#symbols[output] ?? '') : '',
        target: (this.#words[place * 2 + 1] ?? 0) & 0xffffff,
        flag: isLetter ? undefined : this.#flags[input],
      });
    }
    return { final, arcs };
  }
}

/** @returns The flag's new value, or undefined when the way is closed. */
export function passFlag({ operation, feature, value }: Flag, flags: Flags): number | undefined {
  const now = flags[feature] ?? NEUTRAL;
  switch (operation) {
    case 'P':
      return value;
    case 'C':
      return NEUTRAL;
    case 'U':
      return now === NEUTRAL || now === value ? value : undefined;
    case 'R':
      return (value === ANY ? now !== NEUTRAL : now === value) ? now : undefined;
    case 'D':
      return (value === ANY && now !== NEUTRAL) || now === value ? undefined : now;
    default:
      return undefined;
  }
}
