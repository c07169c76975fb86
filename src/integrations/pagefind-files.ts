/**
 * The files that Pagefind's engine reads, in its format of version 1.6.
 *
 * @see https://github.com/Pagefind/pagefind/tree/main/pagefind/src/index
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { placeOf } from '../finnish/index-words.ts';
import { PLAIN_WEIGHT } from '../finnish/keyed-page.ts';
import { cborOf } from '../lib/cbor.ts';

/** Every file of Pagefind begins so when it is unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** What a place of a word weighs at the most. */
const MOST_WEIGHT = 255;
/** From one place of a word to the next; a key's two kinds stand at odd and at even ones. */
const BESIDE = 2;
/** So many signs tell the files of a big site apart. */
const MARK_LENGTH = 10;

/** A file of the index, with a name that says what is in it: a host may keep it for good. */
export interface PackedFile {
  name: string;
  bytes: Buffer;
}

/**
 * @param content - What stands in the file.
 * @param also - What its name depends on, too.
 */
async function packed(content: string | Uint8Array, also = new Uint8Array()): Promise<PackedFile> {
  const mark = createHash('sha256').update(content).update(also).digest('hex');
  const whole = Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content)]);
  return {
    name: `fi_${mark.slice(0, MARK_LENGTH)}`,
    bytes: await promisify(gzip)(whole, { level: 9 }),
  };
}

/** What is shown of a page that was found. */
export interface PageText {
  /** From the site's root, without a slash at the start. */
  url: string;
  /** With keys. */
  content: string;
  word_count: number;
  filters: Readonly<Record<string, readonly string[]>>;
  meta: Readonly<Record<string, string>>;
  anchors: readonly {
    element: string;
    id: string;
    text: string;
    title?: string;
    location: number;
  }[];
}

export const packedText = (page: PageText): Promise<PackedFile> => packed(JSON.stringify(page));

/** A word of the index. */
export interface IndexWord {
  word: string;
  /** In their order. */
  pages: readonly IndexPage[];
}
export interface IndexPage {
  number: number;
  /** What the word's places on the page weigh together. */
  weight: number;
  /** Where it stands in what is told about the page: in which field, and as which token. */
  about: readonly (readonly [field: string, token: number])[];
}

/**
 * A part of an index. Nothing asks the index for phrases, and places would take up most of its bytes:
 * so a word has one place a page, of the weight of all, and the number of the first one tells what its
 * letters do not: how it is inflected. The engine adds weights.
 *
 * @param words - In their order.
 * @param fields - Names of what is told about pages, by their numbers.
 * @param patternOf - A word's pattern; undefined where the word list tells it.
 */
export function packedPart(
  words: readonly IndexWord[],
  fields: readonly string[],
  patternOf: (word: string) => number | undefined = () => undefined,
): Promise<PackedFile> {
  const written = words.map(({ word, pages }) => {
    const first = placeOf(word, patternOf(word));
    const places = pages.map(({ number, weight, about }, index) => [
      number - (pages[index - 1]?.number ?? 0),
      fewPlaces(index === 0 ? first : placeOf(word), weight),
      placesAbout(about.map(([field, token]) => [fields.indexOf(field), token])),
    ]);
    return [word, places, []];
  });
  return packed(cborOf([written]));
}

/**
 * One place of a weight, or, where that is more than a place can weigh, a few. A negative number
 * −1 − n tells that the following weigh n; of one without it the engine takes it for plain text.
 */
function fewPlaces(place: number, weight: number): number[] {
  if (weight === 0) return [];
  if (weight === PLAIN_WEIGHT) return [place];
  if (weight <= MOST_WEIGHT) return [-1 - weight, place];
  return [-1 - MOST_WEIGHT, place, ...fewPlaces(BESIDE, weight - MOST_WEIGHT)];
}

/** A negative number −1 − n tells that the following stand in field n, each told from the one before. */
function placesAbout(about: [field: number, token: number][]): number[] {
  const sorted = about.sort(([a, at], [b, bt]) => a - b || at - bt);
  return sorted.flatMap(([field, token], index) => {
    const before = sorted[index - 1];
    return before?.[0] === field ? [token - before[1]] : [-1 - field, token];
  });
}

/** What an index is made of. */
export interface IndexContents {
  /** Pagefind's. */
  version: string;
  /** Names of their files, by their numbers. */
  pages: readonly { name: string; tokens: number }[];
  /** In their order. */
  parts: readonly { from: string; to: string; name: string }[];
  filters: readonly { filter: string; name: string }[];
  /** Names of what is told about pages, by their numbers. */
  fields: readonly string[];
}

/**
 * The file that the engine begins with.
 *
 * @param list - The word list that is made for this index: its name is that of both.
 */
export const packedContents = (
  { version, pages, parts, filters, fields }: IndexContents,
  list: Uint8Array<ArrayBuffer>,
): Promise<PackedFile> =>
  packed(
    cborOf([
      version,
      // Some of Pagefind's indexes have many pages in one file; then it is named last.
      pages.map(({ name, tokens }) => [name, tokens, '']),
      parts.map(({ from, to, name }) => [from, to, name]),
      filters.map(({ filter, name }) => [filter, name]),
      // Orders to sort results by.
      [],
      fields,
    ]),
    list,
  );

/** Which pages have which value of a filter. */
export const packedFilter = (
  filter: string,
  values: ReadonlyMap<string, readonly number[]>,
): Promise<PackedFile> => packed(cborOf([filter, [...values]]));
