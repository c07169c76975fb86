/**
 * The learner's record inside the files that are handed in, and how it is found there again. What is
 * found is text that anybody may have written: `parseRecord` reads it.
 */
import {
  MAX_FILE,
  RECORD_FORMAT,
  RecordError,
  serializeRecord,
  type LearnerRecord,
} from './learner-record.ts';

/** Of the data block in HTML. */
const BLOCK = 'oppimispaivakirja';
/** Of the element in the custom XML part of a Word file; Word keeps such a part when it saves the file anew. */
const PART_NAMESPACE = `urn:${RECORD_FORMAT}`;

/** The record as a block of data that a browser neither shows nor runs. */
export const recordBlock = (record: LearnerRecord): string =>
  `<script type="application/json" id="${BLOCK}">${plainJson(record)}</script>`;

/** The record as an XML document. */
export const recordXml = (record: LearnerRecord): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${BLOCK} xmlns="${PART_NAMESPACE}">${plainJson(record)}</${BLOCK}>`;

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
  // A hand-in that was copied as text tells all, and holds no record.
  if (/^\s*Tehtävät: /.test(text)) throw new RecordError('copied');
  if (!/^\s*</.test(text)) return text;
  return found(new RegExp(`<script\\b[^>]*\\bid="?${BLOCK}\\b[^>]*>([^<]*)<`).exec(text)?.[1]);
}

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
const plainJson = (record: LearnerRecord) =>
  serializeRecord(record).replace(
    /[^\n -~]|[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
