import type { z } from 'astro/zod';
import { wholeSchemas, type WholeName } from '../whole-schemas.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml-text.ts';

/**
 * Checks `content/whole/`: every file there is, fits its schema and names chapters that exist.
 *
 * @param files - All content files by path.
 * @param slugs - The chapters' folders.
 */
export function checkWhole(
  files: ReadonlyMap<string, string>,
  slugs: readonly string[],
): Problem[] {
  return (Object.keys(wholeSchemas) as WholeName[]).flatMap((name) => {
    const file = `content/whole/${name}.yaml`;
    const text = files.get(file);
    if (text === undefined) {
      return [{ file, cause: 'Tiedosto puuttuu.', cure: 'Palauta tiedosto.' }];
    }
    const yaml = readYaml(file, text, wholeSchemas[name] as z.ZodType<unknown>);
    const lost = chaptersIn(yaml.value).filter(({ slug }) => !slugs.includes(slug));
    const problems: Problem[] = lost.map(({ slug, path }) => ({
      file,
      line: yaml.lineOf(path),
      cause: `Lukua ”${slug}” ei ole.`,
      cure: `Luvut ovat ${slugs.join(', ')}. Korjaa nimi.${didYouMean(slug, slugs)}`,
    }));
    if (name === 'map' && yaml.value) {
      const map = yaml.value as z.infer<(typeof wholeSchemas)['map']>;
      const nodes = map.nodes.map(({ id }) => id);
      map.edges.forEach((edge, index) => {
        for (const end of ['from', 'to'] as const) {
          if (nodes.includes(edge[end])) continue;
          problems.push({
            file,
            line: yaml.lineOf(['edges', index, end]),
            cause: `Käsitettä ”${edge[end]}” ei ole kartassa.`,
            cure: `Lisää se kohtaan nodes tai korjaa tunnus.${didYouMean(edge[end], nodes)}`,
          });
        }
      });
    }
    const doubled = doubledIds(yaml.value).map(({ id, path }) => ({
      file,
      line: yaml.lineOf(path),
      cause: `Tunnus ”${id}” on tiedostossa kahdesti.`,
      cure: 'Anna toiselle oma tunnus tai poista se.',
    }));
    return [...yaml.problems, ...problems, ...doubled];
  });
}

/** Ids that stand twice in the same list: of two records with one id, one would be lost. */
function doubledIds(value: unknown): { id: string; path: readonly PropertyKey[] }[] {
  const lists: [readonly PropertyKey[], unknown][] = Array.isArray(value)
    ? [[[], value]]
    : Object.entries(value ?? {}).map(([key, inner]) => [[key], inner]);
  return lists.flatMap(([path, list]) => {
    if (!Array.isArray(list)) return [];
    const ids = list.map((one: { id?: unknown } | null) => one?.id);
    return ids.flatMap((id, index) =>
      typeof id === 'string' && ids.indexOf(id) !== index
        ? [{ id, path: [...path, index, 'id'] }]
        : [],
    );
  });
}

/** Every `chapter` and `chapters` of a value, however deep. */
export function chaptersIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { slug: string; path: readonly PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => chaptersIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    if (key === 'chapter' && typeof inner === 'string') return [{ slug: inner, path: here }];
    if (key === 'chapters' && Array.isArray(inner)) {
      return inner.map((slug, i) => ({ slug: String(slug), path: [...here, i] }));
    }
    return chaptersIn(inner, here);
  });
}
