/** What every page of a chapter begins with. */
import { getEntry, render } from 'astro:content';
import { getModule } from './module.ts';

/** Paths of the pages that every chapter has. */
export async function chapterPaths() {
  const { chapters } = await getModule();
  return chapters.map(({ slug }) => ({ params: { slug } }));
}

/** The same where there is one only for a chapter that has been written in plain Finnish. */
export async function plainChapterPaths() {
  const { chapters } = await getModule();
  return chapters.filter(({ plain }) => plain).map(({ slug }) => ({ params: { slug } }));
}

/**
 * A chapter with its module.
 *
 * @throws {Error} when there is no such chapter.
 */
export async function getChapter(slug: string) {
  const module = await getModule();
  const chapter = module.chapters.find((one) => one.slug === slug);
  if (!chapter) throw new Error(`Lukua ${slug} ei ole`);
  return { module, chapter };
}

/** A chapter with its text, ready to be drawn. @throws {Error} when there is none. */
export async function getChapterText(slug: string) {
  const entry = await getEntry('chapters', slug);
  if (!entry) throw new Error(`Lukua ${slug} ei ole`);
  return { ...(await getChapter(slug)), ...(await render(entry)) };
}

/** The same in plain Finnish. @throws {Error} when there is none. */
export async function getPlainChapterText(slug: string) {
  const { module, chapter } = await getChapter(slug);
  const entry = await getEntry('plainChapters', slug);
  if (!chapter.plain || !entry) throw new Error(`Selkolukua ${slug} ei ole`);
  return { module, chapter, plain: chapter.plain, ...(await render(entry)) };
}
