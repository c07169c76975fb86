import type { z } from 'astro/zod';
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { Problem } from './problem.ts';
import { explainIssues } from './schema-issue.ts';
import { explainLostAlias, explainYamlError, type ExplainedError } from './yaml-error.ts';

/** Where something stands in YAML: `['principles', 0, 'id']`. */
export type Path = readonly PropertyKey[];

/** A file that has been read against its schema. */
export interface ReadYaml<T> {
  file: string;
  /** Left out when the text does not fit the schema. */
  value?: T;
  /** What stands in the text, fitting or not; left out when it is not YAML at all. */
  raw?: unknown;
  problems: Problem[];
  /** Line in the file of a key path, e.g. `['source', 'author']`; of its nearest parent if it is absent. */
  lineOf(path: Path): number | undefined;
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
  const lines = linesOf(document.contents, counter);
  const lineOf = (path: Path) => {
    const line = lineAt(lines, path);
    return line && line + linesBefore;
  };
  const problem = ({ line, cause, cure }: ExplainedError): Problem => ({
    file,
    line: line + linesBefore,
    cause,
    cure,
  });

  // One lost sign makes many errors, so only the first is told.
  const [error] = document.errors;
  if (error) return { file, problems: [problem(explainYamlError(text, error))], lineOf };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch {
    return { file, problems: [problem(explainLostAlias(text))], lineOf };
  }

  const problems = lostTexts(text, document, counter).map(problem);
  const result = schema.safeParse(raw);
  if (result.success) return { file, value: result.data, raw, problems, lineOf };
  const issues = explainIssues(result.error.issues, schema, raw).map(
    ({ path, cause, cure }): Problem => ({ file, line: lineOf(path), cause, cure }),
  );
  return { file, raw, problems: [...problems, ...issues], lineOf };
}

/** What stands behind `#` on the line of a text is a comment for YAML: nobody would see it again. */
function lostTexts(text: string, document: Document, counter: LineCounter): ExplainedError[] {
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

/** Lines of a YAML text: of a field or of a list's place, and of what is inside it. */
interface Lines {
  line: number | undefined;
  inside: Map<unknown, Lines>;
}

/** The parser's own tree would take a hundred times the memory of the text, so only its lines are kept. */
function linesOf(node: unknown, counter: LineCounter, named: unknown = node): Lines {
  const inside = new Map<unknown, Lines>();
  for (const [index, item] of isCollection(node) ? node.items.entries() : []) {
    // A field is where its name stands; its value may begin on the next line.
    if (!isPair(item)) inside.set(index, linesOf(item, counter));
    else if (isMap(node) && isScalar(item.key)) {
      inside.set(item.key.value, linesOf(item.value, counter, item.key));
    }
  }
  const start = isNode(named) ? named.range?.[0] : undefined;
  return { line: start === undefined ? undefined : counter.linePos(start).line, inside };
}

function lineAt({ line, inside }: Lines, [key, ...rest]: Path): number | undefined {
  const child = inside.get(key);
  return (child && lineAt(child, rest)) ?? line;
}
