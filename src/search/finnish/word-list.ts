import type { WordKeys } from './keys.ts';
import {
  inflectionJson,
  readInflection,
  type Inflection,
  type InflectionJson,
} from './list-json.ts';

/** The committed word list: what the site's words are forms of, and every form of their base forms. */
export interface WordList extends Inflection {
  /** The site's words, in lower case; what the list's maker did not know is not there. */
  words: ReadonlyMap<string, WordKeys>;
  /** Words of the site that its maker did not know either (names, words of other languages). */
  unknown: ReadonlySet<string>;
}

/** How the list stands in its file: a word a line, so that a change of it can be read. */
interface ListFile extends InflectionJson {
  words: Record<string, string>;
  unknown: string[];
}

const PARTS = ' + ';

export function writeList({ words, unknown, ...inflection }: WordList): string {
  const file: ListFile = {
    words: Object.fromEntries(
      [...words]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([word, { lemmas, parts }]) => [
          word,
          lemmas.join(' ') + (parts.length > 0 ? PARTS + parts.join(' ') : ''),
        ]),
    ),
    unknown: [...unknown].sort(),
    ...inflectionJson(inflection),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function readList(text: string): WordList {
  const { words, unknown, ...inflection } = JSON.parse(text) as ListFile;
  return {
    ...readInflection(inflection),
    unknown: new Set(unknown),
    words: new Map(
      Object.entries(words).map(([word, said]) => {
        const [lemmas = '', parts = ''] = said.split(PARTS);
        return [word, { lemmas: lemmas.split(' '), parts: parts.split(' ').filter(Boolean) }];
      }),
    ),
  };
}
