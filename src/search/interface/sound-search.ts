import type { Pagefind } from './answer.ts';

/**
 * The index as it answers when all its files come: Pagefind takes a chunk that failed for one that has
 * nothing, and asks for it anew the next time.
 *
 * @param watch - Counts the files that failed.
 * @returns What throws where a file failed meanwhile.
 */
export function soundSearch(
  pagefind: Pick<Pagefind, 'search'>,
  watch: { readonly faults: number; readonly last: string },
): Pagefind['search'] {
  return async (...asked) => {
    const before = watch.faults;
    const found = await pagefind.search(...asked);
    if (watch.faults > before) throw new Error(watch.last);
    return found;
  };
}
