import { inHarmony, type Entry } from './entry.ts';
import { Guesser } from './guess.ts';
import type { WordKeys } from './keys.ts';
import { Recogniser } from './recogniser.ts';
import type { WordList } from './word-list.ts';

/** The committed list, completed with guesses for what it does not have. */
export interface SiteList {
  nodes: WordList['nodes'];
  entries: readonly Entry[];
  keysOf: (word: string) => WordKeys;
  guessed: readonly string[];
}

const LETTERS = /^\p{L}{4,}$/u;

/**
 * @param list - The committed list.
 * @param words - All words of the site.
 */
export function completeList(list: WordList, words: Iterable<string>): SiteList {
  /** Where a word without endings ends. */
  const bare = list.nodes.length;
  const nodes = [...list.nodes, { final: true, arcs: [] }];
  const known = new Recogniser(list.nodes, list.entries);
  const guesser = new Guesser(list.nodes, list.entries);
  const entries = new Map(list.entries.map((entry) => [entry.lemma, entry]));
  const keys = new Map<string, WordKeys>(list.words);
  const guessed: string[] = [];
  for (const word of words) {
    if (keys.has(word)) continue;
    const formOf = known.lemmas(word).map(({ lemma }) => lemma);
    let lemmas = formOf;
    if (lemmas.length === 0) {
      const guess = LETTERS.test(word) ? guesser.guess(word) : undefined;
      const same = guess && entries.get(guess.lemma);
      // A word of the same letters that is inflected otherwise does not know this form; and a guess
      // is given up when a form of it is one of a known word (`pinkin` of a foreign `pink`, and of
      // `pinkki`).
      const fits =
        guess &&
        (same
          ? same.root === guess.root && same.stem === guess.stem
          : !formsOf(nodes, guess).some((form) => known.lemmas(form).length > 0));
      const entry: Entry = fits
        ? guess
        : { lemma: word, stem: word.length, root: bare, harmony: 'back', noun: false };
      if (!entries.has(entry.lemma)) entries.set(entry.lemma, entry);
      lemmas = [entry.lemma];
    }
    const parts = word.split(/[-’':]/).flatMap((part) => (part === word ? [] : known.lemmas(part)));
    keys.set(word, { lemmas, parts: [...new Set(parts.map(({ lemma }) => lemma))] });
    if (/\p{L}/u.test(word)) guessed.push(word);
  }
  const none: WordKeys = { lemmas: [], parts: [] };
  return {
    nodes,
    entries: [...entries.values()],
    keysOf: (word) => keys.get(word) ?? none,
    guessed,
  };
}

function formsOf(nodes: WordList['nodes'], { lemma, stem, root, harmony }: Entry): string[] {
  const forms: string[] = [];
  const walk = (number: number, form: string) => {
    const node = nodes[number];
    if (node?.final) forms.push(form);
    for (const [letter, to] of node?.arcs ?? []) walk(to, form + inHarmony(letter, harmony));
  };
  walk(root, lemma.slice(0, stem));
  return forms;
}
