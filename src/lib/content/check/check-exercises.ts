import type { z } from 'astro/zod';
import { EMBED_PARTS, FRAME_IDS } from '../addresses.ts';
import type { Outline } from '../chapter-outline.ts';
import {
  encountersSchema,
  plainChapterSchema,
  questionsSchema,
  reflectionsSchema,
} from '../exercise-schemas.ts';
import { asciiName } from './ascii-name.ts';
import { checkMdx, sectionIds } from './check-text.ts';
import { didYouMean } from './nearest.ts';
import { checkKeyPattern, checkQuestions, type ReadQuestions } from './check-questions.ts';
import type { Problem } from './problem.ts';
import { readYaml, type ReadYaml } from './yaml-text.ts';

/** What the check needs of a chapter that has been read. */
export interface ChapterSections {
  slug: string;
  /** Ids of its sections; empty when the chapter could not be read. */
  sections: readonly string[];
}

/** A plain-Finnish chapter's text, for the checks of terms and links. */
export interface PlainText {
  slug: string;
  file: string;
  outline: Outline | undefined;
}

/**
 * Checks the exercises and the plain Finnish of all chapters; each file may be missing.
 *
 * @param files - All content files by path.
 * @param chapters - In any order.
 */
export function checkExercises(
  files: ReadonlyMap<string, string>,
  chapters: readonly ChapterSections[],
): { problems: Problem[]; plain: PlainText[] } {
  const problems: Problem[] = [];
  const ids: UsedId[] = [];
  const read = <T extends { id: string }>(file: string, schema: z.ZodType<T[]>) => {
    const text = files.get(file);
    if (text === undefined) return undefined;
    const yaml = readYaml(file, text, schema);
    problems.push(...yaml.problems);
    yaml.value?.forEach(({ id }, index) =>
      ids.push({ id, file, line: yaml.lineOf([index, 'id']) }),
    );
    return yaml;
  };

  const slugs = chapters.map(({ slug }) => asciiName(slug));
  const ownQuestions: ReadQuestions[] = [];
  const plain: PlainText[] = [];
  for (const { slug, sections } of chapters) {
    const folder = `content/chapters/${slug}`;
    const questions = read(`${folder}/questions.yaml`, questionsSchema);
    if (questions)
      ownQuestions.push({ file: `${folder}/questions.yaml`, yaml: questions, sections });
    const encounters = read(`${folder}/dialogues.yaml`, encountersSchema);
    if (encounters)
      problems.push(...checkEncounters(`${folder}/dialogues.yaml`, encounters, slugs));
    read(`${folder}/reflections.yaml`, reflectionsSchema);

    const plainText = checkPlain(files, slug, sections);
    problems.push(...plainText.problems);
    if (plainText.text) plain.push(plainText.text);
    const plainSections = sectionIds(plainText.text?.outline);
    const file = `${folder}/selko-questions.yaml`;
    const plainQuestions = read(file, questionsSchema);
    if (plainQuestions) {
      problems.push(...checkQuestions({ file, yaml: plainQuestions, sections: plainSections }));
    }
  }
  problems.push(...ownQuestions.flatMap(checkQuestions), ...checkKeyPattern(ownQuestions));
  problems.push(...checkUnique(ids), ...checkReserved(ids));
  return { problems, plain };
}

interface UsedId {
  id: string;
  file: string;
  line: number | undefined;
}

/** A learner's answers are kept by these ids, so no two exercises of the module share one. */
function checkUnique(ids: readonly UsedId[]): Problem[] {
  return ids.flatMap(({ id, file, line }, index) => {
    const first = ids.findIndex((other) => other.id === id);
    if (first === index) return [];
    return [
      {
        file,
        line,
        cause: `Tunnus ”${id}” on jo tiedostossa ${ids[first]?.file}.`,
        cure: 'Anna tehtävälle oma tunnus.',
      },
    ];
  });
}

/** An exercise's id is the last part of its embed view's address, beside those of the chapter's own. */
function checkReserved(ids: readonly UsedId[]): Problem[] {
  const reserved: string[] = Object.values(EMBED_PARTS);
  return ids
    .filter(({ id }) => reserved.includes(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      cause: `Tunnus ”${id}” on varattu upotusosoitteelle.`,
      cure: 'Anna tehtävälle toinen tunnus.',
    }));
}

function checkEncounters(
  file: string,
  yaml: ReadYaml<z.infer<typeof encountersSchema>>,
  slugs: readonly string[],
): Problem[] {
  return (yaml.value ?? []).flatMap(({ title, steps }, index) =>
    steps.flatMap(({ choices }, step) => {
      const problems: Problem[] = [];
      const best = choices.filter((choice) => choice.best).length;
      if (best !== 1) {
        problems.push({
          file,
          line: yaml.lineOf([index, 'steps', step, 'choices']),
          cause: `Kohtaamisen ”${title}” askelessa ${step + 1} on ${best} parasta valintaa.`,
          cure: 'Merkitse best: true tasan yhteen valintaan.',
        });
      }
      choices.forEach(({ lens }, place) => {
        if (slugs.includes(lens)) return;
        problems.push({
          file,
          line: yaml.lineOf([index, 'steps', step, 'choices', place, 'lens']),
          cause: `Linssiä ”${lens}” ei ole.`,
          cure: `Linssi on luvun kansio: ${slugs.join(', ')}.${didYouMean(lens, slugs)}`,
        });
      });
      return problems;
    }),
  );
}

function checkPlain(
  files: ReadonlyMap<string, string>,
  slug: string,
  sections: readonly string[],
): { problems: Problem[]; text?: PlainText } {
  const file = `content/chapters/${slug}/selko.mdx`;
  const source = files.get(file);
  if (source === undefined) return { problems: [] };
  const options = { needsVoice: false, reservedIds: FRAME_IDS };
  const { outline, problems } = checkMdx(file, source, plainChapterSchema, options);
  const lost = (outline?.sections ?? []).filter(
    ({ counterpart }) => counterpart && sections.length > 0 && !sections.includes(counterpart),
  );
  return {
    problems: [
      ...problems,
      ...lost.map(({ counterpart, line }) => ({
        file,
        line,
        cause: `Luvussa ei ole osiota ”${counterpart}”.`,
        cure: `Luvun osiot ovat ${sections.join(', ')}. Korjaa määrite luku.${didYouMean(counterpart ?? '', sections)}`,
      })),
    ],
    text: { slug, file, outline },
  };
}
