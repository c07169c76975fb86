import type { z } from 'astro/zod';
import { outlineOf, type Outline } from '../chapter-outline.ts';
import { asciiName } from './ascii-name.ts';
import { explainParserMessage } from './parser-message.ts';
import type { Problem } from './problem.ts';
import { readYaml, type ReadYaml } from './yaml-text.ts';

/** What is known of a text before it is read. */
export interface TextFrame {
  /** Its page. */
  address: string;
  /** Ids that the page sets itself. */
  reservedIds: readonly string[];
  /** True for chapters: every paragraph stands in a voice block. */
  needsVoice: boolean;
}

/** An MDX file that has been read: its front matter against a schema, its text taken apart. */
export interface ReadText<T> extends ReadYaml<T>, TextFrame {
  /** The whole file. */
  source: string;
  /** Left out when the text can't be read. */
  outline: Outline | undefined;
}

/**
 * Reads an MDX file. When the lines around the front matter are lost, the text is left alone: front
 * matter would be taken for text.
 *
 * @param file - Path to name in problems.
 * @param source - The whole file.
 * @param schema - What its front matter must be.
 */
export function readText<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  frame: TextFrame,
): ReadText<T> {
  const yaml = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)?.[1];
  if (yaml === undefined) {
    const cause = 'Alkutietojen ensimmäinen tai viimeinen rivi --- puuttuu.';
    const cure = 'Lisää rivi, jolla on vain ---.';
    const problems = [{ file, line: lostLine(source), cause, cure }];
    return { file, problems, lineOf: () => undefined, source, outline: undefined, ...frame };
  }
  const frontMatter = readYaml(file, yaml, schema, 1);
  const { outline, problems } = readOutline(file, source, frame.needsVoice);
  return {
    ...frontMatter,
    problems: [...frontMatter.problems, ...problems],
    source,
    outline,
    ...frame,
  };
}

/** Where the lost line should be: first, or before the text. */
function lostLine(source: string): number {
  const lines = source.split(/\r?\n/);
  if (lines[0]?.trim() !== '---') return 1;
  const text = lines.findIndex((line) => line.startsWith('<'));
  return text === -1 ? lines.length : text + 1;
}

function readOutline(
  file: string,
  source: string,
  needsVoice: boolean,
): { outline: Outline | undefined; problems: Problem[] } {
  try {
    return { outline: outlineOf(source, needsVoice), problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { outline: undefined, problems: [{ file, ...explainParserMessage(source, message) }] };
  }
}

/**
 * The ids that other content may name: those of a text's sections. One that does not suit an address
 * stands here as it must become, so that what names it rightly already is not told.
 *
 * @returns Nothing when no section could be read, which is told already.
 */
export function sectionIds(text: ReadText<unknown> | undefined): string[] | undefined {
  const ids = (text?.outline?.sections ?? []).map(({ id }) => asciiName(id));
  const known = ids.filter((id) => id !== '');
  return known.length === 0 ? undefined : known;
}
