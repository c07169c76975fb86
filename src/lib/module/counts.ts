import { parse } from 'yaml';

/** What the module holds, counted from its content. */
export interface Counts {
  chapters: number;
  ideas: number;
  plainChapters: number;
  questions: number;
  encounters: number;
  reflections: number;
  terms: number;
}

/** @param files - All content files: path from the top of the repository → text. */
export function countContent(files: ReadonlyMap<string, string>): Counts {
  const chapterFiles = (name: string) =>
    [...files].filter(([path]) => new RegExp(`^content/chapters/[^/]+/${name}$`).test(path));
  const records = (texts: (readonly [string, string])[]) =>
    texts.reduce((sum, [, text]) => sum + (parse(text) as unknown[]).length, 0);
  return {
    chapters: chapterFiles('index\\.mdx').length,
    ideas: records(chapterFiles('ideas\\.yaml')),
    plainChapters: chapterFiles('selko\\.mdx').length,
    questions: records(chapterFiles('(selko-)?questions\\.yaml')),
    encounters: records(chapterFiles('(selko-)?dialogues\\.yaml')),
    reflections: records(chapterFiles('(selko-)?reflections\\.yaml')),
    terms: records([...files].filter(([path]) => path === 'content/glossary.yaml')),
  };
}

const START = '<!-- counts: npm run counts -->';
const END = '<!-- /counts -->';

/**
 * The README with its line of counts as it should be.
 *
 * @throws {Error} when the README has no place for them.
 */
export function withCounts(readme: string, counts: Counts): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end < start) throw new Error(`README.md: no ${START} … ${END}`);
  const line = `${counts.chapters} chapters that carry ${counts.ideas} ideas of the posts, ${counts.plainChapters} of them in plain Finnish, too; ${counts.questions} self-check questions, ${counts.encounters} encounters to step through, ${counts.reflections} reflections, ${counts.terms} glossary terms.`;
  return `${readme.slice(0, start)}${START}\n\n${line}\n\n${readme.slice(end)}`;
}
