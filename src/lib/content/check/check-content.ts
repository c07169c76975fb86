import { z } from 'astro/zod';
import {
  chapterAddress,
  CHAPTER_PARTS,
  FIXED_ADDRESSES,
  FRAME_IDS,
  GLOSSARY,
  LESSON_IDS,
  lessonAddress,
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
import { CONTRACT_FILE, contractSchema } from '../contract-schema.ts';
import { asciiName } from './ascii-name.ts';
import { checkCharacters } from './characters.ts';
import { checkMdx, sectionIds, type CheckedMdx } from './check-text.ts';
import { didYouMean, nearest } from './nearest.ts';
import { quotedEnd, type Problem } from './problem.ts';
import { checkExercises } from './check-exercises.ts';
import { checkFiles } from './check-files.ts';
import { checkPicture } from './check-picture.ts';
import { checkTeacher, type TeacherText } from './check-teacher.ts';
import { checkWhole } from './check-whole.ts';
import { readYaml, type ReadYaml } from './yaml-text.ts';

/** The content folder as text: path from the top of the repository → the file's content. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A chapter as far as it could be read. */
interface ReadChapter {
  slug: string;
  file: string;
  ideasFile: string;
  frontMatter: ReadYaml<ChapterData>;
  outline: Outline | undefined;
  /** Left out when the list could not be read: then nothing is known of its ids. */
  ideas: { id: string; line: number | undefined }[] | undefined;
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

  const folders = chapterFolders(files);
  const module = withoutMisnamed(readFile(files, MODULE, moduleSchema), folders);
  problems.push(...module.problems);
  const glossary = report(readFile(files, GLOSSARY_FILE, z.array(termSchema)));
  const works = report(readFile(files, WORKS_FILE, z.array(workSchema)));
  const chapters = folders.map((slug) => readChapter(files, slug, report));
  const pages = readPages(files, report);
  report(readFile(files, CONTRACT_FILE, contractSchema));

  problems.push(...folders.flatMap(checkFolderName));
  problems.push(...checkOrder(folders, module));
  problems.push(...checkFiles(files.keys()));
  problems.push(...[...files].flatMap(([file, text]) => checkCharacters(file, text)));
  problems.push(...checkRecords(GLOSSARY_FILE, glossary));
  problems.push(...checkWords(glossary));
  problems.push(...checkRecords(WORKS_FILE, works));
  problems.push(...chapters.flatMap(checkObjectives));
  problems.push(...chapters.flatMap(checkPrincipleIds));
  problems.push(...chapters.flatMap(checkPrinciples));
  problems.push(...chapters.flatMap((chapter) => checkIllustration(chapter, files)));
  problems.push(...checkIdeas(chapters));

  const exercises = report(
    checkExercises(
      files,
      chapters.map(({ slug, outline }) => ({ slug, sections: sectionIds(outline) })),
    ),
  );
  problems.push(...checkWhole(files, folders.map(asciiName)));
  const teacher = report(checkTeacher(files, folders.map(asciiName)));

  const texts: ReadText[] = [...chapters, ...exercises.plain, ...pages, ...teacher.texts].flatMap(
    ({ file, outline }) => (outline ? [{ file, outline }] : []),
  );
  if (glossary.value) {
    const ids = glossary.value.map(({ id }) => id);
    problems.push(...checkTerms(texts, ids));
    problems.push(...texts.flatMap(checkFirstMarks));
    problems.push(...checkUnusedTerms(glossary, chapters, problems));
    glossary.value.forEach((term, index) =>
      term.seeAlso.forEach((target, place) => {
        if (!ids.includes(target)) {
          const line = glossary.lineOf([index, 'seeAlso', place]);
          problems.push(unknownTerm(GLOSSARY_FILE, line, target, ids));
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
          cure: `Lisää se tiedostoon ${WORKS_FILE} tai korjaa tunnus.${didYouMean(id, ids)}`,
        });
      });
    }
  }
  const anchors = anchorsOf(
    chapters,
    exercises.plain,
    pages,
    teacher.texts,
    glossary.value,
    works.value,
  );
  problems.push(...texts.flatMap((text) => checkLinks(text, anchors)));
  return problems;
}

function readFile<T>(files: ContentFiles, file: string, schema: z.ZodType<T>): ReadYaml<T> {
  const text = files.get(file);
  if (text !== undefined) return readYaml(file, text, schema);
  const cause = 'Tiedosto puuttuu.';
  const cure = file.startsWith('content/chapters/')
    ? 'Lisää tiedosto: kopioi se toisesta luvusta ja muuta omaksesi.'
    : 'Palauta tiedosto.';
  return { problems: [{ file, cause, cure }], lineOf: () => undefined };
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
  const reservedIds = [...FRAME_IDS, ...Object.values(CHAPTER_PARTS)];
  const { frontMatter, outline }: CheckedMdx<ChapterData> =
    source === undefined
      ? {
          frontMatter: report(readFile(files, file, chapterSchema)),
          outline: undefined,
          problems: [],
        }
      : report(checkMdx(file, source, chapterSchema, { needsVoice: true, reservedIds }));
  return {
    slug,
    file,
    ideasFile,
    frontMatter,
    outline,
    ideas: ideas.value?.map(({ id }, index) => ({ id, line: ideas.lineOf([index]) })),
  };
}

function readPages(
  files: ContentFiles,
  report: <T extends { problems: Problem[] }>(read: T) => T,
): { file: string; slug: string; outline: Outline | undefined }[] {
  return [...files].flatMap(([file, source]) => {
    const slug = /^content\/pages\/([^/]+)\.mdx$/.exec(file)?.[1];
    if (slug === undefined) return [];
    const options = { needsVoice: false, reservedIds: FRAME_IDS };
    const { outline } = report(checkMdx(file, source, pageSchema, options));
    return [{ file, slug, outline }];
  });
}

/** A chapter's folder is its address. */
function checkFolderName(folder: string): Problem[] {
  const name = asciiName(folder);
  if (folder === name) return [];
  return [
    {
      file: `content/chapters/${folder}/`,
      cause: `Kansion nimi ”${folder}” ei sovi osoitteeseen.`,
      cure: `Anna kansiolle nimi ”${name || 'luku'}” ja kirjoita sama nimi tiedoston ${MODULE} kohtaan chapters.`,
    },
  ];
}

/** What stands in the list of chapters, whether or not the rest of its file could be read. */
function orderOf({ raw }: ReadYaml<unknown>): { slug: string; index: number }[] {
  const list = (raw as { chapters?: unknown } | null | undefined)?.chapters;
  if (!Array.isArray(list)) return [];
  return list.flatMap((slug: unknown, index) =>
    typeof slug === 'string' ? [{ slug, index }] : [],
  );
}

/** The module without complaints of a name that is told as its folder's. */
function withoutMisnamed<T>(module: ReadYaml<T>, folders: readonly string[]): ReadYaml<T> {
  const told = orderOf(module)
    .filter(({ slug }) => folders.includes(slug) && slug !== asciiName(slug))
    .map(({ index }) => module.lineOf(['chapters', index]));
  return { ...module, problems: module.problems.filter(({ line }) => !told.includes(line)) };
}

function checkOrder(folders: readonly string[], module: ReadYaml<unknown>): Problem[] {
  if (module.raw === undefined) return [];
  const problems: Problem[] = [];
  const order = orderOf(module);
  const slugs = order.map(({ slug }) => slug);
  // A name that does not suit an address is told where it stands, so here it counts as mended.
  const names = folders.map(asciiName);
  const listed = slugs.map(asciiName);
  const unlisted = new Set(names.filter((name) => !listed.includes(name)));
  for (const { slug, index } of order) {
    const line = module.lineOf(['chapters', index]);
    if (slugs.indexOf(slug) !== index) {
      problems.push({
        file: MODULE,
        line,
        cause: `Luku ”${slug}” on luettelossa kahdesti.`,
        cure: 'Poista toinen rivi.',
      });
    } else if (slug === asciiName(slug) && !names.includes(slug)) {
      const meant = nearest(slug, unlisted);
      if (meant !== undefined) unlisted.delete(meant);
      problems.push({
        file: MODULE,
        line,
        cause: `Lukua ”${slug}” ei ole.`,
        cure: meant
          ? `Tarkoititko ”${meant}”?`
          : `Tee kansio content/chapters/${slug}/ tai poista rivi.`,
      });
    }
  }
  for (const folder of unlisted) {
    // The misnamed folder's own message says to list it.
    if (!folders.includes(folder)) continue;
    problems.push({
      file: MODULE,
      line: module.lineOf(['chapters']),
      cause: `Kansio content/chapters/${folder}/ ei ole lukujen luettelossa.`,
      cure: `Lisää kohtaan chapters rivi ”- ${folder}” siihen paikkaan, johon luku kuuluu.`,
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

/** A word leads to one term only, so that a reader who looks it up finds one meaning. */
function checkWords(glossary: ReadYaml<{ term: string; aliases: string[] }[]>): Problem[] {
  const words = (glossary.value ?? []).flatMap(({ term, aliases }, index) => [
    { word: term, path: [index, 'term'] },
    ...aliases.map((word, place) => ({ word, path: [index, 'aliases', place] })),
  ]);
  const same = (one: string) => one.toLocaleLowerCase('fi');
  return words.flatMap(({ word, path }, index) => {
    const first = words.findIndex((other) => same(other.word) === same(word));
    if (first === index) return [];
    return [
      {
        file: GLOSSARY_FILE,
        line: glossary.lineOf(path),
        cause: `Sana ”${word}” on sanastossa kahdesti, ensimmäisen kerran rivillä ${glossary.lineOf(words[first]?.path ?? [])}.`,
        cure: 'Yhdistä termit tai poista sana toisesta.',
      },
    ];
  });
}

/** Objectives stand in a list after “osaat”: each goes on that sentence. */
function checkObjectives({ file, frontMatter }: ReadChapter): Problem[] {
  return (frontMatter.value?.objectives ?? []).flatMap((objective, index) => {
    const capital = /^\p{Lu}/u.test(objective);
    const stop = /[.!]$/.test(objective);
    if (!capital && !stop) return [];
    const faults = [capital && 'alkaa isolla kirjaimella', stop && 'päättyy pisteeseen'];
    return [
      {
        file,
        line: frontMatter.lineOf(['objectives', index]),
        cause: `Tavoite ${faults.filter(Boolean).join(' ja ')}: ${quotedEnd(objective)}`,
        cure: 'Aloita tavoite verbillä ja pienellä kirjaimella ja jätä piste pois.',
      },
    ];
  });
}

/** The same id twice among a chapter's principles would make one address lead to two of them. */
function checkPrincipleIds({ file, frontMatter }: ReadChapter): Problem[] {
  const ids = (frontMatter.value?.principles ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            file,
            line: frontMatter.lineOf(['principles', index, 'id']),
            cause: `Avainperiaatteen tunnus ”${id}” on luvussa kahdesti.`,
            cure: 'Anna toiselle oma tunnus.',
          },
        ],
  );
}

function checkPrinciples({ file, frontMatter, outline }: ReadChapter): Problem[] {
  if (!outline) return [];
  const sections = sectionIds(outline);
  return (frontMatter.value?.principles ?? []).flatMap(({ section }, index) =>
    sections.length === 0 || sections.includes(section)
      ? []
      : [
          {
            file,
            line: frontMatter.lineOf(['principles', index, 'section']),
            cause: `Avainperiaate viittaa osioon ”${section}”, jota luvussa ei ole.`,
            cure: `Luvun osiot ovat ${sections.join(', ')}. Korjaa tunnus.${didYouMean(section, sections)}`,
          },
        ],
  );
}

function checkIllustration(chapter: ReadChapter, files: ContentFiles): Problem[] {
  const { file, slug, frontMatter } = chapter;
  const picture = `content/chapters/${slug}/kuvitus.svg`;
  const source = files.get(picture);
  const problems = source === undefined ? [] : checkPicture(picture, source);
  const described = frontMatter.value?.illustration !== undefined;
  if (frontMatter.value === undefined) return problems;
  const alt = frontMatter.value.illustration?.alt ?? '';
  if (isFileName(alt)) {
    problems.push({
      file,
      line: frontMatter.lineOf(['illustration', 'alt']),
      cause: `Kuvan sanallinen vastine on tiedoston nimi: ${quotedEnd(alt)}`,
      cure: 'Kerro kohdassa alt, mitä kuva esittää ja tarkoittaa.',
    });
  }
  if (described === (source !== undefined)) return problems;
  return [
    ...problems,
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
          cure: 'Lisää alkutietoihin kenttä illustration ja sen alle alt (mitä kuva esittää ja tarkoittaa), origin (mistä kuva on) ja licence (lisenssi).',
        },
  ];
}

/** `kuvitus.svg`, `IMG_1234`, `kuva 2`: names that programs and cameras give. */
function isFileName(alt: string): boolean {
  return (
    /\.(svg|png|jpe?g|gif|webp|avif)$/i.test(alt) ||
    /^(kuva|kuvitus|image|img|dsc|screenshot)[\s_-]*\d*$/i.test(alt)
  );
}

/** Every idea stands in its own chapter's list once, and an author's block of that chapter carries it. */
function checkIdeas(chapters: readonly ReadChapter[]): Problem[] {
  const problems: Problem[] = [];
  const home = new Map<string, string>();
  for (const { ideas = [], ideasFile, slug } of chapters) {
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
  // An id of a list that could not be read is not known to be wrong.
  const posts = new Set([...home.keys()].map(postOf));
  const allRead = chapters.every(({ ideas }) => ideas);
  for (const { slug, file, ideasFile, outline, ideas = [] } of chapters) {
    if (!outline) continue;
    const carried = outline.ideas.map(({ target, line }) => ({ id: target, line }));
    for (const { id, line } of carried) {
      const owner = home.get(id);
      // An id that stands in two lists is told there.
      if (owner === slug || ideas.some((one) => one.id === id)) continue;
      if (owner === undefined && !allRead && !posts.has(postOf(id))) continue;
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

/** Which post an idea is of: `P4-02` → `P4`. */
const postOf = (id: string) => id.split('-')[0] ?? '';

/** A list counts from 01 without a gap, so a line that was deleted by mistake is noticed. */
function checkNumbering(
  ideas: readonly { id: string; line: number | undefined }[],
  file: string,
): Problem[] {
  const post = postOf(ideas[0]?.id ?? '');
  return ideas.flatMap(({ id, line }, index) => {
    const expected = `${post}-${String(index + 1).padStart(2, '0')}`;
    if (id === expected) return [];
    return [
      {
        file,
        line,
        cause: `Ajatuksen tunnus on ${id}, vaikka vuorossa on ${expected}.`,
        cure: 'Numeroi luettelo järjestyksessä 01, 02, 03 … Jos rivi on kadonnut, palauta se.',
      },
    ];
  });
}

function unknownTerm(
  file: string,
  line: number | undefined,
  id: string,
  known: readonly string[],
): Problem {
  return {
    file,
    line,
    cause: `Termiä ”${id}” ei ole sanastossa.`,
    cure: `Lisää termi tiedostoon ${GLOSSARY_FILE} tai korjaa tunnus.${didYouMean(id, known)}`,
  };
}

function checkTerms(texts: readonly ReadText[], ids: readonly string[]): Problem[] {
  return texts.flatMap(({ file, outline }) =>
    outline.terms
      .filter(({ target }) => target && !ids.includes(target))
      .map(({ target, line }) => unknownTerm(file, line, target, ids)),
  );
}

/** A term is marked where a text uses it first: a second mark would only disturb. */
function checkFirstMarks({ file, outline }: ReadText): Problem[] {
  return outline.terms.flatMap(({ target, line }, index) => {
    const first = outline.terms.findIndex((term) => term.target === target);
    if (target === '' || first === index) return [];
    return [
      {
        file,
        line,
        cause: `Termi ”${target}” on merkitty jo rivillä ${outline.terms[first]?.line}.`,
        cure: 'Merkitse vain ensimmäinen esiintymä: poista tästä <Termi …> ja </Termi> ja jätä sana.',
      },
    ];
  });
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
  teacher: readonly TeacherText[],
  terms: readonly { id: string }[] | undefined,
  works: readonly { id: string }[] | undefined,
): Map<string, Set<string>> {
  const anchors = new Map(FIXED_ADDRESSES.map((address) => [address, new Set<string>()]));
  const idsOf = (outline: Outline | undefined) =>
    outline ? [...outline.sections.map(({ id }) => id), ...sectionIds(outline)] : [ANY_ID];
  for (const { slug, outline } of chapters) {
    const ids = new Set([...Object.values(CHAPTER_PARTS), ...idsOf(outline)]);
    for (const name of [slug, asciiName(slug)]) {
      anchors.set(chapterAddress(name), ids);
      anchors.get(PRINCIPLES)?.add(name);
      anchors.set(lessonAddress(name), new Set(Object.values(LESSON_IDS)));
    }
  }
  for (const { slug, outline } of plain) {
    const ids = new Set(idsOf(outline));
    for (const name of [slug, asciiName(slug)]) anchors.set(plainChapterAddress(name), ids);
  }
  for (const { address, outline } of teacher) anchors.set(address, new Set(idsOf(outline)));
  for (const { slug, outline } of pages) anchors.set(pageAddress(slug), new Set(idsOf(outline)));
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
  if (/^(https:\/\/|mailto:)/.test(target) && URL.canParse(target)) return undefined;
  const [path = '', id] = target.split('#');
  if (path === '' && id !== undefined) {
    const own = outline.sections.map((section) => section.id);
    if (own.includes(id) || sectionIds(outline).includes(id)) return undefined;
    return {
      cause: `Linkki #${id} ei johda mihinkään tällä sivulla.`,
      cure: `Korjaa tunnus.${didYouMean(id, sectionIds(outline), (one) => `#${one}`)}`,
    };
  }
  const ids = anchors.get(path);
  if (!ids) {
    const slashed = `/${path.replace(/^\/|\/$/g, '')}/`;
    const plain = (address: string) => address;
    return {
      cause: `Linkki ${target} ei johda millekään sivulle.`,
      cure:
        slashed === path
          ? `Tarkista kirjoitusasu.${didYouMean(path, anchors.keys(), plain)}`
          : `Oman sivuston osoite alkaa ja päättyy vinoviivaan, esimerkiksi /luvut/asenne/. Muun sivuston osoite alkaa https://.${/^\w+:/.test(target) ? '' : didYouMean(slashed, anchors.keys(), plain)}`,
    };
  }
  if (id !== undefined && !ids.has(id) && !ids.has(ANY_ID)) {
    return {
      cause: `Sivulla ${path} ei ole kohtaa #${id}.`,
      cure: `Korjaa tunnus tai jätä se pois.${didYouMean(id, ids, (one) => `#${one}`)}`,
    };
  }
  return undefined;
}
