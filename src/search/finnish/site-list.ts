import { AutomatonBuilder } from './automaton.ts';
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

/** Few Finnish words that no list has end so. */
const FOREIGN_END = /[^aiouyäö]$/;

/** How a foreign word is inflected that no list has: `Moodle`, `Moodlessa`; `Canvas`, `Canvasissa`. */
const FOREIGN_ENDINGS = [
  'n',
  'en',
  'in',
  'a',
  'ta',
  't',
  'na',
  'ksi',
  'ssa',
  'sta',
  'lla',
  'lta',
  'lle',
]
  .flatMap((ending) => [ending, `i${ending}`])
  .concat('');

/**
 * @param list - The committed list.
 * @param words - All words of the site.
 */
export function completeList(list: WordList, words: Iterable<string>): SiteList {
  /** Where a word without endings ends, and where a foreign one does. */
  const builder = new AutomatonBuilder(list.nodes);
  const bare = builder.add(['']);
  const foreign = builder.add([...new Set(FOREIGN_ENDINGS)].sort());
  const { nodes } = builder;
  const known = new Recogniser(list.nodes, list.entries);
  const guesser = new Guesser(list.nodes, list.entries);
  const entries = new Map(list.entries.map((entry) => [entry.lemma, entry]));
  const keys = new Map<string, WordKeys>(list.words);
  const guessed: string[] = [];
  const foreignForms = new Map<string, string>();
  // A foreign word comes before its forms.
  for (const word of [...words].sort((a, b) => a.length - b.length)) {
    if (keys.has(word)) continue;
    const formOf = known.lemmas(word).map(({ lemma }) => lemma);
    const ofForeign = foreignForms.get(word);
    let lemmas = formOf.length === 0 && ofForeign !== undefined ? [ofForeign] : formOf;
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
          : !FOREIGN_END.test(word) &&
            !formsOf(nodes, guess).some((form) => known.lemmas(form).length > 0));
      const entry = fits ? guess : foreignWord(word);
      if (!entries.has(entry.lemma)) entries.set(entry.lemma, entry);
      lemmas = [entry.lemma];
    }
    const parts = word.split(/[-’':]/).flatMap((part) => (part === word ? [] : known.lemmas(part)));
    keys.set(word, { lemmas, parts: [...new Set(parts.map(({ lemma }) => lemma))] });
    if (/\p{L}/u.test(word)) guessed.push(word);
  }
  /** A word with the endings of foreign ones, as long as none of its forms is one of a known word. */
  function foreignWord(word: string): Entry {
    const harmony = /[äöy]/.test(word) && !/[aou]/.test(word) ? 'front' : 'back';
    const entry: Entry = { lemma: word, stem: word.length, root: foreign, harmony, noun: false };
    const forms = LETTERS.test(word) ? formsOf(nodes, entry) : [];
    if (forms.length === 0 || forms.some((form) => known.lemmas(form).length > 0))
      return { ...entry, root: bare };
    for (const form of forms) if (!foreignForms.has(form)) foreignForms.set(form, word);
    return entry;
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
