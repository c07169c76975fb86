/** The words that search reads typed words with, as browsers get them: short, and still text. */
import type { AutomatonNode } from './automaton.ts';
import { HARMONIES, harmonyAfter, inBack, inHarmony, type Entry, type Harmony } from './entry.ts';
import type { Synonym } from './understand.ts';
import type { Inflection } from './word-list.ts';

export interface PackedWords {
  /**
   * The nodes of the endings: `!` where a form may end, then letters with the node that they lead
   * to. Behind each `=` are words whose endings begin there: the ending of their base form (with the
   * harmony that its letters do not tell, and `noun`), then behind `|` their stems, each with the
   * synonyms that it is a word of: `>` where it is the first word of the next one, else with its number:
   * `!a0 mme1=us|keskust> ymmärr>7`.
   */
  nodes: string;
  /**
   * In the order of their first words in the list: what the module says, behind `>` what people say
   * instead that is no word of the list.
   */
  synonyms: string;
}

/** Between nodes and between synonyms; no word has it. */
const BREAK = '/';

const NOUN = 'noun';

export function packWords(
  { nodes, entries }: Inflection,
  synonyms: readonly Synonym[],
): PackedWords {
  const known = new Set(entries.map(({ lemma }) => lemma));
  const saidBy = new Map<string, number[]>();
  for (const [nth, { words }] of synonyms.entries())
    for (const [word = ''] of words.filter(isKnown))
      saidBy.set(word, [...(saidBy.get(word) ?? []), nth]);
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
  /** Places in `synonyms` in the order in which they are written. */
  const order = new Set<number>();
  const mark = (nth: number) => {
    const isFirst = !order.has(nth);
    order.add(nth);
    return isFirst ? '' : [...order].indexOf(nth);
  };
  const stemOf = ({ lemma, stem }: Entry) =>
    [lemma.slice(0, stem), ...(saidBy.get(lemma) ?? []).map(mark)].join('>');
  const lines = written.map(line);
  for (const nth of synonyms.keys()) order.add(nth);
  const rest = [...order].map((nth) => {
    const { words = [], means = [] } = synonyms[nth] ?? {};
    const others = words.filter((phrase) => !isKnown(phrase));
    return [means, others]
      .filter(({ length }) => length > 0)
      .map(phraseList)
      .join('>');
  });
  return { nodes: lines.join(BREAK), synonyms: rest.join(BREAK) };
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

export function unpackWords(packed: PackedWords): Inflection & {
  synonyms: Synonym[];
} {
  const lines = packed.nodes.split(BREAK);
  const synonyms = packed.synonyms.split(BREAK).map((line) => {
    const [means = [], words = []] = line.split('>').map(readPhrases);
    return { words, means };
  });
  const nodes: AutomatonNode[] = lines.map(() => ({ final: false, arcs: [] }));
  const before = (letters: string, to: number): number =>
    letters === ''
      ? to
      : nodes.push({ final: false, arcs: [[letters.charAt(0), before(letters.slice(1), to)]] }) - 1;
  const entries: Entry[] = [];
  let next = 0;
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
        for (const nth of said)
          synonyms[nth === '' ? next++ : Number(nth)]?.words.push([entry.lemma]);
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
