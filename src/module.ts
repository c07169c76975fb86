/** The one place where the module model is made from the content collections. */
import { subscribe } from 'node:diagnostics_channel';
import { getCollection, getEntry } from './content.ts';
import { PAGES_DRAWN } from './lib/pages-drawn.ts';
import { buildModule, chaptersMade, type ChapterContent, type Module } from './lib/module-model.ts';
import { totalMinutes } from './lib/timeline.ts';
import { wholeSchemas, type Whole, type WholeName } from './lib/whole-schemas.ts';

let made: Promise<Module> | undefined;

// What a build does after its last page needs the memory for other things.
subscribe(PAGES_DRAWN, () => {
  made = undefined;
  chaptersMade.clear();
});

/**
 * The module model. A build makes it once; while an author writes, it is made anew for every page.
 *
 * @throws {Error} when `content/module.yaml` names a chapter that is not there.
 */
export function getModule(): Promise<Module> {
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}

async function make(): Promise<Module> {
  const settings = await getEntry('module', 'module');
  if (!settings) throw new Error('content/module.yaml puuttuu');
  const [glossary, works, plans] = await Promise.all([
    getCollection('glossary'),
    getCollection('works'),
    getEntry('plans', 'plans'),
  ]);
  const content = {
    module: settings.data,
    chapter: readChapter,
    glossary: glossary.map(({ data }) => data),
    works: works.map(({ data }) => data),
    whole: await readWhole(),
    weekMinutes: totalMinutes(plans?.data.value.week.days.flatMap(({ steps }) => steps) ?? []),
  };
  return buildModule(content, chaptersMade);
}

async function readChapter(id: string): Promise<ChapterContent | undefined> {
  const [entry, questions, encounters, reflections, plain, plainQuestions] = await Promise.all([
    getEntry('chapters', id),
    getEntry('questions', id),
    getEntry('encounters', id),
    getEntry('reflections', id),
    getEntry('plainChapters', id),
    getEntry('plainQuestions', id),
  ]);
  if (!entry) return undefined;
  const { digest, data, body = '' } = entry;
  const sources = [questions, encounters, reflections, plain, plainQuestions];
  return {
    id,
    digest: [digest, ...sources.map((entry) => entry?.digest)].join(' '),
    data,
    body,
    questions: questions?.data.value ?? [],
    encounters: encounters?.data.value ?? [],
    reflections: reflections?.data.value ?? [],
    plain: plain && {
      data: plain.data,
      body: plain.body ?? '',
      questions: plainQuestions?.data.value ?? [],
    },
  };
}

async function readWhole(): Promise<Whole> {
  const names = Object.keys(wholeSchemas) as WholeName[];
  const parts = await Promise.all(
    names.map(async (name) => {
      const entry = await getEntry('whole', name);
      if (!entry) throw new Error(`content/whole/${name}.yaml puuttuu`);
      return [name, wholeSchemas[name].parse(entry.data.value)] as const;
    }),
  );
  return Object.fromEntries(parts) as unknown as Whole;
}
