import { z } from 'astro/zod';
import {
  chapterAddress,
  CHAPTER_PARTS,
  FRAME_IDS,
  pageAddress,
  PLAIN_PARTS,
  plainChapterAddress,
  TEACHER,
} from '../addresses.ts';
import { CONTRACT_FILE, contractSchema } from '../contract-schema.ts';
import {
  encountersSchema,
  plainChapterSchema,
  plainEncountersSchema,
  questionsSchema,
  reflectionsSchema,
  speakingSchema,
} from '../exercise-schemas.ts';
import {
  chapterSchema,
  ideasSchema,
  moduleSchema,
  pageSchema,
  termSchema,
  workSchema,
} from '../schemas.ts';
import { bestBetSchema, synonymSchema } from '../search-schemas.ts';
import { lessonSchema, plansSchema } from '../teacher-schemas.ts';
import { wholeSchemas, type Whole, type WholeName } from '../whole-schemas.ts';
import { asciiName } from './ascii-name.ts';
import { readText, type ReadText, type TextFrame } from './mdx-text.ts';
import { readYaml, type ReadYaml } from './yaml-text.ts';

/** The content folder as text: path from the top of the repository → the file's content. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Files that every module has; those of chapters are named in {@link Chapter}. */
export const FILES = {
  module: 'content/module.yaml',
  glossary: 'content/glossary.yaml',
  works: 'content/sources.yaml',
  plans: 'content/teacher/plans.yaml',
  synonyms: 'content/synonyms.yaml',
  bestBets: 'content/best-bets.yaml',
} as const;

/** Texts of the teacher's desk, each with its page and the ids that the page sets itself. */
export const DESK_TEXTS = [
  { file: 'content/teacher/index.mdx', address: TEACHER, ids: ['tunnit', 'sivut'] },
  { file: 'content/teacher/opas.mdx', address: `${TEACHER}opas/`, ids: [] },
  { file: 'content/teacher/arviointi.mdx', address: `${TEACHER}arviointi/`, ids: ['taulukko'] },
];

/** The whole content, each file read once. */
export type Content = ReturnType<typeof parseContent>;

/** What a chapter's folder holds. */
export type Chapter = Content['chapters'][number];

/** Files as they were read, by path. */
export type KnownFiles = Map<string, { source: string; read: ReadYaml<unknown> }>;

/**
 * Reads all files of `content/`, see {@link ContentFiles}. Pictures may be there with any text.
 *
 * @param known - What was read before: a file with the same text is not read again. Gets what is read now.
 */
export function parseContent(files: ContentFiles, known: KnownFiles = new Map()) {
  const reads: ReadYaml<unknown>[] = [];
  const texts: ReadText<unknown>[] = [];
  // A file is held against the same schema each time, so its path and its text say all.
  const kept = <R extends ReadYaml<unknown>>(file: string, source: string, read: () => R): R => {
    const before = known.get(file);
    if (before?.source === source) return before.read as R;
    const now = read();
    known.set(file, { source, read: now });
    return now;
  };
  const yaml = <T>(file: string, schema: z.ZodType<T>): ReadYaml<T> => {
    const source = files.get(file);
    const read =
      source === undefined
        ? missing(file)
        : kept(file, source, () => readYaml(file, source, schema));
    reads.push(read);
    return read;
  };
  const text = <T>(file: string, schema: z.ZodType<T>, frame: TextFrame): ReadText<T> => {
    const source = files.get(file);
    const read =
      source === undefined
        ? { ...missing(file), ...frame, source: '', outline: undefined }
        : kept(file, source, () => readText(file, source, schema, frame));
    reads.push(read);
    texts.push(read);
    return read;
  };
  const yamlIfThere = <T>(file: string, schema: z.ZodType<T>): ReadYaml<T> =>
    files.has(file) ? yaml(file, schema) : nothing(file);

  const chapters = namesIn(files, /^content\/chapters\/([^/]+)\//).map((folder) => {
    const slug = asciiName(folder);
    const path = `content/chapters/${folder}`;
    const plain = `${path}/selko.mdx`;
    return {
      folder,
      /** The folder's name as it must be in addresses. */
      slug,
      text: text(`${path}/index.mdx`, chapterSchema, {
        address: chapterAddress(slug),
        reservedIds: [...FRAME_IDS, ...Object.values(CHAPTER_PARTS)],
        needsVoice: true,
      }),
      ideas: yaml(`${path}/ideas.yaml`, ideasSchema),
      // All that follow may be missing.
      plain: files.has(plain)
        ? text(
            plain,
            plainChapterSchema,
            frameOf(plainChapterAddress(slug), Object.values(PLAIN_PARTS)),
          )
        : undefined,
      questions: yamlIfThere(`${path}/questions.yaml`, questionsSchema),
      plainQuestions: yamlIfThere(`${path}/selko-questions.yaml`, questionsSchema),
      plainEncounters: yamlIfThere(`${path}/selko-dialogues.yaml`, plainEncountersSchema),
      plainSpeaking: yamlIfThere(`${path}/selko-speaking.yaml`, speakingSchema),
      plainReflections: yamlIfThere(`${path}/selko-reflections.yaml`, reflectionsSchema),
      encounters: yamlIfThere(`${path}/dialogues.yaml`, encountersSchema),
      reflections: yamlIfThere(`${path}/reflections.yaml`, reflectionsSchema),
      lesson: yamlIfThere(`content/teacher/lessons/${slug}.yaml`, lessonSchema),
      pictures: PICTURES.map(({ name, field }) => {
        const file = `${path}/${name}`;
        return { file, field, source: files.get(file) };
      }),
    };
  });
  for (const slug of namesIn(files, /^content\/pages\/([^/]+)\.mdx$/)) {
    text(`content/pages/${slug}.mdx`, pageSchema, frameOf(pageAddress(slug)));
  }
  for (const { file, address, ids } of DESK_TEXTS) text(file, pageSchema, frameOf(address, ids));
  // Nothing else of the content leans on these two.
  yaml(CONTRACT_FILE, contractSchema);
  yaml(FILES.bestBets, z.array(bestBetSchema));

  const content = {
    files,
    module: yaml(FILES.module, moduleSchema),
    glossary: yaml(FILES.glossary, z.array(termSchema)),
    works: yaml(FILES.works, z.array(workSchema)),
    chapters,
    whole: Object.fromEntries(
      Object.entries<z.ZodType>(wholeSchemas).map(([name, schema]) => [
        name,
        yaml(`content/whole/${name}.yaml`, schema),
      ]),
    ) as { [Name in WholeName]: ReadYaml<Whole[Name]> },
    plans: yaml(FILES.plans, plansSchema),
    synonyms: yaml(FILES.synonyms, z.array(synonymSchema)),
    /** All texts: of chapters, in plain Finnish, of pages, of the teacher's desk. */
    texts,
  };
  /** What is wrong with each file by itself. */
  const problems = reads.flatMap((read) => read.problems);
  return { ...content, problems };
}

/** A chapter's pictures and the field of `illustration` that tells each in words. */
export const PICTURES = [
  { name: 'kuvitus.svg', field: 'alt' },
  { name: 'kuvitus-alku.svg', field: 'firstScene' },
  { name: 'kuvitus-loppu.svg', field: 'lastScene' },
] as const;

/** What stands in the place of a name in the paths of files, each once. */
function namesIn(files: ContentFiles, pattern: RegExp): string[] {
  const names = [...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** A page beside the chapters. @param ids - Those that it sets itself. */
const frameOf = (address: string, ids: readonly string[] = []): TextFrame => ({
  address,
  reservedIds: [...FRAME_IDS, ...ids],
  needsVoice: false,
});

/** What is read of a file that is not there. */
const nothing = (file: string): ReadYaml<never> => ({
  file,
  problems: [],
  lineOf: () => undefined,
});

function missing(file: string): ReadYaml<never> {
  const cause = 'Tiedosto puuttuu.';
  const cure = file.startsWith('content/chapters/')
    ? 'Lisää tiedosto: kopioi se toisesta luvusta ja muuta omaksesi.'
    : 'Palauta tiedosto.';
  return { ...nothing(file), problems: [{ file, cause, cure }] };
}
