import type { AutomatonNode } from './automaton.ts';
import { HARMONIES, type Entry, type Harmony } from './entry.ts';
import type { WordKeys } from './keys.ts';

/** How words are inflected. */
export interface Inflection {
  nodes: readonly AutomatonNode[];
  entries: readonly Entry[];
}

interface InflectionJson {
  /** A node a line, in their order: `!` where a form may end, then letters with the nodes that they lead to. */
  nodes: readonly string[];
  /**
   * Base form → root of its endings, length of its own ending, harmony unless it is `back`, and `noun`
   * for one that is shown as its noun in -minen.
   */
  entries: Readonly<Record<string, string>>;
}

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

const NOUN = 'noun';
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

const inflectionJson = ({ nodes, entries }: Inflection): InflectionJson => ({
  nodes: nodes.map(
    ({ final, arcs }) => (final ? '!' : '') + arcs.map(([letter, to]) => letter + to).join(' '),
  ),
  entries: Object.fromEntries(
    [...entries]
      .sort((a, b) => (a.lemma < b.lemma ? -1 : 1))
      .map(({ lemma, stem, root, harmony, noun }) => {
        const more = [harmony === 'back' ? [] : harmony, noun ? NOUN : []].flat();
        return [lemma, [root, lemma.length - stem, ...more].join(' ')];
      }),
  ),
});

const readInflection = ({ nodes, entries }: InflectionJson): Inflection => ({
  nodes: nodes.map((line) => {
    const final = line.startsWith('!');
    const arcs = line.slice(final ? 1 : 0).split(' ');
    return {
      final,
      arcs: arcs.filter(Boolean).map((arc) => [arc.charAt(0), Number(arc.slice(1))] as const),
    };
  }),
  entries: Object.entries(entries).map(([lemma, line]) => {
    const [root, ending, ...more] = line.split(' ');
    return {
      lemma,
      stem: lemma.length - Number(ending),
      root: Number(root),
      harmony: HARMONIES.find((one): one is Harmony => more.includes(one)) ?? 'back',
      noun: more.includes(NOUN),
    };
  }),
});
