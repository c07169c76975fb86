/**
 * The learner's record inside the files that are handed in, and how it is found there again. What is
 * found is text that anybody may have written: `parseRecord` reads it.
 */
import { shownLine } from '../module/shown-text.ts';
import {
  MAX_FILE,
  RECORD_FORMAT,
  RecordError,
  serializeRecord,
  type LearnerRecord,
} from './learner-record.ts';
import { isDay, isId, isObject } from './untrusted.ts';

/** Of the data block in HTML. */
const BLOCK = 'oppimispaivakirja';
/** Of the element in the custom XML part of a Word file; Word keeps such a part when it saves the file anew. */
const PART_NAMESPACE = `urn:${RECORD_FORMAT}`;

/** Who handed a record in, and when: what its document says, so that nobody has to read it out of prose. */
export interface Handed {
  /** Empty when the learner gave none. */
  name: string;
  /** ISO date. */
  day: string;
  /** Slug of the chapter that was handed in; the whole module without one. */
  chapter?: string;
}

/** Longest name that is told. */
const MAX_NAME = 80;

/** The record as a block of data that a browser neither shows nor runs. */
export const recordBlock = (record: LearnerRecord, handed?: Handed): string =>
  `<script type="application/json" id="${BLOCK}">${plainJson(record, handed)}</script>`;

/** The record as an XML document. */
export const recordXml = (record: LearnerRecord, handed?: Handed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${BLOCK} xmlns="${PART_NAMESPACE}">${plainJson(record, handed)}</${BLOCK}>`;

/**
 * Who handed a record in.
 *
 * @param text - As {@link recordTextIn} gives it; anybody may have written it.
 * @returns Nothing for backups, and for files made before it was told.
 */
export function parseHanded(text: string): Handed | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const handed = isObject(value) ? value['handed'] : undefined;
  if (!isObject(handed) || typeof handed['name'] !== 'string' || !isDay(handed['day']))
    return undefined;
  const { name, day, chapter } = handed;
  return {
    name: shownLine(name.slice(0, 1000), MAX_NAME),
    day,
    ...(typeof chapter === 'string' && isId(chapter) && { chapter }),
  };
}

/**
 * The text of the record that a file holds: a backup itself, or the one in a file that was handed in.
 *
 * @param bytes - The file's content.
 * @throws {RecordError} when it is too large, broken, or holds none.
 */
export async function recordTextIn(bytes: Uint8Array): Promise<string> {
  if (bytes.length > MAX_FILE) throw new RecordError('too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return recordInWord(bytes);
  const text = new TextDecoder().decode(bytes);
  const isMarkup = /^\s*</.test(text);
  const block = new RegExp(`<script\\b[^>]*\\bid="?${BLOCK}\\b[^>]*>([^<]*)<`).exec(text)?.[1];
  if (isMarkup && block !== undefined) return block;
  if (isCut(text)) throw new RecordError('not-json');
  // A hand-in that was copied as text, also into a platform's field, tells all, and holds no record.
  if (/^\s*(?:<[^>]*>\s*)*Tehtävät: /.test(text)) throw new RecordError('copied');
  return found(isMarkup ? undefined : text);
}

/** Whether this is a page of ours that ends before its end: a download that broke off. */
const isCut = (page: string): boolean =>
  /^\s*<!doctype html>/i.test(page) &&
  (page.includes('<title>Tehtävät: ') || page.includes(`id="${BLOCK}"`)) &&
  !page.includes('</html>');

async function recordInWord(zip: Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate');
  let parts: Uint8Array[];
  try {
    // Word counts the parts of a file anew.
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) =>
        /^customXml\/item\d+\.xml$/.test(name) && originalSize <= MAX_FILE,
    });
    parts = Object.values(files);
  } catch {
    throw new RecordError('not-json');
  }
  const ours = parts.map((part) => strFromU8(part)).find((xml) => xml.includes(PART_NAMESPACE));
  return found(ours && new RegExp(`${BLOCK}\\b[^>]*>([^<]*)<`).exec(ours)?.[1]);
}

function found(text: string | undefined): string {
  if (text === undefined) throw new RecordError('foreign');
  return text;
}

/** JSON in plain ASCII without markup: it stands in any document as it is, whatever the learner wrote. */
const plainJson = (record: LearnerRecord, handed?: Handed) => {
  const all: LearnerRecord & { handed?: Handed } = { ...record, ...(handed && { handed }) };
  return serializeRecord(all).replace(
    /[^\n -~]|[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};
