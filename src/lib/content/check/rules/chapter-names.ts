import { checkUnknown, idAt, type Id } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Path, ReadYaml } from '../yaml-text.ts';

/** What names a chapter names one that is there: pages of the whole, lesson plans, lenses of choices. */
export function checkChapterNames({ chapters, whole, plans }: Content): Problem[] {
  const slugs = chapters.map(({ slug }) => slug);
  const named = [...Object.values(whole), plans].flatMap((read: ReadYaml<unknown>) =>
    slugsIn(read, ['chapter', 'chapters'], read.value),
  );
  const lenses = chapters.flatMap(({ encounters }) =>
    slugsIn(encounters, ['lens'], encounters.value),
  );
  return [
    ...checkUnknown(named, slugs, ({ id }) => ({
      cause: `Lukua ”${id}” ei ole.`,
      cure: `Luvut ovat ${slugs.join(', ')}. Korjaa nimi.`,
    })),
    ...checkUnknown(lenses, slugs, ({ id }) => ({
      cause: `Linssiä ”${id}” ei ole.`,
      cure: `Linssi on luvun kansio: ${slugs.join(', ')}.`,
    })),
  ];
}

/** What stands under any of these keys in a value, however deep: one slug or a list of them. */
function slugsIn(
  read: ReadYaml<unknown>,
  keys: readonly string[],
  value: unknown,
  path: Path = [],
): Id[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (!keys.includes(key)) return slugsIn(read, keys, inner, here);
    return Array.isArray(inner)
      ? inner.map((slug, index) => idAt(read, [...here, index], String(slug)))
      : [idAt(read, here, String(inner))];
  });
}
