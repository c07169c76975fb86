/** Reads `/moduuli.json` of a long module: never both its text and all that is made of it are in memory. */
import type { PublishedChapter, PublishedModule } from './published-module.ts';

const CHAPTERS = Buffer.from('"chapters":');
const [QUOTE, BACKSLASH, COMMA] = [...Buffer.from('"\\,')];
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));

/**
 * @param json - The file, as `JSON.stringify` writes it.
 * @param keep - What is kept of a chapter.
 * @throws {Error} when there are no chapters in it.
 */
export function readPublished<Chapter>(
  json: Buffer,
  keep: (chapter: PublishedChapter) => Chapter,
): Omit<PublishedModule, 'chapters'> & { chapters: Chapter[] } {
  const chapters: Chapter[] = [];
  let depth = 0;
  /** Where the list of chapters begins, and the chapter that is being read. */
  let [list, chapter] = [0, 0];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? 0;
    if (sign === QUOTE) {
      at = endOfString(json, at);
    } else if (OPENING.has(sign)) {
      depth += 1;
      if (depth === 2 && json.subarray(at - CHAPTERS.length, at).equals(CHAPTERS))
        list = chapter = at + 1;
    } else if (CLOSING.has(sign) || (sign === COMMA && depth === 2)) {
      if (list > 0 && depth === 2 && at > chapter) {
        chapters.push(keep(JSON.parse(json.toString('utf8', chapter, at)) as PublishedChapter));
        chapter = at + 1;
      }
      if (sign === COMMA) continue;
      depth -= 1;
      if (list > 0 && depth === 1) {
        const rest = json.toString('utf8', 0, list) + json.toString('utf8', at);
        return { ...(JSON.parse(rest) as PublishedModule), chapters };
      }
    }
  }
  throw new Error('The published module has no chapters');
}

/** @returns Where the quotation mark is that ends the string. */
function endOfString(json: Buffer, start: number): number {
  let at = start + 1;
  while (json[at] !== QUOTE && at < json.length) at += json[at] === BACKSLASH ? 2 : 1;
  return at;
}
