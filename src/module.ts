/** The one place where the module model is made from the content collections. */
import { getCollection, getEntry } from 'astro:content';
import { buildModule, type Module } from './lib/module-model.ts';

let made: Promise<Module> | undefined;

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
  const [chapters, glossary, works] = await Promise.all([
    getCollection('chapters'),
    getCollection('glossary'),
    getCollection('works'),
  ]);
  return buildModule({
    module: settings.data,
    chapters: chapters.map(({ id, data, body }) => ({ id, data, body: body ?? '' })),
    glossary: glossary.map(({ data }) => data),
    works: works.map(({ data }) => data),
  });
}
