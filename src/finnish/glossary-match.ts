/** A glossary term as far as search needs it. */
export interface GlossaryEntry {
  id: string;
  term: string;
  definition: string;
  aliases: string[];
}

/** A query shorter than this begins too many terms to mean one. */
const MIN_LENGTH = 3;

const fold = (text: string) =>
  text
    .toLocaleLowerCase('fi')
    .replace(/["”’']/g, '')
    .trim();

/**
 * Glossary terms that a query asks for: a word of the term or of another name of it begins with
 * the query. Whole matches come first.
 *
 * @param query - From `cleanQuery`.
 * @param glossary - All terms.
 * @param most - How many at the most.
 */
export function matchGlossary(
  query: string,
  glossary: readonly GlossaryEntry[],
  most = 3,
): GlossaryEntry[] {
  const wanted = fold(query);
  if (wanted.length < MIN_LENGTH) return [];
  const names = (entry: GlossaryEntry) => [entry.term, ...entry.aliases].map(fold);
  const whole = glossary.filter((entry) => names(entry).includes(wanted));
  const begun = glossary.filter(
    (entry) =>
      !whole.includes(entry) && names(entry).some((name) => ` ${name}`.includes(` ${wanted}`)),
  );
  return [...whole, ...begun].slice(0, most);
}
