import { checkUnknown, idAt, type Id } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Path, ReadYaml } from '../yaml-text.ts';

/** What names a chapter names one that is there: pages of the whole, lesson plans, lenses of choices. */
export function checkChapterNames({ chapters, whole, plans }: Content): Problem[] {
  const slugs = chapters.map(({ slug }) => slug);
  const named = [...Object.values(whole), plans].flatMap((read: ReadYaml<unknown>) =>
    chaptersIn(read, read.value),
  );
  const lenses = chapters.flatMap(({ encounters }) =>
    (encounters.value ?? []).flatMap(({ steps }, index) =>
      steps.flatMap(({ choices }, step) =>
        choices.map(({ lens }, choice) =>
          idAt(encounters, [index, 'steps', step, 'choices', choice, 'lens'], lens),
        ),
      ),
    ),
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

/** Every `chapter` and `chapters` of a value, however deep. */
function chaptersIn(read: ReadYaml<unknown>, value: unknown, path: Path = []): Id[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'chapter') return [idAt(read, here, String(inner))];
    if (key === 'chapters' && Array.isArray(inner)) {
      return inner.map((slug, index) => idAt(read, [...here, index], String(slug)));
    }
    return chaptersIn(read, inner, here);
  });
}
