/** The two mistakes that any list of ids can have: the same one twice, and one that leads nowhere. */
import { didYouMean } from './nearest.ts';
import type { Message, Place, Problem } from './problem.ts';
import type { Path, ReadYaml } from './yaml-text.ts';

/** An id, or a name that points to one, where it stands. */
export interface Id extends Place {
  id: string;
}

/** Ids of records, for {@link checkUnknown}. */
export const idsOf = (records: readonly { id: string }[] | undefined) =>
  records?.map(({ id }) => id);

/** An id of a read file. @param path - Where in the file it stands. */
export const idAt = (read: ReadYaml<unknown>, path: Path, id: string): Id => ({
  id,
  file: read.file,
  line: read.lineOf(path),
});

/** Ids of a list's records. @param path - Where in the file the list stands. */
export const recordIds = (
  read: ReadYaml<unknown>,
  records: readonly { id: string }[] | undefined,
  path: Path = [],
): Id[] => (records ?? []).map(({ id }, index) => idAt(read, [...path, index, 'id'], id));

/**
 * Every id that already stood earlier in the list.
 *
 * @param tell - What to say of it.
 */
export function checkRepeated<One extends Id>(
  ids: readonly One[],
  tell: (again: One, first: One) => Message,
): Problem[] {
  const seen = new Map<string, One>();
  return ids.flatMap((one) => {
    const first = seen.get(one.id);
    if (first) return [{ file: one.file, line: one.line, ...tell(one, first) }];
    seen.set(one.id, one);
    return [];
  });
}

/**
 * Every reference to something that is not there. The cure ends with what was meant, if that is near.
 *
 * @param known - What there is; left out when it could not be read, which is told already.
 * @param tell - What to say of it.
 */
export function checkUnknown<Reference extends Id>(
  references: readonly Reference[],
  known: readonly string[] | undefined,
  tell: (reference: Reference) => Message,
): Problem[] {
  if (!known) return [];
  return references
    .filter(({ id }) => !known.includes(id))
    .map((reference) => {
      const { id, file, line } = reference;
      const { cause, cure } = tell(reference);
      return { file, line, cause, cure: cure + didYouMean(id, known) };
    });
}
