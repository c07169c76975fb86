import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML text that has been read against its schema. */
export interface ReadYaml<T> {
  /** Left out when the text does not fit the schema. */
  value?: T;
  problems: Problem[];
  /** Line in the file of a key path, e.g. `['source', 'author']`; of its nearest parent if it is absent. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/**
 * Reads YAML and holds it against a schema; every mistake is told with its line.
 *
 * @param file - Path to name in problems.
 * @param text - The YAML itself.
 * @param schema - What it must be.
 * @param linesBefore - Lines of the file that stand before the YAML (1 for front matter).
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  linesBefore = 0,
): ReadYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const parent =
        length < 2 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const name = path[length - 1];
      // A field is where its name stands; its value may begin on the next line.
      const key = isMap(parent)
        ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key
        : undefined;
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      for (const here of [key, node]) {
        if (isNode(here) && here.range) return lineAt(here.range[0]);
      }
    }
    return undefined;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      cause: `YAML-merkintää ei voi lukea (${error.message.split('\n')[0]?.replace(/ at line.*/, '')}).`,
      cure: 'Tarkista sisennys ja kaksoispisteet. Jos tekstissä on kaksoispiste ja väli, pane koko teksti lainausmerkkeihin "…".',
    }));
    return { problems, lineOf };
  }

  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues
    .flatMap((issue) => explain(issue, schema))
    .map(({ path, cause, cure }): Problem => ({ file, line: lineOf(path), cause, cure }));
  return { problems, lineOf };
}

/** Reads front matter, the YAML between the first two lines of three hyphens; see {@link readYaml}. */
export function readFrontMatter<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
): ReadYaml<T> {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1];
  if (yaml !== undefined) return readYaml(file, yaml, schema, 1);
  const cause = 'Tiedoston alusta puuttuvat tiedot kahden ----rivin välistä.';
  const cure = 'Kopioi ne valmiin luvun alusta ja muuta omiksi.';
  return { problems: [{ file, line: 1, cause, cure }], lineOf: () => undefined };
}

interface Explained {
  path: readonly PropertyKey[];
  cause: string;
  cure: string;
}

/** Says a schema's complaint in Finnish; the cure is the field's own description. */
function explain(issue: z.core.$ZodIssue, schema: z.ZodType): Explained[] {
  const path = issue.path;
  const name = path.length ? `Kenttä ”${pathName(path)}”` : 'Tiedosto';
  const described = describe(schema, path);
  const cure = described ? `Kirjoita siihen: ${described}.` : 'Vertaa valmiiseen lukuun ja korjaa.';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        cause: `Kenttää ”${pathName([...path, key])}” ei tunneta.`,
        cure: 'Tarkista kentän nimi (katso content/README.md) tai poista kenttä.',
      }));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? {
              path,
              cause: `${name} puuttuu.`,
              cure: cure.replace('Kirjoita siihen', 'Lisää kenttä ja kirjoita siihen'),
            }
          : { path, cause: `${name} on väärää tyyppiä.`, cure },
      ];
    case 'too_small':
      return [{ path, cause: `${name} on tyhjä.`, cure }];
    case 'too_big':
      return [{ path, cause: `${name} on liian pitkä (enintään ${issue.maximum} merkkiä).`, cure }];
    default:
      return [{ path, cause: `${name} ei kelpaa.`, cure }];
  }
}

/** A path as an author counts: list places from 1. */
function pathName(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `${key + 1}.` : String(key))).join(' ');
}

/** The description nearest to the field: its own, or that of the list or group it stands in. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let here: z.ZodType | undefined = schema;
  let nearest = here.description;
  for (const key of path) {
    here = inside(here, key);
    if (!here) break;
    nearest = here.description ?? inside(here, 0)?.description ?? nearest;
  }
  return nearest;
}

function inside(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return inside(schema.unwrap() as z.ZodType, key);
  }
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}
