import { z } from 'astro/zod';
import { asciiName } from './ascii-name.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Message } from './problem.ts';
import type { Path } from './yaml-text.ts';

/** A schema's complaint in Finnish. */
export interface ExplainedIssue extends Message {
  path: Path;
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
  const unknown = issues
    .filter((issue) => issue.code === 'unrecognized_keys')
    .flatMap((issue) => unknownFields(issue, schema, value));
  // A misspelt field is told once: that its right name is missing says nothing new.
  const meant = unknown.map(({ path, meant }) => meant && samePath([...path.slice(0, -1), meant]));
  return [
    ...unknown,
    ...issues
      .filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.includes(samePath(path)))
      .map((issue) => ({
        path: issue.path,
        ...explain(issue, stepsTo(issue.path, schema, value)),
      })),
  ];
}

const samePath = (path: Path) => path.map(String).join('\n');

function unknownFields(
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  value: unknown,
): (ExplainedIssue & { meant: string | undefined })[] {
  const group = lastOf(stepsTo(path, schema, value));
  const shape = bare(group);
  const known = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  const given = Object.keys(group.value ?? {});
  return keys.map((key) => {
    const meant = nearest(
      key,
      known.filter((name) => !given.includes(name)),
    );
    const { partitive, place } = subjectOf([...path, key]);
    const cause = `${partitive} ei tunneta${place}.`;
    const cure = meant
      ? `Tarkoititko ”${meant}”?`
      : 'Tarkista kentän nimi (katso content/README.md) tai poista kenttä.';
    return { path: [...path, key], meant, cause, cure };
  });
}

/** @param steps - The way to where the complaint is of. */
function explain(issue: z.core.$ZodIssue, steps: readonly Step[]): Message {
  const { nominative, genitive, inessive, place } = subjectOf(issue.path);
  const { value } = lastOf(steps);
  const described = steps.findLast(({ description }) => description)?.description;
  const cure = described ? `Kirjoita siihen: ${described}.` : 'Vertaa valmiiseen lukuun ja korjaa.';
  if (value === undefined) {
    return {
      cause: `${nominative} puuttuu${place}.`,
      cure: cure.replace('Kirjoita siihen', 'Lisää kenttä ja kirjoita siihen'),
    };
  }
  const isEmpty = value === null || (issue.code === 'too_small' && !hasItems(value));
  if (isEmpty) return { cause: `${nominative} on tyhjä${place}.`, cure };
  if (issue.code === 'invalid_type') {
    const inList = typeof issue.path.at(-1) === 'number';
    if (inList && issue.expected === 'string' && isMap(value)) {
      return {
        cause: `${inessive} on kaksoispiste ja väli, joten sitä ei lueta tekstinä${place}.`,
        cure: `Pane koko teksti suoriin lainausmerkkeihin: - "${asWritten(value)}"`,
      };
    }
    const cause = `${genitive} pitäisi olla ${TYPES[issue.expected] ?? issue.expected}${place}.`;
    return { cause, cure: cure + howToWrite(issue.expected, value) };
  }
  if (issue.code === 'too_small' && hasItems(value)) {
    return {
      cause: `${inessive} on liian vähän kohtia, kun niitä on ${value.length}${place}.`,
      cure: `Lisää niitä: vähintään ${issue.minimum}.`,
    };
  }
  if (issue.code === 'too_big' && hasItems(value)) {
    return {
      cause: `${inessive} on liikaa kohtia, kun niitä on ${value.length}${place}.`,
      cure: `Poista niitä: enintään ${issue.maximum}.`,
    };
  }
  if (issue.code === 'too_big') {
    return {
      cause: `${nominative} on liian pitkä: ${String(value).length} merkkiä${place}.`,
      cure: `Lyhennä: enintään ${issue.maximum} merkkiä.`,
    };
  }
  return { cause: `${nominative} ei kelpaa${place}.`, cure: cure + meantValue(issue, steps) };
}

function howToWrite(expected: string, value: unknown): string {
  if (expected === 'array') {
    return ' Jokainen kohta tulee omalle rivilleen, ja sen alkuun tulee viiva ja väli.';
  }
  const isWord = expected === 'string' && typeof value !== 'object';
  return isWord ? ' Pane se suoriin lainausmerkkeihin "…".' : '';
}

/** A question at the end of a cure when the value is near one that would do. */
function meantValue(issue: z.core.$ZodIssue, steps: readonly Step[]): string {
  const { value, schema } = lastOf(steps);
  if (typeof value !== 'string') return '';
  if (issue.code === 'invalid_value') return didYouMean(value, issue.values.map(String));
  if (issue.code === 'invalid_union') {
    const union = steps.at(-2)?.schema;
    const isOfKinds = union instanceof z.ZodDiscriminatedUnion;
    return didYouMean(value, isOfKinds ? union.options.flatMap(kindsOf) : []);
  }
  const ascii = asciiName(value);
  return schema?.safeParse(ascii).success ? ` Tarkoititko ”${ascii}”?` : '';
}

/** How a path is named: a field, or a list's place counted from 1, and in brackets where it stands. */
function subjectOf(path: Path) {
  const last = path.at(-1);
  const isPlace = typeof last === 'number';
  const list = path.at(-2);
  const owner = list === undefined ? 'Tiedoston' : `Kentän ”${String(list)}”`;
  const forms = isPlace
    ? ['kohta', 'kohdan', 'kohtaa', 'kohdassa'].map((form) => `${owner} ${last + 1}. ${form}`)
    : last === undefined
      ? ['Tiedosto', 'Tiedoston', 'Tiedostoa', 'Tiedostossa']
      : ['Kenttä', 'Kentän', 'Kenttää', 'Kentässä'].map((form) => `${form} ”${String(last)}”`);
  const around = path
    .slice(0, isPlace ? -2 : -1)
    .map((key) => (typeof key === 'number' ? `${key + 1}. kohta` : String(key)));
  const [nominative = '', genitive = '', partitive = '', inessive = ''] = forms;
  const place = around.length === 0 ? '' : ` (${around.join(', ')})`;
  return { nominative, genitive, partitive, inessive, place };
}

/** A place on the way into a value, with what should stand there. */
interface Step {
  schema: z.ZodType | undefined;
  value: unknown;
  description: string | undefined;
}

/** The way to a path, from the whole value on. */
function stepsTo(path: Path, schema: z.ZodType, value: unknown): Step[] {
  let step = stepAt(schema, value);
  return [
    step,
    ...path.map((key) => {
      const inner = (step.value as Record<PropertyKey, unknown> | null | undefined)?.[key];
      step = stepAt(inside(bare(step), key), inner);
      return step;
    }),
  ];
}

function stepAt(schema: z.ZodType | undefined, value: unknown): Step {
  const plain = bare({ schema, value });
  const element = plain instanceof z.ZodArray ? (plain.element as z.ZodType) : undefined;
  // A described optional keeps its description in the wrapper, a plain one in what it wraps.
  const description = schema?.description ?? plain?.description ?? element?.description;
  return { schema, value, description };
}

const lastOf = (steps: readonly Step[]): Step => steps.at(-1) ?? stepAt(undefined, undefined);

function inside(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** A step's schema without what makes it optional; where records have kinds, that of the value's kind. */
function bare({ schema, value }: Pick<Step, 'schema' | 'value'>): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return bare({ schema: schema.unwrap() as z.ZodType, value });
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = isMap(value) ? String(value['kind']) : '';
    const options = schema.options as readonly z.ZodType[];
    return options.find((option) => kindsOf(option).includes(kind)) ?? options[0];
  }
  return schema;
}

/** The names by which a kind of record tells itself apart. */
function kindsOf(option: unknown): string[] {
  const kind: unknown = option instanceof z.ZodObject ? option.shape['kind'] : undefined;
  return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasItems = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

/** The text that YAML took for a field and its value. */
function asWritten(map: Record<string, unknown>): string {
  const [[name, rest] = ['', '']] = Object.entries(map);
  const text = `${name}: ${typeof rest === 'string' ? rest : '…'}`;
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
