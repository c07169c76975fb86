import { z } from 'astro/zod';
import { asciiName } from './ascii-name.ts';
import { didYouMean, nearest } from './nearest.ts';

/** A schema's complaint in Finnish. */
export interface ExplainedIssue {
  path: readonly PropertyKey[];
  cause: string;
  cure: string;
}

/** What a field should have been, in the place of X in “pitäisi olla X”. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'tekstiä',
  array: 'luettelo',
  boolean: 'kyllä tai ei (true tai false)',
  number: 'luku',
  int: 'luku',
  object: 'ryhmä kenttiä',
};

const LIST_CURE = ' Jokainen kohta tulee omalle rivilleen, ja sen alkuun tulee viiva ja väli.';

/**
 * Says a schema's complaints in Finnish; each cure is the field's own description.
 *
 * @param issues - All of one value.
 * @param schema - What the value was held against.
 * @param value - The value itself.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  value: unknown,
): ExplainedIssue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(issue, schema, value) : [],
  );
  // A misspelt field is told once: that its right name is missing says nothing new.
  const meant = unknown.map(({ path, meant }) => meant && samePath([...path.slice(0, -1), meant]));
  return [
    ...unknown.map(({ path, cause, cure }) => ({ path, cause, cure })),
    ...issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' || meant.includes(samePath(issue.path))
        ? []
        : [explain(issue, schema, value)],
    ),
  ];
}

const samePath = (path: readonly PropertyKey[]) => path.map(String).join('\n');

function unknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  value: unknown,
): (ExplainedIssue & { meant: string | undefined })[] {
  const group = at(schema, value, issue.path);
  const given = Object.keys((group.value ?? {}) as object);
  const known = group.schema instanceof z.ZodObject ? Object.keys(group.schema.shape) : [];
  const free = known.filter((name) => !given.includes(name));
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const meant = nearest(key, free);
    const { partitive, place } = subjectOf(path);
    return {
      path,
      meant,
      cause: `${partitive} ei tunneta${place}.`,
      cure: meant
        ? `Tarkoititko ”${meant}”?`
        : 'Tarkista kentän nimi (katso content/README.md) tai poista kenttä.',
    };
  });
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): ExplainedIssue {
  const { path } = issue;
  const { nominative, genitive, inessive, place } = subjectOf(path);
  const input = at(schema, value, path).value;
  const described = describe(schema, value, path);
  const cure = described ? `Kirjoita siihen: ${described}.` : 'Vertaa valmiiseen lukuun ja korjaa.';
  if (input === undefined) {
    return {
      path,
      cause: `${nominative} puuttuu${place}.`,
      cure: cure.replace('Kirjoita siihen', 'Lisää kenttä ja kirjoita siihen'),
    };
  }
  if (input === null) return { path, cause: `${nominative} on tyhjä${place}.`, cure };
  switch (issue.code) {
    case 'invalid_type': {
      const inList = typeof path.at(-1) === 'number';
      if (inList && issue.expected === 'string' && isMap(input)) {
        return {
          path,
          cause: `${inessive} on kaksoispiste ja väli, joten sitä ei lueta tekstinä${place}.`,
          cure: `Pane koko teksti suoriin lainausmerkkeihin: - "${asWritten(input)}"`,
        };
      }
      const type = TYPES[issue.expected] ?? issue.expected;
      const more =
        issue.expected === 'array'
          ? LIST_CURE
          : issue.expected === 'string' && typeof input !== 'object'
            ? ' Pane se suoriin lainausmerkkeihin "…".'
            : '';
      return { path, cause: `${genitive} pitäisi olla ${type}${place}.`, cure: cure + more };
    }
    case 'too_small':
      return Array.isArray(input) && input.length > 0
        ? {
            path,
            cause: `${inessive} on liian vähän kohtia, kun niitä on ${input.length}${place}.`,
            cure: `Lisää niitä: vähintään ${issue.minimum}.`,
          }
        : { path, cause: `${nominative} on tyhjä${place}.`, cure };
    case 'too_big':
      return Array.isArray(input)
        ? {
            path,
            cause: `${inessive} on liikaa kohtia, kun niitä on ${input.length}${place}.`,
            cure: `Poista niitä: enintään ${issue.maximum}.`,
          }
        : {
            path,
            cause: `${nominative} on liian pitkä: ${String(input).length} merkkiä${place}.`,
            cure: `Lyhennä: enintään ${issue.maximum} merkkiä.`,
          };
    default:
      return {
        path,
        cause: `${nominative} ei kelpaa${place}.`,
        cure: cure + meantValue(issue, schema, value, input),
      };
  }
}

/** A question at the end of a cure when the value is near one that would do. */
function meantValue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  input: unknown,
): string {
  if (typeof input !== 'string') return '';
  if (issue.code === 'invalid_value') return didYouMean(input, issue.values.map(String));
  if (issue.code === 'invalid_union') return didYouMean(input, kindsOf(schema, value, issue.path));
  const ascii = asciiName(input);
  const fits = at(schema, value, issue.path).schema?.safeParse(ascii).success;
  return fits ? ` Tarkoititko ”${ascii}”?` : '';
}

/** The kinds that a list's records can be of. */
function kindsOf(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const union = at(schema, value, path.slice(0, -1), true).schema;
  return union instanceof z.ZodDiscriminatedUnion
    ? union.options.flatMap((option) => kindOf(option as z.ZodType))
    : [];
}

/** How a path is named: a field, or a list's place counted from 1, and in brackets where it stands. */
function subjectOf(path: readonly PropertyKey[]) {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const list = path.at(-2);
    const owner = list === undefined ? 'Tiedoston' : `Kentän ”${String(list)}”`;
    const start = `${owner} ${last + 1}.`;
    return {
      nominative: `${start} kohta`,
      genitive: `${start} kohdan`,
      partitive: `${start} kohtaa`,
      inessive: `${start} kohdassa`,
      place: placeOf(path.slice(0, -2)),
    };
  }
  const name = last === undefined ? '' : ` ”${String(last)}”`;
  const [nominative, genitive, partitive, inessive] =
    last === undefined
      ? ['Tiedosto', 'Tiedoston', 'Tiedostoa', 'Tiedostossa']
      : ['Kenttä', 'Kentän', 'Kenttää', 'Kentässä'];
  return {
    nominative: nominative + name,
    genitive: genitive + name,
    partitive: partitive + name,
    inessive: inessive + name,
    place: placeOf(path.slice(0, -1)),
  };
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const names = path.map((key) => (typeof key === 'number' ? `${key + 1}. kohta` : String(key)));
  return ` (${names.join(', ')})`;
}

/** The description nearest to the field: its own, or that of the list or group it stands in. */
function describe(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
): string | undefined {
  let nearestSoFar = schema.description;
  for (let length = 1; length <= path.length; length++) {
    const here = at(schema, value, path.slice(0, length)).schema;
    if (!here) break;
    const element = here instanceof z.ZodArray ? (here.element as z.ZodType) : undefined;
    nearestSoFar = here.description ?? element?.description ?? nearestSoFar;
  }
  return nearestSoFar;
}

/** The schema and the value at a path; where records have kinds, the schema of the value's kind. */
function at(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  keepUnion = false,
): { schema: z.ZodType | undefined; value: unknown } {
  let here: z.ZodType | undefined = schema;
  let inner = value;
  for (const key of path) {
    const group = resolve(here, inner);
    here =
      group instanceof z.ZodObject
        ? (group.shape[String(key)] as z.ZodType | undefined)
        : group instanceof z.ZodArray
          ? (group.element as z.ZodType)
          : undefined;
    inner = (inner as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  // A described optional keeps its description in the wrapper, a plain one in what it wraps.
  const schemaHere = here?.description || keepUnion ? here : resolve(here, inner);
  return { schema: schemaHere, value: inner };
}

function resolve(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return resolve(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = isMap(value) ? value.kind : undefined;
    const options = schema.options as readonly z.ZodType[];
    return options.find((option) => kindOf(option).includes(String(kind))) ?? options[0];
  }
  return schema;
}

/** The name by which a kind of record tells itself apart. */
function kindOf(option: z.ZodType): string[] {
  const kind: unknown = option instanceof z.ZodObject ? option.shape.kind : undefined;
  return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text that YAML took for a field and its value. */
function asWritten(map: Record<string, unknown>): string {
  const [[name, rest] = ['', '']] = Object.entries(map);
  const text = `${name}: ${typeof rest === 'string' ? rest : '…'}`;
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
