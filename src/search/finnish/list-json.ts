/** The inflection of the site's words as JSON: in the committed word list, and as browsers get it. */
import type { AutomatonNode } from './automaton.ts';
import { HARMONIES, type Entry, type Harmony } from './entry.ts';

export interface Inflection {
  nodes: readonly AutomatonNode[];
  entries: readonly Entry[];
}

export interface InflectionJson {
  /** A node a line, in their order: `!` where a form may end, then letters with the nodes that they lead to. */
  nodes: readonly string[];
  /**
   * Base form → root of its endings, length of its own ending, harmony unless it is `back`, and `noun`
   * for one that is shown as its noun in -minen.
   */
  entries: Readonly<Record<string, string>>;
}

const NOUN = 'noun';

export const inflectionJson = ({ nodes, entries }: Inflection): InflectionJson => ({
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

export const readInflection = ({ nodes, entries }: InflectionJson): Inflection => ({
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
