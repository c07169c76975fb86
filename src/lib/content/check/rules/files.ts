import {
  EMBED,
  EMBED_GLOSSARY,
  EMBED_WORKSHOP,
  embedAddress,
  fixedAddresses,
  MODULE_FILES,
  MODULE_PICTURE,
  pageAddress,
  TEACHER,
  TEACHER_PAGES,
} from '../../addresses.ts';
import { wholeSchemas } from '../../whole-schemas.ts';
import { asciiName } from '../ascii-name.ts';
import { checkUnknown } from '../common-mistakes.ts';
import { DESK_TEXTS, FILES, PICTURES, type Chapter, type Content } from '../content.ts';
import type { Problem } from '../problem.ts';

const CHAPTER_FILES: readonly string[] = [
  'index.mdx',
  'ideas.yaml',
  'selko.mdx',
  'questions.yaml',
  'selko-questions.yaml',
  'selko-dialogues.yaml',
  'selko-speaking.yaml',
  'selko-reflections.yaml',
  'dialogues.yaml',
  'reflections.yaml',
  ...PICTURES.map(({ name }) => name),
];
const WHOLE_FILES = Object.keys(wholeSchemas).map((name) => `${name}.yaml`);
const DESK_FILES: readonly string[] = [FILES.plans, ...DESK_TEXTS.map(({ file }) => file)];

/** Page names that the built site needs for something else. */
const TAKEN = [...fixedAddresses(), '/404/', EMBED, '/pagefind/', '/_astro/'];

/** Embed views beside those of the chapters. */
const TAKEN_VIEWS = [
  [EMBED_GLOSSARY, 'sanasto'],
  [EMBED_WORKSHOP, 'kohtaamispaja'],
] as const;

/** Names of the whole module's files, which stand beside those of chapters. */
const TAKEN_NAMES: readonly string[] = [MODULE_FILES, MODULE_PICTURE];

const UNUSED = 'Mikään sivu ei käytä tätä tiedostoa.';

/**
 * Files that nothing would read, and names that make no address or one that is taken: without this
 * rule what they hold would be lost without a word.
 */
export function checkFiles({ files, chapters }: Content): Problem[] {
  const slugs = chapters.map(({ slug }) => slug);
  return [
    ...chapters.flatMap(checkFolder),
    ...[...files.keys()].flatMap((file) => {
      const [, folder, ...rest] = file.split('/');
      const name = rest.join('/');
      if (folder === 'chapters') return checkName(file, rest.slice(1).join('/'), CHAPTER_FILES);
      if (folder === 'whole') return checkName(file, name, WHOLE_FILES);
      if (folder === 'pages') return checkPage(file, name);
      if (folder === 'teacher' && !DESK_FILES.includes(file)) return checkLesson(file, name, slugs);
      return [];
    }),
  ];
}

/** A chapter's folder is its address; its lesson has its own among the pages of the teacher's desk. */
function checkFolder({ folder, slug }: Chapter): Problem[] {
  const file = `content/chapters/${folder}/`;
  const problems: Problem[] = [];
  if (folder !== slug) {
    problems.push({
      file,
      cause: `Kansion nimi ”${folder}” ei sovi osoitteeseen.`,
      cure: `Anna kansiolle nimi ”${slug || 'luku'}” ja kirjoita sama nimi tiedoston ${FILES.module} kohtaan chapters.`,
    });
  }
  const lesson = `${TEACHER}${slug}/`;
  if (TEACHER_PAGES.some(({ address }) => address === lesson)) {
    problems.push({
      file,
      cause: `Luvun tuntisivun osoite olisi ${lesson}, mutta siinä on jo toinen sivu.`,
      cure: 'Anna luvun kansiolle toinen nimi.',
    });
  }
  if (TAKEN_NAMES.includes(slug)) {
    problems.push({
      file,
      cause: `Kansion nimi ”${slug}” on varattu koko moduulin tiedostoille.`,
      cure: 'Anna luvun kansiolle toinen nimi.',
    });
  }
  for (const [address, what] of TAKEN_VIEWS) {
    if (embedAddress(slug) !== address) continue;
    problems.push({
      file,
      cause: `Luvun upotettu näkymä olisi osoitteessa ${address}, mutta siinä on jo ${what}.`,
      cure: 'Anna luvun kansiolle toinen nimi.',
    });
  }
  return problems;
}

const checkName = (file: string, id: string, known: readonly string[]): Problem[] =>
  checkUnknown([{ file, id }], known, () => ({
    cause: UNUSED,
    cure: `Korjaa nimi tai poista tiedosto. Kansiossa voivat olla ${known.join(', ')}.`,
  }));

function checkPage(file: string, name: string): Problem[] {
  const slug = /^([^/]+)\.mdx$/.exec(name)?.[1];
  if (slug === undefined) {
    const cure =
      'Sivun tiedosto on suoraan kansiossa content/pages, ja sen nimi päättyy .mdx. Korjaa nimi tai poista tiedosto.';
    return [{ file, cause: UNUSED, cure }];
  }
  const fitting = asciiName(slug);
  if (fitting !== slug) {
    const cause = `Tiedoston nimi ”${slug}” ei sovi osoitteeseen.`;
    return [{ file, cause, cure: `Anna tiedostolle nimi ”${fitting || 'sivu'}.mdx”.` }];
  }
  if (!TAKEN.includes(pageAddress(slug))) return [];
  const cause = `Osoite ${pageAddress(slug)} on jo toisen sivun.`;
  return [{ file, cause, cure: 'Anna tiedostolle toinen nimi: nimi on sivun osoite.' }];
}

function checkLesson(file: string, name: string, slugs: readonly string[]): Problem[] {
  const id = /^lessons\/([^/]+)\.yaml$/.exec(name)?.[1];
  if (id === undefined) {
    const cure =
      'Opettajan sivujen tiedostot on lueteltu ohjeessa content/README.md. Poista tiedosto tai korjaa sen nimi.';
    return [{ file, cause: 'Tiedostoa ei käytetä missään.', cure }];
  }
  return checkUnknown([{ file, id }], slugs, () => ({
    cause: `Lukua ”${id}” ei ole.`,
    cure: `Anna tiedostolle luvun kansion nimi. Luvut ovat ${slugs.join(', ')}.`,
  }));
}
