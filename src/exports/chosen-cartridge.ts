import {
  CHAPTER_PARTS,
  embedAddress,
  embedPartAddress,
  exerciseId,
  WHOLE_PAGES,
} from '../lib/content/addresses.ts';
import { partTitle } from '../lib/module/chapter-parts.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { choiceValue, pageValue, PLAIN_PART } from '../lib/out/course-address.ts';
import {
  cartridge,
  chapterFolder,
  type Folder,
  folderTitle,
  type Leaf,
  onSite,
  plainLink,
  readLink,
  startPage,
  test,
  textPage,
  webLink,
} from './common-cartridge.ts';
import { newTabLink } from './question-bank.ts';
import { xml } from './xml.ts';

/** What a teacher has chosen of the module. */
export interface ChosenCourse {
  title: string;
  /** Values of choices, as an address names them; one that is not known is nothing. */
  chosen: ReadonlySet<string>;
}

/**
 * A teacher's own course: a Common Cartridge with links to what was chosen and tests of the chosen
 * questions, in the order of the module. What is for the teacher alone stays out, since a course's pages
 * are its learners'.
 *
 * @param module - As it is published.
 */
export function chosenCartridge(
  module: PublishedModule,
  course: ChosenCourse,
): Uint8Array<ArrayBuffer> {
  const { title, chosen } = course;
  return cartridge(
    module,
    title,
    [
      { id: 'alku', title: folderTitle(title), leaves: [startPage(module)] },
      ...module.chapters.map((chapter) => chosenFolder(module, chapter, chosen)),
      { id: 'sivut', title: 'Lukuja yhdistävät sivut', leaves: pages(module, chosen) },
    ].filter(({ leaves }) => leaves.length > 0),
  );
}

function chosenFolder(
  module: PublishedModule,
  chapter: PublishedChapter,
  chosen: ReadonlySet<string>,
): Folder {
  const { slug, title, sections, encounters, questions } = chapter;
  const has = (part?: string) => chosen.has(choiceValue(slug, part));
  /** Those of a part that were chosen with all of it or alone. */
  const chosenOf = <T extends { id: string }>(part: string, all: readonly T[]) =>
    has(part) ? all : all.filter(({ id }) => has(exerciseId(id)));
  const place = (id: string, name: string, anchor: string) =>
    webLink(`${id}-${slug}`, name, `${onSite(module, embedAddress(slug))}#${anchor}`);
  const part = (name: 'principles' | 'reflections') =>
    has(CHAPTER_PARTS[name])
      ? [place(CHAPTER_PARTS[name], `${partTitle(name)}: ${title}`, CHAPTER_PARTS[name])]
      : [];
  return chapterFolder(chapter, [
    ...(has() ? [readLink(module, chapter)] : []),
    ...(has(PLAIN_PART) ? [...plainLink(module, chapter), ...test(module, chapter, true)] : []),
    ...sections
      .filter(({ id }) => has(id))
      .map((section) => place(`osio-${section.id}`, section.title, section.id)),
    ...chosenOf(CHAPTER_PARTS.encounters, encounters).map((encounter) =>
      webLink(
        `kohtaaminen-${slug}-${encounter.id}`,
        `Kohtaaminen: ${encounter.title}`,
        onSite(module, embedPartAddress(slug, encounter.id)),
      ),
    ),
    ...test(
      module,
      { ...chapter, questions: [...chosenOf(CHAPTER_PARTS.selfCheck, questions)] },
      false,
    ),
    ...part('principles'),
    ...part('reflections'),
  ]);
}

/** These may not be framed: so each is a page with a link that opens a tab of its own. */
const pages = (module: PublishedModule, chosen: ReadonlySet<string>): Leaf[] =>
  WHOLE_PAGES.filter(({ address }) => chosen.has(pageValue(address))).map(({ address, name }) =>
    textPage(`sivu-${pageValue(address)}`, name, [
      xml`<p>${newTabLink(onSite(module, address), name)} (avautuu uuteen välilehteen).</p>`,
    ]),
  );
