import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';
import { explainIssues } from './schema-issue.ts';
import { explainLostAlias, explainYamlError, type ExplainedError } from './yaml-error.ts';

/** A YAML text that has been read against its schema. */
export interface ReadYaml<T> {
  /** Left out when the text does not fit the schema. */
  value?: T;
  /** What stands in the text, fitting or not; left out when it is not YAML at all. */
  raw?: unknown;
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
  const { document } = parsed(text);
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const line = lineIn(parsed(text), path);
    return line === undefined ? undefined : line + linesBefore;
  };
  const unreadable = ({ line, cause, cure }: ExplainedError): ReadYaml<T> => ({
    problems: [{ file, line: line + linesBefore, cause, cure }],
    lineOf,
  });

  // One lost sign makes many errors, so only the first is told.
  const [error] = document.errors;
  if (error) return unreadable(explainYamlError(text, error));
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    return unreadable(explainLostAlias(text));
  }

  const lost = lostTexts(text).map(({ line, cause, cure }): Problem => ({
    file,
    line: line + linesBefore,
    cause,
    cure,
  }));
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, raw, problems: lost, lineOf };
  const problems = explainIssues(result.error.issues, schema, raw).map(
    ({ path, cause, cure }): Problem => ({ file, line: lineOf(path), cause, cure }),
  );
  return { raw, problems: [...lost, ...problems], lineOf };
}

/** What stands behind `#` on the line of a text is a comment for YAML: nobody would see it again. */
function lostTexts(text: string): ExplainedError[] {
  const { document, counter } = parsed(text);
  const found: ExplainedError[] = [];
  visit(document, {
    Scalar(_key, { type, value, range }) {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      const [, behind = ''] = /^[ \t]+#(.*)/.exec(text.slice(range[1], range[2])) ?? [];
      if (behind === '') return;
      found.push({
        line: counter.linePos(range[1]).line,
        cause: `Tekstissä on väli ja #, joten loppu jäisi pois: ”#${behind.trim()}”.`,
        cure: 'Pane koko teksti suoriin lainausmerkkeihin "…". Jos loppu on huomautus, siirrä se omalle rivilleen.',
      });
    },
  });
  return found;
}

interface Parsed {
  text: string;
  document: ReturnType<typeof parseDocument>;
  counter: LineCounter;
}

let last: Parsed | undefined;

/**
 * Only the text that was asked for last is kept taken apart, which takes a hundred times the memory of
 * the text. Of another one a line is asked only to tell a mistake.
 */
function parsed(text: string): Parsed {
  if (last?.text !== text) {
    const counter = new LineCounter();
    last = { text, document: parseDocument(text, { lineCounter: counter }), counter };
  }
  return last;
}

/** Line of the text that has a key path, or of its nearest parent. */
function lineIn({ document, counter }: Parsed, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const parent = length < 2 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    // A field is where its name stands; its value may begin on the next line.
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key
      : undefined;
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    for (const here of [key, node])
      if (isNode(here) && here.range) return counter.linePos(here.range[0]).line;
  }
  return undefined;
}

/** The YAML between the first two lines of three hyphens; undefined when one of the lines is lost. */
export function frontMatterOf(source: string): string | undefined {
  return /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)?.[1];
}

/** Reads front matter; see {@link frontMatterOf} and {@link readYaml}. */
export function readFrontMatter<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
): ReadYaml<T> {
  const yaml = frontMatterOf(source);
  if (yaml !== undefined) return readYaml(file, yaml, schema, 1);
  const cause = 'Alkutietojen ensimmäinen tai viimeinen rivi --- puuttuu.';
  const cure = 'Lisää rivi, jolla on vain ---.';
  return { problems: [{ file, line: lostLine(source), cause, cure }], lineOf: () => undefined };
}

/** Where the lost line should be: first, or before the text. */
function lostLine(source: string): number {
  const lines = source.split(/\r?\n/);
  if (lines[0]?.trim() !== '---') return 1;
  const text = lines.findIndex((line) => line.startsWith('<'));
  return text === -1 ? lines.length : text + 1;
}
