import type { Entry } from '../../finnish/entry.ts';
import { entriesIn } from '../../finnish/index-words.ts';
import type { PatternList } from '../../finnish/packed-list.ts';
import { Recogniser } from '../../finnish/recogniser.ts';

/** The site's words: those of the word list, and those that the parts of a small index tell. */
export class Vocabulary {
  /** Knows all words, as soon as all parts have been read. */
  whole: Recogniser | undefined;
  readonly #list: PatternList;
  readonly #parts: readonly string[];
  readonly #readPart: (name: string) => Promise<Uint8Array>;
  /** Parts that were read, or are being read. */
  readonly #entries = new Map<string, Promise<Entry[]>>();

  /**
   * @param parts - Names of the parts that tell words.
   * @param readPart - Gives a part's content.
   */
  constructor(
    list: PatternList,
    parts: readonly string[],
    readPart: (name: string) => Promise<Uint8Array>,
  ) {
    this.#list = list;
    this.#parts = parts;
    this.#readPart = readPart;
    if (parts.length === 0) this.whole = new Recogniser(list.nodes, list.entries);
  }

  /** @returns What knows the words of some parts. */
  async of(names: readonly string[]): Promise<Recogniser> {
    const told = await Promise.all(names.map((name) => this.#entriesOf(name)));
    return new Recogniser(this.#list.nodes, [...this.#list.entries, ...told.flat()]);
  }

  /** @returns What knows all words. */
  async all(): Promise<Recogniser> {
    return (this.whole ??= await this.of(this.#parts));
  }

  #entriesOf(name: string): Promise<Entry[]> {
    let entries = this.#entries.get(name);
    if (!entries) {
      entries = this.#readPart(name).then((part) => entriesIn(part, this.#list.patterns));
      this.#entries.set(name, entries);
      entries.catch(() => this.#entries.delete(name));
    }
    return entries;
  }
}
