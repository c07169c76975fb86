import type { IndexPage, IndexWord } from './pagefind-files.ts';

/** A page's number and a weight make one number, which takes eight bytes: an object takes many. */
const HEAVIEST = 0xffff;

/** Which pages have which words, however many pages there are. */
export class WordPages {
  readonly #pages = new Map<string, number[]>();
  readonly #about = new Map<string, Map<number, IndexPage['about']>>();

  /** Pages are told in the order of their numbers. */
  add(word: string, { number, weight, about }: IndexPage): void {
    const page = number * (HEAVIEST + 1) + Math.min(weight, HEAVIEST);
    const pages = this.#pages.get(word);
    if (pages) pages.push(page);
    else this.#pages.set(word, [page]);
    if (about.length === 0) return;
    const told = this.#about.get(word);
    if (told) told.set(number, about);
    else this.#about.set(word, new Map([[number, about]]));
  }

  /**
   * The words in their order, in parts.
   *
   * @param most - So many pages of words make a part; a word is in one part alone.
   */
  *parts(most: number): Generator<IndexWord[]> {
    let part: IndexWord[] = [];
    let size = 0;
    for (const word of [...this.#pages.keys()].sort()) {
      const about = this.#about.get(word);
      const pages = (this.#pages.get(word) ?? []).map((page): IndexPage => {
        const number = Math.floor(page / (HEAVIEST + 1));
        return { number, weight: page % (HEAVIEST + 1), about: about?.get(number) ?? [] };
      });
      part.push({ word, pages });
      size += pages.length;
      if (size < most) continue;
      yield part;
      part = [];
      size = 0;
    }
    if (part.length > 0) yield part;
  }
}
