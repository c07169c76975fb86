/** What an index of few bytes is made of: it is fetched whole, and pages are named at once. */
export interface IndexParts {
  /**
   * Names of the parts of the index, each with its first word, in their order. They tell base forms,
   * too, which the word list is then without.
   */
  index: [name: string, from: string][];
  /** Ids, addresses from the site's root without a slash at the start, titles. */
  pages: [id: string, url: string, title: string][];
  /** Id of the glossary's page. */
  glossary: string | undefined;
}

/**
 * The engine's script, under a name that a host may keep for good: so the page can fetch it for the
 * worker, which asks for it later.
 */
export const engineFile = (version: string) => `_astro/pagefind-${version}.js`;
