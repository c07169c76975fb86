import type { Content } from '../content.ts';
import type { ReadText } from '../mdx-text.ts';
import type { Message, Problem } from '../problem.ts';
import type { Path, ReadYaml } from '../yaml-text.ts';

/** So many characters a row of plain Finnish may have, as its reader sees it. */
const MOST_CHARACTERS = 55;
/** So many words a sentence of plain Finnish may have. */
const MOST_WORDS = 12;
/** What belongs to the words that follow it begins a row and ends none. */
const BEGINS_ROW = /(?:^|\s)(ja|tai|mutta|että|koska|kun|jos|jotta)$/i;
/** Where a sentence ends, or what leads to somebody’s words. */
const SENTENCE_END = /(?<=[.!?:]”?)\s+/;

/** What is said aloud may have two short sentences on a row. */
const SPOKEN = true;

/** A row as its reader sees it, without marks. */
interface Row {
  text: string;
  line: number | undefined;
}

/** Plain Finnish, also in its exercises, has short rows that break between phrases and short sentences. */
export const checkPlainRows = ({ chapters, texts }: Content): Problem[] => [
  ...texts
    .filter((text) => chapters.some(({ plain }) => plain === text) || isPlainPage(text))
    .flatMap((text) => checkBlocks(text.file, blocksOf(text))),
  ...chapters.flatMap((chapter) => [
    ...checkExercises(chapter.plainQuestions),
    ...checkExercises(chapter.plainReflections),
    ...checkExercises(chapter.plainEncounters, SPOKEN),
    ...checkExercises(chapter.plainSpeaking, SPOKEN),
  ]),
];

const isPlainPage = ({ value }: ReadText<unknown>): boolean =>
  (value as { plain?: boolean } | undefined)?.plain === true;

/** Paragraphs and list items of a text, row by row. */
function blocksOf({ source, outline }: ReadText<unknown>): Row[][] {
  if (!outline) return [];
  const lines = source.split(/\r?\n/);
  const start = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) + 1;
  const blocks: Row[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const isItem = /^\s*(?:[-*]|\d+\.)\s/.test(line);
    const text = line
      .replace(/^\s*(?:[-*]|\d+\.)\s/, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<[^>]*>|\*+/g, '')
      .trim();
    if (text === '' || isItem) blocks.push([]);
    if (text !== '') blocks.at(-1)?.push({ text, line: index + 1 });
  }
  return blocks;
}

/** Fields of exercises that hold names, ids and settings instead of sentences. */
const NO_SENTENCES = ['id', 'kind', 'title', 'section', 'objective', 'trade', 'channel', 'trust'];

function checkExercises(read: ReadYaml<unknown>, isSpoken = false): Problem[] {
  const blocks = textsIn(read.value).map(({ text, path }) =>
    text.split('\n').map((row) => ({ text: row, line: read.lineOf(path) })),
  );
  return checkBlocks(read.file, blocks, isSpoken);
}

/** Every text of a value that is read as sentences, however deep, with its path. */
function textsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NO_SENTENCES.includes(key))
    .flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? +key : key]));
}

const checkBlocks = (file: string, blocks: readonly Row[][], isSpoken = false): Problem[] =>
  blocks.flatMap((rows) => [
    ...rows.flatMap(({ text, line }) =>
      explainRow(text, isSpoken).map((told) => ({ file, line, ...told })),
    ),
    ...sentencesOf(rows).flatMap(({ text, line }) => {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (words <= MOST_WORDS) return [];
      const cause = `Selkosuomen virkkeessä on ${words} sanaa: ${text}`;
      const cure = `Tee siitä kaksi virkettä: yhdessä on enintään ${MOST_WORDS} sanaa.`;
      return [{ file, line, cause, cure }];
    }),
  ]);

function explainRow(text: string, isSpoken: boolean): Message[] {
  const told: Message[] = [];
  if (text.length > MOST_CHARACTERS) {
    told.push({
      cause: `Selkosuomen rivillä on ${text.length} merkkiä: ${text}`,
      cure: `Katkaise rivi lausekkeiden välistä, esimerkiksi sanan että tai joka edeltä: rivillä on enintään ${MOST_CHARACTERS} merkkiä.`,
    });
  }
  const [, word] = BEGINS_ROW.exec(text) ?? [];
  if (word !== undefined) {
    told.push({
      cause: `Selkosuomen rivi päättyy sanaan ”${word}”.`,
      cure: 'Siirrä sana seuraavan rivin alkuun.',
    });
  }
  if (!isSpoken && /[.!?]”?\s+[”\p{Lu}]/u.test(text)) {
    told.push({
      cause: `Selkosuomen rivillä on kaksi virkettä: ${text}`,
      cure: 'Aloita toinen virke uudelta riviltä.',
    });
  }
  return told;
}

/** The sentences of a block, each at the row where it begins. */
function sentencesOf(rows: readonly Row[]): Row[] {
  const sentences: Row[] = [];
  let isOpen = false;
  for (const { text, line } of rows) {
    for (const part of text.split(SENTENCE_END)) {
      const last = sentences.at(-1);
      if (isOpen && last) last.text += ` ${part}`;
      else sentences.push({ text: part, line });
      isOpen = !/[.!?:]”?$/.test(part);
    }
  }
  return sentences;
}
