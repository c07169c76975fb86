/** The one place where the module model is made from the content collections. */
import { getCollection, getEntry } from 'astro:content';
import { absolute } from './href.ts';
import { buildModule, type ChapterContent, type Module } from './lib/module/module-model.ts';
import { publishModule, type PublishedModule } from './lib/module/published-module.ts';
import { totalMinutes } from './lib/content/timeline.ts';
import { wholeSchemas, type Whole, type WholeName } from './lib/content/whole-schemas.ts';

let made: Promise<Module> | undefined;

/**
 * The module model, made once. While an author writes, Astro runs this file anew when the content changes.
 *
 * @throws {Error} when `content/module.yaml` names a chapter that is not there.
 */
export function getModule(): Promise<Module> {
  made ??= make();
  return made;
}

/** The model as others get it, with absolute addresses. */
export async function getPublishedModule(): Promise<PublishedModule> {
  return publishModule(await getModule(), absolute);
}

async function make(): Promise<Module> {
  const settings = await getEntry('module', 'module');
  if (!settings) throw new Error('content/module.yaml puuttuu');
  const [chapters, glossary, works, plans] = await Promise.all([
    Promise.all(settings.data.chapters.map(readChapter)),
    getCollection('glossary'),
    getCollection('works'),
    getEntry('plans', 'plans'),
  ]);
  const content = {
    module: settings.data,
    chapters: chapters.filter((chapter) => chapter !== undefined),
    glossary: glossary.map(({ data }) => data),
    works: works.map(({ data }) => data),
    whole: await readWhole(),
    weekMinutes: totalMinutes(plans?.data.week.days.flatMap(({ steps }) => steps) ?? []),
  };
  return buildModule(content);
}

const textOf = ({ body = '' }: { body?: string | undefined }) => body.normalize('NFC');

async function readChapter(id: string): Promise<ChapterContent | undefined> {
  const [entry, questions, encounters, reflections, plain] = await Promise.all([
    getEntry('chapters', id),
    getEntry('questions', id),
    getEntry('encounters', id),
    getEntry('reflections', id),
    readPlain(id),
  ]);
  if (!entry) return undefined;
  return {
    id,
    data: entry.data,
    body: textOf(entry),
    questions: questions?.data ?? [],
    encounters: encounters?.data ?? [],
    reflections: reflections?.data ?? [],
    plain,
  };
}

async function readPlain(id: string): Promise<ChapterContent['plain']> {
  const [entry, questions, encounters, speaking, reflections] = await Promise.all([
    getEntry('plainChapters', id),
    getEntry('plainQuestions', id),
    getEntry('plainEncounters', id),
    getEntry('plainSpeaking', id),
    getEntry('plainReflections', id),
  ]);
  if (!entry) return undefined;
  return {
    data: entry.data,
    body: textOf(entry),
    questions: questions?.data ?? [],
    encounters: encounters?.data ?? [],
    speaking: speaking?.data ?? [],
    reflections: reflections?.data ?? [],
  };
}

async function readWhole(): Promise<Whole> {
  const names = Object.keys(wholeSchemas) as WholeName[];
  const parts = await Promise.all(
    names.map(async (name) => {
      const entry = await getEntry('whole', name);
      if (!entry) throw new Error(`content/whole/${name}.yaml puuttuu`);
      return [name, wholeSchemas[name].parse(entry.data)] as const;
    }),
  );
  return Object.fromEntries(parts) as unknown as Whole;
}
