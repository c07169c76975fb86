/** Pagefind's own files, as far as they are read and made smaller after it has written them. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { placeOf } from '../finnish/index-words.ts';
import { CborReader, cborOf, KIND, type CborValue } from '../lib/cbor.ts';

/** Every file of Pagefind begins so when it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** What a word in plain text weighs, and what it weighs at the most. */
const PLAIN_WEIGHT = 24;
const MOST_WEIGHT = 255;
/** From one place of a word to the next; a key's two kinds stand at odd and at even ones. */
const BESIDE = 2;

/** @throws {Error} when the file is not one of Pagefind's. */
export function unpacked(file: Buffer): Buffer {
  const whole = gunzipSync(file);
  if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('Not a file of Pagefind');
  return whole.subarray(SIGNATURE.length);
}

/** A file of Pagefind's, with a name that says what is in it: a host may keep it for good. */
export interface PackedFile {
  name: string;
  bytes: Buffer;
}

function packed(value: CborValue): PackedFile {
  const content = Buffer.concat(cborOf(value));
  const name = `fi_${createHash('sha256').update(SIGNATURE).update(content).digest('hex').slice(0, 10)}`;
  return { name, bytes: packedBytes(content) };
}

/** What stands in a file of Pagefind's, packed as it does. */
export const packedBytes = (content: string | Buffer): Buffer =>
  gzipSync(Buffer.concat([SIGNATURE, Buffer.from(content)]), { level: 9 });

/** A word of the index. */
export interface IndexWord {
  word: string;
  /** In their order. */
  pages: IndexPage[];
}
interface IndexPage {
  number: number;
  /** What the word's places on the page weigh together. */
  weight: number;
  /** Its places in what is told about the page, as Pagefind writes them. */
  about: Uint8Array;
}

/**
 * The words of a part of an index that are asked for.
 *
 * @param part - As Pagefind wrote it.
 * @param wanted - Words of the letters a–z. One that Pagefind has joined with a sign and another
 * word (`kansiq”saisinkoq`) counts as the first.
 */
export function askedWords(part: Buffer, wanted: ReadonlySet<string>): IndexWord[] {
  const values = new CborReader(unpacked(part));
  values.count(KIND.list);
  const words = new Map<string, IndexPage[]>();
  for (let left = values.count(KIND.list); left > 0; left -= 1) {
    values.count(KIND.list);
    const [word] = /^[a-z]*/.exec(values.text()) ?? [''];
    let number = 0;
    const pages = Array.from({ length: values.count(KIND.list) }, (): IndexPage => {
      values.count(KIND.list);
      // Told by how far behind the one before it comes.
      number += values.integer();
      return { number, weight: weightOf(integers(values)), about: raw(values) };
    });
    // The same word in other letters; keys have only one kind.
    values.skip();
    if (wanted.has(word)) words.set(word, joined(words.get(word) ?? [], pages));
  }
  if (values.at !== values.bytes.length)
    throw new Error('Pagefind writes its index otherwise than before');
  return Array.from(words, ([word, pages]) => ({ word, pages }));
}

function joined(some: readonly IndexPage[], others: readonly IndexPage[]): IndexPage[] {
  const pages = new Map(some.map((page) => [page.number, page]));
  for (const page of others) {
    const same = pages.get(page.number);
    pages.set(page.number, same ? { ...same, weight: same.weight + page.weight } : page);
  }
  return [...pages.values()].sort((a, b) => a.number - b.number);
}

const integers = (values: CborReader) =>
  Array.from({ length: values.count(KIND.list) }, () => values.integer());

function raw(values: CborReader): Uint8Array {
  const from = values.at;
  values.skip();
  return values.bytes.subarray(from, values.at);
}

/**
 * @param places - Of a word on a page; a negative number −1 − n tells that the following weigh n.
 * @returns Their weights together: so the engine adds them.
 */
function weightOf(places: readonly number[]): number {
  let weight = PLAIN_WEIGHT;
  let whole = 0;
  for (const place of places) {
    if (place < 0) weight = -1 - place;
    else whole += weight;
  }
  return whole;
}

/**
 * A part of an index, packed. Nothing asks the index for phrases, and places take up most of its
 * bytes: so a word has one place a page, of the weight of all, and the number of the first one tells
 * what its letters do not: how it is inflected. The engine adds weights, so pages rank as before.
 *
 * @param words - In their order.
 * @param patternOf - A word's pattern; undefined where the word list tells it.
 */
export function packedPart(
  words: readonly IndexWord[],
  patternOf: (word: string) => number | undefined,
): PackedFile {
  const written = words.map(({ word, pages }) => {
    const first = placeOf(word, patternOf(word));
    const places = pages.map(({ number, weight, about }, index) => [
      number - (pages[index - 1]?.number ?? 0),
      fewPlaces(index === 0 ? first : placeOf(word), weight),
      about,
    ]);
    return [word, places, []];
  });
  return packed([written]);
}

/** One place of a weight, or, where that is more than a place can weigh, a few. */
function fewPlaces(place: number, weight: number): number[] {
  if (weight === 0) return [];
  if (weight === PLAIN_WEIGHT) return [place];
  if (weight <= MOST_WEIGHT) return [-1 - weight, place];
  return [-1 - MOST_WEIGHT, place, ...fewPlaces(BESIDE, weight - MOST_WEIGHT)];
}

/** A part of an index, as it is named with its first and last words. */
export interface Part {
  from: string;
  to: string;
  name: string;
}

/**
 * The file that names what an index is made of, with other parts.
 *
 * @param meta - As Pagefind wrote it.
 * @param parts - In their order.
 */
export function withParts(meta: Buffer, parts: readonly Part[]): PackedFile {
  const values = new CborReader(unpacked(meta));
  const fields = Array.from({ length: values.count(KIND.list) }, () => raw(values));
  // Its version and its pages come first.
  return packed([
    ...fields.slice(0, PARTS_AT),
    parts.map(({ from, to, name }) => [from, to, name]),
    ...fields.slice(PARTS_AT + 1),
  ]);
}

const PARTS_AT = 2;

/**
 * The names of an index's parts in their order.
 *
 * @param meta - The file that names them, as it stands.
 */
export function partNames(meta: Buffer): string[] {
  const values = new CborReader(unpacked(meta));
  values.count(KIND.list);
  for (let field = 0; field < PARTS_AT; field += 1) values.skip();
  return Array.from({ length: values.count(KIND.list) }, () => {
    values.count(KIND.list);
    values.skip();
    values.skip();
    return values.text();
  });
}
