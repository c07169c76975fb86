/** The words that search reads typed words with, as browsers get them: short, and still lines of text. */
import type { AutomatonNode } from './automaton.ts';
import { HARMONIES, harmonyAfter, inBack, inHarmony, type Entry, type Harmony } from './entry.ts';
import type { Inflection } from './list-json.ts';
import type { Synonym } from './understand.ts';

export interface PackedWords {
  /**
   * A node of the endings a line: `!` where a form may end, then letters with the node that they lead
   * to. Behind each `=` are words whose endings begin there: the ending of their base form (with the
   * harmony that its letters do not tell, and `noun`), then behind `|` their stems, each with the
   * synonyms that it is a word of: `!a0 mme1=us|keskust ymmärr>7`.
   */
  nodes: readonly string[];
  /** What people say that is no word of the list, behind `>` what the module says instead. */
  synonyms: readonly string[];
}

const NOUN = 'noun';

export function packWords(
  { nodes, entries }: Inflection,
  synonyms: readonly Synonym[],
): PackedWords {
  const known = new Set(entries.map(({ lemma }) => lemma));
  const saidBy = new Map<string, number[]>();
  const rest = synonyms.map(({ words, means }, nth) => {
    const [single, others] = [words.filter(isKnown), words.filter((phrase) => !isKnown(phrase))];
    for (const [word = ''] of single) saidBy.set(word, [...(saidBy.get(word) ?? []), nth]);
    return [others, means].map(phraseList).join('>');
  });
  function isKnown([word = '', more]: readonly string[]): boolean {
    return more === undefined && known.has(word);
  }

  const wordsAt = Map.groupBy(entries, ({ root }) => root);
  const reached = new Set<number>();
  const reach = (at: number) => {
    if (reached.has(at)) return;
    reached.add(at);
    for (const [, to] of nodes[at]?.arcs ?? []) reach(to);
  };
  for (const root of wordsAt.keys()) reach(root);
  /** The only way on from a node that is nothing else: written with the letters that lead to it. */
  const wayOn = (at: number) => {
    const { final, arcs } = nodes[at] ?? { final: true, arcs: [] };
    const [only, more] = arcs;
    return final || more || wordsAt.has(at) || /\d/.test(only?.[0] ?? '') ? undefined : only;
  };
  const written = [...reached].filter((at) => !wayOn(at)).sort((a, b) => a - b);
  const numbers = new Map(written.map((at, number) => [at, number]));
  const arc = (letters: string, to: number): string => {
    const on = wayOn(to);
    return on ? arc(letters + on[0], on[1]) : `${letters}${numbers.get(to)}`;
  };
  const line = (at: number) => {
    const { final, arcs } = nodes[at] ?? { final: true, arcs: [] };
    const ways = arcs.map(([letter, to]) => arc(letter, to)).join(' ');
    const groups = Map.groupBy(wordsAt.get(at) ?? [], kindOf);
    const words = [...groups].map(([kind, own]) => `=${kind}|${own.map(stemOf).join(' ')}`);
    return (final ? '!' : '') + ways + words.join('');
  };
  const stemOf = ({ lemma, stem }: Entry) =>
    [lemma.slice(0, stem), ...(saidBy.get(lemma) ?? [])].join('>');
  return { nodes: written.map(line), synonyms: rest };
}

/** What words have in common whose endings begin at the same node. */
function kindOf({ lemma, stem, harmony, noun }: Entry): string {
  const ending = lemma.slice(stem);
  return [
    harmony === 'front' ? inBack(ending) : ending,
    ...(harmony === harmonyAfter(lemma.slice(0, stem)) ? [] : [harmony]),
    ...(noun ? [NOUN] : []),
  ].join(' ');
}

export function unpackWords({ nodes: lines, synonyms: rest }: PackedWords): Inflection & {
  synonyms: Synonym[];
} {
  const synonyms = rest.map((line) => {
    const [words = [], means = []] = line.split('>').map(readPhrases);
    return { words, means };
  });
  const nodes: AutomatonNode[] = lines.map(() => ({ final: false, arcs: [] }));
  const before = (letters: string, to: number): number =>
    letters === ''
      ? to
      : nodes.push({ final: false, arcs: [[letters.charAt(0), before(letters.slice(1), to)]] }) - 1;
  const entries: Entry[] = [];
  lines.forEach((line, at) => {
    const [ways = '', ...groups] = line.split('=');
    const arcs = [...ways.matchAll(/([^ !])(\D*)(\d+)/g)].map(
      ([, letter = '', more = '', to]) => [letter, before(more, Number(to))] as const,
    );
    nodes[at] = { final: ways.startsWith('!'), arcs };
    for (const group of groups) {
      const [kind = '', stems = ''] = group.split('|');
      for (const one of stems.split(' ')) {
        const [stem = '', ...said] = one.split('>');
        const entry = wordOf(stem, kind.split(' '), at);
        entries.push(entry);
        for (const nth of said) synonyms[Number(nth)]?.words.push([entry.lemma]);
      }
    }
  });
  return { nodes, entries: entries.sort((a, b) => (a.lemma < b.lemma ? -1 : 1)), synonyms };
}

function wordOf(stem: string, [ending = '', ...more]: readonly string[], root: number): Entry {
  const told = HARMONIES.find((one): one is Harmony => more.includes(one));
  const harmony = told ?? harmonyAfter(stem);
  const own = harmony === 'front' ? [...ending].map((one) => inHarmony(one, harmony)) : [ending];
  const lemma = stem + own.join('');
  return { lemma, stem: stem.length, root, harmony, noun: more.includes(NOUN) };
}

const phraseList = (phrases: readonly (readonly string[])[]) =>
  phrases.map((phrase) => phrase.join(' ')).join(',');
const readPhrases = (text: string) =>
  text
    .split(',')
    .filter(Boolean)
    .map((phrase) => phrase.split(' '));
