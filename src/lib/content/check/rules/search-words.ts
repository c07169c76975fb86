import { checkRepeated, idAt } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** A word that leads to two meanings leads to neither; where each leads the build of the search finds out. */
export function checkSearchWords({ synonyms }: Content): Problem[] {
  const words = (synonyms.value ?? []).flatMap((entry, index) =>
    entry.words.map((word, place) => idAt(synonyms, [index, 'words', place], word.toLowerCase())),
  );
  return checkRepeated(words, ({ id }, { line }) => ({
    cause: `Hakusana ”${id}” on jo rivillä ${line}.`,
    cure: 'Yhdistä kohdat tai poista sana toisesta.',
  }));
}
