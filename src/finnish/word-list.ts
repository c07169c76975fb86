import type { AutomatonNode } from './automaton.ts';
import type { Entry } from './entry.ts';
import type { WordKeys } from './keys.ts';
import { pack } from './pack.ts';
import { unpack } from './packed-list.ts';

/** The committed word list: what the site's words are forms of, and every form of their base forms. */
export interface WordList {
  nodes: readonly AutomatonNode[];
  entries: readonly Entry[];
  /** The site's words, in lower case; what the list's maker did not know is not there. */
  words: ReadonlyMap<string, WordKeys>;
  /** Words of the site that its maker did not know either (names, words of other languages). */
  unknown: ReadonlySet<string>;
}

/** How the list stands in its file: a word a line, so that a change of it can be read. */
interface ListFile {
  /** In Base64. */
  packed: string;
  words: Record<string, string>;
  unknown: string[];
}

const PARTS = ' + ';

export function writeList({ nodes, entries, words, unknown }: WordList): string {
  const file: ListFile = {
    packed: Buffer.from(pack({ nodes, entries })).toString('base64'),
    words: Object.fromEntries(
      [...words]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([word, { lemmas, parts }]) => [
          word,
          lemmas.join(' ') + (parts.length > 0 ? PARTS + parts.join(' ') : ''),
        ]),
    ),
    unknown: [...unknown].sort(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function readList(text: string): WordList {
  const { packed, words, unknown } = JSON.parse(text) as ListFile;
  return {
    ...unpack(Buffer.from(packed, 'base64')),
    unknown: new Set(unknown),
    words: new Map(
      Object.entries(words).map(([word, said]) => {
        const [lemmas = '', parts = ''] = said.split(PARTS);
        return [word, { lemmas: lemmas.split(' '), parts: parts.split(' ').filter(Boolean) }];
      }),
    ),
  };
}
