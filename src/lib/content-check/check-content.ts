import { z } from 'astro/zod';
import {
  chapterAddress,
  CHAPTER_PARTS,
  FIXED_ADDRESSES,
  FRAME_IDS,
  GLOSSARY,
  pageAddress,
  plainChapterAddress,
  PRINCIPLES,
  WORKS,
} from '../addresses.ts';
import type { Outline, Pointer } from '../chapter-outline.ts';
import {
  chapterSchema,
  ideasSchema,
  moduleSchema,
  pageSchema,
  termSchema,
  workSchema,
  type ChapterData,
} from '../schemas.ts';
import { checkText } from './check-text.ts';
import type { Problem } from './problem.ts';
import { checkExercises } from './check-exercises.ts';
import { checkWhole } from './check-whole.ts';
import { readFrontMatter, readYaml, type ReadYaml } from './yaml-text.ts';

/** The content folder as text: path from the top of the repository → the file's content. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A chapter as far as it could be read. */
interface ReadChapter {
  slug: string;
  file: string;
  ideasFile: string;
  frontMatter: ReadYaml<ChapterData>;
  outline: Outline | undefined;
  ideas: { id: string; line: number | undefined }[];
}

/** A text with the addresses that it points to. */
interface ReadText {
  file: string;
  outline: Outline;
}

const MODULE = 'content/module.yaml';
const GLOSSARY_FILE = 'content/glossary.yaml';
const WORKS_FILE = 'content/sources.yaml';

/**
 * Checks the whole content and returns every mistake at once.
 *
 * @param files - All files of `content/`, see {@link ContentFiles}. Pictures may be there with any text.
 * @returns Mistakes in no order; an empty list means that the site can be built.
 */
export function checkContent(files: ContentFiles): Problem[] {
  const problems: Problem[] = [];
  const report = <T extends { problems: Problem[] }>(read: T): T => {
    problems.push(...read.problems);
    return read;
  };

  const module = report(readFile(files, MODULE, moduleSchema));
  const glossary = report(readFile(files, GLOSSARY_FILE, z.array(termSchema)));
  const works = report(readFile(files, WORKS_FILE, z.array(workSchema)));
  const folders = chapterFolders(files);
  const chapters = folders.map((slug) => readChapter(files, slug, report));
  const pages = readPages(files, report);

  const order = module.value?.chapters ?? [];
  problems.push(...checkOrder(order, folders, module));
  problems.push(...checkRecords(GLOSSARY_FILE, glossary));
  problems.push(...checkRecords(WORKS_FILE, works));
  problems.push(...chapters.flatMap(checkPrinciples));
  problems.push(...chapters.flatMap((chapter) => checkIllustration(chapter, files)));
  problems.push(...checkIdeas(chapters));

  const exercises = report(
    checkExercises(
      files,
      chapters.map(({ slug, outline }) => ({
        slug,
        sections: outline?.sections.map(({ id }) => id) ?? [],
      })),
    ),
  );
  problems.push(...checkWhole(files, folders));

  const texts: ReadText[] = [...chapters, ...exercises.plain, ...pages].flatMap(
    ({ file, outline }) => (outline ? [{ file, outline }] : []),
  );
  if (glossary.value) {
    const ids = glossary.value.map(({ id }) => id);
    problems.push(...checkTerms(texts, ids));
    problems.push(...checkUnusedTerms(glossary, chapters, problems));
    glossary.value.forEach((term, index) =>
      term.seeAlso.forEach((target, place) => {
        if (!ids.includes(target)) {
          const line = glossary.lineOf([index, 'seeAlso', place]);
          problems.push(unknownTerm(GLOSSARY_FILE, line, target));
        }
      }),
    );
  }
  if (works.value) {
    const ids = works.value.map(({ id }) => id);
    for (const { file, frontMatter } of chapters) {
      frontMatter.value?.references.forEach((id, index) => {
        if (ids.includes(id)) return;
        problems.push({
          file,
          line: frontMatter.lineOf(['references', index]),
          cause: `Lähdettä ”${id}” ei ole.`,
          cure: `Lisää se tiedostoon ${WORKS_FILE} tai korjaa tunnus.`,
        });
      });
    }
  }
  const anchors = anchorsOf(chapters, exercises.plain, pages, glossary.value, works.value);
  problems.push(...texts.flatMap((text) => checkLinks(text, anchors)));
  return problems;
}

function readFile<T>(files: ContentFiles, file: string, schema: z.ZodType<T>): ReadYaml<T> {
  const text = files.get(file);
  if (text !== undefined) return readYaml(file, text, schema);
  const cause = 'Tiedosto puuttuu.';
  return { problems: [{ file, cause, cure: 'Palauta tiedosto.' }], lineOf: () => undefined };
}

function chapterFolders(files: ContentFiles): string[] {
  const slugs = [...files.keys()].map((path) => /^content\/chapters\/([^/]+)\//.exec(path)?.[1]);
  return [...new Set(slugs.filter((slug) => slug !== undefined))].sort();
}

function readChapter(
  files: ContentFiles,
  slug: string,
  report: <T extends { problems: Problem[] }>(read: T) => T,
): ReadChapter {
  const file = `content/chapters/${slug}/index.mdx`;
  const ideasFile = `content/chapters/${slug}/ideas.yaml`;
  const source = files.get(file);
  const ideas = report(readFile(files, ideasFile, ideasSchema));
  if (source === undefined) {
    report({ problems: [{ file, cause: 'Luvun teksti puuttuu.', cure: 'Lisää tiedosto.' }] });
  }
  const frontMatter: ReadYaml<ChapterData> =
    source === undefined
      ? { problems: [], lineOf: () => undefined }
      : report(readFrontMatter(file, source, chapterSchema));
  const reservedIds = [...FRAME_IDS, ...Object.values(CHAPTER_PARTS)];
  const { outline } =
    source === undefined
      ? { outline: undefined }
      : report(checkText(file, source, { needsVoice: true, reservedIds }));
  return {
    slug,
    file,
    ideasFile,
    frontMatter,
    outline,
    ideas: (ideas.value ?? []).map(({ id }, index) => ({ id, line: ideas.lineOf([index]) })),
  };
}

function readPages(
  files: ContentFiles,
  report: <T extends { problems: Problem[] }>(read: T) => T,
): { file: string; slug: string; outline: Outline | undefined }[] {
  return [...files].flatMap(([file, source]) => {
    const slug = /^content\/pages\/([^/]+)\.mdx$/.exec(file)?.[1];
    if (slug === undefined) return [];
    report(readFrontMatter(file, source, pageSchema));
    const { outline } = report(
      checkText(file, source, { needsVoice: false, reservedIds: FRAME_IDS }),
    );
    return [{ file, slug, outline }];
  });
}

function checkOrder(
  order: readonly string[],
  folders: readonly string[],
  module: ReadYaml<unknown>,
): Problem[] {
  const problems: Problem[] = [];
  order.forEach((slug, index) => {
    const line = module.lineOf(['chapters', index]);
    if (!folders.includes(slug)) {
      problems.push({
        file: MODULE,
        line,
        cause: `Lukua ”${slug}” ei ole.`,
        cure: `Tee kansio content/chapters/${slug}/ tai poista rivi.`,
      });
    }
    if (order.indexOf(slug) !== index) {
      problems.push({
        file: MODULE,
        line,
        cause: `Luku ”${slug}” on luettelossa kahdesti.`,
        cure: 'Poista toinen rivi.',
      });
    }
  });
  if (module.value === undefined) return problems;
  for (const slug of folders.filter((slug) => !order.includes(slug))) {
    problems.push({
      file: MODULE,
      line: module.lineOf(['chapters']),
      cause: `Kansio content/chapters/${slug}/ ei ole lukujen luettelossa.`,
      cure: `Lisää rivi ”- ${slug}” kohtaan chapters tai poista kansio.`,
    });
  }
  return problems;
}

function checkRecords(file: string, records: ReadYaml<{ id: string }[]>): Problem[] {
  const ids = (records.value ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            file,
            line: records.lineOf([index, 'id']),
            cause: `Tunnus ”${id}” on tiedostossa kahdesti.`,
            cure: 'Yhdistä kohdat tai anna toiselle oma tunnus.',
          },
        ],
  );
}

function checkPrinciples({ file, frontMatter, outline }: ReadChapter): Problem[] {
  const sections = outline?.sections.map(({ id }) => id);
  if (!sections) return [];
  return (frontMatter.value?.principles ?? []).flatMap(({ section }, index) =>
    sections.includes(section)
      ? []
      : [
          {
            file,
            line: frontMatter.lineOf(['principles', index, 'section']),
            cause: `Avainperiaate viittaa osioon ”${section}”, jota luvussa ei ole.`,
            cure: `Luvun osiot ovat ${sections.join(', ')}. Korjaa tunnus.`,
          },
        ],
  );
}

function checkIllustration(chapter: ReadChapter, files: ContentFiles): Problem[] {
  const { file, slug, frontMatter } = chapter;
  const picture = `content/chapters/${slug}/kuvitus.svg`;
  const described = frontMatter.value?.illustration !== undefined;
  if (frontMatter.value === undefined || described === files.has(picture)) return [];
  return [
    described
      ? {
          file,
          line: frontMatter.lineOf(['illustration']),
          cause: `Kuvalla on sanallinen vastine, mutta tiedosto ${picture} puuttuu.`,
          cure: 'Lisää kuva tai poista kenttä illustration.',
        }
      : {
          file,
          line: 1,
          cause: `Kuvalta ${picture} puuttuu sanallinen vastine.`,
          cure: 'Lisää alkutietoihin kenttä illustration ja sen alle alt: mitä kuva esittää ja tarkoittaa.',
        },
  ];
}

/** Every idea stands in its own chapter's list once, and an author's block of that chapter carries it. */
function checkIdeas(chapters: readonly ReadChapter[]): Problem[] {
  const problems: Problem[] = [];
  const home = new Map<string, string>();
  for (const { ideas, ideasFile, slug } of chapters) {
    for (const { id, line } of ideas) {
      const other = home.get(id);
      if (other !== undefined) {
        problems.push({
          file: ideasFile,
          line,
          cause: `Ajatus ${id} on jo luettelossa content/chapters/${other}/ideas.yaml.`,
          cure: 'Anna ajatukselle oma tunnus tai poista rivi.',
        });
      } else {
        home.set(id, slug);
      }
    }
    problems.push(...checkNumbering(ideas, ideasFile));
  }
  for (const { slug, file, ideasFile, outline, ideas } of chapters) {
    if (!outline) continue;
    const blocks = outline.sections.flatMap((section) => section.blocks);
    const carried = blocks.flatMap((block) => block.ideas.map((id) => ({ id, line: block.line })));
    for (const { id, line } of carried) {
      const owner = home.get(id);
      if (owner === slug) continue;
      problems.push(
        owner === undefined
          ? {
              file,
              line,
              cause: `Ajatusta ${id} ei tunneta.`,
              cure: `Lisää se tiedostoon ${ideasFile} tai korjaa tunnus.`,
            }
          : {
              file,
              line,
              cause: `Ajatus ${id} kuuluu lukuun ”${owner}”.`,
              cure: 'Poista tunnus tästä tai siirrä kappale oikeaan lukuun.',
            },
      );
    }
    for (const { id, line } of ideas) {
      if (home.get(id) === slug && !carried.some((one) => one.id === id)) {
        problems.push({
          file: ideasFile,
          line,
          cause: `Ajatus ${id} puuttuu luvusta.`,
          cure: `Kirjoita se lukuun ja lisää tunnus ${id} sen <Kirjoittaja ideat="…"> -merkintään tiedostossa ${file}.`,
        });
      }
    }
  }
  return problems;
}

/** A list counts from 01 without a gap, so a line that was deleted by mistake is noticed. */
function checkNumbering(
  ideas: readonly { id: string; line: number | undefined }[],
  file: string,
): Problem[] {
  return ideas.flatMap(({ id, line }, index) => {
    const expected = `${id.split('-')[0]}-${String(index + 1).padStart(2, '0')}`;
    const samePost = id.split('-')[0] === ideas[0]?.id.split('-')[0];
    if (id === expected && samePost) return [];
    return [
      {
        file,
        line,
        cause: `Ajatuksen tunnus on ${id}, vaikka vuorossa on ${ideas[0]?.id.split('-')[0]}-${String(index + 1).padStart(2, '0')}.`,
        cure: 'Numeroi luettelo järjestyksessä 01, 02, 03 … Jos rivi on kadonnut, palauta se.',
      },
    ];
  });
}

function unknownTerm(file: string, line: number | undefined, id: string): Problem {
  return {
    file,
    line,
    cause: `Termiä ”${id}” ei ole sanastossa.`,
    cure: `Lisää termi tiedostoon ${GLOSSARY_FILE} tai korjaa tunnus.`,
  };
}

function checkTerms(texts: readonly ReadText[], ids: readonly string[]): Problem[] {
  return texts.flatMap(({ file, outline }) =>
    outline.terms
      .filter(({ target }) => target && !ids.includes(target))
      .map(({ target, line }) => unknownTerm(file, line, target)),
  );
}

/** Only said when all chapters could be read: else a term may be in one that could not. */
function checkUnusedTerms(
  glossary: ReadYaml<{ id: string; term: string }[]>,
  chapters: readonly ReadChapter[],
  known: readonly Problem[],
): Problem[] {
  if (chapters.some(({ outline }) => !outline) || known.some(({ file }) => file === MODULE))
    return [];
  const used = new Set(
    chapters.flatMap(({ outline }) => outline?.terms.map((t) => t.target) ?? []),
  );
  return (glossary.value ?? []).flatMap(({ id, term }, index) =>
    used.has(id)
      ? []
      : [
          {
            file: GLOSSARY_FILE,
            line: glossary.lineOf([index, 'id']),
            cause: `Termiä ”${term}” ei käytetä missään luvussa.`,
            cure: `Merkitse se tekstiin: <Termi id="${id}">…</Termi>, tai poista termi.`,
          },
        ],
  );
}

/** Stands for all ids of a page whose own file could not be read: its mistakes are told already. */
const ANY_ID = '*';

/** Every address that content can point to, with the ids on its page. */
function anchorsOf(
  chapters: readonly ReadChapter[],
  plain: readonly { slug: string; outline: Outline | undefined }[],
  pages: readonly { slug: string; outline: Outline | undefined }[],
  terms: readonly { id: string }[] | undefined,
  works: readonly { id: string }[] | undefined,
): Map<string, Set<string>> {
  const anchors = new Map(FIXED_ADDRESSES.map((address) => [address, new Set<string>()]));
  const sectionIds = (outline: Outline | undefined) =>
    outline?.sections.map(({ id }) => id) ?? [ANY_ID];
  for (const { slug, outline } of chapters) {
    anchors.set(
      chapterAddress(slug),
      new Set([...Object.values(CHAPTER_PARTS), ...sectionIds(outline)]),
    );
    anchors.get(PRINCIPLES)?.add(slug);
  }
  for (const { slug, outline } of plain) {
    anchors.set(plainChapterAddress(slug), new Set(sectionIds(outline)));
  }
  for (const { slug, outline } of pages)
    anchors.set(pageAddress(slug), new Set(sectionIds(outline)));
  for (const { id } of terms ?? [{ id: ANY_ID }]) anchors.get(GLOSSARY)?.add(id);
  for (const { id } of works ?? [{ id: ANY_ID }]) anchors.get(WORKS)?.add(id);
  return anchors;
}

function checkLinks({ file, outline }: ReadText, anchors: Map<string, Set<string>>): Problem[] {
  return outline.links.flatMap((link) => {
    const problem = linkProblem(link, outline, anchors);
    return problem ? [{ file, line: link.line, ...problem }] : [];
  });
}

function linkProblem(
  { target }: Pointer,
  outline: Outline,
  anchors: Map<string, Set<string>>,
): { cause: string; cure: string } | undefined {
  if (/^(https:|mailto:)/.test(target)) return undefined;
  const [path = '', id] = target.split('#');
  if (path === '' && id !== undefined) {
    if (outline.sections.some((section) => section.id === id)) return undefined;
    return { cause: `Linkki #${id} ei johda mihinkään tällä sivulla.`, cure: 'Korjaa tunnus.' };
  }
  const ids = anchors.get(path);
  if (!ids) {
    return {
      cause: `Linkki ${target} ei johda millekään sivulle.`,
      cure: 'Oman sivuston osoite alkaa ja päättyy vinoviivaan, esimerkiksi /luvut/asenne/. Muun sivuston osoite alkaa https://.',
    };
  }
  if (id !== undefined && !ids.has(id) && !ids.has(ANY_ID)) {
    return {
      cause: `Sivulla ${path} ei ole kohtaa #${id}.`,
      cure: 'Korjaa tunnus tai jätä se pois.',
    };
  }
  return undefined;
}
