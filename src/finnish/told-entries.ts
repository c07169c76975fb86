import type { Entry } from './entry.ts';
import { keyOf, lemmaOf, wholeKey } from './keys.ts';
import { PatternTable } from './pack.ts';

/** Base forms that the index tells with their patterns, so that the word list need not. */
export class ToldEntries {
  readonly #table: PatternTable;
  /** By their keys, where those tell all their letters. */
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #told = new Set<Entry>();

  /** @param entries - All of the word list. */
  constructor(entries: readonly Entry[]) {
    this.#table = new PatternTable(entries);
    const keyed = entries.map((entry) => [keyOf(entry.lemma), entry] as const);
    this.#entries = new Map(keyed.filter(([key, { lemma }]) => lemmaOf(key) === lemma));
  }

  has = (entry: Entry): boolean => this.#told.has(entry);

  /** @returns The pattern that a word of the index tells: the first of a base form's words does. */
  tell = (word: string): number | undefined => {
    const entry = this.#entries.get(wholeKey(word));
    if (!entry || this.#told.has(entry)) return undefined;
    this.#told.add(entry);
    return this.#table.numberOf(entry);
  };
}
