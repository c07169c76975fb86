import type { Synonym } from './understand.ts';

/** Synonyms as browsers get them, each a short line: `sorry,mea culpa>anteeksipyyntö,pahoittelu`. */
export const synonymLines = (synonyms: readonly Synonym[]): string[] =>
  synonyms.map(({ words, means }) => [words, means].map(phraseList).join('>'));

export const readSynonymLines = (lines: readonly string[]): Synonym[] =>
  lines.map((line) => {
    const [words = [], means = []] = line.split('>').map(readPhraseList);
    return { words, means };
  });

const phraseList = (phrases: readonly (readonly string[])[]) =>
  phrases.map((phrase) => phrase.join(' ')).join(',');
const readPhraseList = (text: string) => text.split(',').map((phrase) => phrase.split(' '));
