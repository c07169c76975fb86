import type { Chapter, Module, PlainChapter } from '../../lib/module/module-model.ts';

/** The same place in the other kind of Finnish. */
interface Counterpart {
  name: string;
  address: string;
}

/**
 * Where a section's plain-Finnish version is, or the chapter's own section of a plain one.
 *
 * @param path - Path of the page that the section stands on, base path included.
 * @param id - The section's id.
 * @param href - Puts the base path before an address.
 */
export function counterpartOf(
  module: Pick<Module, 'chapters'>,
  path: string,
  id: string,
  href: (address: string) => string,
): Counterpart | undefined {
  for (const chapter of module.chapters) {
    const { address, plain } = chapter;
    if (plain && path === href(address))
      return {
        name: 'Selkosuomeksi',
        address: href(plain.address + plainPlace(chapter, plain, id)),
      };
    if (!plain || path !== href(plain.address)) continue;
    const target = plain.sections.find((one) => one.id === id)?.counterpart;
    if (target === undefined) return undefined;
    return { name: 'Yleiskielellä', address: href(`${address}#${target}`) };
  }
  return undefined;
}

/** A section that plain Finnish leaves out leads to what comes before it there, or to the start. */
function plainPlace(chapter: Chapter, plain: PlainChapter, id: string): string {
  const ids = chapter.sections.map((section) => section.id);
  const soFar = ids.slice(0, ids.indexOf(id) + 1).reverse();
  for (const earlier of soFar) {
    const section = plain.sections.find(({ counterpart }) => counterpart === earlier);
    if (section) return `#${section.id}`;
  }
  return '';
}
